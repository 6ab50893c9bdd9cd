import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Localised } from '../../../platform/i18n/localised.ts';
import type { Member } from '../../accounts/actor.ts';
import { isFreeMail } from '../../accounts/email-address.ts';
import { isFunctionMailbox } from '../../accounts/function-mailbox.ts';
import { isDoubtfulDomain } from '../../accounts/membership/doubt.ts';
import { membershipSettings } from '../../accounts/membership/queries-rules.ts';
import { compareWithName, looksLike, parentOf } from '../../organisations/domain.ts';

/**
 * Whose membership `m` in organisation `o` (of parent `p`) an organiser decides: of who wants to take part in one of their series; and
 * where nothing is registered yet, of organisations of the Land of one of their series. Admins decide all.
 */
export function inScope(actor: Member): RawBuilder<boolean> {
  if (actor.isAdmin) return sql`true`;
  if (actor.organises.length === 0) return sql`false`;
  const own = sql`any(${[...actor.organises]}::uuid[])`;
  return sql`(exists (select 1 from registration r join event e on e.id = r.event_id
      where r.account_id = m.account_id and r.organisation_id = m.organisation_id and r.state <> 'cancelled' and e.series_id = ${own})
    or (not exists (select 1 from registration r where r.account_id = m.account_id and r.organisation_id = m.organisation_id
      and r.state <> 'cancelled')
      and exists (select 1 from series s where s.id = ${own} and (s.land is null or coalesce(o.land, p.land) is null
        or s.land = coalesce(o.land, p.land)))))`;
}

const joined = sql`from membership m join account a on a.id = m.account_id join organisation o on o.id = m.organisation_id
  left join organisation p on p.id = o.parent_id`;

/** Somebody who waits, with what helps to decide. */
export interface Waiting {
  id: string;
  accountId: string;
  name: string;
  jobTitle: string;
  email: string;
  lang: 'de' | 'en';
  askedAt: Temporal.Instant;
  organisation: {
    id: string; name: string; slug: string; officialType: string; land: string | null; state: string; bodyKind: string | null;
    parentName: string | null;
  };
  /** Of the proven address. */
  domain: string;
  /** Anybody can have an address there: it proves nothing and is never remembered. */
  freeMail: boolean;
  /** A desk's mailbox and not a person's. */
  functionMailbox: boolean;
  /** Organisations the domain is known for, at most five names. */
  domainOf: string[];
  /** Domains the organisation is known by. */
  knownDomains: string[];
  /** A known domain of the organisation this one lies below. */
  subdomainOf: string | undefined;
  /** A known domain this one could be mistaken for and does not lie below. */
  mistakenFor: string | undefined;
  /** Anybody could have the address: whoever approves says that they asked the person. */
  doubtful: boolean;
  /** How the domain compares with the organisation's name. */
  nameMatch: 'same' | 'contains' | 'none';
  /** How many other organisations have all words of the name that are in the domain: it could as well be theirs. */
  namesakes: number;
  /** Verified members of the organisation, and of them those with the same domain; verified people elsewhere with it. */
  members: number;
  colleagues: number;
  elsewhere: number;
  /** Municipality admins of the organisation, who may decide as well. */
  admins: number;
  /** Registrations that wait for this decision, of all series. */
  requests: { eventTitle: Localised; startsAt: Temporal.Instant | null }[];
  /** The first of two organisers who approved. */
  firstApprovedBy: string | null;
  firstApprovedName: string | null;
  /** Municipality admins let this person go before. */
  letGo: boolean;
  /** The decision is for the first person of the organisation. */
  first: boolean;
}

export const WAITING_PER_PAGE = 25;

type Row = Omit<Waiting, 'freeMail' | 'doubtful' | 'functionMailbox' | 'subdomainOf' | 'mistakenFor' | 'nameMatch' | 'first' | 'requests'> & {
  requests: { eventTitle: Localised; startsAt: string | null }[]; total: number;
};

/** A word of the organisation's name that stands in the domain of the address, hyphens left out; its ending says nothing. */
const inDomain = sql`length(own.word) >= 3 and own.word ~ '^[a-z]' and own.word not in ('bad', 'sankt')
  and strpos(replace(regexp_replace(split_part(a.email, '@', 2), '[.][^.]*$', ''), '-', ''), own.word) > 0`;

const columns = sql`m.id, m.account_id, a.name, a.job_title, a.email, a.lang, m.asked_at,
  json_build_object('id', o.id, 'name', o.name, 'slug', o.slug, 'officialType', o.official_type, 'land', coalesce(o.land, p.land), 'state',
    o.state,
    'bodyKind', o.body_kind, 'parentName', p.name) as organisation,
  split_part(a.email, '@', 2) as domain, m.first_approved_by, f.name as first_approved_name,
  coalesce(m.end_reason = 'admin', false) as let_go,
  array(select k.name from organisation_domain d join organisation k on k.id = d.organisation_id
    where d.domain = split_part(a.email, '@', 2) order by k.short_name limit 5) as domain_of,
  array(select d.domain from organisation_domain d where d.organisation_id = o.id order by d.domain) as known_domains,
  (select count(*) from (
    select other.organisation_id from organisation_word own join organisation_word other on other.word = own.word and other.organisation_id <> o.id
      join organisation k on k.id = other.organisation_id and k.state = 'active'
      where own.organisation_id = o.id and ${inDomain} group by other.organisation_id
      having count(distinct own.word) = (select count(distinct own.word) from organisation_word own where own.organisation_id = o.id and ${inDomain})
  ) n)::int as namesakes,
  (select count(*) from membership x where x.organisation_id = o.id and x.state = 'verified')::int as members,
  (select count(*) from membership x where x.organisation_id = o.id and x.admin_slot is not null)::int as admins,
  (select count(*) from account b join membership x on x.account_id = b.id and x.state = 'verified' and x.organisation_id = o.id
    where split_part(b.email, '@', 2) = split_part(a.email, '@', 2) and b.id <> a.id)::int as colleagues,
  (select count(distinct b.id) from account b join membership x on x.account_id = b.id and x.state = 'verified'
    and x.organisation_id <> o.id
    where split_part(b.email, '@', 2) = split_part(a.email, '@', 2) and b.id <> a.id)::int as elsewhere,
  coalesce((select json_agg(json_build_object('eventTitle', json_build_object('de', e.title_de, 'en', e.title_en), 'startsAt', e.starts_at)
    order by e.starts_at)
    from registration r join event e on e.id = r.event_id
    where r.account_id = m.account_id and r.organisation_id = m.organisation_id and r.state = 'requested'
      and e.state = 'published'), '[]') as requests`;

function withJudgement({ total: _, ...row }: Row): Waiting {
  const freeMail = isFreeMail(row.domain);
  const known = freeMail || row.knownDomains.includes(row.domain);
  const subdomainOf = known ? undefined : parentOf(row.domain, row.knownDomains);
  return {
    ...row, freeMail, functionMailbox: isFunctionMailbox(row.email),
    subdomainOf, mistakenFor: known || subdomainOf ? undefined : looksLike(row.domain, row.knownDomains),
    doubtful: isDoubtfulDomain(row.domain, row.knownDomains),
    nameMatch: compareWithName(row.domain, row.organisation.name), first: row.members === 0,
    requests: row.requests.map((r) =>
      ({ ...r, startsAt: r.startsAt === null ? null : Temporal.Instant.from(new Date(r.startsAt).toISOString()) })),
  };
}

/** This organiser was the first of two to approve `m`, and a second one is still needed: nothing is left for them to do. */
function approvedFirstBy(actor: Member): RawBuilder<boolean> {
  return sql`(m.first_approved_by is not null and m.first_approved_by = ${actor.accountId}
    and exists (select 1 from setting s where s.key = ${membershipSettings.secondCheck} and s.value = '"ja"')
    and not exists (select 1 from membership v where v.organisation_id = m.organisation_id and v.state = 'verified'))`;
}

/** People who wait for a decision of this organiser, those who asked first before the others. One query. */
export async function listWaiting(db: Db, actor: Member, page = 1): Promise<{ rows: Waiting[]; total: number }> {
  const { rows } = await sql<Row>`select ${columns}, count(*) over () as total ${joined} left join account f on f.id = m.first_approved_by
    where m.state = 'pending' and o.declined_at is null and ${inScope(actor)} and not ${approvedFirstBy(actor)}
    order by m.asked_at, m.id limit ${WAITING_PER_PAGE} offset ${(page - 1) * WAITING_PER_PAGE}`.execute(db);
  return { rows: rows.map(withJudgement), total: Number(rows[0]?.total ?? 0) };
}

/** Somebody this organiser has approved and a second one has not yet. */
export interface ApprovedFirst {
  id: string;
  accountId: string;
  name: string;
  organisation: { id: string; name: string };
}

/** Whom this organiser approved as the first of two, those who asked first before the others; at most as many as on a page of the queue. */
export async function listApprovedFirst(db: Db, actor: Member): Promise<ApprovedFirst[]> {
  const { rows } = await sql<ApprovedFirst>`select m.id, m.account_id, a.name, json_build_object('id', o.id, 'name', o.name) as organisation ${joined}
    where m.state = 'pending' and o.declined_at is null and ${inScope(actor)} and ${approvedFirstBy(actor)}
    order by m.asked_at, m.id limit ${WAITING_PER_PAGE}`.execute(db);
  return rows;
}

/** Those of the ticked ones who wait for this organiser; others are none of theirs. */
export async function listChosenWaiting(db: Db, actor: Member, ids: readonly string[]): Promise<Waiting[]> {
  const { rows } = await sql<Row>`select ${columns}, 0 as total ${joined} left join account f on f.id = m.first_approved_by
    where m.state = 'pending' and m.id = any(${ids.filter(isUuid).slice(0, WAITING_PER_PAGE)}::uuid[]) and ${inScope(actor)}
    order by m.asked_at, m.id`.execute(db);
  return rows.map(withJudgement);
}

/** One who waits; NotFound when it is none of this organiser's, or has been decided. */
export async function getWaiting(db: Db, actor: Member, id: string): Promise<Waiting> {
  const [found] = await listChosenWaiting(db, actor, [id]);
  if (!found) throw new NotFound('membership');
  return found;
}

/** Whether a membership is one this organiser decides at this moment. */
export async function decides(tx: Tx, actor: Member, membershipId: string): Promise<boolean> {
  if (!isUuid(membershipId)) return false;
  const { rows } = await sql`select 1 ${joined} where m.id = ${membershipId} and ${inScope(actor)}`.execute(tx);
  return rows.length > 0;
}

/** How many wait for this organiser, whom they approved as the first of two left out, and when the first of them asked. */
export async function countWaiting(
  db: Db, actor: Member,
): Promise<{ people: number; since: Temporal.Instant | null; admins: number; proposals: number }> {
  const waits = sql`m.state = 'pending' and o.declined_at is null and not ${approvedFirstBy(actor)}`;
  const { rows: [row] } = await sql<{ people: number; since: Temporal.Instant | null; admins: number }>`
    select count(*) filter (where ${waits})::int as people, min(m.asked_at) filter (where ${waits}) as since,
      count(*) filter (where m.admin_asked_at is not null)::int as admins
    ${joined} where (m.state = 'pending' or m.admin_asked_at is not null) and ${inScope(actor)}`.execute(db);
  const { rows: [proposed] } = await sql<{ count: number }>`select count(*)::int as count from organisation o left join organisation p
    on p.id = o.parent_id
    where ${openProposal(actor)}`.execute(db);
  return { people: row?.people ?? 0, since: row?.since ?? null, admins: row?.admins ?? 0, proposals: proposed?.count ?? 0 };
}

/** Bodies that were proposed and wait for this organiser: of the Land of one of their series, or of an unknown one. */
export function openProposal(actor: Member): RawBuilder<boolean> {
  const land = actor.isAdmin ? sql`true` : sql`exists (select 1 from series s where s.id = any(${[...actor.organises]}::uuid[])
    and (s.land is null or coalesce(o.land, p.land) is null or s.land = coalesce(o.land, p.land)))`;
  return sql`(o.state = 'proposed' and o.declined_at is null and ${land})`;
}

export interface Proposal {
  id: string;
  name: string;
  bodyKind: string | null;
  parent: { id: string; name: string } | null;
  createdAt: Temporal.Instant;
  /** Who proposed it, where that is known. */
  proposerName: string | null;
  proposerEmail: string | null;
  /** People who say they belong to it. */
  people: { name: string; email: string }[];
}

export const PROPOSALS_PER_PAGE = 25;

/** Proposed bodies that wait, oldest first, a page of them. */
export async function listProposals(db: Db | Tx, actor: Member, page = 1): Promise<Proposal[]> {
  const { rows } = await sql<Proposal>`${proposed} where ${openProposal(actor)}
    order by o.created_at, o.id limit ${PROPOSALS_PER_PAGE} offset ${(page - 1) * PROPOSALS_PER_PAGE}`.execute(db);
  return rows;
}

/** One that waits for this organiser; undefined when it is none of theirs, or has been decided. */
export async function findProposal(db: Db | Tx, actor: Member, id: string): Promise<Proposal | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await sql<Proposal>`${proposed} where ${openProposal(actor)} and o.id = ${id}`.execute(db);
  return rows[0];
}

const proposed = sql`
  select o.id, o.name, o.body_kind, o.created_at, a.name as proposer_name, a.email as proposer_email,
    case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as parent,
    coalesce((select json_agg(json_build_object('name', b.name, 'email', b.email) order by m.asked_at) from membership m join account b
      on b.id = m.account_id
      where m.organisation_id = o.id and m.state = 'pending'), '[]') as people
  from organisation o left join organisation p on p.id = o.parent_id left join account a on a.id = o.proposed_by`;

/** One proposal; NotFound when it is none of this organiser's, or has been decided. */
export async function getProposal(db: Db | Tx, actor: Member, id: string): Promise<Proposal> {
  const found = await findProposal(db, actor, id);
  if (!found) throw new NotFound('proposal');
  return found;
}

export interface AdminRequest {
  id: string;
  accountId: string;
  organisationId: string;
  name: string;
  jobTitle: string;
  email: string;
  organisationName: string;
  organisationSlug: string;
  askedAt: Temporal.Instant;
  /** Municipality admins there are; where there is one, they decide as well. */
  admins: number;
}

/** Members who want to be municipality admin, oldest first, at most 50. */
export async function listAdminRequests(db: Db, actor: Member): Promise<AdminRequest[]> {
  const { rows } = await sql<AdminRequest>`
    select m.id, m.account_id, m.organisation_id, a.name, a.job_title, a.email, o.name as organisation_name, o.slug as organisation_slug, m.admin_asked_at as asked_at,
      (select count(*) from membership x where x.organisation_id = o.id and x.admin_slot is not null)::int as admins
    ${joined} where m.admin_asked_at is not null and ${inScope(actor)} order by m.admin_asked_at, m.id limit 50`.execute(db);
  return rows;
}
