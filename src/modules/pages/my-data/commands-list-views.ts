import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { PeoplePage } from '../../accounts/people-shown.ts';

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

/** Somebody on a page of people that belongs to no event, and who looked. */
export interface PersonView {
  at: Temporal.Instant;
  day: string;
  accountId: string;
  organisationId: string | undefined;
  page: PeoplePage;
  actorId: string;
}

/** Writes down who looked at whom; the same two, page and day only once. Whose account is gone by now is left out. */
export async function insertPeopleViews(db: Db, views: readonly PersonView[]): Promise<void> {
  const rows = JSON.stringify(views.map(({ at, day, accountId, organisationId, page, actorId }) => (
    { at: at.toString(), day, account_id: accountId, organisation_id: organisationId ?? null, kind: page, actor_id: actorId })));
  await sql`
    insert into person_access (at, day, account_id, actor_id, organisation_id, kind)
    select v.at, v.day, p.id, a.id, o.id, v.kind
    from jsonb_to_recordset(${rows}::jsonb) as v(at timestamptz, day date, account_id uuid, organisation_id uuid, kind text, actor_id uuid)
      join account p on p.id = v.account_id join account a on a.id = v.actor_id left join organisation o on o.id = v.organisation_id
    on conflict do nothing`.execute(db);
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
