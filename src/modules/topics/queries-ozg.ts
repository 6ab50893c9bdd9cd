import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/database.ts';
import { foldName } from '../organisations/organisation.ts';

/** An administrative service of the official catalogue: an OZG bundle, or one of its services by LeiKa id. */
export interface CatalogueService {
  ozgId: string;
  /** Null for the bundle as a whole. */
  leikaId: string | null;
  name: string;
  /** Name of the bundle. */
  bundle: string;
  /** Themenfeld. */
  field: string;
}

const columns = sql`ozg_id, leika_id, name, bundle, field`;
const all = sql`(select o.ozg_id, null::text as leika_id, o.name, o.name as bundle, o.field, o.search_name, o.is_current from ozg_service o
  union all select l.ozg_id, l.leika_id, l.name, o.name, o.field, l.search_name, l.is_current and o.is_current from leika_service l join ozg_service o on o.ozg_id = l.ozg_id) s`;

/** Services whose name holds all the words, or that have this id; bundles first, then names that begin like it, then short ones. */
export async function searchServices(db: Db | Tx, text: string, limit = 10): Promise<CatalogueService[]> {
  const folded = foldName(text);
  if (folded.length < 2) return [];
  const words = folded.split(' ').slice(0, 6);
  const has = words.map((word) => sql`search_name like ${`%${word}%`}`);
  const { rows } = await sql<CatalogueService>`select ${columns} from ${all}
    where is_current and ((${sql.join(has, sql` and `)}) or leika_id = ${text.trim()} or (ozg_id = ${text.trim()} and leika_id is null))
    order by (leika_id is not null), (search_name not like ${`${folded}%`}), length(name), name, leika_id limit ${limit}`.execute(db);
  return rows;
}

/** The services of these keys, also of an older catalogue, by key ("10513" or "10513/99012001001000"). */
export async function findServices(db: Db | Tx, keys: readonly { ozgId: string; leikaId: string | null }[]): Promise<ReadonlyMap<string, CatalogueService>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<CatalogueService>`select ${columns} from ${all}
    where (ozg_id, coalesce(leika_id, '')) in (${sql.join(keys.map(({ ozgId, leikaId }) => sql`(${ozgId}, ${leikaId ?? ''})`))})`.execute(db);
  return new Map(rows.map((row) => [serviceKey(row), row]));
}

/** The key of a service in forms and addresses. */
export function serviceKey({ ozgId, leikaId }: { ozgId: string; leikaId: string | null }): string {
  return leikaId === null ? ozgId : `${ozgId}/${leikaId}`;
}

/** Reads such a key; undefined where it is none. */
export function keyOfService(key: string): { ozgId: string; leikaId: string | null } | undefined {
  const match = /^([0-9]{1,10})(?:\/([0-9]{14}))?$/.exec(key);
  return match ? { ozgId: match[1]!, leikaId: match[2] ?? null } : undefined;
}
