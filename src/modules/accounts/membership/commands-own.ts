import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../actor.ts';
import { endLocked, ensureMembership, lockMembership, tellMembership } from './commands.ts';
import { isFunctionMailbox } from '../function-mailbox.ts';
import { MAX_OPEN_REQUESTS } from './membership.ts';

/** Reads one's own membership under the lock of its organisation; other people's are not found. */
async function lockOwn(tx: Tx, actor: Member, membershipId: string) {
  if (!isUuid(membershipId)) throw new NotFound('membership');
  const own = await tx.selectFrom('membership').select('id').where('id', '=', membershipId).where('accountId', '=', actor.accountId)
    .executeTakeFirst();
  if (!own) throw new NotFound('membership');
  return (await lockMembership(tx, membershipId)).membership;
}

export type AskResult =
  { ok: true; state: 'pending' | 'verified' } | { ok: false; reason: 'declined' | 'too_many' | 'organisation_unknown' | 'name_missing' };

/**
 * Asks to belong to an organisation of the directory; verified at once when the domain of the address proves it. Whoever decides sees a name:
 * an account without one takes the name given here, and is refused without.
 */
export async function askToBelong(deps: CommandDeps, actor: Member, organisationId: string, name = ''): Promise<AskResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    // The person's own row is the lock: two requests at once are counted one after the other.
    const account = await tx.selectFrom('account').select('name').where('id', '=', actor.accountId).forNoKeyUpdate().executeTakeFirstOrThrow();
    const living = isUuid(organisationId)
      ? await tx.selectFrom('organisation').select('id').where('id', '=', organisationId).where('state', '=', 'active')
      .executeTakeFirst() : undefined;
    if (!living) return { ok: false, reason: 'organisation_unknown' };
    const others = await tx.selectFrom('membership').select('id').where('accountId', '=', actor.accountId).where('state', '=', 'pending')
      .where('organisationId', '<>', organisationId).limit(MAX_OPEN_REQUESTS).execute();
    if (others.length >= MAX_OPEN_REQUESTS) return { ok: false, reason: 'too_many' };
    if (account.name === '') {
      if (name === '') return { ok: false, reason: 'name_missing' };
      await tx.updateTable('account').set({ name }).where('id', '=', actor.accountId).execute();
      await tx.insertInto('activity')
        .values({ at: now, actorId: actor.accountId, verb: 'changed_profile', object: 'account', objectId: actor.accountId }).execute();
    }
    const state = await ensureMembership(tx, actor, organisationId, now);
    return state === 'declined' ? { ok: false, reason: 'declined' } : { ok: true, state };
  });
}

/** Says for whom one acts where nothing else is said. Only one of one's own living memberships can be it. */
export async function setDefault(deps: CommandDeps, actor: Member, membershipId: string): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    const m = await lockOwn(tx, actor, membershipId);
    if (m.state !== 'verified' && m.state !== 'pending') throw new NotFound('membership');
    await tx.selectFrom('account').select('id').where('id', '=', actor.accountId).forNoKeyUpdate().executeTakeFirstOrThrow();
    await tx.updateTable('membership').set({ isDefault: false }).where('accountId', '=', actor.accountId).where('isDefault', '=', true)
      .execute();
    await tx.updateTable('membership').set({ isDefault: true }).where('id', '=', m.id).execute();
    await tx.insertInto('activity')
      .values({ at: now, actorId: actor.accountId, verb: 'membership_default', object: 'membership', objectId: m.id }).execute();
  });
}

/** Answers the yearly question: I still belong there. Fine at any time; false when there is nothing to answer any more. */
export async function confirmOwn(deps: CommandDeps, actor: Member, membershipId: string): Promise<boolean> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const m = await lockOwn(tx, actor, membershipId);
    if (m.state !== 'verified') return false;
    await tx.updateTable('membership').set({ confirmedAt: now, recheckAskedAt: null }).where('id', '=', m.id).execute();
    await tx.insertInto('activity')
      .values({ at: now, actorId: actor.accountId, verb: 'membership_confirmed', object: 'membership', objectId: m.id }).execute();
    return true;
  });
}

/** Leaves an organisation or takes a request back; twice is fine. Coming registrations for it end. */
export async function leave(deps: CommandDeps, actor: Member, membershipId: string): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    const m = await lockOwn(tx, actor, membershipId);
    if (m.state !== 'verified' && m.state !== 'pending') return;
    await endLocked(tx, m, { reason: 'left', actorId: actor.accountId }, now);
  });
}

export type AskAdminResult = { ok: true } | { ok: false; reason: 'function_mailbox' | 'full' | 'not_verified' };

/** Asks to become municipality admin. The admins there are decide, or an organiser where there is none. */
export async function askForAdmin(deps: CommandDeps, actor: Member, membershipId: string): Promise<AskAdminResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const m = await lockOwn(tx, actor, membershipId);
    if (m.state !== 'verified') return { ok: false, reason: 'not_verified' };
    if (m.adminSlot !== null || m.adminAskedAt !== null) return { ok: true };
    if (isFunctionMailbox(m.email)) return { ok: false, reason: 'function_mailbox' };
    const admins = await tx.selectFrom('membership').select('id').where('organisationId', '=', m.organisationId)
      .where('adminSlot', 'is not', null).execute();
    if (admins.length >= 2) return { ok: false, reason: 'full' };
    await tx.updateTable('membership').set({ adminAskedAt: now }).where('id', '=', m.id).execute();
    await tellMembership(tx, [{ membershipId: m.id, what: 'admin_asked', actorId: actor.accountId }], now);
    return { ok: true };
  });
}
