import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { phaseOf, type SeatKind } from '../event.ts';
import { release } from './commands.ts';
import { lockEvent, type LockedEvent } from './event-lock.ts';
import { newCheckInCode, tell } from './record.ts';
import { offerDeadline, offeredKind, place } from './seating.ts';

/** A person and the organisation they register for. */
export interface Belonging {
  accountId: string;
  organisationId: string;
}

/** Works through coming events of somebody's registrations in an order that is the same everywhere, each under its lock. */
async function forEachComing(
  tx: Tx, who: Belonging, states: readonly string[], work: (event: LockedEvent, registrationId: string) => Promise<boolean>,
): Promise<number> {
  const hints = await tx.selectFrom('registration').innerJoin('event', 'event.id', 'registration.eventId')
    .select(['registration.id', 'event.id as eventId'])
    .where('registration.accountId', '=', who.accountId).where('registration.organisationId', '=', who.organisationId)
    .where('registration.state', 'in', states).where('event.state', '=', 'published').orderBy('event.id').limit(200).execute();
  let done = 0;
  for (const hint of hints) {
    const event = await lockEvent(tx, hint.eventId);
    const still = await tx.selectFrom('registration').select('state').where('id', '=', hint.id).executeTakeFirst();
    if (still && states.includes(still.state) && await work(event, hint.id)) done += 1;
  }
  return done;
}

/**
 * Gives seats to the open requests of somebody who has been verified, by the rules of this moment; what has begun stays as it is.
 * Returns how many were decided: each has its mail.
 */
export async function settleRequests(tx: Tx, who: Belonging, actorId: string | null, now: Temporal.Instant): Promise<number> {
  return forEachComing(tx, who, ['requested'], async (event, id) => {
    if (!event.startsAt || phaseOf(event, now) !== 'upcoming') return false;
    const { wish: wished } = await tx.selectFrom('registration').select('wish').where('id', '=', id).executeTakeFirstOrThrow();
    const wish = offeredKind(event.mode, wished as SeatKind);
    const placement = place(event, wish);
    await tx.updateTable('registration').set({
      state: placement.state, wish, seat: placement.state === 'confirmed' ? placement.seat : null,
      queueNumber: placement.queue ? sql<number>`nextval('registration_queue_number')` : null, decidedAt: now, updatedAt: now,
    }).where('id', '=', id).execute();
    await tell(tx, [{ registrationId: id, eventId: event.id, what: placement.state, actorId }], now);
    return true;
  });
}

/** Declines the open requests of somebody who does not belong to the organisation they named, with the reason given there. */
export async function declineRequests(
  tx: Tx, who: Belonging, reason: string, actorId: string | null, now: Temporal.Instant,
): Promise<number> {
  return forEachComing(tx, who, ['requested'], async (event, id) => {
    await release(tx, { id, eventId: event.id }, 'declined', actorId, now, reason);
    await tx.updateTable('registration').set({ decidedAt: now }).where('id', '=', id).execute();
    return true;
  });
}

const OPEN = ['requested', 'confirmed', 'queued', 'offered'] as const;

/**
 * What becomes of the coming registrations of somebody who has left the organisation: a seat is held for the successor, who is told and
 * says yes or no, and a place in the queue goes to them; without a successor, or where they take part already, the next in line is offered
 * the seat.
 */
export async function leaveRegistrations(
  tx: Tx, who: Belonging, successorId: string | null, now: Temporal.Instant,
): Promise<{ handedOver: number; ended: number }> {
  const successor = successorId
    ? await tx.selectFrom('account').select(['id', 'email']).where('id', '=', successorId).where('disabledAt', 'is', null)
    .executeTakeFirst() : undefined;
  let handedOver = 0;
  const all = await forEachComing(tx, who, OPEN, async (event, id) => {
    if (!event.startsAt || phaseOf(event, now) !== 'upcoming') return false;
    const invited = successor && await inviteInstead(tx, event, id, who, successor, now);
    if (invited) handedOver += 1;
    // Released after the seat is held for the successor, so that nobody is passed over and none shows as free in between.
    await release(tx, { id, eventId: event.id }, invited ? 'handed_over' : 'self', null, now);
    return true;
  });
  return { handedOver, ended: all - handedOver };
}

async function inviteInstead(
  tx: Tx, event: LockedEvent, id: string, who: Belonging, successor: { id: string; email: string }, now: Temporal.Instant,
): Promise<boolean> {
  const deadline = offerDeadline(event.startsAt!, event.offerHours, now);
  const takesPart = await tx.selectFrom('registration').select('id').where('eventId', '=', event.id).where('state', '<>', 'cancelled')
    .where((eb) => eb.or([eb('accountId', '=', successor.id), eb('invitedEmail', '=', successor.email)])).executeTakeFirst();
  const { seat, wish, queueNumber, state } = await tx.selectFrom('registration').select(['seat', 'wish', 'queueNumber', 'state'])
    .where('id', '=', id).executeTakeFirstOrThrow();
  if (!deadline || takesPart || (state !== 'confirmed' && state !== 'queued')) return false;
  const invited = await tx.insertInto('registration').values({
    eventId: event.id, invitedEmail: successor.email, invitedBy: who.accountId, organisationId: who.organisationId,
    state: seat ? 'offered' : 'queued', wish: seat ?? wish, queueNumber: seat ? null : queueNumber,
    offerSeat: seat, offerExpiresAt: seat ? deadline : null, checkInCode: newCheckInCode(), createdAt: now, updatedAt: now,
  }).returning('id').executeTakeFirstOrThrow();
  await tell(tx, [{ registrationId: invited.id, eventId: event.id, what: 'invited', actorId: null }], now);
  return true;
}
