import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { mediumDate } from '../../../platform/time/time.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Card, CardGrid } from '../../../ui/card.tsx';
import { RadioGroup } from '../../../ui/choice.tsx';
import { InGerman } from '../../../ui/content.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, Submit, TextField, type Option } from '../../../ui/form.tsx';
import { OrganisationField } from '../../organisations/choice-view.tsx';
import type { OrganisationChoices, TypedOrganisation } from '../../organisations/meant.ts';
import { accountPaths } from '../paths.ts';
import { deadlineOf, RECHECK_DAYS, type MembershipRules } from './membership.ts';
import { membershipMessages } from './messages.ts';
import { membershipPaths } from './paths.ts';
import type { OwnMembership } from './queries.ts';

/** The form for another organisation as it was sent. */
export interface TypedMembership {
  organisation: TypedOrganisation;
  /** Which of those of the address's domain, or 'andere'. */
  shared: string;
  person: string;
}

export interface OwnMembershipsProps {
  memberships: readonly OwnMembership[];
  rules: MembershipRules;
  /** They are municipality admin, and the second factor was not shown yet: that right is not there. */
  waiting: boolean;
  notice?: string | undefined;
  /** A refusal that belongs to no field. */
  problem?: string | undefined;
  /** The form for another organisation: what was typed, and what to pick from. */
  typed: TypedMembership;
  /** The account has no name yet, and whoever decides should see one. */
  asksName: boolean;
  /** Those that may be meant by what was typed. */
  choices?: OrganisationChoices | undefined;
  /** Organisations known by the domain of the address. */
  shared?: { domain: string; options: readonly Option[] } | undefined;
  errors?: FieldErrors | undefined;
}

/** For whom somebody acts here, in which state that is, and what they can do about it. */
export function OwnMembershipsPage(props: OwnMembershipsProps): JSX.Element {
  const m = useTexts(membershipMessages);
  const href = useHref();
  const living = props.memberships.filter(({ state }) => state === 'pending' || state === 'verified');
  const past = props.memberships.filter(({ state }) => state === 'declined' || state === 'ended');
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <h1>{m.title}</h1>
      <p class="k-lead">{m.lead}</p>
      {props.notice && <Banner tone="success" title={props.notice} announce />}
      {props.problem && <Banner tone="warning" title={props.problem} announce />}
      {props.waiting && living.some(({ adminSlot }) => adminSlot !== null) && (
        <Banner tone="info" title={m.adminWaits}>
          <p>{m.adminWaitsText}</p>
          <p><a href={href(accountPaths.confirm(membershipPaths.own()))}>{m.adminWaitsLink}</a></p>
        </Banner>
      )}
      {living.length === 0
        ? <EmptyState icon="building" title={m.none}><p>{m.noneText}</p></EmptyState>
        : <CardGrid list>{living.map((own) => <Living own={own} rules={props.rules} />)}</CardGrid>}
      {living.length > 1 && <DefaultForm living={living} />}
      <AddForm {...props} />
      <section class="k-flow" aria-labelledby="fehlt">
        <h2 id="fehlt">{m.missing}</h2>
        <p>{m.missingText} <a href={href(membershipPaths.propose())}>{m.missingLink}</a></p>
      </section>
      {past.length > 0 && (
        <section class="k-flow" aria-labelledby="frueher">
          <h2 id="frueher">{m.past}</h2>
          <CardGrid list>{past.map((own) => <Past own={own} />)}</CardGrid>
        </section>
      )}
    </>
  );
}

function Living({ own, rules }: { own: OwnMembership; rules: MembershipRules }): JSX.Element {
  const m = useTexts(membershipMessages);
  const lang = useLang();
  const href = useHref();
  const badges = (
    <div class="k-badges">
      <Badge tone={own.state === 'verified' ? 'success' : 'warning'} icon={own.state === 'verified' ? 'success' : 'clock'}
        text={m.state[own.state]} />
      {own.adminSlot && <Badge tone="info" icon="person" text={m.admin[own.adminSlot]} />}
      {own.isDefault && <Badge text={m.standard} />}
    </div>
  );
  return (
    <Card
      title={<InGerman>{own.name}</InGerman>} level={2} {...(own.organisationState === 'active' ? { path: `/kommunen/${own.slug}` } : {})}
    >
      {badges}
      {own.state === 'pending' && (
        <p>{own.organisationState === 'proposed' ? m.proposedText : m.pendingText(mediumDate(deadlineOf(own.askedAt, rules), lang))}</p>
      )}
      {own.state === 'pending' && <p>{m.pendingMeanwhile} <a href={href('/veranstaltungen')}>{m.pendingEvents}</a></p>}
      {own.state === 'verified' && own.recheckAskedAt && <Recheck own={own} />}
      {own.state === 'verified' && !own.recheckAskedAt && own.confirmedAt && (
        <p class="k-muted">{m.confirmed(mediumDate(own.confirmedAt, lang))}</p>
      )}
      {own.admins.length > 0 && <p>{m.admins(own.admins.join(', '))}</p>}
      {own.adminAskedAt && <p class="k-muted">{m.adminAsked}</p>}
      <Actions own={own} />
    </Card>
  );
}

function Recheck({ own }: { own: OwnMembership }): JSX.Element {
  const m = useTexts(membershipMessages);
  const lang = useLang();
  return (
    <Banner tone="warning" title={m.recheckTitle}>
      <p>{m.recheckText(mediumDate(own.recheckAskedAt!.add({ hours: RECHECK_DAYS * 24 }), lang))}</p>
      <Form action={membershipPaths.still(own.id)}><Submit>{m.recheckYes}<span class="k-sr">{m.of(own.name)}</span></Submit></Form>
    </Banner>
  );
}

function Actions({ own }: { own: OwnMembership }): JSX.Element {
  const m = useTexts(membershipMessages);
  const name = <span class="k-sr">{m.of(own.name)}</span>;
  const mayAsk = own.state === 'verified' && own.adminSlot === null && own.adminAskedAt === null && own.adminCount < 2;
  const leave = own.state === 'pending' ? m.takeBack : m.leave;
  return (
    <>
      {own.adminSlot && <ButtonRow><ButtonLink path={membershipPaths.members(own.slug)}>{m.members}{name}</ButtonLink></ButtonRow>}
      {mayAsk && (
        <details class="k-details">
          <summary>{m.askAdmin}{name}</summary>
          <p>{m.askAdminHint}</p>
          <Form action={membershipPaths.askAdmin(own.id)}><Submit kind="secondary">{m.askAdmin}{name}</Submit></Form>
        </details>
      )}
      <details class="k-details">
        <summary>{leave}{name}</summary>
        <p>{m.leaveText}</p>
        <Form action={membershipPaths.leave(own.id)}><Submit kind="secondary">{m.leaveSubmit}{name}</Submit></Form>
      </details>
    </>
  );
}

/** For whom somebody acts where nothing else is asked. */
function DefaultForm({ living }: { living: readonly OwnMembership[] }): JSX.Element {
  const m = useTexts(membershipMessages);
  return (
    <Form action={membershipPaths.standard()}>
      <RadioGroup
        name="id" label={m.defaultLabel} hint={m.defaultHint} required value={(living.find(({ isDefault }) => isDefault) ?? living[0])?.id}
        options={living.map((own) => ({ value: own.id, label: <InGerman>{own.name}</InGerman> }))}
      />
      <Submit kind="secondary">{m.makeDefault}</Submit>
    </Form>
  );
}

function Past({ own }: { own: OwnMembership }): JSX.Element {
  const m = useTexts(membershipMessages);
  const href = useHref();
  return (
    <Card title={<InGerman>{own.name}</InGerman>}>
      <div class="k-badges"><Badge text={m.state[own.state]} /></div>
      {own.state === 'declined' && <p>{m.declinedText}</p>}
      {own.reason !== '' && <><p>{m.reason}</p><blockquote><p>{own.reason}</p></blockquote></>}
      {own.state === 'declined' && (
        <p>
          {m.declinedNext} <a href={href(membershipPaths.address())}>{m.changeAddress}</a> ·{' '}
          <a href={href('/rueckmeldung')}>{m.contact}</a>
        </p>
      )}
    </Card>
  );
}

function AddForm({ memberships, typed, asksName, choices, shared, errors }: OwnMembershipsProps): JSX.Element {
  const m = useTexts(membershipMessages);
  const first = !memberships.some(({ state }) => state === 'pending' || state === 'verified');
  return (
    <section class="k-flow" aria-labelledby="weitere">
      <h2 id="weitere">{first ? m.addFirst : m.add}</h2>
      <p>{first ? m.addFirstText : m.addText}</p>
      <Form action={membershipPaths.add()}>
        {asksName && (
          <TextField name="person" label={m.person} hint={m.personHint} required autocomplete="name" value={typed.person} error={errors?.['person']} />
        )}
        {shared && (
          <RadioGroup
            name="choice" label={m.choiceShared(shared.domain)} required value={typed.shared}
            options={[...shared.options, { value: 'andere', label: m.otherChoice }]}
          />
        )}
        <OrganisationField
          name="organisation" label={m.organisation} hint={m.organisationHint} typed={typed.organisation} optional={shared !== undefined}
          choices={choices} errors={errors}
        />
        <ButtonRow><Submit kind="secondary">{m.addSubmit}</Submit></ButtonRow>
      </Form>
    </section>
  );
}
