import { connect, type AddressInfo } from 'node:net';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import '../walkers/all-routes.ts';
import { entries, isAllowed } from '../walkers/routes.ts';
import { checksums, makeWorld, roles, type Role, type World } from '../walkers/world.ts';
import { postedForms } from './forms-of-pages.ts';

let test: TestApp;
let world: World;
beforeAll(async () => {
  test = await startTestApp();
  world = await makeWorld(test);
});
afterAll(() => test.close());

const UUID = '00000000-0000-0000-0000-000000000000';

/** Parts of a path as they stand in a request, encoded or not. */
const oddParts = [
  '%00', 'a%00b', '%0d%0aX-Injected:1', '%E2%82%AC', '%ED%A0%80', '%E0%A4%A', '%', '%FF', "'%20or%201=1--", '..%2F..%2Fx',
  '%5C%5Cboese.example',
  '-'.repeat(36), UUID, UUID.toUpperCase(), '__proto__', 'constructor', '1e300', '-1', '0', 'NaN', '99999999999999999999',
  'x'.repeat(199), 'x'.repeat(3_000),
];

const queryNames = [
  'weiter', 'seite', 'suche', 'q', 'land', 'art', 'hinweis', 'grund', 'aktion', 'id', 'nach', 'weg', 'platz', 'zuletzt', 'number',
  'gruppe', 'getan', 'nicht',
  'stand', 'punkt', 'version', 'antwort', 'auswahl', 'adresse',
];
const queryOf = (value: string, times = 1): string => `?${queryNames.flatMap((name) => Array(times).fill(`${name}=${value}`)).join('&')}`;
const oddQueries = [
  queryOf('%00'), queryOf('%'), queryOf('%ED%A0%80'), queryOf('/a', 2), queryOf('', 3), queryOf('-'.repeat(36)), queryOf(UUID),
  queryOf('toString'),
  queryOf('__proto__'), queryOf('%0d%0aX-Injected:1'), queryOf('//boese.example'), queryOf('%F0%9F%A6%84'), queryOf('1e300'),
  queryOf('9999'), queryOf("%27%22%3Cscript%3E"),
  '?__proto__=1&constructor=2&__proto__[x]=3', '?&&&==&=', `?suche=${'a%20'.repeat(500)}`, `?${'id=x&'.repeat(400)}`,
];

const oddBodies: [type: string | undefined, body: string][] = [
  [undefined, ''], ['application/x-www-form-urlencoded', ''],
  ['application/x-www-form-urlencoded', '%00=%00&%=%&a[b]=c&__proto__=x&__proto__[y]=z'],
  ['application/x-www-form-urlencoded', `${'id=x&'.repeat(5_000)}`], ['application/x-www-form-urlencoded', `text=${'x'.repeat(300_000)}`],
  ['application/x-www-form-urlencoded; charset=utf-16', 'email=%ED%A0%80'], ['application/json', ''], ['application/json', '{'],
  ['application/json', 'null'],
  ['application/json', '[1,[2]]'], ['application/json', '"text"'], ['application/json', '{"__proto__":{"x":1},"email":"a"}'],
  ['application/json', '{"constructor":{"prototype":{"x":1}}}'],
  ['text/plain', 'email=a'],
  ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="a"; filename="../../x"\r\n\r\nb\r\n--x--'],
  ['application/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'], ['x', 'x'],
  ['application/x-www-form-urlencoded;;;=', 'a=b'],
];

/** Values put into one field of a form that is otherwise filled in; the last three can come in JSON only. */
const oddValues: unknown[] = [
  '', '\u0000', 'x'.repeat(20_000), '-'.repeat(36), 'toString', '0000-01-01', '99999999999', '-1', 'a\r\nb', '\u202e\u0000🦄',
  ['a', 'b', 'c'], '\ud800', { a: 1 }, 1e308,
];

interface Body {
  type: string | undefined;
  text: string;
}
const typedForm = (text: string): Body => ({ type: 'application/x-www-form-urlencoded', text });

/** Asks, and expects what holds for every answer, whatever was asked. */
async function ask(method: 'GET' | 'POST', url: string, role: Role, body?: Body, note = ''): Promise<LightMyRequestResponse> {
  const cookie = world.cookieOf(role);
  const answer = await test.app.inject({
    method, url, ...(body ? { payload: body.text } : {}),
    headers: {
      ...(cookie ? { cookie } : {}), ...(method === 'POST' ? { 'sec-fetch-site': 'same-origin' } : {}),
      ...(body?.type ? { 'content-type': body.type } : {}),
    },
  });
  const label = `${method} ${url.slice(0, 200)} as ${role} ${note || `${body?.type ?? ''} ${body?.text.slice(0, 40) ?? ''}`}`;
  expect.soft(answer.statusCode, label).toBeLessThan(500);
  expect.soft(answer.headers['content-security-policy'], label).toContain("default-src 'none'");
  expect.soft(answer.headers['x-content-type-options'], label).toBe('nosniff');
  expect.soft(answer.headers, label).not.toHaveProperty('x-injected');
  const location = String(answer.headers.location ?? '/');
  expect.soft(new URL(location, 'http://localhost:3000').origin, `${label} leads to ${location}`).toBe('http://localhost:3000');
  if (answer.statusCode >= 400) expect.soft(answer.body, label).not.toMatch(/\bat \S+ \(|node_modules|syntax error|invalid input/);
  return answer;
}

const described = (method: 'GET' | 'POST') => Object.entries(entries).filter(([key]) => key.startsWith(`${method} `) && !key.includes('*'))
  .map(([key, entry]) => ({ pattern: key.slice(method.length + 1), path: entry.path?.(world) ?? key.slice(method.length + 1), entry }));

/** The path with each of its parameters in turn replaced by something odd. */
function oddPaths(pattern: string, path: string): string[] {
  const parts = path.split('/');
  return pattern.split('/').flatMap((part, at) => (part.startsWith(':') ? oddParts.map((odd) => parts.with(at, odd).join('/')) : []));
}

// Every route times every odd value, growing with each route: a bound on the work of a busy machine, not on one answer.
vi.setConfig({ testTimeout: 240_000 });

describe('odd addresses', () => {
  it('of every page are answered soundly, and change nothing', async () => {
    const before = await checksums(test);
    for (const { pattern, path, entry } of described('GET')) {
      const allowed = isAllowed(entry.access, 'stranger') ? 'stranger' : roles.findLast((role) => isAllowed(entry.access, role))!;
      for (const role of ['visitor', allowed] as const) {
        for (const url of oddPaths(pattern, path)) await ask('GET', url, role);
        for (const query of oddQueries) await ask('GET', path + query, role);
      }
      await ask('GET', `/en${path}${oddQueries[3]}`, allowed);
    }
    expect(await checksums(test)).toEqual(before);
  });

  it('of no page are answered soundly', async () => {
    for (const url of ['//boese.example', '/en//boese.example', '/en/\\boese.example', '/en/en/en', '/%', '/en/%00', '/..;/', '/.env',
      '/assets/..%2f..%2fpackage.json', '/assets/%00', '/assets/', `/${'a/'.repeat(2_000)}`]) {
      for (const role of roles) {
        const answer = await ask('GET', url, role);
        expect.soft(answer.statusCode, url).toBeGreaterThanOrEqual(400);
        // Browsers read both as the address of another site.
        expect.soft(answer.body, url).not.toMatch(/(href|action)="(\/\/|\/\\)/);
      }
    }
  });
});

describe('a whole address in the request line', () => {
  it('is the page of that path, whatever host it names, and names that host nowhere', async () => {
    await test.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = test.app.server.address() as AddressInfo;
    for (const target of ['http://boese.example/veranstaltungen', 'HTTPS://boese.example/en/veranstaltungen?seite=1',
      'http://boese.example', 'http://user@boese.example//boese.example/']) {
      const answer = await new Promise<string>((done, failed) => {
        const socket = connect(port, '127.0.0.1', () =>
          socket.write(`GET ${target} HTTP/1.1\r\nHost: boese.example\r\nX-Forwarded-Host: boese.example\r\nConnection: close\r\n\r\n`));
        let text = '';
        socket.on('data', (chunk) => { text += String(chunk); }).on('end', () => done(text)).on('error', failed);
      });
      expect.soft(answer, target).toMatch(/^HTTP\/1\.1 (200|404) /);
      expect.soft(answer, target).not.toContain('boese.example');
    }
  });
});

describe('odd forms', () => {
  it('are answered soundly, and change nothing where they are refused', async () => {
    const before = await checksums(test);
    for (const { pattern, path, entry } of described('POST')) {
      const refused = roles.filter((role) => !isAllowed(entry.access, role)).slice(0, 2);
      const valid = typedForm(new URLSearchParams(entry.form?.(world) ?? {}).toString());
      for (const role of refused) {
        for (const [type, text] of oddBodies) await ask('POST', path, role, { type, text });
        for (const url of oddPaths(pattern, path).filter((_, at) => at % 2 === 0)) await ask('POST', url, role, valid);
      }
    }
    expect(await checksums(test)).toEqual(before);
  });

  it('are answered soundly by those who may send them', async () => {
    for (const { pattern, path, entry } of described('POST').filter(({ path }) => path !== '/abmelden')) {
      const role = roles.findLast((one) => isAllowed(entry.access, one))!;
      for (const [type, text] of oddBodies) await ask('POST', path, role, { type, text });
      for (const url of oddPaths(pattern, path)) await ask('POST', url, role, typedForm(''));
    }
  });

  it('of our own pages hold against an odd value in each of their fields', async () => {
    let sent = 0;
    for (const { path, entry } of described('GET').filter(({ entry }) => entry.kind !== 'other')) {
      const role = roles.findLast((one) => isAllowed(entry.access, one))!;
      const { body } = await ask('GET', path, role);
      for (const { action, fields } of postedForms(body).filter((form) => !form.action.endsWith('/abmelden'))) {
        for (const [at, [name]] of fields.entries()) {
          for (const odd of oddValues) {
            const typed = Object.fromEntries(fields.map(([other, value]) => [other, value || 'Beispiel']));
            const text = JSON.stringify({ ...typed, [name]: odd });
            await ask('POST', action, role, { type: 'application/json', text }, `with ${name} = ${JSON.stringify(odd)?.slice(0, 40)}`);
            sent += 1;
          }
          if (at > 40) break;
        }
      }
    }
    expect(sent).toBeGreaterThan(1_000);
  });
});
