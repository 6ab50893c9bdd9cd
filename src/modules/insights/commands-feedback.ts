import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from '../accounts/actor.ts';

export type FeedbackEnd = 'answered' | 'settled';

/** Notes that an admin has answered a message about the site, or settled it without an answer. Doing so twice is fine, the first time holds. */
export async function finishSiteFeedback(deps: CommandDeps, actor: Member, id: string, how: FeedbackEnd): Promise<void> {
  if (!actor.isAdmin || !isUuid(id)) throw new NotFound('site feedback');
  const now = deps.clock();
  await transact(deps, async (tx) => {
    const row = await tx.selectFrom('siteFeedback').select('doneAt').where('id', '=', id).forUpdate().executeTakeFirst();
    if (!row) throw new NotFound('site feedback');
    if (row.doneAt) return;
    await tx.updateTable('siteFeedback').set({ doneAt: now, doneHow: how, doneBy: actor.accountId }).where('id', '=', id).execute();
    await tx.insertInto('activity')
      .values({ at: now, actorId: actor.accountId, verb: 'finished', object: 'site_feedback', objectId: id, data: JSON.stringify({ how }) }).execute();
  });
}
