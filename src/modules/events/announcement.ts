import type { Mode } from './event.ts';

/** What people have planned with; a change of it is announced to everybody who is registered. */
export interface Announced {
  startsAt: Temporal.Instant | null;
  endsAt: Temporal.Instant | null;
  mode: Mode;
  venue: string;
  address: string;
}

export type AnnouncedField = keyof Announced;
const fields: readonly AnnouncedField[] = ['startsAt', 'endsAt', 'mode', 'venue', 'address'];

/** Field → [old, new] as plain text: instants in ISO 8601, null for no date. The payload of the outbox topic 'event_changed'. */
export type AnnouncedChanges = { [field in AnnouncedField]?: [old: string | null, next: string | null] };

/** The differences that are announced; an empty object when there is nothing to tell. Where it is online only, a place is nobody's concern. */
export function announcedChanges(old: Announced, next: Announced): AnnouncedChanges {
  const changes: AnnouncedChanges = {};
  for (const field of fields) {
    if ((field === 'venue' || field === 'address') && old.mode === 'online' && next.mode === 'online') continue;
    const [was, now] = [plain(old[field]), plain(next[field])];
    if (was !== now) changes[field] = [was, now];
  }
  return changes;
}

function plain(value: Temporal.Instant | string | null): string | null {
  return value === null ? null : value.toString();
}
