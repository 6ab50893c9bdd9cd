import { ACCESS_MINUTES_AFTER, ACCESS_MINUTES_BEFORE, accessIsOpen, type EventState, type EventTimes } from '../events/event.ts';

/** What the rules of the day decide on. */
export interface LiveEvent extends EventTimes {
  state: EventState;
  /** Minutes the programme runs late; negative: early. */
  delayMinutes: number;
}

/** Whether people can be let in now, and if not, why. */
export type AccessState = 'cancelled' | 'undated' | 'early' | 'open' | 'closed';

export function accessState(event: LiveEvent, now: Temporal.Instant): AccessState {
  if (event.state !== 'published') return 'cancelled';
  if (!event.startsAt || !event.endsAt) return 'undated';
  if (accessIsOpen(event, now)) return 'open';
  return Temporal.Instant.compare(now, event.startsAt) < 0 ? 'early' : 'closed';
}

/** From when on people are let in. Undefined without a date. */
export function accessOpensAt(event: EventTimes): Temporal.Instant | undefined {
  return event.startsAt?.subtract({ minutes: ACCESS_MINUTES_BEFORE });
}

/** Until when they are. Undefined without a date. */
export function accessClosesAt(event: EventTimes): Temporal.Instant | undefined {
  return event.endsAt?.add({ minutes: ACCESS_MINUTES_AFTER });
}

/**
 * Whether the programme is over: at the planned end plus the minutes late, so that nobody is asked for feedback while
 * the last discussion runs, but no later than the access closes.
 */
export function isOver(event: LiveEvent, now: Temporal.Instant): boolean {
  const at = overAt(event);
  return at !== undefined && Temporal.Instant.compare(now, at) >= 0;
}

function overAt(event: LiveEvent): Temporal.Instant | undefined {
  const late = Math.min(Math.max(event.delayMinutes, 0), ACCESS_MINUTES_AFTER);
  return event.endsAt?.add({ minutes: late });
}

const POLL_SECONDS = 20;
const POLL_SECONDS_EARLY = 300;
const POLL_FAST_MINUTES_BEFORE_ACCESS = 30;

/** After how many seconds an open page asks again; undefined: nothing will change any more. */
export function pollSeconds(event: LiveEvent, now: Temporal.Instant): number | undefined {
  const access = accessState(event, now);
  if (access === 'open') return POLL_SECONDS;
  if (access !== 'early') return undefined;
  return Temporal.Instant.compare(now, soonAt(event)!) >= 0 ? POLL_SECONDS : POLL_SECONDS_EARLY;
}

function soonAt(event: EventTimes): Temporal.Instant | undefined {
  return accessOpensAt(event)?.subtract({ minutes: POLL_FAST_MINUTES_BEFORE_ACCESS });
}

/** Every moment from which on one of the rules above answers otherwise than just before it. */
export function turningPoints(event: LiveEvent): Temporal.Instant[] {
  const points = [soonAt(event), accessOpensAt(event), event.startsAt, overAt(event), accessClosesAt(event)];
  return points.filter((point) => point instanceof Temporal.Instant);
}
