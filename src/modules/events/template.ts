import type { Localised } from '../../platform/i18n/localised.ts';
import { isoTime } from '../../platform/time/time.ts';
import { instantWithin } from './past-midnight.ts';
import type { DraftItem, ItemKind } from './programme/programme.ts';

/** What a new event begins with: the proven course of 90 minutes, nothing, or the course of an earlier event of the series. */
export type Template = { kind: 'ninety' } | { kind: 'empty' } | { kind: 'like'; eventId: string };

/** A programme item before it belongs to an event. */
export interface TemplateItem {
  kind: ItemKind;
  title: Localised;
  abstract: Localised;
  minutes: number;
  pinnedAt: string | null;
  publicNote: string;
  backstageNote: string;
}

/** How long an event lasts that says nothing else, in minutes. */
export const DEFAULT_MINUTES = 90;

function item(kind: ItemKind, minutes: number, de: string, en: string): TemplateItem {
  return { kind, minutes, title: { de, en }, abstract: { de: '', en: '' }, pinnedAt: null, publicNote: '', backstageNote: '' };
}

/** Begrüßung 5, three times Impuls 12 and discussion 8, Vernetzung 20, Abschluss 5: 90 minutes. */
export const ninetyMinutes: readonly TemplateItem[] = [
  item('welcome', 5, 'Begrüßung', 'Welcome'),
  ...[1, 2, 3].flatMap((n) => [
    item('impulse', 12, `Impuls ${n}`, `Talk ${n}`),
    item('discussion', 8, 'Rückfragen und Diskussion', 'Questions and discussion'),
  ]),
  item('networking', 20, 'Freie Vernetzung', 'Open networking'),
  item('closing', 5, 'Abschluss', 'Closing'),
];

/**
 * The course of an earlier event for a new one. The people stay behind: they spoke on that day and have promised nothing
 * for this one. Pinned starts keep their distance to the start of the event.
 */
export function likeEarlier(
  items: readonly DraftItem[], earlierStart: Temporal.Instant | null, newStart: Temporal.Instant | null,
): TemplateItem[] {
  return items.map(({ kind, title, abstract, minutes, pinnedAt, publicNote, backstageNote }) => ({
    kind, title, abstract, minutes, publicNote, backstageNote, pinnedAt: shifted(pinnedAt, earlierStart, newStart),
  }));
}

function shifted(pinnedAt: string | null, earlierStart: Temporal.Instant | null, newStart: Temporal.Instant | null): string | null {
  if (!pinnedAt || !earlierStart || !newStart) return pinnedAt;
  const pinned = instantWithin(earlierStart, pinnedAt);
  return pinned ? isoTime(newStart.add(earlierStart.until(pinned))) : null;
}
