import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../actor.ts';
import { canManageMembers, type AdminSlot, type EndReason, type MembershipState } from './membership.ts';

/** One of one's own memberships, with what one can do about it. */
export interface OwnMembership {
  id: string;
  organisationId: string;
  name: string;
  slug: string;
  /** 'proposed': the organisation is not in the directory yet and has no page. */
  organisationState: string;
  state: MembershipState;
  adminSlot: AdminSlot | null;
  adminAskedAt: Temporal.Instant | null;
  isDefault: boolean;
  askedAt: Temporal.Instant;
  confirmedAt: Temporal.Instant | null;
  recheckAskedAt: Temporal.Instant | null;
  reason: string;
  endReason: EndReason | null;
  /** Names of the municipality admins, for colleagues; an admin without a name is left out. */
  admins: string[];
  adminCount: number;
}

/** All organisations somebody belongs to, asked for or belonged to, living ones first; at most 30. */
export async function listOwnMemberships(db: Db, actor: Member): Promise<OwnMembership[]> {
  const { rows } = await sql<OwnMembership>`
    select m.id, m.organisation_id, o.name, o.slug, o.state as organisation_state, m.state, m.admin_slot, m.admin_asked_at, m.is_default,
      m.asked_at,
      m.confirmed_at, m.recheck_asked_at, m.reason, m.end_reason, coalesce(x.count, 0)::int as admin_count,
      case when m.state = 'verified' then coalesce(x.names, '{}') else '{}' end as admins
    from membership m join organisation o on o.id = m.organisation_id
      left join lateral (select count(*) as count, array_agg(a.name order by k.admin_slot) filter (where a.name <> '') as names
        from membership k join account a on a.id = k.account_id where k.organisation_id = m.organisation_id and k.admin_slot is not null) x
          on true
    where m.account_id = ${actor.accountId}
    order by m.state in ('pending', 'verified') desc, m.is_default desc, m.created_at, m.id limit 30`.execute(db);
  return rows;
}

declare const managed: unique symbol;
/** An organisation whose memberships the actor tends. Only `getManagedOrganisation` makes one, so whoever holds it may read its members. */
export interface ManagedOrganisation {
  id: string;
  name: string;
  slug: string;
  readonly [managed]: true;
}

/** The organisation, for its municipality admins and admins of the site; for everybody else there is none. */
export async function getManagedOrganisation(db: Db, actor: Member, slug: string): Promise<ManagedOrganisation> {
  const found = await db.selectFrom('organisation').select(['id', 'name', 'slug']).where('slug', '=', slug).where('state', '=', 'active')
    .executeTakeFirst();
  if (!found || !canManageMembers(actor, found.id)) throw new NotFound('organisation');
  return found as ManagedOrganisation;
}

/** A membership as a municipality admin sees it. */
export interface MemberRow {
  id: string;
  accountId: string;
  name: string;
  jobTitle: string;
  email: string;
  state: 'pending' | 'verified';
  adminSlot: AdminSlot | null;
  adminAskedAt: Temporal.Instant | null;
  verifiedHow: 'domain' | 'organiser' | 'colleague' | 'issuer' | null;
  /** They were let go by a municipality admin before and ask again. */
  letGo: boolean;
  askedAt: Temporal.Instant;
  decidedAt: Temporal.Instant | null;
  confirmedAt: Temporal.Instant | null;
  recheckAskedAt: Temporal.Instant | null;
}

const columns = sql`m.id, m.account_id, a.name, a.job_title, a.email, m.state, m.admin_slot, m.admin_asked_at, m.verified_how, m.asked_at,
  m.decided_at, m.confirmed_at, m.recheck_asked_at, coalesce(m.end_reason = 'admin', false) as let_go`;
const people = sql`membership m join account a on a.id = m.account_id`;

export const MEMBERS_PER_PAGE = 50;

/** A page of those who belong to an organisation or asked to, and how many they are on all pages. */
export interface MemberList {
  rows: MemberRow[];
  total: number;
  waiting: number;
  admins: number;
}

/** Who belongs to an organisation or asked to: those who wait first, then admins and who would like to be one, then by name. One query. */
export async function listMembers(db: Db, organisation: ManagedOrganisation, page = 1): Promise<MemberList> {
  const { rows } = await sql<MemberRow & Record<'total' | 'waiting' | 'admins', number>>`
    select f.*, ${columns} from ${people} cross join (
      select count(*)::int as total, count(*) filter (where state = 'pending')::int as waiting, count(admin_slot)::int as admins
      from membership where organisation_id = ${organisation.id} and state in ('pending', 'verified')) f
    where m.organisation_id = ${organisation.id} and m.state in ('pending', 'verified')
    order by m.state, m.admin_slot nulls last, m.admin_asked_at is null, a.name, a.email
    limit ${MEMBERS_PER_PAGE} offset ${(page - 1) * MEMBERS_PER_PAGE}`.execute(db);
  const { total = 0, waiting = 0, admins = 0 } = rows[0] ?? {};
  return { rows, total, waiting, admins };
}

/** Verified members besides this one, who could take over: admins first, then by name; the first thousand. */
export async function listColleagues(db: Db, organisation: ManagedOrganisation, member: MemberRow): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`select ${columns} from ${people} where m.organisation_id = ${organisation.id} and m.state = 'verified'
    and m.id <> ${member.id} order by m.admin_slot nulls last, a.name, a.email limit 1000`.execute(db);
  return rows;
}

/** The domains an organisation is known by. */
export async function listKnownDomains(db: Db | Tx, organisationId: string): Promise<string[]> {
  const rows = await db.selectFrom('organisationDomain').select('domain').where('organisationId', '=', organisationId).orderBy('domain').execute();
  return rows.map(({ domain }) => domain);
}

/** One of them; NotFound when it is none of this organisation's or has ended. */
export async function getMember(db: Db, organisation: ManagedOrganisation, id: string): Promise<MemberRow> {
  const { rows } = isUuid(id)
    ? await sql<MemberRow>`select ${columns} from ${people} where m.organisation_id = ${organisation.id} and m.id = ${id}
    and m.state in ('pending', 'verified')`.execute(db)
    : { rows: [] };
  if (!rows[0]) throw new NotFound('membership');
  return rows[0];
}

/**
 * Whose form was sent, also when the membership has ended or was declined meanwhile: the command tells that it is too late. NotFound when it
 * is none of this organisation's.
 */
export async function findOnceMember(db: Db, organisation: ManagedOrganisation, id: string): Promise<{ id: string; accountId: string }> {
  const row = isUuid(id) ? await db.selectFrom('membership').select(['id', 'accountId']).where('id', '=', id)
    .where('organisationId', '=', organisation.id).executeTakeFirst() : undefined;
  if (!row) throw new NotFound('membership');
  return row;
}

/** Organisations that a domain stands for and the person has not asked for yet: to pick from. */
export async function listByDomain(db: Db, actor: Member, domain: string): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('organisationDomain as d').innerJoin('organisation as o', 'o.id', 'd.organisationId').select(['o.id', 'o.name'])
    .where('d.domain', '=', domain).where('o.state', '=', 'active')
    .where(({ not, exists, selectFrom }) =>
    not(exists(selectFrom('membership').select('membership.id').where('membership.accountId', '=', actor.accountId)
      .whereRef('membership.organisationId', '=', 'o.id').where('membership.state', 'in', ['pending', 'verified', 'declined']))))
    .orderBy('o.shortName').limit(50).execute();
}

/** Where the newest code for a new address was sent from this browser; to say so on the page where it is typed. */
export async function findOpenChange(db: Db, actor: Member, browserHash: Uint8Array, now: Temporal.Instant): Promise<string | undefined> {
  const row = await db.selectFrom('addressChange').select('newEmail').where('accountId', '=', actor.accountId)
    .where('browserHash', '=', Buffer.from(browserHash))
    .where('usedAt', 'is', null).where('expiresAt', '>', now).orderBy('createdAt', 'desc').limit(1).executeTakeFirst();
  return row?.newEmail;
}
