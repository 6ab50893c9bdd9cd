import { join } from 'node:path';
import { buildApp } from './app.ts';
import { publicDir, readAssets } from './assets.ts';
import { readConfig, type Config } from './config.ts';
import { ledgerFile, replayDeletions, writeLedger } from './modules/notifications/commands-ledger.ts';
import { startWorkers } from './modules/notifications/workers.ts';
import { appConnection, readerConnection } from './platform/db/app-role.ts';
import { listenForChanges } from './platform/db/changes.ts';
import { openDatabase } from './platform/db/database.ts';
import { startEmbeddedPostgres } from './platform/db/embedded.ts';
import { migrate } from './platform/db/migrate.ts';
import { checkDatabaseIsReachable, explainDatabaseError } from './platform/db/reachable.ts';
import { checkPortIsFree, explainListenError } from './platform/http/free-port.ts';
import type { Deps } from './platform/deps.ts';
import { startLoop } from './platform/jobs/loop.ts';
import { createWaker } from './platform/jobs/waker.ts';
import { smtpTransport } from './platform/mail/smtp.ts';
import { missingTransport, parseSender, recordingTransport, type Mailbox, type MailTransport } from './platform/mail/transport.ts';
import { createShutdown } from './platform/shutdown.ts';
import { StartError } from './platform/start-error.ts';
import { systemClock } from './platform/time/time.ts';
import { loadSample } from './sample/load.ts';
import { loadSecondFactors } from './sample/second-factors.ts';
import { welcome } from './welcome.ts';

const log = {
  info: (message: string): void => console.log(message),
  warn: (message: string): void => console.error(message),
};
const shutdown = createShutdown(log);
const READER_CONNECTIONS = 8;

try {
  await start();
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  await shutdown.run(1);
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  await checkPortIsFree(config.host, config.port);
  const asset = readAssets();

  const owner = await prepareDatabase(config);
  const connectionString = await appConnection(owner, log);
  const { db } = openDatabase(connectionString);
  shutdown.add('the database', () => db.destroy());
  const publicDb = await openPublicDatabase(owner) ?? db;
  if (config.demo) {
    await loadSample(db, systemClock);
    await loadSecondFactors(db, systemClock, Buffer.from(config.secretKey));
  }
  const changes = await listenForChanges(connectionString);
  shutdown.add('the ear for changes', () => changes.close());

  const waker = createWaker();
  const deps: Deps = {
    db,
    publicDb,
    changes,
    clock: systemClock,
    baseUrl: config.baseUrl,
    secret: Buffer.from(config.secretKey),
    issuers: config.issuers,
    scanner: config.scanner,
    demo: config.demo,
    asset,
    wake: waker.wake,
  };
  const ledger = ledgerFile(config.varDir);
  await repeatDeletions(deps, ledger);
  const app = await buildApp(deps, { logger: { level: config.logLevel }, trustProxyHops: config.trustProxyHops, publicDir });
  shutdown.add('the server', () => app.close());
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    throw explainListenError(error, config.host, config.port);
  }
  log.info(welcome(config));
  const sender = parseSender(config.mailFrom);
  const workers = await startWorkers(deps, { transport: transportOf(config, sender), sender, waker, owner, log });
  shutdown.add('the workers', () => workers.stop());
  const notes = startLoop({
    work: async () => {
      await app.noteListViews();
      await app.searchMisses.write();
      await writeLedger(db, ledger);
    },
    everySeconds: 30, onError: () => log.warn(`The list of deletions in ${ledger} or the notes of looked-at lists could not be written.`),
  });
  shutdown.add('the notes', () => notes.stop().then(() => writeLedger(db, ledger)));
}

async function openPublicDatabase(owner: string): Promise<Deps['publicDb'] | undefined> {
  const reader = await readerConnection(owner, log);
  if (reader === undefined) return undefined;
  const { db } = openDatabase(reader, { max: READER_CONNECTIONS });
  shutdown.add('the database of public pages', () => db.destroy());
  return db;
}

/** A database that was restored from a backup gets the deletions once more that were made since. */
async function repeatDeletions(deps: Deps, ledger: string): Promise<void> {
  const { accounts, consents } = await replayDeletions(deps, ledger);
  if (accounts + consents > 0) log.warn(`The database is older than ${ledger}: ${accounts} accounts and ${consents} consents were deleted again.`);
}

/** A demo without a mail server keeps its mails to itself; elsewhere they wait until there is one. */
function transportOf(config: Config, sender: Mailbox): MailTransport {
  if (config.smtpUrl !== undefined) return smtpTransport(config.smtpUrl, sender);
  return config.demo ? recordingTransport() : missingTransport();
}

/** A migrated database: the one of DATABASE_URL, or the embedded one. */
async function prepareDatabase(config: Config): Promise<string> {
  if (config.databaseUrl !== undefined) {
    await checkDatabaseIsReachable(config.databaseUrl);
    try {
      await migrate(config.databaseUrl, { log });
    } catch (error) {
      throw explainDatabaseError(error, config.databaseUrl);
    }
    return config.databaseUrl;
  }
  const postgres = await startEmbeddedPostgres({
    dataDir: join(config.varDir, 'postgres'),
    log,
    onCrash: (message) => {
      log.warn(message);
      void shutdown.run(1);
    },
  });
  shutdown.add('PostgreSQL', () => postgres.stop());
  await migrate(postgres.connectionString, { log });
  return postgres.connectionString;
}
