import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Actor } from '../accounts/actor.ts';
import { visibleSeries } from '../events/queries-series.ts';
import { visibleEvents } from '../events/queries.ts';
import { findServices } from '../topics/queries-ozg.ts';
import { listTopics } from '../topics/queries.ts';
import type { Service } from './project.ts';
import type { ProjectCard } from './queries.ts';
import type { Names } from './texts.ts';

export interface ProjectRole {
  organisationId: string;
  name: string;
  slug: string;
  role: 'taking_part' | 'interested' | 'reusing';
  state: 'invited' | 'confirmed';
  /** "2024-05" */
  since: string | null;
  again: 'yes' | 'with_changes' | 'no' | null;
  note: string;
}

export interface Around {
  roles: ProjectRole[];
  notes: { id: string; onDay: string; note: string }[];
  relations: {
    kind: 'follows' | 'followed_by' | 'derived_from' | 'basis_of'; id: string; slug: string; titleDe: string; titleEn: string; organisation: string;
  }[];
}

/** What stands around a profile, as far as it is for the actor; nothing of one that the actor may not see. */
export async function getAround(db: Db, actor: Actor, projectId: string): Promise<Around> {
  const { rows: [row] } = await sql<{ around: Around }>`
    select around from project_around(${projectId}::uuid, ${actor.kind === 'member' ? actor.accountId : null}::uuid)`.execute(db);
  return row?.around ?? { roles: [], notes: [], relations: [] };
}

export interface PresentedIn {
  kind: 'event' | 'series';
  slug: string;
  titleDe: string;
  titleEn: string;
  startsAt: Temporal.Instant | null;
  /** The programme item as it was released. */
  itemDe: string | null;
  itemEn: string | null;
}

/** Events that presented a project, and series of which only that is on record, as far as the actor may see them; the newest first. */
export async function listPresentations(db: Db, actor: Actor, projectId: string): Promise<PresentedIn[]> {
  const { rows } = await sql<PresentedIn>`
    select 'event' as kind, event.slug, event.title_de, event.title_en, event.starts_at, item.value #>> '{title,de}' as item_de, item.value #>> '{title,en}' as item_en
      from event_project l join event on event.id = l.event_id join series on series.id = event.series_id
      left join lateral (select i.value from programme_release r cross join lateral jsonb_array_elements(r.items) i
        where r.event_id = event.id and i.value ->> 'id' = l.item_id::text order by r.version desc limit 1) item on true
      where l.project_id = ${projectId} and ${visibleEvents(actor)}
    union all
    select 'series', series.slug, series.title_de, series.title_en, null, null, null
      from series_project l join series on series.id = l.series_id where l.project_id = ${projectId} and ${visibleSeries(actor)}
    order by 5 desc nulls last, 2 limit 50`.execute(db);
  return rows;
}

/** Names of the ids in contents. */
export async function readNames(db: Db, services: readonly Service[]): Promise<Names> {
  const [topics, found] = await Promise.all([listTopics(db), findServices(db, services)]);
  return { topics, services: found };
}

/**
 * Projects that sound like a new one, of those that the actor may see: the more words of title and sentence they share, the earlier.
 * The search takes its place where it is there.
 */
export async function findSimilar(db: Db, actor: Actor & { kind: 'member' }, text: string, limit = 5): Promise<ProjectCard[]> {
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}-]{4,}/gu) ?? [])].slice(0, 30);
  if (words.length === 0) return [];
  const { rows } = await sql<ProjectCard>`
    with wanted as (select plainto_tsquery('german', w) as query from unnest(${words}::text[]) w),
      asked as (select query from wanted where numnode(query) > 0),
      found as (select p.id, (select count(*) from asked where to_tsvector('german', p.title_de || ' ' || p.sentence_de) @@ asked.query)
          + (select count(*) from asked where to_tsvector('german', p.title_de) @@ asked.query) as shared from project p)
    select c.* from project_cards(${actor.accountId}::uuid, array(select id from found where shared > 1 order by shared desc, id limit 50)) c
      join found on found.id = c.id order by found.shared desc, c.title_de, c.id limit ${limit}`.execute(db);
  return rows;
}
