import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/database.ts';
import { gather, inOrder } from '../../platform/db/gather.ts';
import type { AccountId, Member } from './actor.ts';
import { signInRulesFrom, storedSignInRules } from './queries-signin-rules.ts';
import { SESSION_DAYS, SESSION_HOURS_PRIVILEGED } from './signin.ts';

/** What a session has shown besides the mailbox. */
export interface SessionProof {
  /** Hash of the session's token. */
  session: Buffer;
  /** Whether the account has rights over others: it organises, administers, or is municipality admin. */
  privileged: boolean;
  /** Whether it organises or administers the site: there is a way into the organisers' pages. */
  organiser: boolean;
  /** Privileged, and the second factor was not shown yet: the rights are not there. */
  waiting: boolean;
  secondFactorAt: Temporal.Instant | null;
}

interface ActorRow {
  n: number;
  accountId: string;
  email: string;
  name: string;
  jobTitle: string;
  lang: 'de' | 'en';
  isAdmin: boolean;
  organises: string[];
  memberships: Member['memberships'];
  createdAt: Temporal.Instant;
  lastSeenAt: Temporal.Instant;
  secondFactorAt: Temporal.Instant | null;
  rules: Record<string, unknown>;
}

/**
 * The signed-in person of a session token's hash: undefined when the session has ended, was idle or lasted too long, or the account is
 * disabled. Asked on every signed-in request and always of the database; what is asked at once goes into one query.
 */
export async function findActor(
  db: Db, hash: Uint8Array, now: Temporal.Instant,
): Promise<{ actor: Member; proof: SessionProof; lastSeenAt: Temporal.Instant } | undefined> {
  const row = await findSession(db, hash);
  if (!row) return undefined;
  const { n: _, createdAt, lastSeenAt, secondFactorAt, accountId, rules, ...rest } = row;
  const { idleHours, idleMinutesPrivileged } = signInRulesFrom(rules);
  const organiser = row.isAdmin || row.organises.length > 0;
  const privileged = organiser || row.memberships.some(({ state, role }) => state === 'verified' && role === 'admin');
  const idle = privileged ? { minutes: idleMinutesPrivileged } : { hours: idleHours };
  const longest = { hours: privileged ? SESSION_HOURS_PRIVILEGED : SESSION_DAYS * 24 };
  if (Temporal.Instant.compare(lastSeenAt.add(idle), now) <= 0 || Temporal.Instant.compare(createdAt.add(longest), now) <= 0) return undefined;
  // Rights over others are not there before the second factor: no page and no command has to ask for it.
  const rights = secondFactorAt === null ? withoutRights(row) : {};
  return {
    actor: { kind: 'member', accountId: accountId as AccountId, ...rest, ...rights }, lastSeenAt,
    proof: { session: Buffer.from(hash), privileged, organiser, waiting: privileged && secondFactorAt === null, secondFactorAt },
  };
}

/** What is left of an actor who has not shown the second factor: a member among members. */
function withoutRights({ memberships }: Pick<Member, 'memberships'>): Pick<Member, 'isAdmin' | 'organises' | 'memberships'> {
  return { isAdmin: false, organises: [], memberships: memberships.map((m) => ({ ...m, role: 'member' })) };
}

const findSession = gather(listActors);

async function listActors(db: Db, hashes: readonly Uint8Array[]): Promise<(ActorRow | undefined)[]> {
  const { rows } = await sql<ActorRow>`
    select k.n, a.id as account_id, a.email, a.name, a.job_title, a.lang, a.is_admin, s.created_at, s.last_seen_at, s.second_factor_at,
      ${storedSignInRules} as rules,
      array(select so.series_id::text from series_organiser so where so.account_id = a.id) as organises,
      coalesce((select json_agg(json_build_object('organisationId', m.organisation_id, 'name', o.name, 'state', m.state, 'role', m.role)
          order by m.is_default desc, m.state desc, m.created_at)
        from membership m join organisation o on o.id = m.organisation_id and o.state <> 'ended'
        where m.account_id = a.id and m.state in ('pending', 'verified')), '[]') as memberships
    from unnest(${hashes}::bytea[]) with ordinality k(hash, n)
      join session s on s.token_hash = k.hash join account a on a.id = s.account_id
    where a.disabled_at is null`.execute(db);
  return inOrder(hashes.length, rows);
}

/** Sessions of one account, newest first, for its owner to see and end. */
export async function listSessions(db: Db, owner: AccountId) {
  return db.selectFrom('session').select(['tokenHash', 'createdAt', 'lastSeenAt', 'device', 'network'])
    .where('accountId', '=', owner).orderBy('lastSeenAt', 'desc').limit(50).execute();
}

/** Organisations an account belongs to or asked to belong to. */
export async function listMemberships(db: Db | Tx, owner: AccountId) {
  return db.selectFrom('membership').innerJoin('organisation', 'organisation.id', 'membership.organisationId')
    .select(['organisation.id', 'organisation.name', 'organisation.slug', 'membership.state', 'membership.recheckAskedAt'])
    .where('membership.accountId', '=', owner).where('membership.state', 'in', ['pending', 'verified'])
    .orderBy('membership.createdAt').limit(20).execute();
}

/** Where the newest code of a browser was sent and where it leads; to say so on the code page and to keep the way when asking again. */
export async function findOpenCode(db: Db, browserHash: Uint8Array): Promise<{ email: string; returnTo: string } | undefined> {
  return db.selectFrom('loginCode').select(['email', 'returnTo'])
    .where('browserHash', '=', Buffer.from(browserHash)).orderBy('createdAt', 'desc').limit(1).executeTakeFirst();
}

/** Consents of an account that hold now. */
export async function listConsents(db: Db, owner: AccountId) {
  return db.selectFrom('consent').leftJoin('series', 'series.id', 'consent.seriesId')
    .select(['consent.id', 'consent.purpose', 'consent.givenAt', 'series.titleDe', 'series.titleEn'])
    .where('consent.accountId', '=', owner).where('consent.revokedAt', 'is', null).orderBy('consent.givenAt').limit(50).execute();
}
