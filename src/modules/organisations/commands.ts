import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import { foldName, slugOf } from './organisation.ts';

/**
 * Writes down an organisation that somebody could not find in the directory. It stays `proposed`, visible to organisers
 * only, until one of them decides. The same name proposed twice is one proposal.
 */
export async function proposeOrganisation(tx: Tx, name: string, now: Temporal.Instant): Promise<string> {
  const folded = foldName(name);
  await sql`select pg_advisory_xact_lock(hashtext(${`propose ${folded}`}))`.execute(tx);
  const known = await tx.selectFrom('organisation').select('id').where('searchName', '=', folded).where('state', '=', 'proposed').executeTakeFirst();
  if (known) return known.id;
  const { id } = await tx.insertInto('organisation').values({
    kind: 'enterprise', state: 'proposed', slug: `${slugOf(name)}-${crypto.randomUUID().slice(0, 8)}`, name, shortName: name, searchName: folded, createdAt: now,
  }).returning('id').executeTakeFirstOrThrow();
  return id;
}
