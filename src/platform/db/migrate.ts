import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { projectRoot } from '../project-root.ts';
import { StartError } from '../start-error.ts';
import { dropReadingSchema, isInTheWay, makeReadingSchema, prepareRoles } from './app-role.ts';

export const migrationsFolder = join(projectRoot, 'migrations');

/** A file of the migrations folder. */
export type Migration = { name: string; sql: string; checksum: string };

// Any number will do, as long as nothing else in this product locks it.
const LOCK_KEY = 4_117_020_501;

/**
 * Brings the database up to date: runs each file of `folder` that was not run yet, in the order of names, each in a transaction of
 * its own, and gives the role of the application its rights on what is there. Safe when several processes start at once: one
 * migrates, the others wait and find nothing left to do.
 * Returns the names of the files it ran. Throws StartError when a file fails (the database then stands as before that file) or
 * when a file that was already run has been edited.
 */
export async function migrate(
  connectionString: string, options: { folder?: string | undefined; log?: { warn(message: string): void } } = {},
): Promise<string[]> {
  const migrations = readMigrations(options.folder);
  const client = new pg.Client({ connectionString });
  // A server that goes away in between makes the running query fail, which says enough.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK_KEY]);
    await client.query(`
      create table if not exists schema_migration (
        name       text primary key,
        checksum   text not null,
        applied_at timestamptz not null default now()
      )`);
    const { rows } = await client.query<{ name: string; checksum: string }>('select name, checksum from schema_migration');
    const applied = new Map(rows.map((row) => [row.name, row.checksum]));
    checkApplied(applied, migrations, options.log);
    const pending = migrations.filter((migration) => !applied.has(migration.name));
    for (const migration of pending) await apply(client, migration);
    await makeReadingSchema(client, { anew: pending.length > 0 });
    await prepareRoles(client);
    return pending.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/** The migrations in the order in which they run. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  return readdirSync(folder).filter((name) => name.endsWith('.sql')).sort().map((name) => {
    const sql = readFileSync(join(folder, name), 'utf8');
    // Line ends are left out: git may write them differently on another machine.
    return { name, sql, checksum: sha256(sql.replaceAll('\r\n', '\n')) };
  });
}

/** One value for the whole folder: two databases with the same value have the same schema. */
export function migrationsChecksum(folder = migrationsFolder): string {
  return sha256(readMigrations(folder).map(({ name, checksum }) => `${name} ${checksum}`).join('\n'));
}

function checkApplied(applied: Map<string, string>, migrations: Migration[], log?: { warn(message: string): void }): void {
  for (const migration of migrations) {
    const checksum = applied.get(migration.name);
    if (checksum === undefined || checksum === migration.checksum) continue;
    throw new StartError(
      `The migration ${migration.name} was edited after it had been run; restore the file and put the change into a new migration.`,
    );
  }
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = [...applied.keys()].filter((name) => !known.has(name));
  // Not an error: schemas are expanded before they are contracted, so the release before may run beside this one.
  if (unknown.length) log?.warn(`The database is newer than this release: it has ${unknown.join(', ')}.`);
}

async function apply(client: pg.Client, migration: Migration, before?: string): Promise<void> {
  await client.query('begin');
  try {
    if (before !== undefined) await client.query(before);
    await client.query(migration.sql);
    await client.query('insert into schema_migration (name, checksum) values ($1, $2)', [migration.name, migration.checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    if (before === undefined && isInTheWay(error)) return apply(client, migration, dropReadingSchema);
    if (!(error instanceof pg.DatabaseError)) throw error;
    const line = error.position === undefined ? '' : `, line ${migration.sql.slice(0, Number(error.position)).split('\n').length}`;
    throw new StartError(`The migration ${migration.name}${line} failed: ${error.message}.`, { cause: error });
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
