import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chownSync, closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, readlinkSync, renameSync, rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StartError } from '../start-error.ts';
import { postgresEnv, type PostgresAccount } from './embedded-account.ts';

const SOCKET_PORT = 5432;
// sun_path holds 108 bytes on Linux and 104 on macOS, the closing zero included.
const SOCKET_PATH_BYTES = 103;
const temporarySocketPrefix = 'initiative-k-';

/** Makes the data folder when there is none. It appears complete or not at all, so a start killed in between does no harm. */
export function initialise(account: PostgresAccount): void {
  const { dataDir, ids } = account;
  if (existsSync(join(dataDir, 'PG_VERSION'))) return;
  const draft = `${dataDir}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (ids) chownSync(draft, ids.uid, ids.gid);
  // The socket's folder belongs to the owner alone, so `trust` lets in nobody else; `peer` fails inside a user namespace.
  const [file = '', ...args] = [
    ...account.prefix, join(account.bin, 'initdb'), '--pgdata', draft, '--username', 'postgres', '--auth', 'trust', '--no-instructions',
    '--encoding', 'UTF8', '--locale-provider', 'icu', '--icu-locale', 'de', '--locale', 'C',
    // Extensions such as pg_trgm ask the system what a letter is; in plain C, ä would be none.
    '--lc-ctype', process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8',
  ];
  const result = spawnSync(file, args, { ...ids, cwd: '/', env: postgresEnv, encoding: 'utf8' });
  if (result.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    throw explain('PostgreSQL could not be set up', result.error?.message ?? result.stderr, dataDir);
  }
  if (existsSync(dataDir)) rmSync(dataDir, { recursive: true });
  renameSync(draft, dataDir);
}

/** The folder for the socket: `wanted`, or a fresh private one under the system's temporary folder where that path is too long. */
export function makeSocketFolder(account: PostgresAccount, wanted: string): string {
  let folder = wanted;
  if (Buffer.byteLength(join(wanted, `.s.PGSQL.${SOCKET_PORT}`)) > SOCKET_PATH_BYTES) {
    folder = mkdtempSync(join(tmpdir(), temporarySocketPrefix));
  } else {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }
  if (account.ids) chownSync(folder, account.ids.uid, account.ids.gid);
  return folder;
}

/** Removes what `makeSocketFolder` made under the temporary folder; leaves others alone. */
export function removeSocketFolder(folder: string): void {
  if (basename(folder).startsWith(temporarySocketPrefix) && dirname(folder) === tmpdir()) rmSync(folder, { recursive: true, force: true });
}

/** Where `database` is reached through the socket in `socketFolder`. */
export function socketUrl(socketFolder: string, database: string): string {
  return `postgresql://postgres@localhost:${SOCKET_PORT}/${database}?host=${encodeURIComponent(socketFolder)}`;
}

/**
 * Starts PostgreSQL under a supervising shell script in a session of its own, so that Ctrl-C at the terminal reaches the
 * caller only. What the script does is its author's; it gets the command of PostgreSQL as its arguments.
 */
export function spawnPostgres(account: PostgresAccount, options: {
  supervisor: string; arguments?: string[]; socketFolder: string; settings: Record<string, string>;
  logFile: string; stdin: 'pipe' | 'ignore';
}): ChildProcess {
  const settings = {
    listen_addresses: '',
    unix_socket_directories: `"${options.socketFolder.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Without the lines that quote what was in a row: personal data is in no log.
    log_error_verbosity: 'terse',
    ...options.settings,
  };
  const command = [
    ...account.prefix, join(account.bin, 'postgres'), '-D', account.dataDir, '-p', String(SOCKET_PORT),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const log = openSync(options.logFile, 'a', 0o600);
  const child = spawn('/bin/sh', ['-c', options.supervisor, 'postgres-supervisor', ...(options.arguments ?? []), ...command], {
    ...account.ids, cwd: '/', env: postgresEnv, detached: true, stdio: [options.stdin, log, log],
  });
  closeSync(log);
  return child;
}

/** What postmaster.pid says, or undefined when PostgreSQL neither runs nor was killed here. */
export function readPostmaster(dataDir: string): { pid: number; socketFolder: string; ready: boolean } | undefined {
  try {
    const lines = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

/** Whether the process with this number is a PostgreSQL server on `dataDir`, and not one that was given its number later. */
export function isPostgresOn(pid: number, dataDir: string): boolean {
  if (!(pid > 0)) return false;
  let command;
  try {
    command = process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  } catch {
    return false;
  }
  return command.includes('postgres') && command.includes(` -D ${dataDir} `);
}

/**
 * Ends what an earlier, killed process left on `dataDir`: a server that still runs is shut down (nothing it confirmed is lost),
 * a postmaster.pid whose number now belongs to another program is removed. Throws StartError when the server does not end.
 */
export async function stopOrphan(dataDir: string): Promise<'none' | 'stopped'> {
  const left = readPostmaster(dataDir);
  if (left) removeSocketFolder(left.socketFolder);
  const ran = left !== undefined && isPostgresOn(left.pid, dataDir);
  if (ran) await end([left.pid], dataDir, 'SIGINT');
  // Also without the file: a start that has failed takes it away, and what it failed at may still be there.
  await end(backendsOn(dataDir), dataDir, 'SIGQUIT');
  // A killed server leaves its file. PostgreSQL itself recovers from a dead number in it, but takes any living process of this
  // user for a server, and we would take its "ready" for that of the next one. Its second lock, a shared memory segment with
  // the key of the folder, stays and still keeps two servers apart.
  rmSync(join(dataDir, 'postmaster.pid'), { force: true });
  return ran ? 'stopped' : 'none';
}

/**
 * The processes that a killed server left working. They end when they notice, but one in the midst of a long query notices late,
 * and until then no new server starts. Empty on systems that do not show the working folder of a process.
 */
function backendsOn(dataDir: string): number[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => worksIn(pid, dataDir));
}

function worksIn(pid: number, dataDir: string): boolean {
  try {
    // In its first moments it still has the command line of its server, which is gone by now.
    return readlinkSync(`/proc/${pid}/cwd`) === dataDir && (readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('postgres: ') || isPostgresOn(pid, dataDir));
  } catch {
    return false;
  }
}

async function end(pids: number[], dataDir: string, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  const started = performance.now();
  const left = (): number[] => pids.filter((pid) => isPostgresOn(pid, dataDir) || worksIn(pid, dataDir));
  for (let round = 0; left().length; round++) {
    const ms = performance.now() - started;
    if (ms > 20_000) throw new StartError(`PostgreSQL of an earlier start (process ${left()[0]}) does not end; end it and start again.`);
    // Repeated, as it is not heard in the first moments of a server; at last the one that waits for nothing.
    if (round % 50 === 0) for (const pid of left()) signalTo(pid, ms < 15_000 ? signal : 'SIGQUIT');
    await sleep(20);
  }
}

/** Sends a signal; a process that has ended meanwhile is what was wanted. */
export function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Resolves when the server of `child` accepts connections; throws StartError with PostgreSQL's own reason when it ends before, MemoryHeldError where waiting helps. */
export async function untilReady(child: ChildProcess, account: PostgresAccount, logFile: string, seconds = 60): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  let failure: Error | undefined;
  child.once('error', (error) => { failure = error; });
  while (!readPostmaster(account.dataDir)?.ready) {
    if (failure || child.exitCode !== null || child.signalCode !== null) {
      throw explain('PostgreSQL did not start', failure?.message ?? lastLines(logFile), account.dataDir);
    }
    if (Date.now() > deadline) throw new StartError(`PostgreSQL did not answer within ${seconds} seconds; see ${logFile}.`);
    await sleep(15);
  }
}

/** Creates the database when it is missing. */
export async function ensureDatabase(socketFolder: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: socketUrl(socketFolder, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** Processes of a killed server still hold its memory: they end by themselves, or are seen and ended at the next look. */
export class MemoryHeldError extends StartError {}

function explain(what: string, output: string, dataDir: string): StartError {
  if (output.includes('No space left on device')) {
    return new StartError(`The disk is full: PostgreSQL cannot write to ${dataDir}; free some space and start again.`);
  }
  const reason = output.split('\n').findLast((line) => /FATAL|error:|PANIC/.test(line)) ?? output.trim().split('\n').at(-1) ?? '';
  const Kind = reason.includes('pre-existing shared memory block') ? MemoryHeldError : StartError;
  return new Kind(`${what}: ${reason.replace(/^.*?(FATAL|PANIC|error): */, '').replace(/\.$/, '')} (data in ${dataDir}).`);
}

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').slice(-4000) : '';
}
