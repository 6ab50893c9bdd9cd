import { afterAll, afterEach, beforeAll, describe, expect, test as it } from 'vitest';
import { cancelRegistration } from '../../src/modules/events/registrations/commands.ts';
import { acceptOffer, declineOffer } from '../../src/modules/events/registrations/commands-change.ts';
import { handOver, inviteColleagues } from '../../src/modules/events/registrations/commands-colleagues.ts';
import { expireOffers } from '../../src/modules/events/registrations/commands-waiting-list.ts';
import { NotFound } from '../../src/platform/http/errors.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeTopic } from '../support/make.ts';
import { scenario } from './scenario.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());
afterEach(() => test.db.deleteFrom('registration').execute());

const at = (by: Temporal.DurationLike) => test.clock.now().add(by).toString();
const ok = { ok: true };
const refused = (reason: string) => ({ ok: false, reason });
const emails = (n: number, from = 1) => Array.from({ length: n }, (_, i) => `kollegin-${from + i}@rathaus.example`);

describe('inviting colleagues', () => {
  it('holds a seat or a place in the queue for each, in the order given', async () => {
    const s = await scenario(test, { mode: 'onsite', roomCapacity: 3 });
    const a = await s.registered('A', 'room');
    expect(await inviteColleagues(test.deps, a.member, a.id, { emails: emails(3), wish: 'room' })).toEqual({
      ok: true, invited: 3, alreadyRegistered: [],
    });
    const until = `until ${at({ hours: 48 })}`;
    expect(await s.board()).toEqual([
      'A: confirmed room', `kollegin-1@rathaus.example: offered, offered room ${until}`,
      `kollegin-2@rathaus.example: offered, offered room ${until}`,
      'kollegin-3@rathaus.example: queued, 1. for room',
    ]);
    expect(await s.seats()).toBe('room 3/3 +1, online 0');
    const rows = await test.db.selectFrom('registration').selectAll().where('invitedEmail', 'is not', null).orderBy('invitedEmail')
      .execute();
    expect(rows[0]).toMatchObject({
      accountId: null, invitedBy: a.member.accountId, organisationId: s.organisationId, createdAt: test.clock.now(), question: '',
    });
    for (const row of rows) expect(await s.trail(row.id)).toEqual({ activity: ['invited'], outbox: ['invited'] });
  });

  it('with the room full holds a seat online, and with everything full a place for the wished kind', async () => {
    const s = await scenario(test, { roomCapacity: 1, onlineCapacity: 1 });
    const a = await s.registered('A', 'room');
    await inviteColleagues(test.deps, a.member, a.id, { emails: emails(2), wish: 'room' });
    expect((await s.board()).slice(1)).toEqual([
      `kollegin-1@rathaus.example: offered, offered online until ${at({ hours: 48 })}`, 'kollegin-2@rathaus.example: queued, 1. for room',
    ]);
  });

  it('names who is registered already, counts oneself and doubles once, and answers a repetition alike', async () => {
    const s = await scenario(test);
    const a = await s.registered('A', 'online');
    const b = await s.registered('B', 'online');
    const input = { emails: [b.member.email, ...emails(2), ...emails(1), a.member.email], wish: 'online' } as const;
    const answer = { ok: true, invited: 2, alreadyRegistered: [b.member.email] };
    expect(await inviteColleagues(test.deps, a.member, a.id, input)).toEqual(answer);
    expect(await inviteColleagues(test.deps, a.member, a.id, input)).toEqual(answer);
    expect(await s.board()).toHaveLength(4);
    expect(await inviteColleagues(test.deps, b.member, b.id, { emails: emails(1), wish: 'online' })).toEqual({
      ok: true, invited: 0, alreadyRegistered: emails(1),
    });
    expect(await inviteColleagues(test.deps, a.member, a.id, { emails: [a.member.email], wish: 'online' })).toEqual({
      ok: true, invited: 0, alreadyRegistered: [],
    });
  });

  it('stops at five of one person for an event; a cancelled one makes room for another', async () => {
    const s = await scenario(test);
    const a = await s.registered('A', 'online');
    expect(await inviteColleagues(test.deps, a.member, a.id, { emails: emails(6), wish: 'online' })).toEqual(refused('too_many'));
    expect(await inviteColleagues(test.deps, a.member, a.id, { emails: emails(5), wish: 'online' })).toMatchObject({ invited: 5 });
    expect(await inviteColleagues(test.deps, a.member, a.id, { emails: emails(1, 6), wish: 'online' })).toEqual(refused('too_many'));
    expect(await inviteColleagues(test.deps, a.member, a.id, { emails: emails(5), wish: 'online' })).toMatchObject({ invited: 5 });
    const { id } = await test.db.selectFrom('registration').select('id').where('invitedEmail', '=', emails(1)[0]!)
      .executeTakeFirstOrThrow();
    const colleague = await makeAccount(test, { email: emails(1)[0]! });
    expect(await declineOffer(test.deps, colleague, id)).toEqual(ok);
    expect(await inviteColleagues(test.deps, a.member, a.id, { emails: emails(1, 6), wish: 'online' })).toMatchObject({ invited: 1 });
  });

  it('is refused without an open registration, to a closed event, and when it is too late to answer', async () => {
    const s = await scenario(test, { mode: 'onsite', roomCapacity: 5 });
    const a = await s.registered('A', 'room');
    const input = { emails: emails(1), wish: 'room' } as const;
    const foreign = await makeAccount(test);
    const requested = await s.register(foreign, 'room');
    expect(await inviteColleagues(test.deps, foreign, requested.ok ? requested.registrationId : '', input)).toEqual(refused('not_open'));
    await expect(inviteColleagues(test.deps, foreign, a.id, input)).rejects.toThrow(NotFound);
    await s.change({ registrationClosesAt: test.clock.now() });
    expect(await inviteColleagues(test.deps, a.member, a.id, input)).toEqual(refused('closed'));
    await s.change({ registrationClosesAt: null, startsAt: test.clock.now().add({ minutes: 60 }) });
    expect(await inviteColleagues(test.deps, a.member, a.id, input)).toEqual(refused('too_late'));
    await s.change({ startsAt: test.clock.now().subtract({ hours: 2 }), endsAt: test.clock.now() });
    expect(await inviteColleagues(test.deps, a.member, a.id, input)).toEqual(refused('past'));
    await s.change({ startsAt: test.clock.now().add({ hours: 50 }), endsAt: test.clock.now().add({ hours: 51 }) });
    await cancelRegistration(test.deps, a.member, a.id);
    expect(await inviteColleagues(test.deps, a.member, a.id, input)).toEqual(refused('not_open'));
    expect(await s.board()).toHaveLength(2);
  });

  it('for the same address by two people at once is one invitation', async () => {
    const s = await scenario(test);
    const [a, b] = [await s.registered('A', 'online'), await s.registered('B', 'online')];
    const input = { emails: emails(3), wish: 'online' } as const;
    const results = await Promise.all([
      inviteColleagues(test.deps, a.member, a.id, input), inviteColleagues(test.deps, b.member, b.id, input),
    ]);
    expect(results.map((r) => (r.ok ? r.invited : -1)).sort()).toEqual([0, 3]);
    expect(await s.board()).toHaveLength(5);
  });
});

describe('taking up an invitation', () => {
  async function invited(given: Parameters<typeof scenario>[1] = {}) {
    const s = await scenario(test, { mode: 'onsite', roomCapacity: 2, ...given });
    const a = await s.registered('A', 'room');
    await inviteColleagues(test.deps, a.member, a.id, { emails: ['neu@rathaus.example'], wish: 'room' });
    const { id } = await test.db.selectFrom('registration').select('id').where('invitedEmail', '=', 'neu@rathaus.example')
      .executeTakeFirstOrThrow();
    return { s, a, id };
  }
  afterEach(() => test.db.deleteFrom('account').where('email', '=', 'neu@rathaus.example').execute());

  it('takes the held seat with the own data of a verified person', async () => {
    const { s, a, id } = await invited();
    const topic = await makeTopic(test);
    const b = await makeAccount(test, { email: 'neu@rathaus.example', name: '', memberships: [s.organisationId] });
    expect(await acceptOffer(test.deps, b, id)).toEqual(refused('not_open'));
    const answer = await s.register(b, 'room', { name: 'B', question: 'Und dann?', seekTopicIds: [topic.id], consents: ['photos'] });
    expect(answer).toEqual({ ok: true, registrationId: id, state: 'confirmed', existing: false });
    expect(await s.board()).toEqual(['A: confirmed room', 'B: confirmed room']);
    const row = await test.db.selectFrom('registration').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    expect(row).toMatchObject({
      accountId: b.accountId, invitedEmail: null, invitedBy: a.member.accountId, organisationId: s.organisationId, question: 'Und dann?',
    });
    expect(await test.db.selectFrom('registrationTopic').select(['topicId', 'side']).where('registrationId', '=', id).execute())
      .toEqual([{ topicId: topic.id, side: 'seek' }]);
    expect(await test.db.selectFrom('consent').select('purpose').where('accountId', '=', b.accountId).execute())
      .toEqual([{ purpose: 'photos' }]);
    expect(await s.trail(id)).toEqual({ activity: ['invited', 'confirmed'], outbox: ['invited', 'confirmed'] });
    expect(await s.register(b, 'room')).toEqual({ ok: true, registrationId: id, state: 'confirmed', existing: true });
  });

  it('by somebody not verified waits for an organiser, and the seat goes on', async () => {
    const { s, id } = await invited();
    await s.registered('C', 'room');
    // The domain is not the organisation's any more when the colleague comes.
    await test.db.deleteFrom('organisationDomain').where('organisationId', '=', s.organisationId).execute();
    const b = await makeAccount(test, { email: 'neu@rathaus.example', name: 'B' });
    expect(await s.register(b, 'room')).toEqual({ ok: true, registrationId: id, state: 'requested', existing: false });
    expect(await s.board()).toEqual([
      'A: confirmed room', 'B: requested, wishes room', `C: offered, 1. for room, offered room until ${at({ hours: 48 })}`,
    ]);
    expect(await s.seats()).toBe('room 2/2, online 0');
  });

  it('keeps the place in the queue', async () => {
    const { s, id } = await invited({ roomCapacity: 1 });
    await s.registered('C', 'room');
    const b = await makeAccount(test, { email: 'neu@rathaus.example', name: 'B', memberships: [s.organisationId] });
    expect(await s.register(b, 'room')).toMatchObject({ registrationId: id, state: 'queued' });
    expect(await s.board()).toEqual(['A: confirmed room', 'B: queued, 1. for room', 'C: queued, 2. for room']);
  });

  it('is still possible after registration has closed, and not after the end', async () => {
    const { s, id } = await invited();
    const b = await makeAccount(test, { email: 'neu@rathaus.example', name: 'B', memberships: [s.organisationId] });
    await s.change({ registrationClosesAt: test.clock.now().subtract({ hours: 1 }) });
    const other = await s.person('C');
    expect(await s.register(other, 'room')).toEqual(refused('closed'));
    expect(await s.register(b, 'room')).toMatchObject({ ok: true, registrationId: id, state: 'confirmed' });
    const later = await invited();
    await later.s.change({ startsAt: test.clock.now().subtract({ hours: 2 }), endsAt: test.clock.now() });
    expect(await later.s.register(await makeAccount(test, { email: 'spaet@rathaus.example', memberships: [s.organisationId] }), 'room'))
      .toEqual(refused('past'));
  });

  it('can be declined without any data, and lapses with its seat', async () => {
    const { s, id } = await invited();
    const b = await makeAccount(test, { email: 'neu@rathaus.example', name: '' });
    await expect(declineOffer(test.deps, await makeAccount(test), id)).rejects.toThrow(NotFound);
    expect(await declineOffer(test.deps, b, id)).toEqual(ok);
    expect(await s.board()).toEqual(['A: confirmed room', 'neu@rathaus.example: cancelled self']);
    const other = await invited();
    test.clock.advance({ hours: 48 });
    expect(await expireOffers(test.deps)).toBe(1);
    expect(await other.s.board()).toEqual(['A: confirmed room', 'neu@rathaus.example: cancelled offer_expired']);
    expect(await other.s.seats()).toBe('room 1/2, online 0');
  });
});

describe('addresses of others', () => {
  it('are refused: of another domain, of a free mailer even if it is one\'s own, of a domain that only looks alike', async () => {
    const s = await scenario(test, { roomCapacity: 10 });
    const a = await s.registered('A', 'room');
    for (const email of ['x@fremd.example', 'x@rathaus.example.evil.com', 'x@evil-rathaus.example', 'x@gmx.de']) {
      expect(await inviteColleagues(test.deps, a.member, a.id, { emails: ['kollegin@rathaus.example', email], wish: 'room' }), email).toEqual(refused('foreign_address'));
      expect(await handOver(test.deps, a.member, a.id, email), email).toEqual(refused('foreign_address'));
    }
    const free = await makeAccount(test, { name: 'F', email: 'f@gmx.de', memberships: [s.organisationId] });
    const registration = await s.register(free, 'room');
    if (!registration.ok) throw new Error(registration.reason);
    expect(await inviteColleagues(test.deps, free, registration.registrationId, { emails: ['fremd@gmx.de'], wish: 'room' })).toEqual(refused('foreign_address'));
    expect(await s.board()).toEqual(['A: confirmed room', 'F: confirmed room']);
  });
});

describe('handing over', () => {
  it('a seat of a full event to a colleague passes nobody over and frees nothing', async () => {
    const s = await scenario(test, { mode: 'onsite', roomCapacity: 1 });
    const a = await s.registered('A', 'room');
    await s.registered('Z', 'room');
    for (let i = 0; i < 2; i++) expect(await handOver(test.deps, a.member, a.id, 'kollegin@rathaus.example')).toEqual(ok);
    expect(await s.board()).toEqual([
      'A: cancelled handed_over', `kollegin@rathaus.example: offered, offered room until ${at({ hours: 48 })}`, 'Z: queued, 1. for room',
    ]);
    expect(await s.seats()).toBe('room 1/1 +1, online 0');
    expect(await s.trail(a.id)).toEqual({ activity: ['confirmed', 'handed_over'], outbox: ['confirmed', 'handed_over'] });
    const { id } = await test.db.selectFrom('registration').select('id').where('invitedEmail', '=', 'kollegin@rathaus.example')
      .executeTakeFirstOrThrow();
    expect(await s.trail(id)).toEqual({ activity: ['invited'], outbox: ['invited'] });
    test.clock.advance({ hours: 48 });
    await expireOffers(test.deps);
    expect((await s.board()).slice(1)).toEqual([
      'kollegin@rathaus.example: cancelled offer_expired', `Z: offered, 1. for room, offered room until ${at({ hours: 48 })}`,
    ]);
  });

  it('gives up a place in the queue for the room with the seat online', async () => {
    const s = await scenario(test, { roomCapacity: 1 });
    const a = await s.registered('A', 'room');
    const [b] = [await s.registered('B', 'room')];
    await cancelRegistration(test.deps, a.member, a.id);
    await s.registered('C', 'room');
    expect(await handOver(test.deps, b.member, b.id, 'kollegin@rathaus.example')).toEqual(ok);
    const until = `until ${at({ hours: 48 })}`;
    expect(await s.board()).toEqual([
      'A: cancelled self', 'B: cancelled handed_over', `C: confirmed online, wished room, 1. for room, offered room ${until}`,
      `kollegin@rathaus.example: offered, offered online ${until}`,
    ]);
  });

  it('is refused to oneself, to somebody registered, without a seat, too late, and after the end', async () => {
    const s = await scenario(test, { mode: 'onsite', roomCapacity: 2 });
    const [a, b, c] = [await s.registered('A', 'room'), await s.registered('B', 'room'), await s.registered('C', 'room')];
    const before = await s.board();
    const to = (email: string, from = a) => handOver(test.deps, from.member, from.id, email);
    expect(await to(a.member.email)).toEqual(refused('own_address'));
    expect(await to(b.member.email)).toEqual(refused('already_registered'));
    expect(await to(c.member.email)).toEqual(refused('already_registered'));
    expect(await to('kollegin@rathaus.example', c)).toEqual(refused('not_open'));
    await expect(handOver(test.deps, b.member, a.id, 'kollegin@rathaus.example')).rejects.toThrow(NotFound);
    await s.change({ startsAt: test.clock.now().add({ minutes: 60 }) });
    expect(await to('kollegin@rathaus.example')).toEqual(refused('too_late'));
    await s.change({ startsAt: test.clock.now().subtract({ hours: 2 }), endsAt: test.clock.now() });
    expect(await to('kollegin@rathaus.example')).toEqual(refused('past'));
    expect(await s.board()).toEqual(before);
  });
});
