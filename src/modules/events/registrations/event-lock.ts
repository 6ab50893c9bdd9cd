import type { Tx } from '../../../platform/db/database.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { EventState, Mode, SeriesState } from '../event.ts';

/**
 * Locks an event for a decision about its seats and reads what the decision needs. Every command that gives, takes or
 * offers a seat comes through here first, so seats are decided one after the other per event. The counts are columns of
 * the locked row (kept by trigger): a count over other rows could be older than the lock.
 */
export async function lockEvent(tx: Tx, eventId: string) {
  const row = await tx.selectFrom('event')
    .innerJoin('series', 'series.id', 'event.seriesId')
    .select([
      'event.id', 'event.slug', 'event.seriesId', 'event.state', 'event.mode', 'event.startsAt', 'event.endsAt', 'event.registrationClosesAt',
      'event.roomCapacity', 'event.onlineCapacity', 'event.roomTaken', 'event.onlineTaken', 'event.roomWaiting', 'event.onlineWaiting',
      'event.waitingListPaused', 'event.offerHours', 'series.state as seriesState',
    ])
    .where('event.id', '=', eventId)
    .forNoKeyUpdate('event')
    .executeTakeFirst();
  if (!row) throw new NotFound('event');
  return { ...row, state: row.state as EventState, mode: row.mode as Mode, seriesState: row.seriesState as SeriesState };
}

export type LockedEvent = Awaited<ReturnType<typeof lockEvent>>;
