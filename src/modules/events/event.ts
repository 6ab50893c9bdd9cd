declare const brand: unique symbol;
export type EventId = string & { readonly [brand]: 'event' };
export type SeriesId = string & { readonly [brand]: 'series' };

export type SeriesState = 'draft' | 'published' | 'archived';
export type EventState = 'draft' | 'published' | 'cancelled';
export type Mode = 'online' | 'hybrid' | 'onsite';
export type SeatKind = 'room' | 'online';

export const seatKinds: readonly SeatKind[] = ['room', 'online'];

/** Whether the event has this kind of seat at all. */
export function offersSeat(mode: Mode, kind: SeatKind): boolean {
  return mode === 'hybrid' || (mode === 'online') === (kind === 'online');
}

/** Participants are let in from here on; every opening of the access counts as having attended. */
export const ACCESS_MINUTES_BEFORE = 15;
/** The access stays open this long after the planned end: discussions run over. */
export const ACCESS_MINUTES_AFTER = 60;

export interface EventTimes {
  startsAt: Temporal.Instant | null;
  endsAt: Temporal.Instant | null;
}

export type Phase = 'undated' | 'upcoming' | 'running' | 'past';

/** Where an event stands in time. Running from the start to the end, both by plan. */
export function phaseOf(event: EventTimes, now: Temporal.Instant): Phase {
  if (!event.startsAt || !event.endsAt) return 'undated';
  if (Temporal.Instant.compare(now, event.startsAt) < 0) return 'upcoming';
  return Temporal.Instant.compare(now, event.endsAt) < 0 ? 'running' : 'past';
}

/** Whether the access to the stage is open: from 15 minutes before the start to an hour after the end. */
export function accessIsOpen(event: EventTimes, now: Temporal.Instant): boolean {
  if (!event.startsAt || !event.endsAt) return false;
  return Temporal.Instant.compare(now, event.startsAt.subtract({ minutes: ACCESS_MINUTES_BEFORE })) >= 0
    && Temporal.Instant.compare(now, event.endsAt.add({ minutes: ACCESS_MINUTES_AFTER })) < 0;
}

export type RegistrationClosed = 'draft' | 'cancelled' | 'past' | 'closed' | 'undated';

/**
 * Why nobody can register now, or undefined when registration is open. Without a closing time it stays open until the end,
 * so that somebody who hears of a running event late can still come in.
 */
export function whyClosed(
  event: EventTimes & { state: EventState; registrationClosesAt: Temporal.Instant | null }, now: Temporal.Instant,
): RegistrationClosed | undefined {
  if (event.state === 'draft') return 'draft';
  if (event.state === 'cancelled') return 'cancelled';
  const phase = phaseOf(event, now);
  if (phase === 'undated') return 'undated';
  if (phase === 'past') return 'past';
  if (event.registrationClosesAt && Temporal.Instant.compare(now, event.registrationClosesAt) >= 0) return 'closed';
  return undefined;
}

/** Free seats of a kind: undefined when the event has no such seats, Infinity when they are unlimited. */
export function freeSeats(
  event: { mode: Mode; roomCapacity: number | null; onlineCapacity: number | null; roomTaken: number; onlineTaken: number }, kind: SeatKind,
): number | undefined {
  if (!offersSeat(event.mode, kind)) return undefined;
  const [capacity, taken] = kind === 'room' ? [event.roomCapacity, event.roomTaken] : [event.onlineCapacity, event.onlineTaken];
  return capacity === null ? Infinity : Math.max(0, capacity - taken);
}
