import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { answerSilentMatch, askSilentMatches, setSilentWish } from '../../src/modules/matching/commands-silent.ts';
import { listSilentMatches } from '../../src/modules/matching/queries-silent.ts';
import { SILENT_DAYS } from '../../src/modules/matching/silent-days.ts';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { forgetPerson } from '../../src/modules/notifications/commands-deletion.ts';
import { transact } from '../../src/platform/db/transact.ts';
import { mailDeps } from '../notifications/mail-support.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeProject } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(async () => { await test.close(); });

interface Owner { actor: Member; projectId: string; name: string; slug: string; organisationId: string }
let made = 0;

/** An owner with a hidden plan about a matter of its own, wishing for a silent match. */
async function owner(matter: string, given: { level?: string; wish?: boolean; status?: string; organisationId?: string } = {}): Promise<Owner> {
  made += 1;
  const organisation = given.organisationId === undefined ? await makeOrganisation(test, { name: `Geheimstadt ${made}`, shortName: `Geheimstadt ${made}` }) : { id: given.organisationId };
  const actor = await makeAccount(test, { name: `Geheimperson ${made}`, email: `geheim-${made}@testdorf.example`, memberships: [organisation.id] });
  const { id, slug } = await makeProject(test, { organisationId: organisation.id, status: given.status ?? 'planned', titleDe: `${matter} Geheimtitel${made}`, sentenceDe: `${matter}.`, level: given.level ?? 'amber_strict' });
  await test.db.insertInto('projectTag').values({ projectId: id, tag: matter.toLowerCase() }).execute();
  if (given.wish !== false) await setSilentWish(test.deps, actor, id, true);
  return { actor, projectId: id, name: actor.name, slug, organisationId: organisation.id };
}

const seenBy = (one: Owner) => listSilentMatches(test.db, one.actor, test.clock.now());
async function pair(matter: string): Promise<[Owner, Owner, string]> {
  const [a, b] = [await owner(matter), await owner(matter)];
  expect(await askSilentMatches(test.deps)).toBe(1);
  return [a, b, (await seenBy(a))[0]!.matchId];
}
const answer = (one: Owner, matchId: string, what: 'yes' | 'no') => answerSilentMatch(test.deps, one.actor, matchId, one.projectId, what);

describe('who is asked', () => {
  it('both, once, and with nothing about the other in page, list and mail', async () => {
    const [a, b, matchId] = await pair('Zeppelinhafen');
    expect(await askSilentMatches(test.deps)).toBe(0);
    await drainOutbox(mailDeps(test));
    for (const [one, other] of [[a, b], [b, a]] as const) {
      const cookie = await signInAs(test, one.actor.accountId);
      const mails = await test.db.selectFrom('mail').selectAll().where('accountId', '=', one.actor.accountId).execute();
      expect(mails.map(({ kind }) => kind)).toEqual(['silent_match']);
      const bodies = [
        (await get(test, `/konto/stille-treffer/${matchId}/${one.projectId}`, { cookie })).body, (await get(test, '/konto/stille-treffer', { cookie })).body,
        mails[0]!.textBody + mails[0]!.htmlBody + mails[0]!.subject, JSON.stringify(await seenBy(one)),
      ];
      const [theirs] = await test.db.selectFrom('project as p').innerJoin('organisation as o', 'o.id', 'p.organisationId').select(['p.titleDe', 'o.name', 'p.slug']).where('p.id', '=', other.projectId).execute();
      for (const body of bodies) for (const secret of [theirs!.titleDe, theirs!.name, theirs!.slug, other.projectId, other.name, other.actor.email]) expect(body).not.toContain(secret);
      expect((await get(test, `/konto/stille-treffer/${matchId}/${other.projectId}`, { cookie })).statusCode).toBe(404);
    }
  });

  it.each([
    ['somebody who did not opt in', async () => [await owner('Ammoniten'), await owner('Ammoniten', { wish: false })]],
    ['profiles that see each other anyway', async () => [await owner('Belemniten', { level: 'green' }), await owner('Belemniten', { level: 'clear' })]],
    ['profiles of one Kommune', async () => { const one = await owner('Chitin'); return [one, await owner('Chitin', { organisationId: one.organisationId })]; }],
    ['what does not fit', async () => [await owner('Diamanten'), await owner('Eisenbahnen')]],
  ])('not %s', async (_, make) => {
    await make();
    expect(await askSilentMatches(test.deps)).toBe(0);
  });

  it('a hidden one and one for all members', async () => {
    const [hidden, open] = [await owner('Fossilien'), await owner('Fossilien', { level: 'green', status: 'operating' })];
    expect(await askSilentMatches(test.deps)).toBe(1);
    expect([(await seenBy(hidden)).length, (await seenBy(open)).length]).toEqual([1, 1]);
  });

  it('of named persons only those who see the profile', async () => {
    const one = await owner('Granit');
    const colleague = await makeAccount(test, { memberships: [one.organisationId] });
    await test.db.updateTable('project').set({ level: 'red' }).where('id', '=', one.projectId).execute();
    await test.db.insertInto('projectReader').values({ projectId: one.projectId, accountId: one.actor.accountId, createdAt: test.clock.now() }).execute();
    await owner('Granit');
    await askSilentMatches(test.deps);
    expect((await seenBy(one)).length).toBe(1);
    expect(await listSilentMatches(test.db, colleague, test.clock.now())).toEqual([]);
    const [match] = await seenBy(one);
    await expect(answerSilentMatch(test.deps, colleague, match!.matchId, one.projectId, 'yes')).rejects.toThrow();
  });
});

describe('answers', () => {
  it('exchange the cards when both said yes, and only then', async () => {
    const [a, b, matchId] = await pair('Halogene');
    expect(await answer(a, matchId, 'yes')).toEqual({ ok: true, agreed: false });
    expect((await seenBy(b))[0]).toMatchObject({ card: null, answer: null });
    expect(await answer(b, matchId, 'yes')).toEqual({ ok: true, agreed: true });
    expect((await seenBy(a))[0]!.card).toMatchObject({ name: b.name, email: b.actor.email, titleDe: expect.stringContaining('Halogene') });
    expect((await seenBy(b))[0]!.card).toMatchObject({ name: a.name, email: a.actor.email });
    expect(await answer(a, matchId, 'no')).toEqual({ ok: false, reason: 'over' });
    // The card is what was agreed to: no more of the profile is open.
    const cookie = await signInAs(test, a.actor.accountId);
    expect((await get(test, `/praxiswissen/${b.slug}`, { cookie })).statusCode).toBe(404);
    await drainOutbox(mailDeps(test));
    const told = await test.db.selectFrom('mail').select('subject').where('accountId', 'in', [a.actor.accountId, b.actor.accountId]).where('subject', 'like', '%zugestimmt%').execute();
    expect(told.length).toBe(2);
  });

  it('that are a no, none, or ended by switching off look the same to the other side', async () => {
    const views: unknown[] = [];
    for (const [n, act] of [
      async (b: Owner, id: string) => answer(b, id, 'no'), async () => undefined, async (b: Owner) => setSilentWish(test.deps, b.actor, b.projectId, false),
      async (b: Owner, id: string) => { await answer(b, id, 'yes'); await answer(b, id, 'no'); },
    ].entries()) {
      const [a, b, matchId] = await pair(`Iridium${'xyzw'[n]!.repeat(4)}`);
      const cookie = await signInAs(test, a.actor.accountId);
      await act(b, matchId);
      await answer(a, matchId, 'yes');
      await drainOutbox(mailDeps(test));
      const body = (await get(test, `/konto/stille-treffer/${matchId}/${a.projectId}`, { cookie })).body;
      const plain = body.replaceAll(/[0-9a-f-]{36}|\d+|Iridium\w+|iridium\w+/g, '');
      views.push([plain, (await seenBy(a)).map(({ card, answer: own }) => [card, own]), await test.db.selectFrom('mail').select((eb) => eb.fn.countAll().as('n')).where('accountId', '=', a.actor.accountId).executeTakeFirstOrThrow()]);
    }
    for (const view of views.slice(1)) expect(view).toEqual(views[0]);
  });

  it('end on the same day for both, and are not asked again', async () => {
    const [a, b, matchId] = await pair('Jaspis');
    await answer(a, matchId, 'yes');
    const before = test.clock.now();
    test.clock.advance({ hours: 24 * SILENT_DAYS });
    expect(await answer(b, matchId, 'yes')).toEqual({ ok: false, reason: 'over' });
    expect([await seenBy(a), await seenBy(b)]).toEqual([[], []]);
    expect(await askSilentMatches(test.deps)).toBe(0);
    test.clock.set(before);
  });

  it('take as long as the setting says', async () => {
    await test.db.insertInto('setting').values({ key: 'matching.silentDays', value: '5', updatedAt: test.clock.now() }).execute();
    const [a] = await pair('Karneol');
    expect((await seenBy(a))[0]!.expiresAt.toString()).toBe(test.clock.now().add({ hours: 24 * 5 }).toString());
    await test.db.deleteFrom('setting').where('key', '=', 'matching.silentDays').execute();
  });

  it('of both at the same moment agree exactly once', async () => {
    for (let n = 0; n < 6; n += 1) {
      const [a, b, matchId] = await pair(`Lapislazuli${'abcdef'[n]!.repeat(5)}`);
      // Both are held up at their own side, so that they go on at the same moment.
      let answers: Promise<Awaited<ReturnType<typeof answer>>[]> | undefined;
      await test.db.transaction().execute(async (tx) => {
        await tx.selectFrom('silentSide').select('projectId').where('matchId', '=', matchId).forUpdate().execute();
        answers = Promise.all([answer(a, matchId, 'yes'), answer(b, matchId, 'yes')]);
        await new Promise((resolve) => { setTimeout(resolve, 150); });
      });
      const results = await answers!;
      expect(results.map((result) => result.ok && result.agreed).sort()).toEqual([false, true]);
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from outbox where topic = 'silent_match' and payload->>'what' = 'agreed' and payload->>'matchId' = ${matchId}`.execute(test.db);
      expect(rows[0]!.n).toBe(2);
    }
  });

  it('are in the audit without what was said, and lose the person with the account', async () => {
    const [a, b, matchId] = await pair('Malachit');
    await answer(a, matchId, 'yes');
    await answer(b, matchId, 'yes');
    const entries = await test.db.selectFrom('activity').select(['verb', 'data', 'actorId']).where('objectId', '=', a.projectId).orderBy('id').execute();
    expect(entries.map(({ verb }) => verb)).toEqual(['silent_wish', 'silent_asked', 'silent_answered', 'silent_agreed']);
    expect(JSON.stringify(entries)).not.toMatch(/"yes"|"no"/);
    await transact(test.deps, (tx) => forgetPerson(tx, a.actor.accountId, { cause: 'self', keepsProgrammeName: false }, test.clock.now()));
    expect((await seenBy(b))[0]!.card).toMatchObject({ name: '', email: '' });
  });

  it('are given by a press of a button, never by opening', async () => {
    const [a, , matchId] = await pair('Nephrit');
    const cookie = await signInAs(test, a.actor.accountId);
    const url = `/konto/stille-treffer/${matchId}/${a.projectId}`;
    await get(test, `${url}?antwort=ja`, { cookie });
    expect((await seenBy(a))[0]!.answer).toBeNull();
    expect((await post(test, url, { antwort: 'vielleicht' }, { cookie })).statusCode).toBe(422);
    expect((await post(test, url, { antwort: 'nein' }, { cookie })).statusCode).toBe(303);
    expect((await seenBy(a))[0]!.answer).toBe('no');
  });
});
