import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
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
import { MOST_FOUND, ORGANISATIONS_PER_PAGE, type OrganisationInList, type Relative } from './queries-directory.ts';

/** Official type where it says more than the kind. */
function Type({ of }: { of: { kind: OrganisationKind; officialType: string } }): JSX.Element {
  const t = useTexts(organisationMessages);
  return of.officialType === '' ? <>{t.kind[of.kind]}</> : <InGerman>{of.officialType}</InGerman>;
}

export interface OrganisationListProps {
  /** Own path of the list. */
  path: string;
  text: string;
  page: number;
  rows: readonly OrganisationInList[];
  total: number;
  /** The label of the search, where it looks in a part only. */
  label?: string | undefined;
}

/** Organisations with a search above: a plain GET form. */
export function OrganisationList({ path, text, page, rows, total, label }: OrganisationListProps): JSX.Element {
  const t = useTexts(organisationMessages);
  const href = useHref();
  const isGuess = rows.some(({ guessedBy }) => guessedBy !== undefined);
  const heading = isGuess ? t.maybeMeant : text === '' ? t.all(total) : total === MOST_FOUND ? t.foundMost(total) : t.found(total);
  const pathOf = (n: number): string => {
    const search = new URLSearchParams({ ...(text === '' ? {} : { q: text }), ...(n > 1 ? { seite: String(n) } : {}) });
    return search.size === 0 ? path : `${path}?${search}`;
  };
  return (
    <>
      <search class="k-filter k-filter--one">
        <Form action={path} method="get">
          <TextField name="q" label={label ?? t.search} type="search" value={text} unmarked />
          <ButtonRow>
            <Submit kind="secondary">{t.submit}</Submit>
            {text === '' ? null : <ButtonLink kind="tertiary" path={path}>{t.reset}</ButtonLink>}
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
          <h2 class="k-found">{heading}</h2>
          {isGuess && <Banner tone="info" title={t.guess(text)}><p>{t.guessText}</p></Banner>}
          <Table
            caption={t.caption} captionHidden rows={rows}
            columns={[
              { title: t.name, cell: (o) => <a href={href(organisationPaths.organisation(o.slug))}><InGerman>{o.name}</InGerman></a> },
              ...(isGuess ? [{ title: t.postcode, cell: (o: OrganisationInList) => o.guessedBy ?? '–' }] : []),
              { title: t.type, cell: (o) => <Type of={o} /> },
              { title: t.region, cell: (o) => <InGerman>{o.parentName ?? (o.land ? LAENDER[o.land] : '–')}</InGerman> },
              { title: t.population, numeric: true, cell: (o) => (o.population === null ? '–' : t.count(o.population)) },
            ]}
          />
          <Pagination page={page} pages={Math.ceil(total / ORGANISATIONS_PER_PAGE)} pathOf={pathOf} />
        </>
      )}
    </>
  );
}

/** Whose figures these are, and of which day, where a directory was imported. */
export function Source({ stand }: { stand: string | undefined }): JSX.Element {
  const t = useTexts(organisationMessages);
  return <p class="k-small k-muted">{t.source}{stand === undefined ? '' : ` ${t.stand(stand)}`}</p>;
}

export interface OrganisationFactsProps {
  organisation: {
    name: string; kind: string; officialType: string; state: string; endedAsOf: string | null; land: string | null; seat: string | null;
    postcode: string | null; morePostcodes: boolean;
    population: number | null; areaHa: number | null; ars: string | null; ags: string | null; slug: string; officialName: string
      | null; searchMore: string;
  };
  relatives: { parent?: Relative; kreis?: Relative; verband?: Relative; successor?: Relative };
}

/** Head and facts of an organisation's page. What it did stands below, put there by modules that know of it. */
export function OrganisationHead({ organisation, relatives }: OrganisationFactsProps): JSX.Element {
  const t = useTexts(organisationMessages);
  const lang = useLang();
  const href = useHref();
  const { land, population, areaHa, officialName } = organisation;
  const { parent, kreis, verband, successor } = relatives;
  const link = (to: Relative | undefined): JSX.Element | '' =>
    (to ? <a href={href(organisationPaths.organisation(to.slug))}><InGerman>{to.name}</InGerman></a> : '');
  const of = { kind: organisation.kind as OrganisationKind, officialType: organisation.officialType };
  return (
    <>
      <header class="k-flow k-flow--tight">
        <p class="k-eyebrow"><Type of={of} />{land ? <> · <InGerman>{LAENDER[land]}</InGerman></> : null}</p>
        <h1><InGerman>{organisation.name}</InGerman></h1>
      </header>
      {organisation.state !== 'ended' ? null : (
        <Banner tone="info" title={t.ended(organisation.endedAsOf === null ? '' : Temporal.PlainDate.from(organisation.endedAsOf)
          .toLocaleString(lang === 'de' ? 'de-DE' : 'en-GB', { dateStyle: 'long' }))}>
          <p>{successor ? <>{t.endedTo} {link(successor)}</> : t.endedToNobody}</p>
          <p>{t.endedStays}</p>
        </Banner>
      )}
      <h2 class="k-sr">{t.facts}</h2>
      <DescriptionList
        items={[
          [t.belongsTo, link(parent ?? kreis)],
          [t.association, link(verband)],
          [t.population, population === null ? '' : t.count(population)],
          [t.area, areaHa === null ? '' : t.squareKm(areaHa)],
          [t.postcode, organisation.postcode !== null && organisation.morePostcodes ? t.onePostcode(organisation.postcode) : organisation.postcode ?? ''],
          [t.seat, organisation.seat ? <InGerman>{organisation.seat}</InGerman> : ''],
          [t.officialName, officialName && organisation.searchMore !== '' ? <InGerman>{officialName}</InGerman> : ''],
          [t.ars, organisation.ars ?? ''],
          [t.ags, organisation.ags ?? ''],
        ]}
      />
      {organisation.kind === 'kreis' && organisation.state === 'active' ? <p><a
        href={href(organisationPaths.kreis(organisation.slug))}>{t.allOfKreis}</a></p> : null}
    </>
  );
}
