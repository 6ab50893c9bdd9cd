import type { Lang } from '../i18n/catalogue.ts';

/** Gives the present instant. Handed in everywhere, so that tests can move it. */
export type Clock = () => Temporal.Instant;

/** People read and type wall-clock time of this zone; instants are stored without one. */
export const zone = 'Europe/Berlin';

export const systemClock: Clock = () => Temporal.Now.instant();

/** The wall-clock reading of an instant in Europe/Berlin. */
export function wallClock(instant: Temporal.Instant): Temporal.ZonedDateTime {
  return instant.toZonedDateTimeISO(zone);
}

/**
 * The instant of a typed date ('2026-03-29') and time ('14:00'); undefined when either is no date or time. A year before
 * 1000 is a slip of the finger, and year 0 is one that PostgreSQL does not know.
 * A time that the clocks skip in spring is moved forward, one that occurs twice in autumn is the first
 * ("compatible", as RFC 5545 and most calendars do).
 */
export function instantOf(date: string, time: string): Temporal.Instant | undefined {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}(:\d{2})?$/.test(time)) return undefined;
  try {
    return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).toInstant();
  } catch {
    return undefined;
  }
}

/** '2026-03-29' in Europe/Berlin; for date fields and machine-readable dates. */
export function isoDate(instant: Temporal.Instant): string {
  return wallClock(instant).toPlainDate().toString();
}

/** '14:00' in Europe/Berlin; for time fields. */
export function isoTime(instant: Temporal.Instant): string {
  return wallClock(instant).toPlainTime().toString({ smallestUnit: 'minute' });
}

const formats = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs 50 µs and more, using one under 2 µs: they are made once per language and options.
function format(lang: Lang, key: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = `${lang} ${key}`;
  let found = formats.get(id);
  if (!found) formats.set(id, (found = new Intl.DateTimeFormat(lang === 'de' ? 'de-DE' : 'en-GB', { timeZone: zone, ...options })));
  return found;
}

/** 'Dienstag, 1. Dezember 2026' */
export function longDate(instant: Temporal.Instant, lang: Lang): string {
  return format(lang, 'long', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(instant.epochMilliseconds);
}

/** '1. Dezember 2026' */
export function mediumDate(instant: Temporal.Instant, lang: Lang): string {
  return format(lang, 'medium', { day: 'numeric', month: 'long', year: 'numeric' }).format(instant.epochMilliseconds);
}

/** '01.12.2026' */
export function shortDate(instant: Temporal.Instant, lang: Lang): string {
  return format(lang, 'short', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(instant.epochMilliseconds);
}

/** { day: '1', month: 'Dez' }: a leaf of a calendar, as a picture beside the full date. */
export function calendarLeaf(instant: Temporal.Instant, lang: Lang): { day: string; month: string } {
  const at = instant.epochMilliseconds;
  return { day: format(lang, 'day', { day: 'numeric' }).format(at), month: format(lang, 'month', { month: 'short' }).format(at).replace('.', '') };
}

/** '14:00' */
export function clockTime(instant: Temporal.Instant, lang: Lang): string {
  return format(lang, 'time', { hour: '2-digit', minute: '2-digit', hour12: false }).format(instant.epochMilliseconds);
}

/** '14:00 bis 15:30 Uhr' or '14:00 to 15:30'; past midnight '22:00 bis 00:30 Uhr (Folgetag)' or '22:00 to 00:30 (next day)' */
export function timeRange(from: Temporal.Instant, to: Temporal.Instant, lang: Lang): string {
  const [a, b] = [clockTime(from, lang), clockTime(to, lang)];
  const later = isoDate(from) < isoDate(to);
  return lang === 'de' ? `${a} bis ${b} Uhr${later ? ' (Folgetag)' : ''}` : `${a} to ${b}${later ? ' (next day)' : ''}`;
}

/** '1. Dezember 2026, 14:00 Uhr': for deadlines and log lines that people read. */
export function dateAndTime(instant: Temporal.Instant, lang: Lang): string {
  return `${mediumDate(instant, lang)}, ${clockTime(instant, lang)}${lang === 'de' ? ' Uhr' : ''}`;
}
