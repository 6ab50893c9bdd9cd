import type { JSX } from 'preact';
import type { RawForm } from '../../../platform/http/form.ts';
import { single } from '../../../platform/http/form.ts';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { mediumDate } from '../../../platform/time/time.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Card, CardGrid, Facts, type Fact } from '../../../ui/card.tsx';
import { InGerman } from '../../../ui/content.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, SelectField, Submit, TextField } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { membershipMessages } from '../../accounts/membership/messages.ts';
import { PROPOSALS_PER_PAGE, type Proposal } from '../../events/registrations/queries-belonging.ts';
import { bodyKinds, isBodyKind } from '../../organisations/body.ts';
import { OrganisationField } from '../../organisations/choice-view.tsx';
import { nothingTyped, readTypedOrganisation, type OrganisationChoices } from '../../organisations/meant.ts';
import { organisationPaths } from '../../organisations/paths.ts';
import type { OrganisationChoice } from '../../organisations/queries.ts';
import type { NearBody } from '../../organisations/queries-near.ts';
import { ReasonFields } from './decline.tsx';
import { belongingMessages } from './messages.ts';
import { belongingPaths } from './paths.ts';
import { proposalMessages } from './proposal-messages.ts';
import { BelongingNav, type Counts } from './views.tsx';

function ProposalFacts({ proposal, near }: { proposal: Proposal; near: readonly NearBody[] }): JSX.Element {
  const m = useTexts(proposalMessages);
  const { kinds } = useTexts(membershipMessages);
  const lang = useLang();
  const by = proposal.proposerEmail === null ? m.byNobody : m.by(proposal.proposerName ?? '', proposal.proposerEmail);
  const facts: Fact[] = [
    ...(proposal.bodyKind && isBodyKind(proposal.bodyKind) ? [{ icon: 'building' as const, text: kinds[proposal.bodyKind] }] : []),
    { icon: proposal.parent ? 'place' : 'warning', text: proposal.parent ? m.parent(proposal.parent.name) : m.noParent },
    { icon: 'person', text: `${by}, ${m.on(mediumDate(proposal.createdAt, lang))}` },
    { icon: 'people', text: m.people(proposal.people.length) },
    ...near.map((body) => ({ icon: 'warning' as const, text: m.near[body.state](body.name) })),
  ];
  return <Facts facts={facts} />;
}

/** Bodies that were proposed and wait. */
export function ProposalsPage(
  { rows, page, near, counts, isAdmin, notices }:
  { rows: readonly Proposal[]; page: number; near: readonly (readonly NearBody[])[]; counts: Counts; isAdmin: boolean; notices: readonly string[] },
): JSX.Element {
  const m = useTexts(proposalMessages);
  const { tabs } = useTexts(belongingMessages);
  return (
    <>
      <h1>{tabs.proposals}</h1>
      <p class="k-lead">{m.lead}</p>
      <BelongingNav current="proposals" counts={counts} isAdmin={isAdmin} />
      {notices.map((notice) => <Banner tone="success" title={notice} announce />)}
      {rows.length === 0 ? <EmptyState icon="building" title={m.empty} /> : (
        <CardGrid list>
          {rows.map((row, place) => (
            <Card title={<InGerman>{row.name}</InGerman>} level={2} path={belongingPaths.proposal(row.id)}>
              <ProposalFacts proposal={row} near={near[place] ?? []} />
            </Card>
          ))}
        </CardGrid>
      )}
      <Pagination page={page} pages={Math.ceil(counts.proposals / PROPOSALS_PER_PAGE)} pathOf={belongingPaths.proposals} />
    </>
  );
}

export interface ProposalPageProps {
  proposal: Proposal;
  close: readonly OrganisationChoice[];
  /** Bodies of the same municipality with nearly the same name. */
  near: readonly NearBody[];
  /** Where what was typed fits several: those to pick from. */
  parents?: OrganisationChoices | undefined;
  targets?: OrganisationChoices | undefined;
  values?: RawForm | undefined;
  errors?: FieldErrors | undefined;
}

/** One proposal: what there is already, and the three things that can become of it. */
export function ProposalPage({ proposal, close, near, parents, targets, values, errors }: ProposalPageProps): JSX.Element {
  const m = useTexts(proposalMessages);
  const typed = (name: string, otherwise = ''): string =>
    (values === undefined || values[name] === undefined ? otherwise : single(values[name]));
  const parent = values?.['parent'] === undefined
    ? { ...nothingTyped, text: proposal.parent?.name ?? '', id: proposal.parent?.id ?? '' } : readTypedOrganisation(values, 'parent');
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1><InGerman>{proposal.name}</InGerman></h1>
      <ProposalFacts proposal={proposal} near={[]} />
      {near.length > 0 && <NearBodies near={near} />}
      {proposal.people.length > 0 && <><h2>{m.peopleTitle}</h2>
        <ul>{proposal.people.map((p) => <li>{[p.name, p.email].filter(Boolean).join(', ')}</li>)}</ul></>}
      <h2>{m.close}</h2>
      {close.length === 0 ? <p>{m.closeNone}</p>
        : <ul>{close.map((o) => <li><InGerman>{[o.name, o.officialType, o.parentName].filter(Boolean).join(' · ')}</InGerman></li>)}</ul>}
      <section class="k-flow" aria-labelledby="aufnehmen">
        <h2 id="aufnehmen">{m.takeTitle}</h2>
        <p>{m.takeText}</p>
        <Form action={belongingPaths.proposal(proposal.id)}>
          <TextField name="name" label={m.name} required value={typed('name', proposal.name)} error={errors?.['name']} autocomplete="off" />
          <KindField value={typed('kind', proposal.bodyKind ?? '')} error={errors?.['kind']} />
          <OrganisationField name="parent" label={m.parentField} hint={m.parentHint} typed={parent} choices={parents} errors={errors} />
          <ButtonRow><Submit>{m.take}</Submit></ButtonRow>
        </Form>
      </section>
      <section class="k-flow" aria-labelledby="zuordnen">
        <h2 id="zuordnen">{m.mergeTitle}</h2>
        <p>{m.mergeText}</p>
        <Form action={belongingPaths.mergeProposal(proposal.id)}>
          <OrganisationField
            name="target" label={m.target} hint={m.targetHint} typed={readTypedOrganisation(values ?? {}, 'target')} choices={targets} errors={errors}
          />
          <ButtonRow><Submit kind="secondary">{m.merge}</Submit></ButtonRow>
        </Form>
      </section>
      <section class="k-flow" aria-labelledby="ablehnen">
        <h2 id="ablehnen">{m.declineTitle}</h2>
        <p>{m.declineText}</p>
        <Form action={belongingPaths.declineProposal(proposal.id)}>
          <ReasonFields values={values} errors={errors} />
          <ButtonRow>
            <Submit kind="secondary">{m.decline}</Submit>
            <ButtonLink kind="tertiary" path={belongingPaths.proposals()}>{m.back}</ButtonLink>
          </ButtonRow>
        </Form>
      </section>
    </>
  );
}

/** Looked at first: who takes both in has one body twice. */
function NearBodies({ near }: { near: readonly NearBody[] }): JSX.Element {
  const m = useTexts(proposalMessages);
  const href = useHref();
  return (
    <Banner tone="warning" title={m.nearTitle}>
      <ul>
        {near.map((body) => (
          <li>
            <a href={href(body.state === 'active' ? organisationPaths.organisation(body.slug) : belongingPaths.proposal(body.id))}>
              <InGerman>{body.name}</InGerman>
            </a>
            {' '}– {m.nearState[body.state]}
          </li>
        ))}
      </ul>
      <p>{near.some(({ state }) => state === 'active') ? m.nearActive : m.nearProposed}</p>
    </Banner>
  );
}

function KindField({ value, error }: { value: string; error: string | undefined }): JSX.Element {
  const m = useTexts(proposalMessages);
  const { kinds } = useTexts(membershipMessages);
  return <SelectField name="kind" label={m.kind} required value={value} error={error}
    options={bodyKinds.map((kind) => ({ value: kind, label: kinds[kind] }))} />;
}
