import type { Lang } from '../../../platform/i18n/catalogue.ts';
import type { Localised } from '../../../platform/i18n/localised.ts';
import type { Mode, EventState, SeatKind } from '../../events/event.ts';
import type { CancelReason, RegistrationState } from '../../events/registrations/registration.ts';

/** What letters say about an event. Never the meeting link: mails are forwarded, and lead to the participation page. */
export interface EventFacts {
  id: string;
  slug: string;
  state: EventState;
  title: Localised;
  summary: Localised;
  seriesTitle: Localised;
  seriesSlug: string;
  isExample: boolean;
  hostName: string | null;
  startsAt: Temporal.Instant | null;
  endsAt: Temporal.Instant | null;
  mode: Mode;
  venue: string;
  address: string;
  directions: string;
  cancelReason: string;
  uid: string;
  sequence: number;
}

/** Who a letter goes to. An invited colleague has no account yet: German, and no name. */
export interface Recipient {
  email: string;
  name: string;
  lang: Lang;
  accountId: string | null;
}

/** What letters say about one registration. */
export interface RegistrationFacts {
  id: string;
  eventId: string;
  state: RegistrationState;
  wish: SeatKind;
  seat: SeatKind | null;
  offerSeat: SeatKind | null;
  offerExpiresAt: Temporal.Instant | null;
  cancelReason: CancelReason | null;
  cancelNote: string;
  /** Counted from 1; null when not waiting. */
  queuePosition: number | null;
  organisationName: string;
  /** The colleague who gave the seat away or registered this person; '' when there is none, or they have left the organisation since. */
  inviterName: string;
  recipient: Recipient;
  /** Calendar mails this person had for the event, and what the last one was; the next SEQUENCE follows from it. */
  calendarMails: number;
  lastCalendarMethod: 'REQUEST' | 'CANCEL' | null;
}

/** Own addresses in the language of a letter: `link(path)` gives the absolute one. */
export type Link = (path: string) => string;
