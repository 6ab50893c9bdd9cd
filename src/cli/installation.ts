import { join } from 'node:path';
import { readConfig, type Config } from '../config.ts';
import { choosePostgresAccount } from '../platform/db/embedded-account.ts';
import { startEmbeddedPostgres } from '../platform/db/embedded.ts';
import { isPostgresOn, readPostmaster, socketUrl } from '../platform/db/postgres-process.ts';
import { checkDatabaseIsReachable } from '../platform/db/reachable.ts';

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
