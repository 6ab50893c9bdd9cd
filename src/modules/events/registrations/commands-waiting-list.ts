import { sql } from 'kysely';
import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { phaseOf, seatKinds } from '../event.ts';
import { lockEvent } from './event-lock.ts';
import { tell } from './record.ts';
import { offerDeadline, offersToMake } from './seating.ts';

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
      queue_number = null, offer_seat = null, offer_expires_at = null, updated_at = ${now}
    where event_id = ${eventId} and offer_expires_at <= ${now} returning id`.execute(tx);
  await tell(tx, rows.map(({ id }) => ({ registrationId: id, eventId, what: 'offer_expired', actorId: null })), now);
  await fillSeats(tx, eventId, null, now);
  return rows.length;
}

/**
 * Re-evaluates the waiting list after capacity, date, mode or pause of an event changed; called by the commands that
 * change them, inside their transaction. Open offers never outlive the last moment before a start that came nearer.
 */
export async function reevaluateWaitingList(tx: Tx, eventId: string, actorId: string | null, now: Temporal.Instant): Promise<void> {
  const event = await lockEvent(tx, eventId);
  if (event.startsAt) {
    const latest = offerDeadline(event.startsAt, 24 * 365, now) ?? now;
    await tx.updateTable('registration').set({ offerExpiresAt: latest })
      .where('eventId', '=', eventId).where('offerExpiresAt', '>', latest).execute();
  }
  await fillSeats(tx, eventId, actorId, now);
}
