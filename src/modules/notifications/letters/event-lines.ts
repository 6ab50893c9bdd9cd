import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { inLang, otherLang } from '../../../platform/i18n/localised.ts';
import { localPath } from '../../../platform/i18n/page-language.tsx';
import { clockTime, longDate, mediumDate, shortDate, timeRange } from '../../../platform/time/time.ts';
import type { Mode, SeatKind } from '../../events/event.ts';
import { registrationPaths } from '../../events/registrations/paths.ts';
import type { EventFacts, Link, RegistrationFacts } from './facts.ts';
import type { Block } from './letter.ts';
import { letterMessages } from './messages.ts';

/** Makes own paths absolute, in the language of a letter. */
export function linkIn(lang: Lang, baseUrl: string): Link {
  return (path) => baseUrl + localPath(lang, path);
}

/** '01.12.2026' or '1 December 2026' for a subject (the short English form would be read in two ways); in words while there is no date. */
export function subjectDate(event: Pick<EventFacts, 'startsAt'>, lang: Lang): string {
  if (!event.startsAt) return letterMessages[lang].undated;
  return lang === 'de' ? shortDate(event.startsAt, lang) : mediumDate(event.startsAt, lang);
}

/** 'Dienstag, 1. Dezember 2026, 14:00 Uhr': a deadline as people say it. */
export function deadlineInWords(instant: Temporal.Instant, lang: Lang): string {
  return `${longDate(instant, lang)}, ${clockTime(instant, lang)}${lang === 'de' ? ' Uhr' : ''}`;
}

/** 'Dienstag, 1. Dezember 2026, 14:00 bis 15:30 Uhr' */
export function dateAndRange(startsAt: Temporal.Instant | null, endsAt: Temporal.Instant | null, lang: Lang): string {
  if (!startsAt) return letterMessages[lang].undated;
  return endsAt ? `${longDate(startsAt, lang)}, ${timeRange(startsAt, endsAt, lang)}` : deadlineInWords(startsAt, lang);
}

/** Where it is, for somebody with this seat; somebody online is sent to no room. */
export function placeOf(event: { mode: Mode; venue: string; address: string }, seat: SeatKind | null, lang: Lang): string {
  const m = letterMessages[lang];
  const place = [event.venue, event.address].filter((part) => part !== '').join(', ');
  if (event.mode === 'online' || seat === 'online') return m.online;
  return event.mode === 'hybrid' && seat === null ? m.hybrid(place) : place;
}

/** The facts every letter about an event carries: which, when, where. */
export function eventBlock(event: EventFacts, lang: Lang, seat: SeatKind | null): Block {
  const m = letterMessages[lang];
  const rows: [string, string, (Lang | undefined)?][] = [
    [m.event, inLang(event.title, lang), otherLang(event.title, lang)],
    [m.date, event.startsAt ? longDate(event.startsAt, lang) : m.undated],
  ];
  if (event.startsAt && event.endsAt) rows.push([m.time, timeRange(event.startsAt, event.endsAt, lang)]);
  const place = placeOf(event, seat, lang);
  rows.push([m.place, place, place === m.online ? undefined : otherLang({ de: place, en: '' }, lang)]);
  return { kind: 'facts', rows };
}

/** The way to change or cancel: at the end of every letter to somebody who is registered. Leads to a page, changes nothing. */
export function manageBlock(registration: RegistrationFacts, link: Link): Block {
  const { manage } = letterMessages[registration.recipient.lang];
  return { kind: 'link', label: manage, url: link(registrationPaths.registration(registration.id)) };
}

/** The last lines of a letter to a participant. */
export function participantFooter(event: EventFacts, registration: RegistrationFacts, baseUrl: string): string[] {
  const { lang, accountId } = registration.recipient;
  const m = letterMessages[lang];
  const invited = registration.state === 'cancelled' ? m.whyInvited : `${m.whyInvited} ${m.lapses}`;
  return [accountId === null ? invited : m.whyRegistered, m.footer(inLang(event.seriesTitle, lang)), baseUrl];
}

/**
 * A person's name as it may stand in a mail to somebody else: without what mail programs turn into links, so that nobody
 * can send advertisements through an invitation.
 */
export function harmlessName(name: string): string {
  return name.replace(/[/\\:@<>|]+/g, ' ').replace(/\.(?=\S)/g, '. ').replace(/\s+/g, ' ').trim().slice(0, 80);
}
