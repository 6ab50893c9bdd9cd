import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { askForAddress, changeAddress } from '../../src/modules/accounts/membership/commands-address.ts';
import { declineColleague, endColleague } from '../../src/modules/accounts/membership/commands-admin.ts';
import { askToBelong } from '../../src/modules/accounts/membership/commands-own.ts';
import { requestCode, signIn } from '../../src/modules/accounts/commands.ts';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { mailDeps, mailsOf } from '../notifications/mail-support.ts';
import { signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

let n = 0;
const fresh = (domain = 'neu.example') => `person.${++n}@${domain}`;
const ask = (actor: Member, email: string, browser = 'browser') => askForAddress(test.deps, actor, { email, browser, lang: 'de' });
const change = (actor: Member, code: string, browser = 'browser') => changeAddress(test.deps, actor, { code, browser, device: 'Firefox' });
const codes = async (email: string): Promise<string[]> =>
  (await test.db.selectFrom('outbox').select('payload').where('topic', '=', 'address_code').orderBy('id').execute())
    .map(({ payload }) => payload as { email: string; code: string }).filter((p) => p.email === email).map(({ code }) => code);
const codeFor = async (email: string) => (await codes(email)).at(-1)!;
const emailOf = async (actor: Member) => (await test.db.selectFrom('account').select('email').where('id', '=', actor.accountId)
  .executeTakeFirstOrThrow()).email;
const wrong = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, '0');

describe('a new address', () => {
  it('counts when its code is typed, ends all sessions, and is told to both addresses', async () => {
    const town = await makeOrganisation(test, { name: 'Gemeinde Neuhausen', domains: ['neu.example'] });
    const away = await makeOrganisation(test, { name: 'Gemeinde Altdorf', domains: ['alt.example'] });
    const person = await makeAccount(test, {
      email: 'vorher@alt.example', name: 'Sachbearbeitung',
      memberships: [{ organisationId: away.id, adminSlot: 1 }, { organisationId: town.id, state: 'declined' }],
    });
    await signInAs(test, person.accountId);
    const email = fresh();
    expect(await ask(person, email)).toEqual({ ok: true });
    // Asking changes nothing: whoever mistypes or is not themselves has lost nothing.
    expect(await emailOf(person)).toBe('vorher@alt.example');
    const result = await change(person, await codeFor(email));
    expect(result).toEqual({ ok: true, token: expect.any(String), pending: ['Gemeinde Altdorf'] });
    expect(await emailOf(person)).toBe(email);
    expect(await test.db.selectFrom('session').select('device').where('accountId', '=', person.accountId).execute())
      .toEqual([{ device: 'Firefox' }]);
    const rows = await test.db.selectFrom('membership').select(['organisationId', 'state', 'adminSlot', 'verifiedHow'])
      .where('accountId', '=', person.accountId).execute();
    expect(new Map(rows.map(({ organisationId, ...row }) => [organisationId, row]))).toEqual(new Map([
      [away.id, { state: 'pending', adminSlot: null, verifiedHow: null }],
      [town.id, { state: 'ended', adminSlot: null, verifiedHow: null }],
    ]));
    await drainOutbox(mailDeps(test));
    const mails = (await mailsOf(test)).filter((m) => m.kind === 'address_changed');
    expect(mails.map((m) => m.toEmail).sort()).toEqual([email, 'vorher@alt.example'].sort());
    // The old mailbox may be somebody else's by now: it does not learn the whole new address.
    expect(mails.find((m) => m.toEmail === 'vorher@alt.example')!.textBody).not.toContain(email);
    expect(mails.find((m) => m.toEmail === email)!.textBody).toContain('Gemeinde Altdorf');
    expect(await test.db.selectFrom('outbox').select('payload').where('topic', 'in', ['address_code', 'address_changed'])
      .where('payload', '<>', '{}').execute()).toEqual([]);
  });

  it('keeps a membership that the new domain proves, or that was approved for the same domain', async () => {
    const two = await makeOrganisation(test, { domains: ['zwei.example', 'zwei-neu.example'] });
    const same = await makeAccount(test, { email: fresh('zwei.example'), memberships: [{ organisationId: two.id, adminSlot: 1 }] });
    const email = fresh('zwei-neu.example');
    await ask(same, email);
    expect(await change(same, await codeFor(email))).toMatchObject({ ok: true, pending: [] });
    const unknown = await makeOrganisation(test);
    const married = await makeAccount(test, { email: fresh('gleich.example'), memberships: [unknown.id] });
    const later = fresh('gleich.example');
    await ask(married, later);
    expect(await change(married, await codeFor(later))).toMatchObject({ ok: true, pending: [] });
    const rows = await test.db.selectFrom('membership').select(['state', 'adminSlot'])
      .where('accountId', 'in', [same.accountId, married.accountId]).orderBy('adminSlot').execute();
    expect(rows).toEqual([{ state: 'verified', adminSlot: 1 }, { state: 'verified', adminSlot: null }]);
  });

  it('brings nobody back whom a municipality admin let go, whatever the new domain is', async () => {
    const town = await makeOrganisation(test, { name: 'Gemeinde Rückhausen', domains: ['rueck.example'] });
    const boss = await makeAccount(test, { memberships: [{ organisationId: town.id, adminSlot: 1 }] });
    const stateOf = (actor: Member) => test.db.selectFrom('membership').select(['id', 'state', 'endReason'])
      .where('accountId', '=', actor.accountId).where('organisationId', '=', town.id).executeTakeFirstOrThrow();
    // One waits for the new decision, the other was declined in it: the town's own domain, taken afterwards, proves neither.
    for (const declined of [false, true]) {
      const person = await makeAccount(test, { email: fresh('anders.example'), memberships: [town.id] });
      const { id } = await stateOf(person);
      await endColleague(test.deps, boss, id, { successorId: undefined, reason: '' });
      await askToBelong(test.deps, person, town.id);
      if (declined) await declineColleague(test.deps, boss, id, 'Nein.');
      const email = fresh('rueck.example');
      await ask(person, email);
      expect(await change(person, await codeFor(email))).toMatchObject({ ok: true });
      expect(await stateOf(person)).toMatchObject({ state: declined ? 'ended' : 'pending', endReason: 'admin' });
      expect(await askToBelong(test.deps, { ...person, email }, town.id)).toEqual({ ok: true, state: 'pending' });
    }
  });

  it('belongs to the browser and the account that asked', async () => {
    const [person, thief] = [await makeAccount(test), await makeAccount(test)];
    const email = fresh();
    await ask(person, email);
    const code = await codeFor(email);
    expect(await change(person, code, 'another browser')).toEqual({ ok: false, reason: 'no_code' });
    expect(await change(thief, code)).toEqual({ ok: false, reason: 'no_code' });
    expect(await change(person, code)).toMatchObject({ ok: true });
    expect(await change(person, code)).toEqual({ ok: false, reason: 'no_code' });
    expect(await emailOf(thief)).toBe(thief.email);
  });

  it('takes five tries and ten minutes', async () => {
    const person = await makeAccount(test);
    const email = fresh();
    await ask(person, email);
    const code = await codeFor(email);
    for (let i = 1; i <= 5; i++) expect(await change(person, wrong(code))).toEqual({ ok: false, reason: i < 5 ? 'wrong_code' : 'no_code' });
    expect(await change(person, code)).toEqual({ ok: false, reason: 'no_code' });
    const late = fresh();
    await ask(person, late);
    test.clock.advance({ minutes: 10 });
    expect(await change(person, await codeFor(late))).toEqual({ ok: false, reason: 'no_code' });
    expect(await emailOf(person)).toBe(person.email);
  });

  it('of somebody else is not taken, and one learns that only by proving to read it', async () => {
    const [person, other] = [await makeAccount(test), await makeAccount(test)];
    expect(await ask(person, other.email)).toEqual({ ok: true });
    expect(await change(person, await codeFor(other.email))).toEqual({ ok: false, reason: 'taken' });
    expect([await emailOf(person), await emailOf(other)]).toEqual([person.email, other.email]);
    expect(await ask(person, person.email)).toEqual({ ok: false, reason: 'same' });
  });

  it('goes to one of two who want it at once', async () => {
    const [a, b] = [await makeAccount(test), await makeAccount(test)];
    const email = fresh();
    await ask(a, email);
    const codeA = await codeFor(email);
    await ask(b, email);
    const codeB = await codeFor(email);
    const results = await Promise.all([change(a, codeA), change(b, codeB), change(a, codeA), change(b, codeB)]);
    expect(results.filter((r) => r.ok)).toHaveLength(1);
    expect((await test.db.selectFrom('account').select('id').where('email', '=', email).execute())).toHaveLength(1);
  });

  it('of a desk is for nobody who decides about others', async () => {
    const town = await makeOrganisation(test);
    const admin = await makeAccount(test, { memberships: [{ organisationId: town.id, adminSlot: 1 }] });
    const member = await makeAccount(test, { memberships: [town.id] });
    const [first, second] = ['rathaus@eins.example', 'rathaus@zwei-desk.example'];
    await ask(admin, first);
    expect(await change(admin, await codeFor(first))).toEqual({ ok: false, reason: 'function_mailbox' });
    await ask(member, second);
    expect(await change(member, await codeFor(second))).toMatchObject({ ok: true });
  });

  it('gets three mails an hour at most, codes for signing in counted along', async () => {
    const people = await Promise.all(Array.from({ length: 4 }, () => makeAccount(test)));
    const email = fresh();
    await requestCode(test.deps, { email, browser: 'b', returnTo: '/', lang: 'de' });
    await Promise.all(people.map((person) => ask(person, email)));
    expect(await codes(email)).toHaveLength(2);
    const [spammer] = people;
    for (let i = 0; i < 10; i++) await ask(spammer!, fresh('opfer.example'));
    const sent = await test.db.selectFrom('addressChange').select('id').where('accountId', '=', spammer!.accountId).execute();
    expect(sent.length).toBeLessThanOrEqual(6);
  });

  it('makes open codes of the old address void', async () => {
    const person = await makeAccount(test);
    await requestCode(test.deps, { email: person.email, browser: 'thief', returnTo: '/', lang: 'de' });
    const { payload } = await test.db.selectFrom('outbox').select('payload').where('topic', '=', 'login_code').orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    const email = fresh();
    await ask(person, email);
    await change(person, await codeFor(email));
    const result = await signIn(test.deps, { code: (payload as { code: string }).code, browser: 'thief', device: '', lang: 'de' });
    expect(result).toEqual({ ok: false, reason: 'no_code' });
  });
});
