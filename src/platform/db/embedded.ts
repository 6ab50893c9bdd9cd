import { copyFileSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { explainFileError, makeFolder, StartError } from '../start-error.ts';
import { choosePostgresAccount } from './embedded-account.ts';
import {
  ensureDatabase, initialise, isPostgresOn, makeSocketFolder, MemoryHeldError, readPostmaster, removeSocketFolder, signalTo, socketUrl, spawnPostgres,
  stopOrphan, untilReady,
} from './postgres-process.ts';
import { tryLock } from './process-lock.ts';

export type EmbeddedPostgres = {
  /** For `pg` and for the tools of PostgreSQL alike. */
  connectionString: string;
  /** Shuts the server down in order; safe to call twice. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** The folder of the data; its parent also gets the socket, the log and the lock. */
  dataDir: string;
  log: { info(message: string): void; warn(message: string): void };
  /** Called when the server ends without `stop`, for example for lack of memory. */
  onCrash?: (message: string) => void;
  /** False tries the way for machines without user namespaces. */
  userNamespace?: boolean;
};

const DATABASE = 'initiative_k';
const MAJOR_VERSION = '18';
const LOG_BYTES = 5 * 1024 * 1024;
const LOG_CHECK_MS = 60_000;

const settings = {
  shared_buffers: '128MB',
  max_connections: '60',
  max_wal_size: '512MB',
  // Two cores serve more people with one query each than with one query on both.
  max_parallel_workers_per_gather: '0',
  jit: 'off',
};

// The shell holds the reading end of a pipe whose writing end only the app has. When the app ends, however it ends, the pipe
// closes and PostgreSQL is told to shut down: again and again, as it does not hear the signal in its first moments. Should the
// shell be killed too, the next start deals with the orphan.
const endsWithApp = `
  exec 3<&0
  "$@" 3<&- </dev/null &
  server=$!
  ( read -r line <&3; while kill -INT "$server" 2>/dev/null; do sleep 1; done ) &
  watcher=$!
  exec 3<&-
  wait "$server"; status=$?
  kill "$watcher" 2>/dev/null
  exit "$status"
`;

/**
 * Starts the PostgreSQL that comes with npm, on a Unix socket that only this user reaches. Recovers from a `kill -9` of the app,
 * of PostgreSQL or of both without losing what was confirmed. Never starts a second server on the same data.
 * Throws StartError (one sentence) when another instance runs on the data, the folder cannot be written or PostgreSQL refuses.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const wanted = resolve(options.dataDir);
  const folder = dirname(wanted);
  try {
    makeFolder(folder);
    const lock = await takeLock(`${wanted}.lock`);
    if ('holder' in lock) {
      throw new StartError(`Another instance (process ${lock.holder.pid}) uses ${wanted}; stop it or set VAR_DIR to another folder.`);
    }
    try {
      return await startPatiently(wanted, options, lock.release);
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw explainFileError(error, folder);
  }
}

/** Patient for a moment: a process that was just killed may still be on its way out. */
async function takeLock(path: string): Promise<ReturnType<typeof tryLock>> {
  for (let tries = 0; ; tries++) {
    const lock = tryLock(path);
    if ('release' in lock || lock.holder.pid === process.pid || tries === 20) return lock;
    await sleep(50);
  }
}

/** A process that a killed server had just begun looks like any other for a moment and still holds its memory: looked for again, for ten seconds. */
async function startPatiently(wanted: string, options: EmbeddedOptions, release: () => void): Promise<EmbeddedPostgres> {
  const deadline = performance.now() + 10_000;
  for (;;) {
    try {
      return await start(wanted, options, release);
    } catch (error) {
      if (!(error instanceof MemoryHeldError) || performance.now() > deadline) throw error;
      await sleep(200);
    }
  }
}

async function start(wanted: string, options: EmbeddedOptions, release: () => void): Promise<EmbeddedPostgres> {
  const { log } = options;
  const account = choosePostgresAccount(wanted, { userNamespace: options.userNamespace ?? true });
  initialise(account);
  checkVersion(account.dataDir);
  if ((await stopOrphan(account.dataDir)) === 'stopped') log.warn('Stopped the PostgreSQL of an earlier start that was killed.');

  const logFile = `${wanted}.log`;
  boundLog(logFile);
  const socketFolder = makeSocketFolder(account, `${account.dataDir}-socket`);
  const child = spawnPostgres(account, { supervisor: endsWithApp, socketFolder, settings, logFile, stdin: 'pipe' });
  // An orderly end of the app must not fail on a pipe that PostgreSQL's own end has closed.
  child.stdin?.on('error', () => undefined);
  const ended = new Promise<void>((done) => { child.once('close', () => done()); child.once('error', () => done()); });
  let stopping: Promise<void> | undefined;
  const halt = async (): Promise<void> => {
    clearInterval(logTimer);
    child.stdin?.end();
    if ((await Promise.race([ended, sleep(20_000, 'late', { ref: false })])) === 'late') await kill(account.dataDir);
    removeSocketFolder(socketFolder);
  };
  const stop = (): Promise<void> => (stopping ??= halt().then(release));
  const logTimer = setInterval(boundLog, LOG_CHECK_MS, logFile).unref();

  try {
    await untilReady(child, account, logFile);
    await ensureDatabase(socketFolder, DATABASE);
  } catch (error) {
    // The lock is kept: another try follows, or the caller gives it back.
    await halt();
    throw error;
  }
  void ended.then(() => {
    if (stopping) return;
    options.onCrash?.(`PostgreSQL ended unexpectedly; the reason is in ${logFile}.`);
  });
  return { connectionString: socketUrl(socketFolder, DATABASE), stop };
}

async function kill(dataDir: string): Promise<void> {
  const left = readPostmaster(dataDir);
  // SIGQUIT ends at once and lets the next start recover from the log; SIGKILL would leave shared memory behind.
  if (left && isPostgresOn(left.pid, dataDir)) signalTo(left.pid, 'SIGQUIT');
  await sleep(500);
}

function checkVersion(dataDir: string): void {
  const version = readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim();
  if (version === MAJOR_VERSION) return;
  throw new StartError(
    `The data in ${dataDir} is of PostgreSQL ${version}, this release brings ${MAJOR_VERSION}; move it with pg_dump and pg_restore.`,
  );
}

/** Keeps the log and its predecessor within 5 MB each. PostgreSQL writes by appending, so the file may be cut under its hands. */
function boundLog(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size <= LOG_BYTES) return;
  copyFileSync(file, `${file}.1`);
  truncateSync(file, 0);
}
