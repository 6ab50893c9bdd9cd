import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import type { Localised } from '../../platform/i18n/localised.ts';
import type { Member } from '../accounts/actor.ts';
import type { MailKind } from './mail.ts';
import { SERVER_TASK_MINUTES, TASK_DAYS, UNREACHABLE, type MailTask, type TaskEvent } from './tasks.ts';

const LIMIT = 50;
/** A due mail that nobody has touched for so long means that no worker runs. */
const UNTOUCHED_MINUTES = 5;

/** Only mails about events of series the actor organises; admins see all, also those about no event. */
const isOwn = (actor: Member, seriesId: RawBuilder<unknown>): RawBuilder<boolean> =>
  actor.isAdmin ? sql`true` : sql`${seriesId} = any(${[...actor.organises]}::uuid[])`;

interface EventColumns {
  eventSlug: string | null;
  eventTitle: Localised;
}

interface MailColumns extends EventColumns {
  id: string;
  toEmail: string;
  toName: string;
  createdAt: Temporal.Instant;
  lastError: string | null;
}

function mailOf(row: MailColumns) {
  return { mailId: row.id, email: row.toEmail, name: row.toName, event: eventOf(row), since: row.createdAt, error: row.lastError ?? '' };
}

function eventOf(row: EventColumns): TaskEvent | null {
  return row.eventSlug === null ? null : { slug: row.eventSlug, title: row.eventTitle };
}

const eventColumns = sql`e.slug as event_slug, json_build_object('de', e.title_de, 'en', e.title_en) as event_title`;

/**
 * Mail that did not get through, as tasks of the actor: the mail server first, then the newest trouble; at most 50 of a kind, and
 * nothing older than 14 days. An address is named once, and no more once a mail to it got through. Members who organise nothing have none.
 */
export async function listMailTasks(db: Db, actor: Member, now: Temporal.Instant): Promise<MailTask[]> {
  if (!actor.isAdmin && actor.organises.length === 0) return [];
  const since = now.subtract({ hours: TASK_DAYS * 24 });
  const [server, addresses, mails, parked] = await Promise.all([
    findServerTask(db, now), listAddressTasks(db, actor, since), listFailedMails(db, actor, since), listParked(db, actor, since),
  ]);
  return [...(server ? [server] : []), ...addresses, ...mails, ...parked];
}

/** The task that no mail leaves, from 15 minutes on; it concerns every organiser. */
export async function findServerTask(db: Db, now: Temporal.Instant): Promise<Extract<MailTask, { kind: 'server' }> | undefined> {
  const { rows: [row] } = await sql<{ waiting: number; since: Temporal.Instant | null; error: string | null }>`
    select count(*) as waiting, min(created_at) as since,
      (array_agg(last_error order by created_at desc) filter (where last_error is not null))[1] as error
    from mail where state in ('waiting', 'sending') and created_at < ${now.subtract({ minutes: SERVER_TASK_MINUTES })}
      and (starts_with(last_error, ${UNREACHABLE}) or next_try_at < ${now.subtract({ minutes: UNTOUCHED_MINUTES })})`.execute(db);
  if (!row?.since) return undefined;
  return { kind: 'server', waiting: row.waiting, since: row.since, error: (row.error ?? '').replace(UNREACHABLE, '').trim() };
}

async function listAddressTasks(db: Db, actor: Member, since: Temporal.Instant): Promise<MailTask[]> {
  const { rows } = await sql<MailColumns>`
    select * from (
      select distinct on (m.to_email) m.id, m.to_email, m.to_name, m.created_at, m.last_error, ${eventColumns}
      from mail m left join event e on e.id = coalesce(m.event_id, (
        select r.event_id from registration r join account a on a.id = r.account_id
        where a.email = m.to_email and r.state <> 'cancelled' order by r.created_at desc limit 1))
      where m.state = 'bounced' and m.created_at > ${since} and ${isOwn(actor, sql`e.series_id`)}
        and not exists (select 1 from mail s where s.to_email = m.to_email and s.state = 'sent' and s.sent_at > m.created_at)
        and not exists (select 1 from account a where a.email = m.to_email and a.bounced_at is null)
      order by m.to_email, m.created_at desc) latest
    order by created_at desc limit ${LIMIT}`.execute(db);
  return rows.map((row) => ({ kind: 'address', ...mailOf(row) }));
}

async function listFailedMails(db: Db, actor: Member, since: Temporal.Instant): Promise<MailTask[]> {
  const { rows } = await sql<MailColumns & { kind: MailKind }>`
    select m.id, m.kind, m.to_email, m.to_name, m.created_at, m.last_error, ${eventColumns}
    from mail m left join event e on e.id = m.event_id
    where m.state = 'failed' and m.kind <> 'login_code' and m.created_at > ${since} and ${isOwn(actor, sql`e.series_id`)}
    order by m.created_at desc, m.id limit ${LIMIT}`.execute(db);
  return rows.map((row) => ({ kind: 'mail', mailKind: row.kind, ...mailOf(row) }));
}

async function listParked(db: Db, actor: Member, since: Temporal.Instant): Promise<MailTask[]> {
  const { rows } = await sql<EventColumns & { id: number; createdAt: Temporal.Instant; error: string | null }>`
    select o.id, o.created_at, o.error, ${eventColumns}
    from outbox o left join event e on e.id::text = o.payload->>'eventId'
    where o.parked_at > ${since} and o.handled_at is null and ${isOwn(actor, sql`e.series_id`)}
    order by o.id desc limit ${LIMIT}`.execute(db);
  return rows.map((row) => ({ kind: 'outbox', outboxId: row.id, event: eventOf(row), since: row.createdAt, error: row.error ?? '' }));
}
