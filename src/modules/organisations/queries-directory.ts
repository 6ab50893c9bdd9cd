import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http/errors.ts';
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
    return { rows: found.slice((page - 1) * ORGANISATIONS_PER_PAGE, page * ORGANISATIONS_PER_PAGE).map(({ id: _, ...row }) => row),
      total: found.length };
  }
  const { rows } = await sql<FoundOrganisation & { total: number }>`
    with page as (
      select o.id, count(*) over () as total from organisation o where o.state = 'active' and ${within(scope)}
      order by o.short_name, o.name, o.id limit ${ORGANISATIONS_PER_PAGE} offset ${(page - 1) * ORGANISATIONS_PER_PAGE})
    select ${columnsOfList}, page.total ${directory} join page on page.id = o.id order by o.short_name, o.name, o.id`.execute(db);
  return { rows: rows.map(({ total: _, id: __, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** Name and address of a related organisation. */
export interface Relative {
  name: string;
  slug: string;
}

/**
 * What an organisation belongs to: the municipality of an enterprise, else its Kreis and Verband; and who succeeded one that ended. One
 * query.
 */
export async function findRelatives(
  db: Db, organisation: { parentId: string | null; kreisArs: string | null; verbandArs: string | null; successorId: string | null },
): Promise<{ parent?: Relative; kreis?: Relative; verband?: Relative; successor?: Relative }> {
  const { parentId, kreisArs, verbandArs, successorId } = organisation;
  const rows = await db.selectFrom('organisation').select(['id', 'name', 'slug', 'kind', 'ars']).where('state', '<>', 'proposed')
    .where((eb) => eb.or([
    eb('id', 'in', [parentId, successorId]), eb.and([eb('kind', '=', 'kreis'), eb('ars', '=', kreisArs)]),
    eb.and([eb('kind', '=', 'verband'), eb('ars', '=', verbandArs)]),
  ])).execute();
  const find = (is: (row: typeof rows[number]) => boolean): Relative | undefined => {
    const found = rows.find(is);
    return found && { name: found.name, slug: found.slug };
  };
  const [parent, kreis, verband, successor] = [
    find(({ id }) => id === parentId), find(({ kind, ars }) => kind === 'kreis' && ars === kreisArs),
    find(({ kind, ars }) => kind === 'verband' && ars === verbandArs),
    find(({ id }) => id === successorId),
  ];
  return { ...(parent && { parent }), ...(kreis && { kreis }), ...(verband && { verband }), ...(successor && { successor }) };
}

/** The Kreise of a Land, by name. One query. */
export async function listKreise(db: Db, land: string): Promise<Relative[]> {
  return db.selectFrom('organisation').select(['name', 'slug']).where('kind', '=', 'kreis').where('state', '=', 'active')
    .where('land', '=', land)
    .orderBy('shortName').orderBy('name').limit(200).execute();
}

/** An existing Kreis by its address; there is none of any other (NotFound). */
export async function getKreis(db: Db, slug: string) {
  const found = await db.selectFrom('organisation').select(['id', 'name', 'slug', 'ars', 'land', 'population']).where('slug', '=', slug)
    .where('kind', '=', 'kreis').where('state', '=', 'active').executeTakeFirst();
  if (!found?.ars) throw new NotFound('kreis');
  return { ...found, ars: found.ars };
}
