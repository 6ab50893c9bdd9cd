// What a browser holds and how long it counts (T13), over HTTP as behind TLS.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { grantAdmin } from '../../src/modules/accounts/commands.ts';
import { newToken } from '../../src/modules/accounts/signin.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeRegistration, makeSeries } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp({ baseUrl: 'https://austausch.example' }); });
afterAll(() => test.close());

const setCookies = (answer: { headers: Record<string, unknown> }): string[] => [answer.headers['set-cookie'] ?? []].flat() as string[];
const pairOf = (cookie: string): string => cookie.split(';')[0]!;

/** Signs in as a browser does, from the address to the typed code; `cookies` are what the browser holds beforehand. */
async function signIn(email: string, cookies = '') {
  const asked = await post(test, '/anmelden', { email }, { cookie: cookies });
  const browser = setCookies(asked)[0]!;
  const { payload } = await test.db.selectFrom('outbox').select('payload').where('topic', '=', 'login_code')
    .where(sql<boolean>`payload ->> 'email' = ${email}`).orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
  const entered = await post(test, '/anmelden/code', { code: (payload as { code: string }).code },
    { cookie: `${cookies}; ${pairOf(browser)}` });
  return { asked, entered, browser, session: setCookies(entered).find((cookie) => cookie.startsWith('__Host-sitzung='))! };
}

async function status(cookie: string): Promise<number> {
  return (await get(test, '/konto', { cookie })).statusCode;
}

describe('cookies', () => {
  it('are bound to host and TLS, hidden from scripts, and not sent along from other sites', async () => {
    const { browser, session, entered } = await signIn('anna@rathaus.example');
    for (const cookie of [browser, session]) {
      expect(cookie).toMatch(/^__Host-\w+=[\w-]{43};/);
      const flags = cookie.split('; ').slice(1);
      expect(flags).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']));
      expect(cookie).not.toMatch(/domain=/i);
    }
    // On a shared PC the session goes with the browser window; the one that waits for a code with the code.
    expect(session).not.toMatch(/max-age|expires/i);
    expect(browser).toContain('Max-Age=600');
    const ended = setCookies(entered).find((cookie) => cookie.startsWith('__Host-anmeldung='));
    expect(ended).toMatch(/^__Host-anmeldung=;.*Expires=Thu, 01 Jan 1970/);
    expect(entered.headers['strict-transport-security']).toMatch(/^max-age=\d{8}/);
  });

  it('under any other name count for nothing', async () => {
    const { session } = await signIn('berta@rathaus.example');
    const token = pairOf(session).split('=')[1]!;
    for (const name of ['sitzung', '__host-sitzung', '__Secure-sitzung', '__Host-anmeldung']) {
      expect(await status(`${name}=${token}`), name).toBe(303);
    }
    expect(await status(pairOf(session))).toBe(200);
  });
});

describe('a session', () => {
  it('is new at every sign-in: what was there before is dead, and what somebody planted is never adopted', async () => {
    const first = pairOf((await signIn('carla@rathaus.example')).session);
    const second = pairOf((await signIn('carla@rathaus.example', first)).session);
    expect(second).not.toBe(first);
    expect([await status(first), await status(second)]).toEqual([303, 200]);

    const planted = `__Host-sitzung=${newToken()}`;
    const own = pairOf((await signIn('dora@rathaus.example', planted)).session);
    expect(own).not.toBe(planted);
    expect([await status(planted), await status(own)]).toEqual([303, 200]);
  });

  it('of somebody else in the same browser ends when the next person signs in', async () => {
    const emil = pairOf((await signIn('emil@rathaus.example')).session);
    const frida = pairOf((await signIn('frida@rathaus.example', emil)).session);
    expect(await status(emil)).toBe(303);
    expect((await get(test, '/konto', { cookie: frida })).body).toContain('frida@rathaus.example');
  });

  it('is dead after signing out, and Back shows nothing of it', async () => {
    const cookie = pairOf((await signIn('gerd@rathaus.example')).session);
    for (const url of ['/konto', '/meine-anmeldungen', '/', '/veranstaltungen', '/reihen', '/kommunen', '/gibt-es-nicht']) {
      expect((await get(test, url, { cookie })).headers['cache-control'], url).toBe('no-store');
    }
    const left = await post(test, '/abmelden', {}, { cookie });
    expect(setCookies(left)[0]).toMatch(/^__Host-sitzung=;.*Expires=Thu, 01 Jan 1970/);
    expect(await status(cookie)).toBe(303);
  });

  it.each([['a member', {}, 8 * 60], ['an organiser', { organises: true }, 30], ['an admin', { admin: true }, 30]] as const)(
    'of %s ends when nothing was read for so long', async (_who, rights, minutes) => {
      const { accountId } = await makeAccount(test, {
        admin: 'admin' in rights, organises: 'organises' in rights ? [(await makeSeries(test)).id] : [],
      });
      const cookie = await signInAs(test, accountId);
      test.clock.advance({ minutes: minutes - 1 });
      expect(await status(cookie)).toBe(200);
      test.clock.advance({ minutes: minutes - 1 });
      expect(await status(cookie)).toBe(200);
      test.clock.advance({ minutes });
      expect(await status(cookie)).toBe(303);
      expect((await post(test, '/konto', { name: 'Zu spät' }, { cookie })).headers.location).toMatch(/^\/anmelden/);
    },
  );

  it('is not kept alive by a page that asks on its own', async () => {
    const person = await makeAccount(test);
    const event = await makeEvent(test);
    await makeRegistration(test, { eventId: event.id, accountId: person.accountId });
    const cookie = await signInAs(test, person.accountId);
    const state = `/veranstaltungen/${event.slug}/teilnahme/stand.json`;
    test.clock.advance({ minutes: 5 * 60 });
    expect((await get(test, state, { cookie })).statusCode).toBe(200);
    test.clock.advance({ minutes: 3 * 60 });
    expect((await get(test, state, { cookie })).statusCode).toBe(303);
  });

  it('dies at once with its account', async () => {
    const { accountId } = await makeAccount(test, { admin: true });
    const cookie = await signInAs(test, accountId);
    expect(await status(cookie)).toBe(200);
    await test.db.updateTable('account').set({ disabledAt: test.clock.now() }).where('id', '=', accountId).execute();
    expect(await status(cookie)).toBe(303);
    expect((await get(test, '/organisation', { cookie })).statusCode).toBe(303);
    expect((await post(test, '/organisation/reihen', {}, { cookie })).statusCode).toBe(303);
  });

  it('ends when rights are given, and loses at once rights that are taken', async () => {
    const series = await makeSeries(test);
    const [person, other] = [await makeAccount(test), await makeAccount(test, { organises: [series.id] })];
    const organiser = await signInAs(test, other.accountId);
    const before = await signInAs(test, person.accountId);
    await post(test, `/organisation/reihen/${series.slug}/veranstalter`, { email: person.email }, { cookie: organiser });
    expect(await status(before)).toBe(303);

    const after = await signInAs(test, person.accountId);
    expect((await get(test, `/organisation/reihen/${series.slug}`, { cookie: after })).statusCode).toBe(200);
    await post(test, `/organisation/reihen/${series.slug}/veranstalter/${person.accountId}/ende`, {}, { cookie: organiser });
    expect((await get(test, `/organisation/reihen/${series.slug}`, { cookie: after })).statusCode).toBe(404);

    await grantAdmin(test.deps, person.email);
    expect(await status(after)).toBe(303);
  });
});
