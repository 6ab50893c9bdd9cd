import { z } from 'zod';
import { instantOf } from '../../platform/time/time.ts';
import { emailField } from '../accounts/forms.ts';
import { LAENDER } from '../organisations/organisation.ts';
import { instantWithin } from './past-midnight.ts';
import { DEFAULT_MINUTES } from './template.ts';

const text = (max: number) => z.string().max(max, 'too_long').default('');
const title = (max: number) => z.string({ error: 'required' }).min(1, 'required').min(3, 'too_short').max(max, 'too_long');

/** One goal a line; empty lines and leading dashes are left out. */
const goals = z.string().default('').transform((typed, context) => {
  const lines = typed.split('\n').map((line) => line.replace(/^\s*[-–•*]\s*/, '').trim()).filter(Boolean);
  const problem = lines.length > 12 ? 'too_many' : lines.some((line) => line.length > 300) ? 'too_long' : undefined;
  if (!problem) return lines;
  context.addIssue({ code: 'custom', message: problem });
  return z.NEVER;
});

export const seriesForm = z.object({
  titleDe: title(120),
  titleEn: text(120),
  summaryDe: z.string({ error: 'required' }).min(1, 'required').max(2000, 'too_long'),
  summaryEn: text(2000),
  goalsDe: goals,
  goalsEn: goals,
  land: z.string().default('').transform((key) => (Object.hasOwn(LAENDER, key) ? key : null)),
  organiserName: z.string({ error: 'required' }).min(2, 'required').max(160, 'too_long'),
  acknowledgementDe: text(1000),
  acknowledgementEn: text(1000),
  stand: z.string().default(''),
});

export const organiserForm = z.object({ email: emailField });

/** Empty is unlimited. */
const capacity = z.string().default('').transform((typed, context) => {
  if (typed === '') return null;
  if (/^\d{1,6}$/.test(typed)) return Number(typed);
  context.addIssue({ code: 'custom', message: 'no_number' });
  return z.NEVER;
});

const meetingUrl = z.string().default('').transform((typed, context) => {
  if (typed === '') return null;
  if (typed.length <= 2000 && /^https:\/\/[^\s/]/.test(typed) && URL.canParse(typed)) return typed;
  context.addIssue({ code: 'custom', message: typed.length > 2000 ? 'too_long' : 'no_https' });
  return z.NEVER;
});

const mode = z.enum(['online', 'hybrid', 'onsite'], { error: 'required' });

/** What the browser sends for the host: the text, the id of a suggestion, and the answer to "which one did you mean?". */
const host = { host: text(200), hostId: z.string().optional(), hostChoice: z.string().optional() };

const day = z.string().default('').refine((typed) => typed === '' || instantOf(typed, '12:00') !== undefined, 'no_date');
const time = z.string().default('').refine((typed) => typed === '' || instantOf('2000-01-01', typed) !== undefined, 'no_time');

/** The short form an event is created with; it lasts as long as its programme, 90 minutes where there is none. */
export const newEventForm = z.object({
  titleDe: title(160),
  template: z.string().default('ninety').transform((value) =>
    (value === 'ninety' || value === 'empty' ? { kind: value } as const : { kind: 'like', eventId: value } as const)),
  date: day,
  start: time,
  ...host,
  mode,
  venue: text(200),
  roomCapacity: capacity,
  onlineCapacity: capacity,
  meetingUrl,
}).transform((form, context) => {
  const { date, start, ...rest } = form;
  if (date !== '' && start === '') context.addIssue({ code: 'custom', path: ['start'], message: 'required' });
  if (date === '' && start !== '') context.addIssue({ code: 'custom', path: ['date'], message: 'required' });
  const startsAt = date !== '' && start !== '' ? instantOf(date, start)! : null;
  return { ...rest, startsAt, endsAt: startsAt?.add({ minutes: DEFAULT_MINUTES }) ?? null };
});

/**
 * All that can be said about an event. Start, end and closing are instants or null; their order is checked here. An end past midnight is on
 * the following day.
 */
export const eventForm = z.object({
  titleDe: title(160),
  titleEn: text(160),
  summaryDe: text(4000),
  summaryEn: text(4000),
  ...host,
  date: day,
  start: time,
  end: time,
  dateNoteDe: text(200),
  dateNoteEn: text(200),
  mode,
  venue: text(200),
  address: text(300),
  directions: text(1000),
  meetingUrl,
  roomCapacity: capacity,
  onlineCapacity: capacity,
  closesDate: day,
  closesTime: time,
  offerHours: z.string().default('48').transform((typed, context) => {
    const hours = /^\d{1,3}$/.test(typed) ? Number(typed) : 0;
    if (hours >= 1 && hours <= 336) return hours;
    context.addIssue({ code: 'custom', message: 'out_of_range' });
    return z.NEVER;
  }),
  stand: z.string().default(''),
  confirmed: z.string().optional().transform((value) => value === 'ja'),
}).transform((form, context) => {
  const { date, start, end, closesDate, closesTime, ...rest } = form;
  const issue = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
  const dated = date !== '' || start !== '' || end !== '';
  if (dated && date === '') issue('date', 'required');
  if (dated && start === '') issue('start', 'required');
  if (dated && end === '') issue('end', 'required');
  const startsAt = date !== '' && start !== '' ? instantOf(date, start)! : null;
  const endsAt = startsAt && end !== '' ? instantWithin(startsAt, end)! : null;
  if (startsAt && endsAt && Temporal.Instant.compare(startsAt, endsAt) >= 0) issue('end', 'before_start');
  if (closesDate === '' && closesTime !== '') issue('closesDate', 'required');
  const closing = closesDate === '' ? null : instantOf(closesDate, closesTime === '' ? '23:59' : closesTime)!;
  const late = closing !== null && startsAt !== null && Temporal.Instant.compare(closing, startsAt) > 0;
  // A day without a time is the end of that day; on the day of the event it is the start.
  const untilStart = late && closesTime === '' && closesDate === date;
  if (late && !untilStart) issue('closesDate', 'after_start');
  return { ...rest, startsAt, endsAt, registrationClosesAt: untilStart ? startsAt : closing };
});

export const cancelForm = z.object({
  reason: z.string({ error: 'required' }).min(3, 'required').max(1000, 'too_long'),
  confirmed: z.string().optional().transform((value) => value === 'ja'),
});

export const waitingListForm = z.object({ paused: z.enum(['ja', 'nein']).transform((value) => value === 'ja') });
