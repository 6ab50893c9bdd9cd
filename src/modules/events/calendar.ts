import { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendar, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { Lang } from '../../platform/i18n/catalogue.ts';
import { inLang } from '../../platform/i18n/localised.ts';
import { localPath } from '../../platform/i18n/page-language.tsx';
import { wallClock, zone } from '../../platform/time/time.ts';
import type { EventState, Mode, SeatKind } from './event.ts';
import { calendarMessages } from './messages.ts';
import { paths } from './paths.ts';

/** What a calendar entry is made of. `EventDetails` fits; the meeting link is no part of it and never gets into a calendar. */
export interface CalendarEvent {
  uid: string;
  sequence: number;
  slug: string;
  state: EventState;
  titleDe: string;
  titleEn: string;
  summaryDe: string;
  summaryEn: string;
  startsAt: Temporal.Instant | null;
  endsAt: Temporal.Instant | null;
  mode: Mode;
  venue: string;
  address: string;
  hostName: string | null;
  seriesTitleDe: string;
  seriesTitleEn: string;
  updatedAt: Temporal.Instant;
  isExample: boolean;
}

export interface Mailbox {
  name: string;
  email: string;
}

export interface CalendarOptions {
  /** PUBLISH for downloads and subscriptions, REQUEST and CANCEL for mails to a participant. */
  method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
  lang: Lang;
  /** Own address without trailing slash. */
  baseUrl: string;
  /** Absolute address of the participant's own page, which leads to the meeting; on our own site only. */
  meetingPageUrl?: string | undefined;
  /** The participant's seat: somebody who sits online gets no room as the place. */
  seat?: SeatKind | undefined;
  /** iTIP wants both with REQUEST and CANCEL. */
  organizer?: Mailbox | undefined;
  attendee?: Mailbox | undefined;
}

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';

/**
 * An iCalendar file (RFC 5545, CRLF, folded) with one event, or undefined for an event without a date. UID and SEQUENCE are those of
 * the event, so a later file replaces an earlier one. With CANCEL the status is CANCELLED whatever the state of the event: a person's
 * own cancellation is one, too. DTSTAMP is the last change of the event, so the same event gives the same bytes.
 */
export function eventCalendar(event: CalendarEvent, options: CalendarOptions): string | undefined {
  if (!event.startsAt || !event.endsAt) return undefined;
  const calendar = emptyCalendar(options, 1);
  addEvent(calendar, event, options);
  return calendar.toString();
}

/** An iCalendar file with all dated events of a series, to be subscribed to; cancelled ones stay in it as CANCELLED. */
export function seriesCalendar(
  series: { titleDe: string; titleEn: string }, events: readonly CalendarEvent[], options: { lang: Lang; baseUrl: string },
): string {
  const dated = events.filter((event) => event.startsAt !== null);
  const calendar = emptyCalendar({ ...options, method: 'PUBLISH' }, dated.length);
  calendar.name(inLang({ de: series.titleDe, en: series.titleEn }, options.lang)).ttl(REFRESH_SECONDS);
  for (const event of dated) addEvent(calendar, event, { ...options, method: 'PUBLISH' });
  return calendar.toString();
}

const REFRESH_SECONDS = 6 * 60 * 60;

function emptyCalendar(options: Pick<CalendarOptions, 'method' | 'lang'>, events: number): ICalCalendar {
  return new ICalCalendar({
    prodId: { company: 'Initiative K', product: 'Veranstaltungen', language: options.lang.toUpperCase() },
    method: ICalCalendarMethod[options.method],
    // The zone belongs to the events: given to the calendar, the library would write DTSTAMP in local time, and RFC 5545 wants UTC.
    // A calendar without events still needs one component to be valid, and then has the zone alone.
    timezone: { name: events === 0 ? zone : null, generator: () => berlin },
  });
}

const berlin = String(tzlib_get_ical_block(zone, false)[0]);

function addEvent(calendar: ICalCalendar, event: CalendarEvent, options: CalendarOptions): void {
  const { lang, baseUrl, meetingPageUrl, organizer, attendee } = options;
  // A guard and not a check of input: the link to the meeting itself must not get into files that are forwarded.
  if (meetingPageUrl !== undefined && !meetingPageUrl.startsWith(`${baseUrl}/`)) {
    throw new Error('a calendar may only lead to our own pages');
  }
  const page = baseUrl + localPath(lang, paths.event(event.slug));
  const title = inLang({ de: event.titleDe, en: event.titleEn }, lang);
  const cancelled = options.method === 'CANCEL' || event.state === 'cancelled';
  const entry = calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp: event.updatedAt,
    start: wallClock(event.startsAt!),
    end: wallClock(event.endsAt!),
    timezone: zone,
    summary: event.isExample ? calendarMessages[lang].example(title) : title,
    location: locationOf(event, options),
    description: descriptionOf(event, options, page),
    url: meetingPageUrl ?? page,
    status: cancelled ? ICalEventStatus.CANCELLED : event.state === 'draft' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
  });
  if (organizer) entry.organizer({ name: organizer.name || organizer.email, email: organizer.email });
  if (attendee) {
    // Whoever gets it has registered: mail programs must not ask them to accept once more.
    entry.createAttendee({
      name: attendee.name || attendee.email, email: attendee.email, role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED, rsvp: false,
    });
  }
}

function locationOf(event: CalendarEvent, { lang, seat }: CalendarOptions): string {
  const t = calendarMessages[lang];
  if (event.mode === 'online' || seat === 'online') return t.online;
  const place = [event.venue, event.address].filter((part) => part !== '').join(', ');
  return event.mode === 'hybrid' && seat === undefined ? t.hybrid(place) : place;
}

function descriptionOf(event: CalendarEvent, { lang, meetingPageUrl }: CalendarOptions, page: string): string {
  const t = calendarMessages[lang];
  const facts = [t.series(inLang({ de: event.seriesTitleDe, en: event.seriesTitleEn }, lang))];
  if (event.hostName) facts.push(t.host(event.hostName));
  const parts = [
    ...(event.state === 'cancelled' ? [t.cancelled] : []),
    inLang({ de: event.summaryDe, en: event.summaryEn }, lang),
    facts.join('\n'),
    ...(meetingPageUrl === undefined ? [] : [`${t.meetingPage}\n${meetingPageUrl}`]),
    `${t.eventPage}\n${page}`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}
