import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Member } from '../accounts/actor.ts';
import type { SharedField } from '../accounts/sharing/sharing.ts';
import { readerOf, seatCircle, type Reader } from '../accounts/visibility.ts';
import type { OrganisedEvent } from '../events/registrations/queries-organiser.ts';
import { seal, type ParticipantRow, type SealedParticipant } from './participant.ts';

export const PARTICIPANTS_PER_PAGE = 50;

/** The reader of an event's list: in its circle if a seat there is held now. Own data, so asked with the rights of the application. */
export async function findSeatReader(db: Db, actor: Member, eventId: string): Promise<Reader | undefined> {
  const seat = await db.selectFrom('registration').select('id').where('eventId', '=', eventId).where('accountId', '=', actor.accountId)
    .where('state', 'in', ['confirmed', 'attended']).limit(1).executeTakeFirst();
  return seat && readerOf(actor, [seatCircle(eventId)]);
}

export interface ParticipantFilter {
  /** A topic that is sought or offered; only people who show their topics are found by it. */
  topicId: string | undefined;
  side: 'seek' | 'offer' | undefined;
}

export interface ParticipantList {
  rows: SealedParticipant[];
  /** People who show something and fit the filter. */
  found: number;
  /** Everybody with a seat, and those among them who show something. */
  seats: number;
  showing: number;
}

/**
 * One page of those who hold a seat, by name, then organisation; those without a name last. Read as the reader's role, for which the
 * database itself looks for the seat of the actor and gives out what is shown, and nothing more. One query.
 */
export async function listParticipants(
  publicDb: Db, actor: Member, eventId: string, filter: ParticipantFilter, page = 1,
): Promise<ParticipantList> {
  const { topicId = null, side = null } = filter;
  const names = (ids: 'seek_ids' | 'offer_ids') => sql`(select json_agg(json_build_object('de', t.name_de, 'en', t.name_en) order by t.position)
    from topic t where t.id = any(${sql.ref(`p.${ids}`)}))`;
  const { rows: [list] } = await sql<{ seats: number; showing: number; found: number; rows: ParticipantRow[] | null }>`
    with everybody as materialized (select * from participants_of(${eventId}, ${actor.accountId})),
      found as (select * from everybody where cardinality(fields) > 0 and (${topicId}::uuid is null
        or (${side}::text is distinct from 'offer' and ${topicId}::uuid = any(seek_ids)) or (${side}::text is distinct from 'seek' and ${topicId}::uuid = any(offer_ids)))),
      page as (select * from found order by name is null, name, organisation nulls last, job_title nulls last, seek_ids, offer_ids
        limit ${PARTICIPANTS_PER_PAGE} offset ${(page - 1) * PARTICIPANTS_PER_PAGE})
    select (select count(*) from everybody) as seats, (select count(*) from everybody where cardinality(fields) > 0) as showing,
      (select count(*) from found) as found,
      (select json_agg(json_build_object('isReader', p.is_reader, 'fields', p.fields, 'name', p.name, 'jobTitle', p.job_title, 'organisation', p.organisation,
        'organisationSlug', p.organisation_slug, 'seeks', ${names('seek_ids')}, 'offers', ${names('offer_ids')})
        order by p.name is null, p.name, p.organisation nulls last, p.job_title nulls last, p.seek_ids, p.offer_ids) from page p) as rows`.execute(publicDb);
  return { seats: list!.seats, showing: list!.showing, found: list!.found, rows: (list!.rows ?? []).map(seal) };
}

/** What a person with a seat has decided about being shown, for those who run the event. */
export interface SharingRow {
  registrationId: string;
  name: string | null;
  organisation: string | null;
  fields: readonly SharedField[];
  /** For this event or in general; null: nothing was chosen. */
  origin: 'event' | 'general' | null;
  givenAt: Temporal.Instant | null;
}

/** Who has released what: one page of those with a seat, by name. */
export async function listSharing(db: Db, event: OrganisedEvent, page: number): Promise<{ rows: SharingRow[]; total: number; showing: number }> {
  const { rows: [counted] } = await sql<{ total: number; showing: number }>`
    select count(*) as total, count(*) filter (where r.account_id is not null and cardinality(shared_fields(r.account_id, r.event_id)) > 0) as showing
    from registration r where r.event_id = ${event.id} and r.state in ('confirmed', 'attended')`.execute(db);
  const { rows } = await sql<SharingRow>`
    select r.id as registration_id, a.name, o.name as organisation, coalesce(s.fields, '{}') as fields, s.given_at,
      case when s.id is null then null when s.event_id is null then 'general' else 'event' end as origin
    from registration r left join account a on a.id = r.account_id left join organisation o on o.id = r.organisation_id
      left join lateral (select * from sharing s where s.account_id = r.account_id and s.ended_at is null and (s.event_id is null or s.event_id = r.event_id)
        order by s.event_id is null limit 1) s on true
    where r.event_id = ${event.id} and r.state in ('confirmed', 'attended')
    order by a.name is null, a.name, r.created_at, r.id limit ${PARTICIPANTS_PER_PAGE} offset ${(page - 1) * PARTICIPANTS_PER_PAGE}`.execute(db);
  return { rows, total: counted!.total, showing: counted!.showing };
}
