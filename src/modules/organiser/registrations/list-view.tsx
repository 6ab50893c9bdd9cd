import type { JSX } from 'preact';
import { useHref, useTexts } from '../../../platform/i18n/page-language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, SelectField, Submit, TextField } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import { seatKinds } from '../../events/event.ts';
import {
  stateFilters, REGISTRATIONS_PER_PAGE, type RegistrationFilter, type RegistrationRow, type StateFilter,
} from '../../events/registrations/queries-organiser.ts';
import { EventNav } from '../event/nav.tsx';
import { bulkActions, bulkWords, type BulkAction } from './forms.ts';
import { registrationListMessages } from './messages.ts';
import { answerInPath, filterQuery, registrationPaths, seatInPath, stateInPath } from './paths.ts';
import { kindOf, personOf, StateCell } from './words.tsx';

export interface RegistrationListProps {
  slug: string;
  eventTitle: string;
  filter: RegistrationFilter;
  page: number;
  rows: readonly RegistrationRow[];
  total: number;
  counts: Record<StateFilter, number>;
  /** All boxes of the page are ticked. */
  allChosen: boolean;
  /** From the start on attendance is what organisers do here. */
  hasBegun: boolean;
}

/** The registrations of an event: filter, list, and what can be done to several at once. */
export function RegistrationListPage(props: RegistrationListProps): JSX.Element {
  const m = useTexts(registrationListMessages);
  const { slug, counts, filter } = props;
  const isFiltered = filterQuery(filter).size > 0;
  return (
    <>
      <p class="k-eyebrow">{props.eventTitle}</p>
      <h1>{m.heading}</h1>
      <EventNav slug={slug} current="registrations" />
      {counts.requested > 0 && filter.state !== 'requested' && (
        <Banner tone="info" title={m.openRequests(counts.requested)}>
          <p><ShowRequests slug={slug} /></p>
        </Banner>
      )}
      {counts.all === 0 ? <EmptyState icon="people" title={m.empty}><p>{m.emptyText}</p></EmptyState> : (
        <>
          <FilterForm slug={slug} filter={filter} counts={counts} isFiltered={isFiltered} />
          {props.total === 0 ? <NoHits slug={slug} /> : <List {...props} />}
        </>
      )}
    </>
  );
}

function ShowRequests({ slug }: { slug: string }): JSX.Element {
  const m = useTexts(registrationListMessages);
  const href = useHref();
  return <a href={href(registrationPaths.list(slug, { state: 'requested' }))}>{m.showRequests}</a>;
}

type FilterFormProps = Pick<RegistrationListProps, 'slug' | 'filter' | 'counts'> & { isFiltered: boolean };

function FilterForm({ slug, filter, counts, isFiltered }: FilterFormProps): JSX.Element {
  const t = useTexts(registrationListMessages).filter;
  const href = useHref();
  return (
    <section class="k-narrow" aria-label={t.title}>
      <Form action={registrationPaths.list(slug)} method="get">
        <FilterFields filter={filter} counts={counts} folded={filterQuery({ ...filter, search: '' }).size > 0 ? 'open' : 'closed'} />
        <ButtonRow>
          <Submit kind="secondary">{t.apply}</Submit>
          {isFiltered && <a href={href(registrationPaths.list(slug))}>{t.reset}</a>}
        </ButtonRow>
      </Form>
    </section>
  );
}

type FilterFieldsProps = Pick<RegistrationListProps, 'filter' | 'counts'> & {
  errors?: FieldErrors | undefined;
  /** On a phone all but the search lie behind a line, so that the list does not begin below the screen. */
  folded?: 'open' | 'closed' | undefined;
};

/** The fields that narrow registrations; also say which ones an export takes. */
export function FilterFields(props: FilterFieldsProps): JSX.Element {
  const t = useTexts(registrationListMessages).filter;
  const choices = <FilterChoices {...props} />;
  return (
    <div class="k-narrow__fields">
      <TextField name="suche" label={t.search} type="search" unmarked value={props.filter.search} spellcheck={false} />
      {props.folded === undefined ? choices : (
        <details class="k-narrow__more" open={props.folded === 'open'}>
          <summary>{t.more}</summary>
          {choices}
        </details>
      )}
    </div>
  );
}

function FilterChoices({ filter, counts, errors }: FilterFieldsProps): JSX.Element {
  const m = useTexts(registrationListMessages);
  const t = m.filter;
  return (
    <>
      <SelectField name="stand" label={t.state} unmarked placeholder={null} value={stateInPath[filter.state]} error={errors?.['stand']}
        options={stateFilters.map((state) => ({ value: stateInPath[state], label: `${t.states[state]} (${counts[state]})` }))} />
      <SelectField name="platz" label={t.seat} unmarked placeholder={t.anySeat} value={filter.seat && seatInPath[filter.seat]}
        options={seatKinds.map((kind) => ({ value: seatInPath[kind], label: m.seat[kind] }))} />
      <SelectField name="antwort" label={t.answer} unmarked placeholder={t.anyAnswer} value={filter.answer && answerInPath[filter.answer]}
        options={[{ value: answerInPath.coming, label: m.coming }, { value: answerInPath.silent, label: m.silent }]} />
    </>
  );
}

function List({ slug, filter, page, rows, total, allChosen, hasBegun }: RegistrationListProps): JSX.Element {
  const m = useTexts(registrationListMessages);
  const href = useHref();
  const pages = Math.ceil(total / REGISTRATIONS_PER_PAGE);
  const proposal: BulkAction = hasBegun ? 'attended' : 'approve';
  const here = registrationPaths.list(slug, filter, page);
  const toggled = allChosen ? here : `${here}${here.includes('?') ? '&' : '?'}auswahl=alle`;
  return (
    <>
      <p class="k-list-line">
        <strong class="k-num">{pages > 1 ? m.countOf(total, page, pages) : m.count(total)}</strong>
        <a class="k-with-icon" href={href(registrationPaths.export(slug, filter))}>{m.export}</a>
        <a class="k-with-icon" href={href(registrationPaths.sharing(slug))}>{m.sharing}</a>
      </p>
      <form class="k-flow" method="get" action={href(registrationPaths.choice(slug))}>
        <Table
          caption={m.listOf} captionHidden rows={rows}
          columns={[
            { title: m.columns.person, cell: (row) => <PersonCell slug={slug} row={row} checked={allChosen} /> },
            { title: m.columns.organisation, cell: (row) => <OrganisationCell row={row} /> },
            { title: m.columns.state, cell: (row) => <StateCell row={row} /> },
            { title: m.columns.answer, cell: (row) => <AnswerCell row={row} /> },
            { title: m.columns.remarks, cell: (row) => <Remarks row={row} /> },
          ]}
        />
        <div class="k-bulk">
          <p><a href={href(toggled)}>{allChosen ? m.bulk.none : m.bulk.all}</a></p>
          <SelectField name="aktion" label={m.bulk.label} hint={m.bulk.hint} required placeholder={null} value={bulkWords[proposal]}
            options={bulkActions.map((action) => ({ value: bulkWords[action], label: m.bulk.actions[action] }))} />
          <Submit>{m.bulk.go}</Submit>
        </div>
      </form>
      <Pagination page={page} pages={pages} pathOf={(n) => registrationPaths.list(slug, filter, n)} />
    </>
  );
}

function NoHits({ slug }: { slug: string }): JSX.Element {
  const m = useTexts(registrationListMessages);
  return (
    <EmptyState icon="search" title={m.noHits}>
      <ButtonRow><ButtonLink kind="secondary" path={registrationPaths.list(slug, { state: 'all' })}>{m.filter.reset}</ButtonLink></ButtonRow>
    </EmptyState>
  );
}

function AnswerCell({ row }: { row: RegistrationRow }): JSX.Element {
  const m = useTexts(registrationListMessages);
  if (row.state !== 'confirmed') return <>–</>;
  return row.coming ? <>{m.coming}</> : <span class="k-muted">{m.silent}</span>;
}

function PersonCell({ slug, row, checked }: { slug: string; row: RegistrationRow; checked: boolean }): JSX.Element {
  const m = useTexts(registrationListMessages);
  const href = useHref();
  const name = personOf(row, m);
  return (
    <div class="k-pick">
      <div class="kern-form-check">
        <input class="kern-form-check__checkbox" type="checkbox" name="id" value={row.id} id={`wahl-${row.id}`} checked={checked} />
        <label class="k-sr" for={`wahl-${row.id}`}>{m.select(name)}</label>
      </div>
      <div>
        <a href={href(registrationPaths.one(slug, row.id))}>{name}</a>
        {row.invitedEmail && <span class="k-pick__more">{m.invited}</span>}
        {row.jobTitle && <span class="k-pick__more">{row.jobTitle}</span>}
      </div>
    </div>
  );
}

function OrganisationCell({ row }: { row: RegistrationRow }): JSX.Element {
  const m = useTexts(registrationListMessages);
  if (!row.organisationName) return <span class="k-muted">{m.noOrganisation}</span>;
  return <div>{row.organisationName}<span class="k-pick__more">{kindOf(row, m)}</span></div>;
}

/** The first words; the whole is on the page of the registration. */
const SHORT = 120;

function Remarks({ row }: { row: RegistrationRow }): JSX.Element {
  const m = useTexts(registrationListMessages);
  const short = (text: string): string => (text.length > SHORT ? `${text.slice(0, SHORT).trimEnd()} …` : text);
  if (!row.question && !row.organiserNote) return <>–</>;
  return (
    <div>
      {row.question && <p class="k-small"><strong>{m.question}:</strong> {short(row.question)}</p>}
      {row.organiserNote && <p class="k-small"><strong>{m.note}:</strong> {short(row.organiserNote)}</p>}
    </div>
  );
}
