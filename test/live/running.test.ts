import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeRunning } from '../../src/modules/live/commands.ts';
import { NotFound } from '../../src/platform/http/errors.ts';
import { get, post, startTestApp, type TestApp } from '../support/app.ts';
import { forgetEverything, makeDay, ROLES, type TestDay } from './day.ts';

let test: TestApp;
let day: TestDay;
const running = '/organisation/veranstaltungen/austausch/ablauf';
beforeAll(async () => {
  test = await startTestApp();
  return () => test.close();
});
beforeEach(async () => {
  await forgetEverything(test);
  test.clock.set('2027-01-12T13:00:00Z');
  day = await makeDay(test);
});

const at = (minutes: number): void => test.clock.set(day.startsAt.add({ minutes }));
const state = async (lang = '') => (await get(test, `${lang}${day.base}/stand.json`, { cookie: await day.cookieOf('online') })).json();

describe('what runs', () => {
  it.each([
    [-15, 0, null, 'Begrüßung', false], [0, 0, 'Begrüßung', 'Chatbot im Bürgerbüro', false], [9, 0, 'Begrüßung', 'Chatbot im Bürgerbüro', false], [10, 0, 'Chatbot im Bürgerbüro', 'LoRaWAN im Winterdienst', false],
    [10, 5, 'Begrüßung', 'Chatbot im Bürgerbüro', false], [10, -20, 'LoRaWAN im Winterdienst', 'Moderierte Diskussion', false], [85, 0, 'Abschluss', null, false], [90, 0, null, null, true], [90, 5, 'Abschluss', null, false],
  ])('%i minutes after the start, %i late: now %s, next %s', async (minutes, delayMinutes, now, next, over) => {
    await test.db.updateTable('event').set({ delayMinutes }).where('id', '=', day.event.id).execute();
    at(minutes);
    expect(await state()).toMatchObject({ now, next, over, delayMinutes, accessOpen: true, seconds: 20 });
  });

  it('is said with a key that changes when, and only when, the page does', async () => {
    at(1);
    const first = await state();
    at(5);
    expect((await state()).key).toBe(first.key);
    const keys = [first.key];
    const changed = async (): Promise<void> => {
      const { key } = await state();
      expect(keys).not.toContain(key);
      keys.push(key);
    };
    at(11);
    await changed();
    await changeRunning(test.deps, day.people.organiser, 'austausch', { delayMinutes: 2 });
    await changed();
    await changeRunning(test.deps, day.people.organiser, 'austausch', { liveNote: 'Kurze Pause' });
    await changed();
    await test.db.updateTable('event').set({ meetingUrl: null }).where('id', '=', day.event.id).execute();
    await changed();
    await test.db.updateTable('registration').set({ state: 'attended' }).where('id', '=', day.registrations.online.id).execute();
    await changed();
    at(150);
    await changed();
    expect((await state()).seconds).toBe(0);
    const page = (await get(test, day.base, { cookie: await day.cookieOf('online') })).body;
    expect(page).toContain('data-seconds="0"');
  });

  it('carries the key of the page itself, and its words in both languages', async () => {
    at(12);
    await changeRunning(test.deps, day.people.organiser, 'austausch', { delayMinutes: 1 });
    const german = await state();
    expect(german.announcement).toBe('Jetzt: Chatbot im Bürgerbüro. Als Nächstes: LoRaWAN im Winterdienst. Es läuft 1 Minute später als geplant.');
    expect(german.asOf).toBe('Stand 14:12 Uhr');
    expect((await state('/en')).announcement).toBe('Now: Chatbot im Bürgerbüro. Up next: LoRaWAN im Winterdienst. It runs 1 minute later than planned.');
    const { body } = await get(test, day.base, { cookie: await day.cookieOf('online') });
    expect(/data-key="([^"]*)"/.exec(body)?.[1]).toBe(german.key);
  });

  it('is told to those with a seat only', async () => {
    for (const role of ROLES) {
      const { statusCode } = await get(test, `${day.base}/stand.json`, { cookie: await day.cookieOf(role) });
      expect([role, statusCode]).toEqual([role, role === 'online' || role === 'room' ? 200 : 404]);
    }
  });

  it('marks the programme and moves the times still to come', async () => {
    at(12);
    await changeRunning(test.deps, day.people.organiser, 'austausch', { delayMinutes: 1 });
    const { body } = await get(test, day.base, { cookie: await day.cookieOf('online') });
    const items = [...body.matchAll(/<li class="k-timeline__item k-kind k-kind--\w+( k-timeline__item--\w+)?"><div class="k-timeline__time"><time>(.*?)</g)].map((m) => `${m[2]}${m[1]?.slice(18) ?? ''}`);
    expect(items).toEqual(['14:00-past', '14:11-now', '14:26-next', '14:41', '15:21']);
    expect(body).toContain('bis 14:26 Uhr');
  });
});

describe('running the event', () => {
  it('is for its organisers and admins', async () => {
    for (const role of ROLES) {
      const cookie = await day.cookieOf(role);
      const allowed = role === 'organiser' || role === 'admin';
      const answers = [
        (await get(test, running, { cookie })).statusCode, (await post(test, `${running}/verzug`, { minutes: '5' }, { cookie })).statusCode,
        (await post(test, `${running}/hinweis`, { note: 'x' }, { cookie })).statusCode,
        (await post(test, `${running}/verzug`, { minutes: 'x' }, { cookie })).statusCode,
      ];
      expect([role, answers]).toEqual([role, allowed ? [200, 303, 303, 422] : [404, 404, 404, 404]]);
    }
    await expect(changeRunning(test.deps, day.people.foreignOrganiser, 'austausch', { delayMinutes: 7 })).rejects.toThrow(NotFound);
    await expect(changeRunning(test.deps, day.people.organiser, 'gibt-es-nicht', { delayMinutes: 7 })).rejects.toThrow(NotFound);
  });

  it('sets the delay to what the button says, so that two presses are one', async () => {
    const cookie = await day.cookieOf('organiser');
    const { body } = await get(test, running, { cookie });
    expect([...body.matchAll(/name="minutes" value="(-?\d+)"/g)].map((m) => m[1])).toEqual(['5', '-5']);
    await Promise.all([1, 2].map(() => post(test, `${running}/verzug`, { minutes: '5' }, { cookie })));
    const { delayMinutes } = await test.db.selectFrom('event').select('delayMinutes').where('id', '=', day.event.id).executeTakeFirstOrThrow();
    expect(delayMinutes).toBe(5);
    expect([...(await get(test, running, { cookie })).body.matchAll(/name="minutes" value="(-?\d+)"/g)].map((m) => m[1])).toEqual(['10', '0', '0']);
    expect(await test.db.selectFrom('activity').select(['verb', 'data']).where('eventId', '=', day.event.id).execute())
      .toEqual([{ verb: 'set_delay', data: { minutes: 5 } }, { verb: 'set_delay', data: { minutes: 5 } }]);
  });

  it.each(['', 'x', '5.5', '241', '-121', '1e2', '999999'])('refuses %j minutes and keeps what was typed', async (minutes) => {
    const answer = await post(test, `${running}/verzug`, { minutes }, { cookie: await day.cookieOf('organiser') });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('Geben Sie eine ganze Zahl von -120 bis 240 ein.');
    expect(answer.body).toContain('<title>Fehler: ');
  });

  it('shows the note to participants, takes it away again, and keeps its words out of the audit', async () => {
    const cookie = await day.cookieOf('organiser');
    await post(test, `${running}/hinweis`, { note: 'Wir warten auf <b>Höxter</b>.' }, { cookie });
    expect((await get(test, day.base, { cookie: await day.cookieOf('room') })).body).toContain('Wir warten auf &lt;b>Höxter&lt;/b>.');
    await post(test, `${running}/hinweis`, { note: '' }, { cookie });
    expect((await get(test, day.base, { cookie: await day.cookieOf('room') })).body).not.toContain('Höxter');
    expect(JSON.stringify(await test.db.selectFrom('activity').selectAll().execute())).not.toContain('Höxter');
    expect((await post(test, `${running}/hinweis`, { note: 'x'.repeat(301) }, { cookie })).statusCode).toBe(422);
  });
});
