import type { JSX } from 'preact';
import type { RawForm } from '../../../platform/http/form.ts';
import { single } from '../../../platform/http/form.ts';
import { useHref, useTexts } from '../../../platform/i18n/page-language.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { InGerman } from '../../../ui/content.tsx';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, Submit, TextArea, TextField } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import { readableDomain } from '../../organisations/domain-letters.ts';
import { OrganisationField } from '../../organisations/choice-view.tsx';
import { readTypedOrganisation, type OrganisationChoices } from '../../organisations/meant.ts';
import { DOMAINS_PER_PAGE, type KnownDomain } from '../../organisations/queries-domain.ts';
import type { LeftOut } from './domain-list-view.tsx';
import { domainMessages } from './domain-messages.ts';
import { belongingPaths } from './paths.ts';
import { BelongingNav, type Counts } from './views.tsx';

export interface ImportShown {
  dryRun: boolean;
  added: number;
  known: number;
  problems: readonly LeftOut[];
}

export interface DomainsPageProps {
  rows: readonly KnownDomain[];
  total: number;
  page: number;
  search: string;
  counts: Counts;
  notice?: string | undefined;
  values?: RawForm | undefined;
  /** Those the typed organisation may be. */
  choices?: OrganisationChoices | undefined;
  errors?: FieldErrors | undefined;
  report?: ImportShown | undefined;
}

const SHOWN_PROBLEMS = 50;

/** The domains that prove who belongs: find, enter, remove, read a list. */
export function DomainsPage(props: DomainsPageProps): JSX.Element {
  const m = useTexts(domainMessages);
  const { rows, total, page, search, errors, values } = props;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.title}</h1>
      <p class="k-lead">{m.lead}</p>
      <BelongingNav current="domains" counts={props.counts} isAdmin />
      {props.notice && <Banner tone="success" title={props.notice} announce />}
      {props.report && <Report report={props.report} />}
      <AddForm values={values} choices={props.choices} errors={errors} />
      <h2>{m.listHeading}</h2>
      <search class="k-filter k-filter--one">
        <Form action={belongingPaths.domains()} method="get">
          <TextField name="suche" label={m.search} type="search" value={search} unmarked spellcheck={false} />
          <ButtonRow>
            <Submit kind="secondary">{m.submit}</Submit>
            {search !== '' && <ButtonLink kind="tertiary" path={belongingPaths.domains()}>{m.reset}</ButtonLink>}
          </ButtonRow>
        </Form>
      </search>
      {rows.length === 0 ? <EmptyState icon="mail" title={m.empty} /> : <List rows={rows} total={total} page={page} search={search} />}
      <section class="k-flow" aria-labelledby="einlesen">
        <h2 id="einlesen">{m.importTitle}</h2>
        <p>{m.importText}</p>
        <p><ButtonLink kind="secondary" path={belongingPaths.domainList()}>{m.listLink}</ButtonLink></p>
        <Form action={belongingPaths.importDomains()}>
          <TextArea name="csv" label={m.csv} hint={m.csvHint} rows={6} required value={single(values?.['csv'])} error={errors?.['csv']} />
          <ButtonRow>
            <Submit kind="secondary" name="was" value="pruefen">{m.check}</Submit>
            <Submit kind="secondary" name="was" value="einlesen">{m.run}</Submit>
          </ButtonRow>
        </Form>
      </section>
    </>
  );
}

function AddForm({ values, choices, errors }: Pick<DomainsPageProps, 'values' | 'choices' | 'errors'>): JSX.Element {
  const m = useTexts(domainMessages);
  return (
    <section class="k-flow" aria-labelledby="eintragen">
      <h2 id="eintragen">{m.addTitle}</h2>
      <Form action={belongingPaths.domains()}>
        <TextField name="domain" label={m.domain} hint={m.domainHint} required spellcheck={false} autocomplete="off"
          value={single(values?.['domain'])} error={errors?.['domain']} />
        <OrganisationField
          name="organisation" label={m.organisation} hint={m.organisationHint} typed={readTypedOrganisation(values ?? {}, 'organisation')}
          choices={choices} errors={errors}
        />
        <ButtonRow><Submit kind="secondary">{m.add}</Submit></ButtonRow>
      </Form>
    </section>
  );
}

function List({ rows, total, page, search }: Pick<DomainsPageProps, 'rows' | 'total' | 'page' | 'search'>): JSX.Element {
  const m = useTexts(domainMessages);
  const href = useHref();
  return (
    <>
      <p><strong class="k-num">{m.count(total)}</strong></p>
      <Table
        caption={m.title} captionHidden rows={rows}
        columns={[
          { title: m.columns.domain, cell: (d) => <><DomainName of={d.domain} />{d.shared > 1 && <> <Badge text={m.shared(d.shared)} /></>}</> },
          {
            title: m.columns.organisation,
            cell: (d) => <a href={href(`/kommunen/${d.organisationSlug}`)}><InGerman>{d.organisationName}</InGerman></a>,
          },
          { title: m.columns.source, cell: (d) => m.source[d.source] },
          { title: m.columns.members, numeric: true, cell: (d) => d.members },
          {
            title: m.columns.action,
            cell: (d) => (
              <a href={href(belongingPaths.removeDomain(d))}>
                {m.remove}<span class="k-sr">{m.of(`${readableDomain(d.domain)}, ${d.organisationName}`)}</span>
              </a>
            ),
          },
        ]}
      />
      <Pagination page={page} pages={Math.ceil(total / DOMAINS_PER_PAGE)} pathOf={(n) => belongingPaths.domains(search, n)} />
    </>
  );
}

/** A domain as people read it; the form in which it travels stands beside where that is another one. */
export function DomainName({ of }: { of: string }): JSX.Element {
  const readable = readableDomain(of);
  return readable === of ? <>{of}</> : <>{readable} <span class="k-muted k-small">{of}</span></>;
}

function Report({ report }: { report: ImportShown }): JSX.Element {
  const m = useTexts(domainMessages);
  const { problems } = report;
  return (
    <Banner tone={problems.length > 0 ? 'warning' : 'success'} title={report.dryRun ? m.checked : m.done} announce>
      <p>{m.report(report.added, report.known, problems.length)}</p>
      {problems.length > 0 && (
        <ul>
          {problems.slice(0, SHOWN_PROBLEMS).map((p) => <li><strong>{m.line(p.line)}</strong>: {p.text} – {m.problem[p.problem]}</li>)}
          {problems.length > SHOWN_PROBLEMS && <li>{m.more(problems.length - SHOWN_PROBLEMS)}</li>}
        </ul>
      )}
    </Banner>
  );
}

/** What it means to make a domain unknown again; nothing is done before its button is pressed. */
export function RemoveDomainPage({ known }: { known: KnownDomain }): JSX.Element {
  const m = useTexts(domainMessages);
  const href = useHref();
  return (
    <>
      <h1>{m.removeTitle(readableDomain(known.domain))}</h1>
      <DescriptionList
        items={[
          [m.columns.domain, <DomainName of={known.domain} />],
          [m.columns.organisation, <a href={href(`/kommunen/${known.organisationSlug}`)}><InGerman>{known.organisationName}</InGerman></a>],
          [m.columns.source, m.source[known.source]], [m.columns.members, String(known.members)],
        ]}
      />
      <h2>{m.removeHappens}</h2>
      <ul>
        <li>{m.removeMembers(known.members)}</li>
        <li>{m.removeNext}</li>
        {known.shared > 1 && <li>{m.removeShared(known.shared - 1)}</li>}
      </ul>
      <Form action={belongingPaths.removeDomain()}>
        <input type="hidden" name="domain" value={known.domain} />
        <input type="hidden" name="organisationId" value={known.organisationId} />
        <ButtonRow>
          <Submit>{m.removeSubmit}</Submit>
          <ButtonLink kind="tertiary" path={belongingPaths.domains()}>{m.listBack}</ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
