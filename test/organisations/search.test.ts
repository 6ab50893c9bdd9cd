import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importDirectory } from '../../src/modules/organisations/commands-import.ts';
import { findOrganisations } from '../../src/modules/organisations/queries-search.ts';
import { searchOrganisations } from '../../src/modules/organisations/queries.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation } from '../support/make.ts';
import { leaveOutOfCatalogue } from '../support/record-queries.ts';
import { fileOf, readOfficialFile, smallDirectory } from './directory-lines.ts';

describe('finding in a small directory', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
    await importDirectory(test.deps, fileOf(smallDirectory()));
  });
  afterAll(() => test.close());
  const names = async (text: string): Promise<string[]> => (await searchOrganisations(test.db, text)).map((o) => o.name);

  it.each<[string, string[]]>([
    ['altötting', ['Stadt Altötting', 'Landkreis Altötting']], ['kreis altötting', ['Landkreis Altötting']], ['landkreis', ['Landkreis Neumarkt in der Oberpfalz', 'Landkreis Altötting']],
    ['neustadt', ['Markt Neustadt', 'Gemeinde Neustadt']], ['marktl', ['Markt Marktl', 'Verwaltungsgemeinschaft Marktl']],
    ['vg marktl', ['Verwaltungsgemeinschaft Marktl', 'Markt Marktl']], ['berg opf', ['Gemeinde Berg bei Neumarkt in der Oberpfalz', 'Verwaltungsverband Berg bei Neumarkt in der Oberpfalz']],
    ['berg b.neumarkt i.d.opf.', ['Gemeinde Berg bei Neumarkt in der Oberpfalz', 'Verwaltungsverband Berg bei Neumarkt in der Oberpfalz']],
    ['Munster', ['Stadt Münster']], ['Münstre', ['Stadt Münster']], ['flennsburg', ['Stadt Flensburg']], ['flesburg', ['Stadt Flensburg']],
    ['24937', ['Stadt Flensburg']], ['24939', ['Stadt Flensburg']], ['99000', []], ['wolkenkuckucksheim', []],
  ])('%s', async (text, expected) => {
    expect(await names(text)).toEqual(expected);
  });

  it('finds what was written a moment ago, by whom ever, and no more what ended', async () => {
    await makeOrganisation(test, { slug: 'stammheim', name: 'Gemeinde Stammheim', shortName: 'Stammheim', postcode: null });
    expect(await names('stammh')).toEqual(['Gemeinde Stammheim', 'Gemeinde Stammham']);
    await test.db.updateTable('organisation').set({ state: 'ended' }).where('slug', '=', 'stammheim').execute();
    expect(await names('stammh')).toEqual(['Gemeinde Stammham']);
    await test.db.updateTable('organisation').set({ state: 'active', name: 'Gemeinde Talheim', shortName: 'Talheim', searchName: 'gemeinde talheim' }).where('slug', '=', 'stammheim').execute();
    expect(await names('talheim')).toEqual(['Gemeinde Talheim']);
    await test.db.deleteFrom('organisation').where('slug', '=', 'stammheim').execute();
    expect(await names('talheim')).toEqual([]);
  });

  it('looks only where it is asked to', async () => {
    expect((await findOrganisations(test.db, 'neustadt', 8, { kreisArs: '091710000000' }))).toEqual([]);
    expect((await findOrganisations(test.db, 'st', 8, { kreisArs: '091710000000' })).map((o) => o.name)).toEqual(['Gemeinde Stammham']);
    expect((await findOrganisations(test.db, 'fl', 8, { land: '09' }))).toEqual([]);
    expect((await findOrganisations(test.db, '84533', 8, { land: '09' })).length).toBe(3);
  });

  it('tells twins of one Kreis apart by their postcodes', async () => {
    await test.db.updateTable('organisation').set({ officialType: 'Gemeinde', name: 'Gemeinde Neustadt' }).where('shortName', '=', 'Neustadt').execute();
    const answer = JSON.parse((await get(test, '/kommunen/suche.json?q=neustadt')).body) as { detail: string }[];
    expect(answer.map((s) => s.detail)).toEqual(['Gemeinde · Landkreis Neumarkt in der Oberpfalz · 92361', 'Gemeinde · Landkreis Neumarkt in der Oberpfalz · 92360']);
  });

  it('says of a postcode that nobody is known to have that it only guesses, in the suggestions, the list and what is offered to pick', async () => {
    const suggestions = async (prefix: string, q: string) => (JSON.parse((await get(test, `${prefix}/kommunen/suche.json?q=${q}`)).body) as { detail: string }[]).map((s) => s.detail);
    expect(await suggestions('', '24939')).toEqual(['vielleicht, Verwaltung in 24937 · kreisfreie Stadt · Schleswig-Holstein']);
    expect(await suggestions('/en', '24939')).toEqual(['perhaps, administration in 24937 · kreisfreie Stadt · Schleswig-Holstein']);
    expect(await suggestions('', '24937')).toEqual(['kreisfreie Stadt · Schleswig-Holstein']);
    const guess = 'Zur Postleitzahl 24939 kennen wir keine Kommune';
    expect((await get(test, '/kommunen?q=24939')).body).toContain(guess);
    expect((await get(test, '/kommunen?q=24937')).body).not.toContain('kennen wir keine');
    expect((await get(test, '/kommunen/flensburg')).body).toContain('24937; der Ort hat weitere');
    const cookie = await signInAs(test, (await makeAccount(test)).accountId);
    expect((await post(test, '/konto/organisationen/neu', { organisation: '24939' }, { cookie })).body).toContain('vielleicht, Verwaltung in 24937');
  });

  it('is asked with the rights of the reader, as are the pages of the directory', async () => {
    for (const table of ['organisation', 'organisation_word', 'directory_import', 'registration', 'event', 'series', 'programme_release']) {
      await sql`revoke select on ${sql.table(table)} from initiative_k_app`.execute(test.owner);
    }
    try {
      test.deps.changes.bump();
      for (const url of ['/kommunen', '/kommunen?q=altoetting', '/kommunen?q=altoting', '/kommunen/land/bayern', '/kommunen/kreis/landkreis-altoetting', '/kommunen/suche.json?q=neustadt', '/kommunen/suche.json?q=84533']) {
        expect([url, (await get(test, url)).statusCode]).toEqual([url, 200]);
      }
    } finally {
      await sql`select grant_app_rights('initiative_k_app')`.execute(test.owner);
    }
  });

  it('is unmoved by hostile texts', async () => {
    for (const text of ['%', '_%', "' or 1=1 --", '\\', '=marktl', '~~~~', 'a'.repeat(500), '🏛️🏛️', 'x '.repeat(60), '=', '123456789']) {
      expect(Array.isArray(await names(text)), text).toBe(true);
    }
  });
});

const official = readOfficialFile();
describe.skipIf(!official)('finding among all municipalities', () => {
  leaveOutOfCatalogue();
  let test: TestApp;
  beforeAll(async () => {
    test = await startTestApp();
    await importDirectory(test.deps, official!);
  });
  afterAll(() => test?.close());

  // [typed, what has to come first, what has to be among the eight]
  it.each<[string, string, string[]]>([
    ['Muenster', 'Stadt Münster', []], ['munster', 'Stadt Munster', ['Stadt Münster']], ['MÜNSTER', 'Stadt Münster', []], ['koln', 'Stadt Köln', []],
    ['villingen schwenningen', 'Stadt Villingen-Schwenningen', []], ['Vilingen Schwening', 'Stadt Villingen-Schwenningen', []],
    ['St Augustin', 'Stadt Sankt Augustin', []], ['St. Augustin', 'Stadt Sankt Augustin', []], ['sankt ingbert', 'Stadt St. Ingbert', []], ['sankt wendel', 'Stadt St. Wendel', ['Landkreis St. Wendel']],
    ['Rosenhiem', 'Stadt Rosenheim', ['Landkreis Rosenheim']], ['rosenheim', 'Stadt Rosenheim', ['Landkreis Rosenheim']], ['kreis rosenheim', 'Landkreis Rosenheim', []],
    ['rosenheim landkreis', 'Landkreis Rosenheim', []], ['lk rosenheim', 'Landkreis Rosenheim', []], ['hambrug', 'Freie und Hansestadt Hamburg', []],
    ['80331', 'Landeshauptstadt München', []], ['81929', 'Landeshauptstadt München', []], ['10437', 'Stadt Berlin', []], ['20457', 'Freie und Hansestadt Hamburg', []], ['50937', 'Stadt Köln', []], ['97084', 'Stadt Würzburg', []], ['48143', 'Stadt Münster', []], ['80331 münchen', 'Landeshauptstadt München', []],
    ['münchen', 'Landeshauptstadt München', ['Landkreis München']], ['hofheim taunus', 'Stadt Hofheim am Taunus', []], ['frankfurt', 'Stadt Frankfurt (Oder)', ['Stadt Frankfurt am Main']],
    ['frankfurt main', 'Stadt Frankfurt am Main', []], ['frankfurt a.m.', 'Stadt Frankfurt am Main', []], ['badtölz', 'Stadt Bad Tölz', []], ['neu ulm', 'Stadt Neu-Ulm', ['Landkreis Neu-Ulm']],
    ['weiden opf', 'Stadt Weiden in der Oberpfalz', []], ['Weiden i.d.OPf.', 'Stadt Weiden in der Oberpfalz', []], ['rothenburg o.d.t.', 'Stadt Rothenburg ob der Tauber', []],
    ['landstuhl', 'Stadt Landstuhl', ['Verbandsgemeinde Landstuhl']], ['vg landstuhl', 'Verbandsgemeinde Landstuhl', []], ['amt eider', 'Amt Eider', []],
    ['samtgemeinde hanstedt', 'Samtgemeinde Hanstedt', []], ['Nordlingen', 'Stadt Nördlingen', []], ['noerdlingen', 'Stadt Nördlingen', []],
    ['garmischpartenkirchen', 'Markt Garmisch-Partenkirchen', []], ['Mönchen gladbach', 'Stadt Mönchengladbach', []], ['rhein kreis neuss', 'Rhein-Kreis Neuss', []],
    ['region hannover', 'Region Hannover', []], ['hannover', 'Landeshauptstadt Hannover', ['Region Hannover']], ['lübeck', 'Hansestadt Lübeck', []], ['stadt kiel', 'Landeshauptstadt Kiel', []],
    ['ostseebad binz', 'Gemeinde Binz', []], ['universitätsstadt marburg', 'Stadt Marburg', []], ['lutherstadt eisleben', 'Lutherstadt Eisleben', []],
    ['cottbus', 'Stadt Cottbus/Chóśebuz', []], ['bela woda', 'Stadt Weißwasser/O.L.', []], ['oldenburg', 'Stadt Oldenburg (Oldenburg)', ['Landkreis Oldenburg', 'Stadt Oldenburg in Holstein']],
    ['brandenburg havel', 'Stadt Brandenburg an der Havel', []], ['halle', 'Stadt Halle (Saale)', ['Stadt Halle (Westf.)']], ['markt schwaben', 'Markt Schwaben', []],
    ['marktl', 'Markt Marktl', ['Verwaltungsgemeinschaft Marktl']], ['gelsenkrichen', 'Stadt Gelsenkirchen', []], ['wernigerrode', 'Stadt Wernigerode', []],
    ['Düsseldrof', 'Stadt Düsseldorf', []], ['gemeinde murnau', 'Markt Murnau am Staffelsee', []], ['lohheide', 'Gemeindefreier Bezirk Lohheide', []],
    ['städteregion', 'Städteregion Aachen', []], ['regionalverband saarbrücken', 'Regionalverband Saarbrücken', []],
  ])('%s: %s', async (text, first, among) => {
    const found = (await searchOrganisations(test.db, text)).map((o) => o.name);
    expect(found[0]).toBe(first);
    for (const name of among) expect(found).toContain(name);
  });

  it('shows the namesakes by size, each with its Kreis', async () => {
    const found = JSON.parse((await get(test, '/kommunen/suche.json?q=neuenkirchen')).body) as { label: string; detail: string }[];
    expect(found.length).toBe(8);
    expect(new Set(found.map(({ label, detail }) => `${label} ${detail}`)).size).toBe(8);
  });

  it('answers fast enough while somebody types', async () => {
    const typed = ['neustadt an der aisch', 'bad kissingen', 'frankfurt am main', 'oberammergau', 'st wendel', 'kreis wesel', 'rosenhiem', '97688'].flatMap((word) => Array.from(word, (_, n) => word.slice(0, n + 1)));
    const [took, bare]: [number[], number[]] = [[], []];
    const timed = async (into: number[], ask: () => Promise<unknown>): Promise<void> => {
      const startedAt = performance.now();
      await ask();
      into.push(performance.now() - startedAt);
    };
    for (const round of [0, 1, 2]) {
      for (const text of typed) {
        await timed(round === 0 ? [] : bare, () => sql`select 1`.execute(test.db));
        await timed(round === 0 ? [] : took, () => searchOrganisations(test.db, text));
      }
    }
    const p95 = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
    // The goal is 20 ms (bench typeahead-12k). Other tests run beside this one: what they hold up, they hold up for the barest query as well.
    expect(p95(took)).toBeLessThan(20 + 10 * p95(bare));
  });
});
