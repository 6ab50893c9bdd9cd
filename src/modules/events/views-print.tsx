import type { JSX } from 'preact';
import { inLang } from '../../platform/i18n/localised.ts';
import { localPath, useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { clockTime, dateAndTime } from '../../platform/time/time.ts';
import { Prose } from '../../ui/prose.tsx';
import { Table } from '../../ui/table.tsx';
import { publicMessages } from './messages-public.ts';
import { paths } from './paths.ts';
import { schedule, type ProgrammeItem } from './programme/programme.ts';
import type { EventDetails } from './queries.ts';
import { titleOf, whenText } from './views-card.tsx';
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
  const summary = inLang({ de: event.summaryDe, en: event.summaryEn }, lang);
  const room = [event.venue, event.address, event.mode === 'hybrid' ? t.event.andOnline : ''].filter(Boolean).join(', ');
  const place = event.mode === 'online' ? t.mode.online : room;
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
      <p class="k-eyebrow">{inLang({ de: event.seriesTitleDe, en: event.seriesTitleEn }, lang)}</p>
      <h1>{titleOf(event, lang)}</h1>
      {marks.map((mark) => <p><strong>{mark}</strong></p>)}
      <p><strong>{whenText(event, lang)}</strong><br />{place}{event.hostName ? <><br />{t.host(event.hostName)}</> : null}</p>
      {summary === '' ? null : <Prose text={summary} />}
      <Table
        caption={t.print.caption} rows={items.map((item, at) => ({ item, slot: slots[at] }))} empty={<p>{t.event.programmeSoon}</p>}
        columns={[
          { title: t.print.item, cell: ({ item }) => inLang(item.title, lang) },
          { title: t.print.time, cell: ({ slot }) => (slot ? range(slot) : '–') },
          { title: t.print.people, cell: ({ item }) => people(item) || '–' },
        ]}
      />
      <p>{t.print.online}<br />{baseUrl + localPath(lang, paths.event(event.slug))}</p>
      <p class="k-small">{t.print.asOf(dateAndTime(now, lang))}</p>
    </div>
  );
}
