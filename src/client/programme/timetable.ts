/** A programme item as it is typed: minutes it takes, and the minute of the day it is pinned to, if it is. */
export interface TypedItem {
  minutes: number;
  pinned: number | undefined;
}

/** Where an item lies, in minutes from the start of the event, and what does not fit. */
export interface Slot {
  from: number;
  to: number;
  overlap: number;
  gap: number;
  beyondEnd: number;
}

const DAY = 24 * 60;
/** A time that lies this long before the start is on the following day. */
const PAST_MIDNIGHT = 12 * 60;

/**
 * The times of a programme while they are typed, by the same rules as the server's `schedule`. It reckons with minutes of
 * the day and knows no change of the clocks; the server, which does, answers with the times that count.
 */
export function timetable(items: readonly TypedItem[], start: number | undefined, end: number | undefined): Slot[] {
  let cursor = 0;
  const length = start === undefined || end === undefined ? Infinity : end - start;
  return items.map(({ minutes, pinned }) => {
    const fixed = pinned === undefined || start === undefined ? undefined : pinned - start + (start - pinned >= PAST_MIDNIGHT ? DAY : 0);
    const from = fixed ?? cursor;
    const to = from + minutes;
    const slot = { from, to, overlap: Math.max(0, cursor - from), gap: Math.max(0, from - cursor), beyondEnd: Math.max(0, to - length) };
    cursor = to;
    return slot;
  });
}

/** 845 → '14:05'; a programme that runs past midnight begins the day anew. */
export function clock(minuteOfDay: number): string {
  const minute = ((minuteOfDay % 1440) + 1440) % 1440;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** '14:05' → 845; undefined for an empty field or no time. */
export function minuteOf(time: string): number | undefined {
  const match = /^(\d{2}):(\d{2})/.exec(time);
  return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}
