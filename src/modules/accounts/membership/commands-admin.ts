import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../actor.ts';
import {
  approveMembership, declineMembership, endLocked, lockMembership, managesNow, moveUp, tellMembership,
} from './commands.ts';
import { isFunctionMailbox } from '../function-mailbox.ts';
import type { AdminSlot } from './membership.ts';

/** Reads a membership under the lock of its organisation, for those who tend it at this moment; for others there is none. */
async function lockManaged(tx: Tx, actor: Member, membershipId: string) {
  if (!isUuid(membershipId)) throw new NotFound('membership');
  const locked = await lockMembership(tx, membershipId);
  if (!(await managesNow(tx, actor, locked.membership.organisationId))) throw new NotFound('membership');
  return locked;
}

export type DecideColleagueResult = { ok: true } | { ok: false; reason: 'not_open' };
export type ApproveColleagueResult = DecideColleagueResult | { ok: false; reason: 'doubtful' };

/**
 * A municipality admin approves a colleague. The domain of the address does not become known by that: organisers and imports say which
 * are. An address that anybody could have (a look-alike, a free mailer) is `doubtful` until the admin says they have asked the person.
 */
export async function approveColleague(
  deps: CommandDeps, actor: Member, membershipId: string, input: { asked: boolean } = { asked: false },
): Promise<ApproveColleagueResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    await lockManaged(tx, actor, membershipId);
    const result = await approveMembership(tx, actor, membershipId, 'colleague', { rememberDomain: false, asked: input.asked }, now);
    return result === 'verified' ? { ok: true } : { ok: false, reason: result === 'doubtful' ? result : 'not_open' };
  });
}

/** A municipality admin declines somebody with a reason they read. */
export async function declineColleague(
  deps: CommandDeps, actor: Member, membershipId: string, reason: string,
): Promise<DecideColleagueResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    await lockManaged(tx, actor, membershipId);
    return await declineMembership(tx, actor, membershipId, reason, {}, now) === 'declined' ? { ok: true }
      : { ok: false, reason: 'not_open' };
  });
}

/** A municipality admin vouches for a colleague in the yearly check. */
export async function confirmColleague(deps: CommandDeps, actor: Member, membershipId: string): Promise<boolean> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const { membership: m } = await lockManaged(tx, actor, membershipId);
    if (m.state !== 'verified' || m.accountId === actor.accountId) return false;
    await tx.updateTable('membership').set({ confirmedAt: now, recheckAskedAt: null }).where('id', '=', m.id).execute();
    await tx.insertInto('activity')
      .values({ at: now, actorId: actor.accountId, verb: 'membership_confirmed', object: 'membership', objectId: m.id }).execute();
    return true;
  });
}

export type EndResult = { ok: true } | { ok: false; reason: 'not_open' | 'no_successor' };

/**
 * Ends a colleague's membership. What they did for the organisation stays with it; coming registrations are passed to the successor, a
 * verified member of the same organisation, or end. An admin's slot is free again, and a deputy moves up.
 */
export async function endColleague(
  deps: CommandDeps, actor: Member, membershipId: string, input: { successorId: string | undefined; reason: string },
): Promise<EndResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const { membership: m } = await lockManaged(tx, actor, membershipId);
    if (m.state !== 'verified' && m.state !== 'pending') return { ok: false, reason: 'not_open' };
    if (input.successorId !== undefined && !(await isColleague(tx, input.successorId, m))) return { ok: false, reason: 'no_successor' };
    const reason = m.accountId === actor.accountId ? 'left' : 'admin';
    await endLocked(tx, m, { reason, text: input.reason, actorId: actor.accountId, successorId: input.successorId ?? null }, now);
    return { ok: true };
  });
}

async function isColleague(tx: Tx, accountId: string, m: { accountId: string; organisationId: string }): Promise<boolean> {
  if (!isUuid(accountId) || accountId === m.accountId) return false;
  return await tx.selectFrom('membership').select('id').where('accountId', '=', accountId).where('organisationId', '=', m.organisationId)
    .where('state', '=', 'verified').executeTakeFirst() !== undefined;
}

export type AppointResult = { ok: true; slot: AdminSlot } | { ok: false; reason: 'function_mailbox' | 'full' | 'not_verified' };

/** Makes a verified member municipality admin or deputy, whichever is free; for those who tend the organisation. */
export async function appointAdmin(deps: CommandDeps, actor: Member, membershipId: string): Promise<AppointResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    await lockManaged(tx, actor, membershipId);
    return appointLocked(tx, actor, membershipId, now);
  });
}

/**
 * Takes the first free slot under the lock of the organisation; the caller has checked the actor's right. The person's sessions end: what
 * they may do has changed, so they prove who they are once more. A function mailbox is refused: nobody can say who reads it.
 */
export async function appointLocked(tx: Tx, actor: Member, membershipId: string, now: Temporal.Instant): Promise<AppointResult> {
  const { membership: m } = await lockMembership(tx, membershipId);
  if (m.adminSlot !== null) return { ok: true, slot: m.adminSlot as AdminSlot };
  if (m.state !== 'verified') return { ok: false, reason: 'not_verified' };
  if (isFunctionMailbox(m.email)) return { ok: false, reason: 'function_mailbox' };
  const taken = await tx.selectFrom('membership').select('adminSlot').where('organisationId', '=', m.organisationId)
    .where('adminSlot', 'is not', null).execute();
  const slot = ([1, 2] as const).find((n) => !taken.some(({ adminSlot }) => adminSlot === n));
  if (!slot) return { ok: false, reason: 'full' };
  await tx.updateTable('membership').set({ adminSlot: slot, adminAskedAt: null }).where('id', '=', m.id).execute();
  await tx.deleteFrom('session').where('accountId', '=', m.accountId).execute();
  await tellMembership(tx, [{ membershipId: m.id, what: 'admin_appointed', actorId: actor.accountId }], now);
  return { ok: true, slot };
}

/** Takes the role of an admin back, one's own included; also says no to who asked for it. A deputy moves up. */
export async function withdrawAdmin(deps: CommandDeps, actor: Member, membershipId: string): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    await lockManaged(tx, actor, membershipId);
    await withdrawLocked(tx, actor, membershipId, now);
  });
}

/** The same under the lock of the organisation; the caller has checked the actor's right. */
export async function withdrawLocked(tx: Tx, actor: Member, membershipId: string, now: Temporal.Instant): Promise<void> {
  const { membership: m } = await lockMembership(tx, membershipId);
  if (m.adminSlot === null && m.adminAskedAt === null) return;
  await tx.updateTable('membership').set({ adminSlot: null, adminAskedAt: null }).where('id', '=', m.id).execute();
  await moveUp(tx, m.organisationId);
  await tellMembership(tx,
    [{ membershipId: m.id, what: m.adminSlot === null ? 'admin_declined' : 'admin_withdrawn', actorId: actor.accountId }], now);
}
