import type { EventState, Mode } from '../events/event.ts';
import type { Localised } from '../../platform/i18n/localised.ts';

/** An event that is coming, with what decides whether its organiser has something to do. */
export interface ComingEvent {
  id: string;
  slug: string;
  title: Localised;
  seriesTitle: Localised;
  state: EventState;
  mode: Mode;
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
  roomCapacity: number | null;
  onlineCapacity: number | null;
  roomTaken: number;
  onlineTaken: number;
  roomWaiting: number;
  onlineWaiting: number;
  linkMissing: boolean;
  /** Confirmed people who have not said yet whether they come. */
  silent: number;
  /** Open offers that lapse within LAPSE_HOURS, and when the first does. */
  lapsing: number;
  lapsesAt: Temporal.Instant | null;
  /** Changes of the programme that were not released; 0 before the first release. */
  unreleased: number;
}

export type Task =
  | { kind: 'offers_lapse'; event: ComingEvent; count: number; until: Temporal.Instant }
  | { kind: 'link_missing'; event: ComingEvent }
  | { kind: 'not_published'; event: ComingEvent }
  | { kind: 'silent'; event: ComingEvent; count: number }
  | { kind: 'programme_unreleased'; event: ComingEvent; count: number };

/** Offers that lapse this soon are shown: a call can still save the seat for the person. */
export const LAPSE_HOURS = 24;
/** People are asked three days before whether they come; from there on silence is a task. */
export const SILENCE_HOURS = 72;
/** The link is mailed a day before; a week leaves time to get one. */
export const LINK_DAYS = 7;
/** An event that is still a draft this close to its date. */
export const DRAFT_DAYS = 21;
/** Events that begin within these days are shown with their seats. */
export const SOON_DAYS = 14;

/** What organisers have to do for an event, the most pressing first. Nothing once it has begun. */
export function tasksOf(event: ComingEvent, now: Temporal.Instant): Task[] {
  if (Temporal.Instant.compare(event.startsAt, now) <= 0) return [];
  const within = (hours: number): boolean => Temporal.Instant.compare(event.startsAt, now.add({ hours })) <= 0;
  const tasks: Task[] = [];
  if (event.state === 'draft') return within(DRAFT_DAYS * 24) ? [{ kind: 'not_published', event }] : [];
  if (event.lapsing > 0 && event.lapsesAt) tasks.push({ kind: 'offers_lapse', event, count: event.lapsing, until: event.lapsesAt });
  if (event.linkMissing && event.mode !== 'onsite' && within(LINK_DAYS * 24)) tasks.push({ kind: 'link_missing', event });
  if (event.silent > 0 && within(SILENCE_HOURS)) tasks.push({ kind: 'silent', event, count: event.silent });
  if (event.unreleased > 0) tasks.push({ kind: 'programme_unreleased', event, count: event.unreleased });
  return tasks;
}

/** Whether an event belongs among those of the next days. */
export function isSoon(event: ComingEvent, now: Temporal.Instant): boolean {
  return event.state === 'published' && Temporal.Instant.compare(event.startsAt, now.add({ hours: SOON_DAYS * 24 })) <= 0;
}
