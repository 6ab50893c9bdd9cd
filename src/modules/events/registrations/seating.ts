import { freeSeats, offersSeat, type Mode, type SeatKind } from '../event.ts';

/** Seats and waiting people of an event, read under its row lock. */
export interface Seats {
  mode: Mode;
  roomCapacity: number | null;
  onlineCapacity: number | null;
  roomTaken: number;
  onlineTaken: number;
  roomWaiting: number;
  onlineWaiting: number;
  waitingListPaused: boolean;
}

/** A seat, and whether a place in the queue for the wished kind comes with it. */
export type Placement =
  | { state: 'confirmed'; seat: SeatKind; queue: boolean }
  | { state: 'queued'; queue: true };

function waiting(seats: Seats, kind: SeatKind): number {
  return kind === 'room' ? seats.roomWaiting : seats.onlineWaiting;
}

/** Free for somebody new: nobody who waits is passed over, even while the waiting list is paused. */
export function isFreeForNew(seats: Seats, kind: SeatKind): boolean {
  return (freeSeats(seats, kind) ?? 0) > 0 && waiting(seats, kind) === 0;
}

/** What can be wished for: a seat that the event does not have becomes the kind it has. */
export function offeredKind(mode: Mode, wish: SeatKind): SeatKind {
  return offersSeat(mode, wish) ? wish : wish === 'room' ? 'online' : 'room';
}

/**
 * Where somebody new sits. Room full: online at once, with a place in the queue for the room. Nothing free: the queue
 * for the kind they wish, or for the one that there is.
 */
export function place(seats: Seats, wish: SeatKind): Placement {
  const kind = offeredKind(seats.mode, wish);
  if (isFreeForNew(seats, kind)) return { state: 'confirmed', seat: kind, queue: false };
  if (kind === 'room' && isFreeForNew(seats, 'online')) return { state: 'confirmed', seat: 'online', queue: true };
  return { state: 'queued', queue: true };
}

/** How many of those waiting for a kind get an offer now. */
export function offersToMake(seats: Seats, kind: SeatKind): number {
  if (seats.waitingListPaused) return 0;
  return Math.min(freeSeats(seats, kind) ?? 0, waiting(seats, kind));
}

/** Nobody is offered a seat later than this before the start: too late to answer. */
export const LAST_OFFER_MINUTES = 60;

/**
 * When an offer made now lapses: after the hours the organiser set, but in time before the start for the next in line.
 * Undefined when it is too late to offer anything.
 */
export function offerDeadline(startsAt: Temporal.Instant, offerHours: number, now: Temporal.Instant): Temporal.Instant | undefined {
  const latest = startsAt.subtract({ minutes: LAST_OFFER_MINUTES });
  if (Temporal.Instant.compare(now, latest) >= 0) return undefined;
  const wanted = now.add({ hours: offerHours });
  return Temporal.Instant.compare(wanted, latest) < 0 ? wanted : latest;
}
