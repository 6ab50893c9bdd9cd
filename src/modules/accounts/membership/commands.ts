import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { hasForeignLetters } from '../../organisations/domain-letters.ts';
import type { AccountId, Member } from '../actor.ts';
import { doubtsAbout, isSerious } from './doubt.ts';
import { domainOf, isFreeMail } from '../email-address.ts';
import { isMunicipalityAdmin, type EndReason, type MembershipHappening } from './membership.ts';
import { listKnownDomains } from './queries.ts';
import { readMembershipRules } from './queries-rules.ts';

export interface ToldMembership {
  membershipId: string;
  what: MembershipHappening;
  actorId: string | null;
  /** Who takes over what the person leaves behind. */
  successorId?: string | null;
  /** The person hears of it by another mail. */
  quiet?: boolean;
}

/** Writes the audit and outbox entries of changes of memberships; inside the transaction of the change. */
export async function tellMembership(tx: Tx, told: readonly ToldMembership[], now: Temporal.Instant): Promise<void> {
  if (told.length === 0) return;
  await tx.insertInto('activity').values(told.map(({ membershipId, what, actorId }) => (
    { at: now, actorId, verb: `membership_${what}`, object: 'membership', objectId: membershipId }
  ))).execute();
  await tx.insertInto('outbox').values(told.map(({ membershipId, what, successorId = null, quiet = false }) => (
    { topic: 'membership', payload: JSON.stringify({ membershipId, what, successorId, quiet }), createdAt: now }
  ))).execute();
}

/**
 * Locks an organisation for a decision about who belongs to it: such decisions come one after the other, so nobody's right to decide
 * ends while they do. Whoever holds the lock of an event may take this one, never the other way round.
 */
export async function lockOrganisation(tx: Tx, organisationId: string) {
  const row = await tx.selectFrom('organisation').select(['id', 'name', 'state']).where('id', '=', organisationId).forNoKeyUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound('organisation');
  return row;
}

/** Locks the organisation of a membership, then reads the membership under that lock. */
export async function lockMembership(tx: Tx, membershipId: string) {
  const hint = await tx.selectFrom('membership').select('organisationId').where('id', '=', membershipId).executeTakeFirst();
  if (!hint) throw new NotFound('membership');
  const organisation = await lockOrganisation(tx, hint.organisationId);
  const membership = await tx.selectFrom('membership').innerJoin('account', 'account.id', 'membership.accountId')
    .selectAll('membership').select('account.email').where('membership.id', '=', membershipId).executeTakeFirst();
  if (!membership) throw new NotFound('membership');
  return { organisation, membership };
}

/**
 * Whether somebody tends the memberships of an organisation at this moment; read under its lock, not from the request. They must do so in
 * this session as well: without the second factor the request knows of no such right.
 */
export async function managesNow(tx: Tx, actor: Member, organisationId: string): Promise<boolean> {
  const found = await tx.selectFrom('account').select('account.id').where('account.id', '=', actor.accountId)
    .where('account.disabledAt', 'is', null)
    .where((eb) => eb.or([
      ...(actor.isAdmin ? [eb('account.isAdmin', '=', true)] : []),
      ...(isMunicipalityAdmin(actor, organisationId) ? [eb.exists(eb.selectFrom('membership').select('membership.id')
        .whereRef('membership.accountId', '=', 'account.id')
        .where('membership.organisationId', '=', organisationId).where('membership.adminSlot', 'is not', null))] : []),
    ])).executeTakeFirst();
  return found !== undefined;
}

/**
 * Makes sure the person belongs to the organisation or has asked to: verified at once when the domain of the proven
 * address is one of the organisation's, otherwise pending until somebody decides. An earlier "no" stays a no, and whoever was let go by a
 * municipality admin waits until somebody decides again, whatever their address proves.
 */
export async function ensureMembership(
  tx: Tx, person: { accountId: AccountId; email: string }, organisationId: string, now: Temporal.Instant,
): Promise<'pending' | 'verified' | 'declined'> {
  const letGo = await tx.selectFrom('membership').select('id').where('accountId', '=', person.accountId).where('organisationId', '=', organisationId)
    .where('endReason', '=', 'admin').executeTakeFirst() !== undefined;
  const proven = !letGo && await isProvenBy(tx, person.email, organisationId);
  // Somebody who left may come back: the same rule as for a new person.
  const changes = sql<boolean>`(membership.state = 'ended' or (membership.state = 'pending' and excluded.state = 'verified'))`;
  const row = await tx.insertInto('membership')
    .values({
      accountId: person.accountId, organisationId, createdAt: now, askedAt: now,
      state: proven ? 'verified' : 'pending', verifiedHow: proven ? 'domain' : null, decidedAt: proven ? now : null,
      confirmedAt: proven ? now : null,
    })
    .onConflict((c) => c.columns(['accountId', 'organisationId']).doUpdateSet(Object.fromEntries(
      (['state', 'verified_how', 'decided_at', 'confirmed_at', 'asked_at', 'reason', 'end_reason'] as const).map((column) => [
        column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
        // Kept while they wait, so that neither asking twice nor a domain verifies them.
        column === 'end_reason' ? sql`case when ${changes} and membership.end_reason is distinct from 'admin' then null else membership.end_reason end`
          : sql`case when ${changes} then excluded.${sql.ref(column)} else membership.${sql.ref(column)} end`,
      ]),
    )))
    .returning(['id', 'state', sql<boolean>`state = 'pending' and (xmax = 0 or asked_at = ${now} and created_at < ${now})`.as('fresh')])
    .executeTakeFirstOrThrow();
  if (row.fresh) await tellMembership(tx, [{ membershipId: row.id, what: 'asked', actorId: person.accountId }], now);
  return row.state as 'pending' | 'verified' | 'declined';
}

/**
 * Whether the domain of a proven address is one that is known for the organisation. The whole domain, letter for letter; a free mailer's
 * never.
 */
export async function isProvenBy(tx: Tx, email: string, organisationId: string): Promise<boolean> {
  const domain = domainOf(email);
  if (isFreeMail(domain)) return false;
  return await tx.selectFrom('organisationDomain').select('domain')
    .where('domain', '=', domain).where('organisationId', '=', organisationId).executeTakeFirst() !== undefined;
}

export type ApproveMembershipResult = 'verified' | 'second_needed' | 'not_open' | 'proposed' | 'doubtful';

/**
 * Approves somebody who waits, inside a transaction; the caller has checked the actor's right. `second_needed`: noted as the first of two
 * organisers, where the operator wants two for the first person of an organisation; the same organiser pressing again changes nothing.
 * `proposed`: nobody is verified for a body before an organiser has decided about the body itself; whoever approves, and on whatever page.
 * `doubtful`: anybody could have the address (a look-alike, a free mailer), and whoever approves has not said that they `asked` the person.
 * With `rememberDomain` the domain of the address becomes known, and colleagues who wait with it are verified, too.
 */
export async function approveMembership(
  tx: Tx, actor: Member, membershipId: string, how: 'organiser' | 'colleague', options: { rememberDomain: boolean; asked: boolean; quiet?: boolean },
  now: Temporal.Instant,
): Promise<ApproveMembershipResult> {
  const { organisation, membership: m } = await lockMembership(tx, membershipId);
  if (m.state === 'verified') return 'verified';
  if (m.state !== 'pending') return 'not_open';
  if (organisation.state === 'proposed') return 'proposed';
  if (!options.asked && doubtsAbout(m.email, await listKnownDomains(tx, m.organisationId)).some(isSerious)) return 'doubtful';
  if (how === 'organiser' && await needsSecond(tx, m, actor)) {
    await tx.updateTable('membership').set({ firstApprovedBy: actor.accountId, firstApprovedAt: m.firstApprovedAt ?? now })
      .where('id', '=', m.id).execute();
    if (!m.firstApprovedBy) {
      await tx.insertInto('activity')
        .values({ at: now, actorId: actor.accountId, verb: 'membership_first_approved', object: 'membership', objectId: m.id }).execute();
    }
    return 'second_needed';
  }
  await tx.updateTable('membership')
    .set({ state: 'verified', verifiedHow: how, decidedAt: now, decidedBy: actor.accountId, confirmedAt: now, reason: '', endReason: null })
    .where('id', '=', m.id).execute();
  await tellMembership(tx, [{ membershipId: m.id, what: 'verified', actorId: actor.accountId, quiet: options.quiet ?? false }], now);
  if (options.rememberDomain) await rememberDomain(tx,
    { organisationId: m.organisationId, domain: domainOf(m.email), source: 'approval', addedBy: actor.accountId }, now);
  return 'verified';
}

async function needsSecond(
  tx: Tx, m: { id: string; organisationId: string; firstApprovedBy: string | null }, actor: Member,
): Promise<boolean> {
  if (m.firstApprovedBy !== null && m.firstApprovedBy !== actor.accountId) return false;
  const { secondCheck } = await readMembershipRules(tx);
  if (!secondCheck) return false;
  const known = await tx.selectFrom('membership').select('id').where('organisationId', '=', m.organisationId)
    .where('state', '=', 'verified').executeTakeFirst();
  return known === undefined;
}

/** Declines somebody who waits, with a reason they read; inside a transaction, the caller has checked the actor's right. */
export async function declineMembership(
  tx: Tx, actor: Member, membershipId: string, reason: string, options: { quiet?: boolean }, now: Temporal.Instant,
): Promise<'declined' | 'not_open'> {
  const { membership: m } = await lockMembership(tx, membershipId);
  if (m.state === 'declined') return 'declined';
  if (m.state !== 'pending') return 'not_open';
  await tx.updateTable('membership').set({ state: 'declined', decidedAt: now, decidedBy: actor.accountId, reason }).where('id', '=', m.id)
    .execute();
  await tellMembership(tx, [{ membershipId: m.id, what: 'declined', actorId: actor.accountId, quiet: options.quiet ?? false }], now);
  return 'declined';
}

/**
 * Ends a verified or pending membership under the lock of its organisation. A deputy moves up to the first slot. What the person did for
 * the organisation stays with it; coming registrations go to the successor, told through the outbox.
 */
export async function endLocked(
  tx: Tx, m: { id: string; organisationId: string },
  end: { reason: EndReason; text?: string; actorId: string | null; successorId?: string | null }, now: Temporal.Instant,
): Promise<void> {
  // Whoever was let go, asks again and takes that back, stays let go; there is nothing new to tell.
  const before = await tx.selectFrom('membership').select('endReason').where('id', '=', m.id).executeTakeFirstOrThrow();
  const quiet = end.reason === 'left' && before.endReason === 'admin';
  await tx.updateTable('membership')
    .set({ state: 'ended', endReason: quiet ? 'admin' : end.reason, reason: end.text ?? '', decidedAt: now, decidedBy: end.actorId })
    .where('id', '=', m.id).execute();
  await moveUp(tx, m.organisationId);
  await tellMembership(tx, [{
    membershipId: m.id, what: 'ended', actorId: end.actorId, successorId: end.successorId ?? null, quiet,
  }], now);
}

/** Gives the first slot to the deputy when it is empty. */
export async function moveUp(tx: Tx, organisationId: string): Promise<void> {
  await sql`update membership set admin_slot = 1 where organisation_id = ${organisationId} and admin_slot = 2
    and not exists (select 1 from membership f where f.organisation_id = ${organisationId} and f.admin_slot = 1)`.execute(tx);
}

export interface KnownDomain {
  organisationId: string;
  domain: string;
  source: 'import' | 'admin' | 'approval';
  addedBy: string | null;
}

/**
 * Makes a domain known for an organisation and verifies everybody who waits with it. A free mailer's is never known, and none with letters of
 * another script. Knowing it already is fine.
 */
export async function rememberDomain(tx: Tx, known: KnownDomain, now: Temporal.Instant): Promise<boolean> {
  return await rememberDomains(tx, [known], now) === 1;
}

/** The same for many at once, by a fixed number of queries; the caller has locked the organisations. Returns how many were new. */
export async function rememberDomains(tx: Tx, all: readonly KnownDomain[], now: Temporal.Instant): Promise<number> {
  const provable = all.filter(({ domain }) => !isFreeMail(domain) && !hasForeignLetters(domain));
  if (provable.length === 0) return 0;
  const added = await tx.insertInto('organisationDomain').values(provable.map((one) => ({ ...one, createdAt: now }))).onConflict((c) => c.doNothing())
    .returning(['domain', 'organisationId', 'addedBy']).execute();
  if (added.length === 0) return 0;
  await tx.insertInto('activity').values(added.map(({ organisationId, addedBy }) => (
    { at: now, actorId: addedBy, verb: 'domain_known', object: 'organisation', objectId: organisationId }
  ))).execute();
  const { rows } = await sql<{ id: string }>`
    update membership m set state = 'verified', verified_how = 'domain', decided_at = ${now}, confirmed_at = ${now}
    from account a, unnest(${added.map((d) => d.organisationId)}::uuid[], ${added.map((d) => d.domain)}::text[]) k(organisation_id, domain)
    where a.id = m.account_id and m.organisation_id = k.organisation_id and m.state = 'pending' and m.end_reason is distinct from 'admin'
      and split_part(a.email, '@', 2) = k.domain returning m.id`.execute(tx);
  await tellMembership(tx, rows.map(({ id }) => ({ membershipId: id, what: 'verified', actorId: added[0]!.addedBy })), now);
  return added.length;
}
