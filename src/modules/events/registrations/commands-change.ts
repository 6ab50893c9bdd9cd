import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import type { Member } from '../../accounts/actor.ts';
import { offersSeat, whyClosed, type SeatKind } from '../event.ts';
import { cancelRegistration, lockOwn, release, writeTopics, type ChangeResult, type ChosenTopics } from './commands.ts';
import { fillSeats } from './commands-waiting-list.ts';
import { tell } from './record.ts';
import { isFreeForNew } from './seating.ts';

/**
 * Takes the offered seat. `not_open`: it has lapsed, there is none, or its owner has not signed in with their own data yet.
 * An online seat left for the room goes to the next in line.
 */
export async function acceptOffer(deps: CommandDeps, actor: Member, registrationId: string): Promise<ChangeResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const { event, registration: r } = await lockOwn(tx, actor, registrationId);
    if (!r.offerSeat && r.seat === r.wish) return { ok: true };
    if (!r.offerSeat || !r.offerExpiresAt || Temporal.Instant.compare(now, r.offerExpiresAt) >= 0) return { ok: false, reason: 'not_open' };
    if (r.accountId === null) return { ok: false, reason: 'not_open' };
    await tx.updateTable('registration').set({
      state: 'confirmed', seat: r.offerSeat, queueNumber: null, offerSeat: null, offerExpiresAt: null, updatedAt: now,
    }).where('id', '=', r.id).execute();
    await tell(tx, [{ registrationId: r.id, eventId: event.id, what: r.seat ? 'switched' : 'confirmed', actorId: actor.accountId }], now);
    if (r.seat) await fillSeats(tx, event.id, actor.accountId, now);
    return { ok: true };
  });
}

/** Turns the offered seat down: who sits online keeps that seat and leaves the queue, everybody else is cancelled. */
export async function declineOffer(deps: CommandDeps, actor: Member, registrationId: string): Promise<ChangeResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const { event, registration: r } = await lockOwn(tx, actor, registrationId);
    if (!r.offerSeat) {
      const isDeclined = r.state === 'cancelled' || (r.seat !== null && r.seat !== r.wish && r.queueNumber === null);
      return isDeclined ? { ok: true } : { ok: false, reason: 'not_open' };
    }
    if (!r.seat) {
      await release(tx, { id: r.id, eventId: event.id }, 'self', actor.accountId, now);
      return { ok: true };
    }
    // The wish stays: it tells a declined room from one that was never wished for.
    await leaveQueue(tx, r.id, r.wish as SeatKind, now);
    await tell(tx, [{ registrationId: r.id, eventId: event.id, what: 'confirmed', actorId: actor.accountId }], now);
    await fillSeats(tx, event.id, actor.accountId, now);
    return { ok: true };
  });
}

async function leaveQueue(tx: Tx, id: string, wish: SeatKind, now: Temporal.Instant): Promise<void> {
  await tx.updateTable('registration').set({ wish, queueNumber: null, offerSeat: null, offerExpiresAt: null, updatedAt: now })
    .where('id', '=', id).execute();
}

export type SwitchResult = ChangeResult | { ok: true; queued: true };

/**
 * Switches between room and online. A free seat is taken at once; otherwise a place in the queue is, and a seat that is
 * held stays held until then. Wishing for the seat one has leaves the queue for the other.
 */
export async function switchSeat(deps: CommandDeps, actor: Member, registrationId: string, wish: SeatKind): Promise<SwitchResult> {
  const now = deps.clock();
  return transact(deps, async (tx): Promise<SwitchResult> => {
    const { event, registration: r } = await lockOwn(tx, actor, registrationId);
    if (whyClosed({ ...event, registrationClosesAt: null }, now)) return { ok: false, reason: 'past' };
    if (r.state !== 'confirmed' && r.state !== 'queued') return { ok: false, reason: 'not_open' };
    if (r.seat === wish) {
      if (r.queueNumber === null) return { ok: true };
      await leaveQueue(tx, r.id, wish, now);
      await tell(tx, [{ registrationId: r.id, eventId: event.id, what: 'confirmed', actorId: actor.accountId }], now);
      await fillSeats(tx, event.id, actor.accountId, now);
      return { ok: true };
    }
    if (!offersSeat(event.mode, wish)) return { ok: false, reason: 'not_open' };
    if (isFreeForNew(event, wish)) {
      await tx.updateTable('registration').set({
        state: 'confirmed', wish, seat: wish, queueNumber: null, offerSeat: null, offerExpiresAt: null, updatedAt: now,
      }).where('id', '=', r.id).execute();
      await tell(tx, [{ registrationId: r.id, eventId: event.id, what: 'switched', actorId: actor.accountId }], now);
      await fillSeats(tx, event.id, actor.accountId, now);
      return { ok: true };
    }
    if (r.queueNumber !== null && r.wish === wish) return { ok: true, queued: true };
    // Only the room has people who sit elsewhere meanwhile; from the room nobody queues for online without giving the room up.
    if (r.seat === 'room') return { ok: false, reason: 'not_open' };
    await tx.updateTable('registration').set({ wish, queueNumber: sql<number>`nextval('registration_queue_number')`, updatedAt: now })
      .where('id', '=', r.id).execute();
    await tell(tx, [{ registrationId: r.id, eventId: event.id, what: r.seat ? 'room_queued' : 'queued', actorId: actor.accountId }], now);
    return { ok: true, queued: true };
  });
}

/** Answers the question three days before: a yes is noted, a no cancels and frees the seat. */
export async function answerComing(deps: CommandDeps, actor: Member, registrationId: string, coming: boolean): Promise<ChangeResult> {
  if (!coming) return cancelRegistration(deps, actor, registrationId);
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const { event, registration: r } = await lockOwn(tx, actor, registrationId);
    if (r.state !== 'confirmed') return { ok: false, reason: 'not_open' };
    if (r.coming) return { ok: true };
    await tx.updateTable('registration').set({ coming: true, updatedAt: now }).where('id', '=', r.id).execute();
    await tx.insertInto('activity')
      .values({ at: now, actorId: actor.accountId, verb: 'reconfirmed', object: 'registration', objectId: r.id, eventId: event.id }).execute();
    return { ok: true };
  });
}

/** Changes question and topics of one's own registration. */
export async function changeAnswers(
  deps: CommandDeps, actor: Member, registrationId: string, input: { question: string } & ChosenTopics,
): Promise<ChangeResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const { event, registration: r } = await lockOwn(tx, actor, registrationId);
    if (r.state === 'cancelled') return { ok: false, reason: 'not_open' };
    await tx.updateTable('registration').set({ question: input.question, updatedAt: now }).where('id', '=', r.id).execute();
    await tx.deleteFrom('registrationTopic').where('registrationId', '=', r.id).execute();
    await writeTopics(tx, r.id, input);
    await tx.insertInto('activity')
      .values({ at: now, actorId: actor.accountId, verb: 'changed_answers', object: 'registration', objectId: r.id, eventId: event.id }).execute();
    return { ok: true };
  });
}
