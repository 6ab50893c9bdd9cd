import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Member } from '../accounts/actor.ts';
import { isOffered } from '../projects/queries-offers.ts';
import { findProfiles } from '../projects/queries.ts';
import { lockOrganised } from './commands-event.ts';

/**
 * Says that an event presents a project, by one of its programme items or as a whole (null). Linking again moves the link. `unknown`: the
 * organiser sees no such project and it is not offered, or the item is not of this event.
 */
export async function linkProject(
  deps: CommandDeps, actor: Member, eventId: string, projectId: string, itemId: string | null,
): Promise<{ ok: true } | { ok: false; reason: 'unknown' }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    await lockOrganised(tx, actor, eventId);
    const known = (await findProfiles(tx, actor, [projectId])).length > 0 || await isOffered(tx, projectId);
    const item = itemId === null ? null : await tx.selectFrom('programmeItem').select('id').where('eventId', '=', eventId).where('removedAt', 'is', null)
      .where((eb) => eb.cast<string>('id', 'text'), '=', itemId).executeTakeFirst();
    if (!known || item === undefined) return { ok: false, reason: 'unknown' };
    await tx.insertInto('eventProject').values({ eventId, projectId, itemId: item?.id ?? null })
      .onConflict((c) => c.columns(['eventId', 'projectId']).doUpdateSet({ itemId: item?.id ?? null })).execute();
    await record(tx, actor, 'linked_project', eventId, projectId, now);
    return { ok: true };
  });
}

/** Ends that an event presents a project. */
export async function unlinkProject(deps: CommandDeps, actor: Member, eventId: string, projectId: string): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    await lockOrganised(tx, actor, eventId);
    await tx.deleteFrom('eventProject').where('eventId', '=', eventId).where((eb) => eb.cast<string>('projectId', 'text'), '=', projectId).execute();
    await record(tx, actor, 'unlinked_project', eventId, projectId, now);
  });
}

async function record(tx: Tx, actor: Member, verb: string, eventId: string, projectId: string, now: Temporal.Instant): Promise<void> {
  await tx.insertInto('activity').values({
    at: now, actorId: actor.accountId, verb, object: 'event', objectId: eventId, eventId, data: JSON.stringify({ projectId }),
  }).execute();
}
