import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Localised } from '../../platform/i18n/localised.ts';
import type { EventState } from '../events/event.ts';
import type { SeriesToOrganise } from '../events/queries-organiser.ts';
import type { OrganisedEvent } from '../events/registrations/queries-organiser.ts';
import { SIZE_CLASSES } from '../organisations/organisation.ts';
import { addUp, feedbackFigures, type Counts, type FeedbackFigures, type Group } from './figures.ts';

// Every query counts rows of registration and never looks at account_id: what a deleted person leaves behind still counts.

const counts = sql`count(*) filter (where r.state = 'requested') as requested,
  count(*) filter (where r.state in ('queued', 'offered')) as waiting,
  count(*) filter (where r.state = 'cancelled') as cancelled,
  count(r.seat) as seated, count(*) filter (where r.seat = 'room') as room, count(*) filter (where r.seat = 'online') as online,
  count(*) filter (where r.state = 'attended') as attended,
  count(*) filter (where r.state = 'attended' and r.seat = 'room') as attended_room,
  count(*) filter (where r.state = 'attended' and r.seat = 'online') as attended_online,
  count(*) filter (where r.state = 'no_show') as no_show`;

// An enterprise has no inhabitants of its own; it belongs to the class of the municipality that owns it.
const size = sql`case ${sql.join(SIZE_CLASSES.filter((c) => c.below !== Infinity)
  .map((c) => sql`when coalesce(o.population, p.population) < ${sql.lit(c.below)} then ${sql.lit(c.key)}`), sql` `)}
  when coalesce(o.population, p.population) is null then 'unknown' else ${sql.lit(SIZE_CLASSES.at(-1)!.key)} end`;
const kind = sql`case when o.id is null or o.state = 'proposed' then 'unknown' else o.kind end`;

/** Groups of the organisations of some registrations; `isNew` says which organisation takes part for the first time. */
async function listGroups(db: Db, where: RawBuilder<boolean>, isNew: RawBuilder<boolean>): Promise<Group[]> {
  const { rows } = await sql<Group>`
    select ${kind} as kind, ${size} as size, coalesce(o.land, p.land) as land,
      case when o.id is null then null when ${isNew} then 'new' else 'returning' end as experience,
      sum(c.people)::int as people, sum(c.attended)::int as attended, count(o.id) as organisations
    from (select r.organisation_id, count(*) as people, count(*) filter (where r.state = 'attended') as attended,
          count(distinct r.event_id) as events
        from registration r join event e on e.id = r.event_id where r.seat is not null and ${where} group by r.organisation_id) c
      left join organisation o on o.id = c.organisation_id left join organisation p on p.id = o.parent_id
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(db);
  return rows;
}

async function getFeedback(db: Db, where: RawBuilder<boolean>): Promise<FeedbackFigures> {
  const { rows } = await sql<{ value: number; count: number; comments: string[] }>`
    select f.useful as value, count(*) as count,
      coalesce((array_agg(f.comment order by f.id) filter (where f.comment <> ''))[1:200], '{}') as comments
    from feedback f join event e on e.id = f.event_id where ${where} group by 1 order by 1 desc`.execute(db);
  return feedbackFigures(rows, rows.flatMap((row) => row.comments));
}

export interface EventFigures {
  counts: Counts;
  /** Registrations that still stand, by the day they came ('YYYY-MM-DD', Europe/Berlin). */
  perDay: { day: string; count: number }[];
  groups: Group[];
  feedback: FeedbackFigures;
}

/** Figures of one event; the event comes from the gate for its organisers. Four queries, whatever the size. */
export async function getEventFigures(db: Db, event: OrganisedEvent): Promise<EventFigures> {
  const { rows: [counted] } = await sql<Counts>`select ${counts} from registration r where r.event_id = ${event.id}`.execute(db);
  const { rows: perDay } = await sql<{ day: string; count: number }>`
    select to_char(r.created_at at time zone 'Europe/Berlin', 'YYYY-MM-DD') as day, count(*) as count
    from registration r where r.event_id = ${event.id} and r.state <> 'cancelled' group by 1 order by 1 limit 2000`.execute(db);
  const groups = await listGroups(db, sql`e.id = ${event.id}`, sql`not exists (
    select 1 from registration b join event be on be.id = b.event_id
    where b.organisation_id = o.id and be.series_id = ${event.seriesId} and be.id <> ${event.id} and be.starts_at < ${event.startsAt}
      and b.state in ('confirmed', 'attended'))`);
  return { counts: counted!, perDay, groups, feedback: await getFeedback(db, sql`e.id = ${event.id}`) };
}

export interface EventOfSeries extends Counts {
  slug: string;
  title: Localised;
  state: EventState;
  startsAt: Temporal.Instant | null;
  /** As reported, for events whose registrations are not in this database. */
  pastParticipants: number | null;
  /** Whether it could already be attended. */
  hasBegun: boolean;
  feedbackMean: number | null;
  feedbackAnswers: number;
}

export interface SeriesFigures {
  events: EventOfSeries[];
  total: Counts;
  /** Of the events that have begun: only their seats could be attended. */
  held: Counts;
  groups: Group[];
  feedback: FeedbackFigures;
}

const EVENTS_LIMIT = 200;

/**
 * Figures of all published events of a series as of now, at most 200 of them listed; the series comes from the gate for its
 * organisers. Four queries, whatever the size.
 */
export async function getSeriesFigures(db: Db, series: Pick<SeriesToOrganise, 'id'>, now: Temporal.Instant): Promise<SeriesFigures> {
  const inSeries = sql<boolean>`e.series_id = ${series.id} and e.state <> 'draft'`;
  const { rows: events } = await sql<EventOfSeries>`
    select e.slug, json_build_object('de', e.title_de, 'en', e.title_en) as title, e.state, e.starts_at, e.past_participants,
      coalesce(e.starts_at <= ${now}, false) as has_begun, f.feedback_mean, f.feedback_answers, c.*
    from event e
      cross join lateral (select ${counts} from registration r where r.event_id = e.id) c
      cross join lateral (select avg(useful)::float8 as feedback_mean, count(*) as feedback_answers from feedback where event_id = e.id) f
    where ${inSeries} order by e.starts_at nulls first, e.id limit ${EVENTS_LIMIT}`.execute(db);
  const { rows: sums } = await sql<Counts & { hasBegun: boolean }>`
    select coalesce(e.starts_at <= ${now}, false) as has_begun, ${counts}
    from registration r join event e on e.id = r.event_id where ${inSeries} group by 1`.execute(db);
  const held = addUp(sums.filter((row) => row.hasBegun));
  // In the figures of a whole series an organisation returns when it took part in more than one of its events.
  const groups = await listGroups(db, inSeries, sql`c.events = 1`);
  return { events, total: addUp(sums), held, groups, feedback: await getFeedback(db, inSeries) };
}
