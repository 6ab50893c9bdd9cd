import { afterAll, afterEach, beforeAll, describe, expect, test as it } from 'vitest';
import { cancelRegistration } from '../../src/modules/events/registrations/commands.ts';
import { acceptOffer } from '../../src/modules/events/registrations/commands-change.ts';
import { expireOffers } from '../../src/modules/events/registrations/commands-waiting-list.ts';
import { cancelAllOf } from '../../src/modules/events/registrations/commands-organiser.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { scenario, type Scenario } from './scenario.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());
// Offers lapse across all events: those of one test must not be counted in the next.
afterEach(() => test.db.deleteFrom('registration').execute());

const at = (by: Temporal.DurationLike) => test.clock.now().add(by).toString();

/** One seat in the room, taken by A and freed again: B sits online and has the offer, C waits without a seat, D behind. */
async function offeredToB(given: Parameters<typeof scenario>[1] = {}): Promise<Scenario & { b: Seated; c: Seated }> {
  const s = await scenario(test, { roomCapacity: 1, onlineCapacity: 1, ...given });
  const a = await s.registered('A', 'room');
  const [b, c] = [await s.registered('B', 'room'), await s.registered('C', 'room')];
  await s.registered('D', 'room');
  await cancelRegistration(test.deps, a.member, a.id);
  return { ...s, b, c };
}
type Seated = Awaited<ReturnType<Scenario['registered']>>;

describe('an offer that nobody answers', () => {
  it('lapses: who sits online keeps that seat, who has none is out, and the seat goes on in order', async () => {
    const s = await offeredToB();
    const first = at({ hours: 48 });
    expect(await s.board()).toEqual([
      'A: cancelled self', `B: confirmed online, wished room, 1. for room, offered room until ${first}`, 'C: queued, 2. for room',
      'D: queued, 3. for room',
    ]);
    test.clock.advance({ hours: 47, minutes: 59 });
    expect(await expireOffers(test.deps)).toBe(0);
    test.clock.advance({ minutes: 1 });
    expect(await expireOffers(test.deps)).toBe(1);
    expect(await s.board()).toEqual([
      'A: cancelled self', 'B: confirmed online, wished room',
      `C: offered, 1. for room, offered room until ${at({ hours: 48 })}`, 'D: queued, 2. for room',
    ]);
    expect(await expireOffers(test.deps)).toBe(0);
    test.clock.advance({ hours: 48 });
    expect(await expireOffers(test.deps)).toBe(1);
    expect(await s.board()).toEqual([
      'A: cancelled self', 'B: confirmed online, wished room', 'C: cancelled offer_expired',
      `D: offered, 1. for room, offered room until ${at({ hours: 48 })}`,
    ]);
    expect(await s.trail(s.b.id)).toEqual({
      activity: ['confirmed', 'offered', 'offer_expired'], outbox: ['confirmed', 'offered', 'offer_expired'],
    });
    expect(await s.trail(s.c.id)).toEqual({
      activity: ['queued', 'offered', 'offer_expired'], outbox: ['queued', 'offered', 'offer_expired'],
    });
    expect(await s.seats()).toBe('room 1/1, online 1/1');
  });

  it('lapses once, however many processes clear away at the same moment', async () => {
    const s = await offeredToB();
    test.clock.advance({ hours: 48 });
    const ended = await Promise.all(Array.from({ length: 6 }, () => expireOffers(test.deps)));
    expect(ended.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect((await s.trail(s.b.id)).outbox).toEqual(['confirmed', 'offered', 'offer_expired']);
    expect((await s.trail(s.c.id)).outbox).toEqual(['queued', 'offered']);
  });

  it('is either taken or lapsed, never both', async () => {
    for (let round = 0; round < 5; round++) {
      const s = await offeredToB();
      test.clock.advance({ hours: 47, minutes: 59, seconds: 59 });
      const accepting = acceptOffer(test.deps, s.b.member, s.b.id);
      test.clock.advance({ seconds: 1 });
      const [accepted, ended] = await Promise.all([accepting, expireOffers(test.deps)]);
      expect([accepted.ok, ended]).toEqual(accepted.ok ? [true, 0] : [false, 1]);
      expect((await s.board())[1]).toBe(accepted.ok ? 'B: confirmed room' : 'B: confirmed online, wished room');
      await test.db.deleteFrom('registration').execute();
    }
  });
});

describe('the time to answer', () => {
  it('ends an hour before the start at the latest', async () => {
    const s = await offeredToB({ startsAt: test.clock.now().add({ hours: 10 }) });
    expect((await s.board())[1]).toBe(`B: confirmed online, wished room, 1. for room, offered room until ${at({ hours: 9 })}`);
  });

  it('is too short within the last hour: nobody is offered anything, and nobody is passed over', async () => {
    const s = await offeredToB({ startsAt: test.clock.now().add({ minutes: 60 }) });
    expect((await s.board()).slice(1)).toEqual([
      'B: confirmed online, wished room, 1. for room', 'C: queued, 2. for room', 'D: queued, 3. for room',
    ]);
    await s.registered('E', 'room');
    expect((await s.board())[4]).toBe('E: queued, 4. for room');
    expect(await s.seats()).toBe('room 0/1 +4, online 1/1');
  });
});

describe('the waiting list is looked at again', () => {
  it('when there is more capacity: in order, room and online, as many as are free', async () => {
    const s = await scenario(test, { roomCapacity: 1, onlineCapacity: 1 });
    for (const [name, wish] of [['A', 'room'], ['B', 'room'], ['C', 'online'], ['D', 'room'], ['E', 'online'],
      ['F', 'room']] as const) await s.registered(name, wish);
    await s.change({ roomCapacity: 3, onlineCapacity: 2 });
    const until = `until ${at({ hours: 48 })}`;
    expect(await s.board()).toEqual([
      'A: confirmed room', `B: confirmed online, wished room, 1. for room, offered room ${until}`,
      `C: offered, 1. for online, offered online ${until}`,
      `D: offered, 2. for room, offered room ${until}`, 'E: queued, 2. for online', 'F: queued, 3. for room',
    ]);
    expect(await s.seats()).toBe('room 3/3 +1, online 2/2 +1');
    await s.change({ roomCapacity: null, onlineCapacity: null });
    expect(await s.seats()).toBe('room 4, online 3');
  });

  it('when there is less: nobody loses a seat, and nobody gets one until it fits again', async () => {
    const s = await scenario(test, { mode: 'onsite', roomCapacity: 3 });
    const [a, b] = [await s.registered('A', 'room'), await s.registered('B', 'room')];
    for (const name of ['C', 'D']) await s.registered(name, 'room');
    await s.change({ roomCapacity: 2 });
    expect(await s.seats()).toBe('room 3/2 +1, online 0');
    await cancelRegistration(test.deps, a.member, a.id);
    expect((await s.board())[3]).toBe('D: queued, 1. for room');
    await cancelRegistration(test.deps, b.member, b.id);
    expect((await s.board())[3]).toBe(`D: offered, 1. for room, offered room until ${at({ hours: 48 })}`);
    expect(await s.seats()).toBe('room 2/2, online 0');
  });

  it('when the pause ends: what became free meanwhile is offered then', async () => {
    const s = await scenario(test, { mode: 'onsite', roomCapacity: 2 });
    const [a, b] = [await s.registered('A', 'room'), await s.registered('B', 'room')];
    for (const name of ['C', 'D', 'E']) await s.registered(name, 'room');
    await s.change({ waitingListPaused: true });
    await cancelRegistration(test.deps, a.member, a.id);
    await cancelRegistration(test.deps, b.member, b.id);
    expect(await s.seats()).toBe('room 0/2 +3, online 0');
    test.clock.advance({ hours: 5 });
    await s.change({ waitingListPaused: false });
    const until = `until ${at({ hours: 48 })}`;
    expect((await s.board()).slice(2)).toEqual([
      `C: offered, 1. for room, offered room ${until}`, `D: offered, 2. for room, offered room ${until}`, 'E: queued, 3. for room',
    ]);
  });

  it('when the start comes nearer: open offers end in time for the next in line', async () => {
    const s = await offeredToB();
    await s.change({ startsAt: test.clock.now().add({ hours: 12 }), endsAt: test.clock.now().add({ hours: 14 }) });
    expect((await s.board())[1]).toBe(`B: confirmed online, wished room, 1. for room, offered room until ${at({ hours: 11 })}`);
    test.clock.advance({ hours: 1 });
    await s.change({ startsAt: test.clock.now().add({ minutes: 30 }), endsAt: test.clock.now().add({ hours: 2 }) });
    expect(await expireOffers(test.deps)).toBe(1);
    expect((await s.board()).slice(1)).toEqual(['B: confirmed online, wished room', 'C: queued, 1. for room', 'D: queued, 2. for room']);
  });

  it('when the start moves away: an offer keeps its time, and what was too late is offered again', async () => {
    const s = await offeredToB({ startsAt: test.clock.now().add({ minutes: 50 }) });
    await s.change({ startsAt: test.clock.now().add({ hours: 100 }), endsAt: test.clock.now().add({ hours: 101 }) });
    const until = at({ hours: 48 });
    expect((await s.board())[1]).toContain(`offered room until ${until}`);
    await s.change({ startsAt: test.clock.now().add({ hours: 200 }), endsAt: test.clock.now().add({ hours: 201 }) });
    expect((await s.board())[1]).toContain(`offered room until ${until}`);
  });

  it('but not of an event that is cancelled, a draft, or running', async () => {
    for (const columns of [{ state: 'cancelled', cancelledAt: test.clock.now() }, { state: 'draft' },
      { startsAt: test.clock.now(), endsAt: test.clock.now().add({ hours: 1 }) }]) {
      const s = await scenario(test, { mode: 'onsite', roomCapacity: 0 });
      await s.registered('A', 'room');
      await s.change({ ...columns, roomCapacity: 5 });
      expect(await s.board()).toEqual(['A: queued, 1. for room']);
    }
  });
});

describe('an event that does not take place', () => {
  it('ends what is open with its reason, and leaves what has been as it was', async () => {
    const s = await offeredToB();
    await test.db.updateTable('registration').set({ state: 'attended', queueNumber: null, offerSeat: null, offerExpiresAt: null })
      .where('id', '=', s.b.id).execute();
    const ended = await test.db.transaction().execute((tx) => cancelAllOf(tx, s.event.id, s.organiser.accountId, test.clock.now()));
    expect(ended).toBe(2);
    expect(await s.board()).toEqual([
      'A: cancelled self', 'B: attended online, wished room', 'C: cancelled event_cancelled', 'D: cancelled event_cancelled',
    ]);
    expect((await s.trail(s.c.id)).outbox.at(-1)).toBe('event_cancelled');
    expect((await s.trail(s.b.id)).outbox).not.toContain('event_cancelled');
    expect(await s.seats()).toBe('room 0/1, online 1/1');
  });
});
