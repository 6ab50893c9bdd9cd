import { inLang } from '../../../platform/i18n/localised.ts';
import { paths } from '../../events/paths.ts';
import { registrationPaths } from '../../events/registrations/paths.ts';
import type { Happening } from '../../events/registrations/registration.ts';
import { deadlineInWords, eventBlock, harmlessName, linkIn, manageBlock, participantFooter, subjectDate } from './event-lines.ts';
import type { EventFacts, Link, RegistrationFacts } from './facts.ts';
import type { Block, Letter } from './letter.ts';
import { letterMessages } from './messages.ts';

interface Content {
  subject: string;
  blocks: (Block | undefined)[];
}

interface Context {
  event: EventFacts;
  registration: RegistrationFacts;
  link: Link;
  /** A calendar entry goes along; the letter says so. */
  withCalendar: boolean;
}

/**
 * Whether the registration still stands as the happening left it. What was overtaken by something newer is not told: the
 * newer one has its own letter, and two that contradict each other would arrive together.
 */
export function stillTrue(what: Happening, r: RegistrationFacts): boolean {
  switch (what) {
    case 'confirmed':
    case 'switched': return r.seat !== null;
    case 'queued': return r.state === 'queued';
    case 'room_queued': return r.seat !== null && r.queuePosition !== null;
    case 'requested': return r.state === 'requested';
    case 'offered': return r.offerSeat !== null;
    case 'invited': return r.recipient.accountId === null && (r.state === 'offered' || r.state === 'queued');
    case 'offer_expired': return r.offerSeat === null;
    case 'declined':
    case 'cancelled':
    case 'handed_over':
    case 'event_cancelled': return r.state === 'cancelled';
  }
}

/** What the calendar of the person needs with this letter: the seat put in, taken out, or nothing. */
export function calendarFor(what: Happening, r: RegistrationFacts): 'REQUEST' | 'CANCEL' | undefined {
  if (what === 'confirmed' || what === 'switched') return r.seat === null ? undefined : 'REQUEST';
  // Only what an earlier mail put into the calendar is taken out of it.
  return r.state === 'cancelled' && r.lastCalendarMethod === 'REQUEST' ? 'CANCEL' : undefined;
}

/** The letter that tells one person what happened to their registration, and what to do next. */
export function registrationLetter(
  what: Happening, note: string, event: EventFacts, registration: RegistrationFacts, options: { baseUrl: string; withCalendar: boolean },
): Letter {
  const { lang, name } = registration.recipient;
  const { baseUrl, withCalendar } = options;
  const { subject, blocks } = contents[what]({ event, registration, link: linkIn(lang, baseUrl), withCalendar }, note);
  return {
    lang, subject, name, blocks: blocks.filter((block) => block !== undefined),
    footer: participantFooter(event, registration, baseUrl),
  };
}

const contents: Record<Happening, (context: Context, note: string) => Content> = {
  confirmed(c) {
    const { m, title, date, r } = words(c);
    return {
      subject: m.confirmedSubject(title, date),
      blocks: [
        text(m.confirmed), facts(c), r.seat === 'online' && r.queuePosition !== null ? text(m.confirmedQueued(r.queuePosition)) : undefined,
        ...access(c), manage(c),
      ],
    };
  },
  switched(c) {
    const { m, title, r } = words(c);
    const seat = m.seats[r.seat ?? r.wish];
    return { subject: m.switchedSubject(title, seat), blocks: [text(m.switched(seat)), facts(c), ...access(c), manage(c)] };
  },
  queued(c) {
    const { m, title, date, r } = words(c);
    const waiting = text(m.queued(m.seatAt[r.wish], r.queuePosition ?? 1));
    return { subject: m.queuedSubject(title, date), blocks: [waiting, facts(c), text(m.queuedNext), manage(c)] };
  },
  room_queued(c) {
    const { m, title, date, r } = words(c);
    const waiting = text(m.roomQueued(r.queuePosition ?? 1));
    return { subject: m.roomQueuedSubject(title, date), blocks: [waiting, facts(c), text(m.queuedNext), manage(c)] };
  },
  requested(c) {
    const { m, title, date, r } = words(c);
    const checking = text(m.requested(r.organisationName));
    return { subject: m.requestedSubject(title, date), blocks: [checking, facts(c), text(m.requestedNext), manage(c)] };
  },
  offered(c) {
    const { m, title, r, lang } = words(c);
    const deadline = r.offerExpiresAt ? deadlineInWords(r.offerExpiresAt, lang) : '';
    return {
      subject: m.offeredSubject(title, deadline),
      blocks: [
        text(m.offered(m.seatAt[r.offerSeat ?? r.wish], deadline)), facts(c, r.offerSeat), acceptAction(c, m.offeredAction),
        text(r.seat === null ? m.offeredLoses : m.offeredKeeps), manage(c),
      ],
    };
  },
  invited(c) {
    const { m, title, date, r, lang } = words(c);
    const held = r.offerExpiresAt && r.offerSeat
      ? m.invitedHeld(m.seatAt[r.offerSeat], deadlineInWords(r.offerExpiresAt, lang)) : m.invitedQueued(r.queuePosition ?? 1);
    return {
      subject: m.invitedSubject(title, date),
      blocks: [
        text(m.invitedBy(harmlessName(r.inviterName), r.organisationName)), facts(c), text(held), acceptAction(c, m.invitedAction),
        { kind: 'link', label: m.invitedDecline, url: c.link(registrationPaths.registration(r.id)) },
      ],
    };
  },
  offer_expired(c) {
    const { m, title, date, r } = words(c);
    return {
      subject: m.expiredSubject(title, date),
      blocks: r.seat === null
        ? [text(m.expiredLost), facts(c), text(m.expiredNext), again(c)]
        : [text(m.expiredKept), facts(c), manage(c)],
    };
  },
  declined(c, note) {
    const { m, title, date } = words(c);
    return {
      subject: m.declinedSubject(title, date),
      blocks: [
        text(m.declined), ...reason(c, note), facts(c), text(m.declinedNext),
        { kind: 'link', label: m.contact, url: c.link('/rueckmeldung') }, toRegistration(c),
      ],
    };
  },
  cancelled(c) {
    const { m, title, date, r } = words(c);
    if (r.recipient.accountId === null) {
      return {
        subject: m.invitationDeclinedSubject(title, date),
        blocks: [
          text(m.invitationDeclined), facts(c), text(m.invitationDeclinedNext),
          { kind: 'action', label: m.register, url: c.link(paths.register(c.event.slug)) },
        ],
      };
    }
    return {
      subject: m.cancelledSubject(title, date),
      blocks: [text(m.cancelled), facts(c), ...removed(c), text(m.cancelledNext), again(c)],
    };
  },
  handed_over(c) {
    const { m, title, date } = words(c);
    return { subject: m.handedOverSubject(title, date), blocks: [text(m.handedOver), facts(c), ...removed(c), toRegistration(c)] };
  },
  event_cancelled(c) {
    const { m, title, date } = words(c);
    return {
      subject: m.eventCancelledSubject(title, date),
      blocks: [
        text(m.eventCancelled), ...reason(c, c.event.cancelReason), facts(c), ...removed(c),
        { kind: 'link', label: m.toSeries, url: c.link(paths.series(c.event.seriesSlug)) },
      ],
    };
  },
};

function words({ event, registration }: Context) {
  const { lang } = registration.recipient;
  return { m: letterMessages[lang], lang, r: registration, title: inLang(event.title, lang), date: subjectDate(event, lang) };
}

function text(content: string): Block {
  return { kind: 'text', text: content };
}

/** Where it is for the seat this letter is about: the one somebody has, unless it is the one they are offered. */
function facts(c: Context, seat = c.registration.seat ?? c.registration.offerSeat): Block {
  return eventBlock(c.event, c.registration.recipient.lang, seat);
}

function manage(c: Context): Block {
  return manageBlock(c.registration, c.link);
}

/** How a confirmed person gets in, and that the calendar entry is there. */
function access(c: Context): Block[] {
  const { m, r } = words(c);
  return [
    text([c.withCalendar ? m.calendarAttached : '', r.seat === 'room' ? m.accessRoom : m.accessOnline].filter(Boolean).join(' ')),
    { kind: 'action', label: m.toParticipation, url: c.link(paths.participate(c.event.slug)) },
  ];
}

/** Where a seat is taken: the own registration, or, for who has no account yet, the form that makes one. */
function acceptAction(c: Context, label: string): Block {
  const { r } = words(c);
  const path = r.recipient.accountId === null ? paths.register(c.event.slug) : registrationPaths.registration(r.id);
  return { kind: 'action', label, url: c.link(path) };
}

/** For somebody who has nothing left to change. */
function toRegistration(c: Context): Block {
  return { kind: 'link', label: words(c).m.toRegistration, url: c.link(registrationPaths.registration(c.registration.id)) };
}

function again(c: Context): Block {
  return { kind: 'action', label: words(c).m.registerAgain, url: c.link(paths.register(c.event.slug)) };
}

function removed(c: Context): Block[] {
  return c.withCalendar ? [text(words(c).m.calendarRemoved)] : [];
}

function reason(c: Context, note: string): Block[] {
  return note === '' ? [] : [text(words(c).m.reason), { kind: 'quote', text: note }];
}
