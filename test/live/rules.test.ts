import { describe, expect, it } from 'vitest';
import { newCertificateNumber, typedCertificateNumber } from '../../src/modules/live/certificate.ts';
import { spellCheckInCode, typedCheckInCode } from '../../src/modules/live/check-in.ts';
import { timeLeft } from '../../src/modules/live/countdown.tsx';
import { accessState, isOver, pollSeconds, type LiveEvent } from '../../src/modules/live/live.ts';
import { createRunning, type Day, type Running } from '../../src/modules/live/running.ts';
import type { ProgrammeItem } from '../../src/modules/events/programme/programme.ts';
import { recent } from '../../src/platform/recent.ts';

const startsAt = Temporal.Instant.from('2027-01-12T13:00:00Z');
const endsAt = startsAt.add({ minutes: 90 });
const event: LiveEvent = { state: 'published', startsAt, endsAt, delayMinutes: 0 };
const after = (minutes: number, seconds = 0): Temporal.Instant => startsAt.add({ seconds: minutes * 60 + seconds });

describe('the access', () => {
  it.each([
    [-1440, 'early'], [-16, 'early'], [-15, 'open'], [0, 'open'], [90, 'open'], [149, 'open'], [150, 'closed'], [151, 'closed'],
  ])('%i minutes after the start is %s', (minutes, state) => expect(accessState(event, after(minutes))).toBe(state));

  it('opens and closes to the second', () => {
    expect(accessState(event, after(-15, -1))).toBe('early');
    expect(accessState(event, after(150, -1))).toBe('open');
  });

  it('is never open for what is cancelled, a draft, or without a date', () => {
    expect(accessState({ ...event, state: 'cancelled' }, after(0))).toBe('cancelled');
    expect(accessState({ ...event, state: 'draft' }, after(0))).toBe('cancelled');
    expect(accessState({ ...event, startsAt: null, endsAt: null }, after(0))).toBe('undated');
  });

  it('does not move with the delay: who comes by the plan gets in', () => {
    expect(accessState({ ...event, delayMinutes: 30 }, after(-15))).toBe('open');
    expect(accessState({ ...event, delayMinutes: 240 }, after(150))).toBe('closed');
  });
});

describe('the end', () => {
  it.each([[0, 89, false], [0, 90, true], [10, 99, false], [10, 100, true], [-20, 80, false], [-20, 90, true], [240, 149, false], [240, 150, true]])(
    'with %i minutes late, %i minutes after the start: %s', (delayMinutes, minutes, over) => expect(isOver({ ...event, delayMinutes }, after(minutes))).toBe(over),
  );
  it('never comes without a date', () => expect(isOver({ ...event, startsAt: null, endsAt: null }, after(9_999))).toBe(false));
});

describe('asking again', () => {
  it.each([[-1440, 300], [-46, 300], [-45, 20], [-15, 20], [100, 20], [149, 20], [150, undefined]])(
    '%i minutes after the start: every %s seconds', (minutes, seconds) => expect(pollSeconds(event, after(minutes))).toBe(seconds),
  );
  it('stops for a cancelled event', () => expect(pollSeconds({ ...event, state: 'cancelled' }, after(0))).toBeUndefined());
});

describe('time left', () => {
  it.each([
    [2 * 1440 + 185, 'Noch 2 Tage und 3 Stunden.'], [1440, 'Noch 1 Tag.'], [1439, 'Noch 23 Stunden und 59 Minuten.'], [61, 'Noch 1 Stunde und 1 Minute.'],
    [60, 'Noch 1 Stunde.'], [1, 'Noch 1 Minute.'], [0.5, 'Beginnt in weniger als einer Minute.'], [0, 'Es geht los.'], [-5, 'Es geht los.'],
  ])('%d minutes: %s', (minutes, sentence) => expect(timeLeft(startsAt, startsAt.subtract({ seconds: minutes * 60 }), 'de')).toBe(sentence));
  it('is said in English, too', () => expect(timeLeft(startsAt, startsAt.subtract({ minutes: 90 }), 'en')).toBe('1 hour and 30 minutes left.'));
});

describe('numbers of certificates', () => {
  it('have the year of the event in Berlin and eight signs that cannot be mistaken', () => {
    expect(newCertificateNumber(Temporal.Instant.from('2026-12-31T23:30:00Z'))).toMatch(/^IK-2027-[2-9A-HJKMNP-Z]{8}$/);
    const many = Array.from({ length: 2_000 }, () => newCertificateNumber(startsAt));
    expect(new Set(many).size).toBe(2_000);
  });

  it.each([
    ['IK-2026-7K3M9QXD', 'IK-2026-7K3M9QXD'], ['ik 2026 7k3m 9qxd', 'IK-2026-7K3M9QXD'], ['  IK2026–7k3m9qxd ', 'IK-2026-7K3M9QXD'], ['IK.2026.7K3M9QXD', 'IK-2026-7K3M9QXD'],
    ['IK-2026-7K3M9QX', undefined], ['IK-2026-7K3M9QXDD', undefined], ['IK-2026-7K3M9QX0', undefined], ['XX-2026-7K3M9QXD', undefined], ['', undefined], ["' or 1=1 --", undefined],
  ])('%j is read as %j', (typed, number) => expect(typedCertificateNumber(typed)).toBe(number));

  it('are read back as they were made', () => {
    const number = newCertificateNumber(startsAt);
    expect(typedCertificateNumber(number.toLowerCase())).toBe(number);
  });
});

describe('check-in codes', () => {
  it.each([['abcde fghjk', 'ABCDEFGHJK'], ['ABCDE-FGHJK', 'ABCDEFGHJK'], ['ABCDEFGHJ', undefined], ['ABCDEFGHJ1', undefined], ['', undefined]])(
    '%j is read as %j', (typed, code) => expect(typedCheckInCode(typed)).toBe(code),
  );
  it('are spelled in two groups', () => expect(spellCheckInCode('ABCDEFGHJK')).toBe('ABCDE FGHJK'));
});

describe('how the day stands', () => {
  const item = (id: string, minutes: number, pinnedAt: string | null = null): ProgrammeItem => ({
    id, kind: 'impulse', title: { de: id, en: '' }, abstract: { de: '', en: '' }, minutes, pinnedAt, publicNote: '', people: [],
  });
  const programme = [item('a', 10), item('b', 25), item('c', 0), item('d', 20, '14:50'), item('e', 5)];
  const day = (over: Partial<Day>): Day => ({
    eventId: 'x', state: 'published', startsAt, endsAt, delayMinutes: 0, liveNote: '', programme, programmeVersion: 1, ...over,
  });

  it.each([
    ['on time', day({})], ['late', day({ delayMinutes: 17 })], ['early', day({ delayMinutes: -30 })], ['very late', day({ delayMinutes: 240 })],
    ['cancelled', day({ state: 'cancelled' })], ['without a date', day({ startsAt: null, endsAt: null })],
    ['with odd seconds', day({ startsAt: startsAt.add({ microseconds: 1_500 }), endsAt: endsAt.add({ milliseconds: 250 }) })],
    ['without a programme', day({ programme: [] })],
  ])('is the same whether it was looked at before or not: %s', (_name, someDay) => {
    const kept = createRunning();
    const wrong: string[] = [];
    // Around every half minute from two hours before to hours after; twice, as the second round meets what the first has left.
    for (const step of [30, 7]) {
      for (let seconds = -7_200; seconds < 22_000; seconds += step) {
        for (const milliseconds of [-1, 0, 2]) {
          const now = startsAt.add({ milliseconds: seconds * 1000 + milliseconds });
          if (said(kept(someDay, now)) !== said(createRunning()(someDay, now))) wrong.push(now.toString());
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

function said({ access, over, programmeRuns, current, next, pollSeconds }: Running): string {
  return [access, over, programmeRuns, current?.item.id, next?.item.id, pollSeconds].join(' ');
}

describe('the small memory', () => {
  it('forgets the oldest and keeps what was set again', () => {
    const memory = recent<number>(2);
    memory.set('a', 1);
    memory.set('b', 2);
    memory.set('a', 3);
    memory.set('c', 4);
    expect(['a', 'b', 'c'].map((key) => memory.get(key))).toEqual([3, undefined, 4]);
  });
});
