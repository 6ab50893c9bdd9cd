import { afterAll, beforeAll, beforeEach, describe, expect, test as it } from 'vitest';
import { runMailPlan } from '../../src/modules/notifications/commands-mail-plan.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { htmlProblems } from '../support/html.ts';
import { makeAccount, makeEvent, makeRegistration, makeSeries } from '../support/make.ts';
import { mailDeps } from './mail-support.ts';

let test: TestApp;
let series: Awaited<ReturnType<typeof makeSeries>>;
let event: Awaited<ReturnType<typeof makeEvent>>;
let cookie: string;
let foreign: string;
beforeAll(async () => {
  test = await startTestApp({ now: '2027-01-20T13:00:00Z' });
  series = await makeSeries(test);
  event = await makeEvent(test, { seriesId: series.id, startsAt: Temporal.Instant.from('2027-01-27T13:00:00Z'), titleDe: 'Digital in Testdorf' });
  foreign = await signInAs(test, (await makeAccount(test, { organises: [(await makeSeries(test)).id] })).accountId);
});
beforeEach(async () => {
  await test.db.deleteFrom('mailPlan').execute();
  cookie = await signInAs(test, (await makeAccount(test, { organises: [series.id] })).accountId);
});
afterAll(() => test.close());

const eventPlan = () => `/organisation/veranstaltungen/${event.slug}/mailplan`;
const seriesPlan = () => `/organisation/reihen/${series.slug}/mailplan`;
const rows = () => test.db.selectFrom('mailPlan').select(['seriesId', 'eventId', 'kind', 'offsetMinutes', 'enabled']).execute();
const words = (html: string) => html.slice(html.indexOf('<main')).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

describe('the pages of the mail plan', () => {
  it('show times, what went to how many and what comes, in both languages', async () => {
    for (let n = 0; n < 2; n++) await makeRegistration(test, { eventId: event.id, accountId: (await makeAccount(test)).accountId, createdAt: test.clock.now().subtract({ hours: 1 }) });
    expect(await runMailPlan(mailDeps(test))).toBe(2);
    await test.db.updateTable('mail').set({ state: 'sent', sentAt: test.clock.now() }).execute();
    const page = await get(test, eventPlan(), { cookie });
    expect(page.statusCode).toBe(200);
    const text = words(page.body);
    expect(text).toMatch(/Digital in Testdorf Mailplan/);
    expect(text).toMatch(/20\.01\.2027 14:00 Uhr .*Programm versendet an 2 Personen versendet/);
    expect(text).toMatch(/24\.01\.2027 14:00 Uhr .*Rückfrage: Kommen Sie\? geplant/);
    expect(text).toMatch(/26\.01\.2027 14:00 Uhr .*27\.01\.2027 13:45 Uhr .*27\.01\.2027 14:00 Uhr Beginn der Veranstaltung 27\.01\.2027 15:30 Uhr Ende der Veranstaltung 28\.01\.2027 15:30 Uhr/);
    expect(text).toContain('Jede Veranstaltung übernimmt den Plan ihrer Reihe.');
    expect(words((await get(test, `/en${eventPlan()}`, { cookie })).body)).toMatch(/Programme sent sent to 2 people/);
    expect(await htmlProblems(page.body)).toEqual([]);
  });

  it('show a series with its coming events and their next mail', async () => {
    const page = await get(test, seriesPlan(), { cookie });
    expect(words(page.body)).toMatch(/Digital in Testdorf 27\. Januar 2027 Rückfrage: Kommen Sie\?, 24\. Januar 2027 0/);
    expect(await htmlProblems(page.body)).toEqual([]);
  });

  it('say so when there is no date, a draft, or a cancelled event', async () => {
    const undated = await makeEvent(test, { seriesId: series.id, startsAt: null, endsAt: null, state: 'draft' });
    const page = await get(test, `/organisation/veranstaltungen/${undated.slug}/mailplan`, { cookie });
    expect(words(page.body)).toContain('Noch kein Termin');
    expect((await get(test, `/organisation/veranstaltungen/${undated.slug}/mailplan/programm`, { cookie })).statusCode).toBe(404);
    const cancelled = await makeEvent(test, { seriesId: series.id, state: 'cancelled' });
    expect(words((await get(test, `/organisation/veranstaltungen/${cancelled.slug}/mailplan`, { cookie })).body)).toContain('Es geht keine E-Mail des Plans mehr hinaus.');
  });

  it('change a step of an event, switch it off, and give it back to the series', async () => {
    const url = `${eventPlan()}/rueckfrage`;
    expect((await get(test, url, { cookie })).statusCode).toBe(200);
    const own = await post(test, url, { choice: 'own', amount: '2', unit: 'days' }, { cookie });
    expect([own.statusCode, own.headers.location]).toEqual([303, `${eventPlan()}?hinweis=gespeichert`]);
    expect(await rows()).toEqual([{ seriesId: null, eventId: event.id, kind: 'reconfirm', offsetMinutes: -2880, enabled: true }]);
    const page = words((await get(test, `${eventPlan()}?hinweis=gespeichert`, { cookie })).body);
    expect(page).toContain('Der Mailplan ist geändert.');
    expect(page).toContain('2 Tage vor Beginn · nur für diese Veranstaltung');
    await post(test, url, { choice: 'never' }, { cookie });
    expect(await rows()).toMatchObject([{ offsetMinutes: -2880, enabled: false }]);
    expect(words((await get(test, eventPlan(), { cookie })).body)).toContain('Rückfrage: Kommen Sie? ausgeschaltet');
    await post(test, url, { choice: 'inherit' }, { cookie });
    expect(await rows()).toEqual([]);
  });

  it('change a step of the series after the end', async () => {
    await post(test, `${seriesPlan()}/dank`, { choice: 'own', amount: '3', unit: 'hours' }, { cookie });
    expect(await rows()).toEqual([{ seriesId: series.id, eventId: null, kind: 'thanks', offsetMinutes: 180, enabled: true }]);
    expect(words((await get(test, eventPlan(), { cookie })).body)).toContain('3 Stunden nach dem Ende · aus der Reihe');
  });

  it.each([
    [{ choice: 'own', amount: '', unit: 'days' }, 'Geben Sie eine Anzahl ein.'],
    [{ choice: 'own', amount: 'drei', unit: 'days' }, 'Geben Sie eine ganze Zahl ein'],
    [{ choice: 'own', amount: '31', unit: 'days' }, 'höchstens 30 Tagen'],
    [{ choice: 'own', amount: '3', unit: 'Jahre' }, 'Wählen Sie eine Einheit.'],
    [{ choice: 'own', amount: '3', unit: 'constructor' }, 'Wählen Sie eine Einheit.'],
    [{}, 'Wählen Sie aus, wann'],
  ] as [Record<string, string>, string][])('refuse %j and keep what was typed', async (form, sentence) => {
    const answer = await post(test, `${eventPlan()}/programm`, form, { cookie });
    expect(answer.statusCode).toBe(422);
    expect(words(answer.body)).toContain(sentence);
    expect(answer.body).toContain('<title>Fehler:');
    if (form['amount']) expect(answer.body).toContain(`value="${form['amount']}"`);
    expect(await htmlProblems(answer.body)).toEqual([]);
    expect(await rows()).toEqual([]);
  });

  it('show the mail of an event as it would be sent, with nobody in it', async () => {
    const page = await get(test, `${eventPlan()}/zugang`, { cookie });
    expect(words(page.body)).toContain('Ihr Zugang: Digital in Testdorf, 27.01.2027');
    expect(page.body).not.toContain('konferenz.example');
    expect(await htmlProblems(page.body)).toEqual([]);
  });

  it('are there for organisers of the series only', async () => {
    for (const url of [eventPlan(), seriesPlan(), `${eventPlan()}/dank`, `${seriesPlan()}/dank`]) {
      expect((await get(test, url, { cookie: foreign })).statusCode, url).toBe(404);
      expect((await get(test, url)).statusCode, url).toBe(303);
    }
    for (const url of [`${eventPlan()}/dank`, `${seriesPlan()}/dank`]) {
      expect((await post(test, url, { choice: 'never' }, { cookie: foreign })).statusCode, url).toBe(404);
      expect((await post(test, url, { choice: 'never' })).statusCode, url).toBe(303);
    }
    expect((await get(test, `${eventPlan()}/constructor`, { cookie })).statusCode).toBe(404);
    expect(await rows()).toEqual([]);
  });
});
