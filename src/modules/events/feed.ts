import { xml, type Xml } from '../../platform/http/xml.ts';
import type { Lang } from '../../platform/i18n/catalogue.ts';
import { inLang } from '../../platform/i18n/localised.ts';
import { localPath } from '../../platform/i18n/page-language.tsx';
import { longDate, timeRange } from '../../platform/time/time.ts';
import { feedMessages } from './messages.ts';
import { paths } from './paths.ts';
import type { EventInList } from './queries.ts';

export const FEED_TYPE = 'application/atom+xml; charset=utf-8';

/** What a feed without entries says of its last change: it must say something, and nothing has changed yet. */
const NEVER = Temporal.Instant.from('2020-01-01T00:00:00Z');

/**
 * An Atom feed (RFC 4287) of events, latest change first. The id of an entry is that of the event in the database, so it stays when
 * title, date or address change. The same events give the same bytes.
 */
export function eventsFeed(
  events: readonly (EventInList & { changedAt: Temporal.Instant })[], options: { lang: Lang; baseUrl: string },
): string {
  const { lang, baseUrl } = options;
  const t = feedMessages[lang];
  const self = baseUrl + localPath(lang, paths.feed());
  return String(xml`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
  <id>${self}</id>
  <title>${t.title}</title>
  <subtitle>${t.subtitle}</subtitle>
  <updated>${(events[0]?.changedAt ?? NEVER).toString()}</updated>
  <author><name>Initiative K</name></author>
  <link rel="self" type="application/atom+xml" href="${self}"/>
  <link rel="alternate" type="text/html" href="${baseUrl + localPath(lang, paths.events())}"/>
${events.map((event) => entry(event, options))}</feed>
`);
}

function entry(event: EventInList & { changedAt: Temporal.Instant }, { lang, baseUrl }: { lang: Lang; baseUrl: string }): Xml {
  const t = feedMessages[lang];
  const title = inLang({ de: event.titleDe, en: event.titleEn }, lang);
  const summary = inLang({ de: event.summaryDe, en: event.summaryEn }, lang);
  const when = event.startsAt && event.endsAt ? `${longDate(event.startsAt, lang)}, ${timeRange(event.startsAt, event.endsAt, lang)}`
    : inLang({ de: event.dateNoteDe, en: event.dateNoteEn }, lang) || t.undated;
  const marks = [...(event.state === 'cancelled' ? [t.cancelled] : []), ...(event.isExample ? [t.example] : [])];
  const where = event.mode === 'online' ? t.mode.online : [t.mode[event.mode], event.venue, event.address].filter(Boolean).join(', ');
  return xml`  <entry>
    <id>urn:uuid:${event.id}</id>
    <title>${[...marks, title].join(': ')}</title>
    <link rel="alternate" type="text/html" href="${baseUrl + localPath(lang, paths.event(event.slug))}"/>
    <published>${(event.publishedAt ?? event.changedAt).toString()}</published>
    <updated>${event.changedAt.toString()}</updated>
    <author><name>${event.organiserName || 'Initiative K'}</name></author>
    <summary>${[`${when}. ${where}.`, summary].filter(Boolean).join('\n\n')}</summary>
  </entry>
`;
}
