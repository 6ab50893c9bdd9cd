import type { JSX } from 'preact';
import { inLang } from '../../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { shortDate } from '../../../platform/time/time.ts';
import { Banner } from '../../../ui/banner.tsx';
import { StepCurve } from '../../../ui/chart.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { KeyFigures } from '../../../ui/hero.tsx';
import { Table } from '../../../ui/table.tsx';
import type { Counts, CurveDay, Group } from '../../insights/figures.ts';
import type { EventFigures, EventOfSeries, SeriesFigures } from '../../insights/queries.ts';
import { EventNav } from '../event/nav.tsx';
import { AttendanceBlock, Comments, FeedbackBlock, GroupBars, StateBars, withShare, written } from './blocks.tsx';
import { figuresMessages } from './messages.ts';
import { organiserPaths } from '../paths.ts';

export interface EventFiguresPageProps {
  slug: string;
  seriesSlug: string;
  title: string;
  figures: EventFigures;
  curve: readonly { label: string; value: number }[];
  /** Seats in all; undefined where one kind is unlimited. */
  seats: number | undefined;
  hasBegun: boolean;
  /** Nobody registers any more. */
  isOver: boolean;
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
      {isEmpty ? props.pastParticipants === null && <NoFigures isOver={props.isOver} /> : (
        <>
          <KeyFigures figures={[
            { value: written(counts.seated, lang), label: m.key.seated },
            { value: written(organisations, lang), label: m.key.organisations },
            ...(props.hasBegun ? [{ value: withShare(counts.attended, counts.seated, m, lang), label: m.key.attended }] : [
              { value: written(counts.waiting, lang), label: m.key.waiting },
              { value: written(counts.requested, lang), label: m.key.requested },
            ]),
          ]} />
          <div class="k-plots">
            <StepCurve caption={m.curve} labelTitle={m.curveDay} valueTitle={m.curveValue} points={props.curve} limit={props.seats} />
            <StateBars counts={counts} />
          </div>
          {counts.seated > 0 && <Who groups={groups} counts={counts} />}
          {props.hasBegun && counts.seated > 0 && (
            <>
              <h2>{m.afterwards}</h2>
              <div class="k-plots"><AttendanceBlock counts={counts} /><FeedbackBlock feedback={feedback} /></div>
              <Comments comments={feedback.comments} />
            </>
          )}
        </>
      )}
      <p class="k-muted k-small">{m.kept}</p>
      <p><a href={href(organiserPaths.seriesFigures(props.seriesSlug))}>{m.toSeries}</a></p>
    </>
  );
}

function NoFigures({ isOver }: { isOver: boolean }): JSX.Element {
  const m = useTexts(figuresMessages);
  return <EmptyState icon="people" title={isOver ? m.notRecorded : m.none}>{!isOver && <p>{m.noneText}</p>}</EmptyState>;
}

function Who({ groups, counts, ofSeries }: { groups: readonly Group[]; counts: Counts; ofSeries?: boolean }): JSX.Element {
  const m = useTexts(figuresMessages);
  return (
    <>
      <h2>{m.who}</h2>
      <p class="k-muted">{m.unit}</p>
      <GroupBars groups={groups} counts={counts} ofSeries={ofSeries} />
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
  /** What reports said of a series whose registrations are not kept here. */
  reported: { pastParticipants: number | null; pastMunicipalities: number | null };
}

/** The figures of a series: its events beside each other, and all of them together. */
export function SeriesFiguresPage({ title, figures, reported }: SeriesFiguresPageProps): JSX.Element {
  const { pastParticipants, pastMunicipalities } = reported;
  const m = useTexts(figuresMessages);
  const lang = useLang();
  const { events, total, held, groups, feedback } = figures;
  const organisations = groups.reduce((sum, g) => sum + g.organisations, 0);
  return (
    <>
      <p class="k-eyebrow">{title}</p>
      <h1>{m.heading}</h1>
      {pastParticipants !== null && (
        <Banner tone="info" title={pastMunicipalities === null
          ? m.reportedPeople(written(pastParticipants, lang))
          : m.reportedSeries(written(pastParticipants, lang), written(pastMunicipalities, lang))} />
      )}
      {total.seated > 0 && (
        <KeyFigures figures={[
          { value: written(events.length, lang), label: m.key.events },
          { value: written(total.seated, lang), label: m.key.seated },
          { value: written(organisations, lang), label: m.key.organisations },
          ...(held.seated > 0 ? [{ value: withShare(held.attended, held.seated, m, lang), label: m.key.attended }] : []),
        ]} />
      )}
      <h2>{m.events}</h2>
      <EventsTable events={events} />
      {total.seated > 0 && <Who groups={groups} counts={total} ofSeries />}
      {held.seated > 0 && (
        <>
          <h2>{m.afterwards}</h2>
          <div class="k-plots"><AttendanceBlock counts={held} /><FeedbackBlock feedback={feedback} /></div>
          <Comments comments={feedback.comments} />
        </>
      )}
      <p class="k-muted k-small">{m.kept}</p>
    </>
  );
}

/** Registrations of old events may not be in this database; then there is nothing to say, which is not the same as none. */
function isRecorded(event: EventOfSeries): boolean {
  return (!event.hasBegun && event.startsAt !== null) || event.seated + event.requested + event.waiting + event.cancelled > 0;
}

function EventsTable({ events }: { events: readonly EventOfSeries[] }): JSX.Element {
  const m = useTexts(figuresMessages);
  const lang = useLang();
  const figure = (event: EventOfSeries, text: string): string => (isRecorded(event) ? text : '–');
  const seated = (event: EventOfSeries): string =>
    (!isRecorded(event) && event.pastParticipants !== null
      ? m.reportedShort(written(event.pastParticipants, lang))
      : figure(event, written(event.seated, lang)));
  return (
    <Table
      caption={m.events} captionHidden rows={events} empty={<p>{m.noEvents}</p>}
      columns={[
        { title: m.columns.event, cell: (e) => <EventLink event={e} /> },
        { title: m.columns.date, cell: (e) => (e.startsAt ? shortDate(e.startsAt, lang) : m.undated) },
        { title: m.columns.seated, numeric: true, cell: seated },
        { title: m.columns.room, numeric: true, cell: (e) => figure(e, written(e.room, lang)) },
        { title: m.columns.online, numeric: true, cell: (e) => figure(e, written(e.online, lang)) },
        { title: m.columns.attended, numeric: true, cell: (e) => (e.hasBegun ? figure(e, withShare(e.attended, e.seated, m, lang)) : '–') },
        {
          title: m.columns.feedback, numeric: true,
          cell: (e) => (e.feedbackMean === null ? '–' : `${written(e.feedbackMean, lang)} (${written(e.feedbackAnswers, lang)})`),
        },
      ]}
    />
  );
}

function EventLink({ event }: { event: EventOfSeries }): JSX.Element {
  const m = useTexts(figuresMessages);
  const lang = useLang();
  const href = useHref();
  const link = <a href={href(organiserPaths.figures(event.slug))}>{inLang(event.title, lang)}</a>;
  return event.state === 'cancelled' ? <>{link} ({m.cancelledEvent})</> : link;
}
