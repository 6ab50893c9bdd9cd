import { describe, expect, it } from 'vitest';
import { availabilityOf, nextStepOf, type SeatsOfEvent } from '../../src/modules/events/availability.ts';
import { place } from '../../src/modules/events/registrations/seating.ts';

const empty: SeatsOfEvent = {
  mode: 'hybrid', roomCapacity: null, onlineCapacity: null, roomTaken: 0, onlineTaken: 0, roomWaiting: 0, onlineWaiting: 0, waitingListPaused: false,
};

describe('availabilityOf', () => {
  it.each<[string, Partial<SeatsOfEvent>, object[]]>([
    ['unlimited', { roomTaken: 5 }, [{ kind: 'room', state: 'unlimited', taken: 5 }, { kind: 'online', state: 'unlimited', taken: 0 }]],
    ['online only', { mode: 'online', roomCapacity: 3 }, [{ kind: 'online', state: 'unlimited', taken: 0 }]],
    ['on site only', { mode: 'onsite', roomCapacity: 3 }, [{ kind: 'room', state: 'free', free: 3, capacity: 3, taken: 0 }]],
    ['one left', { mode: 'onsite', roomCapacity: 3, roomTaken: 2 }, [{ kind: 'room', state: 'free', free: 1, capacity: 3, taken: 2 }]],
    ['full', { mode: 'onsite', roomCapacity: 3, roomTaken: 3 }, [{ kind: 'room', state: 'full', capacity: 3, taken: 3, waiting: 0, paused: false }]],
    ['full with people waiting', { mode: 'onsite', roomCapacity: 3, roomTaken: 3, roomWaiting: 2 },
      [{ kind: 'room', state: 'full', capacity: 3, taken: 3, waiting: 2, paused: false }]],
    ['a seat came free, but somebody waits for it', { mode: 'onsite', roomCapacity: 3, roomTaken: 2, roomWaiting: 1, waitingListPaused: true },
      [{ kind: 'room', state: 'full', capacity: 3, taken: 2, waiting: 1, paused: true }]],
    ['no seats at all', { mode: 'onsite', roomCapacity: 0 }, [{ kind: 'room', state: 'full', capacity: 0, taken: 0, waiting: 0, paused: false }]],
    ['more taken than there is, after the organiser lowered it', { mode: 'onsite', roomCapacity: 2, roomTaken: 3 },
      [{ kind: 'room', state: 'full', capacity: 2, taken: 3, waiting: 0, paused: false }]],
  ])('%s', (_, seats, expected) => {
    expect(availabilityOf({ ...empty, ...seats })).toEqual(expected);
  });

  it('promises what the rules of seating then do', () => {
    for (const mode of ['online', 'hybrid', 'onsite'] as const) for (const roomCapacity of [null, 0, 2]) for (const onlineCapacity of [null, 0, 2])
      for (const roomTaken of [0, 2]) for (const onlineTaken of [0, 2]) for (const roomWaiting of [0, 1]) for (const onlineWaiting of [0, 1]) {
        const seats: SeatsOfEvent = { mode, roomCapacity, onlineCapacity, roomTaken, onlineTaken, roomWaiting, onlineWaiting, waitingListPaused: false };
        for (const seat of availabilityOf(seats)) {
          const placed = place(seats, seat.kind);
          expect(placed.state === 'confirmed' && placed.seat === seat.kind, JSON.stringify(seats)).toBe(seat.state !== 'full');
        }
      }
  });
});

describe('nextStepOf', () => {
  const now = Temporal.Instant.from('2027-01-12T09:00:00Z');
  const event = {
    ...empty, state: 'published', seriesState: 'published', registrationClosesAt: null, startsAt: now.add({ hours: 24 }), endsAt: now.add({ hours: 26 }),
  } as const;
  it.each<[string, Partial<Parameters<typeof nextStepOf>[0]>, string]>([
    ['to come', {}, 'register'],
    ['room full, online free', { roomCapacity: 1, roomTaken: 1 }, 'register'],
    ['everything full', { roomCapacity: 1, roomTaken: 1, onlineCapacity: 0 }, 'wait'],
    ['a draft', { state: 'draft' }, 'draft'],
    ['in a series that is a draft', { seriesState: 'draft' }, 'draft'],
    ['cancelled', { state: 'cancelled' }, 'cancelled'],
    ['cancelled and past', { state: 'cancelled', startsAt: now.subtract({ hours: 3 }), endsAt: now.subtract({ hours: 1 }) }, 'cancelled'],
    ['running', { startsAt: now.subtract({ hours: 1 }) }, 'register'],
    ['ends now', { startsAt: now.subtract({ hours: 1 }), endsAt: now }, 'past'],
    ['deadline reached', { registrationClosesAt: now }, 'closed'],
    ['deadline ahead', { registrationClosesAt: now.add({ seconds: 1 }) }, 'register'],
    ['date to be announced', { startsAt: null, endsAt: null }, 'undated'],
    ['date not on record', { startsAt: null, endsAt: null, seriesState: 'archived' }, 'past'],
  ])('%s', (_, given, expected) => {
    expect(nextStepOf({ ...event, ...given }, now)).toBe(expected);
  });
});
