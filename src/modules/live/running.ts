import { nowAndNext, schedule, type ProgrammeItem, type Scheduled } from '../events/programme/programme.ts';
import type { AccessState } from './live.ts';
import { accessState, isOver, keyOf, pollSeconds } from './live.ts';
import type { Participation } from './queries.ts';
import { recent } from './recent.ts';

/** How the day stands at one moment, as the page and its updates show it. */
export interface Running {
  access: AccessState;
  over: boolean;
  /** Between the first start and the last end of the programme, delay included. */
  programmeRuns: boolean;
  programme: readonly Scheduled<ProgrammeItem>[];
  current: Scheduled<ProgrammeItem> | undefined;
  next: Scheduled<ProgrammeItem> | undefined;
  /** Stands for all that an open page shows of the day. */
  key: string;
  /** Undefined when nothing will change any more. */
  pollSeconds: number | undefined;
}

const KEPT_SCHEDULES = 100;

/** Makes `runningOf`, which keeps the computed times of programmes: they only depend on a release, which never changes, and on the date. */
export function createRunning(): (p: Participation, now: Temporal.Instant) => Running {
  const schedules = recent<readonly Scheduled<ProgrammeItem>[]>(KEPT_SCHEDULES);

  function scheduled(p: Participation): readonly Scheduled<ProgrammeItem>[] {
    if (!p.startsAt) return [];
    const key = `${p.eventId} ${p.programmeVersion} ${p.startsAt.epochMilliseconds} ${p.endsAt?.epochMilliseconds}`;
    return schedules.get(key) ?? schedules.set(key, schedule(p.startsAt, p.endsAt, p.programme));
  }

  return (p, now) => {
    const programme = scheduled(p);
    const { current, next } = nowAndNext(programme, p.delayMinutes, now);
    const access = accessState(p, now);
    const over = isOver(p, now);
    const programmeRuns = current !== undefined || (next !== undefined && next !== programme[0]);
    const key = keyOf([
      p.programmeVersion, p.startsAt?.epochMilliseconds ?? 0, p.endsAt?.epochMilliseconds ?? 0, p.delayMinutes, p.liveNote, p.hasLink,
      current?.item.id ?? '', next?.item.id ?? '', access, over, p.registrationState, p.seat,
    ]);
    return { access, over, programmeRuns, programme, current, next, key, pollSeconds: pollSeconds(p, now) };
  };
}

/** When something of the programme is expected to happen: as planned, moved by the minutes late. */
export function expected(planned: Temporal.Instant, delayMinutes: number): Temporal.Instant {
  return delayMinutes === 0 ? planned : planned.add({ minutes: delayMinutes });
}
