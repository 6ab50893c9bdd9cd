import { describe, expect, it } from 'vitest';
import { changesBetween, minutesFromStart, personLabel } from '../../src/modules/events/programme/changes.ts';
import { schedule, type ProgrammeItem, type ProgrammePerson } from '../../src/modules/events/programme/programme.ts';
import { instantOf, isoTime } from '../../src/platform/time/time.ts';

function item(id: string, minutes: number, given: Partial<ProgrammeItem> = {}): ProgrammeItem {
  return {
    id, kind: 'impulse', title: { de: `Punkt ${id}`, en: '' }, abstract: { de: '', en: '' }, minutes, pinnedAt: null, publicNote: '', people: [], ...given,
  };
}
const title = (id: string) => ({ de: `Punkt ${id}`, en: '' });
const person = (name: string, jobTitle = '', organisation = ''): ProgrammePerson => ({ name, jobTitle, organisationId: null, organisation });

describe('schedule', () => {
  const day = '2027-01-12';
  const plan = (items: ProgrammeItem[], start = '14:00', end: string | null = '15:30', on = day) =>
    schedule(instantOf(on, start)!, end === null ? null : instantOf(on, end)!, items)
      .map((s) => [isoTime(s.startsAt), isoTime(s.endsAt), ...s.conflicts.map((c) => `${c.kind} ${c.minutes}`)]);

  it.each<[string, ProgrammeItem[], string[][]]>([
    ['each begins when the one before ends', [item('a', 5), item('b', 12), item('c', 0), item('d', 8)],
      [['14:00', '14:05'], ['14:05', '14:17'], ['14:17', '14:17'], ['14:17', '14:25']]],
    ['a pinned item stays, and what follows it moves on from there', [item('a', 5), item('b', 10, { pinnedAt: '14:05' }), item('c', 10)],
      [['14:00', '14:05'], ['14:05', '14:15'], ['14:15', '14:25']]],
    ['too long before a pinned item overlaps', [item('a', 20), item('b', 10, { pinnedAt: '14:15' }), item('c', 5)],
      [['14:00', '14:20'], ['14:15', '14:25', 'overlap 5'], ['14:25', '14:30']]],
    ['too short before a pinned item leaves a gap', [item('a', 10), item('b', 10, { pinnedAt: '14:15' })],
      [['14:00', '14:10'], ['14:15', '14:25', 'gap 5']]],
    ['pinned before the event begins', [item('a', 10, { pinnedAt: '13:50' })], [['13:50', '14:00', 'overlap 10']]],
    ['every item that ends after the event says so', [item('a', 85), item('b', 10), item('c', 5)],
      [['14:00', '15:25'], ['15:25', '15:35', 'beyond_end 5'], ['15:35', '15:40', 'beyond_end 10']]],
    ['a gap and the end at once', [item('a', 60), item('b', 30, { pinnedAt: '15:10' })],
      [['14:00', '15:00'], ['15:10', '15:40', 'gap 10', 'beyond_end 10']]],
    ['nothing', [], []],
  ])('%s', (_what, items, expected) => {
    expect(plan(items)).toEqual(expected);
  });

  it('goes on past midnight, pinned items too', () => {
    const [start, end] = [instantOf(day, '22:00')!, instantOf('2027-01-13', '01:00')!];
    const planned = schedule(start, end, [item('a', 90), item('b', 60, { pinnedAt: '00:15' }), item('c', 5), item('d', 5, { pinnedAt: '21:30' })]);
    expect(planned.map((s) => [s.startsAt.toString(), ...s.conflicts.map((c) => `${c.kind} ${c.minutes}`)])).toEqual([
      ['2027-01-12T21:00:00Z'], ['2027-01-12T23:15:00Z', 'gap 45', 'beyond_end 15'], ['2027-01-13T00:15:00Z', 'beyond_end 20'],
      ['2027-01-12T20:30:00Z', 'overlap 230'],
    ]);
  });

  it('asks nothing of an event without an end', () => {
    expect(plan([item('a', 600)], '14:00', null)).toEqual([['14:00', '00:00']]);
  });

  it('counts real minutes on the night the clocks go forward', () => {
    expect(plan([item('a', 20), item('b', 30), item('c', 10, { pinnedAt: '03:30' })], '01:30', '03:45', '2027-03-28'))
      .toEqual([['01:30', '01:50'], ['01:50', '03:20'], ['03:30', '03:40', 'gap 10']]);
    // 02:30 does not exist on that night and is 03:30, as calendars read it.
    expect(plan([item('a', 30), item('b', 10, { pinnedAt: '02:30' })], '01:30', null, '2027-03-28'))
      .toEqual([['01:30', '03:00'], ['03:30', '03:40', 'gap 30']]);
  });

  it('counts real minutes on the night the clocks go back', () => {
    // 01:30 summer time; 02:00 to 03:00 is there twice, the pinned 02:30 is the first of the two.
    expect(plan([item('a', 60), item('b', 60), item('c', 10)], '01:30', '03:30', '2026-10-25'))
      .toEqual([['01:30', '02:30'], ['02:30', '02:30'], ['02:30', '02:40']]);
    expect(plan([item('a', 60), item('b', 15, { pinnedAt: '02:30' })], '01:30', null, '2026-10-25'))
      .toEqual([['01:30', '02:30'], ['02:30', '02:45']]);
    expect(minutesFromStart([item('a', 60), item('b', 60), item('c', 10)], instantOf('2026-10-25', '01:30')!)).toEqual([0, 60, 120]);
  });

  it('keeps a whole day event in order on both DST days', () => {
    for (const on of ['2027-03-28', '2027-10-31']) {
      expect(plan([item('a', 30), item('b', 30, { pinnedAt: '09:30' }), item('c', 60)], '09:00', '11:00', on))
        .toEqual([['09:00', '09:30'], ['09:30', '10:00'], ['10:00', '11:00']]);
    }
  });
});

describe('changesBetween', () => {
  const start = instantOf('2027-01-12', '14:00')!;
  const base = [item('a', 5), item('b', 12), item('c', 8), item('d', 20)];
  const between = (next: ProgrammeItem[], old = base) => changesBetween(old, next, start);

  it.each<[string, ProgrammeItem[], unknown[]]>([
    ['nothing', base, []],
    ['longer: what follows moves as one', [item('a', 10), ...base.slice(1)], [
      { kind: 'duration', title: title('a'), minutes: 10, was: 5 },
      { kind: 'moved', title: title('b'), last: title('d'), count: 3, at: 10, by: 5 },
    ]],
    ['added in between', [base[0]!, item('x', 10), ...base.slice(1)], [
      { kind: 'added', title: title('x'), at: 5, minutes: 10 },
      { kind: 'moved', title: title('b'), last: title('d'), count: 3, at: 15, by: 10 },
    ]],
    ['removed', base.filter(({ id }) => id !== 'b'), [
      { kind: 'moved', title: title('c'), last: title('d'), count: 2, at: 5, by: -12 },
      { kind: 'removed', title: title('b') },
    ]],
    ['removed at the end', base.slice(0, 3), [{ kind: 'removed', title: title('d') }]],
    ['two change places', [base[1]!, base[0]!, base[2]!, base[3]!], [
      { kind: 'moved', title: title('b'), last: title('b'), count: 1, at: 0, by: -5 },
      { kind: 'moved', title: title('a'), last: title('a'), count: 1, at: 12, by: 12 },
    ]],
    ['pinned later', [...base.slice(0, 3), item('d', 20, { pinnedAt: '14:30' })], [
      { kind: 'moved', title: title('d'), last: title('d'), count: 1, at: 30, by: 5 },
    ]],
    ['pinned where it begins anyway', [...base.slice(0, 3), item('d', 20, { pinnedAt: '14:25' })], []],
    ['retitled', [item('a', 5, { title: { de: 'Grußwort', en: '' } }), ...base.slice(1)], [
      { kind: 'retitled', title: { de: 'Grußwort', en: '' }, was: title('a') },
    ]],
    ['English title added', [item('a', 5, { title: { de: 'Punkt a', en: 'Welcome' } }), ...base.slice(1)], [
      { kind: 'retitled', title: { de: 'Punkt a', en: 'Welcome' }, was: title('a') },
    ]],
    ['another kind', [item('a', 5, { kind: 'welcome' }), ...base.slice(1)], [{ kind: 'kind', title: title('a'), now: 'welcome', was: 'impulse' }]],
    ['somebody joins', [item('a', 5, { people: [person('', 'Bürgermeister', 'Stadt X')] }), ...base.slice(1)], [
      { kind: 'people', title: title('a'), joined: ['Bürgermeister, Stadt X'], left: [] },
    ]],
    ['abstract', [item('a', 5, { abstract: { de: 'Neu', en: '' } }), ...base.slice(1)], [{ kind: 'text', title: title('a') }]],
    ['note', [item('a', 5, { publicNote: 'Mit Anmeldung' }), ...base.slice(1)], [{ kind: 'text', title: title('a') }]],
  ])('%s', (_what, next, expected) => {
    expect(between(next)).toEqual(expected);
  });

  it('names who was replaced', () => {
    const old = [item('a', 5, { people: [person('A. Alt', 'CDO', 'Stadt X'), person('B. Bleibt')] })];
    const next = [item('a', 5, { people: [person('B. Bleibt'), person('C. Neu')] })];
    expect(changesBetween(old, next, start)).toEqual([{ kind: 'people', title: title('a'), joined: ['C. Neu'], left: ['A. Alt, CDO, Stadt X'] }]);
    expect(personLabel(person('', 'CDO', ''))).toBe('CDO');
  });

  it('says that the order changed when no time tells it', () => {
    const old = [item('a', 0), item('b', 0), item('c', 5)];
    expect(changesBetween(old, [old[1]!, old[0]!, old[2]!], start)).toEqual([{ kind: 'reordered' }]);
  });

  it('counts from the start where there is no date', () => {
    expect(changesBetween(base, [item('a', 10), ...base.slice(1)], null)).toEqual([
      { kind: 'duration', title: title('a'), minutes: 10, was: 5 },
      { kind: 'moved', title: title('b'), last: title('d'), count: 3, at: 10, by: 5 },
    ]);
  });

  it('does not look at backstage notes', () => {
    const next = base.map((entry) => ({ ...entry, position: 0, backstageNote: 'Beamer prüfen' }));
    expect(between(next)).toEqual([]);
  });
});
