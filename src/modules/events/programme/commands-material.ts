import { sql } from 'kysely';
import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../../accounts/actor.ts';
import { canOrganise } from '../policy.ts';
import { lockEvent } from '../registrations/event-lock.ts';
import { MAX_MATERIAL, type MaterialAudience, type MaterialKind } from './material.ts';

export interface MaterialInput {
  /** An item of the event's programme, or null for the event as a whole. */
  itemId: string | null;
  kind: MaterialKind;
  audience: MaterialAudience;
  title: string;
  /** Begins with https:// */
  url: string;
}

export type AddMaterialResult = { ok: true } | { ok: false; reason: 'full' };

/**
 * Adds a link at the end of the list. NotFound for people who do not organise the series and for items of other events. `full`: the event has
 * all the links it can have.
 */
export async function addMaterial(deps: CommandDeps, actor: Member, eventId: string, input: MaterialInput): Promise<AddMaterialResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    await lockForMaterial(tx, actor, eventId, input.itemId);
    const { count } = await tx.selectFrom('material').select((eb) => eb.fn.countAll<number>().as('count')).where('eventId', '=', eventId)
      .executeTakeFirstOrThrow();
    if (count >= MAX_MATERIAL) return { ok: false, reason: 'full' };
    const { id } = await tx.insertInto('material').values({
      ...input, eventId, createdAt: now,
      position: sql<number>`(select coalesce(max(position), -1) + 1 from material where event_id = ${eventId})`,
    }).returning('id').executeTakeFirstOrThrow();
    await record(tx, actor, 'added', eventId, id, now);
    return { ok: true };
  });
}

/** Changes a link of the event; NotFound when it is of another one or gone. */
export async function changeMaterial(
  deps: CommandDeps, actor: Member, eventId: string, materialId: string, input: MaterialInput,
): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    await lockForMaterial(tx, actor, eventId, input.itemId);
    const changed = await tx.updateTable('material').set({ ...input })
      .where('id', '=', materialId).where('eventId', '=', eventId).returning('id').executeTakeFirst();
    if (!changed) throw new NotFound('material');
    await record(tx, actor, 'changed', eventId, materialId, now);
  });
}

/** Removes a link of the event; removing what is gone is fine. */
export async function removeMaterial(deps: CommandDeps, actor: Member, eventId: string, materialId: string): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    await lockForMaterial(tx, actor, eventId, null);
    const removed = await tx.deleteFrom('material')
      .where('id', '=', materialId).where('eventId', '=', eventId).returning('id').executeTakeFirst();
    if (removed) await record(tx, actor, 'removed', eventId, materialId, now);
  });
}

async function lockForMaterial(tx: Tx, actor: Member, eventId: string, itemId: string | null): Promise<void> {
  const event = await lockEvent(tx, eventId);
  if (!canOrganise(actor, event.seriesId)) throw new NotFound('event');
  if (itemId === null) return;
  const item = await tx.selectFrom('programmeItem').select('id')
    .where('id', '=', itemId).where('eventId', '=', eventId).where('removedAt', 'is', null).executeTakeFirst();
  if (!item) throw new NotFound('programme item');
}

async function record(tx: Tx, actor: Member, verb: string, eventId: string, id: string, now: Temporal.Instant): Promise<void> {
  await tx.insertInto('activity').values({ at: now, actorId: actor.accountId, verb, object: 'material', objectId: id, eventId }).execute();
}
