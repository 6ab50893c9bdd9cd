// Route × role × foreign object, generated from the table of routes: for everything that an address or a form names there is a counterpart of
// the same kind in a second world (another series, another organisation, other people), which is nobody's business in the first.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get, post, startTestApp, type TestApp } from '../support/app.ts';
import '../walkers/all-routes.ts';
import { entries, isAllowed, type RouteEntry } from '../walkers/routes.ts';
import { counterparts, makeTwins, rowsNaming, TWIN } from '../walkers/twin.ts';
import { checksums, roles, type Role, type World } from '../walkers/world.ts';
import { postedForms, type FoundForm } from './forms-of-pages.ts';

let test: TestApp;
let world: World;
let twin: World;
let twinIds: string[];
let names: Map<string, string>;
beforeAll(async () => {
  test = await startTestApp();
  ({ world, twin } = await makeTwins(test));
  names = counterparts(world, twin);
  twinIds = [...names.values()];
});
afterAll(() => test.close());

const people = roles.filter((role) => role !== 'admin');
/** Parameters that name no object of anybody: a step of the mail plan, a Land, a legal page and its language, a service for signing in. */
const NO_OBJECT = /:(step|land|seite|sprache|key|teil|nr)\b/g;
const objectsIn = (route: string): number => route.replace(NO_OBJECT, '').match(/:\w+/g)?.length ?? 0;

/** Routes with an object in their address, with that address in a world. */
function addressed(): [key: string, entry: RouteEntry & { path: NonNullable<RouteEntry['path']> }][] {
  return Object.entries(entries).flatMap(([key, entry]) => (objectsIn(key) > 0 && entry.path ? [[key, { ...entry, path: entry.path }] as const] : []))
    .map(([key, entry]) => [key, entry]);
}

async function ask(key: string, url: string, role: Role, form: Record<string, string> = {}) {
  const cookie = world.cookieOf(role);
  return key.startsWith('GET') ? get(test, url, { cookie }) : post(test, url, form, { cookie });
}

/** Addresses of a route with some, but not all of its objects from the other world. */
function mixed(key: string, entry: { path: (w: World) => string }): string[] {
  const pattern = key.slice(key.indexOf(' ') + 1).split('/');
  const [own, foreign] = [entry.path(world).split('?')[0]!.split('/'), entry.path(twin).split('?')[0]!.split('/')];
  const places = pattern.flatMap((part, n) => (part.startsWith(':') && own[n] !== foreign[n] ? [n] : []));
  if (places.length < 2) return [];
  return Array.from({ length: 2 ** places.length - 2 }, (_, bits) => own.map((part, n) => {
    const place = places.indexOf(n);
    return place >= 0 && ((bits + 1) >> place) & 1 ? foreign[n]! : part;
  }).join('/'));
}

describe('the table of routes', () => {
  it('says of every route with an object in its address whose object it is, in both worlds', () => {
    // A factor is made by its owner only; its tests have a stranger try to remove it.
    const withoutTwin = ['POST /konto/zweiter-faktor/:id/ende'];
    for (const key of Object.keys(entries).filter((route) => objectsIn(route) > 0)) {
      const { path } = entries[key]!;
      expect(path, key).toBeDefined();
      if (withoutTwin.includes(key)) continue;
      const own = key.split('/').filter((part) => part.startsWith(':') && part.replace(NO_OBJECT, '') !== '').length;
      const differing = path!(world).split('?')[0]!.split('/').filter((part, n) => part !== path!(twin).split('?')[0]!.split('/')[n]).length;
      expect([key, differing]).toEqual([key, own]);
    }
  });
});

describe('an object of the other world', () => {
  it('is not there for any role of this one, by its own address', async () => {
    const before = await checksums(test);
    let asked = 0;
    for (const [key, entry] of addressed()) {
      if (['public', 'member', 'anyOrganiser', 'admin'].includes(entry.access)) continue;
      for (const role of people) {
        const answer = await ask(key, entry.path(twin), role, entry.form?.(twin));
        const label = `${key} as ${role}`;
        if (role === 'visitor') expect.soft([answer.statusCode, String(answer.headers.location).split('?')[0]], label).toEqual([303, '/anmelden']);
        else if (entry.access === 'seat' && answer.statusCode === 303) expect.soft(String(answer.headers.location), label).toMatch(/^\/veranstaltungen\/[a-z0-9-]+\/(anmeldung|teilnahme\?grund=[a-z_]+)$/);
        else expect.soft(answer.statusCode, label).toBe(404);
        expect.soft(answer.body, label).not.toContain(TWIN);
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(300);
    expect(await checksums(test)).toEqual(before);
  });

  it('is not there below an object of this one, and the other way round, not even for admins', async () => {
    const before = await rowsNaming(test, twinIds);
    let asked = 0;
    for (const [key, entry] of addressed()) {
      for (const url of mixed(key, entry)) {
        for (const role of roles) {
          if (!isAllowed(entry.access, role)) continue;
          const answer = await ask(key, url, role, entry.form?.(world));
          const label = `${key} at ${url} as ${role}`;
          // A form may also answer that there is nothing to do, as long as nothing happens.
          if (key.startsWith('GET')) expect.soft(answer.statusCode, label).toBe(404);
          else expect.soft([303, 404, 409, 422], label).toContain(answer.statusCode);
          if (role !== 'admin') expect.soft(answer.body, label).not.toContain(TWIN);
          asked += 1;
        }
      }
    }
    expect(asked).toBeGreaterThan(50);
    expect(await rowsNaming(test, twinIds)).toEqual(before);
  });

  it('stays out of everything else that this one reads', async () => {
    for (const [key, entry] of Object.entries(entries).filter(([route, { skip }]) => route.startsWith('GET') && skip === undefined)) {
      for (const role of people.filter((one) => isAllowed(entry.access, one))) {
        const url = entry.path?.(world) ?? key.slice(4);
        const { body } = await ask(key, url, role);
        expect.soft(body, `${key} as ${role}`).not.toContain(TWIN);
        for (const [own, foreign] of names) {
          if (!url.includes('?') || !url.includes(own)) continue;
          expect.soft((await ask(key, url.replaceAll(own, foreign), role)).body, `${url} with ${foreign} as ${role}`).not.toContain(TWIN);
        }
      }
    }
  });
});

describe('a draft', () => {
  it('has no address for anybody but those who look after its series', async () => {
    const hidden = { ...world, event: { ...world.event, ...world.draft }, past: { ...world.past, ...world.draft }, series: { ...world.series, ...world.draftSeries } } as World;
    let asked = 0;
    for (const [key, entry] of addressed()) {
      const url = entry.path(hidden);
      if (url === entry.path(world)) continue;
      for (const role of ['visitor', 'stranger', 'owner', 'foreignOrganiser'] as const) {
        const answer = await ask(key, url, role, entry.form?.(hidden));
        const label = `${key} as ${role}`;
        if (role === 'visitor' && answer.statusCode === 303) expect.soft(String(answer.headers.location), label).toMatch(/^\/anmelden\?/);
        else if (answer.statusCode === 303) {
          // Led on like somebody who asks for what has never been; where it leads to there is nothing either.
          const never = await ask(key, url.replaceAll(/entwurf(sreihe)?/g, 'hat-es-nie-gegeben'), role, entry.form?.(hidden));
          expect.soft([never.statusCode, never.headers.location], label).toEqual([303, String(answer.headers.location).replaceAll('entwurf', 'hat-es-nie-gegeben')]);
          expect.soft((await ask('GET', String(answer.headers.location), role)).statusCode, label).toBe(404);
        } else expect.soft(answer.statusCode, label).toBe(404);
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(200);
  });
});

describe('a form of this world', () => {
  it('cannot be made to name an object of the other one', async () => {
    // The directory is public: everybody may name any municipality of it, as the parent of a body or as where one works.
    const directory = counterparts([world.home, world.away, world.kreis, world.ended], [twin.home, twin.away, twin.kreis, twin.ended]);
    const guarded = [...names].filter(([name]) => !directory.has(name) && name.length > 20);
    const before = await rowsNaming(test, guarded.map(([, foreign]) => foreign));
    let sent = 0;
    for (const role of ['owner', 'organiser', 'stranger'] as const) {
      for (const [key, entry] of Object.entries(entries).filter(([route, { skip }]) => route.startsWith('GET') && skip === undefined)) {
        if (!isAllowed(entry.access, role)) continue;
        const { body, statusCode } = await ask(key, entry.path?.(world) ?? key.slice(4), role);
        if (statusCode !== 200) continue;
        for (const form of postedForms(body)) {
          const variants = [form.fields, ...form.choices.map(([name, value]) => [...form.fields.filter(([other]) => other !== name), [name, value] as [string, string]])];
          for (const [fields, index] of variants.flatMap((variant, n) => (n === 0 ? variant.map((_, i) => [variant, i] as const) : [[variant, variant.length - 1] as const]))) {
            const [field, value] = fields[index]!;
            for (const [own, foreign] of guarded.filter(([name]) => `${field} ${value}`.includes(name))) {
              const changed = fields.map(([name, typed], n) => (n === index ? [name.replaceAll(own, foreign), typed.replaceAll(own, foreign)] : [name, typed]) as [string, string]);
              const answer = await post(test, form.action, asForm(changed, form), { cookie: world.cookieOf(role) });
              const label = `${form.action} ${field} as ${role}`;
              expect.soft(answer.statusCode, label).toBeLessThan(500);
              expect.soft(answer.body, label).not.toContain(TWIN);
              sent += 1;
            }
          }
        }
      }
    }
    expect(sent).toBeGreaterThan(20);
    expect(await rowsNaming(test, guarded.map(([, foreign]) => foreign))).toEqual(before);
  });
});

/** What stands empty is filled in, so that a form is not refused for that before anybody looks at the ids in it. */
function asForm(fields: readonly [string, string][], { choices }: FoundForm): Record<string, string[]> {
  const form: Record<string, string[]> = {};
  for (const [name, typed] of fields) {
    const chosen = choices.find(([other, value]) => other === name && value !== '')?.[1];
    (form[name] ??= []).push(typed || chosen || (/url/i.test(name) ? 'https://dateien.example/neu' : /title|text|betreff/i.test(name) ? 'Ein neuer Text' : ''));
  }
  return form;
}
