import type { JSX } from 'preact';
import { useHref, useTexts } from '../../platform/i18n/page-language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { InGerman } from '../../ui/content.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, ButtonRow, Form, Submit, TextField } from '../../ui/form.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Table } from '../../ui/table.tsx';
import { organisationMessages } from './messages.ts';
import { LAENDER, type OrganisationKind } from './organisation.ts';
import { organisationPaths } from './paths.ts';
import { ORGANISATIONS_PER_PAGE, type OrganisationInList } from './queries-directory.ts';

/** Official type where it says more than the kind. */
function Type({ of }: { of: { kind: OrganisationKind; officialType: string } }): JSX.Element {
  const t = useTexts(organisationMessages);
  return of.officialType === '' ? <>{t.kind[of.kind]}</> : <InGerman>{of.officialType}</InGerman>;
}

export interface DirectoryPageProps {
  text: string;
  page: number;
  rows: readonly OrganisationInList[];
  total: number;
}

/** The directory with its search: a plain GET form. */
export function DirectoryPage({ text, page, rows, total }: DirectoryPageProps): JSX.Element {
  const t = useTexts(organisationMessages);
  const href = useHref();
  const pathOf = (n: number): string => {
    const search = new URLSearchParams({ ...(text === '' ? {} : { q: text }), ...(n > 1 ? { seite: String(n) } : {}) });
    return search.size === 0 ? organisationPaths.list() : `${organisationPaths.list()}?${search}`;
  };
  return (
    <>
      <h1>{t.title}</h1>
      <p class="k-lead">{t.lead}</p>
      <search class="k-filter k-filter--one">
        <Form action={organisationPaths.list()} method="get">
          <TextField name="q" label={t.search} type="search" value={text} unmarked />
          <ButtonRow>
            <Submit kind="secondary">{t.submit}</Submit>
            {text === '' ? null : <ButtonLink kind="tertiary" path={organisationPaths.list()}>{t.reset}</ButtonLink>}
          </ButtonRow>
        </Form>
      </search>
      {rows.length === 0 ? (
        <EmptyState icon="building" title={text === '' ? t.empty : t.none}>
          <p>{text === '' ? t.emptyText : t.noneText}</p>
          {text === '' ? null : <p><a href={href('/rueckmeldung')}>{t.feedback}</a></p>}
        </EmptyState>
      ) : (
        <>
          <h2 class="k-found">{text === '' ? t.all(total) : t.found(total)}</h2>
          <Table
            caption={t.caption} captionHidden rows={rows}
            columns={[
              { title: t.name, cell: (o) => <a href={href(organisationPaths.organisation(o.slug))}><InGerman>{o.name}</InGerman></a> },
              { title: t.type, cell: (o) => <Type of={o} /> },
              { title: t.region, cell: (o) => <InGerman>{o.parentName ?? (o.land ? LAENDER[o.land] : '–')}</InGerman> },
              { title: t.population, numeric: true, cell: (o) => (o.population === null ? '–' : t.count(o.population)) },
            ]}
          />
          <Pagination page={page} pages={Math.ceil(total / ORGANISATIONS_PER_PAGE)} pathOf={pathOf} />
        </>
      )}
      <p class="k-small k-muted">{t.source}</p>
    </>
  );
}

export interface OrganisationFactsProps {
  organisation: {
    name: string; kind: string; officialType: string; state: string; land: string | null; seat: string | null;
    population: number | null; areaHa: number | null; ars: string | null; ags: string | null;
  };
  parent: { name: string; slug: string } | undefined;
}

/** Head and facts of an organisation's page. What it did stands below, put there by modules that know of it. */
export function OrganisationHead({ organisation, parent }: OrganisationFactsProps): JSX.Element {
  const t = useTexts(organisationMessages);
  const href = useHref();
  const { land, population, areaHa } = organisation;
  const of = { kind: organisation.kind as OrganisationKind, officialType: organisation.officialType };
  return (
    <>
      <header class="k-flow k-flow--tight">
        <p class="k-eyebrow"><Type of={of} />{land ? <> · <InGerman>{LAENDER[land]}</InGerman></> : null}</p>
        <h1><InGerman>{organisation.name}</InGerman></h1>
      </header>
      {organisation.state === 'ended' ? <Banner tone="info" title={t.ended} /> : null}
      <h2 class="k-sr">{t.facts}</h2>
      <DescriptionList
        items={[
          [t.belongsTo, parent === undefined ? '' : <a href={href(organisationPaths.organisation(parent.slug))}><InGerman>{parent.name}</InGerman></a>],
          [t.population, population === null ? '' : t.count(population)],
          [t.area, areaHa === null ? '' : t.squareKm(areaHa)],
          [t.seat, organisation.seat ? <InGerman>{organisation.seat}</InGerman> : ''],
          [t.ars, organisation.ars ?? ''],
          [t.ags, organisation.ags ?? ''],
        ]}
      />
    </>
  );
}
