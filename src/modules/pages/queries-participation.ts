import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';

/** How many organisations of a Land took part; counts only, and never who of them. */
export interface Participation {
  land: string;
  /** In the directory. */
  organisations: number;
  /** Took part in a past event: somebody was confirmed or attended, or it was host, or one of it spoke. */
  known: number;
  /** Of series of which only the total is on record. */
  archived: number;
}

/** At least this many: those on record by name may be among the total of the archive. */
export function atLeast({ known, archived }: Pick<Participation, 'known' | 'archived'>): number {
  return Math.max(known, archived);
}

/** Organisations that took part in what is over by `now`, each once. */
function tookPart(now: Temporal.Instant) {
  return sql`
    past as (select e.id, e.host_id from event e join series s on s.id = e.series_id
      where e.state = 'published' and s.state <> 'draft' and (e.ends_at < ${now}::timestamptz or (e.ends_at is null
        and s.state = 'archived'))),
    part as (
      select r.organisation_id as id from registration r join past on past.id = r.event_id where r.state in ('confirmed', 'attended')
      union select host_id from past
      union select (person->>'organisationId')::uuid from past
        join programme_release r on r.event_id = past.id and r.version = (select max(version) from programme_release
          where event_id = past.id)
        cross join lateral jsonb_path_query(r.items, '$[*].people[*]') person)`;
}

/** The 16 Länder, those of which nobody took part as well; in the order of their keys. One query. */
export async function listParticipation(db: Db, now: Temporal.Instant): Promise<Participation[]> {
  const { rows } = await sql<Participation>`
    with ${tookPart(now)}, archive as (
      select land, sum(past_municipalities) as total from series where state = 'archived' and land is not null group by land)
    select keys.land, count(o.id) as organisations, count(o.id) filter (where part.id is not null) as known, coalesce(max(archive.total),
      0)::int as archived
    from (select to_char(n, 'FM00') as land from generate_series(1, 16) n) keys
    left join organisation o on o.land = keys.land and o.state <> 'proposed' and (o.state = 'active' or o.id in (select id from part))
    left join part on part.id = o.id left join archive on archive.land = keys.land group by keys.land order by keys.land`.execute(db);
  return rows;
}

/** Bodies that lie in a Kreis, the Kreis itself not among them, and how many of them took part. One query. */
export async function findParticipationOfKreis(db: Db, now: Temporal.Instant,
  kreisArs: string): Promise<{ organisations: number; known: number }> {
  const { rows } = await sql<{ organisations: number; known: number }>`
    with ${tookPart(now)}
    select count(*) as organisations, count(*) filter (where o.id in (select id from part)) as known
    from organisation o where o.kreis_ars = ${kreisArs} and o.state = 'active'`.execute(db);
  return rows[0]!;
}
