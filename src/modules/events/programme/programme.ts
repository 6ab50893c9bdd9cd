import type { Localised } from '../../../platform/i18n/localised.ts';
import { instantWithin } from '../past-midnight.ts';

export type ItemKind = 'welcome' | 'impulse' | 'discussion' | 'networking' | 'break' | 'closing';
export const itemKinds: readonly ItemKind[] = ['welcome', 'impulse', 'discussion', 'networking', 'break', 'closing'];

export interface ProgrammePerson {
  /** Empty where only the role is known. */
  name: string;
  jobTitle: string;
  organisationId: string | null;
  /** Name of the organisation, or a free affiliation where there is none in the directory. */
  organisation: string;
}

/** A programme item as the public may see it; what is released is kept in this shape. */
export interface ProgrammeItem {
  id: string;
  kind: ItemKind;
  title: Localised;
  abstract: Localised;
  minutes: number;
  /** 'HH:MM' in Europe/Berlin when the start does not move with the items before it. */
  pinnedAt: string | null;
  publicNote: string;
  people: ProgrammePerson[];
}

/** An item of the draft, with what only organisers see. */
export interface DraftItem extends ProgrammeItem {
  position: number;
  backstageNote: string;
}

export type Conflict =
  /** the item before ends after this pinned start */
  | { kind: 'overlap'; minutes: number }
  /** nothing is planned between the item before and this pinned start */
  | { kind: 'gap'; minutes: number }
  /** the item ends after the end of the event */
  | { kind: 'beyond_end'; minutes: number };

export interface Scheduled<T> {
  item: T;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  conflicts: Conflict[];
}

/**
 * Times of the items: each begins when the one before ends, a pinned one at its wall-clock time, on the day of the start or
 * past midnight.
 * Overlaps, gaps and running over the end of the event are named at the item where they show; nothing is moved silently.
 */
export function schedule<T extends Pick<ProgrammeItem, 'minutes' | 'pinnedAt'>>(
  startsAt: Temporal.Instant, eventEndsAt: Temporal.Instant | null, items: readonly T[],
): Scheduled<T>[] {
  const result: Scheduled<T>[] = [];
  let cursor = startsAt;
  for (const item of items) {
    const conflicts: Conflict[] = [];
    const pinned = item.pinnedAt ? instantWithin(startsAt, item.pinnedAt) : undefined;
    if (pinned) {
      const minutes = minutesBetween(cursor, pinned);
      if (minutes < 0) conflicts.push({ kind: 'overlap', minutes: -minutes });
      if (minutes > 0) conflicts.push({ kind: 'gap', minutes });
    }
    const from = pinned ?? cursor;
    const to = from.add({ minutes: item.minutes });
    if (eventEndsAt) {
      const over = minutesBetween(eventEndsAt, to);
      if (over > 0) conflicts.push({ kind: 'beyond_end', minutes: over });
    }
    result.push({ item, startsAt: from, endsAt: to, conflicts });
    cursor = to;
  }
  return result;
}

function minutesBetween(from: Temporal.Instant, to: Temporal.Instant): number {
  return Math.round((to.epochMilliseconds - from.epochMilliseconds) / 60_000);
}

/** What runs now and what comes next, with the delay (minutes late, may be negative) added to every planned time. */
export function nowAndNext<T>(
  programme: readonly Scheduled<T>[], delayMinutes: number, now: Temporal.Instant,
): { current: Scheduled<T> | undefined; next: Scheduled<T> | undefined } {
  const at = now.subtract({ minutes: delayMinutes });
  const current = programme.find((s) => Temporal.Instant.compare(s.startsAt, at) <= 0 && Temporal.Instant.compare(at, s.endsAt) < 0);
  const next = programme.find((s) => Temporal.Instant.compare(s.startsAt, at) > 0);
  return { current, next };
}
