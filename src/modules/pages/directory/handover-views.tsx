import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { InGerman } from '../../../ui/content.tsx';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, Submit } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import { LAENDER } from '../../organisations/organisation.ts';
import { OrganisationField } from '../../organisations/choice-view.tsx';
import { nothingTyped, type OrganisationChoices, type TypedOrganisation } from '../../organisations/meant.ts';
import { organisationPaths } from '../../organisations/paths.ts';
import { dayText } from './admin-views.tsx';
import { directoryPaths } from './paths.ts';
import { handoverMessages } from './handover-messages.ts';
import { ENDED_PER_PAGE, type EndedOrganisation, type Successor } from './queries-handover.ts';

/** The ended bodies, those with members first. */
export function EndedPage({ rows, total, page,
  done }: { rows: readonly EndedOrganisation[]; total: number; page: number; done: EndedOrganisation | undefined }): JSX.Element {
  const m = useTexts(handoverMessages);
  const lang = useLang();
  const href = useHref();
  return (
    <>
      <h1>{m.title}</h1>
      {done ? <Banner tone="success" title={m.done(done.name)} announce /> : null}
      <p class="k-lead">{m.lead}</p>
      {rows.length === 0 ? <EmptyState icon="building" title={m.none}><p>{m.noneText}</p></EmptyState> : (
        <Table
          caption={m.caption} captionHidden rows={rows}
          columns={[
            { title: m.name, cell: (o) => <a href={href(directoryPaths.handover(o.slug))}>{m.handOver(o.name)}</a> },
            { title: m.region, cell: (o) => (o.land ? LAENDER[o.land] : '–') },
            { title: m.ended, cell: (o) => (o.endedAsOf === null ? '–' : dayText(o.endedAsOf, lang)) },
            { title: m.members, numeric: true, cell: (o) => o.members },
            { title: m.more, cell: (o) => m.parts(o) || '–' },
            { title: m.successor, cell: (o) => (o.successorSlug === null ? '–' : <a
              href={href(organisationPaths.organisation(o.successorSlug))}>{o.successorName}</a>) },
          ]}
        />
      )}
      <Pagination page={page} pages={Math.ceil(total / ENDED_PER_PAGE)}
        pathOf={(n) => (n > 1 ? `${directoryPaths.ended()}?seite=${n}` : directoryPaths.ended())} />
    </>
  );
}

export interface HandoverPageProps {
  of: EndedOrganisation;
  typed?: TypedOrganisation | undefined;
  choices?: OrganisationChoices | undefined;
  errors?: FieldErrors | undefined;
}

/** What goes over and what stays, and the question to whom. */
export function HandoverPage({ of, typed = nothingTyped, choices, errors }: HandoverPageProps): JSX.Element {
  const m = useTexts(handoverMessages);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.page(of.name)}</h1>
      {of.successorName === null ? null : <Banner tone="info" title={m.already(of.successorName)} />}
      <WhatMoves of={of} />
      <Form action={directoryPaths.handover(of.slug)}>
        <OrganisationField name="organisation" label={m.field} hint={m.hint} typed={typed} choices={choices} errors={errors} />
        <ButtonRow>
          <Submit>{m.next}</Submit>
          <ButtonLink kind="tertiary" path={directoryPaths.ended()}>{m.back}</ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}

function WhatMoves({ of }: { of: EndedOrganisation }): JSX.Element {
  const m = useTexts(handoverMessages);
  return (
    <>
      <h2>{m.moves}</h2>
      <ul>{m.movesList(of).map((line) => <li>{line}</li>)}</ul>
      <h2>{m.stays}</h2>
      <p>{m.staysText}</p>
    </>
  );
}

/** Which organisation was understood, what it takes over, and the decision. */
export function HandoverCheckPage({ of, to }: { of: EndedOrganisation; to: Successor }): JSX.Element {
  const m = useTexts(handoverMessages);
  const lang = useLang();
  const href = useHref();
  return (
    <>
      <h1>{m.check(of.name, to.name)}</h1>
      {of.successorName === null || of.successorSlug === to.slug ? null : <Banner tone="warning" title={m.other(of.successorName)} />}
      <h2>{m.understood}</h2>
      <DescriptionList
        items={[
          [m.name, <a href={href(organisationPaths.organisation(to.slug))}><InGerman>{to.name}</InGerman></a>],
          [m.type, to.officialType && <InGerman>{to.officialType}</InGerman>],
          [m.region, <InGerman>{[to.parentName, to.land ? LAENDER[to.land] : ''].filter(Boolean).join(', ')}</InGerman>],
          [m.postcode, to.postcode ?? ''], [m.ars, to.ars ?? ''],
          [m.population, to.population === null ? '' : to.population.toLocaleString(lang === 'de' ? 'de-DE' : 'en-GB')],
          [m.there, m.people(to)],
        ]}
      />
      <WhatMoves of={of} />
      <Banner tone="warning" title={m.forGood}><p>{m.told}</p></Banner>
      <Form action={directoryPaths.handoverTo(of.slug)}>
        <input type="hidden" name="an" value={to.slug} />
        <ButtonRow>
          <Submit>{m.submit}</Submit>
          <ButtonLink kind="secondary" path={directoryPaths.handover(of.slug)}>{m.another}</ButtonLink>
          <ButtonLink kind="tertiary" path={directoryPaths.ended()}>{m.back}</ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
