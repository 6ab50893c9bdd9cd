import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import type { Member } from '../actor.ts';
import { readSharedFields, type SharedField } from './sharing.ts';

/**
 * Changes what the actor shows to other participants in general, and whether members find them in the search. It counts at once, also on lists of events without a choice of their own.
 * An empty choice is one: nothing is shown.
 */
export async function changeSharing(deps: CommandDeps, actor: Member, fields: readonly SharedField[], inSearch = false): Promise<void> {
  const now = deps.clock();
  await transact(deps, (tx) => writeSharing(tx, actor, null, fields, now, inSearch));
}

/**
 * Writes a choice inside a transaction: the one before ends and stays as the proof of what held when. `general` for an event takes its
 * own choice back. Saying the same again changes nothing, so the date stays the one of the consent.
 */
export async function writeSharing(tx: Tx, actor: Member, eventId: string | null, choice: readonly SharedField[] | 'general', now: Temporal.Instant,
  inSearch = false): Promise<void> {
  // Two windows of one person must not both find nothing to end.
  await tx.selectFrom('account').select('id').where('id', '=', actor.accountId).forNoKeyUpdate().execute();
  const fields = choice === 'general' ? undefined : readSharedFields(choice);
  const open = await tx.selectFrom('sharing').select(['id', 'fields', 'inSearch']).where('accountId', '=', actor.accountId)
    .where(sql<boolean>`event_id is not distinct from ${eventId}::uuid`).where('endedAt', 'is', null).executeTakeFirst();
  if (fields && open ? open.fields.join() === fields.join() && open.inSearch === inSearch : !fields && !open) return;
  if (open) await tx.updateTable('sharing').set({ endedAt: sql`greatest(given_at, ${now}::timestamptz)` }).where('id', '=', open.id).execute();
  if (fields) await tx.insertInto('sharing').values({ accountId: actor.accountId, eventId, fields, givenAt: now, inSearch }).execute();
  await tx.insertInto('activity').values({
    at: now, actorId: actor.accountId, verb: 'changed_sharing', object: 'account', objectId: actor.accountId, eventId, data: JSON.stringify({ fields: fields ?? null, ...(inSearch ? { inSearch } : {}) }),
  }).execute();
}
