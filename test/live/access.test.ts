import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { enterStage } from '../../src/modules/live/commands.ts';
import { findStage } from '../../src/modules/live/queries.ts';
import { makeAccount, makeRegistration } from '../support/make.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { forgetEverything, makeDay, MEETING, MEETING_PARTS, ROLES, type DayRole, type TestDay } from './day.ts';

let test: TestApp;
let day: TestDay;
beforeAll(async () => {
  test = await startTestApp();
  return () => test.close();
});
beforeEach(async () => {
  await forgetEverything(test);
  test.clock.set('2027-01-11T09:00:00Z');
  day = await makeDay(test);
});

const at = (minutes: number): void => test.clock.set(day.startsAt.add({ minutes }));
const leaks = (body: string): string[] => MEETING_PARTS.filter((part) => body.includes(part));

describe('who gets in', () => {
  it('shows the page to those who hold a seat, leads others of the event to the registration, and visitors to the sign-in and back', async () => {
    const answers: Record<string, unknown> = {};
    for (const role of ['visitor', ...ROLES] as const) {
      const { statusCode, headers } = await get(test, day.base, { cookie: await day.cookieOf(role) });
      answers[role] = statusCode === 200 ? 'page' : headers.location;
    }
    const register = '/veranstaltungen/austausch/anmeldung';
    expect(answers).toEqual({
      visitor: `/anmelden?weiter=${encodeURIComponent(day.base)}`, online: 'page', room: 'page',
      queued: register, requested: register, cancelled: register, stranger: register, organiser: register, foreignOrganiser: register, admin: register,
    });
  });

  it('does not know an event that is a draft again, not even for somebody with a seat', async () => {
    await test.db.updateTable('event').set({ state: 'draft' }).where('id', '=', day.event.id).execute();
    const cookie = await day.cookieOf('online');
    expect((await get(test, day.base, { cookie })).statusCode).toBe(404);
    at(0);
    expect(await enterStage(test.deps, day.people.online, 'austausch')).toEqual({ ok: false, reason: 'no_seat' });
  });

  // Minutes after the start; the event lasts 90.
  it.each([
    [-16, 'early'], [-15, 'ok'], [0, 'ok'], [90, 'ok'], [149, 'ok'], [150, 'closed'], [151, 'closed'],
  ])('%i minutes after the start: %s', async (minutes, outcome) => {
    at(minutes);
    const cookie = await day.cookieOf('online');
    const page = await get(test, day.base, { cookie });
    expect(page.body.includes(`action="${day.base}/zugang"`)).toBe(outcome === 'ok');
    const answer = await post(test, `${day.base}/zugang`, {}, { cookie });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, outcome === 'ok' ? `${day.base}/buehne` : `${day.base}?grund=${outcome}`]);
    expect(await day.stateOf('online')).toBe(outcome === 'ok' ? 'attended' : 'confirmed');
    const stage = await get(test, `${day.base}/buehne`, { cookie });
    expect([stage.statusCode, stage.body.includes(MEETING)]).toEqual(outcome === 'ok' ? [200, true] : [303, false]);
  });

  it('hands the link to nobody by a GET alone: whoever has not pressed the button is led back', async () => {
    at(0);
    const cookie = await day.cookieOf('online');
    const stage = await get(test, `${day.base}/buehne`, { cookie });
    expect([stage.statusCode, stage.headers.location]).toEqual([303, `${day.base}?grund=not_entered`]);
    expect(await day.stateOf('online')).toBe('confirmed');
  });

  it('takes the link away from somebody who entered, once the hour after the end is over or the event is cancelled', async () => {
    at(0);
    await enterStage(test.deps, day.people.online, 'austausch');
    expect((await findStage(test.db, day.people.online, 'austausch', test.clock.now()))?.meetingUrl).toBe(MEETING);
    at(150);
    expect(await findStage(test.db, day.people.online, 'austausch', test.clock.now())).toBeUndefined();
    at(10);
    await test.db.updateTable('event').set({ state: 'cancelled', cancelledAt: test.clock.now() }).where('id', '=', day.event.id).execute();
    expect(await findStage(test.db, day.people.online, 'austausch', test.clock.now())).toBeUndefined();
  });

  it.each([
    ['room', 'room_seat'], ['queued', 'no_seat'], ['requested', 'no_seat'], ['cancelled', 'no_seat'], ['stranger', 'no_seat'], ['organiser', 'no_seat'], ['admin', 'no_seat'],
  ] as [DayRole, string][])('refuses %s: %s', async (role, reason) => {
    at(0);
    expect(await enterStage(test.deps, day.people[role], 'austausch')).toEqual({ ok: false, reason });
    expect(await findStage(test.db, day.people[role], 'austausch', test.clock.now())).toBeUndefined();
  });

  it('keeps the stage from somebody who was checked in to the room', async () => {
    at(0);
    await test.db.updateTable('registration').set({ state: 'attended' }).where('id', '=', day.registrations.room.id).execute();
    expect(await findStage(test.db, day.people.room, 'austausch', test.clock.now())).toBeUndefined();
  });

  it('counts nobody as attended while there is no link', async () => {
    await test.db.updateTable('event').set({ meetingUrl: null }).where('id', '=', day.event.id).execute();
    at(0);
    expect(await enterStage(test.deps, day.people.online, 'austausch')).toEqual({ ok: false, reason: 'no_link' });
    expect(await day.stateOf('online')).toBe('confirmed');
    expect((await get(test, day.base, { cookie: await day.cookieOf('online') })).body).toContain('Der Zugang wird gerade vorbereitet.');
  });

  it('lets somebody in whose offer of a room seat has lapsed without being cleared away', async () => {
    await test.db.updateTable('registration').set({ wish: 'room', offerSeat: 'room', offerExpiresAt: day.startsAt.subtract({ minutes: 60 }), queueNumber: 1 }).where('id', '=', day.registrations.online.id).execute();
    at(-15);
    expect(await enterStage(test.deps, day.people.online, 'austausch')).toEqual({ ok: true });
    const after = await test.db.selectFrom('registration').select(['state', 'seat', 'offerSeat', 'queueNumber']).where('id', '=', day.registrations.online.id).executeTakeFirst();
    expect(after).toEqual({ state: 'attended', seat: 'online', offerSeat: null, queueNumber: null });
  });
});

describe('having attended', () => {
  it('is noted once, with one audit entry and no time on the registration, however often and at once the access is opened', async () => {
    at(-10);
    const before = await test.db.selectFrom('registration').select(['updatedAt', 'decidedAt']).where('id', '=', day.registrations.online.id).executeTakeFirst();
    const cookie = await day.cookieOf('online');
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(test, `${day.base}/zugang`, {}, { cookie })));
    expect(new Set(answers.map((a) => `${a.statusCode} ${String(a.headers.location)}`))).toEqual(new Set([`303 ${day.base}/buehne`]));
    const audit = await test.db.selectFrom('activity').select(['verb', 'actorId', 'data']).where('objectId', '=', day.registrations.online.id).execute();
    expect(audit).toEqual([{ verb: 'attended', actorId: day.people.online.accountId, data: {} }]);
    expect(await test.db.selectFrom('registration').select(['updatedAt', 'decidedAt']).where('id', '=', day.registrations.online.id).executeTakeFirst()).toEqual(before);
    const { onlineTaken } = await test.db.selectFrom('event').select('onlineTaken').where('id', '=', day.event.id).executeTakeFirstOrThrow();
    expect(onlineTaken).toBe(1);
  });
});

describe('the link', () => {
  /** Every GET route with its parameters filled in from the day, whatever module it belongs to. */
  function everyPage(): string[] {
    const values: Record<string, string> = {
      slug: 'austausch', id: day.registrations.online.id, code: day.registrations.online.checkInCode, number: 'IK-2027-7K3M9QXD', itemId: day.items[0]!.id,
    };
    return test.app.routeTable.filter(({ method, url }) => method === 'GET' && !url.includes('*'))
      .map(({ url }) => url.replace(/:(\w+)/g, (_, name: string) => values[name] ?? 'unbekannt'));
  }

  it('is in no answer of any route for anybody before the access opens; organisers see it only where they enter it', async () => {
    at(-16);
    const found: string[] = [];
    const pages = everyPage();
    expect(pages).toContain('/veranstaltungen/austausch/termin.ics');
    expect(pages).toContain(`${day.base}/stand.json`);
    for (const role of ['visitor', ...ROLES] as const) {
      const cookie = await day.cookieOf(role);
      for (const url of pages.flatMap((page) => [page, `/en${page}`])) {
        const { body, headers } = await get(test, url, { cookie });
        if (leaks(body + JSON.stringify(headers)).length > 0) found.push(`${role} ${url}`);
      }
    }
    const entering = /^(organiser|admin) (\/en)?\/organisation\/veranstaltungen\/austausch(\/bearbeiten)?$/;
    expect(found.filter((line) => !entering.test(line))).toEqual([]);
  }, 90_000);

  it('is on the page of the stage only, even while the access is open, and in no message that goes out', async () => {
    at(0);
    await enterStage(test.deps, day.people.online, 'austausch');
    const found: string[] = [];
    for (const role of ['visitor', ...ROLES].filter((r) => r !== 'organiser' && r !== 'admin') as DayRole[]) {
      const cookie = await day.cookieOf(role);
      for (const url of everyPage()) if (leaks((await get(test, url, { cookie })).body).length > 0) found.push(`${role} ${url}`);
    }
    expect(found).toEqual([`online ${day.base}/buehne`]);
    for (const table of ['outbox', 'mail', 'activity'] as const) {
      expect(leaks(JSON.stringify(await test.db.selectFrom(table).selectAll().execute()))).toEqual([]);
    }
  }, 90_000);

  it('is a plain link that does not tell where one comes from', async () => {
    at(0);
    const cookie = await day.cookieOf('online');
    await post(test, `${day.base}/zugang`, {}, { cookie });
    const { body, headers } = await get(test, `${day.base}/buehne`, { cookie });
    expect(body).toContain(`href="${MEETING}" rel="noreferrer"`);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['referrer-policy']).toBe('same-origin');
  });
});

describe('the page', () => {
  it('is read in one query beside the session, for thirty people at once as for one, each with their own seat', async () => {
    const cookies = await Promise.all(Array.from({ length: 30 }, async (_, n) => {
      const { accountId } = await makeAccount(test, { name: `Person ${n}` });
      const { checkInCode } = await makeRegistration(test, { eventId: day.event.id, accountId, seat: n % 2 ? 'room' : 'online' });
      return { cookie: await signInAs(test, accountId), name: `Person ${n}<`, code: n % 2 ? checkInCode : undefined };
    }));
    cookies.push({ cookie: await signInAs(test, day.people.stranger.accountId), name: '', code: undefined });
    for (const alone of [true, false]) {
      test.queries.length = 0;
      const pages = await Promise.all((alone ? cookies.slice(0, 1) : cookies).map((c) => get(test, day.base, { cookie: c.cookie })));
      expect(test.queries.filter((query) => !query.includes('session')).length, alone ? 'for one' : 'for all').toBe(1);
      pages.forEach(({ statusCode, body }, n) => {
        expect(statusCode).toBe(cookies[n]!.name === '' ? 303 : 200);
        expect(body).toContain(cookies[n]!.name);
        const codes = cookies.filter(({ code }) => code && body.includes(code.slice(0, 5))).map(({ code }) => code);
        expect(codes).toEqual(cookies[n]!.code ? [cookies[n]!.code] : []);
      });
    }
  });

  it('shows the newest release of the programme at once', async () => {
    const cookie = await day.cookieOf('online');
    const first = await get(test, day.base, { cookie });
    expect(first.body).toContain('LoRaWAN im Winterdienst');
    const items = day.items.map((item) => ({ ...item, title: { de: `Neu: ${item.title.de}`, en: '' } }));
    await test.db.insertInto('programmeRelease').values({ eventId: day.event.id, version: 2, releasedAt: test.clock.now(), items: JSON.stringify(items), changes: '[]' }).execute();
    expect((await get(test, day.base, { cookie })).body).toContain('Neu: LoRaWAN im Winterdienst');
  });

  it('gives the room its place, the way and a code, and the stage to nobody there', async () => {
    const { body } = await get(test, day.base, { cookie: await day.cookieOf('room') });
    const code = day.registrations.room.checkInCode;
    for (const part of ['Rathaus', 'Markt 1, 80000 Beispielhausen', 'Der Eingang liegt im Hof.', `${code.slice(0, 5)} ${code.slice(5)}`, '<svg class="k-qr"', 'Zum Online-Platz wechseln']) expect(body).toContain(part);
    expect(body).not.toContain('Zugang zur Bühne');
    const online = (await get(test, day.base, { cookie: await day.cookieOf('online') })).body;
    expect(online).not.toContain('Der Eingang liegt im Hof.');
    expect(online).not.toContain(day.registrations.online.checkInCode);
  });

  it('says from when the access is there', async () => {
    const cookie = await day.cookieOf('online');
    expect((await get(test, day.base, { cookie })).body).toContain('öffnet am Dienstag, 12. Januar 2027 um 13:45 Uhr');
    at(-60);
    const today = (await get(test, day.base, { cookie: await day.cookieOf('online') })).body;
    expect(today).toContain('öffnet um 13:45 Uhr');
    expect(today).toContain('Noch 1 Stunde.');
    expect((await get(test, `/en${day.base}`, { cookie: await day.cookieOf('online') })).body).toContain('opens at 13:45, 15 minutes before the start');
  });

  it('says when the date is not fixed, or the event is cancelled', async () => {
    await test.db.updateTable('event').set({ startsAt: null, endsAt: null }).where('id', '=', day.event.id).execute();
    expect((await get(test, day.base, { cookie: await day.cookieOf('online') })).body).toContain('Der Termin steht noch nicht fest.');
    const gone = await makeRegistration(test, { eventId: day.event.id, accountId: day.people.stranger.accountId, state: 'attended', seat: 'online' });
    expect(gone.state).toBe('attended');
    await test.db.updateTable('event').set({ state: 'cancelled', cancelledAt: test.clock.now() }).where('id', '=', day.event.id).execute();
    expect((await get(test, day.base, { cookie: await day.cookieOf('stranger') })).body).toContain('Diese Veranstaltung findet nicht statt.');
  });
});
