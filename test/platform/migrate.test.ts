import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate, readMigrations } from '../../src/platform/db/migrate.ts';
import { StartError } from '../../src/platform/start-error.ts';
import { testDatabase, type TestDatabase } from '../support/cluster.ts';

let folder: string;
let database: TestDatabase;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'initiative-k-migrations-'));
  database = await testDatabase({ migrated: false });
});
afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, sql: string): void => writeFileSync(join(folder, name), sql);
const run = (): Promise<string[]> => migrate(database.connectionString, { folder });

async function query(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('migrations', () => {
  test('run once, in the order of their names, several statements to a file', async () => {
    write('2_second.sql', 'insert into step values (2); insert into step values (3);');
    write('1_first.sql', 'create table step (n int); insert into step values (1);');
    write('notes.md', 'no SQL');
    expect(await run()).toEqual(['1_first.sql', '2_second.sql']);
    expect(await run()).toEqual([]);
    write('3_third.sql', 'insert into step values (4)');
    expect(await run()).toEqual(['3_third.sql']);
    expect(await query('select n from step order by n')).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }]);
  });

  test('run once when several processes start at the same moment', async () => {
    write('1_first.sql', 'create table step (n int); insert into step values (1); select pg_sleep(0.1);');
    const results = await Promise.all([run(), run(), run(), run()]);
    expect(results.flat()).toEqual(['1_first.sql']);
    expect(await query('select n from step')).toEqual([{ n: 1 }]);
  });

  test('leave nothing behind when one fails, and name the file and the line', async () => {
    write('1_first.sql', 'create table step (n int);');
    write('2_second.sql', 'create table other (n int);\n\ninsert into no_such_table values (1);\n');
    await expect(run()).rejects.toThrow(
      new StartError('The migration 2_second.sql, line 3 failed: relation "no_such_table" does not exist.'),
    );
    expect(await query('select name from schema_migration')).toEqual([{ name: '1_first.sql' }]);
    expect(await query("select to_regclass('other') as other")).toEqual([{ other: null }]);
    write('2_second.sql', 'create table other (n int);');
    expect(await run()).toEqual(['2_second.sql']);
  });

  test('refuse a file that was edited after it had been run', async () => {
    write('1_first.sql', 'create table step (n int);\n');
    await run();
    write('1_first.sql', 'create table step (n int);\r\n');
    expect(await run()).toEqual([]);
    write('1_first.sql', 'create table step (n bigint);\n');
    await expect(run()).rejects.toThrow(new StartError(
      'The migration 1_first.sql was edited after it had been run; restore the file and put the change into a new migration.',
    ));
  });

  test('tolerate a newer database and say so, because the release before may run beside this one', async () => {
    write('1_first.sql', 'create table step (n int);');
    write('2_second.sql', 'alter table step add m int;');
    await run();
    rmSync(join(folder, '2_second.sql'));
    const warnings: string[] = [];
    expect(await migrate(database.connectionString, { folder, log: { warn: (message) => warnings.push(message) } })).toEqual([]);
    expect(warnings).toEqual(['The database is newer than this release: it has 2_second.sql.']);
  });

  test('of this product have names that sort by time', () => {
    const names = readMigrations().map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(name).toMatch(/^\d{8}T\d{4}_[a-z0-9_]+\.sql$/);
  });
});
