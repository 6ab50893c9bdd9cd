import type { JSX } from 'preact';
import { inLang } from '../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { shortDate } from '../../platform/time/time.ts';
import { Banner } from '../../ui/banner.tsx';
import { StepCurve } from '../../ui/chart.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeyFigures } from '../../ui/hero.tsx';
import { Table } from '../../ui/table.tsx';
import type { CurveDay } from '../insights/figures.ts';
import type { EventFigures, EventOfSeries, SeriesFigures } from '../insights/queries.ts';
import { EventNav } from './event-nav.tsx';
import { AttendanceBlock, FeedbackBlock, GroupBars, withShare, written } from './figures-blocks.tsx';
import { figuresMessages } from './figures-messages.ts';
import { organiserPaths } from './paths.ts';

export interface EventFiguresPageProps {
  slug: string;
  seriesSlug: string;
  title: string;
  figures: EventFigures;
  curve: readonly { label: string; value: number }[];
  /** Seats in all; undefined where one kind is unlimited. */
  seats: number | undefined;
  hasBegun: boolean;
  pastParticipants: number | null;
}

/** The figures of one event: how many, who, how it grew, who came and what they thought. */
export function EventFiguresPage(props: EventFiguresPageProps): JSX.Element {
  const m = useTexts(figuresMessages);
  const lang = useLang();
  const href = useHref();
  const { counts, groups, feedback } = props.figures;
  const isEmpty = counts.seated + counts.requested + counts.waiting + counts.cancelled === 0;
  const organisations = groups.reduce((sum, g) => sum + g.organisations, 0);
  return (
    <>
      <p class="k-eyebrow">{props.title}</p>
      <h1>{m.heading}</h1>
      <EventNav slug={props.slug} current="figures" />
      {props.pastParticipants !== null && isEmpty && <Banner tone="info" title={m.reported(written(props.pastParticipants, lang))} />}
      {isEmpty ? props.pastParticipants === null && <EmptyState icon="people" title={m.none}><p>{m.noneText}</p></EmptyState> : (
        <>
          <KeyFigures figures={[
            { value: written(counts.seated, lang), label: m.key.seated },
            { value: written(organisations, lang), label: m.key.organisations },
            ...(props.hasBegun ? [{ value: withShare(counts.attended, counts.seated, m, lang), label: m.key.attended }] : [
              { value: written(counts.waiting, lang), label: m.key.waiting }, { value: written(counts.requested, lang), label: m.key.requested },
            ]),
          ]} />
          <StepCurve caption={m.curve} labelTitle={m.curveDay} valueTitle={m.curveValue} points={props.curve} limit={props.seats} />
          {counts.seated > 0 && <p class="k-muted">{m.unit}</p>}
          <GroupBars groups={groups} counts={counts} />
          {props.hasBegun && <AttendanceBlock counts={counts} />}
          {props.hasBegun && <FeedbackBlock feedback={feedback} />}
        </>
      )}
      <p class="k-muted k-small">{m.kept}</p>
      <p><a href={href(organiserPaths.seriesFigures(props.seriesSlug))}>{m.toSeries}</a></p>
    </>
  );
}

/** Totals of each day as the curve is drawn. */
export function curvePoints(days: readonly CurveDay[], labelOf: (day: string) => string): { label: string; value: number }[] {
  return days.map(({ day, total }) => ({ label: labelOf(day), value: total }));
}

export interface SeriesFiguresPageProps {
  title: string;
  figures: SeriesFigures;
  pastParticipants: number | null;
  pastMunicipalities: number | null;
}

/** The figures of a series: its events beside each other, and all of them together. */
export function SeriesFiguresPage({ title, figures, pastParticipants, pastMunicipalities }: SeriesFiguresPageProps): JSX.Element {
  const m = useTexts(figuresMessages);
  const lang = useLang();
  const { events, total, groups, feedback } = figures;
  const organisations = groups.reduce((sum, g) => sum + g.organisations, 0);
  return (
    <>
      <p class="k-eyebrow">{title}</p>
      <h1>{m.heading}</h1>
      {pastParticipants !== null && (
        <Banner tone="info" title={pastMunicipalities === null ? m.reportedPeople(written(pastParticipants, lang)) : m.reportedSeries(written(pastParticipants, lang), written(pastMunicipalities, lang))} />
      )}
      {total.seated > 0 && (
        <KeyFigures figures={[
          { value: written(events.length, lang), label: m.key.events },
          { value: written(total.seated, lang), label: m.key.seated },
          { value: written(organisations, lang), label: m.key.organisations },
          { value: withShare(total.attended, total.seated, m, lang), label: m.key.attended },
        ]} />
      )}
      <h2>{m.events}</h2>
      <EventsTable events={events} />
      {total.seated > 0 && <><p class="k-muted">{m.unit}</p><GroupBars groups={groups} counts={total} ofSeries /></>}
      {feedback.answers > 0 && <FeedbackBlock feedback={feedback} />}
      <p class="k-muted k-small">{m.kept}</p>
    </>
  );
}

function EventsTable({ events }: { events: readonly EventOfSeries[] }): JSX.Element {
  const m = useTexts(figuresMessages);
  const lang = useLang();
  const href = useHref();
  const seated = (e: EventOfSeries): string =>
    e.seated === 0 && e.pastParticipants !== null ? m.reportedShort(written(e.pastParticipants, lang)) : written(e.seated, lang);
  return (
    <Table
      caption={m.events} captionHidden rows={events} empty={<p>{m.noEvents}</p>}
      columns={[
        { title: m.columns.event, cell: (e) => <><a href={href(organiserPaths.figures(e.slug))}>{inLang(e.title, lang)}</a>{e.state === 'cancelled' && ` (${m.cancelledEvent})`}</> },
        { title: m.columns.date, cell: (e) => (e.startsAt ? shortDate(e.startsAt, lang) : m.undated) },
        { title: m.columns.seated, numeric: true, cell: seated },
        { title: m.columns.room, numeric: true, cell: (e) => written(e.room, lang) },
        { title: m.columns.online, numeric: true, cell: (e) => written(e.online, lang) },
        { title: m.columns.attended, numeric: true, cell: (e) => withShare(e.attended, e.seated, m, lang) },
        { title: m.columns.feedback, numeric: true, cell: (e) => (e.feedbackMean === null ? '–' : `${written(e.feedbackMean, lang)} (${written(e.feedbackAnswers, lang)})`) },
      ]}
    />
  );
}
