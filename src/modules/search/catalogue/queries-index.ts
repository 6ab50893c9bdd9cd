import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { EventRow, OrganisationRow, ProjectRow } from './documents.ts';
import { listPeopleIds } from './queries-people.ts';

export const indexedKinds = ['project', 'event', 'organisation', 'person'] as const;
export type Kind = (typeof indexedKinds)[number];

/** Something to be read anew, and the transaction that changed it last; synonyms and names of services all at once. */
export interface Change {
  kind: Kind | 'synonym' | 'service';
  id: string;
  changedIn: string;
}

/**
 * What was changed by transactions that were not over at the horizon before, and the horizon now: every transaction before it is over, so
 * nothing older can still appear.
 */
export async function readChanges(db: Db, since: string): Promise<{ horizon: string; changes: Change[] }> {
  const { rows: [row] } = await sql<{ horizon: string; changes: Change[] }>`
    select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, coalesce((
      select jsonb_agg(jsonb_build_object('kind', c.kind, 'id', c.id, 'changedIn', c.changed_in::text)) from search_change c where c.changed_in >= ${since}::text::xid8
    ), '[]') as changes`.execute(db);
  return row!;
}

/** The ids of everything of a kind, for filling an index: what was changed last comes last. At most a million. */
export async function listIds(db: Db, kind: Kind): Promise<string[]> {
  if (kind === 'person') return listPeopleIds(db);
  const rows = await db.selectFrom(kind).select('id').orderBy(kind === 'organisation' ? 'createdAt' : 'updatedAt').orderBy('id').limit(1_000_000).execute();
  return rows.map(({ id }) => id);
}

/** Projects with all their parts, whoever may read them: for the index, which keeps the parts apart. */
export async function readProjects(db: Db, ids: readonly string[]): Promise<ProjectRow[]> {
  const { rows } = await sql<ProjectRow>`
    select p.id, project_content(p.id) as content, p.organisation_id,
      jsonb_build_object('basics', p.level, 'experience', p.shown_experience, 'figures', p.shown_figures, 'technology', p.shown_technology) as levels,
      to_char(p.confirmed_at at time zone 'Europe/Berlin', 'YYYY-MM') as confirmed_month, o.kind as body, o.land, o.population,
      case when o.kind = 'kreis' then o.ars else coalesce(o.kreis_ars, up.kreis_ars, case when up.kind = 'kreis' then up.ars end) end as kreis_ars, coalesce(o.ars, up.ars) as ars,
      array(select r.organisation_id from project_role r where r.project_id = p.id and r.role in ('taking_part', 'reusing') and r.state = 'confirmed') as circle,
      case when 'red' in (p.level, p.level_experience, p.level_figures, p.level_technology, p.level_documents)
        or exists (select from project_document d where d.project_id = p.id and d.level = 'red') then project_named(p.id, p.organisation_id) else '{}' end as named,
      array(select x.name from organisation x where x.id = p.organisation_id or x.id in
        (select r.organisation_id from project_role r where r.project_id = p.id and r.state = 'confirmed' and r.role in ('taking_part', 'reusing'))) as organisations,
      array(select unnest(array[t.name_de, t.name_en]) from project_topic y join topic t on t.id = y.topic_id where y.project_id = p.id) as topic_names,
      array(select z.name from project_service s join ozg_service z on z.ozg_id = s.ozg_id where s.project_id = p.id
        union all select l.name from project_service s join leika_service l on l.leika_id = s.leika_id where s.project_id = p.id) as service_names,
      array(select distinct z.field from project_service s join ozg_service z on z.ozg_id = s.ozg_id where s.project_id = p.id) as service_fields,
      exists (select from project_role r where r.project_id = p.id and r.role = 'reusing' and r.state = 'confirmed') as reused,
      coalesce((select jsonb_agg(jsonb_build_object('title', d.title, 'level', stricter(p.shown_documents, d.level)))
        from project_document d where d.project_id = p.id), '[]') as documents
    from project p join organisation o on o.id = p.organisation_id left join organisation up on up.id = o.parent_id where p.id = any(${[...ids]}::uuid[])`.execute(db);
  return rows;
}

/** Events that are published, in a series that is. */
export async function readEvents(db: Db, ids: readonly string[]): Promise<EventRow[]> {
  const { rows } = await sql<EventRow>`
    select e.id, array[e.title_de, e.title_en] as title, array[e.summary_de, e.summary_en] as summary, array[s.title_de, s.title_en] as series,
      array(select o.name from organisation o where o.id = e.host_id) || e.venue as host,
      coalesce((select array(select concat_ws(' ', i -> 'title' ->> 'de', i -> 'title' ->> 'en', i -> 'abstract' ->> 'de', i -> 'abstract' ->> 'en')
        from jsonb_array_elements(r.items) i) from programme_release r where r.event_id = e.id order by r.version desc limit 1), '{}') as impulses
    from event e join series s on s.id = e.series_id
    where e.id = any(${[...ids]}::uuid[]) and e.state <> 'draft' and s.state <> 'draft'`.execute(db);
  return rows;
}

/** Organisations that host a published event or lead a project that everybody may see. */
export async function readOrganisations(db: Db, ids: readonly string[]): Promise<OrganisationRow[]> {
  const { rows } = await sql<OrganisationRow>`
    select o.id, array[o.name, o.short_name] as name, o.land from organisation o
    where o.id = any(${[...ids]}::uuid[]) and o.state <> 'proposed' and (exists (select from project p where p.organisation_id = o.id and p.level = 'clear')
      or exists (select from event e join series s on s.id = e.series_id where e.host_id = o.id and e.state <> 'draft' and s.state <> 'draft'))`.execute(db);
  return rows;
}

/** Names that are never taken apart: of places and of products. */
export async function readKeptNames(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select short_name as name from organisation where state <> 'proposed' union select name from project_product union select vendor from project_product limit 100000`.execute(db);
  return rows.map(({ name }) => name);
}

/** Names of the administration's services: what they are made of is known as words. */
export async function readServiceNames(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from ozg_service union select name from leika_service limit 20000`.execute(db);
  return rows.map(({ name }) => name);
}
