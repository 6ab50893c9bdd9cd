import { afterAll, beforeAll, describe, expect, test as it } from 'vitest';
import { sql } from 'kysely';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { cancelRegistration } from '../../src/modules/events/registrations/commands.ts';
import { acceptOffer, declineOffer, switchSeat } from '../../src/modules/events/registrations/commands-change.ts';
import { expireOffers } from '../../src/modules/events/registrations/commands-waiting-list.ts';
import type { SeatKind } from '../../src/modules/events/event.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeRegistration } from '../support/make.ts';
import { scenario, type Scenario } from './scenario.ts';
import { expectSound, expectSoundStep, lookAt } from './soundness.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp({ connections: 24 }); });
afterAll(() => test.close());

async function people(s: Scenario, count: number): Promise<Member[]> {
  const made: Member[] = [];
  for (let n = 0; n < count; n++) made.push(await s.person(`P${String(n).padStart(3, '0')}`));
  return made;
}

describe('all at once', () => {
  it('200 who register for 10 seats are 10 confirmed and 190 queued, in order and each with a place of their own', async () => {
    const s = await scenario(test, { mode: 'onsite', roomCapacity: 10 });
    const members = await people(s, 200);
    const answers = await Promise.all(members.map((member) => s.register(member, 'room')));
    const state = (wanted: string) => answers.filter((a) => a.ok && a.state === wanted && !a.existing).length;
    expect([state('confirmed'), state('queued')]).toEqual([10, 190]);
    expect(await s.seats()).toBe('room 10/10 +190, online 0');
    await expectSound(test, s.event.id);
    // The audit is numbered under the same lock, so its order is the one in which they came.
    const rows = await test.db.selectFrom('registration').innerJoin('activity', 'activity.objectId', 'registration.id')
      .select(['registration.state', 'queueNumber'])
      .where('registration.eventId', '=', s.event.id).orderBy('activity.id').execute();
    expect(rows.slice(0, 10).map((r) => r.state)).toEqual(Array(10).fill('confirmed'));
    const places = rows.slice(10).map((r) => r.queueNumber!);
    expect(new Set(places).size).toBe(190);
    expect(places).toEqual(places.toSorted((a, b) => a - b));

    const again = await Promise.all(members.map((member) => s.register(member, 'room')));
    expect(again).toEqual(answers.map((a) => ({ ...a, existing: true })));
    expect(await s.seats()).toBe('room 10/10 +190, online 0');
  });

  it('one person who presses the button 20 times is registered once', async () => {
    const s = await scenario(test, { mode: 'onsite', roomCapacity: 10 });
    const member = await s.person('Eilig');
    const answers = await Promise.all(Array.from({ length: 20 }, () => s.register(member, 'room')));
    expect(new Set(answers.map((a) => (a.ok ? a.registrationId : a.reason))).size).toBe(1);
    expect(answers.filter((a) => a.ok && !a.existing)).toHaveLength(1);
    expect(await s.board()).toEqual(['Eilig: confirmed room']);
  });

  it('50 cancellations offer exactly 50 seats, to the 50 who wait longest', async () => {
    const s = await scenario(test, { mode: 'onsite', roomCapacity: 60 });
    const seated: { member: Member; id: string }[] = [];
    for (const member of await people(s, 50)) seated.push({
      member, id: (await makeRegistration(test, { eventId: s.event.id, accountId: member.accountId, seat: 'room' })).id,
    });
    for (let n = 0; n < 10; n++) await makeRegistration(test, { eventId: s.event.id, seat: 'room' });
    for (let n = 0; n < 80; n++) await makeRegistration(test, { eventId: s.event.id, state: 'queued', wish: 'room' });
    const cancel = () => Promise.all(seated.map(({ member, id }) => cancelRegistration(test.deps, member, id)));
    expect(await cancel()).toEqual(Array(50).fill({ ok: true }));
    const queue = () => test.db.selectFrom('registration').select('state').where('eventId', '=', s.event.id)
      .where('queueNumber', 'is not', null).orderBy('queueNumber').execute();
    const expected = [...Array(50).fill({ state: 'offered' }), ...Array(30).fill({ state: 'queued' })];
    expect(await queue()).toEqual(expected);
    expect(await s.seats()).toBe('room 60/60 +30, online 0');
    const told = await test.db.selectFrom('outbox').select(sql<string>`payload ->> 'what'`.as('what'))
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where(sql<boolean>`payload ->> 'eventId' = ${s.event.id}`).groupBy('what').orderBy('what').execute();
    expect(told).toEqual([{ what: 'cancelled', count: 50 }, { what: 'offered', count: 50 }]);

    expect(await cancel()).toEqual(Array(50).fill({ ok: true }));
    expect(await queue()).toEqual(expected);
    await expectSound(test, s.event.id);
  });

  it('the last seat and two ways to it: one gets it', async () => {
    const s = await scenario(test, { roomCapacity: 1, onlineCapacity: 30 });
    const online = await Promise.all(Array.from({ length: 5 }, (_, n) => s.registered(`O${n}`, 'online')));
    const fresh = await people(s, 5);
    const switched = Promise.all(online.map(({ member, id }) => switchSeat(test.deps, member, id, 'room')));
    const registered = Promise.all(fresh.map((member) => s.register(member, 'room')));
    await Promise.all([switched, registered]);
    expect(await s.seats()).toBe('room 1/1 +9, online 9/30');
    await expectSound(test, s.event.id);
  });
});

/** Reproducible randomness: mulberry32. */
function random(seed: number): (below: number) => number {
  let a = seed;
  return (below) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** An act of somebody, drawn at random: what it is, and doing it. */
function draw(s: Scenario, members: readonly Member[], next: (below: number) => number): { name: string; act: () => Promise<unknown> } {
  const member = members[next(members.length)]!;
  const wish: SeatKind = next(3) === 0 ? 'online' : 'room';
  const own = async (use: (id: string) => Promise<unknown>): Promise<unknown> => {
    const row = await test.db.selectFrom('registration').select('id').where('eventId', '=', s.event.id)
      .where('accountId', '=', member.accountId).orderBy('createdAt', 'desc').limit(1).executeTakeFirst();
    return row && use(row.id);
  };
  const acts: [weight: number, name: string, act: () => Promise<unknown>][] = [
    [30, 'register', () => s.register(member, wish)],
    [18, 'cancel', () => own((id) => cancelRegistration(test.deps, member, id))],
    [12, 'switch', () => own((id) => switchSeat(test.deps, member, id, wish))],
    [14, 'accept', () => own((id) => acceptOffer(test.deps, member, id))],
    [6, 'decline', () => own((id) => declineOffer(test.deps, member, id))],
    [4, 'expire', async () => { test.clock.advance({ minutes: next(300) }); await expireOffers(test.deps); }],
    [5, 'capacity', () => s.change({ roomCapacity: next(9), onlineCapacity: next(5) === 0 ? null : next(9) })],
    [3, 'pause', () => s.change({ waitingListPaused: next(2) === 0 })],
  ];
  let ticket = next(acts.reduce((sum, [weight]) => sum + weight, 0));
  const [, name, act] = acts.find(([weight]) => (ticket -= weight) < 0)!;
  return { name, act };
}

describe.each([1, 2])('a storm of everything (seed %i)', (seed) => {
  it('one after the other: counts are right, nobody is passed over, nothing is above capacity', async () => {
    const s = await scenario(test, { roomCapacity: 5, onlineCapacity: 4, offerHours: 5 });
    const members = await people(s, 24);
    const next = random(seed);
    const done: string[] = [];
    for (let step = 0; step < 220; step++) {
      const before = await lookAt(test, s.event.id);
      const { name, act } = draw(s, members, next);
      done.push(name);
      await act();
      await expectSoundStep(test, before, done);
    }
    expect(new Set(done)).toEqual(new Set(['register', 'cancel', 'switch', 'accept', 'decline', 'expire', 'capacity', 'pause']));
  });

  it('twelve at a time: the same, and nothing deadlocks', async () => {
    const s = await scenario(test, { roomCapacity: 5, onlineCapacity: 4, offerHours: 5 });
    const members = await people(s, 24);
    const next = random(seed * 1000);
    for (let batch = 0; batch < 18; batch++) {
      await Promise.all(Array.from({ length: 12 }, () => draw(s, members, next).act()));
      await expectSound(test, s.event.id, { mayExceed: true });
    }
  });
});
