import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Actor } from '../accounts/actor.ts';
import { visibleSeries } from '../events/queries-series.ts';
import { visibleEvents } from '../events/queries.ts';
import { findServices } from '../topics/queries-ozg.ts';
import { listTopics } from '../topics/queries.ts';
import type { Service } from './project.ts';
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
