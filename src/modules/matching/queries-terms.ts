import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/database.ts';
import { readSynonyms } from '../search/editors/queries.ts';
import { TermTable } from './terms.ts';

let last: { state: string; table: TermTable } | undefined;

/** What editors say means the same, at this moment; kept until they change it. */
export async function findTerms(db: Db | Tx): Promise<TermTable> {
  const { rows } = await sql<{ state: string }>`
    select md5(coalesce(string_agg(id::text || version, '' order by id), '')) as state from synonym_group where ended_at is null`.execute(db);
  const { state } = rows[0]!;
  if (last?.state !== state) last = { state, table: new TermTable(await readSynonyms(db)) };
  return last.table;
}
