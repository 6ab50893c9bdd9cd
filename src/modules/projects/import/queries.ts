import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { foldName } from '../../organisations/organisation.ts';
import type { Service } from '../project.ts';

/** A project of the organisation, whoever sees it: what is there must not come twice. */
export interface KnownProject {
  id: string;
  slug: string;
  titleDe: string;
}

/** All projects that an organisation leads, the last changed first. */
export async function listKnownProjects(db: Db | Tx, organisationId: string): Promise<KnownProject[]> {
  return db.selectFrom('project').select(['id', 'slug', 'titleDe']).where('organisationId', '=', organisationId)
    .orderBy('updatedAt', 'desc').orderBy('id').limit(5_000).execute();
}

/** More words than that no table of two hundred lines needs. */
const MAX_WORDS = 2_000;

/**
 * Services of the official catalogue by the words of a table: a name, "10513" or "Name (OZG 10513)", a LeiKa id or "Name (LeiKa 99012001001000)". By name only
 * those of the present catalogue, the bundle before a service of the same name. Keys are folded words.
 */
export async function findServicesByWord(db: Db | Tx, typed: readonly string[]): Promise<ReadonlyMap<string, Service>> {
  const words = [...new Set(typed)].slice(0, MAX_WORDS).map((word) => ({ key: foldName(word), id: idIn(word) }));
  if (words.length === 0) return new Map();
  const [ids, keys] = [words.flatMap(({ id }) => id ?? []), words.map(({ key }) => key)];
  const { rows } = await sql<{ ozgId: string; leikaId: string | null; searchName: string; isCurrent: boolean }>`
    select ozg_id, null::text as leika_id, search_name, is_current from ozg_service
    where ozg_id = any(${ids}::text[]) or search_name = any(${keys}::text[])
    union all select l.ozg_id, l.leika_id, l.search_name, l.is_current and o.is_current from leika_service l join ozg_service o on o.ozg_id = l.ozg_id
    where l.leika_id = any(${ids}::text[]) or l.search_name = any(${keys}::text[])
    order by leika_id nulls first, ozg_id limit 5000`.execute(db);
  const isMeant = (row: (typeof rows)[number], { key, id }: (typeof words)[number]): boolean => {
    if (id === undefined) return row.isCurrent && row.searchName === key;
    return id.length === 14 ? row.leikaId === id : row.leikaId === null && row.ozgId === id;
  };
  const found = words.flatMap((word) => {
    const { key } = word;
    const row = rows.find((one) => isMeant(one, word));
    return row ? [[key, { ozgId: row.ozgId, leikaId: row.leikaId }] as const] : [];
  });
  return new Map(found);
}

function idIn(word: string): string | undefined {
  const text = word.trim();
  return /^(?:ozg|leika)?[\s-]*(?:id)?[:\s]*(\d{1,10}|\d{14})$/i.exec(text)?.[1] ?? /\((?:OZG|LeiKa)[\s-]*(?:ID)?[:\s]*(\d{1,10}|\d{14})\)$/i.exec(text)?.[1];
}
