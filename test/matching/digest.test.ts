import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { levels } from '../../src/modules/accounts/visibility.ts';
import { MOST_SEARCHES, removeSearch, saveSearch, switchDigest } from '../../src/modules/matching/commands-searches.ts';
import { canonical } from '../../src/modules/matching/saved-query.ts';
import { queueDigests } from '../../src/modules/notifications/commands-matching-mail.ts';
import { forgetPerson } from '../../src/modules/notifications/commands-deletion.ts';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { createProject } from '../../src/modules/projects/commands.ts';
import { leaveContact, takeContact } from '../../src/modules/projects/commands-levels.ts';
import { emptyContent, projectStatuses } from '../../src/modules/projects/project.ts';
import { canSeeProject, type ProjectFacts } from '../../src/modules/projects/visibility.ts';
import { transact } from '../../src/platform/db/transact.ts';
import { mailDeps } from '../notifications/mail-support.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeProject } from '../support/make.ts';
import { random } from '../support/random.ts';

let test: TestApp;
beforeEach(async () => { test = await startTestApp(); });
afterEach(async () => { await test.close(); });

async function member(lang: 'de' | 'en' = 'de'): Promise<Member> {
  return makeAccount(test, { lang, memberships: [(await makeOrganisation(test)).id] });
}
async function sendWeek(): Promise<void> {
  test.clock.advance({ hours: 24 * 7 });
  await queueDigests(mailDeps(test));
  await drainOutbox(mailDeps(test));
}
const letters = (to: Member) => test.db.selectFrom('mail').selectAll().where('accountId', '=', to.accountId).where('kind', '=', 'digest').orderBy('createdAt').execute();

describe('saved searches', () => {
  it('are kept once, in the words of the search, and counted', async () => {
    const actor = await member();
    const first = await saveSearch(test.deps, actor, 'land=09&q=Parken&seite=4&unsinn=1');
    expect(await saveSearch(test.deps, actor, 'q=Parken&land=09')).toEqual(first);
    expect(await saveSearch(test.deps, actor, 'seite=2')).toEqual({ ok: false, reason: 'empty' });
    for (let n = 1; n < MOST_SEARCHES; n += 1) await saveSearch(test.deps, actor, `q=wort${n}`);
    expect(await saveSearch(test.deps, actor, 'q=zuviel')).toEqual({ ok: false, reason: 'too_many' });
    expect(canonical('q=a&land=09&land=08')).toBe(canonical('land=09&q=a&land=08'));
  });

  it('are of one person, and go with the account', async () => {
    const [actor, other] = [await member(), await member()];
    const saved = await saveSearch(test.deps, actor, 'q=Parken');
    if (!saved.ok) throw new Error('not saved');
    await removeSearch(test.deps, other, saved.id);
    expect((await test.db.selectFrom('savedSearch').select('id').execute()).length).toBe(1);
    await transact(test.deps, (tx) => forgetPerson(tx, actor.accountId, { cause: 'self', keepsProgrammeName: false }, test.clock.now()));
    for (const table of ['savedSearch', 'digestTold', 'digestOff'] as const) expect(await test.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  it('are saved and taken out by buttons of the page', async () => {
    const actor = await member();
    const cookie = await signInAs(test, actor.accountId);
    expect((await post(test, '/konto/wochenbrief/suchen', { suche: 'q=Parken' }, { cookie })).statusCode).toBe(303);
    expect((await post(test, '/konto/wochenbrief/suchen', { suche: '' }, { cookie })).statusCode).toBe(422);
    const { body } = await get(test, '/konto/wochenbrief', { cookie });
    const action = /action="(\/konto\/wochenbrief\/suchen\/[^"]+)"/.exec(body)![1]!;
    await post(test, action, {}, { cookie });
    expect(await test.db.selectFrom('savedSearch').selectAll().execute()).toEqual([]);
  });

  it('are called by what they look for, also without a word', async () => {
    const actor = await member();
    const cookie = await signInAs(test, actor.accountId);
    for (const suche of ['land=08', 'land=09&stand=planned', 'q=Parken&land=09']) await post(test, '/konto/wochenbrief/suchen', { suche }, { cookie });
    const names = async (path: string) => [...(await get(test, path, { cookie })).body.matchAll(/<a href="[^"]*praxiswissen\?[^"]*">([^<]+)<\/a>/g)].map(([, name]) => name).sort();
    expect(await names('/konto/wochenbrief')).toEqual(['Land: Baden-Württemberg', 'Stand: geplant · Land: Bayern', '„Parken“ · Land: Bayern']);
    expect(await names('/en/konto/wochenbrief')).toEqual(['Land: Baden-Württemberg', 'State: planned · Land: Bayern', '“Parken” · Land: Bayern']);
    await test.db.deleteFrom('savedSearch').execute();
  });
});

describe('the digest', () => {
  it('says what is new for a plan and a search, why, once, and nothing when there is nothing', async () => {
    const actor = await member();
    const plan = await makeProject(test, { organisationId: actor.memberships[0]!.organisationId, status: 'planned', titleDe: 'Parkplätze mit Sensoren überwachen', level: 'green' });
    await test.db.insertInto('projectContact').values({ projectId: plan.id, accountId: actor.accountId, slot: 'contact', createdAt: test.clock.now() }).execute();
    await makeProject(test, { titleDe: 'Friedhofskataster alt', sentenceDe: '' });
    await saveSearch(test.deps, actor, 'q=Friedhofskataster');
    await sendWeek();
    expect(await letters(actor)).toEqual([]);
    const operating = await makeProject(test, { status: 'running', titleDe: 'Smart Parking', sentenceDe: 'Sensoren zeigen freie Parkplätze.' });
    await makeProject(test, { titleDe: 'Friedhofskataster neu', sentenceDe: '' });
    await sendWeek();
    const [letter, ...more] = await letters(actor);
    expect(more).toEqual([]);
    for (const text of ['Smart Parking', 'Ähnlich beschrieben', 'Friedhofskataster neu', 'gefunden mit: Friedhofskataster', '/konto/wochenbrief', `/praxiswissen/${plan.slug}/treffer`]) expect(letter!.textBody).toContain(text);
    expect(letter!.textBody).not.toContain('Friedhofskataster alt');
    expect(letter!.subject).toBe('Diese Woche: 2 passende Projekte');
    expect(letter!.htmlBody).toContain('Smart Parking');
    await sendWeek();
    expect((await letters(actor)).length).toBe(1);
    // The next state is news.
    await test.db.updateTable('project').set({ status: 'operating' }).where('id', '=', operating.id).execute();
    await sendWeek();
    expect((await letters(actor)).length).toBe(2);
  });

  it('is for whoever entered a plan that names nobody, until somebody is its contact', async () => {
    const actor = await member();
    const { organisationId } = actor.memberships[0]!;
    const colleague = await makeAccount(test, { memberships: [organisationId] });
    const plan = await createProject(test.deps, actor, organisationId, emptyContent({ titleDe: 'Parkplätze mit Sensoren', status: 'planned', sentenceDe: 'Freie Plätze zeigen.' }));
    expect(await test.db.selectFrom('projectContact').selectAll().execute()).toEqual([]);
    await makeProject(test, { titleDe: 'Smart Parking', sentenceDe: 'Sensoren zeigen freie Parkplätze.' });
    await sendWeek();
    expect([(await letters(actor)).length, (await letters(colleague)).length]).toEqual([1, 0]);
    await takeContact(test.deps, colleague, plan.id, 'contact');
    await makeProject(test, { titleDe: 'Noch ein Smart Parking', sentenceDe: 'Sensoren zeigen freie Parkplätze.' });
    await sendWeek();
    expect([(await letters(actor)).length, (await letters(colleague)).length]).toEqual([1, 1]);
    await leaveContact(test.deps, colleague, plan.id, 'contact');
    await test.db.updateTable('membership').set({ state: 'ended', endReason: 'admin' }).where('accountId', '=', actor.accountId).execute();
    await makeProject(test, { titleDe: 'Parken mit Sensoren', sentenceDe: 'Freie Parkplätze.' });
    await sendWeek();
    expect([(await letters(actor)).length, (await letters(colleague)).length]).toEqual([1, 1]);
  });

  it('comes once a week, whoever asks how often', async () => {
    const actor = await member('en');
    await saveSearch(test.deps, actor, 'q=Winterdienst');
    await makeProject(test, { titleDe: 'Winterdienst eins' });
    test.clock.advance({ hours: 24 });
    await Promise.all([queueDigests(mailDeps(test)), queueDigests(mailDeps(test))]);
    await Promise.all([drainOutbox(mailDeps(test)), drainOutbox(mailDeps(test))]);
    await makeProject(test, { titleDe: 'Winterdienst zwei' });
    await queueDigests(mailDeps(test));
    await drainOutbox(mailDeps(test));
    const sent = await letters(actor);
    expect(sent.length).toBe(1);
    expect(sent[0]!.textBody).toContain('For your saved search “Winterdienst”');
    // What the second run of the same week found was not told, so it comes the week after.
    await sendWeek();
    expect((await letters(actor))[1]!.textBody).toContain('Winterdienst zwei');
  });

  it('goes by what is allowed when it is written, not when the search was saved', async () => {
    const actor = await member();
    await saveSearch(test.deps, actor, 'q=Quellwasser');
    const project = await makeProject(test, { titleDe: 'Quellwasser messen', level: 'green' });
    await queueDigests(mailDeps(test));
    await test.db.updateTable('project').set({ level: 'amber_strict' }).where('id', '=', project.id).execute();
    await drainOutbox(mailDeps(test));
    expect(await letters(actor)).toEqual([]);
    await test.db.updateTable('project').set({ level: 'green' }).where('id', '=', project.id).execute();
    await test.db.updateTable('membership').set({ state: 'ended', endReason: 'admin' }).where('accountId', '=', actor.accountId).execute();
    await sendWeek();
    expect(await letters(actor)).toEqual([]);
  });

  it('is switched off with a link and a button, and a scanner switches nothing', async () => {
    const actor = await member();
    await saveSearch(test.deps, actor, 'q=Winterdienst');
    await makeProject(test, { titleDe: 'Winterdienst drei' });
    expect((await get(test, '/konto/wochenbrief')).statusCode).toBe(303);
    expect((await post(test, '/konto/wochenbrief', { brief: 'aus' })).statusCode).not.toBe(200);
    expect(await test.db.selectFrom('digestOff').selectAll().execute()).toEqual([]);
    const cookie = await signInAs(test, actor.accountId);
    await get(test, '/konto/wochenbrief?brief=aus', { cookie });
    expect(await test.db.selectFrom('digestOff').selectAll().execute()).toEqual([]);
    await post(test, '/konto/wochenbrief', { brief: 'aus' }, { cookie });
    await sendWeek();
    expect(await letters(actor)).toEqual([]);
    await switchDigest(test.deps, actor, true);
    await sendWeek();
    expect((await letters(actor)).length).toBe(1);
  });
});

describe('T6: in random worlds', () => {
  it.each([[31], [32]])('no digest of %i names what its reader may not see', async (seed) => {
    const r = random(seed);
    const homes = [await makeOrganisation(test), await makeOrganisation(test), await makeOrganisation(test)];
    const people: Member[] = [];
    for (let n = 0; n < 5; n += 1) people.push(await makeAccount(test, { lang: r.pick(['de', 'en']), memberships: r.chance(0.2) ? [] : [r.pick(homes).id] }));
    for (const person of people) for (const query of ['q=Sensor', 'q=Akte', 'stand=operating']) await saveSearch(test.deps, person, query);
    const facts: (ProjectFacts & { n: number })[] = [];
    for (let n = 0; n < 24; n += 1) {
      const home = r.pick(homes);
      const set = { basics: r.pick(levels), experience: r.pick(levels), figures: r.pick(levels), technology: r.pick(levels), contact: r.pick(levels.slice(1)), documents: r.pick(levels) };
      const { id } = await makeProject(test, { organisationId: home.id, status: r.pick(projectStatuses), titleDe: `${r.pick(['Sensor', 'Akte'])} Qproject${n}z`, level: set.basics, levelTechnology: set.technology });
      const inside = people.filter(({ memberships }) => memberships.some((m) => m.organisationId === home.id));
      const named = r.some(inside, 0.4);
      for (const { accountId } of named) await test.db.insertInto('projectReader').values({ projectId: id, accountId, createdAt: test.clock.now() }).execute();
      for (const [slot, person] of [['contact', r.pick(people)]] as const) await test.db.insertInto('projectContact').values({ projectId: id, accountId: person.accountId, slot, createdAt: test.clock.now() }).execute();
      facts.push({ id, n, organisationId: home.id, levels: set, circle: [], named: named.map(({ accountId }) => accountId) });
    }
    for (let week = 0; week < 3; week += 1) await sendWeek();
    let seen = 0;
    for (const person of people) {
      const told: string[] = [];
      for (const mail of await letters(person)) {
        for (const [, n] of new Set([...`${mail.subject}${mail.textBody}`.matchAll(/Qproject(\d+)z/g)])) {
          seen += 1;
          expect(canSeeProject(person, facts.find((one) => one.n === Number(n))!), `Qproject${n}z to ${person.email}`).toBe(true);
        }
        told.push(...[...mail.textBody.matchAll(/^- \S+ (Qproject\d+z)/gm)].map(([, name]) => name!));
      }
      expect(new Set(told).size).toBe(told.length);
    }
    expect(seen).toBeGreaterThan(20);
  }, 60_000);
});
