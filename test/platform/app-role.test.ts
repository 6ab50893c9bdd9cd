import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest';
import { appConnection, asAppRole } from '../../src/platform/db/app-role.ts';
import { startTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

async function as<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
const app = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => as(asAppRole(test.connectionString), work);

/** An ordinary user who owns nothing yet and may make no roles, as a managed database gives one. */
async function withPlainUser<T>(name: string, work: (url: string) => Promise<T>): Promise<T> {
  await as(test.connectionString, async (admin) => {
    await admin.query(`drop role if exists ${name}`);
    await admin.query(`create role ${name} login`);
  });
  const url = new URL(test.connectionString);
  url.username = name;
  try {
    return await work(url.href);
  } finally {
    await as(test.connectionString, (admin) => admin.query(`drop owned by ${name}; drop role ${name}`));
  }
}

describe('the role the application works as', () => {
  it('is what the pool has from its first query on, and what "reset role" leads back to', async () => {
    await app(async (client) => {
      const who = async (): Promise<unknown> => (await client.query('select current_user')).rows[0];
      expect(await who()).toEqual({ current_user: 'initiative_k_app' });
      await client.query('reset role');
      expect(await who()).toEqual({ current_user: 'initiative_k_app' });
    });
  });

  it('adds to the audit and can neither change, delete, empty nor re-seal it', async () => {
    await test.db.insertInto('activity').values({ at: test.clock.now(), verb: 'tried', object: 'system' }).execute();
    await app(async (client) => {
      await client.query("set initiative_k.retention = 'on'");
      for (const forbidden of [
        "update activity set verb = 'x'", 'delete from activity', 'truncate activity', 'alter table activity disable trigger all', 'drop table activity',
        "insert into activity_seal (number, covers, entries, first_at, last_at, previous, hash) values (1, '{[1,2)}', 1, now(), now(), sha256(''), sha256(''))",
        "update activity_seal set hash = sha256('')", 'delete from activity_seal', 'select retire_activity(now())', 'delete from schema_migration',
        'create table public.mine ()',
      ]) await expect(client.query(forbidden), forbidden).rejects.toMatchObject({ code: '42501' });
      await expect(client.query("insert into activity (id, at, verb, object) values (1, now(), 'x', 'y')")).rejects.toMatchObject({ code: '428C9' });
    });
  });

  it('has the rights it needs on every other table', async () => {
    const lacking = await app(async (client) => (await client.query<{ table: string }>(`
      select c.relname as table from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and c.relname not in ('activity', 'activity_seal', 'deletion', 'legal_text', 'schema_migration')
        and not (has_table_privilege(c.oid, 'select') and has_table_privilege(c.oid, 'insert') and has_table_privilege(c.oid, 'update') and has_table_privilege(c.oid, 'delete'))`)).rows);
    expect(lacking).toEqual([]);
  });

  it('has a trigger behind it, for installations whose owner does the work', async () => {
    await as(test.connectionString, async (owner) => {
      for (const forbidden of ["update activity set verb = 'x'", 'delete from activity', 'truncate activity']) {
        await expect(owner.query(forbidden), forbidden).rejects.toThrow('append-only');
      }
    });
  });
});

describe('an address for the application', () => {
  it('is the role where it is there, and says nothing', async () => {
    const said: string[] = [];
    expect(await appConnection(test.connectionString, { warn: (m) => said.push(m) })).toBe(asAppRole(test.connectionString));
    expect(said).toEqual([]);
  });

  it('keeps options the operator has given, for pg and for the tools of PostgreSQL', async () => {
    const url = asAppRole(`${test.connectionString}&options=${encodeURIComponent('-c statement_timeout=4321')}`);
    expect(url).not.toContain('+');
    await as(url, async (client) => {
      expect((await client.query("select current_user, current_setting('statement_timeout') as timeout")).rows).toEqual([{ current_user: 'initiative_k_app', timeout: '4321ms' }]);
    });
  });

  it('stays the owner\'s where he may not become the role, and says what to do', async () => {
    await withPlainUser('plain_test_user', async (url) => {
      const said: string[] = [];
      expect(await appConnection(url, { warn: (m) => said.push(m) })).toBe(url);
      expect(said.join()).toContain('grant initiative_k_app to "plain_test_user"');
    });
  });
});
