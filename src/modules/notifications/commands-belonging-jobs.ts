import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import { transact } from '../../platform/db/transact.ts';
import { endLocked, lockMembership } from '../accounts/membership/commands.ts';
import { deadlineOf, RECHECK_AGAIN_DAYS, RECHECK_DAYS, REMIND_HOURS, type MembershipRules } from '../accounts/membership/membership.ts';
import { readMembershipRules } from '../accounts/membership/queries-rules.ts';
import { insertMails } from './commands-mail.ts';
import type { Recipient } from './letters/facts.ts';
import { deadlineLetter, recheckLetter } from './letters/membership-letter.ts';
import type { MailDeps } from './mail.ts';

const BATCH = 200;

/**
 * Tells organisers once of people whose deadline comes near: each organiser one mail with how many of theirs wait, without names. Those
 * nobody else decides about are told to the admins of the site. Safe to run at any time and by several processes.
 * Returns how many people it was about.
 */
export async function remindOfDeadlines(deps: MailDeps): Promise<number> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const rules = await readMembershipRules(tx);
    const { rows: due } = await sql<{ id: string; askedAt: Temporal.Instant }>`
      update membership set reminded_at = ${now} where id in (
        select m.id from membership m join organisation o on o.id = m.organisation_id
        where m.state = 'pending' and m.reminded_at is null and o.declined_at is null
          and m.asked_at <= ${now.subtract({ hours: Math.max(rules.deadlineDays * 24 - REMIND_HOURS, 0) })}
        order by m.asked_at limit ${BATCH} for update of m skip locked)
      returning id, asked_at`.execute(tx);
    if (due.length === 0) return 0;
    const recipients = await organisersOf(tx, due.map(({ id }) => id), rules);
    await insertMails(tx, recipients.map(({ count, firstAsked, ...to }) => ({
      kind: 'membership', letter: deadlineLetter(count, deadlineOf(firstAsked, rules), to, deps.baseUrl), to,
      onceKey: `deadline:${now.toString()}:${to.accountId}`,
    })), deps.sender, now);
    return due.length;
  });
}

type Organiser = Recipient & { count: number; firstAsked: Temporal.Instant };

/**
 * Who decides about these people: the same rule as for the queue, asked the other way round. Whoever was the first of two to approve has
 * nothing left to decide.
 */
async function organisersOf(tx: Tx, ids: readonly string[], rules: MembershipRules): Promise<Organiser[]> {
  const { rows } = await sql<Organiser>`
    with due as (
      select m.id, m.account_id, m.organisation_id, m.asked_at, coalesce(o.land, p.land) as land,
        case when ${rules.secondCheck}::boolean and not exists (select 1 from membership v where v.organisation_id = o.id and v.state = 'verified')
          then m.first_approved_by end as approver
      from membership m join organisation o on o.id = m.organisation_id left join organisation p on p.id = o.parent_id
      where m.id = any(${ids}::uuid[])
    ), wanted as (
      select d.id, d.asked_at, e.series_id from due d join registration r on r.account_id = d.account_id
        and r.organisation_id = d.organisation_id
        and r.state <> 'cancelled' join event e on e.id = r.event_id
      union
      select d.id, d.asked_at, s.id from due d join series s on s.state = 'published' and (s.land is null or d.land is null
        or s.land = d.land)
      where not exists (select 1 from registration r where r.account_id = d.account_id and r.organisation_id = d.organisation_id
        and r.state <> 'cancelled')
    ), decides as (
      select w.id, w.asked_at, so.account_id from wanted w join due d on d.id = w.id join series_organiser so on so.series_id = w.series_id
        and so.account_id is distinct from d.approver
      union
      select d.id, d.asked_at, a.id from due d join account a on a.is_admin and a.id is distinct from d.approver
      where not exists (select 1 from wanted w join series_organiser so on so.series_id = w.series_id where w.id = d.id
        and so.account_id is distinct from d.approver)
    )
    select a.id as account_id, a.email, a.name, a.lang, count(distinct k.id)::int as count, min(k.asked_at) as first_asked
    from decides k join account a on a.id = k.account_id where a.disabled_at is null group by a.id order by a.id
      limit ${BATCH}`.execute(tx);
  return rows;
}

export interface RecheckReport {
  asked: number;
  again: number;
  ended: number;
}

/**
 * The yearly check: asks people whose membership was last shown to hold a year ago, asks once more after two weeks, and ends it after 30
 * days without an answer. A bounded number at a time; safe to run at any time and by several processes.
 */
export async function recheckMemberships(deps: MailDeps): Promise<RecheckReport> {
  const now = deps.clock();
  const { recheckMonths } = await readMembershipRules(deps.db);
  const shownBefore = now.toZonedDateTimeISO('Europe/Berlin').subtract({ months: recheckMonths }).toInstant();
  const days = (n: number): Temporal.Instant => now.subtract({ hours: n * 24 });
  const asked = await transact(deps, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      update membership set recheck_asked_at = ${now} where id in (
        select id from membership where state = 'verified' and recheck_asked_at is null and confirmed_at <= ${shownBefore}
        order by confirmed_at limit ${BATCH} for update skip locked) returning id`.execute(tx);
    return ask(tx, deps, rows.map(({ id }) => id), 1, now);
  });
  const again = await transact(deps, async (tx) => {
    const { rows } = await sql<{ id: string }>`
      select m.id from membership m where m.state = 'verified' and m.recheck_asked_at <= ${days(RECHECK_AGAIN_DAYS)}
        and m.recheck_asked_at > ${days(RECHECK_DAYS)}
        and not exists (select 1 from mail where once_key = 'recheck:' || m.id || ':' || floor(extract(epoch
          from m.recheck_asked_at))::bigint || ':2')
      order by m.recheck_asked_at limit ${BATCH}`.execute(tx);
    return ask(tx, deps, rows.map(({ id }) => id), 2, now);
  });
  const { rows: silent } = await sql<{ id: string }>`select id from membership where state = 'verified'
    and recheck_asked_at <= ${days(RECHECK_DAYS)}
    order by recheck_asked_at limit ${BATCH}`.execute(deps.db);
  let ended = 0;
  for (const { id } of silent) if (await endSilent(deps, id, days(RECHECK_DAYS), now)) ended += 1;
  return { asked, again, ended };
}

async function ask(tx: Tx, deps: MailDeps, ids: readonly string[], time: 1 | 2, now: Temporal.Instant): Promise<number> {
  if (ids.length === 0) return 0;
  const { rows } = await sql<Recipient & { id: string; organisationName: string; recheckAskedAt: Temporal.Instant }>`
    select m.id, m.recheck_asked_at, o.name as organisation_name, a.id as account_id, a.email, a.name, a.lang
    from membership m join account a on a.id = m.account_id join organisation o on o.id = m.organisation_id
    where m.id = any(${ids}::uuid[]) and a.disabled_at is null`.execute(tx);
  return insertMails(tx, rows.map(({ id, organisationName, recheckAskedAt, ...to }) => ({
    kind: 'membership', letter: recheckLetter(organisationName, recheckAskedAt.add({ hours: RECHECK_DAYS * 24 }), to, deps.baseUrl), to,
    onceKey: `recheck:${id}:${Math.floor(recheckAskedAt.epochMilliseconds / 1000)}:${time}`,
  })), deps.sender, now);
}

/** Ends one under its lock, unless the person has answered meanwhile. */
async function endSilent(deps: MailDeps, id: string, before: Temporal.Instant, now: Temporal.Instant): Promise<boolean> {
  return transact(deps, async (tx) => {
    const { membership: m } = await lockMembership(tx, id);
    if (m.state !== 'verified' || !m.recheckAskedAt || Temporal.Instant.compare(m.recheckAskedAt, before) > 0) return false;
    await endLocked(tx, m, { reason: 'recheck', actorId: null }, now);
    return true;
  });
}
