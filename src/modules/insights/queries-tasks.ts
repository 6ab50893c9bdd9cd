import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Localised } from '../../platform/i18n/localised.ts';
import type { Member } from '../accounts/actor.ts';
import type { SeriesState } from '../events/event.ts';
import { changesBetween } from '../events/programme/changes.ts';
import type { ProgrammeItem } from '../events/programme/programme.ts';
import type { ComingEvent } from './tasks.ts';
import { LAPSE_HOURS } from './tasks.ts';

/** Series the actor organises; admins organise all. The scope of every query here. */
const isOwn = (actor: Member, seriesId: RawBuilder<unknown>): RawBuilder<boolean> =>
  actor.isAdmin ? sql`true` : sql`${seriesId} = any(${[...actor.organises]}::uuid[])`;

export interface OpenRequest {
  id: string;
  createdAt: Temporal.Instant;
  name: string;
  jobTitle: string;
  organisationName: string | null;
  organisationState: string | null;
  eventSlug: string;
  eventTitle: Localised;
  eventStartsAt: Temporal.Instant;
}

/** Requests of coming events that wait for a decision, oldest first, and how many there are in all. One query. */
export async function listOpenRequests(
  db: Db, actor: Member, now: Temporal.Instant, limit = 10,
): Promise<{ rows: OpenRequest[]; total: number }> {
  const { rows } = await sql<OpenRequest & { total: number }>`
    select r.id, r.created_at, coalesce(a.name, '') as name, coalesce(a.job_title, '') as job_title,
      o.name as organisation_name, o.state as organisation_state, e.slug as event_slug,
      json_build_object('de', e.title_de, 'en', e.title_en) as event_title, e.starts_at as event_starts_at, count(*) over () as total
    from registration r join event e on e.id = r.event_id
      left join account a on a.id = r.account_id left join organisation o on o.id = r.organisation_id
    where r.state = 'requested' and e.state = 'published' and e.ends_at > ${now} and ${isOwn(actor, sql`e.series_id`)}
    order by r.created_at, r.id limit ${limit}`.execute(db);
  return { rows, total: rows[0]?.total ?? 0 };
}

const COMING_LIMIT = 30;

/** Events of one's own series that have not ended, soonest first, at most 30, with what becomes a task. Two queries. */
export async function listComingEvents(db: Db, actor: Member, now: Temporal.Instant): Promise<ComingEvent[]> {
  const { rows } = await sql<Omit<ComingEvent, 'unreleased'>>`
    select e.id, e.slug, json_build_object('de', e.title_de, 'en', e.title_en) as title,
      json_build_object('de', s.title_de, 'en', s.title_en) as series_title, e.state, e.mode, e.starts_at, e.ends_at,
      e.room_capacity, e.online_capacity, e.room_taken, e.online_taken, e.room_waiting, e.online_waiting,
      e.meeting_url is null as link_missing, counted.silent, counted.lapsing, counted.lapses_at
    from event e join series s on s.id = e.series_id
      cross join lateral (
        select count(*) filter (where r.state = 'confirmed' and r.coming is null) as silent,
          count(*) filter (where r.offer_expires_at > ${now} and r.offer_expires_at <= ${now.add({ hours: LAPSE_HOURS })}) as lapsing,
          min(r.offer_expires_at) filter (where r.offer_expires_at > ${now}) as lapses_at
        from registration r where r.event_id = e.id) counted
    where e.state <> 'cancelled' and e.ends_at > ${now} and ${isOwn(actor, sql`e.series_id`)}
    order by e.starts_at, e.id limit ${COMING_LIMIT}`.execute(db);
  const unreleased = await countUnreleased(db, rows);
  return rows.map((event) => ({ ...event, unreleased: unreleased.get(event.id) ?? 0 }));
}

/** Differences between the draft and the newest released programme, by event; events without a release have none. */
async function countUnreleased(db: Db, events: readonly { id: string; startsAt: Temporal.Instant }[]): Promise<Map<string, number>> {
  if (events.length === 0) return new Map();
  const { rows } = await sql<{ eventId: string; released: ProgrammeItem[]; draft: ProgrammeItem[] }>`
    select p.event_id, p.items as released, coalesce((
      select json_agg(json_build_object('id', i.id, 'kind', i.kind, 'title', json_build_object('de', i.title_de, 'en', i.title_en),
          'abstract', json_build_object('de', i.abstract_de, 'en', i.abstract_en), 'minutes', i.minutes,
          'pinnedAt', to_char(i.pinned_at, 'HH24:MI'),
          'publicNote', i.public_note, 'people', (
            select coalesce(json_agg(json_build_object('name', q.name, 'jobTitle', q.job_title, 'organisationId', q.organisation_id,
              'organisation', coalesce(o.name, q.affiliation)) order by q.position), '[]')
            from programme_person q left join organisation o on o.id = q.organisation_id where q.item_id = i.id)) order by i.position)
      from programme_item i where i.event_id = p.event_id and i.removed_at is null), '[]') as draft
    from (select distinct on (event_id) event_id, items from programme_release where event_id = any(${events.map((e) => e.id)}::uuid[])
      order by event_id, version desc) p`.execute(db);
  const startOf = new Map(events.map((e) => [e.id, e.startsAt]));
  return new Map(rows.map((row) => [row.eventId, changesBetween(row.released, row.draft, startOf.get(row.eventId) ?? null).length]));
}

export interface OwnSeries {
  slug: string;
  title: Localised;
  state: SeriesState;
  coming: number;
  past: number;
  nextAt: Temporal.Instant | null;
}

/** Series the actor organises, those with the next event first; at most 20. */
export async function listOwnSeries(db: Db, actor: Member, now: Temporal.Instant): Promise<OwnSeries[]> {
  const { rows } = await sql<OwnSeries>`
    select s.slug, json_build_object('de', s.title_de, 'en', s.title_en) as title, s.state,
      count(e.id) filter (where e.ends_at > ${now} or e.starts_at is null and s.state <> 'archived') as coming,
      count(e.id) filter (where e.ends_at <= ${now} or e.starts_at is null and s.state = 'archived') as past,
      min(e.starts_at) filter (where e.ends_at > ${now}) as next_at
    from series s left join event e on e.series_id = s.id and e.state <> 'cancelled'
    where ${isOwn(actor, sql`s.id`)} group by s.id order by next_at nulls last, s.created_at desc, s.id limit 20`.execute(db);
  return rows;
}

/** Messages of readers about the site that nobody has dealt with; for admins, others have none. */
export async function countOpenFeedback(db: Db, actor: Member): Promise<number> {
  if (!actor.isAdmin) return 0;
  const { count } = await db.selectFrom('siteFeedback').select((eb) => eb.fn.countAll<number>().as('count'))
    .where('doneAt', 'is', null).executeTakeFirstOrThrow();
  return count;
}
