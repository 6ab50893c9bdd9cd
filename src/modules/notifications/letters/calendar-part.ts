import { eventCalendar } from '../../events/calendar.ts';
import { paths } from '../../events/paths.ts';
import type { Mailbox } from '../../../platform/mail/transport.ts';
import { linkIn } from './event-lines.ts';
import type { EventFacts, RegistrationFacts } from './facts.ts';

/**
 * The calendar entry of a letter, or undefined while there is no date. UID stays that of the event; SEQUENCE is the event's plus
 * the calendar mails this person had, so it rises with every mail, also from a cancellation to a new registration (RFC 5546).
 */
export function calendarPart(
  method: 'REQUEST' | 'CANCEL' | undefined, event: EventFacts, registration: RegistrationFacts,
  options: { baseUrl: string; sender: Mailbox; now: Temporal.Instant },
): { method: 'REQUEST' | 'CANCEL'; content: string } | undefined {
  if (!method) return undefined;
  const { recipient } = registration;
  const content = eventCalendar({
    ...event,
    titleDe: event.title.de, titleEn: event.title.en, summaryDe: event.summary.de, summaryEn: event.summary.en,
    seriesTitleDe: event.seriesTitle.de, seriesTitleEn: event.seriesTitle.en,
    sequence: event.sequence + registration.calendarMails, updatedAt: options.now,
  }, {
    method, lang: recipient.lang, baseUrl: options.baseUrl, seat: registration.seat ?? undefined, organizer: options.sender,
    attendee: { name: recipient.name, email: recipient.email },
    meetingPageUrl: method === 'REQUEST' ? linkIn(recipient.lang, options.baseUrl)(paths.participate(event.slug)) : undefined,
  });
  return content === undefined ? undefined : { method, content };
}
