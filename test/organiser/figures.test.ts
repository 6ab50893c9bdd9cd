import { afterAll, beforeAll, expect, it } from 'vitest';
import { get, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries } from '../support/make.ts';

let test: TestApp;
let series: Awaited<ReturnType<typeof makeSeries>>;
let cookies: Record<'member' | 'foreign' | 'organiser' | 'admin', string>;
beforeAll(async () => {
  test = await startTestApp();
  series = await makeSeries(test);
  cookies = {
    member: await signInAs(test, (await makeAccount(test)).accountId),
    foreign: await signInAs(test, (await makeAccount(test, { organises: [(await makeSeries(test)).id] })).accountId),
    organiser: await signInAs(test, (await makeAccount(test, { organises: [series.id] })).accountId),
    admin: await signInAs(test, (await makeAccount(test, { admin: true })).accountId),
  };
});
afterAll(() => test.close());

const pageOf = async (slug: string): Promise<string> => (await get(test, `/organisation/veranstaltungen/${slug}/zahlen`, { cookie: cookies.organiser })).body;
/** Rows of the tables of bars: caption → 'label: figure'. */
function bars(body: string): Record<string, string[]> {
  return Object.fromEntries([...body.matchAll(/<table class="k-bars"><caption>(.*?)<\/caption>(.*?)<\/table>/gs)].map(([, caption, rows]) =>
    [caption!, [...rows!.matchAll(/<th scope="row">(.*?)<\/th>.*?class="k-num">(.*?)</gs)].map(([, label, figure]) => `${label}: ${figure}`)]));
}

it('is for organisers of the series and admins', async () => {
  const event = await makeEvent(test, { seriesId: series.id });
  for (const url of [`/organisation/veranstaltungen/${event.slug}/zahlen`, `/organisation/reihen/${series.slug}/zahlen`]) {
    const visitor = await get(test, url);
    expect([visitor.statusCode, visitor.headers.location], url).toEqual([303, `/anmelden?weiter=${encodeURIComponent(url)}`]);
    for (const role of ['member', 'foreign'] as const) expect((await get(test, url, { cookie: cookies[role] })).statusCode, url).toBe(404);
    for (const role of ['organiser', 'admin'] as const) expect((await get(test, url, { cookie: cookies[role] })).statusCode, url).toBe(200);
  }
});

it('shows figures with their tables, and comments only once three have answered', async () => {
  const event = await makeEvent(test, { seriesId: series.id, startsAt: test.clock.now().subtract({ hours: 30 }), roomCapacity: 10, onlineCapacity: 20 });
  const [village, town] = [await makeOrganisation(test, { population: 800 }), await makeOrganisation(test, { kind: 'kreis', population: 90_000, land: '05' })];
  const at = (hours: number) => test.clock.now().subtract({ hours });
  await makeRegistration(test, { eventId: event.id, organisationId: village.id, state: 'attended', seat: 'room', createdAt: at(24 * 4) });
  await makeRegistration(test, { eventId: event.id, organisationId: village.id, state: 'attended', seat: 'online', createdAt: at(24 * 3) });
  await makeRegistration(test, { eventId: event.id, organisationId: town.id, state: 'no_show', seat: 'online', createdAt: at(24 * 3) });
  await makeRegistration(test, { eventId: event.id, organisationId: town.id, state: 'cancelled', createdAt: at(24 * 3) });
  for (const comment of ['Nur meine Meinung', '']) await test.db.insertInto('feedback').values({ eventId: event.id, useful: 4, comment }).execute();
  const body = await pageOf(event.slug);
  expect(bars(body)).toEqual({
    'Was aus den Anmeldungen wurde': ['teilgenommen: 2', 'nicht gekommen: 1', 'storniert oder abgelehnt: 1'],
    'Art der Organisation': ['Gemeinden und Städte: 2 (1)', 'Kreise: 1 (1)'],
    'Größe der Kommune': ['unter 5.000 Einwohner: 2 (1)', '20.000 bis 99.999: 1 (1)'],
    Land: ['Bayern: 2 (1)', 'Nordrhein-Westfalen: 1 (1)'],
    'Zum ersten Mal in dieser Reihe dabei?': ['zum ersten Mal: 3 (2)'],
    'Raum und online': ['im Raum: 1 (33 %)', 'online: 2 (67 %)'],
    'Teilgenommen nach Platz': ['im Raum: 1 von 1', 'online: 1 von 2'],
    'Rückmeldungen: Wie nützlich war es?': ['5: sehr: 0', '4: 2', '3: 0', '2: 0', '1: gar nicht: 0'],
  });
  // The curve as a table: two days of registrations, then nothing new until the event.
  expect([...body.matchAll(/<tr><th scope="row">(\d\d\.\d\d\.\d{4})<\/th><td class="k-table__num">(\d+)</g)].map((m) => `${m[1]} ${m[2]}`)).toEqual(['08.01.2027 1', '09.01.2027 3', '10.01.2027 3', '11.01.2027 3']);
  expect(body).toContain('k-curve__limit');
  expect(body).toContain('2 von 3 mit Platz haben teilgenommen (67 %).');
  expect(body).not.toContain('Nur meine Meinung');
  expect(body).toContain('Kommentare werden ab drei Rückmeldungen gezeigt');
  await test.db.insertInto('feedback').values({ eventId: event.id, useful: 1, comment: '<i>Gut</i>' }).execute();
  const later = await pageOf(event.slug);
  expect(later).toContain('Nur meine Meinung');
  expect(later).toContain('&lt;i>Gut&lt;/i>');
  expect(later).toContain('Im Mittel 3 von 5, aus 3 Rückmeldungen.');
});

it('says nothing of attendance and feedback before the event, and draws no limit where seats are unlimited', async () => {
  const event = await makeEvent(test, { seriesId: series.id, roomCapacity: 10 });
  await makeRegistration(test, { eventId: event.id, seat: 'room' });
  const body = await pageOf(event.slug);
  expect(body).not.toContain('Teilgenommen nach Platz');
  expect(body).not.toContain('k-curve__limit');
  expect(body).toContain('warten auf einen Platz');
});

it('tells apart no registrations yet, none kept, and what was reported', async () => {
  const archive = await makeSeries(test, { state: 'archived', pastParticipants: 150, pastMunicipalities: 65 });
  const admin = (url: string) => get(test, url, { cookie: cookies.admin });
  const old = await makeEvent(test, { seriesId: archive.id, startsAt: test.clock.now().subtract({ hours: 9_000 }), titleDe: 'Alte Veranstaltung' });
  const reported = await makeEvent(test, { seriesId: archive.id, startsAt: test.clock.now().subtract({ hours: 8_000 }), pastParticipants: 42, titleDe: 'Berichtete Veranstaltung' });
  const fresh = await makeEvent(test, { seriesId: series.id });
  expect((await admin(`/organisation/veranstaltungen/${fresh.slug}/zahlen`)).body).toContain('Noch keine Zahlen');
  expect((await admin(`/organisation/veranstaltungen/${old.slug}/zahlen`)).body).toContain('Zu dieser Veranstaltung sind keine Anmeldungen erfasst');
  expect((await admin(`/organisation/veranstaltungen/${reported.slug}/zahlen`)).body).toContain('Laut Bericht 42 Teilnehmende.');
  const { body } = await admin(`/organisation/reihen/${archive.slug}/zahlen`);
  expect(body).toContain('Laut Bericht mehr als 150 Teilnehmende aus mehr als 65 Kommunen.');
  const row = (title: string): string[] => [...(body.split(title)[1] ?? '').split('</tr>')[0]!.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map((m) => m[1]!);
  expect(row('Alte Veranstaltung').slice(1)).toEqual(['–', '–', '–', '–', '–']);
  expect(row('Berichtete Veranstaltung').slice(1)).toEqual(['42 laut Bericht', '–', '–', '–', '–']);
});
