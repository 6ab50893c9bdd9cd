import { offersSeat, type Mode, type SeriesState } from './event.ts';
import { schedule, type ProgrammeItem } from './programme/programme.ts';

/** A point of the list an organiser goes through before publishing. */
export type Point =
  | 'date' | 'dateInFuture' | 'host' | 'programme' | 'venue'
  | 'summary' | 'meetingLink' | 'capacity' | 'people' | 'timetable' | 'english' | 'series';

export interface CheckedPoint {
  point: Point;
  done: boolean;
  /** Without it nothing is published; the others are advice. */
  required: boolean;
}

export interface EventToCheck {
  startsAt: Temporal.Instant | null;
  endsAt: Temporal.Instant | null;
  dateNoteDe: string;
  hostId: string | null;
  mode: Mode;
  venue: string;
  meetingUrl: string | null;
  roomCapacity: number | null;
  onlineCapacity: number | null;
  titleEn: string;
  summaryDe: string;
  seriesState: SeriesState;
}

/**
 * What is done and what is missing before an event is published, required points first. A date may be replaced by a note
 * about it, a host by a description that says who invites. The meeting link may come later.
 */
export function checkReadiness(event: EventToCheck, items: readonly ProgrammeItem[], now: Temporal.Instant): CheckedPoint[] {
  const { startsAt, endsAt, mode } = event;
  const points: CheckedPoint[] = [
    { point: 'date', required: true, done: startsAt !== null || event.dateNoteDe !== '' },
    { point: 'host', required: true, done: event.hostId !== null || event.summaryDe !== '' },
    { point: 'programme', required: true, done: items.length > 0 },
  ];
  if (mode !== 'online') points.push({ point: 'venue', required: true, done: event.venue !== '' });
  if (startsAt && Temporal.Instant.compare(startsAt, now) <= 0) points.push({ point: 'dateInFuture', required: true, done: false });
  if (offersSeat(mode, 'online')) points.push({ point: 'meetingLink', required: false, done: event.meetingUrl !== null });
  if (offersSeat(mode, 'room')) points.push({ point: 'capacity', required: false, done: event.roomCapacity !== null });
  const impulses = items.filter(({ kind }) => kind === 'impulse');
  if (impulses.length > 0) points.push({ point: 'people', required: false, done: impulses.every(({ people }) => people.length > 0) });
  if (items.length > 0 && startsAt && endsAt) points.push({ point: 'timetable', required: false, done: fits(items, startsAt, endsAt) });
  points.push({ point: 'summary', required: false, done: event.summaryDe !== '' });
  points.push({ point: 'english', required: false, done: event.titleEn !== '' });
  points.push({ point: 'series', required: false, done: event.seriesState !== 'draft' });
  return points;
}

/** Whether the programme has no conflict and ends with the event. */
function fits(items: readonly ProgrammeItem[], startsAt: Temporal.Instant, endsAt: Temporal.Instant): boolean {
  const planned = schedule(startsAt, endsAt, items);
  return planned.every(({ conflicts }) => conflicts.length === 0) && planned.at(-1)!.endsAt.equals(endsAt);
}

/** Whether nothing required is missing. */
export function isReady(points: readonly CheckedPoint[]): boolean {
  return points.every(({ done, required }) => done || !required);
}
