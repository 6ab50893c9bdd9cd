import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { visitor } from '../accounts/actor.ts';
import { selectEvents, typedEvent, visibleEvents, type EventInList } from './queries.ts';

// What machines fetch is the same for everybody: these queries have no actor, they see what a visitor sees.

export const FEED_ENTRIES = 50;

// The page of an event changes with its programme, too.
const changedAt = sql<Temporal.Instant>`greatest(event.updated_at,
  (select max(released_at) from programme_release where event_id = event.id))`;

/** The public events that changed last, with when they did. */
export async function listChangedEvents(db: Db): Promise<(EventInList & { changedAt: Temporal.Instant })[]> {
  const rows = await selectEvents(db).select(changedAt.as('changedAt')).where(visibleEvents(visitor))
    .orderBy('changedAt', 'desc').orderBy('event.id').limit(FEED_ENTRIES).execute();
  return rows.map(typedEvent);
}

export interface PublicAddress {
  slug: string;
  changedAt: Temporal.Instant;
}

/** Search engines take 50,000 addresses from one file; every page has two (languages). */
const ADDRESSES = 10_000;

/** Public pages of events for the sitemap, latest changes first. */
export async function listEventAddresses(db: Db): Promise<PublicAddress[]> {
  return db.selectFrom('event').innerJoin('series', 'series.id', 'event.seriesId').select(['event.slug', changedAt.as('changedAt')])
    .where(visibleEvents(visitor)).orderBy('changedAt', 'desc').orderBy('event.id').limit(ADDRESSES).execute();
}

export async function listSeriesAddresses(db: Db): Promise<PublicAddress[]> {
  return db.selectFrom('series').select(['slug', 'updatedAt as changedAt']).where('state', '<>', 'draft')
    .orderBy('updatedAt', 'desc').orderBy('id').limit(ADDRESSES).execute();
}
