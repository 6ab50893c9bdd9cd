import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tasksOf, isSoon, type ComingEvent } from '../../src/modules/insights/tasks.ts';
import { listComingEvents, listOpenRequests } from '../../src/modules/insights/queries-tasks.ts';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries } from '../support/make.ts';

const now = Temporal.Instant.from('2027-01-12T09:00:00Z');

describe('rules', () => {
  const event = (given: Partial<ComingEvent> & { inHours?: number } = {}): ComingEvent => {
    const { inHours = 48, ...rest } = given;
    return {
      id: 'e', slug: 'e', title: { de: 'E', en: '' }, seriesTitle: { de: 'R', en: '' }, state: 'published', mode: 'hybrid', startsAt: now.add({ hours: inHours }), endsAt: now.add({ hours: inHours + 2 }),
      roomCapacity: null, onlineCapacity: null, roomTaken: 0, onlineTaken: 0, roomWaiting: 0, onlineWaiting: 0, linkMissing: false, silent: 0, lapsing: 0, lapsesAt: null, unreleased: 0, ...rest,
    };
  };
  const lapsesAt = now.add({ hours: 3 });
  it.each([
    [event(), []],
    [event({ lapsing: 2, lapsesAt, linkMissing: true, silent: 4, unreleased: 1 }), ['offers_lapse', 'link_missing', 'silent', 'programme_unreleased']],
    [event({ linkMissing: true, mode: 'onsite' }), []],
    [event({ linkMissing: true, inHours: 24 * 7 }), ['link_missing']],
    [event({ linkMissing: true, inHours: 24 * 7 + 1 }), []],
    [event({ silent: 4, inHours: 72 }), ['silent']],
    [event({ silent: 4, inHours: 73 }), []],
    [event({ silent: 4, lapsing: 1, lapsesAt, unreleased: 2, inHours: -1 }), []],
    [event({ state: 'draft', silent: 4, linkMissing: true, inHours: 24 * 21 }), ['not_published']],
    [event({ state: 'draft', inHours: 24 * 21 + 1 }), []],
  ])('finds what is to be done for an event (%#)', (given, kinds) => {
    expect(tasksOf(given, now).map(({ kind }) => kind)).toEqual(kinds);
  });

  it('counts published events of the next 14 days as soon, running ones too', () => {
    expect([-1, 24 * 14, 24 * 14 + 1].map((inHours) => isSoon(event({ inHours }), now))).toEqual([true, true, false]);
    expect(isSoon(event({ state: 'draft' }), now)).toBe(false);
  });
});

describe('the page', () => {
  let test: TestApp;
  let series: Awaited<ReturnType<typeof makeSeries>>;
  let organiser: Member;
  let cookies: Record<'member' | 'organiser' | 'other' | 'admin', string>;
  beforeAll(async () => {
    test = await startTestApp();
    series = await makeSeries(test, { titleDe: 'Eigene Reihe' });
    const otherSeries = await makeSeries(test, { titleDe: 'Fremde Reihe' });
    organiser = await makeAccount(test, { organises: [series.id] });
    cookies = {
      member: await signInAs(test, (await makeAccount(test)).accountId),
      organiser: await signInAs(test, organiser.accountId),
      other: await signInAs(test, (await makeAccount(test, { organises: [otherSeries.id] })).accountId),
      admin: await signInAs(test, (await makeAccount(test, { admin: true })).accountId),
    };
  });
  afterAll(() => test.close());

  async function makeRequest(eventId: string, name: string, hoursAgo: number) {
    const organisation = await makeOrganisation(test, { name: `Gemeinde ${name}` });
    const { accountId } = await makeAccount(test, { name, email: `${name.toLowerCase()}@rathaus-${name.toLowerCase()}.example` });
    return makeRegistration(test, { eventId, accountId, organisationId: organisation.id, state: 'requested', createdAt: now.subtract({ hours: hoursAgo }) });
  }

  it('is for organisers and admins', async () => {
    const visitor = await get(test, '/organisation');
    expect([visitor.statusCode, visitor.headers.location]).toEqual([303, '/anmelden?weiter=%2Forganisation']);
    expect((await get(test, '/organisation', { cookie: cookies.member })).statusCode).toBe(404);
    for (const role of ['organiser', 'other', 'admin'] as const) expect((await get(test, '/organisation', { cookie: cookies[role] })).statusCode).toBe(200);
  });

  it('is calm when there is nothing to do', async () => {
    const { body } = await get(test, '/organisation', { cookie: cookies.organiser });
    expect(body).toContain('Heute ist nichts zu tun');
    expect(body).toContain('Eigene Reihe');
    expect(body).not.toContain('Fremde Reihe');
    expect((await get(test, '/organisation', { cookie: cookies.admin })).body).toContain('Fremde Reihe');
  });

  it('names what is to be done, each with a way to do it, and only of one’s own series', async () => {
    const event = await makeEvent(test, { seriesId: series.id, titleDe: 'Bald im Rathaus', startsAt: now.add({ hours: 50 }), meetingUrl: null, roomCapacity: 10 });
    const young = await makeRequest(event.id, 'Jung', 1);
    const old = await makeRequest(event.id, 'Alt', 30);
    await makeRegistration(test, { eventId: event.id, seat: 'room' });
    await makeRegistration(test, { eventId: event.id, seat: 'room', coming: true });
    await makeRegistration(test, { eventId: event.id, state: 'offered', wish: 'room', offerExpiresAt: now.add({ hours: 20 }) });
    await makeRegistration(test, { eventId: event.id, state: 'offered', wish: 'room', offerExpiresAt: now.add({ hours: 30 }) });
    const item = await test.db.insertInto('programmeItem').values({ eventId: event.id, position: 0, kind: 'welcome', titleDe: 'Neuer Titel', minutes: 10 }).returning('id').executeTakeFirstOrThrow();
    const released = [{ id: item.id, kind: 'welcome', title: { de: 'Alter Titel', en: '' }, abstract: { de: '', en: '' }, minutes: 10, pinnedAt: null, publicNote: '', people: [] }];
    await test.db.insertInto('programmeRelease').values({ eventId: event.id, version: 1, releasedAt: now, items: JSON.stringify(released), changes: '[]' }).execute();
    const { body } = await get(test, '/organisation', { cookie: cookies.organiser });
    expect(body).toContain('2 Anfragen warten auf Ihre Entscheidung');
    expect(body.indexOf('Alt, Gemeinde Alt')).toBeLessThan(body.indexOf('Jung, Gemeinde Jung'));
    expect(body).toContain('Adresse bei rathaus-alt.example');
    const base = `/organisation/veranstaltungen/${event.slug}`;
    const links = [
      [`${base}/anmeldungen/${old.id}`, 'Alt, Gemeinde Alt'], [`${base}/anmeldungen/${young.id}`, 'Jung, Gemeinde Jung'],
      [`${base}/anmeldungen?stand=warteliste`, 'Ein angebotener Platz verfällt am 13. Januar 2027, 06:00 Uhr'],
      [`${base}/bearbeiten`, 'Der Zugang zur Videokonferenz fehlt'],
      [`${base}/anmeldungen?stand=bestaetigt&amp;antwort=offen`, 'Eine bestätigte Person hat noch nicht gesagt, ob sie kommt'],
      [`${base}/programm/freigabe`, 'Eine Änderung am Programm ist noch nicht freigegeben'],
    ];
    for (const [path, text] of links) expect(body).toContain(`<a href="${path}">${text}</a>`);
    expect(body).toContain('4 von 10 Plätzen belegt');
    expect(body).not.toContain('Heute ist nichts zu tun');

    const foreign = await get(test, '/organisation', { cookie: cookies.other });
    expect(foreign.body).toContain('Heute ist nichts zu tun');
    for (const secret of ['Gemeinde Alt', 'Bald im Rathaus', event.slug]) expect(foreign.body).not.toContain(secret);
    expect((await get(test, '/organisation', { cookie: cookies.admin })).body).toContain('Alt, Gemeinde Alt');
  });

  it('leaves out requests of events that are over or called off', async () => {
    const past = await makeEvent(test, { seriesId: series.id, startsAt: now.subtract({ hours: 30 }) });
    const draft = await makeEvent(test, { seriesId: series.id, state: 'draft' });
    await makeRequest(past.id, 'Vorbei', 60);
    await makeRequest(draft.id, 'Entwurf', 60);
    const { rows } = await listOpenRequests(test.db, organiser, now);
    expect(rows.map(({ name }) => name)).toEqual(['Alt', 'Jung']);
  });

  it('finds nothing to release where the draft is what was released, backstage notes aside', async () => {
    const event = await makeEvent(test, { seriesId: series.id });
    const town = await makeOrganisation(test, { name: 'Stadt Vortragend' });
    const item = await test.db.insertInto('programmeItem').values({
      eventId: event.id, position: 0, kind: 'impulse', titleDe: 'Impuls', titleEn: 'Talk', abstractDe: 'Worum', minutes: 15, pinnedAt: '14:00', backstageNote: 'Mikrofon',
    }).returning('id').executeTakeFirstOrThrow();
    await test.db.insertInto('programmePerson').values({ itemId: item.id, position: 0, name: '', jobTitle: 'CDO', organisationId: town.id }).execute();
    const released = [{
      id: item.id, kind: 'impulse', title: { de: 'Impuls', en: 'Talk' }, abstract: { de: 'Worum', en: '' }, minutes: 15, pinnedAt: '14:00', publicNote: '',
      people: [{ name: '', jobTitle: 'CDO', organisationId: town.id, organisation: 'Stadt Vortragend' }],
    }];
    await test.db.insertInto('programmeRelease').values({ eventId: event.id, version: 1, releasedAt: now, items: JSON.stringify([]), changes: '[]' }).execute();
    await test.db.insertInto('programmeRelease').values({ eventId: event.id, version: 2, releasedAt: now, items: JSON.stringify(released), changes: '[]' }).execute();
    const unreleased = async (): Promise<number | undefined> => (await listComingEvents(test.db, organiser, now)).find((e) => e.id === event.id)?.unreleased;
    expect(await unreleased()).toBe(0);
    await test.db.updateTable('programmeItem').set({ minutes: 20 }).where('id', '=', item.id).execute();
    expect(await unreleased()).toBe(1);
  });

  it('shows mail that did not get through and sends it again, for its own organisers only', async () => {
    const event = await makeEvent(test, { seriesId: series.id, titleDe: 'Mit Mailproblem' });
    const mail = await test.db.insertInto('mail').values({
      kind: 'confirmed', toEmail: 'kaputt@testdorf.example', subject: 'S', textBody: 'T', state: 'failed', tries: 8, nextTryAt: now, messageId: '<a@test>', createdAt: now, eventId: event.id,
    }).returning('id').executeTakeFirstOrThrow();
    await test.db.insertInto('mail').values({
      kind: 'confirmed', toEmail: 'zurueck@testdorf.example', subject: 'S', textBody: 'T', state: 'bounced', nextTryAt: now, messageId: '<b@test>', createdAt: now, eventId: event.id,
    }).execute();
    const { body } = await get(test, '/organisation', { cookie: cookies.organiser });
    expect(body).toContain('Eine E-Mail an kaputt@testdorf.example konnte nicht zugestellt werden');
    expect(body).toContain(`href="/organisation/veranstaltungen/${event.slug}/anmeldungen?stand=alle&amp;suche=zurueck%40testdorf.example"`);
    expect((await get(test, '/organisation', { cookie: cookies.other })).body).not.toContain('kaputt@testdorf.example');
    const url = `/organisation/mails/${mail.id}/neuversuch`;
    expect((await post(test, url, {}, { cookie: cookies.other })).statusCode).toBe(404);
    expect((await post(test, url, {}, { cookie: cookies.member })).statusCode).toBe(404);
    expect((await post(test, url)).headers.location).toMatch(/^\/anmelden/);
    expect((await test.db.selectFrom('mail').select('state').where('id', '=', mail.id).executeTakeFirst())?.state).toBe('failed');
    expect((await post(test, url, {}, { cookie: cookies.organiser })).headers.location).toBe('/organisation?hinweis=gesendet');
    expect((await post(test, url, {}, { cookie: cookies.organiser })).headers.location).toBe('/organisation?hinweis=nichts');
    expect((await test.db.selectFrom('mail').select('state').where('id', '=', mail.id).executeTakeFirst())?.state).toBe('waiting');
    expect((await post(test, '/organisation/vorgaenge/1/neuversuch', {}, { cookie: cookies.organiser })).statusCode).toBe(404);
    expect((await post(test, '/organisation/vorgaenge/abc/neuversuch', {}, { cookie: cookies.organiser })).statusCode).toBe(404);
  });

  it('leads admins, and nobody else, to messages about the site', async () => {
    const { id } = await test.db.insertInto('siteFeedback').values({ kind: 'barrier', page: '/reihen', message: 'Die Tabelle ist nicht bedienbar.', replyTo: 'leserin@example.de', createdAt: now }).returning('id').executeTakeFirstOrThrow();
    expect((await get(test, '/organisation', { cookie: cookies.admin })).body).toContain('Eine Rückmeldung zur Website ist offen');
    expect((await get(test, '/organisation', { cookie: cookies.organiser })).body).not.toContain('Rückmeldung zur Website');
    const finish = `/organisation/rueckmeldungen/${id}/erledigt`;
    for (const cookie of [cookies.organiser, cookies.member]) {
      expect((await get(test, '/organisation/rueckmeldungen', { cookie })).statusCode).toBe(404);
      expect((await post(test, finish, {}, { cookie })).statusCode).toBe(404);
    }
    const { body } = await get(test, '/organisation/rueckmeldungen', { cookie: cookies.admin });
    expect(body).toContain('Die Tabelle ist nicht bedienbar.');
    expect(body).toContain('Antwort an: leserin@example.de');
    await post(test, finish, {}, { cookie: cookies.admin });
    await post(test, finish, {}, { cookie: cookies.admin });
    expect((await get(test, '/organisation/rueckmeldungen', { cookie: cookies.admin })).body).toContain('erledigt am 12. Januar 2027');
    expect((await get(test, '/organisation', { cookie: cookies.admin })).body).not.toContain('Rückmeldung zur Website');
    expect(await test.db.selectFrom('activity').select('verb').where('object', '=', 'site_feedback').execute()).toEqual([{ verb: 'finished' }]);
  });

  it('sends as many queries for many events and requests as for one', async () => {
    const count = async (): Promise<number> => {
      test.queries.length = 0;
      await get(test, '/organisation', { cookie: cookies.organiser });
      return test.queries.length;
    };
    const before = await count();
    for (const name of ['Eins', 'Zwei', 'Drei']) await makeRequest((await makeEvent(test, { seriesId: series.id, startsAt: now.add({ hours: 24 * 5 }) })).id, name, 2);
    expect(await count()).toBe(before);
    expect(before).toBeLessThanOrEqual(12);
  });
});
