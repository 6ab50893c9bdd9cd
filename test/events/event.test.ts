import { describe, expect, it } from 'vitest';
import { accessIsOpen, freeSeats, offersSeat, phaseOf, whyClosed, type EventState } from '../../src/modules/events/event.ts';
import { instantOf } from '../../src/platform/time/time.ts';

const at = (text: string) => Temporal.Instant.from(text);

// One event on an ordinary day, and one across each change of the clocks: 01:30 to 03:30 on the wall is one hour in spring
// and three in autumn.
const events = {
  'an ordinary day': { startsAt: instantOf('2027-01-12', '10:00')!, endsAt: instantOf('2027-01-12', '11:30')! },
  'the night the clocks go forward': { startsAt: instantOf('2027-03-28', '01:30')!, endsAt: instantOf('2027-03-28', '03:30')! },
  'the night the clocks go back': { startsAt: instantOf('2027-10-31', '01:30')!, endsAt: instantOf('2027-10-31', '03:30')! },
};

describe.each(Object.entries(events))('on %s', (day, event) => {
  const { startsAt, endsAt } = event;
  const second = { seconds: 1 };

  it('lasts as long as it really does', () => {
    expect(startsAt.until(endsAt).total('minutes')).toBe(day.includes('forward') ? 60 : day.includes('back') ? 180 : 90);
  });

  it('is upcoming, running and past to the second', () => {
    expect([startsAt.subtract(second), startsAt, endsAt.subtract(second), endsAt].map((now) => phaseOf(event, now))).toEqual([
      'upcoming', 'running', 'running', 'past',
    ]);
  });

  it('lets in from 15 minutes before the start to an hour after the end', () => {
    const [from, to] = [startsAt.subtract({ minutes: 15 }), endsAt.add({ minutes: 60 })];
    expect([from.subtract(second), from, startsAt, endsAt, to.subtract(second), to].map((now) => accessIsOpen(event, now)))
      .toEqual([false, true, true, true, true, false]);
  });

  it('closes registration at the end, or at the time that was set', () => {
    const open = { ...event, state: 'published' as const, registrationClosesAt: null };
    expect([startsAt.subtract(second), startsAt, endsAt.subtract(second), endsAt].map((now) => whyClosed(open, now)))
      .toEqual([undefined, undefined, undefined, 'past']);
    const closing = { ...open, registrationClosesAt: startsAt.subtract({ hours: 2 }) };
    expect([startsAt.subtract({ hours: 2, seconds: 1 }), startsAt.subtract({ hours: 2 }), startsAt,
      endsAt].map((now) => whyClosed(closing, now))).toEqual([undefined, 'closed', 'closed', 'past']);
  });
});

it('without a date is neither upcoming nor open', () => {
  const undated = { startsAt: null, endsAt: null };
  const now = at('2027-01-12T09:00Z');
  expect(phaseOf(undated, now)).toBe('undated');
  expect(accessIsOpen(undated, now)).toBe(false);
  expect(whyClosed({ ...undated, state: 'published', registrationClosesAt: null }, now)).toBe('undated');
});

it.each<[EventState, string | undefined]>([['draft', 'draft'], ['cancelled', 'cancelled'],
  ['published', undefined]])('%s: registration %s, whatever the time', (state, reason) => {
  const { startsAt, endsAt } = events['an ordinary day'];
  expect(whyClosed({ startsAt, endsAt, state, registrationClosesAt: null }, startsAt.subtract({ hours: 1 }))).toBe(reason);
  expect(whyClosed({ startsAt, endsAt, state, registrationClosesAt: startsAt.subtract({ hours: 9 }) }, endsAt.add({ hours: 1 })))
    .toBe(reason ?? 'past');
});

it.each([
  ['online', 'room', false], ['online', 'online', true], ['hybrid', 'room', true], ['hybrid', 'online', true], ['onsite', 'room', true],
  ['onsite', 'online', false],
] as const)('%s offers %s: %s', (mode, kind, offers) => {
  expect(offersSeat(mode, kind)).toBe(offers);
  const seats = { mode, roomCapacity: 3, roomTaken: 1, onlineCapacity: null, onlineTaken: 7 };
  expect(freeSeats(seats, kind)).toBe(offers ? (kind === 'room' ? 2 : Infinity) : undefined);
});

it('has never fewer than no seats free', () => {
  expect(freeSeats({ mode: 'onsite', roomCapacity: 3, roomTaken: 5, onlineCapacity: null, onlineTaken: 0 }, 'room')).toBe(0);
});
