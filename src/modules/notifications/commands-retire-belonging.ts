import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';

/**
 * Deletes memberships that were declined, withdrawn or ended before a day: who decided, when and why. What was done for the organisation is not
 * touched; an earlier "no" no longer stands in the way of asking again. Returns how many.
 */
export async function retireMemberships(tx: Tx, before: Temporal.Instant): Promise<bigint> {
  const { numDeletedRows } = await tx.deleteFrom('membership').where('state', 'in', ['declined', 'ended'])
    .where((eb) => eb(eb.fn.coalesce('decidedAt', 'askedAt'), '<', before)).executeTakeFirst();
  return numDeletedRows;
}

/**
 * Deletes bodies that were proposed and turned down, or found in the directory, before a day, with the name that somebody typed. Registrations stay as
 * figures without an organisation; one that something else still refers to stays, too. Returns how many.
 */
export async function retireProposals(tx: Tx, before: Temporal.Instant): Promise<bigint> {
  const old = await tx.selectFrom('organisation').select('id').where('state', '=', 'proposed').where('declinedAt', '<', before)
    .orderBy('declinedAt').limit(500).execute();
  let deleted = 0n;
  for (const { id } of old) {
    await sql`savepoint proposal`.execute(tx);
    try {
      await tx.deleteFrom('membership').where('organisationId', '=', id).execute();
      await tx.updateTable('registration').set({ organisationId: null }).where('organisationId', '=', id).execute();
      await tx.deleteFrom('organisationDomain').where('organisationId', '=', id).execute();
      await tx.deleteFrom('organisation').where('id', '=', id).execute();
      deleted += 1n;
    } catch (error) {
      // Only what refers to it may keep it; anything else is an error.
      if ((error as { code?: string }).code !== '23503') throw error;
      await sql`rollback to savepoint proposal`.execute(tx);
    }
    await sql`release savepoint proposal`.execute(tx);
  }
  return deleted;
}
