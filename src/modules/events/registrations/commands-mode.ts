import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';

/**
 * Moves everybody of an event from the room to the seats online, when the event goes online: nobody loses a seat, so more
 * may sit online than the capacity says. Who waited for the room and sits online keeps that seat; who waited without a seat
 * waits for one online, in the same order. Inside the command that changes the mode, which announces it to all.
 */
export async function moveRoomOnline(tx: Tx, eventId: string, actorId: string, now: Temporal.Instant): Promise<void> {
  await sql`
    with moved as (
      update registration set
        wish = 'online',
        seat = case when seat is null then null else 'online' end,
        queue_number = case when seat is null then queue_number end,
        offer_seat = case when state = 'offered' then 'online' end,
        offer_expires_at = case when state = 'offered' then offer_expires_at end,
        updated_at = ${now}
      where event_id = ${eventId} and state not in ('cancelled', 'attended', 'no_show') and (wish = 'room' or seat = 'room' or offer_seat = 'room')
      returning id
    )
    insert into activity (at, actor_id, verb, object, object_id, event_id)
      select ${now}::timestamptz, ${actorId}::uuid, 'moved_online', 'registration', id, ${eventId}::uuid from moved`.execute(tx);
}

/** Forgets "Ich komme" answers when the day has changed: they were given for another one. */
export async function forgetAnswers(tx: Tx, eventId: string, now: Temporal.Instant): Promise<void> {
  await tx.updateTable('registration').set({ coming: null, updatedAt: now })
    .where('eventId', '=', eventId).where('state', '=', 'confirmed').where('coming', 'is not', null).execute();
}
