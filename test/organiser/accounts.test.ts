import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { closeAccount, reopenAccount, setAdmin } from '../../src/modules/accounts/commands-account-admin.ts';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { mailDeps, mailsOf } from '../notifications/mail-support.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeSeries } from '../support/make.ts';

let test: TestApp;
let admin: Member;
let member: Member;
beforeAll(async () => {
  test = await startTestApp();
  return () => test.close();
});
beforeEach(async () => {
  test.clock.set('2027-01-12T09:00:00Z');
  await test.db.updateTable('account').set({ isAdmin: false }).execute();
  admin = await makeAccount(test, { admin: true, name: 'Betrieb' });
  const town = await makeOrganisation(test, { name: 'Stadt Beispielhausen' });
  member = await makeAccount(test, { name: 'Amtsleitung 100 %_', memberships: [town.id] });
});

const page = (account: Member): string => `/organisation/konten/${account.accountId}`;
const verbs = async (account: Member): Promise<string[]> =>
  (await test.db.selectFrom('activity').select('verb').where('objectId', '=', account.accountId).orderBy('id').execute()).map(({ verb }) => verb);

describe('the list of accounts', () => {
  it('finds by name and address, takes signs literally, and puts those with rights first', async () => {
    const series = await makeSeries(test, { titleDe: 'Initiative K Bayern' });
    const organiser = await makeAccount(test, { name: 'Zuletzt im Alphabet', organises: [series.id] });
    const cookie = await signInAs(test, admin.accountId);
    const found = async (text: string, which = 'all') => {
      const { body } = await get(test, `/organisation/konten?suche=${encodeURIComponent(text)}&welche=${which}`, { cookie });
      return [...body.matchAll(/\/organisation\/konten\/([0-9a-f-]{36})/g)].map(([, id]) => id);
    };
    expect(await found('100 %_')).toEqual([member.accountId]);
    expect(await found('%')).toEqual([member.accountId]);
    expect(await found(member.email.toUpperCase())).toEqual([member.accountId]);
    expect(await found('', 'privileged')).toEqual([admin.accountId, organiser.accountId]);
    expect((await found('')).slice(0, 2)).toEqual([admin.accountId, organiser.accountId]);
    expect(await found('', 'closed')).toEqual([]);
    test.queries.length = 0;
    await get(test, '/organisation/konten', { cookie });
    expect(test.queries.filter((query) => !query.includes('session s on'))).toHaveLength(1);
  });
});

describe('closing an account', () => {
  it('ends its sessions at once, says why at the next sign-in, and is undone', async () => {
    const theirs = await signInAs(test, member.accountId);
    const cookie = await signInAs(test, admin.accountId);
    const missing = await post(test, `${page(member)}/sperre`, { grund: '' }, { cookie });
    expect([missing.statusCode, missing.body.includes('Geben Sie einen Grund an.')]).toEqual([422, true]);
    expect((await get(test, '/konto', { cookie: theirs })).statusCode).toBe(200);
    const closed = await post(test, `${page(member)}/sperre`, { grund: 'Ausgeschieden zum 31.12.' }, { cookie });
    expect(closed.headers.location).toBe(`${page(member)}?hinweis=gesperrt`);
    expect((await get(test, '/konto', { cookie: theirs })).statusCode).toBe(303);
    expect((await get(test, page(member), { cookie })).body).toContain('Ausgeschieden zum 31.12.');

    const asked = await post(test, '/anmelden', { email: member.email });
    const browser = String([asked.headers['set-cookie']].flat()[0]).split(';')[0]!;
    const { payload } = await test.db.selectFrom('outbox').select('payload').where('topic', '=', 'login_code').orderBy('id', 'desc').executeTakeFirstOrThrow();
    const refused = await post(test, '/anmelden/code', { code: (payload as { code: string }).code }, { cookie: browser });
    expect([refused.statusCode, refused.body.includes('Ausgeschieden zum 31.12.')]).toEqual([403, true]);
    expect(await test.db.selectFrom('session').select('tokenHash').where('accountId', '=', member.accountId).execute()).toEqual([]);

    expect((await post(test, `${page(member)}/sperre/ende`, {}, { cookie })).headers.location).toBe(`${page(member)}?hinweis=geoeffnet`);
    expect((await get(test, '/konto', { cookie: await signInAs(test, member.accountId) })).statusCode).toBe(200);
    expect(await verbs(member)).toEqual(['closed_account', 'reopened_account']);
  });

  it('is told its owner once, by a plain letter that names who did it and whom to ask', async () => {
    const letters = async () => {
      await drainOutbox(mailDeps(test));
      return (await mailsOf(test)).filter(({ kind, toEmail }) => kind === 'account_closed' && toEmail === member.email);
    };
    await closeAccount(test.deps, admin, member.accountId, 'Doppelt angelegt');
    // Another reason is no second lock.
    await closeAccount(test.deps, admin, member.accountId, 'Ausgeschieden');
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter?.subject).toBe('Ihr Konto ist gesperrt');
    expect(letter?.textBody).toContain('die Administration der Initiative K');
    expect(letter?.textBody).toContain('/rueckmeldung');
    expect(letter?.textBody).not.toContain('Betrieb');

    await reopenAccount(test.deps, admin, member.accountId);
    await closeAccount(test.deps, admin, member.accountId, 'Versehen');
    await reopenAccount(test.deps, admin, member.accountId);
    expect(await letters()).toHaveLength(1);
  });

  it('is not done to oneself, nor to the last who administers', async () => {
    const cookie = await signInAs(test, admin.accountId);
    for (const [url, form] of [[`${page(admin)}/sperre`, { grund: 'Versehen' }], [`${page(admin)}/administration`, { recht: 'nein' }]] as const) {
      expect((await post(test, url, form, { cookie })).headers.location).toBe(`${page(admin)}?grund=self`);
    }
    expect((await get(test, page(admin), { cookie })).body).not.toContain('action="/organisation/konten/');
    expect(await verbs(admin)).toEqual([]);
  });
});

describe('administration', () => {
  it('is given and taken, ends the sessions of the person, and is written down', async () => {
    const cookie = await signInAs(test, admin.accountId);
    const before = await signInAs(test, member.accountId);
    await post(test, `${page(member)}/administration`, { recht: 'ja' }, { cookie });
    expect((await get(test, '/konto', { cookie: before })).statusCode).toBe(303);
    const now = await signInAs(test, member.accountId);
    expect((await get(test, '/organisation/konten', { cookie: now })).statusCode).toBe(200);
    await post(test, `${page(member)}/administration`, { recht: 'nein' }, { cookie });
    expect((await get(test, '/organisation/konten', { cookie: await signInAs(test, member.accountId) })).statusCode).toBe(404);
    expect(await verbs(member)).toEqual(['granted_admin', 'revoked_admin']);
  });

  it('always stays with somebody: of two who close or demote each other at once, one succeeds', async () => {
    for (const act of [(a: Member, b: Member) => setAdmin(test.deps, a, b.accountId, false), (a: Member, b: Member) => closeAccount(test.deps, a, b.accountId, 'Streit')]) {
      await test.db.updateTable('account').set({ isAdmin: false }).execute();
      const [one, two] = [await makeAccount(test, { admin: true }), await makeAccount(test, { admin: true })];
      const results = await Promise.allSettled([act(one, two), act(two, one)]);
      expect(results.map((r) => r.status).toSorted()).toEqual(['fulfilled', 'rejected']);
      const left = await test.db.selectFrom('account').select('id').where('isAdmin', '=', true).where('disabledAt', 'is', null).execute();
      expect(left).toHaveLength(1);
    }
  });

  it('is nothing for organisers and others, in no command', async () => {
    const organiser = await makeAccount(test, { organises: [(await makeSeries(test)).id] });
    for (const actor of [organiser, member]) {
      await expect(closeAccount(test.deps, actor, admin.accountId, 'x')).rejects.toThrow('not found');
      await expect(setAdmin(test.deps, actor, actor.accountId, true)).rejects.toThrow('not found');
    }
    // Somebody whose rights were taken away a moment ago, in a request that still thinks otherwise.
    await test.db.updateTable('account').set({ isAdmin: false }).where('id', '=', admin.accountId).execute();
    await expect(setAdmin(test.deps, admin, member.accountId, true)).rejects.toThrow('not found');
  });
});
