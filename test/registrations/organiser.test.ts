import { afterAll, beforeAll, describe, expect, test as it } from 'vitest';
import { sql } from 'kysely';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { approveColleague } from '../../src/modules/accounts/membership/commands-admin.ts';
import { approveWaiting } from '../../src/modules/events/registrations/commands-belonging-queue.ts';
import { approveProposal } from '../../src/modules/events/registrations/commands-proposal.ts';
import { approve, cancelFor, decline, noteOn, setAttendance } from '../../src/modules/events/registrations/commands-organiser.ts';
import { cancelRegistration } from '../../src/modules/events/registrations/commands.ts';
import { NotFound } from '../../src/platform/http/errors.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration } from '../support/make.ts';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { mailDeps, mailsOf } from '../notifications/mail-support.ts';
import { scenario, type Scenario } from './scenario.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

const ok = { ok: true };
const notOpen = { ok: false, reason: 'not_open' };

/** Somebody with a foreign address who asked to take part for an organisation of their own. */
async function requested(s: Scenario, name: string, wish: 'room' | 'online' = 'room', email?: string) {
  const organisation = await makeOrganisation(test);
  const member = await makeAccount(test, { name, ...(email ? { email } : {}) });
  const result = await s.register(member, wish, { organisationId: organisation.id });
  if (!result.ok || result.state !== 'requested') throw new Error('expected a request');
  return { member, id: result.registrationId, organisationId: organisation.id };
}

describe('approving', () => {
  it('gives the seat of this moment and counts the membership as verified', async () => {
    const s = await scenario(test, { roomCapacity: 1, onlineCapacity: 1 });
    const [x, y, z] = [await requested(s, 'X'), await requested(s, 'Y'), await requested(s, 'Z', 'online')];
    await s.registered('A', 'room');
    test.clock.advance({ minutes: 1 });
    for (let i = 0; i < 2; i++) expect(await approve(test.deps, s.organiser, y.id, { rememberDomain: false }))
      .toEqual({ ok: true, state: 'confirmed' });
    expect(await approve(test.deps, s.organiser, x.id, { rememberDomain: false })).toEqual({ ok: true, state: 'queued' });
    expect(await approve(test.deps, s.organiser, z.id, { rememberDomain: false })).toEqual({ ok: true, state: 'queued' });
    expect(await s.board()).toEqual([
      'A: confirmed room', 'X: queued, 2. for room', 'Y: confirmed online, wished room, 1. for room', 'Z: queued, 1. for online',
    ]);
    expect(await s.trail(y.id)).toEqual({ activity: ['requested', 'confirmed'], outbox: ['requested', 'confirmed'] });
    expect(await test.db.selectFrom('registration').select(['decidedAt', 'updatedAt']).where('id', '=', y.id).executeTakeFirst()).toEqual({
      decidedAt: test.clock.now(), updatedAt: test.clock.now(),
    });
    expect(await test.db.selectFrom('membership').select(['state', 'verifiedHow', 'decidedAt', 'decidedBy'])
      .where('accountId', '=', y.member.accountId).execute())
      .toEqual([{ state: 'verified', verifiedHow: 'organiser', decidedAt: test.clock.now(), decidedBy: s.organiser.accountId }]);
    expect(await test.db.selectFrom('membership').select('state').where('accountId', '=', x.member.accountId).execute())
      .toEqual([{ state: 'verified' }]);
    const { actorId } = await test.db.selectFrom('activity').select('actorId').where('objectId', '=', y.id).orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(actorId).toBe(s.organiser.accountId);
  });

  it('settles the other requests of the person for the organisation, of any series, and tells each once', async () => {
    const [s, other, full, begun] = [await scenario(test), await scenario(test, { roomCapacity: 1 }), await scenario(test, { mode: 'onsite', roomCapacity: 0 }), await scenario(test)];
    const x = await requested(s, 'X');
    for (const { register } of [other, full, begun]) await register(x.member, 'room', { organisationId: x.organisationId });
    const elsewhere = await scenario(test);
    await elsewhere.register(x.member, 'room', { organisationId: (await makeOrganisation(test)).id });
    await begun.change({ startsAt: test.clock.now().subtract({ hours: 1 }), endsAt: test.clock.now().add({ hours: 1 }) });
    expect(await approve(test.deps, s.organiser, x.id, { rememberDomain: false })).toMatchObject(ok);
    await drainOutbox(mailDeps(test));
    await drainOutbox(mailDeps(test));
    expect(await Promise.all([s, other, full, begun, elsewhere].map((each) => each.board()))).toEqual([
      ['X: confirmed room'], ['X: confirmed room'], ['X: queued, 1. for room'], ['X: requested, wishes room'], ['X: requested, wishes room'],
    ]);
    expect((await mailsOf(test)).filter((m) => m.toEmail === x.member.email && m.kind !== 'requested').map((m) => m.kind).sort())
      .toEqual(['confirmed', 'confirmed', 'queued']);
  });

  it('waits for the decision about a proposed organisation, as approving the person in the queue does; then it goes on', async () => {
    const s = await scenario(test);
    const member = await makeAccount(test);
    const result = await s.register(member, 'online', { organisationId: undefined, proposedOrganisation: { name: 'Zweckverband Neuland', kind: 'it_provider', parentId: s.organisationId } });
    const id = result.ok ? result.registrationId : '';
    const state = async () => [
      await test.db.selectFrom('organisation').select('state').where('name', '=', 'Zweckverband Neuland').executeTakeFirstOrThrow(),
      await test.db.selectFrom('membership').select('state').where('accountId', '=', member.accountId).executeTakeFirstOrThrow(),
      await test.db.selectFrom('registration').select('state').where('id', '=', id).executeTakeFirstOrThrow(),
    ].map((row) => row.state);
    const membership = await test.db.selectFrom('membership').select(['id', 'organisationId']).where('accountId', '=', member.accountId).executeTakeFirstOrThrow();
    expect(await approve(test.deps, s.organiser, id, { rememberDomain: true })).toEqual({ ok: false, reason: 'proposed' });
    expect(await approveWaiting(test.deps, s.organiser, membership.id, { rememberDomain: true })).toEqual({ ok: false, reason: 'proposed' });
    const siteAdmin = await makeAccount(test, { admin: true });
    expect(await approveColleague(test.deps, siteAdmin, membership.id)).toEqual({ ok: false, reason: 'not_open' });
    expect(await state()).toEqual(['proposed', 'pending', 'requested']);
    expect(await approveProposal(test.deps, siteAdmin, membership.organisationId, { name: 'Zweckverband Neuland', kind: 'it_provider', parentId: s.organisationId })).toMatchObject(ok);
    expect(await approve(test.deps, s.organiser, id, { rememberDomain: false })).toMatchObject(ok);
    expect(await state()).toEqual(['active', 'verified', 'confirmed']);
  });

  it.each([
    ['asked for', 'x@rathaus-merken.example', true, ['rathaus-merken.example']],
    ['not asked for', 'x@rathaus-vergessen.example', false, []],
    ['a free mailer', 'x.y@gmx.de', true, []],
  ])('remembers the domain: %s', async (_case, email, rememberDomain, domains) => {
    const s = await scenario(test);
    const x = await requested(s, 'X', 'online', email);
    expect(await approve(test.deps, s.organiser, x.id, { rememberDomain, asked: true })).toMatchObject(ok);
    expect((await test.db.selectFrom('organisationDomain').select('domain').where('organisationId', '=', x.organisationId).execute())
      .map((d) => d.domain)).toEqual(domains);
  });

  it('is refused for what is not a request, and after the end', async () => {
    const s = await scenario(test);
    const a = await s.registered('A', 'online');
    expect(await approve(test.deps, s.organiser, a.id, { rememberDomain: false })).toEqual(notOpen);
    const x = await requested(s, 'X');
    await s.change({ startsAt: test.clock.now().subtract({ hours: 2 }), endsAt: test.clock.now() });
    expect(await approve(test.deps, s.organiser, x.id, { rememberDomain: true })).toEqual({ ok: false, reason: 'closed' });
    expect(await s.board()).toEqual(['A: confirmed online', 'X: requested, wishes room']);
    expect(await test.db.selectFrom('membership').select('state').where('accountId', '=', x.member.accountId).execute())
      .toEqual([{ state: 'pending' }]);
  });

  it('and registering again at the same moment do not block each other', async () => {
    const s = await scenario(test, { roomCapacity: 1 });
    for (let round = 0; round < 8; round++) {
      const x = await requested(s, `X${round}`);
      const results = await Promise.all([
        approve(test.deps, s.organiser, x.id, { rememberDomain: false }), s.register(x.member, 'room', {
          organisationId: x.organisationId, name: `X${round} neu`,
        }),
        approve(test.deps, s.organiser, x.id, { rememberDomain: false }), cancelRegistration(test.deps, x.member, x.id),
      ]);
      expect(results[3]).toEqual(ok);
    }
  });
});

describe('declining', () => {
  it('tells the reason to the person and to nobody else', async () => {
    const s = await scenario(test);
    const x = await requested(s, 'X');
    for (let i = 0; i < 2; i++) expect(await decline(test.deps, s.organiser, x.id, 'Nur für Kommunen.', { membership: false })).toEqual(ok);
    expect(await s.board()).toEqual(['X: cancelled declined']);
    expect(await test.db.selectFrom('registration').select(['cancelNote', 'decidedAt']).where('id', '=', x.id).executeTakeFirst())
      .toEqual({ cancelNote: 'Nur für Kommunen.', decidedAt: test.clock.now() });
    expect(await s.trail(x.id)).toEqual({ activity: ['requested', 'declined'], outbox: ['requested', 'declined'] });
    const outbox = await test.db.selectFrom('outbox').select('payload').where(sql<boolean>`payload ->> 'registrationId' = ${x.id}`)
      .orderBy('id', 'desc').executeTakeFirstOrThrow();
    expect(outbox.payload).toMatchObject({ what: 'declined', note: 'Nur für Kommunen.' });
    expect(JSON.stringify(await test.db.selectFrom('activity').selectAll().where('objectId', '=', x.id).execute()))
      .not.toContain('Kommunen');
  });

  const membershipOf = (member: Member) => test.db.selectFrom('membership').select(['state', 'reason', 'decidedBy']).where('accountId', '=', member.accountId).execute();

  it('because the person does not belong: the membership, all requests for it, and registering again', async () => {
    const [s, other] = [await scenario(test), await scenario(test)];
    const x = await requested(s, 'X');
    await other.register(x.member, 'room', { organisationId: x.organisationId });
    expect(await decline(test.deps, s.organiser, x.id, 'Nur für Kommunen.', { membership: true })).toEqual(ok);
    await drainOutbox(mailDeps(test));
    await drainOutbox(mailDeps(test));
    expect(await membershipOf(x.member)).toEqual([{ state: 'declined', reason: 'Nur für Kommunen.', decidedBy: s.organiser.accountId }]);
    expect([await s.board(), await other.board()]).toEqual([['X: cancelled declined'], ['X: cancelled declined']]);
    const mails = (await mailsOf(test)).filter((m) => m.toEmail === x.member.email && m.kind !== 'requested');
    expect(mails.map((m) => [m.kind, m.textBody.includes('> Nur für Kommunen.')])).toEqual([['declined', true], ['declined', true]]);
    expect(await s.register(x.member, 'room', { organisationId: x.organisationId })).toEqual({ ok: false, reason: 'membership_declined' });
    expect(await s.register(x.member, 'room', { organisationId: (await makeOrganisation(test)).id })).toMatchObject({ ok: true, state: 'requested' });
  });

  it('for this event only leaves the membership and the other requests open', async () => {
    const [s, other] = [await scenario(test), await scenario(test)];
    const x = await requested(s, 'X');
    await other.register(x.member, 'room', { organisationId: x.organisationId });
    await decline(test.deps, s.organiser, x.id, 'Genug aus Ihrem Haus.', { membership: false });
    await drainOutbox(mailDeps(test));
    expect((await membershipOf(x.member)).map((m) => m.state)).toEqual(['pending']);
    expect(await other.board()).toEqual(['X: requested, wishes room']);
    expect(await s.register(x.member, 'room', { organisationId: x.organisationId })).toMatchObject({ ok: true, state: 'requested' });
  });

  it('is refused for what is not a request', async () => {
    const s = await scenario(test);
    const [a, b] = [await s.registered('A', 'online'), await s.registered('B', 'online')];
    await cancelRegistration(test.deps, b.member, b.id);
    for (const { id } of [a, b]) expect(await decline(test.deps, s.organiser, id, 'nein', { membership: true })).toEqual(notOpen);
    expect(await s.board()).toEqual(['A: confirmed online', 'B: cancelled self']);
  });
});

describe('on behalf of somebody', () => {
  it('a cancellation has the effects of their own', async () => {
    const s = await scenario(test, { mode: 'onsite', roomCapacity: 1 });
    const a = await s.registered('A', 'room');
    await s.registered('B', 'room');
    for (let i = 0; i < 2; i++) await cancelFor(test.deps, s.organiser, a.id);
    expect(await s.board()).toEqual([
      'A: cancelled self', `B: offered, 1. for room, offered room until ${test.clock.now().add({ hours: 48 })}`,
    ]);
    expect((await s.trail(a.id)).outbox).toEqual(['confirmed', 'cancelled']);
  });

  it('a note is for organisers only and leaves a trace without its text', async () => {
    const s = await scenario(test);
    const a = await s.registered('A', 'online');
    await noteOn(test.deps, s.organiser, a.id, 'Hat angerufen.');
    expect(await test.db.selectFrom('registration').select('organiserNote').where('id', '=', a.id).executeTakeFirst())
      .toEqual({ organiserNote: 'Hat angerufen.' });
    expect(await s.trail(a.id)).toEqual({ activity: ['confirmed', 'noted'], outbox: ['confirmed'] });
  });

  it('attendance is set and undone for who holds a seat, and changes no count', async () => {
    const s = await scenario(test, { mode: 'onsite', roomCapacity: 1 });
    const [a, b] = [await s.registered('A', 'room'), await s.registered('B', 'room')];
    for (const state of ['attended', 'attended', 'no_show', 'confirmed'] as const) {
      expect(await setAttendance(test.deps, s.organiser, a.id, state)).toBe(true);
      expect(await s.board()).toEqual([`A: ${state} room`, 'B: queued, 1. for room']);
      expect(await s.seats()).toBe('room 1/1 +1, online 0');
    }
    expect(await setAttendance(test.deps, s.organiser, b.id, 'attended')).toBe(false);
    expect(await s.trail(a.id)).toEqual({ activity: ['confirmed', 'attended', 'no_show', 'confirmed'], outbox: ['confirmed'] });
  });
});

it('nobody but organisers of the series and admins finds a registration', async () => {
  const s = await scenario(test);
  const other = await makeEvent(test);
  const x = await requested(s, 'X');
  const seated = await s.registered('A', 'online');
  await makeRegistration(test, { eventId: other.id });
  const strangers: Member[] = [x.member, await makeAccount(test), await makeAccount(test, { organises: [other.seriesId] })];
  const before = await s.board();
  const commands = (actor: Member) => [
    () => approve(test.deps, actor, x.id, { rememberDomain: true }), () => decline(test.deps, actor, x.id, 'nein', { membership: true }),
    () => cancelFor(test.deps, actor, seated.id),
    () => noteOn(test.deps, actor, seated.id, 'fremd'), () => setAttendance(test.deps, actor, seated.id, 'no_show'),
  ];
  for (const stranger of strangers) for (const command of commands(stranger)) await expect(command()).rejects.toThrow(NotFound);
  expect(await s.board()).toEqual(before);
  await expect(approve(test.deps, s.organiser, crypto.randomUUID(), { rememberDomain: false })).rejects.toThrow(NotFound);
  for (const command of commands(await makeAccount(test, { admin: true }))) await command();
  expect(await s.board()).toEqual(['A: cancelled self', 'X: confirmed room']);
});

describe('attendance of somebody who sits online and has an open offer of the room', () => {
  it('ends the waiting, and the offered seat goes to the next in line', async () => {
    const s = await scenario(test, { roomCapacity: 1 });
    const first = await s.registered('A', 'room');
    const second = await s.registered('B', 'room');
    await s.registered('C', 'room');
    await cancelRegistration(test.deps, first.member, first.id);
    expect(await setAttendance(test.deps, s.organiser, second.id, 'attended')).toBe(true);
    const board = await s.board();
    expect(board[1]).toBe('B: attended online, wished room');
    expect(board[2]).toMatch(/^C: confirmed online, .*offered room/);
  });
});
