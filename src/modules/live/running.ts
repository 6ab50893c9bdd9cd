import { nowAndNext, schedule, type ProgrammeItem, type Scheduled } from '../events/programme/programme.ts';
import type { AccessState } from './live.ts';
import { accessState, isOver, pollSeconds, turningPoints } from './live.ts';
import type { Participation } from './queries.ts';
import { recent } from '../../platform/recent.ts';

/** What is known of the day, for whoever looks at it. */
export type Day = Pick<
  Participation, 'eventId' | 'state' | 'startsAt' | 'endsAt' | 'delayMinutes' | 'liveNote' | 'programme' | 'programmeVersion'
>;

/** How the day stands at one moment, as the page and its updates show it. */
export interface Running {
  access: AccessState;
  over: boolean;
  /** Between the first start and the last end of the programme, delay included. */
  programmeRuns: boolean;
  programme: readonly Scheduled<ProgrammeItem>[];
  current: Scheduled<ProgrammeItem> | undefined;
  next: Scheduled<ProgrammeItem> | undefined;
  /** Undefined when nothing will change any more. */
  pollSeconds: number | undefined;
}

const KEPT_DAYS = 100;

/** A day with the times of its programme and the moments, in epoch milliseconds, at which it changes how it stands. */
interface PlannedDay {
  programme: readonly Scheduled<ProgrammeItem>[];
  moments: readonly number[];
  /** How it stands before the first moment, from the first one on, from the second one on … */
  stands: (Running | undefined)[];
}

/** Makes `runningOf`. It keeps how days stand between two moments: that depends on nothing but the release and the times of the event. */
export function createRunning(): (day: Day, now: Temporal.Instant) => Running {
  const days = recent<PlannedDay>(KEPT_DAYS);
  return (day, now) => {
    const key = [
      day.eventId, day.programmeVersion, day.state, day.delayMinutes, day.startsAt?.epochMilliseconds, day.endsAt?.epochMilliseconds,
    ].join(' ');
    const planned = days.get(key) ?? days.set(key, planDay(day));
    const passed = planned.moments.filter((moment) => moment <= now.epochMilliseconds).length;
    return planned.stands[passed] ??= standOf(day, planned.programme, now);
  };
}

function planDay(day: Day): PlannedDay {
  const programme = day.startsAt ? schedule(day.startsAt, day.endsAt, day.programme) : [];
  const items = programme.flatMap(({ startsAt, endsAt }) => [expected(startsAt, day.delayMinutes), expected(endsAt, day.delayMinutes)]);
  // Upwards, so that "this moment has passed" in milliseconds is never said before it is true.
  const moments = [...items, ...turningPoints(day)].map((m) => m.round({ smallestUnit: 'millisecond', roundingMode: 'ceil' }).epochMilliseconds);
  return { programme, moments: [...new Set(moments)].sort((a, b) => a - b), stands: [] };
}

function standOf(day: Day, programme: readonly Scheduled<ProgrammeItem>[], now: Temporal.Instant): Running {
  const { current, next } = nowAndNext(programme, day.delayMinutes, now);
  const programmeRuns = current !== undefined || (next !== undefined && next !== programme[0]);
  return { access: accessState(day, now), over: isOver(day, now), programmeRuns, programme, current, next, pollSeconds: pollSeconds(day, now) };
}

/** Stands for everything a participation page shows of the day: as long as it is the same, an open page is up to date. */
export function stateKey(p: Omit<Participation, 'registrationId' | 'checkInCode' | 'certificateNumber' | 'organisationName'>, running: Running): string {
  return [
    p.programmeVersion, p.startsAt?.epochMilliseconds, p.endsAt?.epochMilliseconds, p.delayMinutes, p.hasLink, p.registrationState, p.seat,
    running.current?.item.id, running.next?.item.id, running.access, running.over, p.liveNote,
  ].join(' ');
}

/** When something of the programme is expected to happen: as planned, moved by the minutes late. */
export function expected(planned: Temporal.Instant, delayMinutes: number): Temporal.Instant {
  return delayMinutes === 0 ? planned : planned.add({ minutes: delayMinutes });
}
