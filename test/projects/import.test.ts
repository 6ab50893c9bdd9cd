import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importProjects } from '../../src/modules/projects/commands-import.ts';
import { planOf } from '../../src/modules/projects/import/plan.ts';
import { cellsOf } from '../../src/modules/projects/import/sheet-text.ts';
import { readTable } from '../../src/modules/projects/import/table.ts';
import { readOzgFile } from '../../src/modules/topics/ozg-file.ts';
import { importOzg } from '../../src/modules/topics/commands-ozg.ts';
import { searchServices } from '../../src/modules/topics/queries-ozg.ts';
import { htmlProblems } from '../support/html.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeTopic } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

describe('a pasted table', () => {
  it.each([
    ['a\tb\n1\t2', [['a', 'b'], ['1', '2']]], ['a;b\r\n"x;y";"sagt ""ja"""', [['a', 'b'], ['x;y', 'sagt "ja"']]], ['a,b\n1,2\n\n,', [['a', 'b'], ['1', '2']]],
    ["a;b\n'=1+1;'-x", [['a', 'b'], ['=1+1', '-x']]], ['\ufeffa;b\n"zwei\nZeilen";c', [['a', 'b'], ['zwei\nZeilen', 'c']]], ['', []],
  ])('%j becomes cells', (text, cells) => expect(cellsOf(text).map((row) => row.cells)).toEqual(cells));

  it('knows its columns by our own words and says of each line what is wrong', () => {
    const topics = [{ id: 't1', key: 'x', name: { de: 'Parken und Mobilität', en: 'Parking and mobility' } }];
    const table = readTable([
      'Titel;In einem Satz;Stand;Handlungsfelder;Offen für;Farbe', 'Parken;Wer parkt, sieht es vorher.;in Betrieb;Parken und Mobilität;gesprächsbereit;rot', ';Ein Satz ohne Titel.;Idee;;;',
      `Zu lang;${'x'.repeat(151)};in operation;Unbekannt;;`, 'Parken;Noch einmal dasselbe.;geplant;;;', 'Schon da;Ein Satz, der reicht.;beendet;;;', 'Ohne Stand;Ein Satz, der reicht.;;;;',
    ].join('\n'));
    if (!table.ok) throw new Error(table.reason);
    const { rows, ignored } = planOf(table, {
      lists: { topics, services: new Map() }, known: [{ id: 'p1', slug: 'schon-da', titleDe: 'Schon da!' }], editable: new Map(), names: { topics, services: new Map() },
    });
    expect(ignored).toEqual(['Farbe']);
    expect(rows.map(({ line, faults, match }) => [line, ...(match ? ['match'] : []), ...faults.map(({ column, code }) => `${column.field} ${code}`)])).toEqual([
      [2], [3, 'titleDe required'], [4, 'sentenceDe too_long', 'topics unknown'], [5, 'titleDe twice'], [6, 'match'], [7, 'status required'],
    ]);
    expect(rows[0]!.content?.basics).toMatchObject({ status: 'operating', topics: ['t1'], openness: ['talk'] });
    expect(readTable('Satz\nx')).toEqual({ ok: false, reason: 'no_title' });
  });
});

describe('reading several in', () => {
  it('shows first, enters what is right, and nothing twice, also when pressed twice at once', async () => {
    const home = await makeOrganisation(test);
    await makeTopic(test, { nameDe: 'Parken' });
    const member = await makeAccount(test, { memberships: [home.id] });
    const cookie = await signInAs(test, member.accountId);
    const table = ['Titel\tIn einem Satz\tStand', ...Array.from({ length: 20 }, (_, n) => `Projekt Nummer ${n}\tEin Satz zum Projekt ${n}.\tgeplant`), 'X\tkurz\tgeplant'].join('\n');
    const form = { organisation: home.id, tabelle: table };
    const preview = await post(test, '/meine-projekte/einlesen', { ...form, aktion: 'pruefen' }, { cookie });
    expect([preview.statusCode, await htmlProblems(preview.body)]).toEqual([200, []]);
    for (const words of ['20 Projekte eintragen', 'mindestens 3 Zeichen', 'Neu: 20 Projekte', 'Eine Zeile passt noch nicht']) expect(preview.body).toContain(words);
    const count = async () => (await test.db.selectFrom('project').select('id').where('organisationId', '=', home.id).execute()).length;
    expect(await count()).toBe(0);
    const made = await Promise.all([1, 2].map(() => importProjects(test.deps, member, home.id, table)));
    expect(made.map((one) => one.ok && [one.result.made, one.result.skipped, one.result.left.length]).sort()).toEqual([[0, 20, 1], [20, 0, 1]]);
    expect(await count()).toBe(20);
    expect((await post(test, '/meine-projekte/einlesen', { ...form, aktion: 'eintragen' }, { cookie })).body).toContain('20 Zeilen wurden ausgelassen');
    const other = await makeOrganisation(test);
    expect((await post(test, '/meine-projekte/einlesen', { ...form, organisation: other.id, aktion: 'eintragen' }, { cookie })).statusCode).toBe(404);
    expect((await get(test, '/meine-projekte/einlesen', { cookie })).statusCode).toBe(200);
  });
});

const catalogueFile = new URL('../../../shared/data/ozg-katalog.json', import.meta.url);
const official = (() => { try { return readFileSync(catalogueFile, 'utf8'); } catch { return undefined; } })();

describe('the catalogue of services', () => {
  const small = JSON.stringify({ leistungen: [{ ozgId: '1', name: 'Personalausweis', lage: 'Ausweise', themenfeld: 'Querschnitt ' }], leika: [{ leikaId: '99999999999999', name: 'Personalausweis Ausstellung', ozgId: '1' }] });

  it('is read whole or not at all, and repeating it changes nothing', async () => {
    for (const bad of ['', '{}', '{"leistungen":[{"ozgId":"x","name":"a","themenfeld":"b"}]}']) expect(readOzgFile(bad).ok).toBe(false);
    const read = readOzgFile(small);
    if (!read.ok) throw new Error(read.at);
    expect(await importOzg(test.deps, read.catalogue)).toEqual({ services: 1, leika: 1, outdated: 0 });
    expect(await importOzg(test.deps, read.catalogue)).toEqual({ services: 1, leika: 1, outdated: 0 });
    expect((await searchServices(test.db, 'personalaus')).map(({ name }) => name)).toEqual(['Personalausweis', 'Personalausweis Ausstellung']);
    expect(await searchServices(test.db, '99999999999999')).toMatchObject([{ ozgId: '1', leikaId: '99999999999999' }]);
    const next = readOzgFile(JSON.stringify({ leistungen: [{ ozgId: '2', name: 'Reisepass', lage: '', themenfeld: 'Querschnitt' }] }));
    if (!next.ok) throw new Error(next.at);
    expect(await importOzg(test.deps, next.catalogue)).toEqual({ services: 1, leika: 0, outdated: 2 });
    expect(await searchServices(test.db, 'personalausweis')).toEqual([]);
  });

  it.skipIf(official === undefined)('takes the official file (left out where it is not there)', async () => {
    const read = readOzgFile(official!);
    if (!read.ok) throw new Error(read.at);
    expect(await importOzg(test.deps, read.catalogue)).toMatchObject({ services: 557, leika: 3272 });
    expect((await searchServices(test.db, 'Parkausweis')).map(({ ozgId }) => ozgId)).toContain('10173');
  });
});
