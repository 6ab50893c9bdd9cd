import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '../../src/modules/accounts/actor.ts';
import { dbFor } from '../../src/modules/accounts/public-db.ts';
import { reasonText } from '../../src/modules/matching/messages-reasons.ts';
import { findPlace, listMatches } from '../../src/modules/matching/queries.ts';
import { findTerms } from '../../src/modules/matching/queries-terms.ts';
import { startingTerms } from '../../src/modules/matching/terms.ts';
import { similarity, wordsOf } from '../../src/modules/matching/words.ts';
import { findProfiles } from '../../src/modules/projects/queries.ts';
import { loadSample } from '../../src/sample/load.ts';
import { get, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeProject } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
  await loadSample(test.db, test.clock.now);
});
afterAll(async () => { await test.close(); });

/** The titles of the first three of all groups together, and the reasons of one that is looked for. */
async function meets(titleDe: string, sentenceDe: string, tags: readonly string[] = []) {
  const organisation = await makeOrganisation(test, { land: '09' });
  const plan = await makeProject(test, { organisationId: organisation.id, status: 'planned', titleDe, sentenceDe });
  for (const tag of tags) await test.db.insertInto('projectTag').values({ projectId: plan.id, tag }).execute();
  const db = dbFor(test.deps, visitor);
  const [profile] = await findProfiles(db, visitor, [plan.id]);
  const matches = await listMatches(db, visitor, { profile: profile!, ...await findPlace(db, organisation.id) }, await findTerms(test.db), test.clock.now());
  await test.owner.deleteFrom('project').where('id', '=', plan.id).execute();
  const all = Object.values(matches).flat().sort((a, b) => b.score.points - a.score.points);
  return { first: all.slice(0, 3).map(({ titleDe: title }) => title), why: (title: string) => all.find((one) => one.titleDe === title)?.score.reasons.map((reason) => reasonText(reason, 'de')) };
}

const eAkte = 'eAkte, DMS und eGovernment mit service-bw';
const notices = 'Hinweise zu Ausweisen und Bauvorhaben';

describe('a plan meets what the first municipalities have done', () => {
  it.each([
    ['Parkplätze mit Sensoren überwachen', 'Autofahrende sollen sehen, wo frei ist.', 'Smart Parking', /Synonym: Parkplätze – (Smart )?Park|Ähnlich beschrieben: .*Park/],
    ['Intelligentes Parken in der Innenstadt', '', 'Smart Parking', /Ähnlich beschrieben: Parken/],
    ['Parkleitsystem', 'Freie Stellplätze werden angezeigt.', 'Smart Parking', /Synonym: Parkleitsystem – Smart Parking/],
    ['Elektronische Akte einführen', 'Papierakten sollen verschwinden.', eAkte, /Ähnlich beschrieben: .*Akte/],
    ['Dokumentenmanagement', 'Wir suchen ein Verfahren für alle Ämter.', eAkte, /Synonym: Dokumentenmanagement – (DMS|eAkte)/],
    ['Terminerinnerung per SMS', '', notices, /Ähnlich beschrieben: Terminerinnerung – Erinnerung/],
    ['Erinnerung an ablaufende Ausweise', 'Wer einen neuen Ausweis braucht, bekommt rechtzeitig eine Nachricht.', notices, /Ähnlich beschrieben: .*Ausweis/],
    ['Virtueller Assistent für Bürgeranfragen', '', 'Chatbot Kora', /Synonym: Virtueller Assistent – Chatbot/],
    ['Funknetz für Sensoren', '', 'LoRaWAN', /Synonym: Funknetz für Sensoren – LoRaWAN/],
  ])('%s', async (title, sentence, wanted, reason) => {
    const { first, why } = await meets(title, sentence);
    expect(first).toContain(wanted);
    expect(why(wanted)!.join(' | ')).toMatch(reason);
  });

  it('meets nobody by what every plan says', async () => {
    for (const titleDe of ['Rufbus einführen', 'Digitale Bücherei']) await makeProject(test, { status: 'operating', titleDe, sentenceDe: '' });
    for (const [title, sentence] of [['Fahrkarten einführen', ''], ['Digitale Verwaltung', 'Wir wollen alles digital einführen.'], ['Hallenbad digital', '']] as const) {
      expect((await meets(title, sentence)).first).toEqual([]);
    }
    expect((await meets('DMS einführen', '')).first).toEqual([eAkte]);
    expect((await meets('Rufbus', '')).first).toEqual(['Rufbus einführen']);
  });

  it.each([['Parkplätze mit Sensoren überwachen', 'Smart Parking'], ['Dokumentenmanagement einführen', eAkte], ['Terminerinnerung für Personalausweis', notices]])('%s, also while it is entered', async (title, wanted) => {
    const home = await makeOrganisation(test);
    const cookie = await signInAs(test, (await makeAccount(test, { memberships: [home.id] })).accountId);
    for (const sentence of ['', 'Das planen wir für das nächste Jahr, und alle sollen es einfach haben.']) {
      const { body } = await get(test, `/praxiswissen/neu/aehnliche.json?${new URLSearchParams({ titel: title, satz: sentence }).toString()}`, { cookie });
      expect(body).toContain(wanted);
    }
  });

  it('not by a word that any plan may say of its time', async () => {
    const { first } = await meets('Friedhofskataster', 'Das planen wir für das nächste Jahr.');
    expect(first).not.toContain('App für die Hygienebelehrung');
  });

  it('by tags alone, too', async () => {
    const { first, why } = await meets('Neue Arbeitsweise im Rathaus', '', ['E-Akte']);
    expect(first).toContain(eAkte);
    expect(why(eAkte)!.join(' | ')).toMatch(/Synonym: E-Akte – (eAkte|DMS)|Ähnlich beschrieben: E-Akte/);
  });

  it('by a tag of several words that stand in a title', async () => {
    const home = await makeOrganisation(test);
    const other = await makeProject(test, { organisationId: home.id, status: 'operating', titleDe: 'Gläserne Werkstatt der Bürgerfarm', sentenceDe: '' });
    const { first, why } = await meets('Neue Arbeitsweise im Rathaus', '', ['Gläserne Werkstatt']);
    await test.owner.deleteFrom('project').where('id', '=', other.id).execute();
    expect(first).toContain('Gläserne Werkstatt der Bürgerfarm');
    expect(why('Gläserne Werkstatt der Bürgerfarm')!.join(' | ')).toMatch(/Ähnlich beschrieben: .*Werkstatt/);
  });

  it('but not what has other matters in the same kind of words', async () => {
    expect((await meets('Straßenbäume erfassen und digital verwalten', 'Neu einführen.')).first).toEqual([]);
  });

  it('and each group says so where nobody is in it', async () => {
    const plan = await makeProject(test, { status: 'planned', titleDe: 'Chatbot für das Rathaus', sentenceDe: '' });
    const { body } = await get(test, `/praxiswissen/${plan.slug}/treffer`);
    const section = (name: string) => body.slice(body.indexOf(`id="gruppe-${name}"`)).split('</section>')[0]!;
    expect([section('done').includes('Chatbot Kora'), section('done').includes('Noch niemand')]).toEqual([true, false]);
    expect([section('planning').includes('Noch niemand, soweit Sie es sehen dürfen.'), section('doing').includes('Zurzeit niemand')]).toEqual([true, true]);
    expect(body).toContain('<a href="/praxiswissen">Praxiswissen</a>');
    await test.owner.deleteFrom('project').where('id', '=', plan.id).execute();
  });

  it('by what editors say means the same, from then on and as long as they say so', async () => {
    const now = test.clock.now();
    const other = await makeProject(test, { status: 'operating', titleDe: 'Sitzmöbelkarte', sentenceDe: '' });
    const meetsIt = async () => (await meets('Ruhebankverzeichnis', '')).why('Sitzmöbelkarte');
    expect(await meetsIt()).toBeUndefined();
    const { id } = await test.db.insertInto('synonymGroup').values({ kind: 'synonym', terms: ['Ruhebankverzeichnis', 'Sitzmöbelkarte'], updatedAt: now })
      .returning('id').executeTakeFirstOrThrow();
    expect(await meetsIt()).toContain('Synonym: Ruhebankverzeichnis – Sitzmöbelkarte');
    await test.db.updateTable('synonymGroup').set({ endedAt: now, version: 2 }).where('id', '=', id).execute();
    expect(await meetsIt()).toBeUndefined();
    await test.owner.deleteFrom('project').where('id', '=', other.id).execute();
  });

  it('where the tags change later', async () => {
    const other = await makeProject(test, { status: 'operating', titleDe: 'Rathaus Nord', sentenceDe: '' });
    expect((await meets('Ratsinformationssystem', '')).first).not.toContain('Rathaus Nord');
    await test.db.insertInto('projectTag').values({ projectId: other.id, tag: 'Gremieninformationssystem' }).execute();
    expect((await meets('Ratsinformationssystem', '')).why('Rathaus Nord')).toContain('Synonym: Ratsinformationssystem – Gremieninformationssystem');
    await test.db.deleteFrom('projectTag').where('projectId', '=', other.id).execute();
    expect((await meets('Ratsinformationssystem', '')).first).not.toContain('Rathaus Nord');
    expect((await sql<{ words: string }>`select words::text as words from project_words where project_id = ${other.id}`.execute(test.db)).rows[0]!.words).not.toContain('gremien');
  });
});

describe('synonyms of two texts', () => {
  const both = (a: string, b: string) => similarity(wordsOf(a, startingTerms), wordsOf(b, startingTerms), new Map(), 1_000);
  it('are named as each of them writes it', () => {
    expect(both('Elektronische Akte einführen', 'DMS-Einführung im Landratsamt').synonyms).toEqual([{ own: 'Elektronische Akte', theirs: 'DMS' }]);
    expect(both('Wir wollen ein DMS', 'Die E-Akte für alle').synonyms).toEqual([{ own: 'DMS', theirs: 'E-Akte' }]);
  });

  it('and words in common are said without what any plan does, unless there is nothing else', () => {
    expect(both('Elektronische Akte einführen', 'Elektronische Akten').words).toEqual(['Akte']);
    expect(both('Einführung', 'Wir planen die Einführung').words).toEqual(['Einführung']);
  });

  it('need the whole term on both sides', () => {
    expect(both('Akte', 'DMS')).toMatchObject({ text: 0, synonyms: [] });
    expect(both('Elektronische Akte', 'Management')).toMatchObject({ text: 0, synonyms: [] });
  });

  it('are none where both use the same word, which says more', () => {
    const { synonyms, words } = both('Chatbot', 'Ein Chatbot');
    expect([synonyms, words]).toEqual([[], ['Chatbot']]);
    expect(both('Chatbot', 'Virtueller Assistent').text).toBeLessThan(both('Chatbot', 'Ein Chatbot').text);
  });

  it('are the same from either side', () => {
    for (const [a, b] of [['Elektronische Akte einführen', 'DMS für alle'], ['Parkleitsystem', 'Smart Parking']] as const) expect(both(a, b).text).toBeCloseTo(both(b, a).text, 9);
  });

  it('are worth more than compounds of the same kind', () => {
    expect(both('Dokumentenmanagement', 'Ein DMS').text).toBeGreaterThan(4 * both('Dokumentenmanagement', 'Ein Mobilitätsmanagement').text);
  });

  it('are no more than words that only lead to others in the search', () => {
    expect(both('Nachbarkommune', 'Verbund').synonyms).toEqual([]);
  });
});
