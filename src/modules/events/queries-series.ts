import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Actor } from '../accounts/actor.ts';
import { visibleTo } from '../accounts/queries-visibility.ts';
import { readerOf } from '../accounts/visibility.ts';
import type { SeriesState } from './event.ts';
import { canSeeSeries } from './policy.ts';
import { visibleEvents } from './queries.ts';

const seriesColumns = [
  'series.id', 'series.slug', 'series.state', 'series.isExample', 'series.land', 'series.titleDe', 'series.titleEn', 'series.summaryDe',
  'series.summaryEn', 'series.goalsDe', 'series.goalsEn', 'series.organiserName', 'series.acknowledgementDe', 'series.acknowledgementEn',
  'series.pastParticipants', 'series.pastMunicipalities', 'series.updatedAt',
] as const;

function typed<T extends { state: string }>(row: T) {
  return row as Omit<T, 'state'> & { state: SeriesState };
}

/** `canSeeSeries` as a condition of SQL; needs `series` in its FROM. */
export function visibleSeries(actor: Actor): RawBuilder<boolean> {
  return visibleTo(readerOf(actor), { at: { clear: sql`series.state <> 'draft'` }, seriesId: sql.ref('series.id') });
}

/** The series of a page, if the actor may see it; otherwise NotFound. */
export async function getSeries(db: Db, actor: Actor, slug: string) {
  const row = await db.selectFrom('series').select(seriesColumns).where('series.slug', '=', slug).executeTakeFirst();
  if (!row) throw new NotFound('series');
  const series = typed(row);
  if (!canSeeSeries(actor, series)) throw new NotFound('series');
  return series;
}

export type SeriesDetails = Awaited<ReturnType<typeof getSeries>>;

export interface SeriesInList extends SeriesDetails {
  /** Events that the actor may see. */
  events: number;
  hosts: number;
  /** First start and last end of those with a date. */
  firstStart: Temporal.Instant | null;
  lastEnd: Temporal.Instant | null;
  /** The next start after now, if any. */
  nextStart: Temporal.Instant | null;
}

export const SERIES_PER_PAGE = 12;

/** One page of series with the figures of their events: running ones first, then the archive. One query. */
export async function listSeries(db: Db, actor: Actor, now: Temporal.Instant, page = 1): Promise<{ rows: SeriesInList[]; total: number }> {
  const rows = await db.selectFrom('series')
    .leftJoin('event', (join) => join.onRef('event.seriesId', '=', 'series.id').on(visibleEvents(actor)))
    .select(seriesColumns)
    .select([
      sql<number>`count(event.id)`.as('events'), sql<number>`count(distinct event.host_id)`.as('hosts'),
      sql<Temporal.Instant | null>`min(event.starts_at)`.as('firstStart'), sql<Temporal.Instant | null>`max(event.ends_at)`.as('lastEnd'),
      sql<Temporal.Instant | null>`min(event.starts_at) filter (where event.starts_at > ${now} and event.state = 'published')`
        .as('nextStart'),
      sql<number>`count(*) over ()`.as('total'),
    ])
    .where(visibleSeries(actor)).groupBy(seriesColumns)
    .orderBy(sql`series.state = 'archived'`).orderBy('nextStart', (ob) => ob.asc().nullsLast())
    .orderBy('lastEnd', (ob) => ob.desc().nullsLast()).orderBy('series.titleDe').orderBy('series.id')
    .limit(SERIES_PER_PAGE).offset((page - 1) * SERIES_PER_PAGE).execute();
  return { rows: rows.map(({ total: _, ...row }) => typed(row)), total: rows[0]?.total ?? 0 };
}
