import type { JSX } from 'preact';
import type { RawForm } from '../../../platform/http/form.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { longDate, mediumDate } from '../../../platform/time/time.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Facts, type Fact } from '../../../ui/card.tsx';
import { CheckboxField } from '../../../ui/choice.tsx';
import { InGerman } from '../../../ui/content.tsx';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, SelectField, Submit } from '../../../ui/form.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { doubtMessages } from '../../accounts/membership/doubt-messages.ts';
import { deadlineOf, type MembershipRules } from '../../accounts/membership/membership.ts';
import { WAITING_PER_PAGE, type ApprovedFirst, type Waiting } from '../../events/registrations/queries-belonging.ts';
import { hasForeignLetters, readableDomain } from '../../organisations/domain-letters.ts';
import { LAENDER } from '../../organisations/organisation.ts';
import { ReasonFields } from './decline.tsx';
import { belongingMessages } from './messages.ts';
import { belongingPaths } from './paths.ts';

type Texts = (typeof belongingMessages)['de'];
export const personOf = (row: { name: string }, m: Texts): string => row.name || m.noName;

export interface Counts {
  people: number;
  admins: number;
  proposals: number;
}

/** The tabs of everything that is to be decided about belonging. */
export function BelongingNav(
  { current, counts, isAdmin }: { current: 'people' | 'admins' | 'proposals' | 'domains'; counts: Counts; isAdmin: boolean },
): JSX.Element {
  const { tabs: m } = useTexts(belongingMessages);
  return (
    <Tabs
      label={m.label}
      tabs={[
        { text: m.people, path: belongingPaths.queue(), current: current === 'people', count: counts.people },
        { text: m.proposals, path: belongingPaths.proposals(), current: current === 'proposals', count: counts.proposals },
        { text: m.admins, path: belongingPaths.admins(), current: current === 'admins', count: counts.admins },
        ...(isAdmin ? [{ text: m.domains, path: belongingPaths.domains(), current: current === 'domains' }] : []),
      ]}
    />
  );
}

/** What helps to decide, each fact with its sign; the most telling first. */
export function WaitingFacts({ row }: { row: Waiting }): JSX.Element {
  const { facts: m } = useTexts(belongingMessages);
  const facts: Fact[] = [];
  if (row.organisation.state === 'proposed') facts.push({ icon: 'info', text: m.proposed });
  if (row.firstApprovedBy) {
    facts.push({ icon: 'success', text: row.firstApprovedName ? m.firstApproved(row.firstApprovedName) : m.firstApprovedNobody });
  }
  if (row.letGo) facts.push({ icon: 'warning', text: m.letGo });
  const domain = readableDomain(row.domain);
  facts.push(row.freeMail ? { icon: 'warning', text: m.freeMail(domain) } : { icon: 'mail', text: m.domain(domain) });
  if (hasForeignLetters(row.domain)) facts.push({ icon: 'warning', text: m.foreignLetters });
  if (row.functionMailbox) facts.push({ icon: 'warning', text: m.functionMailbox });
  if (row.subdomainOf) facts.push({ icon: 'warning', text: m.subdomain(domain, readableDomain(row.subdomainOf)) });
  if (row.mistakenFor) facts.push({ icon: 'warning', text: m.mistaken(domain, readableDomain(row.mistakenFor)) });
  if (row.knownDomains.length > 0) facts.push({ icon: 'building', text: m.knownDomains(row.knownDomains.slice(0, 5).map(readableDomain).join(', ')) });
  if (row.domainOf.length > 0) facts.push({ icon: 'building', text: m.domainOf(row.domainOf.join(', ')) });
  if (!row.freeMail) facts.push({ icon: 'search', text: m[row.nameMatch] });
  if (isShared(row)) facts.push({ icon: 'warning', text: m.namesakes(row.namesakes) });
  if (!row.freeMail && row.colleagues > 0) facts.push({ icon: 'people', text: m.colleagues(row.colleagues) });
  if (!row.freeMail && row.elsewhere > 0) facts.push({ icon: 'people', text: m.elsewhere(row.elsewhere) });
  facts.push({ icon: 'people', text: row.first ? m.first : m.members(row.members) });
  if (row.admins > 0) facts.push({ icon: 'person', text: m.admins });
  if (row.requests.length > 0) facts.push({ icon: 'calendar', text: m.requests(row.requests.length) });
  return <Facts facts={facts} />;
}

function Deadline({ row, rules, now }: { row: Waiting; rules: MembershipRules; now: Temporal.Instant }): JSX.Element {
  const m = useTexts(belongingMessages);
  const lang = useLang();
  const deadline = deadlineOf(row.askedAt, rules);
  const over = Temporal.Instant.compare(deadline, now) < 0;
  const date = mediumDate(deadline, lang);
  return <Badge tone={over ? 'danger' : 'info'} icon="clock" text={over ? m.overdue(date) : m.due(date)} />;
}

export interface QueuePageProps {
  rows: readonly Waiting[];
  total: number;
  page: number;
  counts: Counts;
  rules: MembershipRules;
  now: Temporal.Instant;
  isAdmin: boolean;
  notices: readonly string[];
  /** Whom the reader approved as the first of two: nothing is left for them to do. */
  approved: readonly ApprovedFirst[];
}

/** Everybody who waits for this organiser, with what helps to decide; several can be decided at once. */
export function QueuePage(props: QueuePageProps): JSX.Element {
  const m = useTexts(belongingMessages);
  const href = useHref();
  const { rows, total, page } = props;
  return (
    <>
      <h1>{m.title}</h1>
      <p class="k-lead">{m.lead}</p>
      <BelongingNav current="people" counts={props.counts} isAdmin={props.isAdmin} />
      {props.notices.map((notice) => <Banner tone="success" title={notice} announce />)}
      {rows.length === 0 ? <EmptyState icon="people" title={m.emptyTitle}><p>{m.emptyText}</p></EmptyState> : (
        <>
          <p><strong class="k-num">{m.count(total)}</strong></p>
          <form class="k-flow" method="get" action={href(belongingPaths.choice())}>
            <ul class="k-pending">{rows.map((row) => <WaitingItem row={row} rules={props.rules} now={props.now} />)}</ul>
            <div class="k-bulk">
              <SelectField
                name="aktion" label={m.actionLabel} required placeholder={null} value="zusage"
                options={(['zusage', 'absage'] as const).map((action) => ({ value: action, label: m.actions[action] }))}
              />
              <Submit>{m.go}</Submit>
            </div>
          </form>
          <Pagination page={page} pages={Math.ceil(total / WAITING_PER_PAGE)} pathOf={belongingPaths.queue} />
        </>
      )}
      {props.approved.length > 0 && (
        <section class="k-flow" aria-labelledby="vorgemerkt">
          <h2 id="vorgemerkt">{m.approvedFirst}</h2>
          <p>{m.approvedFirstText}</p>
          <ul>
            {props.approved.map((row) => (
              <li><a href={href(belongingPaths.one(row.id))}>{personOf(row, m)}</a>, <InGerman>{row.organisation.name}</InGerman></li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function WaitingItem({ row, rules, now }: { row: Waiting; rules: MembershipRules; now: Temporal.Instant }): JSX.Element {
  const m = useTexts(belongingMessages);
  const href = useHref();
  const name = personOf(row, m);
  return (
    <li>
      <div class="k-pick">
        <div class="kern-form-check">
          <input class="kern-form-check__checkbox" type="checkbox" name="id" value={row.id} id={`wahl-${row.id}`} />
          <label class="k-sr" for={`wahl-${row.id}`}>{m.select(name, row.organisation.name)}</label>
        </div>
        <div>
          <strong>{name}</strong>, <InGerman>{row.organisation.name}</InGerman>
          {row.jobTitle && <span class="k-pick__more"><InGerman>{row.jobTitle}</InGerman></span>}
          <div class="k-badges"><Deadline row={row} rules={rules} now={now} /></div>
          <WaitingFacts row={row} />
          <p><a href={href(belongingPaths.one(row.id))}>{m.look}<span class="k-sr">{m.of(name)}</span></a></p>
        </div>
      </div>
    </li>
  );
}

export interface WaitingPageProps {
  row: Waiting;
  rules: MembershipRules;
  now: Temporal.Instant;
  /** The reader was the first of two. */
  approvedAlready: boolean;
  values?: RawForm | undefined;
  errors?: FieldErrors | undefined;
  problem?: string | undefined;
}

/** One person, everything that helps to decide, and the decision. */
export function WaitingPage(props: WaitingPageProps): JSX.Element {
  const m = useTexts(belongingMessages);
  const lang = useLang();
  const { row } = props;
  const { organisation: o } = row;
  return (
    <>
      <ErrorSummary errors={props.errors} />
      <p class="k-eyebrow"><InGerman>{o.name}</InGerman></p>
      <h1>{personOf(row, m)}</h1>
      {props.problem && <Banner tone="warning" title={props.problem} announce />}
      <div class="k-badges"><Deadline row={row} rules={props.rules} now={props.now} /></div>
      <DescriptionList
        items={[
          [m.jobTitle, row.jobTitle === '' ? '' : <InGerman>{row.jobTitle}</InGerman>], [m.email, row.email],
          [m.organisation,
            <InGerman>{[o.name, o.officialType, o.parentName, o.land ? LAENDER[o.land] : ''].filter(Boolean).join(' · ')}</InGerman>],
          [m.askedAt, mediumDate(row.askedAt, lang)],
        ]}
      />
      <h2>{m.evidence}</h2>
      <WaitingFacts row={row} />
      {row.requests.length > 0 && (
        <>
          <h2>{m.requests}</h2>
          <ul>{row.requests.map((r) => <li>{inLang(r.eventTitle, lang)}{r.startsAt && `, ${longDate(r.startsAt, lang)}`}</li>)}</ul>
        </>
      )}
      <Approve {...props} />
      <section class="k-flow" aria-labelledby="ablehnen">
        <h2 id="ablehnen">{m.declineTitle}</h2>
        <p>{m.declineEffect}</p>
        <Form action={belongingPaths.decline(row.id)}>
          <ReasonFields values={props.values} errors={props.errors} />
          <ButtonRow>
            <Submit kind="secondary">{m.decline}</Submit>
            <ButtonLink kind="tertiary" path={belongingPaths.queue()}>{m.back}</ButtonLink>
          </ButtonRow>
        </Form>
      </section>
    </>
  );
}

function Approve({ row, rules, approvedAlready, errors }: WaitingPageProps): JSX.Element {
  const m = useTexts(belongingMessages);
  const doubt = useTexts(doubtMessages);
  const needsSecond = rules.secondCheck && row.first && row.firstApprovedBy === null;
  return (
    <section class="k-flow" aria-labelledby="bestaetigen">
      <h2 id="bestaetigen">{m.approveTitle}</h2>
      {row.organisation.state === 'proposed' ? (
        <ButtonRow><ButtonLink path={belongingPaths.proposal(row.organisation.id)}>{m.toProposal}</ButtonLink></ButtonRow>
      ) : approvedAlready ? <p>{m.secondOwn}</p> : (
        <Form action={belongingPaths.approve(row.id)}>
          {needsSecond && <p>{m.second}</p>}
          {row.doubtful && <CheckboxField name="nachgefragt" label={doubt.asked} hint={doubt.askedHint} required error={errors?.['nachgefragt']} />}
          {mayRemember(row) && <CheckboxField name="domain" label={m.rememberDomain(readableDomain(row.domain))} hint={m.rememberDomainHint}
            checked={isDomainLikely(row)} />}
          <Submit>{m.approve}</Submit>
        </Form>
      )}
    </section>
  );
}

/** Ticked beforehand where nothing speaks against the domain being the organisation's own. */
export function isDomainLikely(
  row: Pick<Waiting, 'freeMail' | 'domain' | 'subdomainOf' | 'mistakenFor' | 'elsewhere' | 'domainOf' | 'nameMatch' | 'namesakes'>,
): boolean {
  return mayRemember(row) && !isShared(row) && !row.subdomainOf && !row.mistakenFor && row.elsewhere === 0 && row.domainOf.length === 0;
}

/** What of the name stands in the domain stands in other names as well: there are 27 Neustadts. */
function isShared(row: Pick<Waiting, 'freeMail' | 'nameMatch' | 'namesakes'>): boolean {
  return !row.freeMail && row.nameMatch !== 'none' && row.namesakes > 0;
}

/** A free mailer's domain is never remembered, and none with letters of another script: neither says anything about an organisation. */
export function mayRemember(row: Pick<Waiting, 'freeMail' | 'domain'>): boolean {
  return !row.freeMail && !hasForeignLetters(row.domain);
}
