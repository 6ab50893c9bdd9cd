import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPortIsFree } from '../../src/platform/http/free-port.ts';
import { projectRoot } from '../../src/platform/project-root.ts';
import { StartError } from '../../src/platform/start-error.ts';

const home = mkdtempSync(join(tmpdir(), 'initiative-k-start-'));
const running: ChildProcess[] = [];

beforeAll(() => {
  const { status, stderr } = spawnSync(process.execPath, [join(projectRoot, 'scripts/build.ts')], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
afterAll(() => {
  for (const app of running) app.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

type Start = { app: ChildProcess; output: () => string; ready: Promise<boolean>; ended: Promise<number | null> };

/** Starts the built program as bin/start does. `ready` is false when it ended before it listened. */
function start(env: Record<string, string>): Start {
  const app = spawn(process.execPath, [join(projectRoot, 'dist/main.mjs')], {
    cwd: '/', env: { PATH: process.env['PATH'] ?? '', VAR_DIR: join(home, 'var'), ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(app);
  let output = '';
  const ended = new Promise<number | null>((done) => { app.once('close', done); });
  const ready = new Promise<boolean>((done) => {
    for (const stream of [app.stdout!, app.stderr!]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (/is ready|Listening on/.test(output)) done(true);
      });
    }
    void ended.then(() => done(false));
  });
  return { app, output: () => output, ready, ended };
}

async function occupy(): Promise<{ server: Server; port: number }> {
  const server = createServer();
  await new Promise<void>((done) => { server.listen(0, 'localhost', done); });
  return { server, port: (server.address() as AddressInfo).port };
}

async function freePort(): Promise<string> {
  const { server, port } = await occupy();
  await new Promise((done) => { server.close(done); });
  return String(port);
}

describe('a start', () => {
  test('prints the address and who can sign in, answers, recovers from kill -9, and ends in order', async () => {
    const PORT = await freePort();
    const first = start({ PORT });
    expect(await first.ready).toBe(true);
    expect(first.output()).toContain(`http://localhost:${PORT}`);
    expect(first.output()).toContain('/demo/postfach');
    expect((await fetch(`http://localhost:${PORT}/anmelden`)).status).toBe(200);
    const postmaster = join(home, 'var', 'postgres', 'postmaster.pid');
    expect(existsSync(postmaster)).toBe(true);
    first.app.kill('SIGKILL');
    await first.ended;

    const second = start({ PORT });
    expect(await second.ready).toBe(true);
    expect((await fetch(`http://localhost:${PORT}/anmelden`)).status).toBe(200);
    second.app.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    expect(existsSync(postmaster)).toBe(false);
  });

  test('says in one sentence that the port is taken, before it makes anything', async () => {
    const { server, port } = await occupy();
    try {
      const taken = start({ PORT: String(port), VAR_DIR: join(home, 'untouched') });
      expect(await taken.ended).toBe(1);
      expect(taken.output()).toBe(`Port ${port} is already taken; stop the program that uses it or set PORT to a free one.\n`);
      expect(existsSync(join(home, 'untouched', 'postgres'))).toBe(false);
    } finally {
      server.close();
    }
  });

  test.each<[name: string, env: Record<string, string>, says: RegExp]>([
    ['a DATABASE_URL that is none', { DATABASE_URL: 'nonsense' }, /^DATABASE_URL must be a PostgreSQL address, for example .*\n$/],
    ['a database that does not answer', { DATABASE_URL: 'postgresql://k:secret@127.0.0.1:1/k' },
      /^The database 127\.0\.0\.1:1\/k of DATABASE_URL cannot be reached \(.*\); check the address and that PostgreSQL runs there\.\n$/],
    ['a folder that cannot be made', { VAR_DIR: '/proc/k' }, /^The folder \/proc\/k cannot be made there; set VAR_DIR to .*\n$/],
  ])('says in one sentence what is wrong with %s', async (_name, env, says) => {
    const failed = start({ PORT: await freePort(), ...env });
    expect(await failed.ended).toBe(1);
    expect(failed.output()).toMatch(says);
    expect(failed.output()).not.toContain('secret');
  });

  test('needs a host of this machine', async () => {
    await expect(checkPortIsFree('192.0.2.1', 3000)).rejects.toThrow(
      new StartError('HOST=192.0.2.1 is not an address of this machine; set HOST to localhost or 0.0.0.0.'),
    );
  });
});

