import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { clockTime, wallClock } from '../../../platform/time/time.ts';
import { schedule, type Conflict, type ProgrammeItem } from '../../events/programme/programme.ts';
import { minutesFromStart } from '../../events/programme/changes.ts';
import { programmeMessages } from './messages.ts';
import { fill } from './words.ts';

export interface EventFrame {
  startsAt: Temporal.Instant | null;
  endsAt: Temporal.Instant | null;
}

export interface PlanRow<T> {
  item: T;
  /** '14:05', or 'Minute 5' without a date. */
  from: string;
  to: string;
  /** Sentences about what does not fit, with what to do. */
  conflicts: string[];
}

export interface Plan<T> {
  rows: PlanRow<T>[];
  /** How long it takes and when it ends, in one sentence. */
  summary: string;
  fits: boolean;
}

/** The programme with times and words, for showing it. */
export function planOf<T extends Pick<ProgrammeItem, 'title' | 'minutes' | 'pinnedAt'>>(
  event: EventFrame, items: readonly T[], lang: Lang,
): Plan<T> {
  const m = programmeMessages[lang];
  const { startsAt, endsAt } = event;
  if (!startsAt) {
    const starts = minutesFromStart(items, null);
    const total = items.reduce((sum, { minutes }) => sum + minutes, 0);
    const rows = items.map((item, at) => ({
      item, from: fill(m.minute, { n: starts[at]! }), to: fill(m.minute, { n: starts[at]! + item.minutes }), conflicts: [],
    }));
    return { rows, summary: fill(m.undated, { minutes: minutesText(total, m) }), fits: true };
  }
  const planned = schedule(startsAt, endsAt, items);
  const rows = planned.map((slot, at) => ({
    item: slot.item, from: clockTime(slot.startsAt, lang), to: clockTime(slot.endsAt, lang),
    conflicts: slot.conflicts.map((conflict) => conflictInWords(conflict, items[at - 1], lang)),
  }));
  const last = planned.at(-1)?.endsAt ?? startsAt;
  const gap = endsAt ? Math.round(endsAt.until(last).total('minutes')) : 0;
  const text = gap === 0 ? m.exact : gap < 0 ? m.tooShort : m.tooLong;
  const values = {
    minutes: minutesText(Math.round(startsAt.until(last).total('minutes')), m), time: clockTime(last, lang),
    gap: minutesText(Math.abs(gap), m),
  };
  return { rows, summary: fill(text, values), fits: gap === 0 && rows.every(({ conflicts }) => conflicts.length === 0) };
}

function conflictInWords(conflict: Conflict, before: Pick<ProgrammeItem, 'title'> | undefined, lang: Lang): string {
  const { conflicts: m, ...texts } = programmeMessages[lang];
  const values = { minutes: minutesText(conflict.minutes, texts), before: before ? inLang(before.title, lang) : '' };
  if (conflict.kind === 'beyond_end') return fill(m.beyond_end, values);
  return fill(before ? m[conflict.kind] : m[`${conflict.kind}First`], values);
}

/** Start and end in minutes of the day the event begins, on the clock of Europe/Berlin; what the browser reckons with until the server has answered. */
export function minutesOfDay({ startsAt, endsAt }: EventFrame): { start: number | undefined; end: number | undefined } {
  if (!startsAt) return { start: undefined, end: undefined };
  const first = wallClock(startsAt).toPlainDate();
  const minutes = (instant: Temporal.Instant): number => {
    const at = wallClock(instant);
    return at.hour * 60 + at.minute + first.until(at.toPlainDate()).days * 24 * 60;
  };
  return { start: minutes(startsAt), end: endsAt ? minutes(endsAt) : undefined };
}

function minutesText(n: number, m: { minuteOne: string; minuteMany: string }): string {
  return fill(n === 1 ? m.minuteOne : m.minuteMany, { n });
}
