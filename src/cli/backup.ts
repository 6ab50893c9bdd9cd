import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { readConfig, type Config } from '../config.ts';
import { choosePostgresAccount } from '../platform/db/embedded-account.ts';
import { copyRunningServer } from '../platform/db/online-copy.ts';
import { stopOrphan } from '../platform/db/postgres-process.ts';
import { tryLock } from '../platform/db/process-lock.ts';
import { checkDatabaseIsReachable } from '../platform/db/reachable.ts';
import { explainFileError, StartError } from '../platform/start-error.ts';
import { ledgerFile, replayDeletions } from '../modules/notifications/commands-ledger.ts';
import { runRetention } from '../modules/notifications/retention.ts';
import { embeddedDataDir, withCommandDeps, withInstallation } from './installation.ts';

/**
 * `bin/db backup FILE`: with DATABASE_URL a dump by pg_dump, otherwise an archive of the embedded data and the key, made while
 * people work on. The file is readable by its owner only. Never overwrites.
 */
export async function backupCommand([file]: string[]): Promise<number> {
  if (file === undefined) throw new StartError('Say where to write the backup: bin/db backup FILE');
  const target = resolve(file);
  if (existsSync(target)) throw new StartError(`${target} already exists; choose another name.`);
  process.umask(0o077);
  await withInstallation(async (url, config) => {
    try {
      if (config.databaseUrl === undefined) await archive(url, config, target);
      else runPostgresTool('pg_dump', config.databaseUrl, (dbname) => ['--format=custom', '--no-owner', '--no-privileges', `--file=${target}`, dbname]);
    } catch (error) {
      rmSync(target, { force: true });
      throw explainFileError(error, target);
    }
  });
  console.log(`wrote ${target}`);
  return 0;
}

/**
 * `bin/db restore FILE`: with DATABASE_URL into that database, which must be empty; otherwise in place of the embedded data, which is
 * kept beside under another name. Brings it up to date and repeats the deletions that VAR_DIR/deletions.jsonl knows. The installation
 * must not run.
 */
export async function restoreCommand([file]: string[]): Promise<number> {
  if (file === undefined) throw new StartError('Say which backup to restore: bin/db restore FILE');
  const source = resolve(file);
  if (!existsSync(source)) throw new StartError(`There is no file ${source}.`);
  const config = readConfig(process.env);
  if (config.databaseUrl === undefined) {
    await unpack(source, config);
  } else {
    await checkDatabaseIsReachable(config.databaseUrl);
    await refuseUnlessEmpty(config.databaseUrl);
    runPostgresTool('pg_restore', config.databaseUrl, (dbname) => ['--no-owner', '--no-privileges', '--single-transaction', `--dbname=${dbname}`, source]);
  }
  console.log('restored');
  return withCommandDeps(async (deps, { varDir }, owner) => {
    const { accounts, consents } = await replayDeletions(deps, ledgerFile(varDir));
    const report = await runRetention(deps, owner);
    const due = Object.values(report).reduce((sum, n) => sum + n, 0);
    console.log(`deleted again what was deleted since: ${accounts} accounts, ${consents} consents; ${due} rows were due by schedule`);
  });
}

async function archive(url: string, config: Config, target: string): Promise<void> {
  const draft = mkdtempSync(join(config.varDir, 'backup-'));
  try {
    await copyRunningServer(url, choosePostgresAccount(embeddedDataDir(config)).dataDir, join(draft, 'postgres'));
    const key = join(config.varDir, 'secret.key');
    if (existsSync(key)) copyFileSync(key, join(draft, 'secret.key'));
    tar(['-czf', target, '-C', draft, ...readdirSync(draft)]);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function unpack(source: string, config: Config): Promise<void> {
  const wanted = embeddedDataDir(config);
  const lock = tryLock(`${wanted}.lock`);
  if ('holder' in lock) throw new StartError(`The installation runs (process ${lock.holder.pid}); stop it before restoring.`);
  const { dataDir } = choosePostgresAccount(wanted);
  const draft = mkdtempSync(join(dirname(dataDir), 'restore-'));
  try {
    await stopOrphan(dataDir);
    tar(['-xzf', source, '-C', draft, '--no-same-owner']);
    if (!existsSync(join(draft, 'postgres', 'PG_VERSION'))) throw new StartError(`${source} is no backup made by bin/db backup.`);
    chmodSync(join(draft, 'postgres'), 0o700);
    if (existsSync(dataDir)) {
      const aside = `${dataDir}.before-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`;
      renameSync(dataDir, aside);
      console.log(`kept the data so far as ${aside}`);
    }
    renameSync(join(draft, 'postgres'), dataDir);
    if (existsSync(join(draft, 'secret.key'))) copyFileSync(join(draft, 'secret.key'), join(config.varDir, 'secret.key'));
  } catch (error) {
    throw explainFileError(error, config.varDir);
  } finally {
    rmSync(draft, { recursive: true, force: true });
    lock.release();
  }
}

function tar(args: string[]): void {
  const { error, status, stderr } = spawnSync('tar', args, { encoding: 'utf8' });
  if (error) throw new StartError('The program tar is missing; install it and try again.');
  if (status !== 0) throw new StartError(`tar failed: ${stderr.trim().split('\n')[0]}`);
}

async function refuseUnlessEmpty(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_tables where schemaname not in ('pg_catalog', 'information_schema') limit 1");
    if (rowCount) throw new StartError('The database of DATABASE_URL is not empty; make a new one with createdb and restore into that.');
  } finally {
    await client.end();
  }
}

function runPostgresTool(tool: string, connectionString: string, args: (dbname: string) => string[]): void {
  const url = new URL(connectionString);
  const password = decodeURIComponent(url.password);
  // Other users of the machine can read the arguments of a process, but not its environment.
  url.password = '';
  if (password) process.env['PGPASSWORD'] = password;
  const { error, status } = spawnSync(tool, args(url.href), { stdio: ['ignore', 'inherit', 'inherit'] });
  if (error) throw new StartError(`${tool} is missing; install the client programs of PostgreSQL and try again.`);
  if (status !== 0) throw new StartError(`${tool} failed; its message is above.`);
}
