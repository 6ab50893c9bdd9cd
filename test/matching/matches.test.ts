import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor, type Actor, type Member } from '../../src/modules/accounts/actor.ts';
import { levels, type Level } from '../../src/modules/accounts/visibility.ts';
import { findPlace, listMatches, type Matches } from '../../src/modules/matching/queries.ts';
import { startingTerms } from '../../src/modules/matching/terms.ts';
import { similarity, wordsOf } from '../../src/modules/matching/words.ts';
import { projectStatuses } from '../../src/modules/projects/project.ts';
import { findProfiles } from '../../src/modules/projects/queries.ts';
import { canSeeGroup, canSeeProject, type ProjectFacts } from '../../src/modules/projects/visibility.ts';
import { dbFor } from '../../src/modules/accounts/public-db.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeProject, makeTopic } from '../support/make.ts';
import { random } from '../support/random.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(async () => { await test.close(); });

async function matchesOf(actor: Actor, id: string): Promise<Matches | undefined> {
  const db = dbFor(test.deps, actor);
  const [profile] = await findProfiles(db, actor, [id]);
  if (!profile) return undefined;
  return listMatches(db, actor, { profile, ...await findPlace(db, profile.organisationId) }, startingTerms, test.clock.now());
}
const titles = (matches: Matches | undefined) => matches && Object.fromEntries(Object.entries(matches).map(([stage, list]) => [stage, list.map(({ titleDe }) => titleDe)]));
const tag = async (projectId: string, ...tags: string[]): Promise<void> => {
  for (const one of tags) await test.db.insertInto('projectTag').values({ projectId, tag: one }).execute();
};
const product = async (projectId: string, name: string): Promise<void> => {
  await test.db.insertInto('projectProduct').values({ projectId, position: 0, kind: 'software', name }).execute();
};

describe('words', () => {
  it('are the same in other forms, in compounds and with umlauts written out', () => {
    const alike = (a: string, b: string): number => similarity(wordsOf(a, startingTerms), wordsOf(b, startingTerms), new Map(), 10).text;
    expect(alike('Parkplätze mit Sensoren überwachen', 'Sensoren melden freie Parkplätze')).toBeGreaterThan(0.5);
    expect(alike('Parkraummanagement', 'Parkraum bewirtschaften')).toBeGreaterThan(0.2);
    expect(alike('Gebührenbescheid', 'Gebuehrenbescheide')).toBeGreaterThan(0.99);
    expect(alike('Terminvergabe im Bürgerbüro', 'Straßenbeleuchtung mit LED')).toBe(0);
    expect(alike('Das digitale Projekt der Stadt', 'Ein Projekt, digital')).toBe(0);
  });

  it('say which are shared, as the plan writes them', () => {
    expect(similarity(wordsOf('Sensoren im Winterdienst', startingTerms), wordsOf('Ein Sensor für den Winterdienst', startingTerms), new Map(), 5).words.sort()).toEqual(['Sensoren', 'Winterdienst']);
  });
});

describe('matches of a plan', () => {
  it('are in three groups, by what they share, without those of the own Kommune', async () => {
    const own = await makeOrganisation(test);
    const plan = await makeProject(test, { organisationId: own.id, status: 'planned', titleDe: 'Parkplätze mit Sensoren überwachen', sentenceDe: 'Wir wollen sehen, wo frei ist.' });
    await makeProject(test, { organisationId: own.id, status: 'operating', titleDe: 'Parkplätze mit Sensoren im Freibad' });
    await makeProject(test, { status: 'operating', titleDe: 'Smart Parking', sentenceDe: 'Sensoren zeigen freie Parkplätze.' });
    await makeProject(test, { status: 'running', titleDe: 'Parkleitsystem', sentenceDe: 'Sensoren auf jedem Parkplatz.' });
    await makeProject(test, { status: 'idea', titleDe: 'Freie Parkplätze anzeigen' });
    await makeProject(test, { status: 'operating', titleDe: 'Wohngeld am Bildschirm', sentenceDe: 'Antrag ohne Papier.' });
    expect(titles(await matchesOf(visitor, plan.id))).toEqual({ done: ['Smart Parking'], doing: ['Parkleitsystem'], planning: ['Freie Parkplätze anzeigen'] });
    const [first] = (await matchesOf(visitor, plan.id))!.done;
    expect(first!.score.reasons[0]).toEqual({ kind: 'text', words: expect.arrayContaining(['Parkplätze', 'Sensoren']) });
  });

  it('are found by a part of a word in a short sentence', async () => {
    const plan = await makeProject(test, { status: 'planned', titleDe: 'Parkplätze mit Sensoren überwachen', sentenceDe: '' });
    await makeProject(test, { status: 'running', titleDe: 'Smart Parking am Markt', sentenceDe: 'Die Stadt unterstützt das Parken digital (Stand 2021).' });
    expect(titles(await matchesOf(visitor, plan.id))!['doing']).toContain('Smart Parking am Markt');
  });

  it('share topics, tags and services, rarer ones first', async () => {
    const topic = await makeTopic(test, { nameDe: 'Abfall' });
    await test.db.insertInto('ozgService').values({ ozgId: '10111', name: 'Sperrmüllabholung', field: 'Umwelt', searchName: 'sperrmuellabholung' }).execute();
    const plan = await makeProject(test, { status: 'planned', titleDe: 'Alpha eins', sentenceDe: '' });
    const close = await makeProject(test, { status: 'operating', titleDe: 'Beta zwei', sentenceDe: '' });
    const wide = await makeProject(test, { status: 'operating', titleDe: 'Gamma drei', sentenceDe: '' });
    for (const { id } of [plan, close, wide]) await test.db.insertInto('projectTopic').values({ projectId: id, topicId: topic.id }).execute();
    for (const { id } of [plan, close]) await test.db.insertInto('projectService').values({ projectId: id, position: 0, ozgId: '10111' }).execute();
    const { done } = (await matchesOf(visitor, plan.id))!;
    // One wide field alone is no match.
    expect(done.map(({ titleDe }) => titleDe)).toEqual(['Beta zwei']);
    expect(done[0]!.score.reasons[0]).toEqual({ kind: 'service', name: { de: 'Sperrmüllabholung', en: '' } });
  });

  it('never name or count what is not for the reader', async () => {
    const [member, outsider] = [await makeAccount(test, { memberships: [(await makeOrganisation(test)).id] }), await makeAccount(test)];
    const plan = await makeProject(test, { status: 'planned', titleDe: 'Quersumme eins', sentenceDe: '' });
    const hidden = await makeProject(test, { status: 'operating', titleDe: 'Quersumme zwei', sentenceDe: '', level: 'amber_strict' });
    const green = await makeProject(test, { status: 'operating', titleDe: 'Quersumme drei', sentenceDe: '', level: 'green' });
    for (const { id } of [plan, hidden, green]) await tag(id, 'quersumme');
    expect(titles(await matchesOf(member, plan.id))!['done']).toEqual(['Quersumme drei']);
    for (const actor of [visitor, outsider]) expect(titles(await matchesOf(actor, plan.id))!['done']).toEqual([]);
    const before = (await matchesOf(member, plan.id))!.done[0]!.score;
    // More hidden holders of the tag change nothing that others see.
    for (let n = 0; n < 5; n += 1) await tag((await makeProject(test, { status: 'operating', titleDe: `Verborgen ${n}`, level: 'red' })).id, 'quersumme');
    expect((await matchesOf(member, plan.id))!.done[0]!.score).toEqual(before);
  });

  it('count a product only where both technologies are for the reader', async () => {
    const member = await makeAccount(test, { memberships: [(await makeOrganisation(test)).id] });
    const plan = await makeProject(test, { status: 'planned', titleDe: 'Zinnober eins', sentenceDe: '', levelTechnology: 'green' });
    const other = await makeProject(test, { status: 'operating', titleDe: 'Zinnober zwei', sentenceDe: 'Kurz.', levelTechnology: 'clear' });
    const shut = await makeProject(test, { status: 'operating', titleDe: 'Zinnober drei', sentenceDe: 'Kurz.', levelTechnology: 'amber_strict' });
    for (const { id } of [plan, other, shut]) { await tag(id, 'zinnober'); await product(id, 'Aktenwerk'); }
    const says = async (actor: Actor) => new Map((await matchesOf(actor, plan.id))!.done.map(({ titleDe, score }) => [titleDe, score.reasons.some(({ kind }) => kind === 'product')]));
    expect(await says(member)).toEqual(new Map([['Zinnober zwei', true], ['Zinnober drei', false]]));
    expect(await says(visitor)).toEqual(new Map([['Zinnober zwei', false], ['Zinnober drei', false]]));
  });

  it('are none for somebody who does not see the plan', async () => {
    const plan = await makeProject(test, { status: 'planned', titleDe: 'Ockerplan', level: 'amber_strict' });
    expect(await matchesOf(visitor, plan.id)).toBeUndefined();
  });
});

describe('in random worlds', () => {
  it.each([[1], [2]])('every match of %i is for its reader, the same with either role', async (seed) => {
    const r = random(seed);
    const homes = await Promise.all(Array.from({ length: 5 }, (_, n) => makeOrganisation(test, { land: r.pick(['08', '09']), population: r.pick([900, 8_000, 30_000]), ars: `0${8 + (n % 2)}${String(seed).padStart(3, '0')}${String(n).padStart(7, '0')}` })));
    const people: Member[] = [];
    for (let n = 0; n < 4; n += 1) people.push(await makeAccount(test, { memberships: n === 0 ? [] : [r.pick(homes).id] }));
    const topics = [await makeTopic(test), await makeTopic(test)];
    const facts = new Map<string, ProjectFacts>();
    const any = (): Level => r.pick(levels);
    for (let n = 0; n < 36; n += 1) {
      const home = r.pick(homes);
      const set = { basics: any(), experience: any(), figures: any(), technology: any(), contact: r.pick(levels.slice(1)), documents: any() };
      const { id } = await makeProject(test, { organisationId: home.id, status: r.pick(projectStatuses), titleDe: `Vorhaben ${r.pick(['Sensor', 'Akte', 'Termin', 'Antrag'])} ${seed}-${n}`, level: set.basics, levelTechnology: set.technology });
      await test.db.insertInto('projectTopic').values(r.pick([[topics[0]!], topics, [topics[1]!]]).map((topic) => ({ projectId: id, topicId: topic.id }))).execute();
      await tag(id, ...r.some(['eins', 'zwei', 'drei'].map((one) => `${one}-${seed}`)));
      if (r.chance(0.6)) await product(id, r.pick(['Werk A', 'Werk B']));
      const chosen = r.some(people.slice(1), 0.3);
      for (const { accountId } of chosen) await test.db.insertInto('projectReader').values({ projectId: id, accountId, createdAt: test.clock.now() }).execute();
      const inside = (person: Member): boolean => person.memberships.some((m) => m.organisationId === home.id);
      facts.set(id, { id, organisationId: home.id, levels: set, circle: [], named: chosen.filter(inside).map(({ accountId }) => accountId) });
    }
    let found = 0;
    for (const actor of [visitor, ...people]) {
      for (const [id, own] of facts) {
        const matches = await matchesOf(actor, id);
        expect(matches !== undefined).toBe(canSeeProject(actor, own));
        if (matches === undefined) continue;
        const [profile] = await findProfiles(test.db, actor, [id]);
        expect(await listMatches(test.db, actor, { profile: profile!, ...await findPlace(test.db, own.organisationId) }, startingTerms, test.clock.now())).toEqual(matches);
        for (const match of Object.values(matches).flat()) {
          found += 1;
          const other = facts.get(match.id);
          // Worlds of other seeds are there as well; what is theirs shares words with these.
          if (other === undefined) continue;
          expect(canSeeProject(actor, other)).toBe(true);
          if (match.score.reasons.some(({ kind }) => kind === 'product')) expect([own, other].every((one) => canSeeGroup(actor, one, 'technology'))).toBe(true);
        }
      }
    }
    expect(found).toBeGreaterThan(50);
  }, 90_000);
});
