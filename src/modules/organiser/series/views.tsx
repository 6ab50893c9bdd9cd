import type { JSX } from 'preact';
import { inLang } from '../../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { mediumDate } from '../../../platform/time/time.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, Submit, TextField } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Prose } from '../../../ui/prose.tsx';
import { Table } from '../../../ui/table.tsx';
import { phaseOf, type SeriesState } from '../../events/event.ts';
import { paths } from '../../events/paths.ts';
import {
  SERIES_PER_PAGE, type listEventsToOrganise, type listOrganisers, type listSeriesToOrganise, type SeriesToOrganise,
} from '../../events/queries-organiser.ts';
import { LAENDER } from '../../organisations/organisation.ts';
import { organiserPaths } from '../paths.ts';
import { seriesMessages } from './messages.ts';

type Rows<T extends (...args: never[]) => unknown> = Awaited<ReturnType<T>>;

export function SeriesListPage({ rows, total, page }: Rows<typeof listSeriesToOrganise> & { page: number }): JSX.Element {
  const m = useTexts(seriesMessages);
  const lang = useLang();
  const href = useHref();
  return (
    <>
      <h1>{m.listTitle}</h1>
      {total === 0 ? (
        <EmptyState icon="calendar" title={m.empty}>
          <p>{m.emptyText}</p>
          <ButtonRow><ButtonLink path={organiserPaths.newSeries()}>{m.create}</ButtonLink></ButtonRow>
        </EmptyState>
      ) : (
        <>
          <Table
            caption={m.list.caption} captionHidden rows={rows}
            columns={[
              {
                title: m.list.title,
                cell: (row) => <a href={href(organiserPaths.series(row.slug))}>{inLang({ de: row.titleDe, en: row.titleEn }, lang)}</a>,
              },
              { title: m.list.land, cell: (row) => (row.land ? LAENDER[row.land] : m.allLaender) },
              { title: m.list.state, cell: (row) => <SeriesBadge state={row.state} /> },
              { title: m.list.events, cell: (row) => row.events, numeric: true },
            ]}
          />
          <Pagination page={page} pages={Math.ceil(total / SERIES_PER_PAGE)} pathOf={(n) => `${organiserPaths.seriesList()}?seite=${n}`} />
          <ButtonRow><ButtonLink path={organiserPaths.newSeries()}>{m.create}</ButtonLink></ButtonRow>
        </>
      )}
    </>
  );
}

function SeriesBadge({ state }: { state: SeriesState }): JSX.Element {
  const m = useTexts(seriesMessages);
  return <Badge text={m.state[state]} tone={state === 'published' ? 'success' : 'neutral'} />;
}

export interface SeriesPageProps {
  series: SeriesToOrganise;
  events: Rows<typeof listEventsToOrganise>;
  organisers: Rows<typeof listOrganisers>;
  /** The reader's own account. */
  ownId: string;
  now: Temporal.Instant;
  notice?: string | undefined;
  refusal?: string | undefined;
  /** For the form that adds a person. */
  email?: string | undefined;
  errors?: FieldErrors | undefined;
}

/** A series as its organisers see it: events, people, state. */
export function SeriesPage(props: SeriesPageProps): JSX.Element {
  const { series } = props;
  const m = useTexts(seriesMessages);
  const lang = useLang();
  const href = useHref();
  const summary = inLang({ de: series.summaryDe, en: series.summaryEn }, lang);
  return (
    <>
      <ErrorSummary errors={props.errors} />
      {props.notice ? <Banner tone="success" title={props.notice} announce /> : null}
      {props.refusal ? <Banner tone="warning" title={props.refusal} announce /> : null}
      <div class="k-badges">
        <SeriesBadge state={series.state} />{series.land ? <Badge text={LAENDER[series.land] ?? ''} icon="place" /> : null}
      </div>
      <h1>{inLang({ de: series.titleDe, en: series.titleEn }, lang)}</h1>
      {summary ? <Prose text={summary} /> : null}
      <p class="k-prog-links">
        <a href={href(organiserPaths.editSeries(series.slug))}>{m.edit}</a>
        {series.state === 'draft' ? null : <a href={href(paths.series(series.slug))}>{m.view}</a>}
        <a href={href(organiserPaths.seriesMailPlan(series.slug))}>{m.mailPlan}</a>
        <a href={href(organiserPaths.seriesFigures(series.slug))}>{m.figures}</a>
      </p>
      <EventsOfSeries {...props} />
      <Organisers {...props} />
      <StateOfSeries series={series} />
    </>
  );
}

function EventsOfSeries({ series, events, now }: SeriesPageProps): JSX.Element {
  const m = useTexts(seriesMessages);
  const lang = useLang();
  const href = useHref();
  const create = <ButtonRow><ButtonLink path={organiserPaths.newEvent(series.slug)}>{m.newEvent}</ButtonLink></ButtonRow>;
  if (events.length === 0) {
    return <><h2>{m.events}</h2><EmptyState icon="calendar" title={m.noEvents}><p>{m.noEventsText}</p>{create}</EmptyState></>;
  }
  const state = (event: (typeof events)[number]) => (event.state === 'published' && phaseOf(event, now) === 'past' ? 'past' : event.state);
  return (
    <>
      <h2>{m.events}</h2>
      <Table
        caption={m.eventList.caption} captionHidden rows={events}
        columns={[
          {
            title: m.eventList.title,
            cell: (row) => <a href={href(organiserPaths.event(row.slug))}>{inLang({ de: row.titleDe, en: row.titleEn }, lang)}</a>,
          },
          {
            title: m.eventList.date,
            cell: (row) => (row.startsAt ?
              mediumDate(row.startsAt, lang) : inLang({ de: row.dateNoteDe, en: row.dateNoteEn }, lang) || m.noDate),
          },
          { title: m.eventList.state, cell: (row) => <EventBadge state={state(row)} /> },
          { title: m.eventList.registered, cell: (row) => row.roomTaken + row.onlineTaken, numeric: true },
        ]}
      />
      {create}
    </>
  );
}

function EventBadge({ state }: { state: keyof (typeof seriesMessages)['de']['eventState'] }): JSX.Element {
  const m = useTexts(seriesMessages);
  return <Badge text={m.eventState[state]} tone={state === 'published' ? 'success' : state === 'cancelled' ? 'danger' : 'neutral'} />;
}

function Organisers({ series, organisers, ownId, email, errors }: SeriesPageProps): JSX.Element {
  const m = useTexts(seriesMessages);
  const href = useHref();
  return (
    <>
      <h2 id="personen">{m.organisers}</h2>
      <p class="k-read">{m.organisersLead}</p>
      <ul class="k-plain k-prog-people">
        {organisers.map((person) => (
          <li>
            <span>
              <strong>{person.name || person.email}</strong>{person.id === ownId ? ` ${m.you}` : ''}
                {person.name ? <span class="k-muted k-prog-mail">{person.email}</span> : null}
            </span>
            {organisers.length > 1 ? (
              <form method="post" action={href(organiserPaths.removeOrganiser(series.slug, person.id))}>
                <button class="kern-btn kern-btn--tertiary" type="submit">
                  <span class="kern-label">{m.remove(person.name || person.email)}</span>
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      <Form action={organiserPaths.organisers(series.slug)}>
        <TextField
          name="email" type="email" label={m.addEmail} hint={m.addHint} required autocomplete="off" spellcheck={false} value={email}
          error={errors?.['email']}
        />
        <Submit kind="secondary">{m.add}</Submit>
      </Form>
    </>
  );
}

function StateOfSeries({ series }: Pick<SeriesPageProps, 'series'>): JSX.Element {
  const m = useTexts(seriesMessages);
  const { slug, state } = series;
  if (state === 'draft') {
    return (
      <>
        <h2>{m.publish}</h2>
        <p>{m.publishText}</p>
        <Form action={organiserPaths.publishSeries(slug)}><Submit kind="secondary">{m.publish}</Submit></Form>
      </>
    );
  }
  return (
    <>
      <h2>{m.archiveTitle}</h2>
      <p class="k-read">{state === 'archived' ? m.archivedText : m.archiveText}</p>
      {state === 'archived'
        ? <Form action={organiserPaths.publishSeries(slug)}><Submit kind="secondary">{m.republish}</Submit></Form>
        : <Form action={organiserPaths.archiveSeries(slug)}><Submit kind="secondary">{m.archive}</Submit></Form>}
    </>
  );
}
