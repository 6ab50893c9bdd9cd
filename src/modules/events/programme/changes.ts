import type { Localised } from '../../../platform/i18n/localised.ts';
import { schedule, type ItemKind, type ProgrammeItem, type ProgrammePerson } from './programme.ts';

/** One thing that is different between two versions of a programme. Times are minutes from the start of the event. */
export type ProgrammeChange =
  | { kind: 'added'; title: Localised; at: number; minutes: number }
  | { kind: 'removed'; title: Localised }
  | { kind: 'retitled'; title: Localised; was: Localised }
  /** `count` items one after the other, from the one named to `last`, begin `by` minutes later (negative: earlier) */
  | { kind: 'moved'; title: Localised; last: Localised; count: number; at: number; by: number }
  | { kind: 'duration'; title: Localised; minutes: number; was: number }
  | { kind: 'people'; title: Localised; joined: string[]; left: string[] }
  | { kind: 'kind'; title: Localised; now: ItemKind; was: ItemKind }
  | { kind: 'text'; title: Localised }
  /** the order of items changed although each still begins at the same minute */
  | { kind: 'reordered' };

/**
 * What a reader of version `old` should know about version `next`, in the order of the new programme, what was removed at
 * the end. Both are laid out from the same start, so moving the whole event is no change of the programme. Backstage notes
 * are not looked at: they are no part of a version.
 */
export function changesBetween(
  old: readonly ProgrammeItem[], next: readonly ProgrammeItem[], startsAt: Temporal.Instant | null,
): ProgrammeChange[] {
  const oldStarts = minutesFromStart(old, startsAt);
  const before = new Map(old.map((item, index) => [item.id, { item, at: oldStarts[index]! }]));
  const starts = minutesFromStart(next, startsAt);
  const changes: ProgrammeChange[] = [];
  let run: { change: Extract<ProgrammeChange, { kind: 'moved' }>; follows: number } | undefined;
  for (const [index, item] of next.entries()) {
    const known = before.get(item.id);
    const at = starts[index]!;
    if (!known) {
      changes.push({ kind: 'added', title: item.title, at, minutes: item.minutes });
      continue;
    }
    const by = at - known.at;
    if (by !== 0 && run?.follows === index && run.change.by === by) {
      run.change.count += 1;
      run.change.last = item.title;
      run.follows = index + 1;
    } else if (by !== 0) {
      run = { change: { kind: 'moved', title: item.title, last: item.title, count: 1, at, by }, follows: index + 1 };
      changes.push(run.change);
    }
    changes.push(...contentChanges(known.item, item));
  }
  const left = old.filter((item) => !next.some(({ id }) => id === item.id));
  if (!changes.some(({ kind }) => kind === 'moved') && orderChanged(old, next)) changes.push({ kind: 'reordered' });
  return [...changes, ...left.map(({ title }) => ({ kind: 'removed' as const, title }))];
}

/** Minutes from the start of the event to each item; without a date pinned starts mean nothing yet. */
export function minutesFromStart(
  items: readonly Pick<ProgrammeItem, 'minutes' | 'pinnedAt'>[], startsAt: Temporal.Instant | null,
): number[] {
  if (startsAt) return schedule(startsAt, null, items).map((s) => Math.round(startsAt.until(s.startsAt).total('minutes')));
  let cursor = 0;
  return items.map(({ minutes }) => {
    const at = cursor;
    cursor += minutes;
    return at;
  });
}

function contentChanges(was: ProgrammeItem, now: ProgrammeItem): ProgrammeChange[] {
  const { title } = now;
  const changes: ProgrammeChange[] = [];
  if (!sameText(was.title, title)) changes.push({ kind: 'retitled', title, was: was.title });
  if (was.kind !== now.kind) changes.push({ kind: 'kind', title, now: now.kind, was: was.kind });
  if (was.minutes !== now.minutes) changes.push({ kind: 'duration', title, minutes: now.minutes, was: was.minutes });
  const [then, today] = [was.people.map(personLabel), now.people.map(personLabel)];
  const joined = today.filter((label) => !then.includes(label));
  const left = then.filter((label) => !today.includes(label));
  if (joined.length + left.length > 0) changes.push({ kind: 'people', title, joined, left });
  if (!sameText(was.abstract, now.abstract) || was.publicNote !== now.publicNote) changes.push({ kind: 'text', title });
  return changes;
}

/** 'Carola Grabherr, Digitalisierungsbeauftragte, Stadt Ravensburg': as much of it as is known. */
export function personLabel(person: ProgrammePerson): string {
  return [person.name, person.jobTitle, person.organisation].filter(Boolean).join(', ');
}

function sameText(a: Localised, b: Localised): boolean {
  return a.de === b.de && a.en === b.en;
}

function orderChanged(old: readonly ProgrammeItem[], next: readonly ProgrammeItem[]): boolean {
  const kept = (items: readonly ProgrammeItem[], others: readonly ProgrammeItem[]): string =>
    items.filter(({ id }) => others.some((other) => other.id === id)).map(({ id }) => id).join();
  return kept(old, next) !== kept(next, old);
}
