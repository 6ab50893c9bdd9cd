import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { mediumDate } from '../../../platform/time/time.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Card, CardGrid, Facts, type Fact } from '../../../ui/card.tsx';
import { CheckboxField } from '../../../ui/choice.tsx';
import { InGerman } from '../../../ui/content.tsx';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, SelectField, Submit, TextArea } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import { readableDomain } from '../../organisations/domain-letters.ts';
import { domainOf } from '../email-address.ts';
import { isFunctionMailbox } from '../function-mailbox.ts';
import { doubtsAbout, isSerious, type Doubt } from './doubt.ts';
import { membersMessages } from './members-messages.ts';
import { membershipPaths } from './paths.ts';
import { MEMBERS_PER_PAGE, type ManagedOrganisation, type MemberList, type MemberRow } from './queries.ts';

type Texts = (typeof membersMessages)['de'];
const nameOf = (row: MemberRow, m: Texts): string => row.name || m.noName;

export interface MembersPageProps {
  organisation: ManagedOrganisation;
  members: MemberList;
  page: number;
  knownDomains: readonly string[];
  notice?: string | undefined;
  /** What was pressed had no effect any more. */
  tooLate?: boolean;
}

/** Who belongs to a municipality and who would like to; for its admins. */
export function MembersPage({ organisation, members, page, knownDomains, notice, tooLate = false }: MembersPageProps): JSX.Element {
  const m = useTexts(membersMessages);
  const href = useHref();
  const waiting = members.rows.filter(({ state }) => state === 'pending');
  const verified = members.rows.filter(({ state }) => state === 'verified');
  return (
    <>
      <p class="k-eyebrow"><InGerman>{organisation.name}</InGerman></p>
      <h1>{m.heading}</h1>
      <p class="k-lead">{m.lead}</p>
      {notice && <Banner tone={tooLate ? 'info' : 'success'} title={notice} announce />}
      {verified.filter(({ adminAskedAt }) => adminAskedAt).map((row) => (
        <Banner tone="info" title={m.adminAsks(nameOf(row, m))}>
          <p><a href={href(membershipPaths.member(organisation.slug, row.id))}>{nameOf(row, m)}</a></p>
        </Banner>
      ))}
      {waiting.length > 0 && (
        <section class="k-flow" aria-labelledby="wartend">
          <h2 id="wartend">{m.waiting(members.waiting)}</h2>
          <p>{m.waitingText}</p>
          <CardGrid list>{waiting.map((row) => <Waiting slug={organisation.slug} row={row} doubts={doubtsAbout(row.email, knownDomains)} />)}</CardGrid>
        </section>
      )}
      {page === 1 && members.admins === 1 && <Banner tone="info" title={m.onlyOne}><p>{m.onlyOneText}</p></Banner>}
      {(verified.length > 0 || waiting.length < MEMBERS_PER_PAGE) && <Verified slug={organisation.slug} rows={verified} />}
      <Pagination page={page} pages={Math.ceil(members.total / MEMBERS_PER_PAGE)} pathOf={(n) => membershipPaths.members(organisation.slug, n)} />
    </>
  );
}

function Verified({ slug, rows }: { slug: string; rows: readonly MemberRow[] }): JSX.Element {
  const m = useTexts(membersMessages);
  const lang = useLang();
  return (
    <>
      <h2>{m.table}</h2>
      <Table
        caption={m.table} captionHidden rows={rows} empty={<p>{m.nobody}</p>}
        columns={[
          { title: m.columns.name, cell: (row) => <NameCell slug={slug} row={row} /> },
          { title: m.columns.email, cell: (row) => row.email },
          { title: m.columns.role, cell: (row) => (row.adminSlot ? <Badge tone="info" text={m.role[row.adminSlot]} /> : m.role.member) },
          {
            title: m.columns.since,
            cell: (row) => (row.recheckAskedAt ? m.recheckOpen : row.confirmedAt ? mediumDate(row.confirmedAt, lang) : '–'),
          },
        ]}
      />
    </>
  );
}

function NameCell({ slug, row }: { slug: string; row: MemberRow }): JSX.Element {
  const m = useTexts(membersMessages);
  return (
    <div>
      <a href={useHref()(membershipPaths.member(slug, row.id))}>{nameOf(row, m)}</a>
      {row.jobTitle && <span class="k-pick__more"><InGerman>{row.jobTitle}</InGerman></span>}
    </div>
  );
}

function doubtFacts(row: MemberRow, doubts: readonly Doubt[], m: Texts): Fact[] {
  const domain = readableDomain(domainOf(row.email));
  return [
    ...(row.letGo ? [{ icon: 'warning' as const, text: m.letGo }] : []),
    ...doubts.map((doubt) => ({
      icon: doubt.why === 'unknown_domain' ? 'info' as const : 'warning' as const,
      text: doubt.why === 'look_alike' ? m.lookAlike(domain, readableDomain(doubt.known))
        : doubt.why === 'subdomain' ? m.subdomain(domain, readableDomain(doubt.known)) : m.doubts[doubt.why](domain),
    })),
  ];
}

function Waiting({ slug, row, doubts }: { slug: string; row: MemberRow; doubts: readonly Doubt[] }): JSX.Element {
  const m = useTexts(membersMessages);
  const lang = useLang();
  const facts: Fact[] = [
    { icon: 'mail', text: row.email }, ...(row.jobTitle ? [{ icon: 'person' as const, text: <InGerman>{row.jobTitle}</InGerman> }] : []),
    { icon: 'clock', text: m.askedAt(mediumDate(row.askedAt, lang)) }, ...doubtFacts(row, doubts, m),
  ];
  const look = (label: string, kind: 'primary' | 'tertiary'): JSX.Element => (
    <ButtonLink kind={kind} path={membershipPaths.member(slug, row.id)}>{label}<span class="k-sr">{m.of(nameOf(row, m))}</span></ButtonLink>
  );
  // Whoever is to look twice gets no button that is pressed in passing.
  if (doubts.some(isSerious)) return <Card title={nameOf(row, m)} facts={facts}><ButtonRow>{look(m.look, 'primary')}</ButtonRow></Card>;
  return (
    <Card title={nameOf(row, m)} facts={facts}>
      <Form action={membershipPaths.approve(slug, row.id)}>
        <ButtonRow>
          <Submit>{m.approve}<span class="k-sr">{m.of(nameOf(row, m))}</span></Submit>
          {look(m.decline, 'tertiary')}
        </ButtonRow>
      </Form>
    </Card>
  );
}

export interface MemberPageProps {
  organisation: ManagedOrganisation;
  row: MemberRow;
  knownDomains: readonly string[];
  /** It is the reader's own membership. */
  own: boolean;
  /** Verified colleagues who could take over. */
  colleagues: readonly MemberRow[];
  typed?: { grund?: string; nachfolge?: string; nachricht?: string };
  errors?: FieldErrors | undefined;
  problem?: string | undefined;
}

/** One member, and what an admin can do about their membership. */
export function MemberPage(props: MemberPageProps): JSX.Element {
  const m = useTexts(membersMessages);
  const lang = useLang();
  const { organisation, row } = props;
  const date = (instant: Temporal.Instant | null): string => (instant ? mediumDate(instant, lang) : '');
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <p class="k-eyebrow"><InGerman>{organisation.name}</InGerman></p>
      <h1>{nameOf(row, m)}</h1>
      {props.problem && <Banner tone="warning" title={props.problem} announce />}
      <DescriptionList
        items={[
          [m.facts.jobTitle, row.jobTitle === '' ? '' : <InGerman>{row.jobTitle}</InGerman>], [m.facts.email, row.email],
          [m.facts.role, row.state === 'pending' ? '' : m.role[row.adminSlot ?? 'member']],
          row.verifiedHow ? [m.facts.verified, `${date(row.decidedAt)}, ${m.how[row.verifiedHow]}`] : [m.facts.asked, date(row.askedAt)],
          [m.facts.last, row.recheckAskedAt ? m.recheckOpen : date(row.confirmedAt)],
        ]}
      />
      {row.state === 'pending' ? <Decide {...props} /> : <Tend {...props} />}
      <p><ButtonLink kind="tertiary" path={membershipPaths.members(organisation.slug)}>{m.back}</ButtonLink></p>
    </>
  );
}

function Decide({ organisation, row, knownDomains, typed, errors }: MemberPageProps): JSX.Element {
  const m = useTexts(membersMessages);
  const doubts = doubtsAbout(row.email, knownDomains);
  return (
    <>
      {(doubts.length > 0 || row.letGo) && <div class="k-flow"><Facts facts={doubtFacts(row, doubts, m)} /></div>}
      <Form action={membershipPaths.approve(organisation.slug, row.id)}>
        {doubts.some(isSerious) && <CheckboxField name="nachgefragt" label={m.asked} hint={m.askedHint} required error={errors?.['nachgefragt']} />}
        <Submit>{m.approve}</Submit>
      </Form>
      <section class="k-flow" aria-labelledby="ablehnen">
        <h2 id="ablehnen">{m.decline}</h2>
        <p>{m.templates}</p>
        <Form action={membershipPaths.decline(organisation.slug, row.id)}>
          <TextArea name="grund" label={m.reason} hint={m.reasonHint} rows={3} required value={typed?.grund} error={errors?.['grund']} />
          <Submit kind="secondary">{m.declineSubmit}</Submit>
        </Form>
      </section>
    </>
  );
}

function Tend({ organisation, row, own, colleagues, typed, errors }: MemberPageProps): JSX.Element {
  const m = useTexts(membersMessages);
  const admins = colleagues.filter(({ adminSlot }) => adminSlot !== null).length + (row.adminSlot ? 1 : 0);
  const mayAppoint = admins < 2 && !isFunctionMailbox(row.email);
  const { slug } = organisation;
  return (
    <>
      {!own && (
        <section class="k-flow" aria-labelledby="jahr">
          <h2 id="jahr">{m.vouch}</h2>
          <p>{m.vouchText}</p>
          <Form action={membershipPaths.confirm(slug, row.id)}><Submit kind="secondary">{m.vouch}</Submit></Form>
        </section>
      )}
      <section class="k-flow" aria-labelledby="rolle">
        <h2 id="rolle">{m.admin}</h2>
        {row.adminSlot ? (
          <>
            <p>{own ? m.withdrawOwn : m.withdrawText}</p>
            <Form action={membershipPaths.admin(slug, row.id)}>
              <Submit kind="secondary" name="was" value="zurueck">{m.withdraw}</Submit>
            </Form>
          </>
        ) : (
          <>
            <p>{isFunctionMailbox(row.email) ? m.errors.admin.function_mailbox : admins >= 2 ? m.full : m.appointText}</p>
            {(mayAppoint || row.adminAskedAt) && (
              <Form action={membershipPaths.admin(slug, row.id)}>
                <ButtonRow>
                  {mayAppoint && <Submit kind="secondary" name="was" value="ernennen">{admins === 0 ? m.appoint : m.appointDeputy}</Submit>}
                  {row.adminAskedAt && <Submit kind="tertiary" name="was" value="zurueck">{m.refuse}</Submit>}
                </ButtonRow>
              </Form>
            )}
          </>
        )}
      </section>
      <section class="k-flow" aria-labelledby="ende">
        <h2 id="ende">{own ? m.endOwn : m.end}</h2>
        <p>{own ? m.endOwnText : m.endText}</p>
        <Form action={membershipPaths.end(slug, row.id)}>
          <SelectField
            name="nachfolge" label={m.successor} hint={m.successorHint} required placeholder={null} value={typed?.nachfolge ?? ''}
            error={errors?.['nachfolge']}
            options={[{ value: '', label: m.successorNobody },
              ...colleagues.map((c) => ({ value: c.accountId, label: `${nameOf(c, m)}, ${c.email}` }))]}
          />
          {!own && <TextArea name="grund" label={m.endReason} hint={m.reasonHint} rows={2} value={typed?.grund} error={errors?.['grund']} />}
          <Submit kind="secondary">{own ? m.endOwnSubmit : m.endSubmit}</Submit>
        </Form>
      </section>
    </>
  );
}
