import { sql } from 'kysely';
import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../../accounts/actor.ts';
import { approveMembership, declineMembership, lockOrganisation } from '../../accounts/membership/commands.ts';
import { whyClosed, type SeatKind } from '../event.ts';
import { canOrganise } from '../policy.ts';
import { release } from './commands.ts';
import { fillSeats } from './commands-waiting-list.ts';
import { lockEvent } from './event-lock.ts';
import { tell } from './record.ts';
import { offeredKind, place } from './seating.ts';

/** Locks the event and reads one of its registrations, for organisers of its series only; for others there is none. */
async function lockForOrganiser(tx: Tx, actor: Member, registrationId: string) {
  const hint = await tx.selectFrom('registration').select('eventId').where('id', '=', registrationId).executeTakeFirst();
  if (!hint) throw new NotFound('registration');
  const event = await lockEvent(tx, hint.eventId);
  if (!canOrganise(actor, event.seriesId)) throw new NotFound('registration');
  const registration = await tx.selectFrom('registration').selectAll().where('id', '=', registrationId).executeTakeFirstOrThrow();
  return { event, registration };
}

export type DecideResult = { ok: true; state: 'confirmed' | 'queued' } | { ok: false; reason: 'not_open' | 'closed' | 'second_needed' | 'proposed' | 'doubtful' };

/**
 * Approves a requested registration: the membership counts as verified, and the seat is given by the rules of this moment. `proposed`: the
 * organisation itself has to be approved first, as in the queue of people. The domain of the address becomes known for the organisation when asked for
 * and when it is no free mailer. `second_needed`: noted as the first of two organisers, where the operator wants two for the first person
 * of an organisation. `doubtful`: see `approveMembership`.
 */
export async function approve(deps: CommandDeps, actor: Member, registrationId: string, options: { rememberDomain: boolean; asked?: boolean }): Promise<DecideResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const { event, registration: r } = await lockForOrganiser(tx, actor, registrationId);
    if (r.decidedAt && (r.state === 'confirmed' || r.state === 'queued')) return { ok: true, state: r.state };
    if (r.state !== 'requested') return { ok: false, reason: 'not_open' };
    if (whyClosed({ ...event, registrationClosesAt: null }, now)) return { ok: false, reason: 'closed' };
    const membership = await verifyMembership(tx, actor, r, { asked: false, ...options }, now);
    if (membership !== 'verified') return { ok: false, reason: membership };
    const wish = offeredKind(event.mode, r.wish as SeatKind);
    const placement = place(event, wish);
    const queues = placement.queue;
    await tx.updateTable('registration').set({
      state: placement.state, wish, seat: placement.state === 'confirmed' ? placement.seat : null,
      queueNumber: queues ? sql<number>`nextval('registration_queue_number')` : null, decidedAt: now, updatedAt: now,
    }).where('id', '=', r.id).execute();
    await tell(tx, [{ registrationId: r.id, eventId: event.id, what: placement.state, actorId: actor.accountId }], now);
    return { ok: true, state: placement.state };
  });
}

/** Approves the membership as the queue of people does; somebody declined or gone before is asked about anew by this registration. */
async function verifyMembership(
  tx: Tx, actor: Member, r: { accountId: string | null; organisationId: string | null }, options: { rememberDomain: boolean; asked: boolean },
  now: Temporal.Instant,
): Promise<'verified' | 'second_needed' | 'proposed' | 'doubtful'> {
  if (!r.accountId || !r.organisationId) return 'verified';
  await lockOrganisation(tx, r.organisationId);
  const m = await tx.selectFrom('membership').select(['id', 'state']).where('accountId', '=', r.accountId).where('organisationId', '=', r.organisationId)
    .executeTakeFirst();
  if (!m) return 'verified';
  if (m.state === 'declined' || m.state === 'ended') {
    await tx.updateTable('membership').set({ state: 'pending', askedAt: now, reason: '', endReason: null, decidedAt: null, decidedBy: null }).where('id', '=', m.id).execute();
  }
  // The person hears of the seat; a mail about the membership would say the same twice.
  const result = await approveMembership(tx, actor, m.id, 'organiser', { ...options, quiet: true }, now);
  return result === 'not_open' ? 'verified' : result;
}

/**
 * Declines a requested registration with a reason that the person reads. With `membership` the person does not belong to the organisation:
 * a membership that waits is declined, too; their other requests for it end through the outbox, and registering for it again is refused.
 * Without it the no concerns this event only.
 */
export async function decline(
  deps: CommandDeps, actor: Member, registrationId: string, reason: string, options: { membership: boolean },
): Promise<{ ok: true } | { ok: false; reason: 'not_open' }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const { event, registration: r } = await lockForOrganiser(tx, actor, registrationId);
    if (r.cancelReason === 'declined') return { ok: true };
    if (r.state !== 'requested') return { ok: false, reason: 'not_open' };
    await release(tx, { id: r.id, eventId: event.id }, 'declined', actor.accountId, now, reason);
    await tx.updateTable('registration').set({ decidedAt: now }).where('id', '=', r.id).execute();
    if (options.membership) await declineBelonging(tx, actor, r, reason, now);
    return { ok: true };
  });
}

async function declineBelonging(
  tx: Tx, actor: Member, r: { accountId: string | null; organisationId: string | null }, reason: string, now: Temporal.Instant,
): Promise<void> {
  if (!r.accountId || !r.organisationId) return;
  const m = await tx.selectFrom('membership').select('id').where('accountId', '=', r.accountId).where('organisationId', '=', r.organisationId)
    .executeTakeFirst();
  // The person reads the reason in the mail about the registration.
  if (m) await declineMembership(tx, actor, m.id, reason, { quiet: true }, now);
}

/** Cancels somebody's registration on their behalf (they called), with the same effects as if they had. */
export async function cancelFor(deps: CommandDeps, actor: Member, registrationId: string): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    const { event, registration: r } = await lockForOrganiser(tx, actor, registrationId);
    if (r.state !== 'cancelled') await release(tx, { id: r.id, eventId: event.id }, 'self', actor.accountId, now);
  });
}

/** Writes a note that only organisers see. */
export async function noteOn(deps: CommandDeps, actor: Member, registrationId: string, note: string): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    const { event, registration: r } = await lockForOrganiser(tx, actor, registrationId);
    await tx.updateTable('registration').set({ organiserNote: note, updatedAt: now }).where('id', '=', r.id).execute();
    await tx.insertInto('activity').values({ at: now, actorId: actor.accountId, verb: 'noted', object: 'registration', objectId: r.id, eventId: event.id }).execute();
  });
}

/** Who takes part on the seat they have does not wait for another one any more; an open offer goes to the next in line. */
export const NO_LONGER_WAITING = { queueNumber: null, offerSeat: null, offerExpiresAt: null } as const;

/** Sets attendance of somebody who holds a seat; back to confirmed undoes a slip. No times are kept (staff councils object, rightly). */
export async function setAttendance(deps: CommandDeps, actor: Member, registrationId: string, state: 'attended' | 'no_show' | 'confirmed'): Promise<boolean> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const { event, registration: r } = await lockForOrganiser(tx, actor, registrationId);
    if (r.seat === null) return false;
    if (r.state === state) return true;
    // Not updatedAt: it would be the minute somebody came in.
    await tx.updateTable('registration').set({ state, ...(state === 'confirmed' ? {} : NO_LONGER_WAITING) }).where('id', '=', r.id).execute();
    if (r.offerSeat) await fillSeats(tx, event.id, actor.accountId, now);
    await tx.insertInto('activity').values({ at: now, actorId: actor.accountId, verb: state, object: 'registration', objectId: r.id, eventId: event.id }).execute();
    return true;
  });
}

/** Ends all open registrations of an event that does not take place; inside the command that cancels the event. */
export async function cancelAllOf(tx: Tx, eventId: string, actorId: string, now: Temporal.Instant): Promise<number> {
  const rows = await tx.updateTable('registration').set({
    state: 'cancelled', cancelReason: 'event_cancelled', seat: null, queueNumber: null, offerSeat: null, offerExpiresAt: null, updatedAt: now,
  }).where('eventId', '=', eventId).where('state', 'not in', ['cancelled', 'attended', 'no_show']).returning('id').execute();
  await tell(tx, rows.map(({ id }) => ({ registrationId: id, eventId, what: 'event_cancelled' as const, actorId })), now);
  return rows.length;
}
