import type { JSX } from 'preact';
import { inLang, otherLang } from '../../platform/i18n/localised.ts';
import { localPath, useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { clockTime, dateAndTime } from '../../platform/time/time.ts';
import { Content, InGerman, Sentence } from '../../ui/content.tsx';
import { Prose } from '../../ui/prose.tsx';
import { Table } from '../../ui/table.tsx';
import { publicMessages } from './messages-public.ts';
import { paths } from './paths.ts';
import { schedule, type ProgrammeItem } from './programme/programme.ts';
import type { EventDetails } from './queries.ts';
import { seriesTitleIn, titleIn, When } from './views-card.tsx';
import { personOf } from './views-event.tsx';

export interface EventPrintPageProps {
  event: EventDetails;
  items: readonly ProgrammeItem[];
  now: Temporal.Instant;
  baseUrl: string;
}

/** An event on one or two sheets of paper: facts and programme as a table, without anything to click. */
export function EventPrintPage({ event, items, now, baseUrl }: EventPrintPageProps): JSX.Element {
  const t = useTexts(publicMessages);
  const lang = useLang();
  const href = useHref();
  const slots = event.startsAt ? schedule(event.startsAt, event.endsAt, items) : [];
  const summary = { de: event.summaryDe, en: event.summaryEn };
  const room = [event.venue, event.address].filter(Boolean).join(', ');
  const place = event.mode === 'online'
    ? t.mode.online : <><InGerman>{room}</InGerman>{event.mode === 'hybrid' ? `, ${t.event.andOnline}` : ''}</>;
  const marks = [
    event.state === 'cancelled' ? t.cancelledNote : '', event.state === 'draft' ? t.draftNote : '', event.isExample ? t.exampleNote : '',
  ].filter(Boolean);
  const range = ({ startsAt, endsAt }: { startsAt: Temporal.Instant; endsAt: Temporal.Instant }): string =>
    `${clockTime(startsAt, lang)}–${clockTime(endsAt, lang)}`;
  const people = (item: ProgrammeItem): string =>
    item.people.map((p) => personOf(p, t.event.role)).map((p) => [p.name, p.detail].filter(Boolean).join(', ')).join('; ');
  return (
    <div class="k-paper k-flow">
      <p class="k-noprint k-small">{t.print.hint} <a href={href(paths.event(event.slug))}>{t.print.back}</a></p>
      <p class="k-eyebrow"><Content text={seriesTitleIn(event)} /></p>
      <h1><Content text={titleIn(event)} /></h1>
      {marks.map((mark) => <p><strong>{mark}</strong></p>)}
      <p><strong><When event={event} /></strong><br />{place}{event.hostName ? <><br /><Sentence of={t.host} with={<InGerman>{event.hostName}</InGerman>} /></> : null}</p>
      {summary.de === '' ? null : <Prose text={inLang(summary, lang)} lang={otherLang(summary, lang)} />}
      <Table
        caption={t.print.caption} rows={items.map((item, at) => ({ item, slot: slots[at] }))} empty={<p>{t.event.programmeSoon}</p>}
        columns={[
          { title: t.print.item, cell: ({ item }) => <Content text={item.title} /> },
          { title: t.print.time, cell: ({ slot }) => (slot ? range(slot) : '–') },
          { title: t.print.people, cell: ({ item }) => (item.people.length > 0 ? <InGerman>{people(item)}</InGerman> : '–') },
        ]}
      />
      <p>{t.print.online}<br />{baseUrl + localPath(lang, paths.event(event.slug))}</p>
      <p class="k-small">{t.print.asOf(dateAndTime(now, lang))}</p>
    </div>
  );
}
