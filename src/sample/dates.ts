import { instantOf, wallClock } from '../platform/time/time.ts';

// Days with a date of their own on which no town hall in Bayern invites. Those that move with Easter are left to chance.
const HOLIDAYS = new Set(['01-01', '01-06', '05-01', '08-15', '10-03', '11-01', '12-24', '12-25', '12-26', '12-31']);

/**
 * The start of a sample event: so many days after today, at this wall-clock time ('HH:MM', Europe/Berlin). A Saturday, a
 * Sunday or a fixed holiday is moved to the next working day.
 */
export function sampleStart(now: Temporal.Instant, inDays: number, time: string): Temporal.Instant {
  let day = wallClock(now).toPlainDate().add({ days: inDays });
  while (day.dayOfWeek > 5 || HOLIDAYS.has(day.toString().slice(5))) day = day.add({ days: 1 });
  const start = instantOf(day.toString(), time);
  if (!start) throw new Error(`no wall-clock time: ${time}`);
  return start;
}
