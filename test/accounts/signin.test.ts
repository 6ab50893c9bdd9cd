import { afterAll, beforeAll, describe, expect, test as it } from 'vitest';
import { sql } from 'kysely';
import { endSession, requestCode, signIn, signOut } from '../../src/modules/accounts/commands.ts';
import { findActor, listSessions } from '../../src/modules/accounts/queries.ts';
import { newToken, tokenHash } from '../../src/modules/accounts/signin.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeSeries } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp({ connections: 24 }); });
afterAll(() => test.close());

let asked = 0;
/** Asks for a code in a browser of its own and reads it from the outbox, as the mail would say it. */
async function askFor(email = `frage-${++asked}@rathaus.example`, browser = newToken()) {
  await requestCode(test.deps, { email, browser, returnTo: '/veranstaltungen', lang: 'de' });
  const { payload } = await test.db.selectFrom('outbox').select('payload').where('topic', '=', 'login_code')
    .where(sql<boolean>`payload ->> 'email' = ${email}`).orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow();
  return { email, browser, code: (payload as { code: string }).code };
}
const enter = (asked: { browser: string; code: string }, more: Partial<Parameters<typeof signIn>[1]> = {}) =>
  signIn(test.deps, { code: asked.code, browser: asked.browser, device: 'Firefox', lang: 'de', ...more });
const wrong = (code: string) => code.replace(/.$/, (digit) => String((Number(digit) + 1) % 10));
const noCode = { ok: false, reason: 'no_code' };
const wrongCode = { ok: false, reason: 'wrong_code' };
const sessionsOf = (email: string) => test.db.selectFrom('session').innerJoin('account', 'account.id', 'session.accountId')
  .select('tokenHash').where('email', '=', email).execute();

describe('a typed code', () => {
  it('opens one session and makes the account of an address that was unknown', async () => {
    const asked = await askFor();
    expect(asked.code).toMatch(/^\d{8}$/);
    expect(await test.db.selectFrom('account').select('id').where('email', '=', asked.email).execute()).toEqual([]);
    const result = await enter(asked, { lang: 'en' });
    expect(result).toEqual({
      ok: true, token: expect.stringMatching(/^[\w-]{43}$/), returnTo: '/veranstaltungen', accountId: expect.any(String),
    });
    if (!result.ok) return;
    const account = await test.db.selectFrom('account').selectAll().where('email', '=', asked.email).executeTakeFirstOrThrow();
    expect(account).toEqual({
      id: result.accountId, email: asked.email, name: '', jobTitle: '', lang: 'en', isAdmin: false, disabledAt: null, disabledReason: '', bouncedAt: null,
      createdAt: test.clock.now(), lastSignedInAt: test.clock.now(), inactivityNotices: 0, inactivityNoticedAt: null,
    });
    expect(await test.db.selectFrom('session').selectAll().where('accountId', '=', account.id).execute())
      .toEqual([{
        tokenHash: tokenHash(result.token), accountId: account.id, createdAt: test.clock.now(), lastSeenAt: test.clock.now(),
        device: 'Firefox', network: null, secondFactorAt: null, challengeAt: null,
      }]);
    expect(await test.db.selectFrom('activity').select(['verb', 'actorId', 'data']).where('objectId', '=', account.id).execute())
      .toEqual([{ verb: 'signed_in', actorId: account.id, data: {} }]);
  });

  it('fails at the sixth try even if it is right then', async () => {
    const asked = await askFor();
    for (let i = 0; i < 4; i++) expect(await enter({ ...asked, code: wrong(asked.code) })).toEqual(wrongCode);
    expect(await enter({ ...asked, code: wrong(asked.code) })).toEqual(noCode);
    expect(await enter(asked)).toEqual(noCode);
    expect(await sessionsOf(asked.email)).toEqual([]);
  });

  it('is right at the fifth try', async () => {
    const asked = await askFor();
    for (let i = 0; i < 4; i++) expect(await enter({ ...asked, code: wrong(asked.code) })).toEqual(wrongCode);
    expect(await enter(asked)).toMatchObject({ ok: true });
  });

  it('typed fifty times at once opens one session', async () => {
    const asked = await askFor();
    const results = await Promise.all(Array.from({ length: 50 }, () => enter(asked)));
    expect(results.filter((r) => r.ok)).toHaveLength(1);
    expect(results.filter((r) => !r.ok)).toEqual(Array(49).fill(noCode));
    expect(await sessionsOf(asked.email)).toHaveLength(1);
  });

  it('guessed fifty times at once is tried five times', async () => {
    const asked = await askFor();
    const guesses = Array.from({ length: 50 }, (_, n) => String((Number(asked.code) + n + 1) % 100_000_000).padStart(8, '0'));
    const results = await Promise.all(guesses.map((code) => enter({ ...asked, code })));
    expect(results.filter((r) => !r.ok && r.reason === 'wrong_code')).toHaveLength(4);
    expect(await test.db.selectFrom('loginCode').select('tries').where('email', '=', asked.email).execute()).toEqual([{ tries: 5 }]);
    expect(await enter(asked)).toEqual(noCode);
  });

  it('counts only in the browser that asked for it', async () => {
    const [asked, other] = [await askFor(), await askFor()];
    expect(await enter({ ...asked, browser: newToken() })).toEqual(noCode);
    expect(await enter({ ...asked, browser: other.browser })).toEqual(wrongCode);
    expect(await enter(asked)).toMatchObject({ ok: true });
  });

  it('lives ten minutes and is used once', async () => {
    const [first, second] = [await askFor(), await askFor()];
    test.clock.advance({ minutes: 9, seconds: 59 });
    expect(await enter(first)).toMatchObject({ ok: true });
    expect(await enter(first)).toEqual(noCode);
    test.clock.advance({ seconds: 1 });
    expect(await enter(second)).toEqual(noCode);
    expect(await sessionsOf(second.email)).toEqual([]);
  });

  it('is replaced by the next one of the same browser', async () => {
    const first = await askFor();
    test.clock.advance({ seconds: 1 });
    const second = await askFor(first.email, first.browser);
    expect(await enter(first)).toEqual(wrongCode);
    expect(await enter(second)).toMatchObject({ ok: true });
  });

  it('does not let in a disabled account', async () => {
    const { email, accountId } = await makeAccount(test);
    await test.db.updateTable('account').set({ disabledAt: test.clock.now(), disabledReason: 'Ausgeschieden' }).where('id', '=', accountId).execute();
    const asked = await askFor(email);
    // Only whoever has proven the address learns that the account is closed.
    expect(await enter({ ...asked, code: asked.code === '00000000' ? '11111111' : '00000000' })).toEqual({ ok: false, reason: 'wrong_code' });
    expect(await enter(asked)).toEqual({ ok: false, reason: 'disabled', why: 'Ausgeschieden' });
    expect(await sessionsOf(email)).toEqual([]);
  });

  it('shows that an address works again after mails had come back', async () => {
    const { email, accountId, name } = await makeAccount(test);
    await test.db.updateTable('account').set({ bouncedAt: test.clock.now() }).where('id', '=', accountId).execute();
    expect(await enter(await askFor(email), { lang: 'en' })).toMatchObject({ ok: true, accountId });
    expect(await test.db.selectFrom('account').select(['bouncedAt', 'name', 'lang']).where('id', '=', accountId).execute())
      .toEqual([{ bouncedAt: null, name, lang: 'de' }]);
  });

  it('ends the session that this browser had before', async () => {
    const email = `wechsel@rathaus.example`;
    const first = await enter(await askFor(email));
    const second = await enter(await askFor(email), { previousToken: first.ok ? first.token : '' });
    expect((await sessionsOf(email)).map((s) => s.tokenHash)).toEqual([tokenHash(second.ok ? second.token : '')]);
  });

  it('is nowhere in the table of codes, and the token nowhere in the table of sessions', async () => {
    const asked = await askFor();
    const result = await enter(asked);
    const stored = JSON.stringify([
      await test.db.selectFrom('loginCode').selectAll().execute(), await test.db.selectFrom('session').selectAll().execute(),
    ]);
    expect(stored).not.toContain(asked.code);
    expect(stored).not.toContain(asked.browser);
    expect(stored).not.toContain(result.ok ? result.token : '-');
  });
});

describe('asking for codes', () => {
  const codesFor = async (email: string) => (await test.db.selectFrom('loginCode').select('id').where('email', '=', email)
    .execute()).length;
  const mailsFor = async (email: string) => (await test.db.selectFrom('outbox').select('id').where('topic', '=', 'login_code')
    .where(sql<boolean>`payload ->> 'email' = ${email}`).execute()).length;

  it('a hundred times for one address sends three in any hour', async () => {
    const email = 'viel@rathaus.example';
    const ask = (count: number) => Promise.all(Array.from({ length: count }, () => requestCode(test.deps, {
      email, browser: newToken(), returnTo: '/', lang: 'de',
    })));
    await ask(100);
    expect([await codesFor(email), await mailsFor(email)]).toEqual([3, 3]);
    test.clock.advance({ minutes: 59 });
    await ask(10);
    expect(await codesFor(email)).toBe(3);
    test.clock.advance({ minutes: 1 });
    await ask(10);
    expect([await codesFor(email), await mailsFor(email)]).toEqual([6, 6]);
  });

  it('does the same work for known and for unknown addresses', async () => {
    const known = await makeAccount(test);
    const work = async (email: string): Promise<string[]> => {
      test.queries.length = 0;
      await requestCode(test.deps, { email, browser: newToken(), returnTo: '/', lang: 'de' });
      return test.queries.splice(0);
    };
    const unknown = await work('unbekannt@rathaus.example');
    expect(unknown.length).toBeGreaterThan(2);
    expect(await work(known.email)).toEqual(unknown);
  });

  it('gives pages that do not tell known from unknown addresses, nor the fourth request from the first', async () => {
    const known = await makeAccount(test, { email: 'bekannt@rathaus.example' });
    const answer = async (email: string) => {
      const first = await post(test, '/anmelden', { email });
      const cookie = first.cookies.map((c) => `${c.name}=${c.value}`).join('; ');
      const second = await get(test, first.headers.location as string, { cookie });
      const plain = ({ name, value, ...rest }: (typeof first.cookies)[number]) => ({ name, length: value.length, ...rest });
      return {
        status: [first.statusCode, second.statusCode], to: first.headers.location, cookies: first.cookies.map(plain),
        body: second.body.replaceAll(email, 'ADDRESS').replaceAll(email.replace('@', '&#64;'), 'ADDRESS'),
      };
    };
    const first = await answer(known.email);
    expect(first.status).toEqual([303, 200]);
    expect(await answer('fremdes@rathaus.example')).toEqual(first);
    for (let i = 0; i < 3; i++) await answer(known.email);
    expect(await codesFor(known.email)).toBe(3);
    const { body: _body, ...fifth } = await answer(known.email);
    const { body: _first, ...rest } = first;
    expect(fifth).toEqual(rest);
  });

  it('is refused from a foreign page, so that nobody is signed in as somebody else', async () => {
    const answer = await test.app.inject({
      method: 'POST', url: '/anmelden', payload: 'email=fremd@rathaus.example',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
    });
    expect(answer.statusCode).toBe(403);
    expect(await codesFor('fremd@rathaus.example')).toBe(0);
  });
});

describe('a session', () => {
  const actorOf = async (cookie: string) => (await findActor(test.db, tokenHash(cookie.split('=')[1]!), test.clock.now()))?.actor;

  it('knows who it is, for whom, and what they organise', async () => {
    const series = await makeSeries(test);
    const person = await makeAccount(test, { organises: [series.id], admin: true, lang: 'en' });
    expect(await actorOf(await signInAs(test, person.accountId))).toEqual(person);
  });

  it.each([
    ['a member', {}, 30 * 24], ['an organiser', { organises: true }, 12], ['an admin', { admin: true }, 12],
  ] as const)('of %s ends after its longest time, however much it is used', async (_who, rights, hours) => {
    test.clock.set('2027-01-12T09:00:00Z');
    const organises = 'organises' in rights ? [(await makeSeries(test)).id] : [];
    const { accountId } = await makeAccount(test, { admin: 'admin' in rights, organises });
    const cookie = await signInAs(test, accountId);
    const start = test.clock.now();
    const alive = async (minutes: number): Promise<boolean> => {
      test.clock.set(start.add({ minutes }));
      // Used a moment ago.
      await test.db.updateTable('session').set({ lastSeenAt: test.clock.now() }).where('accountId', '=', accountId).execute();
      return (await findActor(test.db, tokenHash(cookie.split('=')[1]!), test.clock.now())) !== undefined;
    };
    expect([await alive(hours * 60 - 1), await alive(hours * 60)]).toEqual([true, false]);
    test.clock.set('2027-01-12T09:00:00Z');
  });

  it.each([
    ['a member', {}, 8 * 60],
    ['an organiser', { organises: true }, 30],
    ['an admin', { admin: true }, 30],
  ] as const)('of %s ends when idle', async (_who, rights, minutes) => {
    const series = await makeSeries(test);
    const { accountId } = await makeAccount(test, { admin: 'admin' in rights, organises: 'organises' in rights ? [series.id] : [] });
    const cookie = await signInAs(test, accountId);
    test.clock.advance({ minutes: minutes - 1 });
    expect(await actorOf(cookie)).toBeDefined();
    test.clock.advance({ minutes: 1 });
    expect(await actorOf(cookie)).toBeUndefined();
  });

  it('lives on while pages are read, with a write at most once a minute', async () => {
    const { accountId } = await makeAccount(test);
    const cookie = await signInAs(test, accountId);
    const seen = async () => (await test.db.selectFrom('session').select('lastSeenAt').where('accountId', '=', accountId)
      .executeTakeFirstOrThrow()).lastSeenAt.toString();
    const start = test.clock.now().toString();
    test.clock.advance({ seconds: 60 });
    await get(test, '/konto', { cookie });
    expect(await seen()).toBe(start);
    test.clock.advance({ seconds: 1 });
    await get(test, '/konto', { cookie });
    expect(await seen()).toBe(test.clock.now().toString());
  });

  it('ends at once when the account is disabled, when it is ended, and at signing out', async () => {
    const person = await makeAccount(test);
    const [a, b, c] = [
      await signInAs(test, person.accountId), await signInAs(test, person.accountId), await signInAs(test, person.accountId),
    ];
    await signOut(test.deps, a.split('=')[1]!);
    await signOut(test.deps, a.split('=')[1]!);
    expect(await actorOf(a)).toBeUndefined();
    await endSession(test.deps, person, tokenHash(b.split('=')[1]!));
    expect(await actorOf(b)).toBeUndefined();
    await test.db.updateTable('account').set({ disabledAt: test.clock.now() }).where('id', '=', person.accountId).execute();
    expect(await actorOf(c)).toBeUndefined();
  });

  it('of somebody else cannot be ended', async () => {
    const [anna, berta] = [await makeAccount(test), await makeAccount(test)];
    const cookie = await signInAs(test, anna.accountId);
    await endSession(test.deps, berta, tokenHash(cookie.split('=')[1]!));
    expect(await listSessions(test.db, anna.accountId)).toHaveLength(1);
    expect(await actorOf(cookie)).toBeDefined();
  });
});
