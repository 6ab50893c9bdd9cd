import { join } from 'node:path';
import { readConfig, type Config } from '../config.ts';
import { appConnection } from '../platform/db/app-role.ts';
import { openDatabase } from '../platform/db/database.ts';
import { choosePostgresAccount } from '../platform/db/embedded-account.ts';
import { startEmbeddedPostgres } from '../platform/db/embedded.ts';
import { migrate } from '../platform/db/migrate.ts';
import { isPostgresOn, readPostmaster, socketUrl } from '../platform/db/postgres-process.ts';
import { checkDatabaseIsReachable, explainDatabaseError } from '../platform/db/reachable.ts';
import type { CommandDeps } from '../platform/db/transact.ts';
import { systemClock } from '../platform/time/time.ts';

const log = { info: () => undefined, warn: (message: string): void => console.error(message) };

export const embeddedDataDir = (config: Config): string => join(config.varDir, 'postgres');

/** The address of the embedded database while it runs, otherwise undefined. */
export function runningEmbeddedUrl(config: Config): string | undefined {
  const { dataDir } = choosePostgresAccount(embeddedDataDir(config));
  const postmaster = readPostmaster(dataDir);
  return postmaster?.ready && isPostgresOn(postmaster.pid, dataDir) ? socketUrl(postmaster.socketFolder, 'initiative_k') : undefined;
}

/**
 * Runs `work` on the database of this installation: the one of DATABASE_URL, the embedded one when it runs, or else the embedded one
 * started for the time of the work.
 */
export async function withInstallation<T>(work: (connectionString: string, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  if (config.databaseUrl !== undefined) await checkDatabaseIsReachable(config.databaseUrl);
  const url = config.databaseUrl ?? runningEmbeddedUrl(config);
  if (url !== undefined) return work(url, config);
  const postgres = await startEmbeddedPostgres({ dataDir: embeddedDataDir(config), log });
  try {
    return await work(postgres.connectionString, config);
  } finally {
    await postgres.stop();
  }
}

/**
 * Runs commands of the product on the database of this installation, brought up to date first. Processes that serve it hear of the
 * changes by the database. `owner` is the address of the database as its owner. Resolves to the exit code.
 */
export async function withCommandDeps(work: (deps: CommandDeps, config: Config, owner: string) => Promise<void>): Promise<number> {
  return withInstallation(async (url, config) => {
    await migrate(url).catch((error: unknown) => { throw explainDatabaseError(error, url); });
    const { db } = openDatabase(await appConnection(url, log), { max: 1 });
    try {
      const changes = { seq: undefined, bump: () => undefined, close: () => Promise.resolve() };
      await work({ db, clock: systemClock, changes, wake: () => undefined }, config, url);
    } finally {
      await db.destroy();
    }
    return 0;
  });
}
