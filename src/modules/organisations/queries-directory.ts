import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { foldName, type OrganisationKind } from './organisation.ts';
import { closest, directory, matches } from './queries.ts';

export const ORGANISATIONS_PER_PAGE = 24;

/** A line of the public directory. */
export interface OrganisationInList {
  slug: string;
  name: string;
  kind: OrganisationKind;
  officialType: string;
  land: string | null;
  parentName: string | null;
  population: number | null;
}

/**
 * One page of the active organisations, by name; with a text those that match it, best first. A text of one character says
 * nothing and is ignored. One query.
 */
export async function listOrganisations(db: Db, text: string, page = 1): Promise<{ rows: OrganisationInList[]; total: number }> {
  const folded = foldName(text).slice(0, 80);
  const searched = folded.length >= 2;
  const { rows } = await sql<OrganisationInList & { total: number }>`
    select o.slug, o.name, o.kind, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.population, count(*) over () as total
    ${directory} where o.state = 'active' and ${searched ? matches(folded) : sql`true`}
    order by ${searched ? closest(folded) : sql`o.short_name, o.name, o.id`}
    limit ${ORGANISATIONS_PER_PAGE} offset ${(page - 1) * ORGANISATIONS_PER_PAGE}`.execute(db);
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** What an organisation belongs to: name and, if it has a page, slug. */
export async function findParent(
  db: Db, organisation: { parentId: string | null; kind: string; ars: string | null },
): Promise<{ name: string; slug: string } | undefined> {
  const query = db.selectFrom('organisation').select(['name', 'slug']).where('state', '<>', 'proposed');
  if (organisation.parentId) return query.where('id', '=', organisation.parentId).executeTakeFirst();
  if ((organisation.kind !== 'gemeinde' && organisation.kind !== 'verband') || !organisation.ars) return undefined;
  return query.where('kind', '=', 'kreis').where('ars', '=', `${organisation.ars.slice(0, 5)}0000000`).executeTakeFirst();
}
