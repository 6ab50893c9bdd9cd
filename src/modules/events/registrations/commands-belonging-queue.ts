import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../../accounts/actor.ts';
import { appointLocked, withdrawLocked, type AppointResult } from '../../accounts/membership/commands-admin.ts';
import { approveMembership, declineMembership, lockMembership } from '../../accounts/membership/commands.ts';
import { decides } from './queries-belonging.ts';

async function lockDecided(tx: Tx, actor: Member, membershipId: string): Promise<void> {
  if (!(await decides(tx, actor, membershipId))) throw new NotFound('membership');
  await lockMembership(tx, membershipId);
}

export type DecideResult = { ok: true; state: 'verified' | 'second_needed' } | { ok: false; reason: 'not_open' | 'proposed' | 'doubtful' };

/**
 * An organiser approves somebody who waits; all their open requests follow. `second_needed`: noted, a second organiser must approve, too.
 * `proposed`: the organisation itself has to be approved first, with its kind and where it belongs. `doubtful`: see `approveMembership`.
 */
export async function approveWaiting(
  deps: CommandDeps, actor: Member, membershipId: string, options: { rememberDomain: boolean; asked?: boolean },
): Promise<DecideResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    await lockDecided(tx, actor, membershipId);
    const result = await approveMembership(tx, actor, membershipId, 'organiser', { asked: false, ...options }, now);
    return result === 'not_open' || result === 'proposed' || result === 'doubtful' ? { ok: false, reason: result } : { ok: true, state: result };
  });
}

/** An organiser declines somebody who waits, with a reason they read; all their open requests for the organisation end with it. */
export async function declineWaiting(
  deps: CommandDeps, actor: Member, membershipId: string, reason: string,
): Promise<{ ok: true } | { ok: false; reason: 'not_open' }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    await lockDecided(tx, actor, membershipId);
    return await declineMembership(tx, actor, membershipId, reason, {}, now) === 'declined' ? { ok: true }
      : { ok: false, reason: 'not_open' };
  });
}

/** An organiser makes somebody who asked for it municipality admin. */
export async function appointAsked(
  deps: CommandDeps, actor: Member, membershipId: string,
): Promise<AppointResult | { ok: false; reason: 'not_open' }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    await lockDecided(tx, actor, membershipId);
    const asked = await tx.selectFrom('membership').select('adminAskedAt').where('id', '=', membershipId).executeTakeFirstOrThrow();
    if (asked.adminAskedAt === null) return { ok: false, reason: 'not_open' };
    return appointLocked(tx, actor, membershipId, now);
  });
}

/** An organiser says no to somebody who asked to become municipality admin; who is one already stays it. */
export async function refuseAsked(deps: CommandDeps, actor: Member, membershipId: string): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    await lockDecided(tx, actor, membershipId);
    const asked = await tx.selectFrom('membership').select('adminAskedAt').where('id', '=', membershipId).executeTakeFirstOrThrow();
    if (asked.adminAskedAt !== null) await withdrawLocked(tx, actor, membershipId, now);
  });
}
