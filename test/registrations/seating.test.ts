import { describe, expect, it } from 'vitest';
import type { Mode, SeatKind } from '../../src/modules/events/event.ts';
import { isOwn, holdsSeat } from '../../src/modules/events/registrations/registration.ts';
import {
  isFreeForNew, offerDeadline, offeredKind, offersToMake, place, type Seats,
} from '../../src/modules/events/registrations/seating.ts';
import type { Member } from '../../src/modules/accounts/actor.ts';

type Numbers = [taken: number, capacity: number | null, waiting?: number];

function seats(mode: Mode, room: Numbers, online: Numbers, waitingListPaused = false): Seats {
  return {
    mode, roomTaken: room[0], roomCapacity: room[1], roomWaiting: room[2] ?? 0, onlineTaken: online[0], onlineCapacity: online[1],
    onlineWaiting: online[2] ?? 0, waitingListPaused,
  };
}

describe('where somebody new sits', () => {
  const room = { state: 'confirmed', seat: 'room', queue: false };
  const online = { state: 'confirmed', seat: 'online', queue: false };
  const onlineForNow = { state: 'confirmed', seat: 'online', queue: true };
  const queue = { state: 'queued', queue: true };
  it.each<[string, Seats, SeatKind, object]>([
    ['free room', seats('hybrid', [0, 1], [0, 1]), 'room', room],
    ['unlimited room', seats('hybrid', [1000, null], [0, 0]), 'room', room],
    ['free online', seats('hybrid', [1, 1], [0, 1]), 'online', online],
    ['full room', seats('hybrid', [1, 1], [0, 1]), 'room', onlineForNow],
    ['full room, online unlimited', seats('hybrid', [1, 1], [9, null]), 'room', onlineForNow],
    ['both full', seats('hybrid', [1, 1], [1, 1]), 'room', queue],
    ['online full, room free', seats('hybrid', [0, 1], [1, 1]), 'online', queue],
    ['a free room that others wait for', seats('hybrid', [0, 1, 1], [0, 1]), 'room', onlineForNow],
    ['free seats that others wait for', seats('hybrid', [0, 1, 1], [0, 1, 1]), 'room', queue],
    ['free online that others wait for', seats('hybrid', [0, 1], [0, 1, 1]), 'online', queue],
    ['waiting people pass nobody over while paused either', seats('hybrid', [0, 1, 1], [1, 1], true), 'room', queue],
    ['a pause without anybody waiting', seats('hybrid', [0, 1], [0, 1], true), 'room', room],
    ['capacity lowered below what is taken', seats('hybrid', [5, 3], [0, 0]), 'room', queue],
    ['no capacity at all', seats('onsite', [0, 0], [0, null]), 'room', queue],
    ['on site only, wish online', seats('onsite', [0, 1], [0, null]), 'online', room],
    ['on site only and full', seats('onsite', [1, 1], [0, null]), 'room', queue],
    ['online only, wish room', seats('online', [0, null], [0, 1]), 'room', online],
    ['online only and full', seats('online', [0, null], [1, 1]), 'room', queue],
  ])('%s', (_what, given, wish, expected) => {
    expect(place(given, wish)).toEqual(expected);
  });

  it('is never a seat that the event does not have, and never one that is not free', () => {
    for (const mode of ['online', 'hybrid', 'onsite'] as const) {
      for (const wish of ['room', 'online'] as const) {
        for (const r of [[0, 1], [1, 1], [0, null], [0, 1, 1]] as Numbers[]) {
          for (const o of [[0, 1], [1, 1], [0, null], [0, 1, 1]] as Numbers[]) {
            const given = seats(mode, r, o);
            const placed = place(given, wish);
            if (placed.state !== 'confirmed') continue;
            expect(isFreeForNew(given, placed.seat)).toBe(true);
            expect(offeredKind(mode, placed.seat)).toBe(placed.seat);
          }
        }
      }
    }
  });
});

describe('how many get an offer', () => {
  it.each<[string, Seats, SeatKind, number]>([
    ['as many as wait', seats('hybrid', [0, 5, 2], [0, 0]), 'room', 2],
    ['as many as are free', seats('hybrid', [3, 5, 9], [0, 0]), 'room', 2],
    ['all when unlimited', seats('hybrid', [3, null, 9], [0, 0]), 'room', 9],
    ['nobody when full', seats('hybrid', [5, 5, 9], [0, 0]), 'room', 0],
    ['nobody above capacity', seats('hybrid', [7, 5, 9], [0, 0]), 'room', 0],
    ['nobody while paused', seats('hybrid', [0, 5, 9], [0, 0], true), 'room', 0],
    ['nobody for a seat there is not', seats('online', [0, 5, 9], [0, 0]), 'room', 0],
    ['online by itself', seats('hybrid', [5, 5, 9], [1, 3, 1]), 'online', 1],
  ])('%s', (_what, given, kind, count) => {
    expect(offersToMake(given, kind)).toBe(count);
  });
});

describe('until when an offer holds', () => {
  it.each([
    ['the hours set', '2027-01-12T10:00Z', '2027-02-01T10:00Z', 48, '2027-01-14T10:00Z'],
    ['an hour before the start', '2027-01-12T10:00Z', '2027-01-13T10:00Z', 48, '2027-01-13T09:00Z'],
    ['exactly to that hour', '2027-01-12T10:00Z', '2027-01-13T11:00Z', 24, '2027-01-13T10:00Z'],
    ['a minute is enough', '2027-01-13T08:59Z', '2027-01-13T10:00Z', 48, '2027-01-13T09:00Z'],
    ['not within the last hour', '2027-01-13T09:00Z', '2027-01-13T10:00Z', 48, undefined],
    ['not after the start', '2027-01-13T12:00Z', '2027-01-13T10:00Z', 48, undefined],
    ['48 hours are 48 hours when the clocks go forward', '2027-03-27T10:00Z', '2027-04-05T10:00Z', 48, '2027-03-29T10:00Z'],
    ['48 hours are 48 hours when they go back', '2027-10-30T10:00Z', '2027-11-05T10:00Z', 48, '2027-11-01T10:00Z'],
  ])('%s', (_what, now, start, hours, expected) => {
    const instant = (text: string) => Temporal.Instant.from(text);
    expect(offerDeadline(instant(start), hours, instant(now))?.toString()).toBe(expected && instant(expected).toString());
  });
});

it.each([['requested', false], ['confirmed', true], ['queued', false], ['offered', false], ['cancelled', false], ['attended', true],
  ['no_show', false]] as const)('%s lets in: %s', (state, lets) => {
  expect(holdsSeat(state)).toBe(lets);
});

it('a registration is one\'s own by the account or the proven address, and by nothing else', () => {
  const anna = { accountId: 'a', email: 'anna@b.de' } as Member;
  expect(isOwn(anna, { accountId: 'a', invitedEmail: null })).toBe(true);
  expect(isOwn(anna, { accountId: null, invitedEmail: 'anna@b.de' })).toBe(true);
  expect(isOwn(anna, { accountId: 'b', invitedEmail: null })).toBe(false);
  expect(isOwn(anna, { accountId: null, invitedEmail: 'berta@b.de' })).toBe(false);
  expect(isOwn(anna, { accountId: null, invitedEmail: null })).toBe(false);
});
