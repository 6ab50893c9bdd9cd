import type { JSX } from 'preact';
import { useHref, useTexts } from '../../platform/i18n/page-language.tsx';
import { CardGrid } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, ButtonRow, Form, SelectField, Submit, TextField } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { LAENDER } from '../organisations/organisation.ts';
import { isFiltered, listPath, type ListQuery } from './filter.ts';
import { publicMessages } from './messages-public.ts';
import { paths } from './paths.ts';
import { EVENTS_PER_PAGE, type EventInList, type EventScope } from './queries.ts';
import { EventCard } from './views-card.tsx';

export interface EventListPageProps {
  scope: EventScope;
  query: ListQuery;
  rows: readonly EventInList[];
  total: number;
  now: Temporal.Instant;
}

/** Upcoming or past events with a filter that is a plain GET form. */
export function EventListPage({ scope, query, rows, total, now }: EventListPageProps): JSX.Element {
  const t = useTexts(publicMessages).list;
  const href = useHref();
  const path = scope === 'upcoming' ? paths.events() : paths.archive();
  return (
    <>
      <h1>{scope === 'upcoming' ? t.title : t.archiveTitle}</h1>
      <p class="k-lead">{scope === 'upcoming' ? t.lead : t.archiveLead}</p>
      <Tabs
        label={t.tabs}
        tabs={[
          { text: t.upcoming, path: paths.events(), current: scope === 'upcoming' },
          { text: t.archive, path: paths.archive(), current: scope === 'archive' },
        ]}
      />
      <Filter path={path} query={query} />
      {rows.length === 0 ? <NothingFound scope={scope} query={query} path={path} /> : (
        <>
          <h2 class="k-found">{t.found(total)}</h2>
          <CardGrid>{rows.map((event) => <EventCard event={event} now={now} />)}</CardGrid>
          <Pagination page={query.page} pages={Math.ceil(total / EVENTS_PER_PAGE)} pathOf={(page) => listPath(path, query, page)} />
        </>
      )}
      {scope === 'archive' ? null : (
        <section class="k-subscribe k-flow k-flow--tight">
          <h2>{t.subscribe}</h2>
          <p>{t.subscribeText}</p>
          <p><a class="k-with-icon" href={href(paths.feed())}><Icon name="calendar" />{t.feed}</a></p>
        </section>
      )}
    </>
  );
}

function Filter({ path, query }: { path: string; query: ListQuery }): JSX.Element {
  const texts = useTexts(publicMessages);
  const t = texts.list;
  const { filter } = query;
  return (
    <search class="k-filter">
      <Form action={path} method="get">
        <TextField name="suche" label={t.search} type="search" value={query.text} unmarked />
        <SelectField
          name="land" label={t.land} value={filter.land} placeholder={t.allLaender} unmarked
          options={Object.entries(LAENDER).map(([value, label]) => ({ value, label })).sort((a, b) => a.label.localeCompare(b.label, 'de'))}
        />
        <SelectField
          name="art" label={t.mode} value={filter.mode} placeholder={t.allModes} unmarked
          options={(['online', 'hybrid', 'onsite'] as const).map((mode) => ({ value: mode, label: texts.mode[mode] }))}
        />
        <ButtonRow>
          <Submit kind="secondary">{t.submit}</Submit>
          {isFiltered(query) ? <ButtonLink kind="tertiary" path={path}>{t.reset}</ButtonLink> : null}
        </ButtonRow>
      </Form>
    </search>
  );
}

function NothingFound({ scope, query, path }: { scope: EventScope; query: ListQuery; path: string }): JSX.Element {
  const t = useTexts(publicMessages).list;
  if (isFiltered(query)) {
    return (
      <EmptyState icon="search" title={t.noMatch}>
        <p>{t.noMatchText}</p>
        <p><ButtonLink kind="secondary" path={path}>{t.reset}</ButtonLink></p>
      </EmptyState>
    );
  }
  if (scope === 'archive') return <EmptyState icon="calendar" title={t.archiveNone}><p>{t.archiveNoneText}</p></EmptyState>;
  return (
    <EmptyState icon="calendar" title={t.none}>
      <p>{t.noneText}</p>
      <p><ButtonLink kind="secondary" path={paths.archive()}>{t.toArchive}</ButtonLink></p>
    </EmptyState>
  );
}
