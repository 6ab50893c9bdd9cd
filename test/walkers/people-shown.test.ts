import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';
import './all-routes.ts';
import { entries, isAllowed } from './routes.ts';
import { makeWorld, roles, type World } from './world.ts';

let test: TestApp;
let world: World;
beforeAll(async () => {
  test = await startTestApp();
  world = await makeWorld(test);
});
afterAll(() => test.close());

/** Pages that may name others without writing down who read them, each with its reason. */
const unnoted: Record<string, string> = {
  'GET /organisation/reihen/:slug': 'those who organise a series together are named to each other, as whom to ask',
};

/** Everybody whose reading of somebody's details was written down since the last call, as "reader person". */
async function noted(): Promise<Set<string>> {
  await test.app.noteListViews();
  const people = await test.db.deleteFrom('personAccess').returning(['actorId', 'accountId']).execute();
  const lists = await test.db.deleteFrom('listAccess').returning(['actorId', 'eventId', 'registrations']).execute();
  const registrations = await test.db.selectFrom('registration').select(['id', 'eventId', 'accountId']).execute();
  return new Set([
    ...people.map(({ actorId, accountId }) => `${actorId} ${accountId}`),
    ...lists.flatMap((list) => registrations.filter((r) => r.eventId === list.eventId && (list.registrations === null || list.registrations.includes(r.id)))
      .map((r) => `${list.actorId} ${r.accountId}`)),
  ]);
}

describe('a page that shows the address of somebody else', () => {
  it('writes down who looked, for that person to see', async () => {
    const accounts = await test.db.selectFrom('account').select(['id', 'email']).execute();
    let shown = 0;
    const missing: string[] = [];
    for (const [key, entry] of Object.entries(entries)) {
      if (!key.startsWith('GET ') || entry.skip !== undefined) continue;
      for (const role of roles) {
        if (role === 'visitor' || !isAllowed(entry.access, role)) continue;
        const path = entry.path ? entry.path(world) : key.slice('GET '.length);
        const { body, statusCode } = await test.app.inject({ url: path, headers: { cookie: world.cookieOf(role)! } });
        const reader = world.people[role].accountId;
        const named = statusCode === 200 ? accounts.filter(({ id, email }) => id !== reader && body.includes(email)) : [];
        shown += named.length;
        if (named.length === 0) continue;
        const told = await noted();
        for (const { id } of named) if (!told.has(`${reader} ${id}`) && unnoted[key] === undefined) missing.push(`${key} as ${role}`);
      }
    }
    expect([...new Set(missing)]).toEqual([]);
    expect(shown).toBeGreaterThan(20);
  });
});
