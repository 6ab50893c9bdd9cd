import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { gather } from '../../platform/db/gather.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Actor } from '../accounts/actor.ts';
import { visibleTo } from '../accounts/queries-visibility.ts';
import { readerOf } from '../accounts/visibility.ts';
import type { EventState, Mode, SeriesState } from './event.ts';
import type { EventFilter } from './filter.ts';
import { canSeeEvent } from './policy.ts';

/** An event with what every page about it shows of its series and host. Never the meeting link: that has its own query. */
const eventColumns = [
  'event.id', 'event.slug', 'event.seriesId', 'event.state', 'event.titleDe', 'event.titleEn', 'event.summaryDe', 'event.summaryEn',
  'event.startsAt', 'event.endsAt', 'event.dateNoteDe', 'event.dateNoteEn', 'event.mode', 'event.venue', 'event.address',
  'event.roomCapacity', 'event.onlineCapacity', 'event.roomTaken', 'event.onlineTaken', 'event.roomWaiting', 'event.onlineWaiting',
  'event.registrationClosesAt', 'event.waitingListPaused', 'event.programmeKnown', 'event.delayMinutes', 'event.cancelReason',
  'event.uid', 'event.sequence', 'event.pastParticipants', 'event.updatedAt', 'event.publishedAt', 'event.hostId',
  'series.slug as seriesSlug', 'series.titleDe as seriesTitleDe', 'series.titleEn as seriesTitleEn', 'series.state as seriesState',
  'series.isExample', 'series.organiserName', 'host.name as hostName', 'host.slug as hostSlug',
] as const;

/** For queries of this module that read events with what a list shows. */
export function selectEvents(db: Db) {
  return db.selectFrom('event').innerJoin('series', 'series.id', 'event.seriesId')
    .leftJoin('organisation as host', 'host.id', 'event.hostId').select(eventColumns);
}

/** Gives the columns with a fixed set of values their types. */
export function typedEvent<T extends { state: string; mode: string; seriesState: string }>(row: T) {
  return row as Omit<T, 'state' | 'mode' | 'seriesState'> & { state: EventState; mode: Mode; seriesState: SeriesState };
}

/** The event of a page, if the actor may see it; otherwise NotFound, the same for "is not" and "not for you". */
export async function getEvent(db: Db, actor: Actor, slug: string) {
  const event = await findEvent(db, slug);
  if (!event || !canSeeEvent(actor, event)) throw new NotFound('event');
  return event;
}

// When an invitation goes out, many open or register for the same event at the same moment.
const findEvent = gather(async (db, slugs: readonly string[]) => {
  const rows = await selectEvents(db).where(sql<boolean>`event.slug = any(${[...new Set(slugs)]}::text[])`).execute();
  return slugs.map((slug) => rows.find((row) => row.slug === slug)).map((row) => row && typedEvent(row));
});

export type EventDetails = Awaited<ReturnType<typeof getEvent>>;

/** What lists, cards, feeds and calendars show of an event: the same as its page, so that one policy is enough. */
export type EventInList = EventDetails;

/**
 * `canSeeEvent` as a condition of SQL, for every query that reads more than one event; needs `event` and `series` in its FROM.
 * A test holds the two against each other.
 */
export function visibleEvents(actor: Actor): RawBuilder<boolean> {
  return visibleTo(readerOf(actor), { at: { clear: sql`(event.state <> 'draft' and series.state <> 'draft')` }, seriesId: sql.ref('event.seriesId') });
}

export const EVENTS_PER_PAGE = 12;

/** 'upcoming': to come, running, or announced without a date. 'archive': over, or of an archived series. */
export type EventScope = 'upcoming' | 'archive';

/** One page of events, the next ones first; the archive begins with the latest. `total` counts all pages. One query. */
export async function listEvents(
  db: Db, actor: Actor, scope: EventScope, options: { now: Temporal.Instant; filter?: EventFilter; page?: number; limit?: number },
): Promise<{ rows: EventInList[]; total: number }> {
  const { now, filter, page = 1, limit = EVENTS_PER_PAGE } = options;
  const over = sql<boolean>`coalesce(event.ends_at <= ${now}, series.state = 'archived')`;
  let query = selectEvents(db).select(sql<number>`count(*) over ()`.as('total')).where(visibleEvents(actor))
    .where(scope === 'archive' ? over : sql<boolean>`not ${over}`);
  if (filter?.land) query = query.where(sql<boolean>`coalesce(host.land, series.land) = ${filter.land}`);
  if (filter?.mode) query = query.where('event.mode', '=', filter.mode);
  for (const word of filter?.words ?? []) query = query.where(contains(word));
  const rows = await query
    .orderBy('event.startsAt', (ob) => (scope === 'archive' ? ob.desc() : ob.asc()).nullsLast())
    .orderBy('event.createdAt').orderBy('event.slug')
    .limit(limit).offset((page - 1) * limit).execute();
  return { rows: rows.map(({ total: _, ...row }) => typedEvent(row)), total: rows[0]?.total ?? 0 };
}

/** The word anywhere in what the event page shows: texts, host, series, and the released programme with its people. */
function contains(word: string): RawBuilder<boolean> {
  const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
  const parts = sql.join(PROGRAMME_TEXTS.map((path) => sql`jsonb_path_query_array(r.items, ${sql.lit(path)})`), sql` || `);
  return sql<boolean>`(
    concat_ws(' ', event.title_de, event.title_en, event.summary_de, event.summary_en, event.venue, event.address, host.name,
      series.title_de, series.title_en) ilike ${like}
    or exists (select from programme_release r where r.event_id = event.id
      and r.version = (select max(version) from programme_release where event_id = event.id) and (${parts})::text ilike ${like}))`;
}

const PROGRAMME_TEXTS = [
  '$[*].title.*', '$[*].abstract.*', '$[*].people[*].name', '$[*].people[*].jobTitle', '$[*].people[*].organisation',
];

/** All events of a series that the actor may see, in their order, undated ones last. At most 200. */
export async function listSeriesEvents(db: Db, actor: Actor, seriesId: string): Promise<EventInList[]> {
  const rows = await selectEvents(db).where(visibleEvents(actor)).where('event.seriesId', '=', seriesId)
    .orderBy('event.startsAt', (ob) => ob.asc().nullsLast()).orderBy('event.createdAt').orderBy('event.slug').limit(200).execute();
  return rows.map(typedEvent);
}

/**
 * Events an organisation hosted, or that have somebody of it in the newest released programme; latest first, at most 100.
 * `hosted` and `spoke` may both be true.
 */
export async function listOrganisationEvents(
  db: Db, actor: Actor, organisationId: string,
): Promise<(EventInList & { hosted: boolean; spoke: boolean })[]> {
  const speaks = sql<boolean>`exists (select from programme_release r where r.event_id = event.id
    and r.version = (select max(version) from programme_release where event_id = event.id)
    and r.items @> ${JSON.stringify([{ people: [{ organisationId }] }])}::jsonb)`;
  const rows = await selectEvents(db)
    .select([sql<boolean>`coalesce(event.host_id = ${organisationId}, false)`.as('hosted'), speaks.as('spoke')])
    .where(visibleEvents(actor)).where((eb) => eb.or([eb('event.hostId', '=', organisationId), speaks]))
    .orderBy('event.startsAt', (ob) => ob.desc().nullsLast()).orderBy('event.createdAt').orderBy('event.slug').limit(100).execute();
  return rows.map(typedEvent);
}
