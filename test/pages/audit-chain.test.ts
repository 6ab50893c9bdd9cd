import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test as it } from 'vitest';
import { runRetention, sealAudit } from '../../src/modules/notifications/retention.ts';
import { chainHolds, checkChain, hasSeal } from '../../src/modules/pages/audit/queries-chain.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
beforeEach(async () => { test = await startTestApp(); });
afterEach(() => test.close());

const write = async (count: number, verb = 'tried'): Promise<void> => {
  for (let n = 0; n < count; n++) await test.db.insertInto('activity').values({ at: test.clock.now(), verb, object: 'system', data: JSON.stringify({ n }) }).execute();
};

async function asOwner(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: test.connectionString });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
/** What somebody can do who owns the database and means it: past the trigger. */
const tamper = (statement: string): Promise<void> => asOwner(async (owner) => {
  await owner.query('set session_replication_role = replica');
  await owner.query(statement);
});

describe('the chain of the audit', () => {
  it('holds over everything that was sealed, minute after minute', async () => {
    expect(await checkChain(test.db)).toMatchObject({ entries: 0, since: undefined, head: undefined, unsealed: 0, broken: [] });
    await write(3);
    expect(await sealAudit(test.db)).toBe(3);
    test.clock.advance({ minutes: 1 });
    await write(2);
    expect(await checkChain(test.db)).toMatchObject({ entries: 3, unsealed: 2, broken: [] });
    expect(await sealAudit(test.db)).toBe(2);
    expect(await sealAudit(test.db)).toBe(0);
    const check = await checkChain(test.db);
    expect(check).toMatchObject({ entries: 5, unsealed: 0, unexplained: 0, head: { seal: 2 }, broken: [] });
    expect(String(check.since)).toBe('2027-01-12T09:00:00Z');
    expect(await hasSeal(test.db, 2, check.head!.hash)).toBe(true);
    expect(await hasSeal(test.db, 2, '0'.repeat(64))).toBe(false);
    expect(await hasSeal(test.db, 3, check.head!.hash)).toBe(false);
  });

  it('takes long batches in several seals', async () => {
    await asOwner((owner) => owner.query("insert into activity (at, verb, object) select now(), 'many', 'system' from generate_series(1, 11000)"));
    expect(await sealAudit(test.db)).toBe(11_000);
    expect(await checkChain(test.db)).toMatchObject({ entries: 11_000, head: { seal: 3 }, broken: [] });
  });

  it.each([
    ['a changed word', "update activity set verb = 'other' where id = 3", 'changed'],
    ['a changed person', "update activity set actor_id = gen_random_uuid() where id = 3", 'changed'],
    ['a changed figure', `update activity set data = '{"n": 7}' where id = 3`, 'changed'],
    ['a changed instant', "update activity set at = at + interval '1 microsecond' where id = 3", 'changed'],
    ['a deleted entry', 'delete from activity where id = 3', 'changed'],
    ['all of a seal deleted', 'delete from activity where id in (3, 4)', 'changed'],
    ['a deleted seal', 'delete from activity_seal where number = 2', 'link'],
    ['a seal said to be retired', 'update activity_seal set retired_at = now() where number = 2', 'link'],
    ['a deleted beginning', 'delete from activity_seal where number = 1', 'link'],
  ])('shows %s', async (_, statement, what) => {
    for (const _n of [1, 2, 3]) {
      await write(2);
      await sealAudit(test.db);
    }
    expect(chainHolds(await checkChain(test.db))).toBe(true);
    await tamper(statement);
    const check = await checkChain(test.db);
    expect(chainHolds(check)).toBe(false);
    expect(check.broken[0]).toMatchObject({ what });
    if (what === 'changed') expect(check.broken).toMatchObject([{ seal: 2, firstId: 3, lastId: 4 }]);
  });

  it('shows an entry that was pushed in where a rolled-back one had left a number', async () => {
    await write(1);
    await test.db.transaction().execute(async (tx) => {
      await tx.insertInto('activity').values({ at: test.clock.now(), verb: 'x', object: 'y' }).execute();
      throw new Error('refused');
    }).catch(() => undefined);
    await write(1);
    await sealAudit(test.db);
    expect(await checkChain(test.db)).toMatchObject({ entries: 2, unexplained: 0, broken: [] });
    await tamper("update activity_seal set sealed_at = sealed_at - interval '3 days'");
    await write(1);
    await sealAudit(test.db);
    await tamper("insert into activity (id, at, verb, object) overriding system value values (2, now(), 'forged', 'system')");
    await tamper("update activity_seal set sealed_at = sealed_at - interval '3 days'");
    await sealAudit(test.db);
    expect(await checkChain(test.db)).toMatchObject({ unexplained: 1 });
  });

  it('takes an entry whose transaction took longer than its neighbours\' with a later seal', async () => {
    const other = await test.db.startTransaction().execute();
    await other.insertInto('activity').values({ at: test.clock.now(), verb: 'slow', object: 'system' }).execute();
    await write(2);
    expect(await sealAudit(test.db)).toBe(2);
    await other.commit().execute();
    await write(1);
    expect(await sealAudit(test.db)).toBe(2);
    expect(await checkChain(test.db)).toMatchObject({ entries: 4, unsealed: 0, unexplained: 0, broken: [] });
  });

  it('waits for nobody: sealing goes on beside open transactions, and they beside it', async () => {
    const sealing = await test.db.startTransaction().execute();
    await write(1);
    const { sql } = await import('kysely');
    await sql`select seal_activity()`.execute(sealing);
    await write(3);
    expect(await sealAudit(test.db)).toBe(0);
    await sealing.commit().execute();
    expect(await sealAudit(test.db)).toBe(3);
    expect(chainHolds(await checkChain(test.db))).toBe(true);
  });

  it('stays verifiable when the oldest entries are deleted on schedule', async () => {
    for (let month = 0; month < 14; month++) {
      await write(2);
      await sealAudit(test.db);
      test.clock.advance({ hours: 30 * 24 });
    }
    const report = await runRetention(test.deps, test.connectionString);
    expect(report['audit']).toBe(4);
    await sealAudit(test.db);
    const check = await checkChain(test.db);
    expect(check).toMatchObject({ entries: 25, anchor: 2, unexplained: 0, broken: [] });
    expect(String(check.since)).toBe('2027-03-13T09:00:00Z');
    expect((await runRetention(test.deps, test.connectionString))['audit']).toBe(0);
    test.clock.advance({ hours: 500 * 24 });
    expect((await runRetention(test.deps, test.connectionString))['audit']).toBe(26);
    await sealAudit(test.db);
    expect(await checkChain(test.db)).toMatchObject({ entries: 1, unexplained: 0, broken: [] });
    await tamper('update activity_seal set retired_at = now() where retired_at is null');
    expect(chainHolds(await checkChain(test.db))).toBe(false);
  });
});
