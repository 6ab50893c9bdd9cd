import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { choosePostgresAccount, type PostgresAccount } from '../../src/platform/db/embedded-account.ts';
import { migrate, migrationsChecksum } from '../../src/platform/db/migrate.ts';
import {
  initialise, isPostgresOn, makeSocketFolder, readPostmaster, socketUrl, spawnPostgres, stopOrphan, untilReady,
} from '../../src/platform/db/postgres-process.ts';
import { birth, withLock } from '../../src/platform/db/process-lock.ts';
import { projectRoot } from '../../src/platform/project-root.ts';

/** A database of its own for one test file: migrated, empty, gone after `close`. */
export type TestDatabase = { connectionString: string; close(): Promise<void> };

const home = join(projectRoot, 'var', 'test-pg');
const dataDir = join(home, 'data');
const usersFolder = join(home, 'users');
const lockFile = join(home, 'lock');
const logFile = join(home, 'postgres.log');
const TEMPLATE_LOCK = 4_117_020_502;
const IDLE_SECONDS = 30;

const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '128MB',
  max_connections: '200',
  max_wal_size: '1GB',
  autovacuum_naptime: '5min',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
};

// Belongs to no test run: it outlives whoever started it, and ends by itself when no process that signed in is left.
const endsWhenUnused = `
  users=$1; idle=$2; shift 2
  "$@" </dev/null &
  server=$!
  quiet=0
  while kill -0 "$server" 2>/dev/null; do
    sleep 2
    busy=0
    for user in "$users"/*; do
      [ -e "$user" ] || continue
      if kill -0 "\${user##*/}" 2>/dev/null; then busy=1; else rm -f "$user"; fi
    done
    if [ "$busy" = 1 ]; then quiet=0; else quiet=$((quiet + 2)); fi
    if [ "$quiet" -ge "$idle" ]; then kill -INT "$server"; wait "$server"; exit; fi
  done
`;

let made = 0;
let joined: Promise<string> | undefined;

/**
 * Gives a fresh database in the cluster that all test processes of this checkout share, and starts the cluster when it does
 * not run. `close` drops the database, together with connections that were left open. Migrated, unless `migrated` is false.
 */
export async function testDatabase({ migrated = true } = {}): Promise<TestDatabase> {
  const socketFolder = await joinTestCluster();
  const name = `t_${process.pid}_${++made}`;
  const template = migrated ? await withAdmin(socketFolder, prepareTemplate) : 'template1';
  await withAdmin(socketFolder, (admin) => admin.query(`create database ${name} template ${template}`));
  return {
    connectionString: socketUrl(socketFolder, name),
    close: () => withAdmin(socketFolder, async (admin) => {
      await admin.query(`drop database if exists ${name} with (force)`);
    }),
  };
}

/** Starts the shared cluster or joins it, for as long as this process lives. Returns the folder of its socket. */
export function joinTestCluster(): Promise<string> {
  return (joined ??= signIn());
}

/** Stops the shared cluster unless another living process uses it. */
export async function leaveTestCluster(): Promise<void> {
  joined = undefined;
  mkdirSync(usersFolder, { recursive: true });
  rmSync(join(usersFolder, String(process.pid)), { force: true });
  await withLock(lockFile, async () => {
    const others = readdirSync(usersFolder).some((pid) => birth(Number(pid)) !== undefined);
    if (!others) await stopOrphan(choosePostgresAccount(dataDir).dataDir);
  });
}

async function signIn(): Promise<string> {
  mkdirSync(usersFolder, { recursive: true });
  // Signed in before looking: a cluster about to end for want of users sees this one, or has ended when we look.
  writeFileSync(join(usersFolder, String(process.pid)), '');
  process.once('exit', () => rmSync(join(usersFolder, String(process.pid)), { force: true }));
  return withLock(lockFile, async () => {
    const account = choosePostgresAccount(dataDir);
    const running = readPostmaster(account.dataDir);
    if (running?.ready && isPostgresOn(running.pid, account.dataDir) && (await answers(running.socketFolder))) return running.socketFolder;
    await stopOrphan(account.dataDir);
    try {
      return await startServer(account);
    } catch {
      // With fsync off a power cut may break the data; test data is made anew rather than repaired.
      rmSync(account.dataDir, { recursive: true, force: true });
      return startServer(account);
    }
  });
}

async function startServer(account: PostgresAccount): Promise<string> {
  initialise(account);
  rmSync(logFile, { force: true });
  const socketFolder = makeSocketFolder(account, `${account.dataDir}-socket`);
  const child = spawnPostgres(account, {
    supervisor: endsWhenUnused, arguments: [usersFolder, String(IDLE_SECONDS)], socketFolder, settings, logFile, stdin: 'ignore',
  });
  child.unref();
  await untilReady(child, account, logFile);
  return socketFolder;
}

/** False for a server that is just shutting down because nobody used it. */
async function answers(socketFolder: string): Promise<boolean> {
  return withAdmin(socketFolder, () => Promise.resolve(true)).catch(() => false);
}

/** Makes the migrated template once for each state of the migrations folder, and clears away what dead runs left. */
async function prepareTemplate(admin: pg.Client): Promise<string> {
  const template = `template_${migrationsChecksum().slice(0, 16)}`;
  if (await exists(admin, template)) return template;
  await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  if (await exists(admin, template)) return template;
  await dropLeftovers(admin);
  // Made under another name, so that a run killed in between does not leave half a template.
  const draft = `draft_${process.pid}`;
  await admin.query(`drop database if exists ${draft} with (force)`);
  await admin.query(`create database ${draft}`);
  const { host } = admin;
  await migrate(socketUrl(host, draft));
  for (let tries = 0; ; tries++) {
    try {
      await admin.query(`alter database ${draft} rename to ${template}`);
      return template;
    } catch (error) {
      // The backend of the connection that migrated may still be closing.
      if (tries === 50) throw error;
      await sleep(20);
    }
  }
}

async function dropLeftovers(admin: pg.Client): Promise<void> {
  const ours = "select datname from pg_database where datname ~ '^(t|draft|template)_[0-9a-f]+'";
  const { rows } = await admin.query<{ datname: string }>(ours);
  for (const { datname } of rows) {
    const pid = /^(?:t|draft)_(\d+)/.exec(datname)?.[1];
    if (pid === undefined || birth(Number(pid)) === undefined) await admin.query(`drop database if exists ${datname} with (force)`);
  }
}

async function exists(admin: pg.Client, name: string): Promise<boolean> {
  return Boolean((await admin.query('select 1 from pg_database where datname = $1', [name])).rowCount);
}

async function withAdmin<T>(socketFolder: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: socketUrl(socketFolder, 'postgres') });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}
