import type { Db } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Actor } from '../accounts/actor.ts';
import type { EventState, Mode, SeriesState } from './event.ts';
import { canSeeEvent } from './policy.ts';

/** An event with what every page about it shows of its series and host. Never the meeting link: that has its own query. */
const eventColumns = [
  'event.id', 'event.slug', 'event.seriesId', 'event.state', 'event.titleDe', 'event.titleEn', 'event.summaryDe', 'event.summaryEn',
  'event.startsAt', 'event.endsAt', 'event.dateNoteDe', 'event.dateNoteEn', 'event.mode', 'event.venue', 'event.address',
  'event.roomCapacity', 'event.onlineCapacity', 'event.roomTaken', 'event.onlineTaken', 'event.roomWaiting', 'event.onlineWaiting',
  'event.registrationClosesAt', 'event.waitingListPaused', 'event.programmeKnown', 'event.delayMinutes', 'event.cancelReason',
  'event.uid', 'event.sequence', 'event.pastParticipants', 'event.updatedAt', 'event.publishedAt', 'event.hostId',
  'series.slug as seriesSlug', 'series.titleDe as seriesTitleDe', 'series.titleEn as seriesTitleEn', 'series.state as seriesState', 'series.isExample',
  'host.name as hostName', 'host.slug as hostSlug',
] as const;

function selectEvents(db: Db) {
  return db.selectFrom('event').innerJoin('series', 'series.id', 'event.seriesId').leftJoin('organisation as host', 'host.id', 'event.hostId').select(eventColumns);
}

function typed<T extends { state: string; mode: string; seriesState: string }>(row: T) {
  return row as Omit<T, 'state' | 'mode' | 'seriesState'> & { state: EventState; mode: Mode; seriesState: SeriesState };
}

/** The event of a page, if the actor may see it; otherwise NotFound, the same for "is not" and "not for you". */
export async function getEvent(db: Db, actor: Actor, slug: string) {
  const row = await selectEvents(db).where('event.slug', '=', slug).executeTakeFirst();
  if (!row) throw new NotFound('event');
  const event = typed(row);
  if (!canSeeEvent(actor, event)) throw new NotFound('event');
  return event;
}

export type EventDetails = Awaited<ReturnType<typeof getEvent>>;
