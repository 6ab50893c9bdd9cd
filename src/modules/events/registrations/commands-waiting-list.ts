import { sql } from 'kysely';
import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { offersSeat, phaseOf, seatKinds, type SeatKind } from '../event.ts';
import { lockEvent } from './event-lock.ts';
import { tell } from './record.ts';
import { offerDeadline, offeredKind, offersToMake } from './seating.ts';

/**
 * Offers every free seat to those who wait longest. Called with the event locked, after anything that could have freed a
 * seat (cancellation, expiry, more capacity, an end of the pause). Does nothing while the list is paused, for events
 * that are not published or have begun, or so shortly before the start that nobody could answer.
 */
export async function fillSeats(tx: Tx, eventId: string, actorId: string | null, now: Temporal.Instant): Promise<number> {
  const event = await lockEvent(tx, eventId);
  if (event.state !== 'published' || !event.startsAt || phaseOf(event, now) !== 'upcoming') return 0;
  const deadline = offerDeadline(event.startsAt, event.offerHours, now);
  if (!deadline) return 0;
  let offered = 0;
  for (const kind of seatKinds) {
    const count = offersToMake(event, kind);
    if (count === 0) continue;
    const { rows } = await sql<{ id: string }>`
      update registration set state = case when state = 'queued' then 'offered' else state end,
        offer_seat = wish, offer_expires_at = ${deadline}, updated_at = ${now}
      where id in (
        select id from registration where event_id = ${eventId} and wish = ${kind} and queue_number is not null and offer_seat is null
        order by queue_number limit ${count})
      returning id`.execute(tx);
    await tell(tx, rows.map(({ id }) => ({ registrationId: id, eventId, what: 'offered', actorId })), now);
    offered += rows.length;
  }
  return offered;
}

/**
 * Ends offers that were not answered in time: who has no seat loses the place in the queue, who sits online keeps that
 * seat. The freed seats go to the next in line. Safe to run at any time and by several processes at once.
 * Returns how many offers ended.
 */
export async function expireOffers(deps: CommandDeps, limit = 100): Promise<number> {
  const due = await deps.db.selectFrom('registration').select('eventId').distinct()
    .where('offerExpiresAt', '<=', deps.clock()).limit(limit).execute();
  let ended = 0;
  for (const { eventId } of due) ended += await transact(deps, (tx) => expireOffersOf(tx, eventId, deps.clock()));
  return ended;
}

async function expireOffersOf(tx: Tx, eventId: string, now: Temporal.Instant): Promise<number> {
  await lockEvent(tx, eventId);
  const { rows } = await sql<{ id: string }>`
    update registration set
      state = case when state = 'offered' then 'cancelled' else state end,
      cancel_reason = case when state = 'offered' then 'offer_expired' end,
      wish = coalesce(seat, wish),
      queue_number = null, offer_seat = null, offer_expires_at = null, updated_at = ${now}
    where event_id = ${eventId} and offer_expires_at <= ${now} returning id`.execute(tx);
  await tell(tx, rows.map(({ id }) => ({ registrationId: id, eventId, what: 'offer_expired', actorId: null })), now);
  await fillSeats(tx, eventId, null, now);
  return rows.length;
}

/**
 * Re-evaluates seats and waiting list after capacity, date, mode or pause of an event changed; called by the commands that
 * change them, inside their transaction. Open offers never outlive the last moment before a start that came nearer.
 */
export async function reevaluateWaitingList(tx: Tx, eventId: string, actorId: string | null, now: Temporal.Instant): Promise<void> {
  const event = await lockEvent(tx, eventId);
  for (const kind of seatKinds) if (!offersSeat(event.mode, kind)) await moveAwayFrom(tx, eventId, kind, offeredKind(event.mode, kind), now);
  if (event.startsAt) {
    const latest = offerDeadline(event.startsAt, 24 * 365, now) ?? now;
    await tx.updateTable('registration').set({ offerExpiresAt: latest })
      .where('eventId', '=', eventId).where('offerExpiresAt', '>', latest).execute();
  }
  await fillSeats(tx, eventId, actorId, now);
}

/**
 * Moves everybody who sits in, waits for or is offered a kind of seat that the event no longer has to the other kind.
 * Nobody loses a seat by it, not even above the capacity; who has one of the other kind already just leaves the queue.
 */
async function moveAwayFrom(tx: Tx, eventId: string, gone: SeatKind, kept: SeatKind, now: Temporal.Instant): Promise<void> {
  await sql`
    update registration set wish = ${kept}, seat = case when seat = ${gone} then ${kept} else seat end,
      queue_number = case when state in ('queued', 'offered') then queue_number end,
      offer_seat = case when state = 'offered' then ${kept} end,
      offer_expires_at = case when state = 'offered' then offer_expires_at end, updated_at = ${now}
    where event_id = ${eventId} and state <> 'cancelled' and (wish = ${gone} or seat = ${gone} or offer_seat = ${gone})`.execute(tx);
}
