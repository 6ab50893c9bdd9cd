import type { Actor } from '../accounts/actor.ts';
import { looksAfter, readerOf } from '../accounts/visibility.ts';
import type { EventState, SeriesState } from './event.ts';
import { canSee } from './visibility.ts';

/** Organisers of the series and admins. */
export function canOrganise(actor: Actor, seriesId: string): boolean {
  return looksAfter(actor, seriesId);
}

/** Drafts are for organisers; what was published once stays visible, cancelled or past. */
export function canSeeSeries(actor: Actor, series: { id: string; state: SeriesState }): boolean {
  return canSee(readerOf(actor), 'series', series, 'page');
}

export function canSeeEvent(actor: Actor, event: { seriesId: string; state: EventState; seriesState: SeriesState }): boolean {
  return canSee(readerOf(actor), 'event', { id: '', ...event }, 'page');
}

/** Only admins make new series; they name its organisers. Organisers may make further ones for themselves. */
export function canCreateSeries(actor: Actor): boolean {
  return actor.kind === 'member' && (actor.isAdmin || actor.organises.length > 0);
}
