import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor, type Actor, type Member } from '../../src/modules/accounts/actor.ts';
import { dbFor } from '../../src/modules/accounts/public-db.ts';
import { levels, type Level } from '../../src/modules/accounts/visibility.ts';
import { canSeeGroup, type ProjectFacts } from '../../src/modules/projects/visibility.ts';
import { audienceOf, mayRead } from '../../src/modules/search/catalogue/audience.ts';
import { find, type Results } from '../../src/modules/search/catalogue/find.ts';
import { LiveIndex, liveIndexOf } from '../../src/modules/search/catalogue/live-index.ts';
import { parseSearchQuery } from '../../src/modules/search/catalogue/question.ts';
import { importOzg } from '../../src/modules/topics/commands-ozg.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeProject, makeTopic } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(async () => { await test.close(); });

const ask = async (address: string, actor: Actor = visitor): Promise<Results> => find(
  await liveIndexOf(test.deps.db).current(), dbFor(test.deps, actor), actor, parseSearchQuery(Object.fromEntries(new URLSearchParams(address))), 'project', test.clock.now());
const titles = (results: Results): string[] => results.found.flatMap((one) => (one.kind === 'project' ? [one.project.titleDe] : []));
const member = (accountId: string, organisationId: string): Member => ({ kind: 'member', accountId: accountId as Member['accountId'], email: 'x@example.org', name: 'X', jobTitle: '',
  lang: 'de', isAdmin: false, organises: [], memberships: [{ organisationId, name: '', state: 'verified', role: 'member' }] });

describe('a change', () => {
  it('is found at once, by every process, and no longer once it is taken back', async () => {
    const other = new LiveIndex(test.deps.db);
    await other.current();
    const project = await makeProject(test, { titleDe: 'Wildbienenzählung', sentenceDe: 'Kinder zählen Bienen.' });
    expect(titles(await ask('q=Wildbienen'))).toEqual(['Wildbienenzählung']);
    expect((await other.current()).table.numberOf(`project:${project.id}`)).toBeDefined();
    await test.db.updateTable('project').set({ titleDe: 'Schmetterlingszählung' }).where('id', '=', project.id).execute();
    expect(titles(await ask('q=Schmetterling'))).toEqual(['Schmetterlingszählung']);
    expect((await ask('q=%22Wildbienenzählung%22')).total).toBe(0);
    await test.db.updateTable('project').set({ level: 'amber_strict' }).where('id', '=', project.id).execute();
    expect((await ask('q=Schmetterling')).total).toBe(0);
  });

  it('of the catalogue of services takes older compounds apart at once', async () => {
    const word = 'flurkratzbescheinigung';
    await makeProject(test, { titleDe: 'Flurkratzbescheinigung im Amt', level: 'clear' });
    const before = (await liveIndexOf(test.db).current()).vocabulary;
    expect(before.splitOnce(word)).toEqual([]);
    await importOzg(test.deps, { services: [{ ozg_id: '99901', name: 'Flurkratz', situation: 'Bauen', field: 'Bauen & Wohnen' }], leika: [] });
    const { vocabulary } = await liveIndexOf(test.db).current();
    expect(vocabulary.splitOnce(word)).toEqual(['flurkratz', 'bescheinigung']);
    expect(vocabulary.wordsOfPart(vocabulary.stemIdOf('flurkratz')!)).toContain(vocabulary.idOf(word));
  });

  it('of a transaction that ends later than others is not missed', async () => {
    const organisation = await makeOrganisation(test);
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => { go = resolve; });
    const slow = test.db.transaction().execute(async (tx) => {
      await tx.insertInto('project').values({ slug: 'langsam', organisationId: organisation.id, status: 'idea', titleDe: 'Libellenkataster', sentenceDe: 'Teiche.', level: 'clear',
        createdAt: test.clock.now(), updatedAt: test.clock.now(), confirmedAt: test.clock.now() }).execute();
      await held;
    });
    await makeProject(test, { titleDe: 'Amselkataster' });
    expect((await ask('q=Libellenkataster')).found.some((one) => one.kind === 'project' && one.project.titleDe === 'Libellenkataster')).toBe(false);
    expect(titles(await ask('q=Amselkataster'))[0]).toBe('Amselkataster');
    go();
    await slow;
    expect(titles(await ask('q=Libellenkataster'))[0]).toBe('Libellenkataster');
  });
});

describe('what a plan finds', () => {
  it('in words that are not those of the profile', async () => {
    await makeProject(test, { titleDe: 'Smart Parking', sentenceDe: 'Sensoren melden freie Stellplätze.', status: 'operating' });
    await makeProject(test, { titleDe: 'Einführung der eAkte', sentenceDe: 'Alle Ämter arbeiten ohne Papier.', status: 'operating' });
    await makeProject(test, { titleDe: 'Hinweisdienst für Ausweise', sentenceDe: 'Eine Nachricht, bevor der Personalausweis abläuft.', status: 'running' });
    expect(titles(await ask('q=Parkplätze mit Sensoren überwachen'))[0]).toBe('Smart Parking');
    const record = await ask('q=Dokumentenmanagement einführen');
    expect(titles(record)[0]).toBe('Einführung der eAkte');
    expect(record.found[0]!.reasons).toContainEqual(expect.objectContaining({ asked: 'Dokumentenmanagement', way: 'synonym', by: 'E-Akte' }));
    expect(titles(await ask('q=Terminerinnerung für Personalausweis'))[0]).toBe('Hinweisdienst für Ausweise');
  });

  it('is counted by facet, each without its own filter', async () => {
    const topic = await makeTopic(test, { nameDe: 'Lichtplanung' });
    for (const status of ['idea', 'operating', 'operating'] as const) {
      const { id } = await makeProject(test, { titleDe: `Laternenkonzept ${status}`, status });
      await test.db.insertInto('projectTopic').values({ projectId: id, topicId: topic.id }).execute();
    }
    const results = await ask('q=%22Laternenkonzept%22&stand=operating');
    expect([results.total, results.counts['status'], results.counts['topic']]).toEqual([2, { idea: 1, operating: 2 }, { [topic.id]: 2 }]);
  });
});

describe('who finds what', () => {
  it('is decided by the policy, for every level, group and reader', async () => {
    const [lead, partner, stranger] = [await makeOrganisation(test), await makeOrganisation(test), await makeOrganisation(test)];
    const account = await makeAccount(test);
    for (const level of levels) {
      for (const group of levels) {
        const facts: ProjectFacts = { id: 'p', organisationId: lead.id, circle: [partner.id], named: [account.accountId],
          levels: { basics: level, experience: group, figures: group, technology: group, contact: 'green', documents: group } };
        const shown: Level = levels.indexOf(level) >= levels.indexOf(group) ? level : group;
        for (const actor of [visitor, member('a', lead.id), member('b', partner.id), member('c', stranger.id), member(account.accountId, lead.id), member(account.accountId, stranger.id)]) {
          expect(mayRead(actor)(audienceOf(shown, facts)), `${level} ${group} ${JSON.stringify(actor)} ${audienceOf(shown, facts)}`).toBe(canSeeGroup(actor, facts, 'experience'));
        }
      }
    }
  });

  it('holds for hits, counts, reasons and near words', async () => {
    const lead = await makeOrganisation(test);
    const inside = member((await makeAccount(test)).accountId, lead.id);
    await makeProject(test, { organisationId: lead.id, titleDe: 'Quarzlampenprojekt', notWorked: 'Der Xylophonbauer kam nicht.', levelExperience: 'amber_strict', oneOff: 'to_5k', levelFigures: 'amber_strict' });
    await makeProject(test, { organisationId: lead.id, titleDe: 'Quarzlampenprojekt geheim', level: 'amber_strict', status: 'idea' });
    const outside = await ask('q=Quarzlampenprojekt');
    expect([titles(outside), outside.counts['status'], outside.counts['cost']]).toEqual([['Quarzlampenprojekt'], { running: 1 }, undefined]);
    expect((await ask('q=Xylophonbauer')).found).toEqual([]);
    expect((await ask('q=Xylophonbauern')).near).not.toContain('xylophonbauer');
    const member_ = await ask('q=Xylophonbauer', inside);
    expect(member_.counts['cost']).toEqual({ to_5k: 1 });
  });
});

describe('the pages', () => {
  it('offer services and Kreise by their names, with the hits each would bring', async () => {
    await test.db.insertInto('ozgService').values({ ozgId: '10999', name: 'Fundsachenverwahrung', field: 'Querschnitt', searchName: 'fundsachenverwahrung' }).execute();
    const { id } = await makeProject(test, { titleDe: 'Ein Verzeichnis im Netz' });
    await test.db.insertInto('projectService').values({ projectId: id, position: 0, ozgId: '10999' }).execute();
    const page = await test.app.inject({ url: '/praxiswissen?leistung=10999' });
    expect(page.body).toContain('Fundsachenverwahrung');
    expect(page.body).toContain('1 Projekt<');
    // The name of a service leads to the projects that carry it.
    expect((await ask('q=Fundsachen')).found.map((one) => one.reasons[0]?.field)).toEqual(['services']);
  });

  it('show hits with their reason and what was understood', async () => {
    await makeProject(test, { titleDe: 'Straßenbeleuchtung mit Sensoren' });
    const page = await test.app.inject({ url: '/praxiswissen?q=Beleuchtung' });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Teil von „Beleuchtung“ im Titel');
    const none = await test.app.inject({ url: '/suche?q=Qwrtzplk' });
    expect(none.body).toContain('Qwrtzplk');
    expect(none.body).toContain('Gesucht haben wir nach');
  });
});
