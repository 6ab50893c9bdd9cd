import type { Lang } from '../../platform/i18n/catalogue.ts';
import { inLang } from '../../platform/i18n/localised.ts';
import { localPath } from '../../platform/i18n/page-language.tsx';
import { wallClock } from '../../platform/time/time.ts';
import { nextStepOf } from './availability.ts';
import { feedMessages } from './messages.ts';
import { paths } from './paths.ts';
import type { EventDetails } from './queries.ts';

type Json = string | number | boolean | undefined | Json[] | { [key: string]: Json };

const attendance = {
  online: 'OnlineEventAttendanceMode', hybrid: 'MixedEventAttendanceMode', onsite: 'OfflineEventAttendanceMode',
} as const;

/**
 * schema.org Event for search engines, as the text of a JSON-LD script element. Undefined for a draft and for an event without a
 * date, which schema.org does not know. The place of an online event is our own page; the meeting link is never in it.
 */
export function eventJsonLd(event: EventDetails, options: { lang: Lang; baseUrl: string; now: Temporal.Instant }): string | undefined {
  const { lang, baseUrl, now } = options;
  if (!event.startsAt || !event.endsAt) return undefined;
  const step = nextStepOf(event, now);
  if (step === 'draft') return undefined;
  const url = baseUrl + localPath(lang, paths.event(event.slug));
  const title = inLang({ de: event.titleDe, en: event.titleEn }, lang);
  return scriptText({
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': `urn:uuid:${event.id}`,
    url,
    name: event.isExample ? `${title} (${feedMessages[lang].example})` : title,
    description: inLang({ de: event.summaryDe, en: event.summaryEn }, lang) || undefined,
    inLanguage: 'de',
    startDate: offsetTime(event.startsAt),
    endDate: offsetTime(event.endsAt),
    eventStatus: `https://schema.org/${event.state === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${attendance[event.mode]}`,
    location: location(event, url),
    organizer: { '@type': 'Organization', name: event.organiserName || 'Initiative K' },
    contributor: event.hostName ? { '@type': 'GovernmentOrganization', name: event.hostName } : undefined,
    superEvent: {
      '@type': 'EventSeries', name: inLang({ de: event.seriesTitleDe, en: event.seriesTitleEn }, lang),
      url: baseUrl + localPath(lang, paths.series(event.seriesSlug)),
    },
    isAccessibleForFree: true,
    offers: step === 'register' || step === 'wait' ? {
      '@type': 'Offer', price: 0, priceCurrency: 'EUR', url: baseUrl + localPath(lang, paths.register(event.slug)),
      availability: `https://schema.org/${step === 'register' ? 'InStock' : 'SoldOut'}`,
    } : undefined,
  });
}

function location(event: EventDetails, url: string): Json {
  const online = { '@type': 'VirtualLocation', url };
  const room = { '@type': 'Place', name: event.venue, address: event.address || undefined };
  return event.mode === 'online' ? online : event.mode === 'onsite' ? room : [room, online];
}

/** '2026-12-01T14:00:00+01:00' */
function offsetTime(instant: Temporal.Instant): string {
  return wallClock(instant).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** JSON that can stand in a script element: without `<` nothing typed can end it or begin a comment. */
function scriptText(value: Json): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
