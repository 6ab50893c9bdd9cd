import { sql } from 'kysely';
import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import type { feedbackKinds } from './forms.ts';

/**
 * Messages that are taken within an hour from everybody together. Counting by address would lock out a town hall, which has one;
 * so a flood makes everybody wait, and the table stays small enough to be read by people.
 */
export const MESSAGES_PER_HOUR = 60;

export interface FeedbackToSend {
  kind: (typeof feedbackKinds)[number];
  message: string;
  page: string;
  replyTo: string | null;
}

/** Takes a message of a reader. Refuses with 'too_many' above MESSAGES_PER_HOUR still open ones; nothing is stored then. */
export async function sendFeedback(deps: CommandDeps, feedback: FeedbackToSend): Promise<{ ok: true } | { ok: false; reason: 'too_many' }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    // One at a time, so that the cap holds for messages that come at the same moment.
    await sql`select pg_advisory_xact_lock(hashtext('site_feedback'))`.execute(tx);
    const { count } = await tx.selectFrom('siteFeedback').select((eb) => eb.fn.countAll<number>().as('count'))
      .where('createdAt', '>', now.subtract({ hours: 1 })).where('doneAt', 'is', null).executeTakeFirstOrThrow();
    if (count >= MESSAGES_PER_HOUR) return { ok: false, reason: 'too_many' };
    const { id } = await tx.insertInto('siteFeedback').values({ ...feedback, createdAt: now }).returning('id').executeTakeFirstOrThrow();
    await tx.insertInto('activity').values({ at: now, verb: 'sent', object: 'site_feedback', objectId: id }).execute();
    return { ok: true };
  });
}
