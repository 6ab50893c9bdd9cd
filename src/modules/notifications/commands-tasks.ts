import { sql } from 'kysely';
import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import type { Tx } from '../../platform/db/database.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from '../accounts/actor.ts';
import { canOrganise } from '../events/policy.ts';

/**
 * Sends a failed or bounced mail again, from the first try on; for organisers of its event, admins for any. False when there is
 * nothing to send again: it has left meanwhile, or its text is gone with the retention period.
 */
export async function retryMail(deps: CommandDeps, actor: Member, mailId: string): Promise<boolean> {
  const now = deps.clock();
  const retried = await transact(deps, async (tx) => {
    const mail = isUuid(mailId)
      ? await tx.selectFrom('mail').leftJoin('event', 'event.id', 'mail.eventId').select(['mail.id', 'mail.eventId', 'event.seriesId'])
        .where('mail.id', '=', mailId).executeTakeFirst()
      : undefined;
    if (!mail || !mayTend(actor, mail.seriesId)) throw new NotFound('mail');
    const row = await tx.updateTable('mail').set({ state: 'waiting', tries: 0, nextTryAt: now, lastError: null, expiresAt: null })
      .where('id', '=', mailId).where('state', 'in', ['failed', 'bounced']).where('textBody', '<>', '').returning('id').executeTakeFirst();
    if (!row) return false;
    await note(tx, actor, 'retried_mail', mail.eventId, now, mailId);
    return true;
  });
  if (retried) deps.wake('mail');
  return retried;
}

/** Tries a parked outbox row once more; for organisers of its event, admins for any. False when it is not parked. */
export async function retryOutboxRow(deps: CommandDeps, actor: Member, outboxId: number): Promise<boolean> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const row = Number.isSafeInteger(outboxId)
      ? await tx.selectFrom('outbox').leftJoin('event', (join) => join.on(sql`event.id::text`, '=', sql`outbox.payload->>'eventId'`))
        .select(['outbox.id', 'event.id as eventId', 'event.seriesId']).where('outbox.id', '=', outboxId).executeTakeFirst()
      : undefined;
    if (!row || !mayTend(actor, row.seriesId)) throw new NotFound('outbox row');
    const retried = await tx.updateTable('outbox').set({ parkedAt: null, nextTryAt: null, tries: 0 })
      .where('id', '=', outboxId).where('parkedAt', 'is not', null).where('handledAt', 'is', null).returning('id').executeTakeFirst();
    if (!retried) return false;
    await note(tx, actor, 'retried_outbox', row.eventId, now);
    return true;
  });
}

function mayTend(actor: Member, seriesId: string | null): boolean {
  return seriesId === null ? actor.isAdmin : canOrganise(actor, seriesId);
}

async function note(tx: Tx, actor: Member, verb: string, eventId: string | null, now: Temporal.Instant, objectId?: string): Promise<void> {
  await tx.insertInto('activity')
    .values({ at: now, actorId: actor.accountId, verb, object: 'mail', objectId: objectId ?? null, eventId }).execute();
}
