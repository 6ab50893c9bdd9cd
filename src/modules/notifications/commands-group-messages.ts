import { sql } from 'kysely';
import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import type { Db, Tx } from '../../platform/db/database.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from '../accounts/actor.ts';
import { canOrganise } from '../events/policy.ts';
import { lockEvent } from '../events/registrations/event-lock.ts';
import { GRACE_SECONDS, MAX_MESSAGES, type Audience, type GroupMessageState } from './audience.ts';
import { insertMails } from './commands-mail.ts';
import { groupLetter } from './letters/group-letter.ts';
import { asText, subjectOf } from './letters/letter.ts';
import type { Draft, MailDeps } from './mail.ts';
import { countAudience, inAudience, onePerAddress } from './queries-audience.ts';
import { findEventFacts, listRegistrationFacts } from './queries-facts.ts';

export interface GroupMessageInput {
  audience: Audience;
  subject: string;
  body: string;
  /** Chosen by the form that sends it, so that a button pressed twice queues one message. */
  id?: string | undefined;
}

/** The event of a message, for organisers of its series; for others there is none. */
async function organisedEvent(db: Db | Tx, actor: Member, eventId: string): Promise<void> {
  const row = isUuid(eventId)
    ? await db.selectFrom('event').select('seriesId').where('id', '=', eventId).executeTakeFirst() : undefined;
  if (!row || !canOrganise(actor, row.seriesId)) throw new NotFound('event');
}

export interface Preview {
  reachable: number;
  unreachable: number;
  /** The mail as the first recipient gets it; undefined when nobody gets it. */
  sample: { subject: string; text: string; to: string } | undefined;
}

/** What would be sent to how many, before it is. Writes nothing. */
export async function previewGroupMessage(
  deps: Pick<MailDeps, 'db' | 'baseUrl'>, actor: Member, eventId: string, input: GroupMessageInput,
): Promise<Preview> {
  await organisedEvent(deps.db, actor, eventId);
  const counts = await countAudience(deps.db, eventId, input.audience);
  const event = await findEventFacts(deps.db, eventId);
  const [first] = await listRegistrationFacts(deps.db, inAudience(eventId, input.audience), 1);
  if (!event || !first) return { ...counts, sample: undefined };
  const letter = groupLetter(input, event, first, { baseUrl: deps.baseUrl });
  return { ...counts, sample: { subject: subjectOf(letter), text: asText(letter), to: first.recipient.name || first.recipient.email } };
}

export type QueueResult =
  | { ok: true; messageId: string; recipients: number; sendAfter: Temporal.Instant }
  | { ok: false; reason: 'nobody' | 'too_many' };

/**
 * Queues a message to a group of an event. It leaves a minute later, so that it can be stopped; who gets it is decided then.
 * The same id again is the same message: nothing is queued and the answer is the same.
 * `nobody`: the group has nobody with a usable address. `too_many`: the event has all the messages it can have.
 */
export async function queueGroupMessage(deps: CommandDeps, actor: Member, eventId: string, input: GroupMessageInput): Promise<QueueResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    await organisedEvent(tx, actor, eventId);
    // Messages of an event are counted one after the other.
    await lockEvent(tx, eventId);
    const { reachable } = await countAudience(tx, eventId, input.audience);
    if (reachable === 0) return { ok: false, reason: 'nobody' };
    if (await hasAllMessages(tx, eventId, input.id)) return { ok: false, reason: 'too_many' };
    const sendAfter = now.add({ seconds: GRACE_SECONDS });
    const inserted = await tx.insertInto('groupMessage').values({
      ...(input.id ? { id: input.id } : {}), eventId, authorId: actor.accountId, audience: input.audience, subject: input.subject,
      body: input.body, state: 'sending', createdAt: now, sendAfter,
    }).onConflict((c) => c.column('id').doNothing()).returning('id').executeTakeFirst();
    if (!inserted) {
      const known = await tx.selectFrom('groupMessage').select(['id', 'sendAfter'])
        .where('id', '=', input.id!).where('eventId', '=', eventId).executeTakeFirst();
      if (!known) throw new NotFound('message');
      return { ok: true, messageId: known.id, recipients: reachable, sendAfter: known.sendAfter ?? sendAfter };
    }
    const { id } = inserted;
    await tx.insertInto('activity').values({
      at: now, actorId: actor.accountId, verb: 'queued_message', object: 'group_message', objectId: id, eventId,
      data: JSON.stringify({ audience: input.audience, recipients: reachable }),
    }).execute();
    return { ok: true, messageId: id, recipients: reachable, sendAfter };
  });
}

/** Whether one more is too many; a message that is there already is not one more. */
async function hasAllMessages(db: Db | Tx, eventId: string, id: string | undefined): Promise<boolean> {
  const { count } = await db.selectFrom('groupMessage').select((eb) => eb.fn.countAll<number>().as('count')).where('eventId', '=', eventId)
    .$if(id !== undefined, (qb) => qb.where('id', '<>', id!)).executeTakeFirstOrThrow();
  return count >= MAX_MESSAGES;
}

export type StopResult = { ok: true; stopped: number; sent: number } | { ok: false; reason: 'finished' };

/**
 * Stops a message: nothing of it leaves any more. Says how many mails were held back and how many had gone or were just being
 * handed over (before the minute is over, both are 0). `finished`: all had gone.
 */
export async function stopGroupMessage(deps: CommandDeps, actor: Member, messageId: string): Promise<StopResult> {
  const now = deps.clock();
  return transact(deps, async (tx): Promise<StopResult> => {
    const message = isUuid(messageId)
      ? await tx.selectFrom('groupMessage').select(['id', 'eventId', 'state']).where('id', '=', messageId).forUpdate().executeTakeFirst()
      : undefined;
    if (!message) throw new NotFound('message');
    await organisedEvent(tx, actor, message.eventId);
    if ((message.state as GroupMessageState) === 'sent') return { ok: false, reason: 'finished' };
    const { numUpdatedRows } = await tx.updateTable('mail').set({ state: 'stopped' })
      .where('groupMessageId', '=', messageId).where('state', '=', 'waiting').executeTakeFirst();
    const { count } = await tx.selectFrom('mail').select((eb) => eb.fn.countAll<number>().as('count'))
      .where('groupMessageId', '=', messageId).where('state', 'not in', ['stopped', 'waiting']).executeTakeFirstOrThrow();
    if (message.state !== 'stopped') {
      await tx.updateTable('groupMessage').set({ state: 'stopped', finishedAt: now }).where('id', '=', messageId).execute();
      await tx.insertInto('activity').values({
        at: now, actorId: actor.accountId, verb: 'stopped_message', object: 'group_message', objectId: messageId, eventId: message.eventId,
      }).execute();
    }
    return { ok: true, stopped: Number(numUpdatedRows), sent: count };
  });
}

const FAN_OUT = 100;

/**
 * Writes the mails of messages whose minute is over, a bounded number a transaction, and notes messages that have left
 * completely. Between two transactions a stop takes effect. Returns how many mails were written.
 */
export async function fanOutGroupMessages(deps: MailDeps): Promise<number> {
  let written = 0;
  for (;;) {
    const step = await deps.db.transaction().execute((tx) => fanOutNext(tx, deps));
    if (step === undefined) break;
    written += step;
  }
  if (written > 0) deps.wake('mail');
  await finishGroupMessages(deps);
  return written;
}

async function fanOutNext(tx: Tx, deps: MailDeps): Promise<number | undefined> {
  const now = deps.clock();
  const message = await tx.selectFrom('groupMessage').select(['id', 'eventId', 'audience', 'subject', 'body'])
    .where('state', '=', 'sending').where('fannedOutAt', 'is', null).where('sendAfter', '<=', now)
    .orderBy('sendAfter').orderBy('id').limit(1).forUpdate().skipLocked().executeTakeFirst();
  if (!message) return undefined;
  const event = await findEventFacts(tx, message.eventId);
  const rows = await listRegistrationFacts(tx, sql`${inAudience(message.eventId, message.audience as Audience)} and not exists (
    select 1 from mail m where m.group_message_id = ${message.id} and m.to_email = coalesce(a.email, r.invited_email))`, FAN_OUT + 1);
  const drafts = event === undefined ? [] : onePerAddress(rows.slice(0, FAN_OUT)).map((registration): Draft => ({
    kind: 'group', letter: groupLetter(message, event, registration, { baseUrl: deps.baseUrl }), to: registration.recipient,
    onceKey: `group:${message.id}:${registration.id}`, eventId: message.eventId, registrationId: registration.id,
    groupMessageId: message.id,
  }));
  const written = await insertMails(tx, drafts, deps.sender, now);
  if (rows.length <= FAN_OUT) await tx.updateTable('groupMessage').set({ fannedOutAt: now }).where('id', '=', message.id).execute();
  return written;
}

async function finishGroupMessages(deps: MailDeps): Promise<void> {
  const now = deps.clock();
  await deps.db.updateTable('groupMessage').set({ state: 'sent', finishedAt: now })
    .where('state', '=', 'sending').where('fannedOutAt', 'is not', null)
    .where((eb) => eb.not(eb.exists(eb.selectFrom('mail').select('mail.id')
      .whereRef('mail.groupMessageId', '=', 'groupMessage.id').where('mail.state', 'in', ['waiting', 'sending']))))
    .execute();
}
