import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import type { Member } from '../../accounts/actor.ts';
import { writeSharing } from '../../accounts/sharing/commands.ts';
import type { SharedField } from '../../accounts/sharing/sharing.ts';
import { lockOwn, type ChangeResult } from './commands.ts';
import { mayBeShown, type RegistrationState } from './registration.ts';

/**
 * Changes what other participants of the event see of the actor; `general`: what was said in general holds again. It counts at once, also after
 * the event. `not_open`: the registration is cancelled, or an invitation whose person has not signed in with their own data.
 */
export async function changeSharingAt(
  deps: CommandDeps, actor: Member, registrationId: string, choice: readonly SharedField[] | 'general',
): Promise<ChangeResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const { event, registration } = await lockOwn(tx, actor, registrationId);
    if (registration.accountId === null || !mayBeShown(registration.state as RegistrationState)) return { ok: false, reason: 'not_open' };
    await writeSharing(tx, actor, event.id, choice, now);
    return { ok: true };
  });
}
