import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { get, post, signInAs, startTestApp, type TestApp, type TestForm } from '../support/app.ts';
import { htmlProblems } from '../support/html.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries } from '../support/make.ts';

let test: TestApp;
let series: Awaited<ReturnType<typeof makeSeries>>;
let organiser: Member;
let cookie: string;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());
beforeEach(async () => {
  series = await makeSeries(test, { state: 'draft' });
  organiser = await makeAccount(test, { organises: [series.id], name: 'Leitung Beispiel' });
  cookie = await signInAs(test, organiser.accountId);
});

const read = async (path: string) => (await get(test, path, { cookie })).body;
const send = (path: string, form: TestForm = {}) => post(test, path, form, { cookie });
const eventBy = (slug: string) => test.db.selectFrom('event').selectAll().where('slug', '=', slug).executeTakeFirstOrThrow();
/** What a browser would send back from a form of the page. */
function fieldsOf(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const decode = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  for (const [tag] of html.matchAll(/<input [^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1];
    const type = /type="([^"]+)"/.exec(tag)?.[1];
    if (!name || ((type === 'radio' || type === 'checkbox') && !/ checked/.test(tag))) continue;
    fields[name] = decode(/value="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  for (const [, name, text] of html.matchAll(/<textarea[^>]* name="([^"]+)"[^>]*>([^<]*)</g)) fields[name!] = decode(text!);
  return fields;
}

describe('from nothing to a published event', () => {
  it('takes a form of one page and a button', async () => {
    const host = await makeOrganisation(test, { name: 'Stadt Neubeispiel' });
    const form = await read(`/organisation/reihen/${series.slug}/veranstaltungen/neu`);
    expect(fieldsOf(form)).toMatchObject({ template: 'ninety', mode: 'online', titleDe: '', date: '', start: '' });
    const created = await send(`/organisation/reihen/${series.slug}/veranstaltungen`, { ...fieldsOf(form), titleDe: 'Bürgerdienste', date: '2027-03-02', start: '14:00', host: 'Stadt Neubeispiel' });
    expect([created.statusCode, created.headers.location]).toEqual([303, '/organisation/veranstaltungen/buergerdienste?hinweis=angelegt']);
    const event = await eventBy('buergerdienste');
    expect([event.hostId, event.startsAt!.toString(), event.endsAt!.toString()]).toEqual([host.id, '2027-03-02T13:00:00Z', '2027-03-02T14:30:00Z']);
    expect(await read('/organisation/veranstaltungen/buergerdienste')).toContain('Alles Nötige ist da. Sie können veröffentlichen.');
    expect((await get(test, '/veranstaltungen/buergerdienste')).statusCode).toBe(404);
    const published = await send('/organisation/veranstaltungen/buergerdienste/veroeffentlichung');
    expect(published.headers.location).toBe('/organisation/veranstaltungen/buergerdienste?hinweis=veroeffentlicht');
    expect((await get(test, '/veranstaltungen/buergerdienste')).statusCode).toBe(200);
    expect((await get(test, `/reihen/${series.slug}`)).statusCode).toBe(200);
  });

  it('names what is missing, with links to the fields', async () => {
    const event = await makeEvent(test, { seriesId: series.id, state: 'draft', startsAt: null, endsAt: null });
    const answer = await send(`/organisation/veranstaltungen/${event.slug}/veroeffentlichung`);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toMatch(/<title>Fehler: /);
    const summary = /data-error-summary[\s\S]*?<\/section>/.exec(answer.body)![0];
    expect([...summary.matchAll(/href="([^"]+)"/g)].map((m) => m[1])).toEqual([
      `/organisation/veranstaltungen/${event.slug}/bearbeiten#feld-date`, `/organisation/veranstaltungen/${event.slug}/bearbeiten#feld-host`,
      `/organisation/veranstaltungen/${event.slug}/programm`,
    ]);
    const edit = await read(`/organisation/veranstaltungen/${event.slug}/bearbeiten`);
    for (const id of ['feld-date', 'feld-host']) expect(edit).toContain(`id="${id}"`);
  });

  it.each<[string, TestForm, string[]]>([
    ['nothing typed', { titleDe: '', mode: 'x' }, ['titleDe', 'mode']],
    ['a day without a time', { titleDe: 'Titel', mode: 'online', date: '2027-03-02' }, ['start']],
    ['a time without a day', { titleDe: 'Titel', mode: 'online', start: '14:00' }, ['date']],
    ['no such day', { titleDe: 'Titel', mode: 'online', date: '2027-02-30', start: '14:00' }, ['date']],
    ['an unknown host', { titleDe: 'Titel', mode: 'online', host: 'Gibtesnicht' }, ['host']],
    ['a link that is not https', { titleDe: 'Titel', mode: 'online', meetingUrl: 'http://x.example' }, ['meetingUrl']],
    ['a script as a link', { titleDe: 'Titel', mode: 'online', meetingUrl: 'javascript:alert(1)' }, ['meetingUrl']],
    ['words as a number', { titleDe: 'Titel', mode: 'hybrid', roomCapacity: 'dreißig', onlineCapacity: '-1' }, ['roomCapacity', 'onlineCapacity']],
  ])('refuses %s and keeps the rest', async (_what, form, fields) => {
    const answer = await send(`/organisation/reihen/${series.slug}/veranstaltungen`, { venue: 'Rathaus, Saal 4711', ...form });
    expect(answer.statusCode).toBe(422);
    const summary = /data-error-summary[\s\S]*?<\/section>/.exec(answer.body)![0];
    expect([...summary.matchAll(/href="#feld-([^"]+)"/g)].map((m) => m[1])).toEqual(fields);
    expect(answer.body).toContain('Rathaus, Saal 4711');
    expect(await test.db.selectFrom('event').select('id').where('seriesId', '=', series.id).execute()).toEqual([]);
  });

  it('asks which organisation was meant', async () => {
    const [stadt] = [await makeOrganisation(test, { name: 'Stadt Zweideutigen' }), await makeOrganisation(test, { name: 'Landkreis Zweideutigen' })];
    const answer = await send(`/organisation/reihen/${series.slug}/veranstaltungen`, { titleDe: 'Mit Gastgeber', mode: 'online', host: 'Zweideutigen' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(`name="hostChoice" value="${stadt.id}"`);
    const again = await send(`/organisation/reihen/${series.slug}/veranstaltungen`, { titleDe: 'Mit Gastgeber', mode: 'online', host: 'Zweideutigen', hostChoice: stadt.id });
    expect(again.statusCode).toBe(303);
    expect((await eventBy('mit-gastgeber')).hostId).toBe(stadt.id);
  });
});

describe('changing a published event', () => {
  const path = (slug: string) => `/organisation/veranstaltungen/${slug}`;
  async function published() {
    const event = await makeEvent(test, { seriesId: series.id, startsAt: Temporal.Instant.from('2027-03-02T13:00:00Z') });
    return { slug: event.slug, id: event.id, form: fieldsOf(await read(`${path(event.slug)}/bearbeiten`)) };
  }

  it('asks before people are told, keeps what was typed, and then saves', async () => {
    const { slug, id, form } = await published();
    for (let n = 0; n < 3; n += 1) await makeRegistration(test, { eventId: id, accountId: (await makeAccount(test)).accountId });
    await makeRegistration(test, { eventId: id });
    const typed = { ...form, start: '15:00', end: '16:30', summaryDe: 'Zeile 1\nZeile "2" & mehr' };
    const preview = await send(path(slug), typed);
    expect(preview.statusCode).toBe(200);
    expect(preview.body).toContain('3 Personen werden informiert');
    expect(preview.body).toContain('Zu einer Anmeldung ist keine Adresse gespeichert');
    expect(preview.body).toContain('2. März 2027, 15:00 Uhr');
    expect((await eventBy(slug)).sequence).toBe(0);
    const kept = fieldsOf(preview.body);
    expect(kept).toMatchObject({ start: '15:00', end: '16:30', summaryDe: 'Zeile 1\nZeile "2" & mehr', stand: form['stand'] });
    const back = await send(path(slug), { ...kept, confirmed: 'zurueck' });
    expect([back.statusCode, fieldsOf(back.body)['start']]).toEqual([200, '15:00']);
    expect((await eventBy(slug)).sequence).toBe(0);
    const saved = await send(path(slug), { ...kept, confirmed: 'ja' });
    expect(saved.headers.location).toBe(`${path(slug)}?hinweis=informiert`);
    expect(await eventBy(slug)).toMatchObject({ sequence: 1, summaryDe: 'Zeile 1\nZeile "2" & mehr' });
  });

  it('saves at once what concerns nobody', async () => {
    const { slug, form } = await published();
    const saved = await send(path(slug), { ...form, start: '15:00', end: '16:30' });
    expect(saved.headers.location).toBe(`${path(slug)}?hinweis=gespeichert`);
  });

  it('runs past midnight, which every page that names the times says', async () => {
    const { slug, form } = await published();
    expect((await send(path(slug), { ...form, start: '22:00', end: '00:30' })).statusCode).toBe(303);
    const event = await eventBy(slug);
    expect([event.startsAt!.toString(), event.endsAt!.toString()]).toEqual(['2027-03-02T21:00:00Z', '2027-03-02T23:30:00Z']);
    expect(fieldsOf(await read(`${path(slug)}/bearbeiten`))).toMatchObject({ date: '2027-03-02', start: '22:00', end: '00:30' });
    expect(await read(path(slug))).toContain('22:00 bis 00:30 Uhr (Folgetag)');
    expect(await read(`/en/veranstaltungen/${slug}`)).toContain('2 March 2027, 22:00 – 3 March 2027, 00:30');
  });

  it('keeps the directions, and tells nobody of a change of them', async () => {
    const { slug, id, form } = await published();
    await makeRegistration(test, { eventId: id });
    const saved = await send(path(slug), { ...form, directions: 'Haltestelle Markt.' });
    expect(saved.headers.location).toBe(`${path(slug)}?hinweis=gespeichert`);
    expect(fieldsOf(await read(`${path(slug)}/bearbeiten`))['directions']).toBe('Haltestelle Markt.');
    expect(await read(`${path(slug)}/ablauf`)).toContain(`href="${path(slug)}/bearbeiten#feld-directions"`);
  });

  it('keeps both versions when two people save', async () => {
    const { slug, form } = await published();
    await send(path(slug), { ...form, titleDe: 'Titel von A' });
    const late = await send(path(slug), { ...form, titleDe: 'Titel von B' });
    expect(late.statusCode).toBe(409);
    expect(late.body).toContain('Leitung Beispiel hat diese Angaben gespeichert');
    for (const text of ['Titel von A', 'Titel von B']) expect(late.body).toContain(text);
    expect((await eventBy(slug)).titleDe).toBe('Titel von A');
    const again = fieldsOf(late.body);
    expect(again['titleDe']).toBe('Titel von B');
    expect((await send(path(slug), again)).statusCode).toBe(303);
    expect((await eventBy(slug)).titleDe).toBe('Titel von B');
  });

  it.each<[string, TestForm, string]>([
    ['an end before the start', { start: '15:00', end: '14:00' }, 'end'],
    ['more than twelve hours past midnight', { start: '15:00', end: '03:01' }, 'end'],
    ['too long a way', { directions: 'x'.repeat(1001) }, 'directions'],
    ['a date that is over', { date: '2026-01-01' }, 'date'],
    ['no date and no note', { date: '', start: '', end: '' }, 'date'],
    ['a closing after the start', { closesDate: '2027-03-03' }, 'closesDate'],
    ['a room without a place', { venue: '' }, 'venue'],
    ['hours out of range', { offerHours: '0' }, 'offerHours'],
  ])('refuses %s', async (_what, change, field) => {
    const { slug, form } = await published();
    const answer = await send(path(slug), { ...form, ...change });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(`href="#feld-${field}"`);
    expect((await eventBy(slug)).sequence).toBe(0);
  });

  it('closes at the start where only the day of the event is given', async () => {
    const { slug, form } = await published();
    expect((await send(path(slug), { ...form, closesDate: '2027-03-02' })).statusCode).toBe(303);
    expect((await eventBy(slug)).registrationClosesAt!.toString()).toBe('2027-03-02T13:00:00Z');
  });

  it('cancels in two steps, with the reason and the number of people', async () => {
    const { slug, id } = await published();
    await makeRegistration(test, { eventId: id, accountId: (await makeAccount(test)).accountId });
    expect((await send(`${path(slug)}/absage`, { reason: '' })).statusCode).toBe(422);
    const check = await send(`${path(slug)}/absage`, { reason: 'Sturm über <Neubeispiel>' });
    expect([check.statusCode, (await eventBy(slug)).state]).toEqual([200, 'published']);
    expect(check.body).toContain('1 Person wird informiert');
    expect(check.body).toContain('Sturm über &lt;Neubeispiel');
    const done = await send(`${path(slug)}/absage`, { reason: 'Sturm', confirmed: 'ja' });
    expect(done.headers.location).toBe(`${path(slug)}?hinweis=abgesagt`);
    expect(await eventBy(slug)).toMatchObject({ state: 'cancelled', cancelReason: 'Sturm', sequence: 1 });
  });
});

describe('every page', () => {
  it('is valid HTML in both languages', async () => {
    const event = await makeEvent(test, { seriesId: series.id, state: 'draft' });
    const live = await makeEvent(test, { seriesId: series.id, roomCapacity: 1 });
    for (let n = 0; n < 2; n += 1) await makeRegistration(test, { eventId: live.id, seat: 'room' });
    for (const position of [0, 1]) {
      await test.db.insertInto('programmeItem').values({ eventId: live.id, position, kind: 'impulse', titleDe: 'Punkt', minutes: 50, pinnedAt: position ? '14:00' : null }).execute();
    }
    const pages = [
      '/organisation/reihen', '/organisation/reihen/neu', `/organisation/reihen/${series.slug}`, `/organisation/reihen/${series.slug}/bearbeiten`,
      `/organisation/reihen/${series.slug}/veranstaltungen/neu`,
      ...[event, live].flatMap(({ slug }) => ['', '/bearbeiten', '/absage', '/programm', '/programm/neu', '/programm/freigabe', '/programm/versionen', '/material']
        .map((rest) => `/organisation/veranstaltungen/${slug}${rest}`)),
    ];
    for (const page of pages.flatMap((path) => [path, `/en${path}`])) {
      const answer = await get(test, page, { cookie });
      expect([page, answer.statusCode, await htmlProblems(answer.body)]).toEqual([page, 200, []]);
    }
  });
});
