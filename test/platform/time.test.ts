import { describe, expect, it } from 'vitest';
import {
  clockTime, dateAndTime, instantOf, isoDate, isoTime, longDate, mediumDate, shortDate, timeRange, wallClock,
} from '../../src/platform/time/time.ts';

const at = (text: string) => Temporal.Instant.from(text);

describe('the instant of a typed date and time', () => {
  it.each([
    ['2027-01-12', '14:00', '2027-01-12T13:00:00Z'],
    ['2027-07-12', '14:00', '2027-07-12T12:00:00Z'],
    ['2027-07-12', '14:00:30', '2027-07-12T12:00:30Z'],
    // 28 March 2027: 2:00 becomes 3:00, the hour between is not on any clock
    ['2027-03-28', '00:00', '2027-03-27T23:00:00Z'],
    ['2027-03-28', '01:59', '2027-03-28T00:59:00Z'],
    ['2027-03-28', '02:00', '2027-03-28T01:00:00Z'],
    ['2027-03-28', '02:30', '2027-03-28T01:30:00Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00Z'],
    ['2027-03-28', '10:00', '2027-03-28T08:00:00Z'],
    // 31 October 2027: 3:00 becomes 2:00, the hour comes twice and the first one counts
    ['2027-10-31', '01:59', '2027-10-30T23:59:00Z'],
    ['2027-10-31', '02:00', '2027-10-31T00:00:00Z'],
    ['2027-10-31', '02:59', '2027-10-31T00:59:00Z'],
    ['2027-10-31', '03:00', '2027-10-31T02:00:00Z'],
    ['2027-10-31', '10:00', '2027-10-31T09:00:00Z'],
    ['2028-02-29', '10:00', '2028-02-29T09:00:00Z'],
  ])('%s %s is %s', (date, time, expected) => {
    expect(instantOf(date, time)?.toString()).toBe(expected);
  });

  it.each([
    ['2027-02-29', '10:00'], ['2027-13-01', '10:00'], ['2027-00-10', '10:00'], ['2027-04-31', '10:00'], ['2027-1-1', '10:00'],
    ['01.02.2027', '10:00'], ['', '10:00'], ['2027-01-01', ''],
    ['2027-01-01', '24:00'], ['2027-01-01', '10:60'], ['2027-01-01', '9:00'], ['2027-01-01', '10'], ['2027-01-01', '10:00Z'],
    ['2027-01-01T00:00', '10:00'], ['2027-01-01', '10:00[UTC]'],
    ['+012027-01-01', '10:00'], ['2027-01-01\n', '10:00'], ['0000-01-01', '10:00'], ['0027-01-01', '10:00'],
  ])('%j %j is none', (date, time) => {
    expect(instantOf(date, time)).toBeUndefined();
  });

  it('is read back as it was typed, on every hour of both days that change the clocks', () => {
    for (const date of ['2027-03-28', '2027-10-31']) {
      for (let hour = 0; hour < 24; hour++) {
        const time = `${String(hour).padStart(2, '0')}:15`;
        const instant = instantOf(date, time)!;
        expect([isoDate(instant), isoTime(instant)]).toEqual([date, date === '2027-03-28' && hour === 2 ? '03:15' : time]);
      }
    }
  });
});

describe('how an instant is written', () => {
  it.each([
    // just before midnight UTC it is the next day in Berlin
    [
      '2027-01-12T23:30:00Z', '2027-01-13', '00:30', 'Mittwoch, 13. Januar 2027', '13. Januar 2027', '13.01.2027', '00:30',
      'Wednesday, 13 January 2027', '13 January 2027', '13/01/2027',
    ],
    [
      '2027-03-28T00:59:00Z', '2027-03-28', '01:59', 'Sonntag, 28. März 2027', '28. März 2027', '28.03.2027', '01:59',
      'Sunday, 28 March 2027', '28 March 2027', '28/03/2027',
    ],
    [
      '2027-03-28T01:00:00Z', '2027-03-28', '03:00', 'Sonntag, 28. März 2027', '28. März 2027', '28.03.2027', '03:00',
      'Sunday, 28 March 2027', '28 March 2027', '28/03/2027',
    ],
    [
      '2027-10-31T00:30:00Z', '2027-10-31', '02:30', 'Sonntag, 31. Oktober 2027', '31. Oktober 2027', '31.10.2027', '02:30',
      'Sunday, 31 October 2027', '31 October 2027', '31/10/2027',
    ],
    [
      '2027-10-31T01:30:00Z', '2027-10-31', '02:30', 'Sonntag, 31. Oktober 2027', '31. Oktober 2027', '31.10.2027', '02:30',
      'Sunday, 31 October 2027', '31 October 2027', '31/10/2027',
    ],
    [
      '2027-06-30T22:00:00Z', '2027-07-01', '00:00', 'Donnerstag, 1. Juli 2027', '1. Juli 2027', '01.07.2027', '00:00',
      'Thursday, 1 July 2027', '1 July 2027', '01/07/2027',
    ],
  ])('%s', (instant, date, time, longDe, mediumDe, shortDe, clock, longEn, mediumEn, shortEn) => {
    const i = at(instant);
    expect([isoDate(i), isoTime(i)]).toEqual([date, time]);
    expect([longDate(i, 'de'), mediumDate(i, 'de'), shortDate(i, 'de'), clockTime(i, 'de')]).toEqual([longDe, mediumDe, shortDe, clock]);
    expect([longDate(i, 'en'), mediumDate(i, 'en'), shortDate(i, 'en'), clockTime(i, 'en')]).toEqual([longEn, mediumEn, shortEn, clock]);
    expect([dateAndTime(i, 'de'), dateAndTime(i, 'en')]).toEqual([`${mediumDe}, ${clock} Uhr`, `${mediumEn}, ${clock}`]);
  });

  it('a span of time', () => {
    expect(timeRange(at('2027-01-12T13:00Z'), at('2027-01-12T14:30Z'), 'de')).toBe('14:00 bis 15:30 Uhr');
    expect(timeRange(at('2027-01-12T13:00Z'), at('2027-01-12T14:30Z'), 'en')).toBe('14:00 to 15:30');
    expect(timeRange(at('2027-01-12T21:00Z'), at('2027-01-12T22:59Z'), 'de')).toBe('22:00 bis 23:59 Uhr');
    expect(timeRange(at('2027-01-12T21:00Z'), at('2027-01-12T23:00Z'), 'de')).toBe('22:00 bis 00:00 Uhr (Folgetag)');
    expect(timeRange(at('2027-01-12T21:00Z'), at('2027-01-12T23:30Z'), 'en')).toBe('22:00 to 00:30 (next day)');
    // 90 minutes across the change of the clocks
    expect(timeRange(at('2027-03-28T00:30Z'), at('2027-03-28T02:00Z'), 'de')).toBe('01:30 bis 04:00 Uhr');
  });

  it('in the zone of Berlin, whatever zone the machine is in', () => {
    expect(wallClock(at('2027-01-12T12:00Z')).toString()).toBe('2027-01-12T13:00:00+01:00[Europe/Berlin]');
  });
});
