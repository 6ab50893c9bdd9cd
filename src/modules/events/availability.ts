import {
  freeSeats, seatKinds, whyClosed, type EventState, type EventTimes, type Mode, type RegistrationClosed, type SeatKind, type SeriesState,
} from './event.ts';

/** What a visitor may know of the seats of one kind. */
export type Availability =
  | { kind: SeatKind; state: 'unlimited'; taken: number }
  | { kind: SeatKind; state: 'free'; free: number; capacity: number; taken: number }
  /** Nothing for somebody new: taken, or those who wait come first. `paused`: the list does not move for now. */
  | { kind: SeatKind; state: 'full'; capacity: number; taken: number; waiting: number; paused: boolean };

export interface SeatsOfEvent {
  mode: Mode;
  roomCapacity: number | null;
  onlineCapacity: number | null;
  roomTaken: number;
  onlineTaken: number;
  roomWaiting: number;
  onlineWaiting: number;
  waitingListPaused: boolean;
}

/** The kinds of seats an event has, room first. Says the same as the rules of seating would decide for somebody new. */
export function availabilityOf(event: SeatsOfEvent): Availability[] {
  return seatKinds.flatMap((kind): Availability[] => {
    const free = freeSeats(event, kind);
    if (free === undefined) return [];
    const [capacity, taken, waiting] = kind === 'room'
      ? [event.roomCapacity, event.roomTaken, event.roomWaiting]
      : [event.onlineCapacity, event.onlineTaken, event.onlineWaiting];
    if (free > 0 && waiting === 0) {
      return capacity === null ? [{ kind, state: 'unlimited', taken }] : [{ kind, state: 'free', free, capacity, taken }];
    }
    return [{ kind, state: 'full', capacity: capacity ?? taken, taken, waiting, paused: event.waitingListPaused }];
  });
}

/** What a visitor can do about an event: register, get on the waiting list, or the reason why neither. */
export type NextStep = 'register' | 'wait' | RegistrationClosed;

/** An undated event of an archived series is over, whenever it was. */
export function nextStepOf(
  event: SeatsOfEvent & EventTimes & { state: EventState; seriesState: SeriesState; registrationClosesAt: Temporal.Instant | null },
  now: Temporal.Instant,
): NextStep {
  if (event.state === 'draft' || event.seriesState === 'draft') return 'draft';
  const closed = whyClosed(event, now);
  if (closed === 'undated' && event.seriesState === 'archived') return 'past';
  if (closed) return closed;
  return availabilityOf(event).some((seats) => seats.state !== 'full') ? 'register' : 'wait';
}
