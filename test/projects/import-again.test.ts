import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { createProject, saveProject } from '../../src/modules/projects/commands.ts';
import { setLevels } from '../../src/modules/projects/commands-levels.ts';
import { importProjects, previewImport } from '../../src/modules/projects/commands-import.ts';
import { faultText } from '../../src/modules/projects/import/fault-text.ts';
import { tableText } from '../../src/modules/projects/import/file-text.ts';
import { emptyContent, type Levels, type ProjectContent } from '../../src/modules/projects/project.ts';
import { importOzg } from '../../src/modules/topics/commands-ozg.ts';
import { readOzgFile } from '../../src/modules/topics/ozg-file.ts';
import { htmlProblems } from '../support/html.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeTopic } from '../support/make.ts';

let test: TestApp;
let topic: string;
beforeAll(async () => {
  test = await startTestApp();
  topic = (await makeTopic(test, { nameDe: 'Parken, Verkehr; Mobilität' })).id;
  const read = readOzgFile(JSON.stringify({
    leistungen: [{ ozgId: '10110', name: 'Abfall, Entsorgung', lage: 'Wohnen', themenfeld: 'Bauen' }, { ozgId: '7', name: 'Hund', lage: '', themenfeld: 'Querschnitt' }],
    leika: [{ leikaId: '77000000000316', name: 'Abfallbehälter Anmeldung', ozgId: '10110' }],
  }));
  if (!read.ok) throw new Error(read.at);
  await importOzg(test.deps, read.catalogue);
});
afterAll(() => test.close());

let home: { id: string; slug: string };
let member: Member;
let cookie: string;
beforeEach(async () => {
  home = await makeOrganisation(test);
  member = await makeAccount(test, { memberships: [home.id] });
  cookie = await signInAs(test, member.accountId);
});

const green: Levels = { basics: 'green', experience: 'green', figures: 'green', technology: 'green', contact: 'green', documents: 'green' };

/** A profile with everything in it that a cell could be misread by. */
function rich(titleDe: string): ProjectContent {
  return {
    basics: {
      titleDe, titleEn: 'Sensors', sentenceDe: 'Sensoren melden, wo frei ist; immer.', sentenceEn: 'Sensors say where there is space.', status: 'operating', unit: '=Amt 32', startingPoint: 'Zeile eins\n\n- Zeile "zwei"',
      topics: [topic], openness: ['talk', 'visit'], phases: [{ phase: 'planned', month: '2023-05', estimated: false }, { phase: 'operating', month: '2024-02', estimated: true }],
      services: [{ ozgId: '10110', leikaId: null }, { ozgId: '10110', leikaId: '77000000000316' }], steps: ['Erst dies; dann das'], tags: ['A|B', 'LoRaWAN'],
    },
    experience: {
      results: [{ what: 'Besuche, im Amt', before: 8000, after: 0.5, unit: 'im Jahr', source: 'Statistik; Bürgerbüro' }, { what: '-12 % Verkehr', before: null, after: null, unit: '', source: '' }],
      notWorked: '@alle: nichts', differently: 'Früher\nreden', prerequisites: 'Netz', transferability: 'Alles',
    },
    figures: { oneOff: 'to_25k', yearly: 'over_100k', personDays: 1200, months: 9, funding: 'Land, 40 %' },
    technology: { products: [{ kind: 'hardware', name: 'Sensor: X (Y)', vendor: 'Z; GmbH' }, { kind: 'software', name: 'App', vendor: '' }], standards: ['MQTT'], operation: 'it_provider', procurement: 'tender', legalForm: 'ZV' },
  };
}

const fileOf = async (path: string): Promise<string> => {
  const file = await get(test, path, { cookie });
  expect(file.statusCode, path).toBe(200);
  const read = await tableText(file.rawPayload);
  if (!read.ok) throw new Error(read.reason);
  return read.text;
};
const previewOf = async (text: string, actor = member) => {
  const plan = await previewImport(test.db, actor, home.id, text);
  if (!plan.ok) throw new Error(plan.reason);
  return plan;
};
/** What the form sends when the same is chosen for every line. */
const decisions = async (text: string, choice: 'skip' | 'update' | 'create') => {
  const seen = new Map((await previewOf(text)).rows.map(({ key, match }) => [key, match?.seen ?? '']));
  return { of: (key: string) => ({ choice, seen: seen.get(key) ?? '' }) };
};
const enter = async (text: string, how?: Awaited<ReturnType<typeof decisions>>) => {
  const entered = await importProjects(test.deps, member, home.id, text, how);
  if (!entered.ok) throw new Error(entered.reason);
  const { made, updated, skipped, left } = entered.result;
  return { made, updated, skipped, left: left.length, rest: entered.result.rest };
};
const titles = async () => (await test.db.selectFrom('project').select('titleDe').where('organisationId', '=', home.id).execute()).map(({ titleDe }) => titleDe).sort();

describe('a table of projects that comes back', () => {
  it('changes nothing where nothing was changed, from our own table and from the report, in both languages', async () => {
    await createProject(test.deps, member, home.id, rich('Sensoren im Park'));
    await createProject(test.deps, member, home.id, emptyContent({ titleDe: 'Sensoren im Park', status: 'idea', sentenceDe: 'Noch eines mit dem Titel.', openness: ['information'] }));
    for (const path of [
      ...['xlsx', 'csv'].flatMap((ending) => ['', '/en'].map((lang) => `${lang}/meine-projekte/einlesen/eigene.${ending}?organisation=${home.id}`)),
      ...['xlsx', 'csv'].flatMap((ending) => ['', '/en'].map((lang) => `${lang}/kommunen/${home.slug}/praxiswissen/bericht.${ending}`)),
    ]) {
      const { rows } = await previewOf(await fileOf(path));
      expect.soft(rows.map(({ faults, match }) => [faults, match?.changes]), path).toEqual([[[], []], [[], []]]);
      expect.soft(new Set(rows.map(({ match }) => match?.id)).size, path).toBe(2);
    }
    expect(await enter(await fileOf(`/meine-projekte/einlesen/eigene.csv?organisation=${home.id}`))).toMatchObject({ made: 0, updated: 0, skipped: 2, left: 0 });
  });

  it('updates what was changed in it as a new version, and only when that was chosen', async () => {
    const { id } = await createProject(test.deps, member, home.id, rich('Alter Titel'));
    const text = (await fileOf(`/meine-projekte/einlesen/eigene.csv?organisation=${home.id}`)).replace('Alter Titel', 'Neuer Titel').replace('8.000', '9.000').replace('über 100.000 €', '–').replace('05/2023', '06/2023');
    const [row] = (await previewOf(text)).rows;
    expect(row!.match!.changes.map(({ field }) => field)).toEqual(['titleDe', 'phases', 'results', 'yearly']);
    expect(await enter(text)).toMatchObject({ made: 0, updated: 0, skipped: 1 });
    expect(await titles()).toEqual(['Alter Titel']);
    expect(await enter(text, await decisions(text, 'update'))).toMatchObject({ made: 0, updated: 1, skipped: 0, left: 0 });
    const versions = await test.db.selectFrom('projectVersion').select(['version', 'via', 'content', 'savedBy']).where('projectId', '=', id).orderBy('version').execute();
    expect(versions.map(({ version, via }) => [version, via])).toEqual([[1, 'form'], [2, 'import']]);
    const before = rich('Neuer Titel');
    before.basics.phases[0]!.month = '2023-06';
    before.experience.results[0]!.before = 9000;
    expect(versions[1]!.content).toMatchObject({ basics: before.basics, experience: before.experience, figures: { ...before.figures, yearly: null }, technology: before.technology });
    const audit = await test.db.selectFrom('activity').select(['verb', 'data']).where('objectId', '=', id).orderBy('id').execute();
    expect(audit.at(-1)!.verb).toBe('changed');
    expect((audit.at(-1)!.data as { fields: string[] }).fields.toSorted()).toEqual(['phases', 'results', 'titleDe', 'yearly']);
  });

  it('overwrites nothing that was saved after the preview, and makes nothing twice when pressed twice', async () => {
    const { id } = await createProject(test.deps, member, home.id, rich('Parken'));
    const text = 'Titel;In einem Satz;Stand;Einmalige Kosten\nPARKEN!;Ein ganz anderer Satz.;geplant;3.000\nFahrräder;Ein Satz, der reicht.;Idee;viel';
    const [update, create] = [await decisions(text, 'update'), await decisions(text, 'create')];
    await saveProject(test.deps, member, id, { figures: { months: 3 } }, 1);
    const stale = await enter(text, update);
    expect(stale).toMatchObject({ made: 0, updated: 0, skipped: 0, left: 2 });
    expect((await previewOf(stale.rest)).rows.map(({ title }) => title)).toEqual(['PARKEN!', 'Fahrräder']);
    expect(await enter(text, create)).toMatchObject({ made: 0, left: 2 });
    const again = await decisions(text, 'create');
    expect((await Promise.all([enter(text, again), enter(text, again)])).map(({ made }) => made).sort()).toEqual([0, 1]);
    expect(await titles()).toEqual(['PARKEN!', 'Parken']);
    const [row] = (await previewOf(text.replace('Ein ganz anderer', 'Ein'))).rows;
    expect((await decisions(text, 'update')).of(row!.key).seen, 'a choice holds for the cells it was made for').toBe('');
  });

  it('neither shows nor changes what its reader may not see, and takes no project of others', async () => {
    const { id, slug } = await createProject(test.deps, member, home.id, rich('Geheim'));
    const colleague = await makeAccount(test, { memberships: [home.id] });
    expect(await setLevels(test.deps, colleague, id, { ...green, figures: 'red' }, [], green, true)).toEqual({ ok: true });
    const text = 'Titel;In einem Satz;Stand;Förderung;Zuständige Stelle\nGeheim;Sensoren melden, wo frei ist; immer.;in Betrieb;Bund;Bauhof'.replace('frei ist; immer.', 'frei ist, immer.');
    const [row] = (await previewOf(text)).rows;
    expect([row!.match!.unseen, row!.match!.changes.map(({ field }) => field)]).toEqual([['funding'], ['sentenceDe', 'unit']]);
    expect((await fileOf(`/meine-projekte/einlesen/eigene.csv?organisation=${home.id}`))).not.toContain('Land, 40 %');
    expect(await enter(text, await decisions(text, 'update'))).toMatchObject({ updated: 1 });
    expect(await test.db.selectFrom('project').select(['funding', 'unit']).where('id', '=', id).executeTakeFirst()).toEqual({ funding: 'Land, 40 %', unit: 'Bauhof' });
    expect(await setLevels(test.deps, colleague, id, { ...green, basics: 'red' }, [], { ...green, figures: 'red' }, true)).toEqual({ ok: true });
    const [hidden] = (await previewOf(text)).rows;
    expect([hidden!.match!.id, hidden!.match!.slug, hidden!.match!.changes]).toEqual([undefined, undefined, []]);
    const other = await makeOrganisation(test);
    const stranger = await makeAccount(test, { memberships: [other.id] });
    const foreign = `Titel;In einem Satz;Stand;Adresse\nGeheim;Ein Satz, der reicht.;Idee;https://k.example/praxiswissen/${slug}`;
    const plan = await previewImport(test.db, stranger, other.id, foreign);
    expect(plan.ok && plan.rows.map(({ match, faults }) => [match, faults.map(({ code }) => code)])).toEqual([[undefined, ['not_ours']]]);
    const session = await signInAs(test, stranger.accountId);
    expect((await get(test, `/meine-projekte/einlesen/eigene.csv?organisation=${home.id}`, { cookie: session })).statusCode).toBe(404);
    expect((await get(test, '/meine-projekte/einlesen/eigene.xlsx', { cookie: session })).statusCode).toBe(404);
  });

  it('names services that sound like one which the catalogue does not have', async () => {
    const [row] = (await previewOf('Titel;In einem Satz;Stand;Verwaltungsleistungen\nTonnen;Ein Satz, der reicht.;Idee;Abfall\nTonnen 2;Ein Satz, der reicht.;Idee;77000000000316')).rows;
    expect(row!.faults.map((fault) => faultText(fault, 'de'))).toEqual([
      'Verwaltungsleistungen: „Abfall“ steht nicht im Katalog. Ähnlich heißen: Abfall, Entsorgung (OZG 10110); Abfallbehälter Anmeldung (LeiKa 77000000000316).',
    ]);
  });

  it('asks on the page, per line and for all at once, and keeps what was not entered', async () => {
    await createProject(test.deps, member, home.id, rich('Parken'));
    await createProject(test.deps, member, home.id, rich('Bäume'));
    const tabelle = 'Titel;In einem Satz;Stand;Dauer in Monaten;Verwaltungsleistungen\nParken;<b>Ein</b> neuer Satz.;in Betrieb;12;Hund; \nBäume;Noch ein neuer Satz.;geplant;;10110\nNeu;Ein Satz, der reicht.;Idee;;Abfallbehälter Anmeldung\nFalsch;Ein Satz, der reicht.;Idee;bald;';
    const shown = await post(test, '/meine-projekte/einlesen', { organisation: home.id, tabelle, aktion: 'pruefen' }, { cookie });
    expect([shown.statusCode, await htmlProblems(shown.body)]).toEqual([200, []]);
    for (const words of ['2 Projekte gibt es schon', 'aktualisieren', 'Ein Projekt eintragen und Auswahl übernehmen', 'Sensoren melden, wo frei ist; immer.', 'ist keine ganze Zahl', '&lt;b>Ein']) expect.soft(shown.body).toContain(words);
    expect(shown.body).not.toContain('<b>Ein');
    const hidden = Object.fromEntries([...shown.body.matchAll(/name="(gesehen-[0-9a-f]+)" value="([^"]+)"/g)].map(([, name, value]) => [name!, value!]));
    expect(Object.keys(hidden)).toHaveLength(2);
    const first = Object.keys(hidden)[0]!.replace('gesehen', 'wahl');
    const one = await post(test, '/meine-projekte/einlesen', { organisation: home.id, tabelle, aktion: 'eintragen', alle: '', ...hidden, [first]: 'update' }, { cookie });
    for (const words of ['Ein Projekt ist eingetragen', 'Ein Projekt ist aktualisiert', 'Eine Zeile wurde ausgelassen', 'Eine Zeile wurde nicht eingetragen', 'Falsch\tEin Satz']) expect.soft(one.body).toContain(words);
    expect(one.body).not.toContain('Bäume\tNoch');
    const all = await post(test, '/meine-projekte/einlesen', { organisation: home.id, tabelle, aktion: 'eintragen', alle: 'update', ...hidden }, { cookie });
    for (const words of ['Ein Projekt ist aktualisiert', '3 Zeilen wurden nicht eingetragen']) expect.soft(all.body).toContain(words);
    const stored = await test.db.selectFrom('project').innerJoin('projectService as s', 's.projectId', 'project.id').select(['titleDe', 'sentenceDe', 's.ozgId', 's.leikaId']).where('organisationId', '=', home.id).orderBy('titleDe').execute();
    expect(stored).toEqual([
      { titleDe: 'Bäume', sentenceDe: 'Noch ein neuer Satz.', ozgId: '10110', leikaId: null }, { titleDe: 'Neu', sentenceDe: 'Ein Satz, der reicht.', ozgId: '10110', leikaId: '77000000000316' },
      { titleDe: 'Parken', sentenceDe: '<b>Ein</b> neuer Satz.', ozgId: '7', leikaId: null },
    ]);
  });
});
