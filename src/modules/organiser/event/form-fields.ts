import { single, type RawForm } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { isoDate, isoTime } from '../../../platform/time/time.ts';
import type { ChangeRefusal } from '../../events/commands-change.ts';
import type { EventToOrganise } from '../../events/queries-organiser.ts';
import { eventFormMessages } from './messages.ts';

/** Every field of the form an event is changed with, in the order of the page. */
export const eventFields = [
  'titleDe', 'summaryDe', 'host', 'date', 'start', 'end', 'dateNoteDe', 'mode', 'venue', 'address', 'directions', 'meetingUrl',
  'roomCapacity', 'onlineCapacity', 'closesDate', 'closesTime', 'offerHours', 'titleEn', 'summaryEn', 'dateNoteEn',
] as const;
export type EventField = (typeof eventFields)[number];

/** What stands in the fields, as text; the ids of the host come along. */
export type EventValues = Record<EventField | 'hostId', string>;

export function typedEvent(raw: RawForm): EventValues {
  return Object.fromEntries([...eventFields, 'hostId'].map((field) => [field, single(raw[field])])) as EventValues;
}

/** What is stored, as the form shows it: wall-clock times of Europe/Berlin, empty for "unlimited" and "not set". */
export function storedEvent(event: EventToOrganise): EventValues {
  const day = (instant: Temporal.Instant | null): string => (instant ? isoDate(instant) : '');
  const time = (instant: Temporal.Instant | null): string => (instant ? isoTime(instant) : '');
  const { titleDe, titleEn, summaryDe, summaryEn, dateNoteDe, dateNoteEn, mode, venue, address, directions } = event;
  return {
    titleDe, titleEn, summaryDe, summaryEn, dateNoteDe, dateNoteEn, mode, venue, address, directions,
    host: event.hostName ?? '', hostId: event.hostId ?? '', date: day(event.startsAt), start: time(event.startsAt), end: time(event.endsAt),
    meetingUrl: event.meetingUrl ?? '',
    roomCapacity: event.roomCapacity?.toString() ?? '', onlineCapacity: event.onlineCapacity?.toString() ?? '',
    closesDate: day(event.registrationClosesAt), closesTime: time(event.registrationClosesAt), offerHours: String(event.offerHours),
  };
}

/** Where the sentence of a refusal stands, and which one it is. */
const places: Record<Exclude<ChangeRefusal, 'conflict'>, [field: EventField, code: string]> = {
  date_past: ['date', 'past'],
  date_needed: ['date', 'needed'],
  past: ['date', 'over'],
  venue_needed: ['venue', 'needed'],
  online_seats_held: ['mode', 'online_seats_held'],
};

/** A refusal of the command as the error of a field. */
export function refusalCodes(reason: Exclude<ChangeRefusal, 'conflict'>): Record<string, string> {
  const [field, code] = places[reason];
  return { [field]: code };
}

/** The fields in which two versions of a form differ, with what each says. */
export function differencesBetween(
  stored: EventValues, yours: EventValues, lang: Lang,
): { label: string; stored: string; yours: string }[] {
  const m = eventFormMessages[lang];
  const shown = (field: EventField, value: string): string => (field === 'mode' ? m.modes[value as 'online'] ?? value : value);
  return eventFields.filter((field) => stored[field] !== yours[field])
    .map((field) => ({ label: m[field], stored: shown(field, stored[field]), yours: shown(field, yours[field]) }));
}
