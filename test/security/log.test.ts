import { tmpdir } from 'node:os';
import { Writable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test as it } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { requestCode } from '../../src/modules/accounts/commands.ts';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { mailDeps, mailsOf } from '../notifications/mail-support.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import '../walkers/all-routes.ts';
import { entries } from '../walkers/routes.ts';
import { makeWorld, roles, type World } from '../walkers/world.ts';

let test: TestApp;
let world: World;
let app: FastifyInstance;
let written = '';
beforeAll(async () => {
  test = await startTestApp();
  world = await makeWorld(test);
  const stream = new Writable({ write: (chunk: Buffer, _encoding, done) => { written += chunk.toString(); done(); } });
  app = await buildApp(test.deps, { logger: { level: 'trace', stream }, trustProxyHops: 0, publicDir: tmpdir() });
});
afterAll(async () => {
  await app.close();
  await test.close();
});

const send = (method: 'GET' | 'POST', url: string, cookie?: string, payload?: string) => app.inject({
  method, url, remoteAddress: '203.0.113.77',
  headers: { 'user-agent': 'Mozilla/5.0 Spurlos', ...(cookie ? { cookie } : {}), ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }) },
  ...(payload === undefined ? {} : { payload }),
});

it('holds no address, name, code, token or typed text, whatever is asked for', async () => {
  await requestCode(test.deps, { email: world.people.owner.email, browser: 'browser-token-of-the-test', returnTo: '/', lang: 'de' });
  await drainOutbox(mailDeps(test));
  const code = /\d{4} \d{4}/.exec((await mailsOf(test)).find((mail) => mail.kind === 'login_code')!.textBody)![0];
  await send('POST', '/anmelden', undefined, 'email=tippt%40geheim.example&weiter=/');
  await send('POST', '/anmelden/code', 'anmeldung=browser-token-of-the-test', `code=${encodeURIComponent(code)}`);
  for (const [key, entry] of Object.entries(entries).filter(([, e]) => e.skip === undefined)) {
    const [method, pattern] = key.split(' ') as ['GET' | 'POST', string];
    const url = entry.path?.(world) ?? pattern;
    if (method === 'GET') for (const role of roles) await send('GET', `${url}?suche=Tippgeheim`, world.cookieOf(role));
  }
  // Everything that can go wrong: a broken form, text that is no text, a database that refuses.
  await send('POST', '/rueckmeldung', undefined, 'kind=barrier&message=Tippgeheim%0D%0Azweite%20Zeile&replyTo=tippt%40geheim.example');
  await send('POST', '/konto', world.cookieOf('owner'), `name=${encodeURIComponent('Tippgeheim\r\n{"level":60,"msg":"forged"}')}&jobTitle=&lang=de`);
  await send('POST', '/konto', world.cookieOf('owner'), 'name=%ff%fe&jobTitle[]=Tippgeheim');
  const { sql } = await import('kysely');
  await sql`alter table account add constraint refuses check (job_title <> 'Tippgeheim') not valid`.execute(test.owner);
  const failed = await send('POST', '/konto', world.cookieOf('owner'), 'name=Tippgeheim&jobTitle=Tippgeheim&lang=de');
  await sql`alter table account drop constraint refuses`.execute(test.owner);
  expect(failed.statusCode).toBe(500);

  // It was listened to: the failure is there, with a number and the name of the rule.
  expect(written).toContain('refuses');
  const tokens = Object.values(world.cookies).map((cookie) => cookie.split('=')[1]!);
  const people = [...Object.values(world.people).flatMap(({ email, name }) => [email, name]), 'geheim.example'];
  for (const secret of [...tokens, ...people, code, code.replace(' ', ''), 'browser-token-of-the-test', 'Tippgeheim', '203.0.113', 'Spurlos']) {
    expect.soft(written.includes(secret), secret).toBe(false);
  }
  expect(written).not.toMatch(/[\w.+-]+@[\w-]+\.[a-z]{2,}/);
});

it('is one line an entry, whatever stands in a name', async () => {
  app.log.error({ err: new Error('eins\r\nzwei\n{"level":60}') }, 'drei\r\nvier');
  const lines = written.trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(() => JSON.parse(line), line).not.toThrow();
  expect(written).not.toContain('\r');
});
