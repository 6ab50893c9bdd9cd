import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import type { Tx } from '../../platform/db/database.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from './actor.ts';
import { tellOrganisation } from '../organisations/commands-news.ts';
import { isFunctionMailbox } from './function-mailbox.ts';
import { moveUp } from './membership/commands.ts';

/** self: not one's own account · last_admin: somebody must be able to administer · function_mailbox: nobody can say who reads it. */
export type AccountRefusal = 'self' | 'last_admin' | 'function_mailbox';
export type AccountChange = { ok: true } | { ok: false; reason: AccountRefusal };

/**
 * Closes an account: its sessions end in the same moment, and it signs in no more. A municipality admin loses the slot: a deputy moves up,
 * and the admins who remain are told, so that no organisation is left to somebody who cannot act. What the person registered for stays, because
 * others plan with it. The owner is told by mail. Closing what is closed changes the reason. For admins.
 */
export async function closeAccount(deps: CommandDeps, actor: Member, id: string, reason: string): Promise<AccountChange> {
  const now = deps.clock();
  return change(deps, actor, id, async (tx, account, organisationIds) => {
    if (account.id === actor.accountId) return { ok: false, reason: 'self' };
    if (await isLastAdmin(tx, account)) return { ok: false, reason: 'last_admin' };
    await tx.updateTable('account').set({ disabledAt: account.disabledAt ?? now, disabledReason: reason }).where('id', '=', account.id).execute();
    await endSessions(tx, account.id);
    for (const organisationId of organisationIds) await freeSlot(tx, actor, account.id, organisationId, now);
    await note(tx, actor, account.id, 'closed_account', now);
    if (account.disabledAt === null) {
      await tx.insertInto('outbox').values({ topic: 'account_closed', payload: JSON.stringify({ accountId: account.id }), createdAt: now }).execute();
    }
    return { ok: true };
  });
}

/** Takes a slot, or the wish for one, from an account that can no longer act, under the lock of the organisation. */
async function freeSlot(tx: Tx, actor: Member, accountId: string, organisationId: string, now: Temporal.Instant): Promise<void> {
  const freed = await tx.updateTable('membership').set({ adminSlot: null, adminAskedAt: null })
    .where('accountId', '=', accountId).where('organisationId', '=', organisationId)
    .where((eb) => eb.or([eb('adminSlot', 'is not', null), eb('adminAskedAt', 'is not', null)])).returning('id').executeTakeFirst();
  if (!freed) return;
  await moveUp(tx, organisationId);
  await tx.insertInto('activity').values({ at: now, actorId: actor.accountId, verb: 'membership_admin_withdrawn', object: 'membership', objectId: freed.id })
    .execute();
  const remaining = await tx.selectFrom('membership').select('accountId').where('organisationId', '=', organisationId)
    .where('adminSlot', 'is not', null).execute();
  await tellOrganisation(tx, remaining.map((one) => ({ ...one, what: 'admin_closed', organisationId, personId: accountId })), now);
}

/** Opens a closed account again; its owner signs in as before. For admins. */
export async function reopenAccount(deps: CommandDeps, actor: Member, id: string): Promise<AccountChange> {
  const now = deps.clock();
  return change(deps, actor, id, async (tx, account) => {
    if (account.disabledAt === null) return { ok: true };
    await tx.updateTable('account').set({ disabledAt: null, disabledReason: '' }).where('id', '=', account.id).execute();
    await note(tx, actor, account.id, 'reopened_account', now);
    return { ok: true };
  });
}

/** Makes somebody an admin or takes that away; their sessions end, as what they may do has changed. For admins. */
export async function setAdmin(deps: CommandDeps, actor: Member, id: string, isAdmin: boolean): Promise<AccountChange> {
  const now = deps.clock();
  return change(deps, actor, id, async (tx, account) => {
    if (account.isAdmin === isAdmin) return { ok: true };
    if (account.id === actor.accountId) return { ok: false, reason: 'self' };
    if (isAdmin && isFunctionMailbox(account.email)) return { ok: false, reason: 'function_mailbox' };
    if (!isAdmin && await isLastAdmin(tx, account)) return { ok: false, reason: 'last_admin' };
    await tx.updateTable('account').set({ isAdmin }).where('id', '=', account.id).execute();
    await endSessions(tx, account.id);
    await note(tx, actor, account.id, isAdmin ? 'granted_admin' : 'revoked_admin', now);
    return { ok: true };
  });
}

/** Ends all sessions of somebody, for example after a lost laptop. For admins. */
export async function endAllSessions(deps: CommandDeps, actor: Member, id: string): Promise<AccountChange> {
  const now = deps.clock();
  return change(deps, actor, id, async (tx, account) => {
    await endSessions(tx, account.id);
    await note(tx, actor, account.id, 'ended_sessions', now);
    return { ok: true };
  });
}

interface LockedAccount {
  id: string;
  email: string;
  isAdmin: boolean;
  disabledAt: Temporal.Instant | null;
}

async function change(
  deps: CommandDeps, actor: Member, id: string, work: (tx: Tx, account: LockedAccount, organisationIds: readonly string[]) => Promise<AccountChange>,
): Promise<AccountChange> {
  if (!actor.isAdmin || !isUuid(id)) throw new NotFound('account');
  return transact(deps, async (tx) => {
    // Organisations before accounts, as everywhere: who tends them decides under their lock.
    const organisationIds = await lockOrganisationsOf(tx, id);
    // All admins are locked with the account, in one order: two who take each other's rights away cannot both succeed.
    const locked = await tx.selectFrom('account').select(['id', 'email', 'isAdmin', 'disabledAt'])
      .where((eb) => eb.or([eb('id', '=', id), eb('isAdmin', '=', true)])).orderBy('id').forUpdate().execute();
    const account = locked.find((one) => one.id === id);
    const still = locked.find((one) => one.id === actor.accountId);
    if (!account || !still?.isAdmin || still.disabledAt) throw new NotFound('account');
    return work(tx, account, organisationIds);
  });
}

/** Locks the organisations an account belongs to, in one order. */
async function lockOrganisationsOf(tx: Tx, accountId: string): Promise<string[]> {
  const rows = await tx.selectFrom('organisation').select('id')
    .where('id', 'in', (eb) => eb.selectFrom('membership').select('organisationId').where('accountId', '=', accountId).where('state', '=', 'verified'))
    .orderBy('id').forNoKeyUpdate().execute();
  return rows.map(({ id }) => id);
}

async function isLastAdmin(tx: Tx, account: LockedAccount): Promise<boolean> {
  if (!account.isAdmin) return false;
  const other = await tx.selectFrom('account').select('id').where('isAdmin', '=', true).where('disabledAt', 'is', null)
    .where('id', '<>', account.id).limit(1).executeTakeFirst();
  return other === undefined;
}

async function endSessions(tx: Tx, accountId: string): Promise<void> {
  await tx.deleteFrom('session').where('accountId', '=', accountId).execute();
}

async function note(tx: Tx, actor: Member, accountId: string, verb: string, now: Temporal.Instant): Promise<void> {
  await tx.insertInto('activity').values({ at: now, actorId: actor.accountId, verb, object: 'account', objectId: accountId }).execute();
}
