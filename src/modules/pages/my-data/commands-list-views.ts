import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { isUuid } from '../../../platform/db/uuid.ts';

/** list: all registrations of an event · check_in: those at the door · one: a single registration. */
export type ListViewKind = 'list' | 'check_in' | 'one';

export interface ListView {
  at: Temporal.Instant;
  /** Of Europe/Berlin. */
  day: string;
  slug: string;
  kind: ListViewKind;
  actorId: string;
  registrationId: string | undefined;
}

/** Writes down who looked at what; the same person, list and day only once. */
export async function insertListViews(db: Db, views: readonly ListView[]): Promise<void> {
  const rows = JSON.stringify(views.filter(({ kind, registrationId }) => kind !== 'one' || isUuid(registrationId ?? '')).map((view) => ({
    at: view.at.toString(), day: view.day, slug: view.slug, kind: view.kind, actor_id: view.actorId, registrations: view.registrationId && [view.registrationId],
  })));
  await sql`
    insert into list_access (at, day, event_id, actor_id, kind, registrations)
    select v.at, v.day, e.id, a.id, v.kind, v.registrations
    from jsonb_to_recordset(${rows}::jsonb) as v(at timestamptz, day date, slug text, kind text, actor_id uuid, registrations uuid[])
      join event e on e.slug = v.slug join account a on a.id = v.actor_id
    on conflict do nothing`.execute(db);
}
