import type { Db, Tx } from '../../platform/db/database.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { NotFound } from '../../platform/http/errors.ts';
import { foldName } from './organisation.ts';
import { findOrganisations, type FoundOrganisation } from './queries-search.ts';

export const SEARCH_LIMIT = 8;

/** One line of the list a person picks their organisation from. */
export type OrganisationChoice = FoundOrganisation;

/** Active organisations a typed name or postcode may mean, best first; at most SEARCH_LIMIT. See findOrganisations. */
export async function searchOrganisations(db: Db | Tx, text: string, limit = SEARCH_LIMIT): Promise<OrganisationChoice[]> {
  return findOrganisations(db, text, limit);
}

/** Postcodes by id, of those that have one. */
export async function findPostcodes(db: Db | Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('organisation').select(['id', 'postcode']).where('id', 'in', ids).execute();
  return new Map(rows.flatMap(({ id, postcode }) => (postcode === null ? [] : [[id, postcode]])));
}

/** The one active organisation that is called exactly this (folded), if it is only one. */
export async function findOrganisationByName(db: Db | Tx, text: string): Promise<OrganisationChoice | undefined> {
  const folded = foldName(text);
  const hits = (await searchOrganisations(db, text)).filter((o) => foldName(o.name) === folded);
  return hits.length === 1 ? hits[0] : undefined;
}

export async function findOrganisation(db: Db | Tx, id: string) {
  if (!isUuid(id)) return undefined;
  return db.selectFrom('organisation').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The organisation of a public page; proposed ones have none yet. */
export async function getOrganisationBySlug(db: Db, slug: string) {
  const found = await db.selectFrom('organisation').selectAll().where('slug', '=', slug).where('state', '<>', 'proposed').executeTakeFirst();
  if (!found) throw new NotFound('organisation');
  return found;
}

/** Names and addresses of organisations, by name. */
export async function listOrganisationsById(db: Db, ids: readonly string[]): Promise<{ id: string; name: string; slug: string }[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('organisation').select(['id', 'name', 'slug']).where('id', 'in', ids).orderBy('shortName').execute();
}

/** Organisations an e-mail domain belongs to: one for a municipality's own, several for one of a service provider. */
export async function listOrganisationsOfDomain(db: Db | Tx, domain: string) {
  return db.selectFrom('organisationDomain as d').innerJoin('organisation as o', 'o.id', 'd.organisationId')
    .select(['o.id', 'o.name']).where('d.domain', '=', domain).where('o.state', '=', 'active').orderBy('o.shortName').limit(50).execute();
}
