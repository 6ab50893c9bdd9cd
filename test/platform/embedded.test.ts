import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/platform/db/embedded.ts';
import { copyRunningServer } from '../../src/platform/db/online-copy.ts';
import { isPostgresOn, readPostmaster } from '../../src/platform/db/postgres-process.ts';

const home = mkdtempSync(join(tmpdir(), 'initiative k test '));
const dataDir = join(home, 'postgres');
const warnings: string[] = [];
const log = { info: (): void => undefined, warn: (message: string): void => { warnings.push(message); } };

const start = (folder = dataDir): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ dataDir: folder, log });

async function query<T extends pg.QueryResultRow>(connectionString: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

type Held = { app: ChildProcess; connectionString: string; postgres: number; ended: Promise<number | null> };

/** Another process that holds the server; resolves when it is ready. */
async function hold(): Promise<Held> {
  const app = spawn(process.execPath, [join(import.meta.dirname, 'hold-postgres.ts'), dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((done) => { app.once('exit', done); });
  for await (const line of createInterface({ input: app.stdout! })) {
    if (line.startsWith('ready: ')) {
      app.stdout!.resume();
      return { app, connectionString: line.slice('ready: '.length), postgres: readPostmaster(dataDir)!.pid, ended };
    }
  }
  throw new Error('The holder ended before it was ready');
}

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries++) {
    if (tries > 1000) throw new Error('Waited 10 seconds in vain');
    await new Promise((done) => { setTimeout(done, 10); });
  }
}

beforeAll(async () => {
  const postgres = await start();
  await query(postgres.connectionString, 'create table confirmed (what text primary key)');
  await postgres.stop();
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('the embedded PostgreSQL', () => {
  test('is reached by its owner through a socket only, sorts in German, and writes before it confirms', async () => {
    const postgres = await start();
    try {
      const [settings] = await query(postgres.connectionString, `select current_setting('listen_addresses') as listen,
        current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages,
        (select datlocale from pg_database where datname = current_database()) as locale, lower('ÄÖÜ') as lower,
        array(select word from unnest(array['Zell', 'Äpfel', 'Apfel']) as word order by word) as sorted`);
      expect(settings).toEqual({
        listen: '', fsync: 'on', commit: 'on', pages: 'on', locale: 'de', lower: 'äöü', sorted: ['Apfel', 'Äpfel', 'Zell'],
      });
      expect(statSync(`${dataDir}-socket`).mode & 0o777).toBe(0o700);
      expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    } finally {
      await postgres.stop();
    }
    expect(readPostmaster(dataDir)).toBeUndefined();
  });

  test('refuses a second start on the same data in one sentence, also from another process', async () => {
    const postgres = await start();
    try {
      await expect(start()).rejects.toThrow(new RegExp(`^Another instance \\(process ${process.pid}\\) uses .*; stop it or set VAR_DIR`));
      const module = JSON.stringify(join(import.meta.dirname, '../../src/platform/db/embedded.ts'));
      const other = `import(${module}).then((m) => m.startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, log: console }))
        .catch((error) => console.log(error.name, error.message))`;
      expect(execFileSync(process.execPath, ['-e', other], { encoding: 'utf8' })).toMatch(/^StartError Another instance/);
      expect(await query(postgres.connectionString, 'select 1 as one')).toEqual([{ one: 1 }]);
    } finally {
      await postgres.stop();
    }
  });

  const deaths: [name: string, kill: (held: Held) => void][] = [
    ['the app', ({ app }) => { app.kill('SIGKILL'); }],
    ['the app and the shell that watches it', ({ app }) => {
      for (const pid of [app.pid!, ...supervisorsOf(app.pid!)]) process.kill(pid, 'SIGKILL');
    }],
    ['PostgreSQL', ({ postgres }) => { process.kill(postgres, 'SIGKILL'); }],
    ['both at once', ({ app, postgres }) => { process.kill(postgres, 'SIGKILL'); app.kill('SIGKILL'); }],
  ];
  test.each(deaths)('recovers from kill -9 of %s with everything confirmed', async (name, kill) => {
    const held = await hold();
    const open = new pg.Client({ connectionString: held.connectionString });
    open.on('error', () => undefined);
    await open.connect();
    await open.query('begin');
    await open.query("insert into confirmed values ('never committed')");
    // Busy far longer than this test: such a process does not notice by itself that its server is gone.
    const busy = query(held.connectionString, 'select count(*) from generate_series(1, 10000000000)').catch(() => undefined);
    await query(held.connectionString, `insert into confirmed values ('${name}')`);
    kill(held);
    await held.ended;

    const postgres = await start();
    await busy;
    try {
      const rows = await query<{ what: string }>(postgres.connectionString, 'select what from confirmed');
      expect(rows.map((row) => row.what)).toContain(name);
      expect(rows.map((row) => row.what)).not.toContain('never committed');
      expect(readPostmaster(dataDir)!.pid).not.toBe(held.postgres);
      expect(isPostgresOn(held.postgres, dataDir)).toBe(false);
    } finally {
      await postgres.stop();
    }
  });

  test('ends when the app is killed, without a next start', async () => {
    const held = await hold();
    held.app.kill('SIGKILL');
    await until(() => !isPostgresOn(held.postgres, dataDir));
    expect(existsSync(join(dataDir, 'postmaster.pid'))).toBe(false);
  });

  test('ends when the app is killed while it starts', async () => {
    for (const ms of [0, 10, 30]) {
      const app = spawn(process.execPath, [join(import.meta.dirname, 'hold-postgres.ts'), dataDir], { stdio: 'ignore' });
      const ended = new Promise((done) => { app.once('exit', done); });
      await until(() => supervisorsOf(app.pid!).length > 0);
      await new Promise((done) => { setTimeout(done, ms); });
      app.kill('SIGKILL');
      await ended;
      await until(() => !existsSync(join(dataDir, 'postmaster.pid')));
    }
    const postgres = await start();
    await postgres.stop();
  });

  test('tells the app when it ends by itself', async () => {
    const held = await hold();
    process.kill(held.postgres, 'SIGQUIT');
    expect(await held.ended).toBe(1);
  });

  test('starts when the number in a stale postmaster.pid belongs to another program now, and leaves that program alone', async () => {
    const other = spawn('sleep', ['60']);
    try {
      writeFileSync(join(dataDir, 'postmaster.pid'), `${other.pid}\n${dataDir}\n1700000000\n5432\n/nowhere\n\n\nready\n`);
      const postgres = await start();
      await postgres.stop();
      expect(other.exitCode).toBeNull();
      expect(other.signalCode).toBeNull();
    } finally {
      other.kill();
    }
  });

  test('puts the socket elsewhere when the path is too long for one, and clears it away', async () => {
    const postgres = await start(join(home, 'a'.repeat(100), 'postgres'));
    expect(await query(postgres.connectionString, 'select 1 as one')).toEqual([{ one: 1 }]);
    const folder = new URL(postgres.connectionString).searchParams.get('host')!;
    expect(folder.startsWith(join(tmpdir(), 'initiative-k-'))).toBe(true);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    await postgres.stop();
    expect(existsSync(folder)).toBe(false);
  });

  test('says which file is in the way of the data', async () => {
    const file = join(home, 'file');
    writeFileSync(file, '');
    await expect(start(join(file, 'postgres'))).rejects.toThrow(`${file} is not a folder; set VAR_DIR to a folder that can be written.`);
  });

  test('is copied while people work on, and the copy has all that was confirmed before it ended', async () => {
    const postgres = await start();
    const copy = join(home, 'copied', 'postgres');
    let written = 0;
    try {
      await query(postgres.connectionString, 'create table if not exists written (n int primary key)');
      let copying = true;
      const writing = (async () => {
        const client = new pg.Client({ connectionString: postgres.connectionString });
        await client.connect();
        for (; copying; written++) await client.query('insert into written values ($1)', [written]);
        await client.end();
      })();
      while (written < 5) await new Promise((done) => { setTimeout(done, 5); });
      const before = written;
      mkdirSync(join(home, 'copied'));
      await copyRunningServer(postgres.connectionString, dataDir, copy);
      copying = false;
      await writing;
      await postgres.stop();

      const restored = await start(copy);
      const rows = await query<{ n: number }>(restored.connectionString, 'select n from written order by n');
      await restored.stop();
      expect(rows.length).toBeGreaterThanOrEqual(before);
      expect(rows.map((row) => row.n)).toEqual(rows.map((_, n) => n));
    } finally {
      await postgres.stop();
    }
  });

  test('warned where it had to end a server that was left behind', () => {
    expect(new Set(warnings)).toEqual(new Set(['Stopped the PostgreSQL of an earlier start that was killed.']));
  });
});

/** The shell that supervises, and the part of it that waits for the app. */
function supervisorsOf(app: number): number[] {
  const parents = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).flatMap((name) => {
    try {
      const [, comm = '', ppid = ''] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${name}/stat`, 'utf8')) ?? [];
      return [{ pid: Number(name), parent: Number(ppid), comm }];
    } catch {
      return [];
    }
  });
  const shell = parents.filter(({ parent }) => parent === app);
  const waiting = parents.filter(({ parent, comm }) => comm === 'sh' && shell.some(({ pid }) => pid === parent));
  return [...shell, ...waiting].map(({ pid }) => pid);
}
