import writeExcelFile from 'write-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { tableText } from '../../src/modules/projects/import/file-text.ts';
import { cellsOf } from '../../src/modules/projects/import/sheet-text.ts';
import { planOf } from '../../src/modules/projects/import/plan.ts';
import { readTable } from '../../src/modules/projects/import/table.ts';
import { importTemplate } from '../../src/modules/projects/import/template.ts';
import { csvFile, xlsxFile } from '../../src/platform/sheet.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation } from '../support/make.ts';

const text = (value: string) => ({ value, type: String });
const cells = async (bytes: Buffer): Promise<string[][] | string> => {
  const read = await tableText(bytes);
  return read.ok ? cellsOf(read.text).map((row) => row.cells) : read.reason;
};

describe('the text of a table in a file', () => {
  const table = [['Titel', 'Stand'], ['Straßenbäume; "grün"', 'geplant\nseit 2024']];

  it('is the same from Excel and from CSV in each encoding', async () => {
    const xlsx = await writeExcelFile(table.map((row) => row.map(text)), { sheet: 'Projekte' }).toBuffer();
    const csv = 'Titel;Stand\r\n"Straßenbäume; ""grün""";"geplant\nseit 2024"\r\n';
    for (const bytes of [xlsx, Buffer.from(csv), Buffer.from(`\ufeff${csv}`), Buffer.from(csv, 'latin1'), Buffer.from(`\ufeff${csv}`, 'utf16le')]) {
      expect(await cells(bytes)).toEqual(table);
    }
  });

  it('holds numbers, days, yes and no as they are meant, and of a formula nothing that runs', async () => {
    const bytes = await writeExcelFile([
      [text('Titel'), { value: 3.5, type: Number }, { value: new Date('2024-05-01T00:00:00Z'), type: Date, format: 'dd.mm.yyyy' }, { value: true, type: Boolean }, text('=1+1')],
    ], { sheet: 'A' }).toBuffer();
    expect(await cells(bytes)).toEqual([['Titel', '3.5', '2024-05-01', 'true', '=1+1']]);
  });

  it.each([
    ['an old Excel file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'old_excel'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'not_a_table'],
    ['an archive that is none', Buffer.from('PK\u0003\u0004 und sonst nichts'), 'not_a_table'],
    ['a text without end', Buffer.from('Titel\n'.repeat(60_000)), 'too_big'],
  ])('is refused for %s', async (_, bytes, reason) => {
    expect(await cells(bytes)).toBe(reason);
  });

  it('is refused for an Excel file that was tampered with', async () => {
    const bytes = await writeExcelFile([[text('Titel')]], { sheet: 'A' }).toBuffer();
    expect(await cells(Buffer.concat([bytes, Buffer.from('x')]))).toBe('not_a_table');
    expect(await cells(bytes.subarray(0, bytes.length - 30))).toBe('not_a_table');
  });
});

describe('the page for files', () => {
  let test: TestApp;
  let member: Member;
  let cookie: string;
  let organisationId: string;
  beforeAll(async () => {
    test = await startTestApp();
    organisationId = (await makeOrganisation(test)).id;
    member = await makeAccount(test, { memberships: [organisationId] });
    cookie = await signInAs(test, member.accountId);
  });
  afterAll(() => test.close());

  const upload = (bytes: Buffer, session = cookie, organisation = organisationId) => {
    const boundary = 'grenze';
    const part = (head: string) => `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`;
    return test.app.inject({
      method: 'POST', url: '/meine-projekte/einlesen/datei',
      headers: { cookie: session, 'sec-fetch-site': 'same-origin', 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload: Buffer.concat([Buffer.from(`${part('name="organisation"')}${organisation}\r\n${part('name="datei"; filename="projekte.xlsx"')}`), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    });
  };
  const titles = async () => (await test.db.selectFrom('project').select('titleDe').where('organisationId', '=', organisationId).execute()).map(({ titleDe }) => titleDe);

  it('gives a template that is read in again, without its example', async () => {
    for (const ending of ['xlsx', 'csv']) {
      const file = await get(test, `/meine-projekte/einlesen/vorlage.${ending}`, { cookie });
      expect([file.statusCode, file.headers['content-disposition']]).toEqual([200, `attachment; filename="projekte.${ending}"`]);
      const shown = await upload(file.rawPayload);
      expect(shown.statusCode).toBe(200);
      expect(shown.body).toContain('die Beispielzeile der Vorlage; sie wird ausgelassen');
      expect(shown.body).not.toContain('value="eintragen"');
    }
  });

  it.each(['de', 'en'] as const)('has an example in the template that is right in every cell (%s)', async (lang) => {
    const read = await tableText(await xlsxFile(importTemplate(lang)));
    const table = readTable(read.ok ? read.text : '');
    if (!table.ok) throw new Error(table.reason);
    const { rows, ignored } = planOf(table, { lists: { topics: [], services: new Map() }, known: [], editable: new Map(), names: { topics: [], services: new Map() } });
    expect([rows.map(({ faults }) => faults.map(({ code }) => code)), ignored]).toEqual([[['example']], []]);
  });

  it('shows what becomes of a file, keeps it in the form, and enters nothing before it is said so', async () => {
    const sheet = importTemplate('de');
    const row = (title: string, stand: string) => sheet.header.map((_, n) => [title, 'Ein Satz, der alles sagt.', stand][n] ?? '');
    const shown = await upload(await xlsxFile({ ...sheet, rows: [row('Sensoren im Park', 'geplant'), row('<b>Zweitens</b>', 'vielleicht'), row('Beispiel: nichts', 'Idee')] }));
    expect(shown.statusCode).toBe(200);
    expect(shown.body).toContain('Neu: ein Projekt');
    expect(shown.body).toContain('„vielleicht“ kennen wir nicht');
    expect(shown.body).not.toContain('<b>Zweitens');
    expect(await titles()).toEqual([]);
    const kept = /<textarea[^>]*name="tabelle"[^>]*>([^]*?)<\/textarea>/.exec(shown.body)![1]!.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
    await post(test, '/meine-projekte/einlesen', { organisation: organisationId, tabelle: kept, aktion: 'eintragen' }, { cookie });
    expect(await titles()).toEqual(['Sensoren im Park']);
  });

  it('enters two hundred projects with long texts at once', async () => {
    const sheet = importTemplate('de');
    const rows = Array.from({ length: 200 }, (_, n) => sheet.header.map((_title, c) => [`Vorhaben Nummer ${n}`, 'Ein Satz, der alles sagt.', 'geplant'][c] ?? (c === 6 ? 'Ä'.repeat(1_000) : '')));
    const read = await tableText(await xlsxFile({ ...sheet, rows }));
    const answer = await post(test, '/meine-projekte/einlesen', { organisation: organisationId, tabelle: read.ok ? read.text : '', aktion: 'eintragen' }, { cookie });
    expect(answer.statusCode).toBe(200);
    expect((await titles()).filter((title) => title.startsWith('Vorhaben Nummer'))).toHaveLength(200);
  });

  it('says what is wrong with a file', async () => {
    for (const [bytes, sentence] of [
      [Buffer.alloc(0), 'mindestens einem Projekt'], [Buffer.from('PK\u0003\u0004'), 'Das ist keine Tabelle, die wir lesen können.'],
      [Buffer.alloc(2 * 1024 * 1024 + 1, 'a'), 'größer als 2 MB'], [Buffer.from('Nur eine Zeile'), 'mindestens einem Projekt'],
    ] as const) {
      const answer = await upload(bytes);
      expect.soft(answer.statusCode, sentence).toBe(422);
      expect.soft(answer.body, sentence).toContain(sentence);
    }
  });

  it('is for nobody but those who act for the organisation', async () => {
    const csv = csvFile({ name: 'x', header: ['Titel', 'In einem Satz', 'Stand'], rows: [['Fremdes Vorhaben', 'Ein Satz, der alles sagt.', 'geplant']] });
    const stranger = await signInAs(test, (await makeAccount(test, { memberships: [(await makeOrganisation(test)).id] })).accountId);
    expect((await upload(csv, stranger)).statusCode).toBe(404);
    expect((await upload(csv, await signInAs(test, (await makeAccount(test)).accountId))).statusCode).toBe(404);
    expect((await upload(csv, '')).statusCode).toBe(303);
  });
});
