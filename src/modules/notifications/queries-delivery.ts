import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Audience, Delivery, GroupMessageState } from './audience.ts';
import type { MailKind, MailState } from './mail.ts';

/** The columns of a `Delivery`, counted over mails `m`. */
export const deliveryFigures = sql`
  count(m.id) as total, count(m.id) filter (where m.state in ('waiting', 'sending')) as waiting,
  count(m.id) filter (where m.state = 'sent') as sent, count(m.id) filter (where m.state = 'failed') as failed,
  count(m.id) filter (where m.state = 'bounced') as bounced, count(m.id) filter (where m.state = 'stopped') as stopped`;

async function count(db: Db | Tx, condition: RawBuilder<unknown>): Promise<Delivery> {
  const { rows } = await sql<Delivery>`select ${deliveryFigures} from mail m where ${condition}`.execute(db);
  return rows[0]!;
}

/** What became of all mails about an event. For its organisers; the caller has asked the policy. */
export async function deliveryOf(db: Db | Tx, eventId: string): Promise<Delivery> {
  return count(db, sql`m.event_id = ${eventId}`);
}

/** What became of the mails of one message. For organisers of its event; the caller has asked the policy. */
export async function deliveryOfMessage(db: Db | Tx, messageId: string): Promise<Delivery> {
  return count(db, sql`m.group_message_id = ${messageId}`);
}

export interface GroupMessageWithDelivery {
  id: string;
  audience: Audience;
  subject: string;
  body: string;
  state: GroupMessageState;
  authorName: string;
  createdAt: Temporal.Instant;
  sendAfter: Temporal.Instant | null;
  finishedAt: Temporal.Instant | null;
  delivery: Delivery;
}

/** Messages of an event, newest first, with what became of each. For its organisers; the caller has asked the policy. */
export async function listGroupMessages(
  db: Db | Tx, eventId: string, page: { limit: number; offset: number },
): Promise<{ rows: GroupMessageWithDelivery[]; total: number }> {
  const { rows } = await sql<Omit<GroupMessageWithDelivery, 'delivery'> & Delivery & { messages: number }>`
    select g.id, g.audience, g.subject, g.body, g.state, g.created_at, g.send_after, g.finished_at, coalesce(a.name, '') as author_name,
      ${deliveryFigures}, count(*) over () as messages
    from group_message g left join mail m on m.group_message_id = g.id left join account a on a.id = g.author_id
    where g.event_id = ${eventId} group by g.id, a.name order by g.created_at desc, g.id
    limit ${page.limit} offset ${page.offset}`.execute(db);
  return {
    total: rows[0]?.messages ?? 0,
    rows: rows.map(({ messages: _, total, waiting, sent, failed, bounced, stopped, ...message }) =>
      ({ ...message, delivery: { total, waiting, sent, failed, bounced, stopped } })),
  };
}

/**
 * One message of an event with what became of it; NotFound when it is none of the event. For its organisers; the caller has asked the
 * policy.
 */
export async function getGroupMessage(db: Db | Tx, eventId: string, id: string): Promise<GroupMessageWithDelivery> {
  const { rows: [row] } = await sql<Omit<GroupMessageWithDelivery, 'delivery'>>`
    select g.id, g.audience, g.subject, g.body, g.state, g.created_at, g.send_after, g.finished_at, coalesce(a.name, '') as author_name
    from group_message g left join account a on a.id = g.author_id where g.event_id = ${eventId} and g.id::text = ${id}`.execute(db);
  if (!row) throw new NotFound('message');
  return { ...row, delivery: await deliveryOfMessage(db, id) };
}

export interface DeliveredMail {
  id: string;
  kind: MailKind;
  toEmail: string;
  toName: string;
  state: MailState;
  sentAt: Temporal.Instant | null;
  createdAt: Temporal.Instant;
  lastError: string | null;
}

/**
 * The mails of one message, recipient by recipient, those in trouble first. For organisers of its event; the caller has asked the
 * policy.
 */
export async function listDeliveries(db: Db | Tx, messageId: string, page: { limit: number; offset: number }): Promise<DeliveredMail[]> {
  const rows = await db.selectFrom('mail').select(['id', 'kind', 'toEmail', 'toName', 'state', 'sentAt', 'createdAt', 'lastError'])
    .where('groupMessageId', '=', messageId)
    .orderBy(sql`case state when 'bounced' then 0 when 'failed' then 1 when 'waiting' then 2 when 'sending' then 2 else 3 end`)
    .orderBy('toEmail').orderBy('id')
    .limit(page.limit).offset(page.offset).execute();
  return rows as DeliveredMail[];
}
