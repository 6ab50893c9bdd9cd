import { afterAll, beforeAll, describe, expect, test as it } from 'vitest';
import { cancelRegistration } from '../../src/modules/events/registrations/commands.ts';
import { acceptOffer, answerComing, changeAnswers, declineOffer, switchSeat } from '../../src/modules/events/registrations/commands-change.ts';
import { NotFound } from '../../src/platform/http/errors.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeRegistration, makeTopic } from '../support/make.ts';
import { scenario } from './scenario.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

const ok = { ok: true };
const notOpen = { ok: false, reason: 'not_open' };
const past = { ok: false, reason: 'past' };
const inTwoDays = () => `until ${test.clock.now().add({ hours: 48 })}`;

describe('cancelling', () => {
  it('ends everything about a registration and offers the seat to who waits longest', async () => {
    const s = await scenario(test, { roomCapacity: 1, onlineCapacity: 1 });
    const a = await s.registered('A', 'room');
    await s.registered('B', 'room');
    await s.registered('C', 'room');
    expect(await cancelRegistration(test.deps, a.member, a.id)).toEqual(ok);
    expect(await s.board()).toEqual([
      'A: cancelled self',
      `B: confirmed online, wished room, 1. for room, offered room ${inTwoDays()}`,
      'C: queued, 2. for room',
    ]);
    expect(await s.seats()).toBe('room 1/1 +1, online 1/1');
    expect(await s.trail(a.id)).toEqual({ activity: ['confirmed', 'cancelled'], outbox: ['confirmed', 'cancelled'] });
    expect(await cancelRegistration(test.deps, a.member, a.id)).toEqual(ok);
    expect((await s.trail(a.id)).activity).toEqual(['confirmed', 'cancelled']);
  });

  it('works for who waits and who is still asked for, and frees nothing', async () => {
    const s = await scenario(test, { mode: 'onsite', roomCapacity: 1 });
    await s.registered('A', 'room');
    const b = await s.registered('B', 'room');
    const foreign = await makeAccount(test, { name: 'C' });
    const requested = await s.register(foreign, 'room');
    expect(await cancelRegistration(test.deps, b.member, b.id)).toEqual(ok);
    expect(await cancelRegistration(test.deps, foreign, requested.ok ? requested.registrationId : '')).toEqual(ok);
    expect(await s.board()).toEqual(['A: confirmed room', 'B: cancelled self', 'C: cancelled self']);
    expect(await s.seats()).toBe('room 1/1, online 0');
  });

  it('is refused after the end, and not before', async () => {
    const start = test.clock.now();
    const s = await scenario(test, { startsAt: start.subtract({ hours: 1 }), endsAt: start.add({ minutes: 1 }) });
    const [a, b] = [await s.registered('A', 'room'), await s.registered('B', 'room')];
    expect(await cancelRegistration(test.deps, a.member, a.id)).toEqual(ok);
    await s.change({ endsAt: start });
    expect(await cancelRegistration(test.deps, b.member, b.id)).toEqual(past);
    expect(await cancelRegistration(test.deps, a.member, a.id)).toEqual(ok);
  });
});

describe("other people's registrations", () => {
  it('are not there for any command', async () => {
    const s = await scenario(test, { roomCapacity: 1 });
    const a = await s.registered('A', 'room');
    const b = await s.registered('B', 'room');
    await cancelRegistration(test.deps, a.member, a.id);
    const before = await s.board();
    expect(before[1]).toContain('offered room');
    for (const stranger of [a.member, s.organiser, await makeAccount(test, { admin: true })]) {
      for (const command of [
        () => cancelRegistration(test.deps, stranger, b.id), () => acceptOffer(test.deps, stranger, b.id),
        () => declineOffer(test.deps, stranger, b.id),
        () => switchSeat(test.deps, stranger, b.id, 'room'), () => answerComing(test.deps, stranger, b.id, true),
        () => answerComing(test.deps, stranger, b.id, false),
        () => changeAnswers(test.deps, stranger, b.id, { question: 'fremd', seekTopicIds: [], offerTopicIds: [] }),
        () => cancelRegistration(test.deps, stranger, crypto.randomUUID()),
      ]) await expect(command()).rejects.toThrow(NotFound);
    }
    expect(await s.board()).toEqual(before);
  });
});

describe('switching', () => {
  it('takes a free seat at once, and the one that is left goes to the next', async () => {
    const s = await scenario(test, { roomCapacity: 1, onlineCapacity: 5 });
    const a = await s.registered('A', 'room');
    const b = await s.registered('B', 'room');
    expect(await switchSeat(test.deps, a.member, a.id, 'online')).toEqual(ok);
    expect(await s.board()).toEqual(['A: confirmed online', `B: confirmed online, wished room, 1. for room, offered room ${inTwoDays()}`]);
    expect(await s.trail(a.id)).toEqual({ activity: ['confirmed', 'switched'], outbox: ['confirmed', 'switched'] });
    expect(await s.trail(b.id)).toEqual({ activity: ['confirmed', 'offered'], outbox: ['confirmed', 'offered'] });
    expect(await switchSeat(test.deps, a.member, a.id, 'online')).toEqual(ok);
    expect((await s.trail(a.id)).activity).toEqual(['confirmed', 'switched']);
  });

  it('to a full room waits there and keeps the seat online', async () => {
    const s = await scenario(test, { roomCapacity: 1 });
    await s.registered('A', 'room');
    const b = await s.registered('B', 'online');
    for (let i = 0; i < 2; i++) expect(await switchSeat(test.deps, b.member, b.id, 'room')).toEqual({ ok: true, queued: true });
    expect(await s.board()).toEqual(['A: confirmed room', 'B: confirmed online, wished room, 1. for room']);
    expect(await s.trail(b.id)).toEqual({ activity: ['confirmed', 'room_queued'], outbox: ['confirmed', 'room_queued'] });
  });

  it('to the seat one has leaves the queue, and hands an open offer on', async () => {
    const s = await scenario(test, { roomCapacity: 1 });
    const a = await s.registered('A', 'room');
    const [b, c] = [await s.registered('B', 'room'), await s.registered('C', 'room')];
    await cancelRegistration(test.deps, a.member, a.id);
    expect(await switchSeat(test.deps, b.member, b.id, 'online')).toEqual(ok);
    expect(await s.board()).toEqual([
      'A: cancelled self', 'B: confirmed online', `C: confirmed online, wished room, 1. for room, offered room ${inTwoDays()}`,
    ]);
    expect((await s.trail(b.id)).outbox).toEqual(['confirmed', 'offered', 'confirmed']);
    expect((await s.trail(c.id)).outbox).toEqual(['confirmed', 'offered']);
  });

  it('of somebody without a seat takes a free one of the other kind, or waits for that kind from the end', async () => {
    const s = await scenario(test, { roomCapacity: 1, onlineCapacity: 1 });
    for (const [name, wish] of [['A', 'room'], ['B', 'online'], ['C', 'online']] as const) await s.registered(name, wish);
    const [d, e] = [await s.registered('D', 'room'), await s.registered('E', 'room')];
    expect(await switchSeat(test.deps, d.member, d.id, 'online')).toEqual({ ok: true, queued: true });
    expect(await s.board()).toEqual([
      'A: confirmed room', 'B: confirmed online', 'C: queued, 1. for online', 'D: queued, 2. for online', 'E: queued, 1. for room',
    ]);
    expect((await s.trail(d.id)).outbox).toEqual(['queued', 'queued']);
    await s.change({ onlineCapacity: 4 });
    expect(await switchSeat(test.deps, e.member, e.id, 'online')).toEqual(ok);
    expect((await s.board())[4]).toBe('E: confirmed online');
  });

  it('passes nobody over who waits for that kind', async () => {
    const s = await scenario(test, { roomCapacity: 1, onlineCapacity: 5 });
    const a = await s.registered('A', 'room');
    await s.registered('B', 'room');
    const c = await s.registered('C', 'online');
    await s.change({ waitingListPaused: true });
    await cancelRegistration(test.deps, a.member, a.id);
    expect(await switchSeat(test.deps, c.member, c.id, 'room')).toEqual({ ok: true, queued: true });
    expect(await s.board()).toEqual([
      'A: cancelled self', 'B: confirmed online, wished room, 1. for room', 'C: confirmed online, wished room, 2. for room',
    ]);
  });

  it('from the room is refused while nothing is free online: nobody gives up a seat unasked', async () => {
    const s = await scenario(test, { roomCapacity: 1, onlineCapacity: 1 });
    const a = await s.registered('A', 'room');
    await s.registered('B', 'online');
    expect(await switchSeat(test.deps, a.member, a.id, 'online')).toEqual(notOpen);
    expect(await s.board()).toEqual(['A: confirmed room', 'B: confirmed online']);
  });

  it('is refused to a kind of seat that the event does not have', async () => {
    const s = await scenario(test, { mode: 'online' });
    const a = await s.registered('A', 'online');
    expect(await switchSeat(test.deps, a.member, a.id, 'room')).toEqual(notOpen);
    expect(await s.board()).toEqual(['A: confirmed online']);
  });

  it('is refused where nothing is held, and after the end', async () => {
    const s = await scenario(test, { roomCapacity: 1 });
    const a = await s.registered('A', 'room');
    await cancelRegistration(test.deps, a.member, a.id);
    expect(await switchSeat(test.deps, a.member, a.id, 'online')).toEqual(notOpen);
    const foreign = await makeAccount(test, { name: 'Fremd' });
    const requested = await s.register(foreign, 'room');
    expect(await switchSeat(test.deps, foreign, requested.ok ? requested.registrationId : '', 'online')).toEqual(notOpen);
    const b = await s.registered('B', 'room');
    await s.change({ startsAt: test.clock.now().subtract({ hours: 2 }), endsAt: test.clock.now() });
    expect(await switchSeat(test.deps, b.member, b.id, 'online')).toEqual(past);
  });
});

describe('an offer', () => {
  it('that is accepted becomes the seat, and the one online goes to the next', async () => {
    const s = await scenario(test, { roomCapacity: 1, onlineCapacity: 1 });
    const a = await s.registered('A', 'room');
    const b = await s.registered('B', 'room');
    const c = await s.registered('C', 'online');
    await cancelRegistration(test.deps, a.member, a.id);
    for (let i = 0; i < 2; i++) expect(await acceptOffer(test.deps, b.member, b.id)).toEqual(ok);
    expect(await s.board()).toEqual(['A: cancelled self', 'B: confirmed room', `C: offered, 1. for online, offered online ${inTwoDays()}`]);
    for (let i = 0; i < 2; i++) expect(await acceptOffer(test.deps, c.member, c.id)).toEqual(ok);
    expect(await s.board()).toEqual(['A: cancelled self', 'B: confirmed room', 'C: confirmed online']);
    expect(await s.seats()).toBe('room 1/1, online 1/1');
    expect(await s.trail(b.id)).toEqual({ activity: ['confirmed', 'offered', 'switched'], outbox: ['confirmed', 'offered', 'switched'] });
    expect(await s.trail(c.id)).toEqual({ activity: ['queued', 'offered', 'confirmed'], outbox: ['queued', 'offered', 'confirmed'] });
  });

  it('that is declined goes to the next: without a seat it ends, with one online that one stays', async () => {
    const s = await scenario(test, { roomCapacity: 1, onlineCapacity: 1 });
    const a = await s.registered('A', 'room');
    const [b, c, d] = [await s.registered('B', 'room'), await s.registered('C', 'room'), await s.registered('D', 'room')];
    await cancelRegistration(test.deps, a.member, a.id);
    for (let i = 0; i < 2; i++) expect(await declineOffer(test.deps, b.member, b.id)).toEqual(ok);
    expect(await s.board()).toEqual([
      'A: cancelled self', 'B: confirmed online, wished room', `C: offered, 1. for room, offered room ${inTwoDays()}`,
      'D: queued, 2. for room',
    ]);
    for (let i = 0; i < 2; i++) expect(await declineOffer(test.deps, c.member, c.id)).toEqual(ok);
    expect((await s.board()).slice(2)).toEqual(['C: cancelled self', `D: offered, 1. for room, offered room ${inTwoDays()}`]);
    expect(await s.trail(b.id)).toEqual({ activity: ['confirmed', 'offered', 'confirmed'], outbox: ['confirmed', 'offered', 'confirmed'] });
    expect(await s.trail(c.id)).toEqual({ activity: ['queued', 'offered', 'cancelled'], outbox: ['queued', 'offered', 'cancelled'] });
    expect(await acceptOffer(test.deps, b.member, b.id)).toEqual(notOpen);
    expect(await acceptOffer(test.deps, c.member, c.id)).toEqual(notOpen);
    expect(await acceptOffer(test.deps, d.member, d.id)).toEqual(ok);
    expect(await declineOffer(test.deps, d.member, d.id)).toEqual(notOpen);
  });

  it('is lapsed to the second, even before anybody has cleared it away', async () => {
    const s = await scenario(test, { mode: 'onsite', roomCapacity: 1, offerHours: 2 });
    const a = await s.registered('A', 'room');
    const [b, c] = [await s.registered('B', 'room'), await s.registered('C', 'room')];
    await cancelRegistration(test.deps, a.member, a.id);
    test.clock.advance({ hours: 2 });
    expect(await acceptOffer(test.deps, b.member, b.id)).toEqual(notOpen);
    expect(await acceptOffer(test.deps, c.member, c.id)).toEqual(notOpen);
    expect(await declineOffer(test.deps, c.member, c.id)).toEqual(notOpen);
    test.clock.advance({ seconds: -1 });
    expect(await acceptOffer(test.deps, b.member, b.id)).toEqual(ok);
  });
});

describe('"Ich komme"', () => {
  it('is noted once; a no cancels and frees the seat', async () => {
    const s = await scenario(test, { mode: 'onsite', roomCapacity: 2 });
    const [a, b] = [await s.registered('A', 'room'), await s.registered('B', 'room')];
    await s.registered('C', 'room');
    for (let i = 0; i < 2; i++) expect(await answerComing(test.deps, a.member, a.id, true)).toEqual(ok);
    for (let i = 0; i < 2; i++) expect(await answerComing(test.deps, b.member, b.id, false)).toEqual(ok);
    expect(await s.board()).toEqual([
      'A: confirmed room, coming', 'B: cancelled self', `C: offered, 1. for room, offered room ${inTwoDays()}`,
    ]);
    expect(await s.trail(a.id)).toEqual({ activity: ['confirmed', 'reconfirmed'], outbox: ['confirmed'] });
  });

  it('is refused to who has no seat', async () => {
    const s = await scenario(test, { mode: 'onsite', roomCapacity: 0 });
    const a = await s.registered('A', 'room');
    expect(await answerComing(test.deps, a.member, a.id, true)).toEqual(notOpen);
  });
});

describe('question and topics', () => {
  it('are replaced as a whole; unknown and repeated topics are passed over', async () => {
    const s = await scenario(test);
    const [x, y] = [await makeTopic(test), await makeTopic(test)];
    const a = await s.registered('A', 'online');
    const topics = async () => (await test.db.selectFrom('registrationTopic').select(['topicId', 'side']).where('registrationId', '=', a.id)
      .orderBy('side').execute());
    expect(await changeAnswers(test.deps, a.member, a.id,
      { question: 'Was kostet es?', seekTopicIds: [x.id, x.id], offerTopicIds: [x.id, crypto.randomUUID()] })).toEqual(ok);
    expect(await topics()).toEqual([{ topicId: x.id, side: 'offer' }, { topicId: x.id, side: 'seek' }]);
    expect(await changeAnswers(test.deps, a.member, a.id, { question: '', seekTopicIds: [y.id], offerTopicIds: [] })).toEqual(ok);
    expect(await topics()).toEqual([{ topicId: y.id, side: 'seek' }]);
    expect(await test.db.selectFrom('registration').select('question').where('id', '=', a.id).executeTakeFirst()).toEqual({ question: '' });
    expect((await s.trail(a.id)).activity).toEqual(['confirmed', 'changed_answers', 'changed_answers']);
    await cancelRegistration(test.deps, a.member, a.id);
    expect(await changeAnswers(test.deps, a.member, a.id, { question: 'zu spät', seekTopicIds: [], offerTopicIds: [] })).toEqual(notOpen);
    expect(await topics()).toEqual([{ topicId: y.id, side: 'seek' }]);
  });
});

describe('the audit', () => {
  it('can be neither changed nor deleted', async () => {
    const s = await scenario(test);
    const a = await s.registered('A', 'online');
    const before = await test.db.selectFrom('activity').selectAll().where('objectId', '=', a.id).execute();
    expect(before).toHaveLength(1);
    await expect(test.db.updateTable('activity').set({ verb: 'nothing' }).where('objectId', '=', a.id).execute())
      .rejects.toThrow('permission denied for table activity');
    await expect(test.db.deleteFrom('activity').where('objectId', '=', a.id).execute()).rejects.toThrow('permission denied for table activity');
    expect(await test.db.selectFrom('activity').selectAll().where('objectId', '=', a.id).execute()).toEqual(before);
  });

  it('holds neither names nor addresses, and the outbox no more than it must', async () => {
    const s = await scenario(test);
    const anna = await makeAccount(test, {
      name: 'Testperson Auffällig', email: 'auffaellig@rathaus.example', memberships: [s.organisationId],
    });
    const result = await s.register(anna, 'online', { question: 'Eine auffällige Frage' });
    await makeRegistration(test, { eventId: s.event.id });
    await cancelRegistration(test.deps, anna, result.ok ? result.registrationId : '');
    const written = JSON.stringify([
      await test.db.selectFrom('activity').selectAll().execute(), await test.db.selectFrom('outbox').selectAll().execute(),
    ]);
    expect(written).toContain(anna.accountId);
    expect(written).not.toMatch(/auff(ä|ae)llig/i);
  });
});
