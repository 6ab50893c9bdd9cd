import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post, startTestApp, type TestApp } from '../support/app.ts';
import { htmlProblems } from '../support/html.ts';
import './all-routes.ts';
import { entries, isAllowed, type RouteEntry } from './routes.ts';
import { BACKSTAGE, checksums, makeWorld, MEETING, roles, type World } from './world.ts';

let test: TestApp;
let world: World;
beforeAll(async () => {
  test = await startTestApp();
  world = await makeWorld(test);
});
afterAll(() => test.close());

const walked = (method: string): [key: string, entry: RouteEntry][] =>
  Object.entries(entries).filter(([key, entry]) => key.startsWith(`${method} `) && entry.skip === undefined);
const pathOf = (key: string, entry: RouteEntry): string => (entry.path ? entry.path(world) : key.slice(key.indexOf(' ') + 1));

describe('the table of routes', () => {
  it('describes every registered route, and only those', () => {
    const registered = test.app.routeTable.map(({ method, url }) => `${method} ${url}`).sort();
    expect(Object.keys(entries).sort()).toEqual([...new Set(registered)]);
  });

  it('fills in every parameter', () => {
    for (const [key, entry] of Object.entries(entries)) if (key.includes(':') && entry.skip === undefined) expect(entry.path, key).toBeDefined();
  });
});

describe('reading', () => {
  it('shows every page to those who may see it and to nobody else, and changes nothing', async () => {
    const before = await checksums(test);
    for (const [key, entry] of walked('GET')) {
      for (const role of roles) {
        const path = pathOf(key, entry);
        const cookie = world.cookieOf(role);
        const answer = await test.app.inject({ url: path, headers: cookie ? { cookie } : {} });
        const label = `${key} as ${role}`;
        if (isAllowed(entry.access, role)) expect.soft(answer.statusCode, label).toBe((role !== 'visitor' && entry.signedInStatus) || (entry.status ?? 200));
        else if (role === 'visitor') expect.soft([answer.statusCode, answer.headers.location], label).toEqual([303, `/anmelden?weiter=${encodeURIComponent(path)}`]);
        else if (entry.access === 'seat') expect.soft(answer.statusCode, label).toBe(303);
        else expect.soft(answer.statusCode, label).toBe(404);
        expect.soft(answer.headers['content-security-policy'], label).toContain("default-src 'none'");
        expect.soft(answer.headers['x-content-type-options'], label).toBe('nosniff');
        if (role !== 'visitor' && !entry.kind && answer.statusCode === 200) expect.soft(answer.headers['cache-control'], label).toContain('no-store');
        if (role === 'visitor') expect.soft(answer.headers['set-cookie'], label).toBeUndefined();
        if (!isAllowed('organiser', role)) expect.soft(answer.body, label).not.toContain(BACKSTAGE);
        if (!isAllowed('organiser', role)) expect.soft(answer.body, label).not.toContain(MEETING);
      }
    }
    expect(await checksums(test)).toEqual(before);
  });

  it('writes valid pages with a title of their own, one heading and links that say where they lead', async () => {
    const titles = new Map<string, string>();
    for (const lang of ['de', 'en']) {
      for (const [key, entry] of walked('GET').filter(([, e]) => e.kind !== 'other' && (e.status ?? 200) === 200)) {
        const role = roles.find((r) => isAllowed(entry.access, r))!;
        const cookie = world.cookieOf(role);
        const path = pathOf(key, entry);
        const { body, statusCode } = await test.app.inject({ url: lang === 'en' ? `/en${path === '/' ? '' : path}` : path, headers: cookie ? { cookie } : {} });
        const label = `${lang} ${key}`;
        expect.soft(statusCode, label).toBe(200);
        expect.soft(await htmlProblems(body), label).toEqual([]);
        expect.soft(body, label).toMatch(new RegExp(`<html lang="${lang}"`));
        expect.soft(body.match(/<h1[ >]/g)?.length, label).toBe(1);
        const title = /<title>(.*?)<\/title>/.exec(body)?.[1] ?? '';
        expect.soft(title, label).toMatch(/ – Initiative K$/);
        expect(titles.get(`${lang} ${title}`), `${label} has the title of another page`).toBeUndefined();
        titles.set(`${lang} ${title}`, key);
        for (const link of ['/impressum', '/datenschutz', '/barrierefreiheit', '/rueckmeldung', '/leichte-sprache', '/gebaerdensprache']) {
          expect.soft(body, label).toContain(`href="${lang === 'en' ? '/en' : ''}${link}"`);
        }
        expect.soft(body, label).not.toMatch(/>\s*(hier|mehr|weiterlesen|here|more)\s*<\/a>/i);
        expect.soft(body, label).not.toMatch(/ style="/);
        expect.soft(body, label).not.toMatch(/(src|href)="https?:\/\/(?!localhost:3000|dateien\.example|schema\.org)/);
      }
    }
  });

  it('keeps pages small', async () => {
    const { gzipSync } = await import('node:zlib');
    for (const [key, entry] of walked('GET').filter(([, e]) => e.kind !== 'other')) {
      const role = roles.find((r) => isAllowed(entry.access, r))!;
      const cookie = world.cookieOf(role);
      const { body } = await test.app.inject({ url: pathOf(key, entry), headers: cookie ? { cookie } : {} });
      expect(gzipSync(body).length, key).toBeLessThanOrEqual(15_000);
    }
  });
});

describe('writing', () => {
  it('refuses every form that does not come from a page of ours, is sent by nobody, or belongs to somebody else', async () => {
    const before = await checksums(test);
    for (const [key, entry] of walked('POST')) {
      const url = pathOf(key, entry);
      const form = entry.form?.(world) ?? {};
      const payload = new URLSearchParams(form).toString();
      const allowed = world.cookieOf(roles.findLast((r) => isAllowed(entry.access, r))!);
      const base = { 'content-type': 'application/x-www-form-urlencoded', ...(allowed ? { cookie: allowed } : {}) };
      for (const foreign of [{}, { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { origin: 'https://boese.example' }, { origin: 'null' }]) {
        const answer = await test.app.inject({ method: 'POST', url, payload, headers: { ...base, host: 'localhost:3000', ...foreign } });
        expect(answer.statusCode, `${key} from ${JSON.stringify(foreign)}`).toBe(403);
      }
      for (const role of roles.filter((r) => !isAllowed(entry.access, r))) {
        const answer = await post(test, url, form, { cookie: world.cookieOf(role) });
        const label = `${key} as ${role}`;
        if (role === 'visitor') expect.soft([answer.statusCode, answer.headers.location?.toString().split('?')[0]], label).toEqual([303, '/anmelden']);
        else expect([303, 404], label).toContain(answer.statusCode);
        if (answer.statusCode === 303 && role !== 'visitor') expect(entry.access, label).toBe('seat');
      }
    }
    expect(await checksums(test)).toEqual(before);
  });

  it('accepts forms of its own pages', async () => {
    for (const [key, entry] of walked('POST')) {
      const role = roles.find((r) => r !== 'visitor' && isAllowed(entry.access, r))!;
      const answer = await post(test, pathOf(key, entry), entry.form?.(world) ?? {}, { cookie: key === 'POST /abmelden' ? undefined : world.cookieOf(role) });
      expect.soft([key, answer.statusCode, answer.statusCode === (entry.status ?? 303) ? '' : answer.body.replace(/^[^]*<main/, '').slice(0, 400)]).toEqual([key, entry.status ?? 303, '']);
    }
  });
});
