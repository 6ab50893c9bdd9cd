import { afterAll, beforeAll, describe, expect, test as it } from 'vitest';
import { changeProfile, grantAdmin, revokeConsent } from '../../src/modules/accounts/commands.ts';
import { tokenHash } from '../../src/modules/accounts/signin.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

describe('an account', () => {
  it('changes its own profile, with a trace that holds no content', async () => {
    const anna = await makeAccount(test);
    await changeProfile(test.deps, anna, { name: 'Anna Neu', jobTitle: 'Leitung', lang: 'en' });
    expect(await test.db.selectFrom('account').select(['name', 'jobTitle', 'lang']).where('id', '=', anna.accountId).execute()).toEqual([{
      name: 'Anna Neu', jobTitle: 'Leitung', lang: 'en',
    }]);
    expect(await test.db.selectFrom('activity').select(['verb', 'data']).where('objectId', '=', anna.accountId).execute())
      .toEqual([{ verb: 'changed_profile', data: {} }]);
  });

  it('becomes admin once and keeps what it was', async () => {
    const anna = await makeAccount(test);
    for (const email of [anna.email, 'neu-admin@rathaus.example']) for (let i = 0; i < 2; i++) await grantAdmin(test.deps, email);
    expect(await test.db.selectFrom('account').select(['email', 'name']).where('isAdmin', '=', true)
      .where('email', 'in', [anna.email, 'neu-admin@rathaus.example']).orderBy('name').execute())
      .toEqual([{ email: 'neu-admin@rathaus.example', name: '' }, { email: anna.email, name: anna.name }]);
  });

  it('is told that a session has ended, another one or this one', async () => {
    const anna = await makeAccount(test);
    const [cookie, other] = [await signInAs(test, anna.accountId), await signInAs(test, anna.accountId)];
    const idOf = (session: string) => Buffer.from(tokenHash(session.split('=')[1]!)).toString('base64url');
    const ended = await post(test, '/konto/sitzungen/ende', { id: idOf(other) }, { cookie });
    expect((await get(test, String(ended.headers.location), { cookie })).body).toContain('Die Sitzung ist beendet.');
    expect((await get(test, '/konto', { cookie: other })).statusCode).toBe(303);
    const own = await post(test, '/konto/sitzungen/ende', { id: idOf(cookie) }, { cookie });
    expect(own.headers.location).toBe('/abgemeldet');
    expect((await get(test, '/konto', { cookie })).statusCode).toBe(303);
  });

  it('withdraws its own consents and nobody else can', async () => {
    const [anna, berta] = [await makeAccount(test), await makeAccount(test)];
    const { id } = await test.db.insertInto('consent').values({ accountId: anna.accountId, purpose: 'photos', givenAt: test.clock.now() })
      .returning('id').executeTakeFirstOrThrow();
    const revoked = async () => (await test.db.selectFrom('consent').select('revokedAt').where('id', '=', id)
      .executeTakeFirstOrThrow()).revokedAt;
    for (const bad of ['', 'x', '-'.repeat(36)]) await revokeConsent(test.deps, anna, bad);
    await revokeConsent(test.deps, berta, id);
    expect(await revoked()).toBeNull();
    const first = test.clock.now();
    await revokeConsent(test.deps, anna, id);
    test.clock.advance({ minutes: 1 });
    await revokeConsent(test.deps, anna, id);
    expect(await revoked()).toEqual(first);
    expect(await test.db.selectFrom('activity').select('verb').where('objectId', '=', id).execute()).toEqual([{ verb: 'revoked_consent' }]);
  });
});
