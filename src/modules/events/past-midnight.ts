import { instantOf, isoDate, isoTime, wallClock } from '../../platform/time/time.ts';

/** An event that runs past midnight lasts this long at most; an end that lies less before the start is a slip of the finger. */
export const LONGEST_PAST_MIDNIGHT_HOURS = 12;

/**
 * The instant of a typed time ('00:30') within an event that begins then. A time that lies twelve hours or more before the start on the
 * clock is on the following day, any other on the day of the start. Undefined when it is no time.
 */
export function instantWithin(startsAt: Temporal.Instant, time: string): Temporal.Instant | undefined {
  const sameDay = instantOf(isoDate(startsAt), time);
  if (!sameDay) return undefined;
  const before = Temporal.PlainTime.from(time).until(Temporal.PlainTime.from(isoTime(startsAt))).total('minutes');
  if (before < LONGEST_PAST_MIDNIGHT_HOURS * 60) return sameDay;
  return instantOf(wallClock(startsAt).toPlainDate().add({ days: 1 }).toString(), time);
}
