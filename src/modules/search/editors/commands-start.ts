import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { SynonymGroup } from '../synonyms.ts';
import { lockSynonyms } from './commands-synonyms.ts';
import { kindOf } from './group.ts';

/**
 * Brings the groups of the product into the database: a new installation begins with them, and an update brings what is new. What nobody
 * has touched follows the list; what editors have changed or ended stays as they left it. Returns how many rows it changed; at most
 * starts it is none.
 */
export async function bringStartingSynonyms(db: Db, groups: readonly SynonymGroup[], now: Temporal.Instant): Promise<number> {
  const wanted = JSON.stringify(groups.map((group) => ({ start_term: group.terms[0], kind: kindOf(group), terms: group.terms })));
  return db.transaction().execute(async (tx) => {
    await lockSynonyms(tx);
    const { numAffectedRows: gone = 0n } = await sql`
      delete from synonym_group where version = 1 and ended_at is null and start_term is not null
        and start_term not in (select w.start_term from jsonb_to_recordset(${wanted}::jsonb) as w(start_term text))`.execute(tx);
    const { numAffectedRows: brought = 0n } = await sql`
      insert into synonym_group as g (start_term, kind, terms, updated_at)
      select w.start_term, w.kind, w.terms, ${now}::timestamptz from jsonb_to_recordset(${wanted}::jsonb) as w(start_term text, kind text, terms text[])
      where not exists (select from synonym_group s where s.start_term = w.start_term and (s.version > 1 or (s.kind, s.terms) = (w.kind, w.terms)))
      on conflict (start_term) do update set kind = excluded.kind, terms = excluded.terms, updated_at = excluded.updated_at where g.version = 1`.execute(tx);
    return Number(gone + brought);
  });
}
