import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { approveColleague, endColleague } from '../../src/modules/accounts/membership/commands-admin.ts';
import { findActor } from '../../src/modules/accounts/queries.ts';
import { signInBounds, signInSettings, type SignInRules } from '../../src/modules/accounts/queries-signin-rules.ts';
import { newTotpSecret, seal, totpCode } from '../../src/modules/accounts/second-factor/second-factor.ts';
import { tokenHash } from '../../src/modules/accounts/signin.ts';
import { NotFound } from '../../src/platform/http/errors.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation } from '../support/make.ts';

let test: TestApp;
let town: Awaited<ReturnType<typeof makeOrganisation>>;
let admin: Member;
let waiting: Member;
beforeAll(async () => {
  test = await startTestApp();
  return () => test.close();
});
beforeEach(async () => {
  test.clock.set('2027-01-12T09:00:00Z');
  await test.db.deleteFrom('setting').execute();
  town = await makeOrganisation(test);
  admin = await makeAccount(test, { memberships: [{ organisationId: town.id, adminSlot: 1 }] });
  waiting = await makeAccount(test, { memberships: [{ organisationId: town.id, state: 'pending' }] });
});

const hashOf = (cookie: string): Buffer => tokenHash(cookie.split('=')[1]!);
const found = (cookie: string) => findActor(test.db, hashOf(cookie), test.clock.now());
const requestOf = (member: Member) => test.db.selectFrom('membership').select(['id', 'state']).where('accountId', '=', member.accountId).executeTakeFirstOrThrow();
const set = (name: keyof SignInRules, value: unknown) => test.db.insertInto('setting').values({ key: signInSettings[name], value: JSON.stringify(value) })
  .onConflict((c) => c.column('key').doUpdateSet({ value: JSON.stringify(value) })).execute();

async function giveApp(member: Member) {
  const secret = newTotpSecret();
  const now = test.clock.now();
  await test.db.insertInto('secondFactor').values({
    accountId: member.accountId, kind: 'app', label: 'Diensthandy', createdAt: now, confirmedAt: now, secret: seal(test.deps.secret, member.accountId, secret),
  }).execute();
  return () => totpCode(secret, test.clock.now()).code;
}

describe('the rights of a municipality admin', () => {
  it('are not there before the second factor: no page of members, no decision, not even by a command that was called past the page', async () => {
    const code = await giveApp(admin);
    const cookie = await signInAs(test, admin.accountId, { secondFactor: false });
    const { actor, proof } = (await found(cookie))!;
    expect([actor.memberships.map(({ state, role }) => [state, role]), proof.privileged, proof.waiting, proof.organiser]).toEqual([[['verified', 'member']], true, true, false]);

    const members = `/kommunen/${town.slug}/mitglieder`;
    const { id } = await requestOf(waiting);
    for (const url of [members, `${members}/${id}`]) {
      const answer = await get(test, url, { cookie });
      expect([answer.statusCode, answer.headers.location]).toEqual([303, `/konto/bestaetigen?weiter=${encodeURIComponent(url)}`]);
    }
    for (const verb of ['zusage', 'ablehnung', 'ende', 'bestaetigung', 'admin']) {
      expect((await post(test, `${members}/${id}/${verb}`, { grund: 'Nein', was: 'ernennen', nachfolge: '' }, { cookie })).statusCode).toBe(303);
    }
    await expect(approveColleague(test.deps, actor, id)).rejects.toThrow(NotFound);
    await expect(endColleague(test.deps, actor, id, { successorId: undefined, reason: '' })).rejects.toThrow(NotFound);
    expect((await requestOf(waiting)).state).toBe('pending');

    // What members may do they can do all the time, and the page says calmly what is missing for the rest.
    const own = await get(test, '/konto/organisationen', { cookie });
    expect(own.statusCode).toBe(200);
    expect(own.body).toContain('Mitglieder verwalten Sie mit zweitem Faktor');
    expect(own.body).toContain('/konto/bestaetigen?weiter=%2Fkonto%2Forganisationen');

    const shown = await post(test, '/konto/bestaetigen', { code: code(), weiter: members }, { cookie });
    const after = String([shown.headers['set-cookie']].flat()[0]).split(';')[0]!;
    expect(shown.headers.location).toBe(members);
    expect((await get(test, members, { cookie: after })).statusCode).toBe(200);
    expect((await get(test, '/konto/organisationen', { cookie: after })).body).not.toContain('Mitglieder verwalten Sie mit zweitem Faktor');
    expect((await post(test, `${members}/${id}/zusage`, {}, { cookie: after })).statusCode).toBe(303);
    expect((await requestOf(waiting)).state).toBe('verified');
  });

  it('lead to setting one up where there is none, and its last factor stays as long as the role', async () => {
    const cookie = await signInAs(test, admin.accountId, { secondFactor: false });
    const members = `/kommunen/${town.slug}/mitglieder`;
    const led = await get(test, String((await get(test, members, { cookie })).headers.location), { cookie });
    expect(led.headers.location).toBe(`/konto/zweiter-faktor?weiter=${encodeURIComponent(members)}`);
    expect((await get(test, led.headers.location!, { cookie })).body).toContain('sind Kommunen-Admin');

    await giveApp(admin);
    const { id } = await test.db.selectFrom('secondFactor').select('id').where('accountId', '=', admin.accountId).executeTakeFirstOrThrow();
    const shown = await signInAs(test, admin.accountId);
    expect((await post(test, `/konto/zweiter-faktor/${id}/ende`, {}, { cookie: shown })).headers.location).toBe('/konto/zweiter-faktor?fehler=last');
    await test.db.updateTable('membership').set({ adminSlot: null }).where('accountId', '=', admin.accountId).execute();
    expect((await post(test, `/konto/zweiter-faktor/${id}/ende`, {}, { cookie: shown })).headers.location).toBe('/konto/zweiter-faktor?hinweis=entfernt');
  });

  it('make no organiser: signing in leads to their own page, and the way into the organisers’ pages is not shown', async () => {
    const cookie = await signInAs(test, admin.accountId);
    expect((await get(test, '/anmelden', { cookie })).headers.location).toBe('/meine-anmeldungen');
    expect((await get(test, '/organisation', { cookie })).statusCode).toBe(404);
    expect((await get(test, '/', { cookie })).body).not.toContain('href="/organisation"');
  });

  it('of an organisation that has ended count no more', async () => {
    await test.db.updateTable('organisation').set({ state: 'ended', endedAt: test.clock.now() }).where('id', '=', town.id).execute();
    expect((await found(await signInAs(test, admin.accountId)))?.proof.privileged).toBe(false);
  });
});

describe('how long a session lasts without use', () => {
  it('is half an hour for a municipality admin and eight hours for a member', async () => {
    const [short, long] = [await signInAs(test, admin.accountId), await signInAs(test, waiting.accountId)];
    test.clock.advance({ minutes: 29 });
    expect([await found(short), await found(long)].map(Boolean)).toEqual([true, true]);
    test.clock.advance({ minutes: 1 });
    expect([await found(short), await found(long)].map(Boolean)).toEqual([false, true]);
    test.clock.advance({ hours: 8 });
    expect(await found(long)).toBeUndefined();
  });

  it('follows the operator within bounds, at once and for sessions that are open', async () => {
    const [short, long] = [await signInAs(test, admin.accountId), await signInAs(test, waiting.accountId)];
    test.clock.advance({ minutes: 61 });
    await set('idleMinutesPrivileged', '60');
    await set('idleHours', '1');
    expect([await found(short), await found(long)].map(Boolean)).toEqual([false, false]);
    await set('idleHours', '2');
    expect(Boolean(await found(long))).toBe(true);
    for (const nonsense of ['0', '1000', '1.5', 'ja', {}, null, [], true]) {
      await set('idleMinutesPrivileged', nonsense);
      expect([JSON.stringify(nonsense), Boolean(await found(short))]).toEqual([JSON.stringify(nonsense), false]);
    }
    expect(signInBounds.idleMinutesPrivileged).toEqual([10, 60]);
  });
});

describe('how long a mailed code holds', () => {
  it('follows the operator, in the mail, on the page and when it is typed', async () => {
    await set('codeMinutes', '20');
    const asked = await post(test, '/anmelden', { email: admin.email });
    const browser = String([asked.headers['set-cookie']].flat()[0]).split(';')[0]!;
    expect((await get(test, '/anmelden/code', { cookie: browser })).body).toContain('Er gilt 20 Minuten');
    const { payload } = await test.db.selectFrom('outbox').select('payload').where('topic', '=', 'login_code').orderBy('id', 'desc').executeTakeFirstOrThrow();
    const { code, minutes } = payload as { code: string; minutes: number };
    expect(minutes).toBe(20);
    test.clock.advance({ minutes: 19 });
    expect((await post(test, '/anmelden/code', { code }, { cookie: browser })).statusCode).toBe(303);
    const again = await post(test, '/anmelden', { email: waiting.email });
    const other = String([again.headers['set-cookie']].flat()[0]).split(';')[0]!;
    const { payload: late } = await test.db.selectFrom('outbox').select('payload').where('topic', '=', 'login_code').orderBy('id', 'desc').executeTakeFirstOrThrow();
    test.clock.advance({ minutes: 20 });
    expect((await post(test, '/anmelden/code', { code: (late as { code: string }).code }, { cookie: other })).statusCode).toBe(422);
  });
});
