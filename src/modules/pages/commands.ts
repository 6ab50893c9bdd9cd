import { sql } from 'kysely';
import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import { isoDate } from '../../platform/time/time.ts';
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

export type SendFeedbackResult = { ok: true; dueOn: string | null } | { ok: false; reason: 'too_many' };

/**
 * The day by which a message is to be answered: a month later, where it reports a barrier (the law sets that) or gives an address. Null where
 * nobody waits for an answer.
 */
export function dueOn(feedback: Pick<FeedbackToSend, 'kind' | 'replyTo'>, now: Temporal.Instant): string | null {
  if (feedback.kind !== 'barrier' && feedback.replyTo === null) return null;
  return Temporal.PlainDate.from(isoDate(now)).add({ months: 1 }).toString();
}

/** Takes a message of a reader. Refuses with 'too_many' above MESSAGES_PER_HOUR still open ones; nothing is stored then. */
export async function sendFeedback(deps: CommandDeps, feedback: FeedbackToSend): Promise<SendFeedbackResult> {
  const now = deps.clock();
  const due = dueOn(feedback, now);
  return transact(deps, async (tx) => {
    // One at a time, so that the cap holds for messages that come at the same moment.
    await sql`select pg_advisory_xact_lock(hashtext('site_feedback'))`.execute(tx);
    const { count } = await tx.selectFrom('siteFeedback').select((eb) => eb.fn.countAll<number>().as('count'))
      .where('createdAt', '>', now.subtract({ hours: 1 })).where('doneAt', 'is', null).executeTakeFirstOrThrow();
    if (count >= MESSAGES_PER_HOUR) return { ok: false, reason: 'too_many' };
    const { id } = await tx.insertInto('siteFeedback').values({ ...feedback, createdAt: now, dueOn: due }).returning('id').executeTakeFirstOrThrow();
    await tx.insertInto('activity').values({ at: now, verb: 'sent', object: 'site_feedback', objectId: id }).execute();
    return { ok: true, dueOn: due };
  });
}
