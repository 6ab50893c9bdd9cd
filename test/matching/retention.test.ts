import { beforeAll, describe, expect, it } from 'vitest';
import { deleteOwnAccount } from '../../src/modules/notifications/commands-deletion.ts';
import { runRetention } from '../../src/modules/notifications/retention.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeProject } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
  return () => test.close();
});
const run = async () => runRetention(test.deps, test.connectionString);
const days = (n: number): Temporal.Instant => test.clock.now().subtract({ hours: 24 * n });

async function match(expiresAt: Temporal.Instant, agreedAt: Temporal.Instant | null) {
  const home = await makeOrganisation(test);
  const person = await makeAccount(test, { memberships: [home.id] });
  const [lowId, highId] = [(await makeProject(test, { organisationId: home.id })).id, (await makeProject(test)).id].sort() as [string, string];
  const { id } = await test.db.insertInto('silentMatch').values({ lowId, highId, askedAt: days(60), expiresAt, agreedAt }).returning('id').executeTakeFirstOrThrow();
  await test.db.insertInto('silentSide').values([
    { matchId: id, projectId: lowId, answer: 'yes', answeredAt: days(50), answeredBy: person.accountId, titleDe: 'Karte geheim', sentenceDe: 'Satz geheim' },
    { matchId: id, projectId: highId },
  ]).execute();
  const sides = async () => (await test.db.selectFrom('silentSide').selectAll().where('matchId', '=', id).execute()).filter(({ projectId }) => projectId === lowId)
    .map(({ answer, answeredBy, titleDe, sentenceDe }) => [answer, answeredBy, titleDe, sentenceDe]);
  return { id, person, sides };
}

describe('silent matches', () => {
  it('lose card, answer and person when the time is over, and are not asked again; agreements and open ones stay', async () => {
    const [over, open, agreed] = [await match(days(1), null), await match(days(-1), null), await match(days(1), days(20))];
    const kept = (one: typeof over) => [['yes', one.person.accountId, 'Karte geheim', 'Satz geheim']];
    expect((await run())['silentAnswers']).toBe(1);
    expect([await over.sides(), await open.sides(), await agreed.sides()]).toEqual([[[null, null, '', '']], kept(open), kept(agreed)]);
    expect(await test.db.selectFrom('silentMatch').select('id').where('id', '=', over.id).execute()).toHaveLength(1);
    expect((await run())['silentAnswers']).toBe(0);
  });
});

describe('what somebody was told', () => {
  it('goes when the project has left that state, or nothing is looked for any more, and not before a month', async () => {
    const [seeker, done] = [await makeAccount(test), await makeAccount(test)];
    await test.db.insertInto('savedSearch').values({ accountId: seeker.accountId, query: 'q=parken', createdAt: days(400) }).execute();
    const project = await makeProject(test, { status: 'operating' });
    const told = (accountId: string, status: string, ago: number) => ({ accountId, projectId: project.id, status, toldAt: days(ago) });
    await test.db.insertInto('digestTold').values([
      told(seeker.accountId, 'operating', 300), told(seeker.accountId, 'planned', 300), told(seeker.accountId, 'running', 5), told(done.accountId, 'operating', 300), told(done.accountId, 'running', 5),
    ]).execute();
    expect((await run())['digestTold']).toBe(2);
    const left = await test.db.selectFrom('digestTold').select(['accountId', 'status']).orderBy('status').execute();
    expect(left.map(({ accountId, status }) => [accountId === seeker.accountId ? 'seeker' : 'done', status]).sort()).toEqual([['done', 'running'], ['seeker', 'operating'], ['seeker', 'running']]);
  });
});

describe('the deletion of an account', () => {
  it('takes searches, the switch of the digest and what was told along, and the person out of silent matches', async () => {
    const { person, sides, id } = await match(days(-5), days(2));
    const { accountId } = person;
    const project = await makeProject(test);
    await test.db.insertInto('savedSearch').values({ accountId, query: 'q=geheim', createdAt: days(1) }).execute();
    await test.db.insertInto('digestOff').values({ accountId, since: days(1) }).execute();
    await test.db.insertInto('digestTold').values({ accountId, projectId: project.id, status: 'running', toldAt: days(1) }).execute();
    await test.db.insertInto('silentWish').values({ projectId: project.id, givenBy: accountId, givenAt: days(1) }).execute();
    expect(await deleteOwnAccount(test.deps, person, { keepsProgrammeName: false })).toMatchObject({ ok: true });
    for (const table of ['savedSearch', 'digestOff', 'digestTold'] as const) expect([table, await test.db.selectFrom(table).select('accountId').where('accountId', '=', accountId).execute()]).toEqual([table, []]);
    expect((await test.db.selectFrom('silentWish').select('givenBy').where('projectId', '=', project.id).execute())).toEqual([{ givenBy: null }]);
    // What both agreed on belongs to the organisation; who agreed does not.
    expect([await sides(), id.length]).toEqual([[['yes', null, 'Karte geheim', 'Satz geheim']], 36]);
  });
});
