import { wallClock } from '../../platform/time/time.ts';

/** The mails around an event, in the order in which they go out. */
export const stepKinds = ['programme', 'reconfirm', 'access_day', 'access_soon', 'thanks'] as const;
export type StepKind = (typeof stepKinds)[number];

/** One step as series and events set it. Minutes relative to the start (negative: before); for thanks, to the end. */
export interface Step {
  kind: StepKind;
  offsetMinutes: number;
  enabled: boolean;
}

const MINUTES_PER_DAY = 1440;

/** What holds until a series sets something else. */
export const defaultSteps: readonly Step[] = [
  { kind: 'programme', offsetMinutes: -7 * MINUTES_PER_DAY, enabled: true },
  { kind: 'reconfirm', offsetMinutes: -3 * MINUTES_PER_DAY, enabled: true },
  { kind: 'access_day', offsetMinutes: -MINUTES_PER_DAY, enabled: true },
  { kind: 'access_soon', offsetMinutes: -15, enabled: true },
  { kind: 'thanks', offsetMinutes: MINUTES_PER_DAY, enabled: true },
];

export type StepSource = 'default' | 'series' | 'event';

export interface PlannedStep extends Step {
  source: StepSource;
  dueAt: Temporal.Instant;
  /** Not sent any more from here on: nobody needs the programme of an event that has begun. */
  uselessFrom: Temporal.Instant;
}

/** The steps that hold, each with where it comes from: what the event sets, else the series, else the default. */
export function inheritedSteps(seriesSteps: readonly Step[], eventSteps: readonly Step[]): (Step & { source: StepSource })[] {
  return defaultSteps.map((step) => {
    const own = eventSteps.find((s) => s.kind === step.kind);
    if (own) return { ...own, source: 'event' };
    const ofSeries = seriesSteps.find((s) => s.kind === step.kind);
    return ofSeries ? { ...ofSeries, source: 'series' } : { ...step, source: 'default' };
  });
}

/**
 * The timeline of an event, by due time: computed from the start and end it has now, so it moves with them. Whole days are days of
 * the calendar (the same time of day across a change of the clocks), the rest of an offset is minutes on the watch.
 */
export function planOf(
  seriesSteps: readonly Step[], eventSteps: readonly Step[], startsAt: Temporal.Instant, endsAt: Temporal.Instant,
): PlannedStep[] {
  return inheritedSteps(seriesSteps, eventSteps)
    .map((step) => {
      const dueAt = shifted(step.kind === 'thanks' ? endsAt : startsAt, step.offsetMinutes);
      return { ...step, dueAt, uselessFrom: uselessFrom(step.kind, dueAt, startsAt, endsAt) };
    })
    .sort((a, b) => Temporal.Instant.compare(a.dueAt, b.dueAt) || stepKinds.indexOf(a.kind) - stepKinds.indexOf(b.kind));
}

function shifted(instant: Temporal.Instant, offsetMinutes: number): Temporal.Instant {
  const days = Math.trunc(offsetMinutes / MINUTES_PER_DAY);
  return wallClock(instant).add({ days }).toInstant().add({ minutes: offsetMinutes % MINUTES_PER_DAY });
}

const THANKS_USEFUL_DAYS = 14;

function uselessFrom(kind: StepKind, dueAt: Temporal.Instant, startsAt: Temporal.Instant, endsAt: Temporal.Instant): Temporal.Instant {
  switch (kind) {
    case 'programme':
    case 'reconfirm':
    case 'access_day': return startsAt;
    case 'access_soon': return endsAt;
    case 'thanks': return dueAt.add({ hours: THANKS_USEFUL_DAYS * 24 });
  }
}

/** Steps that people get again when the event has moved: the question and the way in are about the new date, the rest is known. */
const repeated: ReadonlySet<StepKind> = new Set(['reconfirm', 'access_day', 'access_soon']);

/**
 * What makes a mail of the plan one of a kind: event, step and registration, and the start where a move asks for another one.
 * Also the prefix under which the mails of one step are counted (without a registration).
 */
export function planKey(eventId: string, kind: StepKind, startsAt: Temporal.Instant, registrationId = ''): string {
  return `plan:${eventId}:${kind}:${repeated.has(kind) ? startsAt.toString() : 'once'}:${registrationId}`;
}

/** Where an event stands with a step. */
export type StepState = 'off' | 'planned' | 'due' | 'over';

/** `due` means that it goes out at the next run of the job; `over` that its time is past, whether or not somebody got it. */
export function stepState(step: PlannedStep, now: Temporal.Instant): StepState {
  if (Temporal.Instant.compare(now, step.uselessFrom) >= 0) return 'over';
  if (!step.enabled) return 'off';
  return Temporal.Instant.compare(now, step.dueAt) < 0 ? 'planned' : 'due';
}
