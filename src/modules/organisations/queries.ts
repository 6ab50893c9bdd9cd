import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '../../platform/db/database.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { NotFound } from '../../platform/http/errors.ts';
import { foldName } from './organisation.ts';

export const SEARCH_LIMIT = 8;

/** One line of the list a person picks their organisation from. */
export interface OrganisationChoice {
  id: string;
  name: string;
  officialType: string;
  land: string | null;
  /** The municipality an enterprise belongs to, or the Kreis of a Gemeinde, where they are in the directory. */
  parentName: string | null;
}

/**
 * Organisations whose name has words beginning with all words typed (folded: "muenster" finds Münster), or whose
 * postcode begins with the digits typed; best matches first. At most SEARCH_LIMIT. Proposed and ended ones are left out.
 */
export async function searchOrganisations(db: Db | Tx, text: string, limit = SEARCH_LIMIT): Promise<OrganisationChoice[]> {
  const folded = foldName(text).slice(0, 80);
  if (folded.length < 2) return [];
  const { rows } = await sql<OrganisationChoice>`
    select o.id, o.name, o.official_type, o.land, coalesce(p.name, k.name) as parent_name
    ${directory} where o.state = 'active' and ${matches(folded)}
    order by ${closest(folded)} limit ${limit}`.execute(db);
  return rows;
}

/** Organisations `o` with what they belong to: `p`, or the Kreis `k` that a Gemeinde's key begins with. */
export const directory = sql`from organisation o left join organisation p on p.id = o.parent_id
  left join organisation k on k.kind = 'kreis' and o.kind in ('gemeinde', 'verband') and k.ars = left(o.ars, 5) || '0000000'`;

/** Whether organisation `o` is meant by a folded text of at least two characters. */
export function matches(folded: string): RawBuilder<boolean> {
  const words = folded.split(' ').slice(0, 6);
  return sql<boolean>`(${sql.join(words.map((w) => sql`(' ' || o.search_name) like ${`% ${w}%`}`), sql` and `)}
    or (${/^\d+$/.test(folded)} and o.postcode like ${`${folded}%`}))`;
}

/** Best matches first: the whole name, the end of it ("Kreis Wesel"), an early and a short one, the larger place. */
export function closest(folded: string): RawBuilder<unknown> {
  return sql`(o.search_name = ${folded}) desc, (o.search_name like ${`%${folded}`}) desc, position(${folded} in o.search_name),
    length(o.search_name), o.population desc nulls last, o.id`;
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

/** Organisations an e-mail domain belongs to: one for a municipality's own, several for one of a service provider. */
export async function listOrganisationsOfDomain(db: Db | Tx, domain: string) {
  return db.selectFrom('organisationDomain as d').innerJoin('organisation as o', 'o.id', 'd.organisationId')
    .select(['o.id', 'o.name']).where('d.domain', '=', domain).where('o.state', '=', 'active').orderBy('o.shortName').limit(50).execute();
}
