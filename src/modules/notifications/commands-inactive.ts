import { sql } from 'kysely';
import { z } from 'zod';
import type { Db, Tx } from '../../platform/db/database.ts';
import { forgetPerson } from './commands-deletion.ts';
import { insertMails } from './commands-mail.ts';
import { inactiveLetter } from './letters/inactive-letter.ts';
import type { MailDeps } from './mail.ts';
import { findRecipient } from './queries-facts.ts';

/** Days before the deletion on which the two mails go out. */
const NOTICE_DAYS = { first: 60, second: 14 } as const;
/** More on one night would be a mistake in the clock or in a period; the rest follows on the next nights. */
const A_NIGHT = 500;

type Before = (days: number) => Temporal.Instant;

// Admins stay, and so does whoever has a seat to come to.
const idle = (since: Temporal.Instant) => sql`not a.is_admin and coalesce(a.last_signed_in_at, a.created_at) < ${since}
  and not exists (select from registration r join event e on e.id = r.event_id
    where r.account_id = a.id and r.state not in ('cancelled', 'no_show') and (e.ends_at is null or e.ends_at > ${since}))`;

/** Announces the deletion of accounts nobody has signed in to, twice; signing in sets it back. Returns how many mails are on their way. */
export async function announceInactive(tx: Tx, before: Before, days: number, now: Temporal.Instant): Promise<bigint> {
  let announced = 0;
  for (const [notice, ahead, pause] of [[2, NOTICE_DAYS.second, NOTICE_DAYS.first - NOTICE_DAYS.second], [1, NOTICE_DAYS.first, 0]] as const) {
    const { rows } = await sql<{ id: string }>`
      update account set inactivity_notices = ${notice}, inactivity_noticed_at = ${now} where id in (
        select a.id from account a where a.inactivity_notices = ${notice - 1} and ${idle(before(days - ahead))}
          and (a.inactivity_noticed_at is null or a.inactivity_noticed_at <= ${before(pause)})
        order by a.id limit ${A_NIGHT} for update skip locked)
      returning id`.execute(tx);
    if (rows.length === 0) continue;
    const deletedAt = now.add({ hours: 24 * ahead }).toString();
    await tx.insertInto('outbox').values(rows.map(({ id }) => (
      { topic: 'inactive_account', payload: JSON.stringify({ accountId: id, notice, deletedAt }), createdAt: now }
    ))).execute();
    announced += rows.length;
  }
  return BigInt(announced);
}

/** Accounts whose owners have not signed in after both mails. */
export async function listForgotten(db: Db | Tx, before: Before, days: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from account a where a.inactivity_notices = 2 and a.inactivity_noticed_at <= ${before(NOTICE_DAYS.second)} and ${idle(before(days))}
    order by a.id limit ${A_NIGHT}`.execute(db);
  return rows.map(({ id }) => id);
}

/**
 * Deletes them, each in a transaction of its own: it gives seats up in the order of their events, and two people's events one after the other
 * would be in no order. Whoever has signed in meanwhile stays. Returns how many are gone.
 */
export async function deleteInactive(db: Db, before: Before, days: number, now: Temporal.Instant): Promise<bigint> {
  let gone = 0n;
  for (const id of await listForgotten(db, before, days)) {
    gone += await db.transaction().execute(async (tx) => {
      const { rows } = await sql`select a.id from account a where a.id = ${id} and a.inactivity_notices = 2 and ${idle(before(days))}`.execute(tx);
      if (rows.length > 0) await forgetPerson(tx, id, { cause: 'inactive', keepsProgrammeName: true }, now);
      return BigInt(rows.length);
    });
  }
  return gone;
}

const payload = z.object({ accountId: z.uuid(), notice: z.literal([1, 2]), deletedAt: z.string() });

/** Writes the mail of an announcement; none for somebody who has signed in meanwhile. */
export async function mailInactive(tx: Tx, row: { id: number; payload: unknown }, deps: MailDeps, now: Temporal.Instant): Promise<boolean> {
  const { accountId, notice, deletedAt } = payload.parse(row.payload);
  const to = await findRecipient(tx, accountId);
  const still = await tx.selectFrom('account').select('id').where('id', '=', accountId).where('inactivityNotices', '=', notice).executeTakeFirst();
  if (!to || !still) return true;
  const letter = inactiveLetter(to, Temporal.Instant.from(deletedAt), notice, deps.baseUrl);
  await insertMails(tx, [{ kind: 'inactive_account', letter, to, onceKey: `outbox:${row.id}` }], deps.sender, now);
  return true;
}
