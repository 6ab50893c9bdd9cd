import { nowAndNext, schedule, type ProgrammeItem, type Scheduled } from '../events/programme/programme.ts';
import type { AccessState } from './live.ts';
import { accessState, isOver, pollSeconds } from './live.ts';
import type { Participation } from './queries.ts';
import { recent } from './recent.ts';

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

const KEPT_SCHEDULES = 100;

/** Makes `runningOf`, which keeps the computed times of programmes: they only depend on a release, which never changes, and on the date. */
export function createRunning(): (day: Day, now: Temporal.Instant) => Running {
  const schedules = recent<readonly Scheduled<ProgrammeItem>[]>(KEPT_SCHEDULES);

  function scheduled(day: Day): readonly Scheduled<ProgrammeItem>[] {
    if (!day.startsAt) return [];
    const key = `${day.eventId} ${day.programmeVersion} ${day.startsAt.epochMilliseconds} ${day.endsAt?.epochMilliseconds}`;
    return schedules.get(key) ?? schedules.set(key, schedule(day.startsAt, day.endsAt, day.programme));
  }

  return (day, now) => {
    const programme = scheduled(day);
    const { current, next } = nowAndNext(programme, day.delayMinutes, now);
    const access = accessState(day, now);
    const over = isOver(day, now);
    const programmeRuns = current !== undefined || (next !== undefined && next !== programme[0]);
    return { access, over, programmeRuns, programme, current, next, pollSeconds: pollSeconds(day, now) };
  };
}

/** Stands for everything a participation page shows of the day: as long as it is the same, an open page is up to date. */
export function stateKey(p: Participation, running: Running): string {
  return [
    p.programmeVersion, p.startsAt?.epochMilliseconds, p.endsAt?.epochMilliseconds, p.delayMinutes, p.hasLink, p.registrationState, p.seat,
    running.current?.item.id, running.next?.item.id, running.access, running.over, p.liveNote,
  ].join(' ');
}

/** When something of the programme is expected to happen: as planned, moved by the minutes late. */
export function expected(planned: Temporal.Instant, delayMinutes: number): Temporal.Instant {
  return delayMinutes === 0 ? planned : planned.add({ minutes: delayMinutes });
}
