import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  appointAdmin, approveColleague, confirmColleague, declineColleague, endColleague, withdrawAdmin,
} from '../../src/modules/accounts/membership/commands-admin.ts';
import { approveMembership, ensureMembership, rememberDomain } from '../../src/modules/accounts/membership/commands.ts';
import { askForAdmin, askToBelong, confirmOwn, leave, setDefault } from '../../src/modules/accounts/membership/commands-own.ts';
import { getManagedOrganisation, listMembers } from '../../src/modules/accounts/membership/queries.ts';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { setAdmin } from '../../src/modules/accounts/commands-account-admin.ts';
import { addOrganiser } from '../../src/modules/events/commands-series.ts';
import { findActor } from '../../src/modules/accounts/queries.ts';
import { tokenHash } from '../../src/modules/accounts/signin.ts';
import { NotFound } from '../../src/platform/http/errors.ts';
import { get, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeSeries } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

const membershipOf = (member: Member, organisationId: string) => test.db.selectFrom('membership').selectAll()
  .where('accountId', '=', member.accountId).where('organisationId', '=', organisationId).executeTakeFirstOrThrow();
const told = async (id: string) => (await test.db.selectFrom('outbox').select('payload').where('topic', '=', 'membership').orderBy('id')
  .execute())
  .map(({ payload }) => payload as { membershipId: string; what: string }).filter((p) => p.membershipId === id).map(({ what }) => what);

/** A town with an admin and a deputy, a member, somebody who waits, and people from outside. */
async function makeTown() {
  const town = await makeOrganisation(test);
  const other = await makeOrganisation(test);
  const people = {
    admin: await makeAccount(test, { memberships: [{ organisationId: town.id, adminSlot: 1 }] }),
    deputy: await makeAccount(test, { memberships: [{ organisationId: town.id, adminSlot: 2 }] }),
    member: await makeAccount(test, { memberships: [town.id] }),
    colleague: await makeAccount(test, { memberships: [town.id] }),
    waiting: await makeAccount(test, { memberships: [{ organisationId: town.id, state: 'pending' }] }),
    adminElsewhere: await makeAccount(test, { memberships: [{ organisationId: other.id, adminSlot: 1 }] }),
    organiser: await makeAccount(test, { organises: [(await makeSeries(test)).id] }),
    siteAdmin: await makeAccount(test, { admin: true }),
  };
  return { town, other, people };
}

describe('who may tend a town', () => {
  const allowed = ['admin', 'deputy', 'siteAdmin'];
  const commands: [string, (actor: Member, ids: Record<'waiting' | 'colleague' | 'deputy', string>) => Promise<unknown>][] = [
    ['approve', (actor, ids) => approveColleague(test.deps, actor, ids.waiting)],
    ['decline', (actor, ids) => declineColleague(test.deps, actor, ids.waiting, 'nein')],
    ['vouch', (actor, ids) => confirmColleague(test.deps, actor, ids.colleague)],
    ['end', (actor, ids) => endColleague(test.deps, actor, ids.colleague, { successorId: undefined, reason: '' })],
    ['appoint', (actor, ids) => appointAdmin(test.deps, actor, ids.colleague)],
    ['withdraw', (actor, ids) => withdrawAdmin(test.deps, actor, ids.deputy)],
  ];
  const roles = ['admin', 'deputy', 'member', 'waiting', 'adminElsewhere', 'organiser', 'siteAdmin'] as const;
  it.each(commands.flatMap(([verb, command]) => roles.map((role) => [verb, role, command] as const)))('%s as %s',
    async (_verb, role, command) => {
    const { town, people } = await makeTown();
    const ids = {
      waiting: (await membershipOf(people.waiting, town.id)).id, colleague: (await membershipOf(people.colleague, town.id)).id,
      deputy: (await membershipOf(people.deputy, town.id)).id,
    };
    const before = await test.db.selectFrom('membership').selectAll().where('organisationId', '=', town.id).orderBy('id').execute();
    const attempt = command(people[role], ids);
    if (allowed.includes(role)) {
      await expect(attempt).resolves.not.toBeInstanceOf(NotFound);
    } else {
      await expect(attempt).rejects.toBeInstanceOf(NotFound);
      expect(await test.db.selectFrom('membership').selectAll().where('organisationId', '=', town.id).orderBy('id').execute())
        .toEqual(before);
    }
  });

  it('shows all members of a large organisation, page by page', async () => {
    const town = await makeOrganisation(test);
    const admin = await makeAccount(test, { name: 'Verwaltung', memberships: [{ organisationId: town.id, adminSlot: 1 }] });
    await sql`with people as (insert into account (email, name, lang, created_at)
        select 'nr' || n || '@viele.example', 'Nummer ' || to_char(n, 'FM000'), 'de', ${test.clock.now()} from generate_series(1, 210) n returning id, name)
      insert into membership (account_id, organisation_id, state, verified_how, decided_at, created_at)
        select id, ${town.id}, case when waits then 'pending' else 'verified' end, case when not waits then 'domain' end,
          case when not waits then ${test.clock.now()}::timestamptz end, ${test.clock.now()} from people, lateral (select name < 'Nummer 004' as waits) w`
      .execute(test.db);
    const organisation = await getManagedOrganisation(test.db, admin, town.slug);
    const pages = await Promise.all([1, 2, 3, 4, 5, 6].map((page) => listMembers(test.db, organisation, page)));
    expect(pages[0]).toMatchObject({ total: 211, waiting: 3, admins: 1 });
    const names = pages.flatMap(({ rows }) => rows.map(({ name }) => name));
    expect(names.slice(0, 5)).toEqual(['Nummer 001', 'Nummer 002', 'Nummer 003', 'Verwaltung', 'Nummer 004']);
    expect([names.length, new Set(names).size, names.at(-1)]).toEqual([211, 211, 'Nummer 210']);
    const cookie = await signInAs(test, admin.accountId, { secondFactor: true });
    const last = await get(test, `/kommunen/${town.slug}/mitglieder?seite=5`, { cookie });
    expect(last.body).toContain('Nummer 210');
    expect(last.body).toContain(`href="/kommunen/${town.slug}/mitglieder?seite=4"`);
    expect((await get(test, `/kommunen/${town.slug}/mitglieder?seite=6`, { cookie })).statusCode).toBe(404);
    // Whoever comes last by name can take over as well.
    const { id } = pages[0]!.rows[3]!;
    expect((await get(test, `/kommunen/${town.slug}/mitglieder/${id}`, { cookie })).body).toContain('nr210@viele.example');
  });

  it('asks for the right at the moment of the decision, not of the page', async () => {
    const { town, people } = await makeTown();
    await withdrawAdmin(test.deps, people.admin, (await membershipOf(people.deputy, town.id)).id);
    await expect(approveColleague(test.deps, people.deputy,
      (await membershipOf(people.waiting, town.id)).id)).rejects.toBeInstanceOf(NotFound);
  });
});

describe('at the same time', () => {
  it('two admins who end each other: one does, the other is no admin any more', async () => {
    const { town, people } = await makeTown();
    const [a, b] = [await membershipOf(people.admin, town.id), await membershipOf(people.deputy, town.id)];
    const results = await Promise.allSettled([
      endColleague(test.deps, people.admin, b.id, { successorId: undefined, reason: '' }),
      endColleague(test.deps, people.deputy, a.id, { successorId: undefined, reason: '' }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const left = await test.db.selectFrom('membership').select(['state', 'adminSlot']).where('id', 'in', [a.id, b.id]).orderBy('state')
      .execute();
    // Whoever is left has the first slot, even the deputy.
    expect(left).toEqual([{ state: 'ended', adminSlot: null }, { state: 'verified', adminSlot: 1 }]);
  });

  it('ten appointed at once are two', async () => {
    const town = await makeOrganisation(test);
    const siteAdmin = await makeAccount(test, { admin: true });
    const members = await Promise.all(Array.from({ length: 10 }, () => makeAccount(test, { memberships: [town.id] })));
    const ids = await Promise.all(members.map(async (member) => (await membershipOf(member, town.id)).id));
    const results = await Promise.all(ids.map((id) => appointAdmin(test.deps, siteAdmin, id)));
    expect(results.filter((r) => r.ok)).toHaveLength(2);
    expect(results.filter((r) => !r.ok).every((r) => !r.ok && r.reason === 'full')).toBe(true);
    const slots = await test.db.selectFrom('membership').select('adminSlot').where('organisationId', '=', town.id)
      .where('adminSlot', 'is not', null).orderBy('adminSlot').execute();
    expect(slots).toEqual([{ adminSlot: 1 }, { adminSlot: 2 }]);
  });

  it('a third admin has no place in the table either', async () => {
    const { town, people } = await makeTown();
    await expect(test.db.updateTable('membership').set({ adminSlot: 2 }).where('id', '=', (await membershipOf(people.member, town.id)).id)
      .execute()).rejects.toThrow(/membership_admins/);
    await expect(test.db.updateTable('membership').set({ adminSlot: 3 }).where('id', '=', (await membershipOf(people.member, town.id)).id)
      .execute()).rejects.toThrow(/admin_slot/);
  });

  it('a yes and a no: one of them holds', async () => {
    const { town, people } = await makeTown();
    const { id } = await membershipOf(people.waiting, town.id);
    const results =
      await Promise.all([approveColleague(test.deps, people.admin, id),
        declineColleague(test.deps, people.deputy, id, 'Kennen wir nicht.')]);
    expect(results.filter((r) => r.ok)).toHaveLength(1);
    expect(['verified', 'declined']).toContain((await membershipOf(people.waiting, town.id)).state);
    expect(await told(id)).toHaveLength(1);
  });

  it('two approvals tell once', async () => {
    const { town, people } = await makeTown();
    const { id } = await membershipOf(people.waiting, town.id);
    expect(await Promise.all([approveColleague(test.deps, people.admin, id), approveColleague(test.deps, people.deputy, id)]))
      .toEqual([{ ok: true }, { ok: true }]);
    expect(await told(id)).toEqual(['verified']);
  });

  it('one person has one default, and five open requests', async () => {
    const towns = await Promise.all(Array.from({ length: 8 }, () => makeOrganisation(test)));
    const person = await makeAccount(test, { memberships: towns.slice(0, 3).map(({ id }) => id) });
    const ids = await Promise.all(towns.slice(0, 3).map(async ({ id }) => (await membershipOf(person, id)).id));
    await Promise.all(ids.map((id) => setDefault(test.deps, person, id)));
    expect(await test.db.selectFrom('membership').select('id').where('accountId', '=', person.accountId).where('isDefault', '=', true)
      .execute()).toHaveLength(1);
    const newcomer = await makeAccount(test);
    const asked = await Promise.all(towns.map(({ id }) => askToBelong(test.deps, newcomer, id)));
    expect(asked.filter((r) => r.ok)).toHaveLength(5);
    expect(asked.filter((r) => !r.ok && r.reason === 'too_many')).toHaveLength(3);
  });
});

describe('roles', () => {
  it('ends the sessions of a new admin, whose next one has the role', async () => {
    const { town, people } = await makeTown();
    await withdrawAdmin(test.deps, people.admin, (await membershipOf(people.deputy, town.id)).id);
    await signInAs(test, people.member.accountId);
    expect(await appointAdmin(test.deps, people.admin, (await membershipOf(people.member, town.id)).id)).toEqual({ ok: true, slot: 2 });
    expect(await test.db.selectFrom('session').select('tokenHash').where('accountId', '=', people.member.accountId).execute()).toEqual([]);
    const cookie = await signInAs(test, people.member.accountId);
    const found = await findActor(test.db, tokenHash(cookie.split('=')[1]!), test.clock.now());
    expect(found?.actor.memberships).toEqual([{ organisationId: town.id, name: town.name, state: 'verified', role: 'admin' }]);
  });

  it.each(['rathaus', 'info', 'poststelle', 'info.bauamt', 'buergermeister'])('refuses %s@ as an admin, and lets it register',
    async (local) => {
    const town = await makeOrganisation(test, { domains: [`${local}.example`] });
    const { admin } = { admin: await makeAccount(test, { memberships: [{ organisationId: town.id, adminSlot: 1 }] }) };
    const email = `${local}@${local}.example`;
    const desk = await makeAccount(test, { email });
    expect(await test.db.transaction().execute((tx) => ensureMembership(tx, desk, town.id, test.clock.now()))).toBe('verified');
    const { id } = await membershipOf(desk, town.id);
    expect(await appointAdmin(test.deps, admin, id)).toEqual({ ok: false, reason: 'function_mailbox' });
    expect(await askForAdmin(test.deps, desk, id)).toEqual({ ok: false, reason: 'function_mailbox' });
    expect((await membershipOf(desk, town.id)).adminSlot).toBeNull();
    const organiser = await makeAccount(test, { admin: true });
    expect(await addOrganiser(test.deps, organiser, (await makeSeries(test)).id, email)).toEqual({ ok: false, reason: 'function_mailbox' });
    expect(await setAdmin(test.deps, organiser, desk.accountId, true)).toEqual({ ok: false, reason: 'function_mailbox' });
  });

  it('lets a deputy move up when the admin leaves, and passes the work to a colleague only', async () => {
    const { town, people } = await makeTown();
    const { id } = await membershipOf(people.admin, town.id);
    expect(await endColleague(test.deps, people.deputy, id, { successorId: people.adminElsewhere.accountId, reason: '' }))
      .toEqual({ ok: false, reason: 'no_successor' });
    expect(await endColleague(test.deps, people.deputy, id, { successorId: people.admin.accountId, reason: '' }))
      .toEqual({ ok: false, reason: 'no_successor' });
    expect(await endColleague(test.deps, people.deputy, id, { successorId: people.member.accountId, reason: 'Ruhestand' }))
      .toEqual({ ok: true });
    expect(await membershipOf(people.admin, town.id))
      .toMatchObject({ state: 'ended', endReason: 'admin', reason: 'Ruhestand', adminSlot: null });
    expect((await membershipOf(people.deputy, town.id)).adminSlot).toBe(1);
    expect(await endColleague(test.deps, people.deputy, id, { successorId: undefined, reason: '' }))
      .toEqual({ ok: false, reason: 'not_open' });
  });

  it('asks the admins there are, and takes no third request', async () => {
    const { town, people } = await makeTown();
    const { id } = await membershipOf(people.member, town.id);
    expect(await askForAdmin(test.deps, people.member, id)).toEqual({ ok: false, reason: 'full' });
    await leave(test.deps, people.deputy, (await membershipOf(people.deputy, town.id)).id);
    expect(await askForAdmin(test.deps, people.member, id)).toEqual({ ok: true });
    expect(await askForAdmin(test.deps, people.member, id)).toEqual({ ok: true });
    expect(await told(id)).toEqual(['admin_asked']);
    await withdrawAdmin(test.deps, people.admin, id);
    expect(await told(id)).toEqual(['admin_asked', 'admin_declined']);
    expect((await membershipOf(people.member, town.id)).adminAskedAt).toBeNull();
  });
});

describe('one person', () => {
  it('tends only what is theirs', async () => {
    const { town, people } = await makeTown();
    const { id } = await membershipOf(people.member, town.id);
    for (const act of [leave, setDefault, confirmOwn, askForAdmin]) {
      await expect(act(test.deps, people.colleague, id)).rejects.toBeInstanceOf(NotFound);
      await expect(act(test.deps, people.colleague, 'keine')).rejects.toBeInstanceOf(NotFound);
    }
    expect((await membershipOf(people.member, town.id)).state).toBe('verified');
  });

  it('leaves, comes back by the domain, and stays declined after a no', async () => {
    const town = await makeOrganisation(test, { domains: ['rueckkehr.example'] });
    const person = await makeAccount(test, { email: 'person@rueckkehr.example' });
    expect(await askToBelong(test.deps, person, town.id)).toEqual({ ok: true, state: 'verified' });
    const { id } = await membershipOf(person, town.id);
    await leave(test.deps, person, id);
    await leave(test.deps, person, id);
    expect(await told(id)).toEqual(['ended']);
    expect(await askToBelong(test.deps, person, town.id)).toEqual({ ok: true, state: 'verified' });
    expect(await membershipOf(person, town.id)).toMatchObject({ state: 'verified', endReason: null });

    // Let go by an admin: no domain brings them back, not by asking twice, taking it back, or another address; somebody decides.
    const boss = await makeAccount(test, { memberships: [{ organisationId: town.id, adminSlot: 2 }] });
    await endColleague(test.deps, boss, id, { successorId: undefined, reason: '' });
    expect(await askToBelong(test.deps, person, town.id)).toEqual({ ok: true, state: 'pending' });
    expect(await askToBelong(test.deps, person, town.id)).toEqual({ ok: true, state: 'pending' });
    await leave(test.deps, person, id);
    expect(await askToBelong(test.deps, person, town.id)).toEqual({ ok: true, state: 'pending' });
    await test.db.deleteFrom('organisationDomain').where('organisationId', '=', town.id).execute();
    await test.db.transaction().execute((tx) => rememberDomain(tx,
      { organisationId: town.id, domain: 'rueckkehr.example', source: 'admin', addedBy: null }, test.clock.now()));
    expect(await membershipOf(person, town.id)).toMatchObject({ state: 'pending', endReason: 'admin' });
    expect(await approveColleague(test.deps, boss, id, { asked: false })).toEqual({ ok: true });
    expect(await membershipOf(person, town.id)).toMatchObject({ state: 'verified', endReason: null });
    await test.db.updateTable('membership').set({ adminSlot: null }).where('accountId', '=', boss.accountId).execute();

    const stranger = await makeAccount(test, { email: 'jemand@fremd.example' });
    expect(await askToBelong(test.deps, stranger, town.id)).toEqual({ ok: true, state: 'pending' });
    const asked = await membershipOf(stranger, town.id);
    expect(await askToBelong(test.deps, stranger, town.id)).toEqual({ ok: true, state: 'pending' });
    expect(await told(asked.id)).toEqual(['asked']);
    const admin = await makeAccount(test, { memberships: [{ organisationId: town.id, adminSlot: 1 }] });
    await declineColleague(test.deps, admin, asked.id, 'Kennen wir nicht.');
    expect(await askToBelong(test.deps, stranger, town.id)).toEqual({ ok: false, reason: 'declined' });
    expect(await askToBelong(test.deps, stranger, crypto.randomUUID())).toEqual({ ok: false, reason: 'organisation_unknown' });
  });

  it('acts for the default first', async () => {
    const [first, second] = [await makeOrganisation(test), await makeOrganisation(test)];
    const person = await makeAccount(test, { memberships: [first.id, second.id] });
    const orderOf = async () =>
      (await findActor(test.db, tokenHash((await signInAs(test, person.accountId)).split('=')[1]!), test.clock.now()))!
      .actor.memberships.map(({ organisationId }) => organisationId);
    await setDefault(test.deps, person, (await membershipOf(person, second.id)).id);
    expect(await orderOf()).toEqual([second.id, first.id]);
    await leave(test.deps, person, (await membershipOf(person, second.id)).id);
    expect(await orderOf()).toEqual([first.id]);
    expect((await membershipOf(person, second.id)).isDefault).toBe(false);
  });
});

describe('the first of an organisation', () => {
  const approve = (actor: Member, id: string, rememberDomain = false) =>
    test.db.transaction().execute((tx) => approveMembership(tx, actor, id, 'organiser', { rememberDomain, asked: true }, test.clock.now()));
  const [one, two] = [0, 1].map(() => makeAccountLater());
  function makeAccountLater() { let made: Promise<Member> | undefined; return () => (made ??= makeAccount(test, { admin: true })); }

  it('is approved by one organiser as a rule, and the domain becomes known to those who wait with it', async () => {
    const town = await makeOrganisation(test);
    const [first, second, free] = [
      await makeAccount(test, { email: 'eins@neudomain.example', memberships: [{ organisationId: town.id, state: 'pending' }] }),
      await makeAccount(test, { email: 'zwei@neudomain.example', memberships: [{ organisationId: town.id, state: 'pending' }] }),
      await makeAccount(test, { email: 'drei@sub.neudomain.example', memberships: [{ organisationId: town.id, state: 'pending' }] }),
    ];
    expect(await approve(await one!(), (await membershipOf(first, town.id)).id, true)).toBe('verified');
    expect(await membershipOf(first, town.id)).toMatchObject({ state: 'verified', verifiedHow: 'organiser' });
    expect(await membershipOf(second, town.id)).toMatchObject({ state: 'verified', verifiedHow: 'domain' });
    expect((await membershipOf(free, town.id)).state).toBe('pending');
    expect(await told((await membershipOf(second, town.id)).id)).toEqual(['verified']);
    const newcomer = await makeAccount(test, { email: 'vier@neudomain.example' });
    expect(await askToBelong(test.deps, newcomer, town.id)).toEqual({ ok: true, state: 'verified' });
  });

  it('is approved by two where the operator wants it, the others by one', async () => {
    await test.db.insertInto('setting').values({ key: 'membership.secondCheck', value: JSON.stringify('ja') }).execute();
    const town = await makeOrganisation(test);
    const first = await makeAccount(test, { memberships: [{ organisationId: town.id, state: 'pending' }] });
    const { id } = await membershipOf(first, town.id);
    expect(await approve(await one!(), id)).toBe('second_needed');
    expect(await approve(await one!(), id)).toBe('second_needed');
    expect((await membershipOf(first, town.id)).state).toBe('pending');
    expect(await told(id)).toEqual([]);
    expect(await approve(await two!(), id)).toBe('verified');
    const next = await makeAccount(test, { memberships: [{ organisationId: town.id, state: 'pending' }] });
    expect(await approve(await one!(), (await membershipOf(next, town.id)).id)).toBe('verified');
    await test.db.deleteFrom('setting').where('key', '=', 'membership.secondCheck').execute();
  });

  it('never makes a free mailer known', async () => {
    const town = await makeOrganisation(test);
    const person = await makeAccount(test, { email: 'stadt@gmx.de', memberships: [{ organisationId: town.id, state: 'pending' }] });
    expect(await approve(await one!(), (await membershipOf(person, town.id)).id, true)).toBe('verified');
    expect(await test.db.transaction()
      .execute((tx) => rememberDomain(tx, { organisationId: town.id, domain: 'web.de', source: 'admin', addedBy: null }, test.clock.now())))
      .toBe(false);
    expect(await test.db.selectFrom('organisationDomain').select('domain').where('organisationId', '=', town.id).execute()).toEqual([]);
  });
});
