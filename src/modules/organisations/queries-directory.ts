import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { foldName } from './organisation.ts';
import { columnsOfList, directory, findOrganisations, within, type FoundOrganisation, type SearchScope } from './queries-search.ts';

export const ORGANISATIONS_PER_PAGE = 24;

/** Of a search that fits more, only the best are listed: who wants another one types more. */
export const MOST_FOUND = 10 * ORGANISATIONS_PER_PAGE;

/** A line of the public directory. */
export type OrganisationInList = Omit<FoundOrganisation, 'id'>;

/**
 * One page of the active organisations of a scope, by name; with a text those it may mean, best first, MOST_FOUND at most. A text of one
 * character says nothing and is ignored. One query, more only where nothing is spelled so.
 */
export async function listOrganisations(
  db: Db, text: string, page = 1, scope: SearchScope = {},
): Promise<{ rows: OrganisationInList[]; total: number }> {
  if (foldName(text).length >= 2) {
    const found = await findOrganisations(db, text, MOST_FOUND, scope);
    return { rows: found.slice((page - 1) * ORGANISATIONS_PER_PAGE, page * ORGANISATIONS_PER_PAGE).map(({ id: _, ...row }) => row), total: found.length };
  }
  const { rows } = await sql<FoundOrganisation & { total: number }>`
    with page as (
      select o.id, count(*) over () as total from organisation o where o.state = 'active' and ${within(scope)}
      order by o.short_name, o.name, o.id limit ${ORGANISATIONS_PER_PAGE} offset ${(page - 1) * ORGANISATIONS_PER_PAGE})
    select ${columnsOfList}, page.total ${directory} join page on page.id = o.id order by o.short_name, o.name, o.id`.execute(db);
  return { rows: rows.map(({ total: _, id: __, ...row }) => row), total: rows[0]?.total ?? 0 };
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
