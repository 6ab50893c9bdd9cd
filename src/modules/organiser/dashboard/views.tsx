import type { JSX } from 'preact';
import { inLang } from '../../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { longDate, mediumDate, shortDate, timeRange } from '../../../platform/time/time.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Card, CardGrid } from '../../../ui/card.tsx';
import { SeatsGauge } from '../../../ui/chart.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ButtonLink, ButtonRow } from '../../../ui/form.tsx';
import { Table } from '../../../ui/table.tsx';
import { offersSeat } from '../../events/event.ts';
import type { Evidence } from '../../events/registrations/queries-organiser.ts';
import type { OpenRequest, OwnSeries } from '../../insights/queries-tasks.ts';
import type { ComingEvent, Task } from '../../insights/tasks.ts';
import type { MailTask } from '../../notifications/tasks.ts';
import { roleMessages } from '../../projects/messages-roles.ts';
import { projectPaths } from '../../projects/paths.ts';
import { belongingPaths } from '../belonging/paths.ts';
import { belongingMessages } from '../belonging/messages.ts';
import type { Counts } from '../belonging/views.tsx';
import { dashboardMessages } from './messages.ts';
import { SearchCards, SiteAdministration } from './site.tsx';
import { Requests, Tasks } from './tasks.tsx';
import { organiserPaths } from '../paths.ts';

export type DashboardNotice = keyof typeof dashboardMessages.de.notices;

export interface DashboardProps {
  now: Temporal.Instant;
  isAdmin: boolean;
  notice: DashboardNotice | undefined;
  requests: { rows: readonly OpenRequest[]; total: number };
  evidence: ReadonlyMap<string, Evidence>;
  tasks: readonly Task[];
  mails: readonly MailTask[];
  openFeedback: number;
  /** What is to be decided about who belongs. */
  belonging: Counts;
  /** Those of the next days, and all that are coming. */
  soon: readonly ComingEvent[];
  coming: readonly ComingEvent[];
  series: readonly OwnSeries[];
}

/** The organisers' start page: what needs them, then their events and series. */
export function DashboardPage(props: DashboardProps): JSX.Element {
  const m = useTexts(dashboardMessages);
  const { people, proposals, admins } = props.belonging;
  const isCalm = props.requests.total + props.tasks.length + props.mails.length + props.openFeedback + people + proposals + admins === 0;
  return (
    <>
      <h1>{m.heading}</h1>
      {props.notice && <Banner tone={props.notice === 'nichts' ? 'info' : 'success'} title={m.notices[props.notice]} announce />}
      {isCalm && <EmptyState icon="success" title={m.calmTitle}><p>{m.calmText}</p></EmptyState>}
      <Requests rows={props.requests.rows} total={props.requests.total} evidence={props.evidence} />
      <Tasks tasks={props.tasks} mails={props.mails} feedback={props.openFeedback} belonging={props.belonging} />
      {props.soon.length > 0 && (
        <section class="k-flow" aria-labelledby="bald">
          <h2 id="bald">{m.soon}</h2>
          <CardGrid>{props.soon.map((event) => <SoonCard event={event} now={props.now} />)}</CardGrid>
        </section>
      )}
      <ComingEvents coming={props.coming} />
      <SeriesCards series={props.series} isAdmin={props.isAdmin} />
      <SearchCards />
      {props.isAdmin && <SiteAdministration />}
    </>
  );
}

function SoonCard({ event, now }: { event: ComingEvent; now: Temporal.Instant }): JSX.Element {
  const m = useTexts(dashboardMessages);
  const lang = useLang();
  const runs = Temporal.Instant.compare(event.startsAt, now) <= 0;
  return (
    <Card
      title={inLang(event.title, lang)} path={organiserPaths.event(event.slug)} eyebrow={inLang(event.seriesTitle, lang)}
      facts={[
        { icon: 'calendar', text: longDate(event.startsAt, lang) },
        { icon: 'clock', text: timeRange(event.startsAt, event.endsAt, lang) },
      ]}
      badges={runs ? <Badge tone="success" text={m.running} /> : undefined}
    >
      {offersSeat(event.mode, 'room') && (
        <SeatsGauge label={m.room} taken={event.roomTaken} capacity={event.roomCapacity} waiting={event.roomWaiting} />
      )}
      {offersSeat(event.mode, 'online') && (
        <SeatsGauge label={m.online} taken={event.onlineTaken} capacity={event.onlineCapacity} waiting={event.onlineWaiting} />
      )}
    </Card>
  );
}

function ComingEvents({ coming }: { coming: readonly ComingEvent[] }): JSX.Element {
  const m = useTexts(dashboardMessages);
  const lang = useLang();
  const href = useHref();
  return (
    <section class="k-flow" aria-labelledby="veranstaltungen">
      <h2 id="veranstaltungen">{m.events}</h2>
      <Table
        caption={m.events} captionHidden rows={coming} empty={<p>{m.noEvents}</p>}
        columns={[
          { title: m.eventColumns.event, cell: (e) => <a href={href(organiserPaths.event(e.slug))}>{inLang(e.title, lang)}</a> },
          { title: m.eventColumns.date, cell: (e) => shortDate(e.startsAt, lang) },
          { title: m.eventColumns.state, cell: (e) => m.eventState[e.state] },
          {
            title: m.eventColumns.seats, numeric: true,
            cell: (e) => (
              <a href={href(organiserPaths.registrations(e.slug))}>
                {e.roomTaken + e.onlineTaken}<span class="k-sr"> {m.eventColumns.seats}: {inLang(e.title, lang)}</span>
              </a>
            ),
          },
          { title: m.eventColumns.waiting, numeric: true, cell: (e) => e.roomWaiting + e.onlineWaiting },
        ]}
      />
    </section>
  );
}

function SeriesCards({ series, isAdmin }: { series: readonly OwnSeries[]; isAdmin: boolean }): JSX.Element {
  const m = useTexts(dashboardMessages);
  const lang = useLang();
  const href = useHref();
  return (
    <section class="k-flow" aria-labelledby="reihen">
      <h2 id="reihen">{isAdmin ? m.seriesAll : m.series}</h2>
      <CardGrid>
        {series.map((s) => {
          const title = inLang(s.title, lang);
          const count = [m.coming(s.coming), ...(s.past > 0 ? [m.past(s.past)] : [])].join(', ');
          return (
            <Card title={title} path={organiserPaths.series(s.slug)} badges={<Badge text={m.seriesState[s.state]} />}>
              <p>{count}{s.nextAt && `; ${m.next(mediumDate(s.nextAt, lang))}`}</p>
              <p class="k-prog-links">
                {s.state === 'archived' ? null : (
                  <a href={href(organiserPaths.newEvent(s.slug))}>{m.newEvent}<span class="k-sr">: {title}</span></a>
                )}
                <a href={href(organiserPaths.seriesFigures(s.slug))}>{m.figures}<span class="k-sr">: {title}</span></a>
              </p>
            </Card>
          );
        })}
      </CardGrid>
      <ButtonRow>
        <ButtonLink kind="secondary" path={organiserPaths.newSeries()}>{m.newSeries}</ButtonLink>
        <ButtonLink kind="tertiary" path={organiserPaths.seriesList()}>{m.allSeries}</ButtonLink>
        <ButtonLink kind="tertiary" path={belongingPaths.queue()}>{useTexts(belongingMessages).title}</ButtonLink>
        <ButtonLink kind="tertiary" path={projectPaths.offers()}>{useTexts(roleMessages).pool.title}</ButtonLink>
      </ButtonRow>
    </section>
  );
}

/** What only admins do: the site itself. */
