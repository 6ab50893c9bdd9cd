import { sql, type RawBuilder } from 'kysely';
import type { Db, Tx } from '../../platform/db/database.ts';
import { audiences, type Audience } from './audience.ts';
import type { RegistrationFacts } from './letters/facts.ts';
import { listRegistrationFacts } from './queries-facts.ts';

/** More people than any event has; a query without a limit is none. */
const MAX_RECIPIENTS = 5_000;

const conditions: Record<Audience, RawBuilder<unknown>> = {
  all: sql`r.state <> 'cancelled'`,
  confirmed: sql`r.seat is not null`,
  room: sql`r.seat = 'room'`,
  online: sql`r.seat = 'online'`,
  queued: sql`(r.state in ('queued', 'offered'))`,
  requested: sql`r.state = 'requested'`,
  unanswered: sql`(r.state = 'confirmed' and r.coming is null)`,
  attended: sql`r.state = 'attended'`,
};

// An address that mail came back from is not written to in groups: servers that are told no again and again stop taking any of our mail.
const usable = sql`(a.bounced_at is null and (a.id is not null or not exists (
  select 1 from mail b where b.to_email = r.invited_email and b.state = 'bounced')))`;

/** Registrations (`r`, of account `a`) that belong to an audience and that mail can reach. */
export function inAudience(eventId: string, audience: Audience): RawBuilder<unknown> {
  return sql`(r.event_id = ${eventId} and ${conditions[audience]} and ${usable})`;
}

/** Each address once: its first registration. */
export function onePerAddress(registrations: readonly RegistrationFacts[]): RegistrationFacts[] {
  const seen = new Set<string>();
  return registrations.filter(({ recipient }) => !seen.has(recipient.email) && seen.add(recipient.email));
}

/** Who a message to this audience of an event goes to, oldest registration first. For organisers; the caller has asked the policy. */
export async function audienceOf(db: Db | Tx, eventId: string, audience: Audience): Promise<RegistrationFacts[]> {
  return onePerAddress(await listRegistrationFacts(db, inAudience(eventId, audience), MAX_RECIPIENTS));
}

/** How many people of an audience a message reaches, and how many it cannot (bounced address, disabled account). One query. */
export async function countAudience(db: Db | Tx, eventId: string, audience: Audience): Promise<{ reachable: number; unreachable: number }> {
  const { rows: [row] } = await sql<{ reachable: number; people: number }>`
    select count(distinct coalesce(a.email, r.invited_email)) filter (where ${usable} and a.disabled_at is null) as reachable,
      count(distinct coalesce(a.email, r.invited_email)) as people
    from registration r left join account a on a.id = r.account_id
    where r.event_id = ${eventId} and ${conditions[audience]}`.execute(db);
  return { reachable: row?.reachable ?? 0, unreachable: (row?.people ?? 0) - (row?.reachable ?? 0) };
}

/** Somebody a message cannot reach: mail to the address came back, or the account is disabled. */
export interface LeftOut {
  registrationId: string;
  name: string;
  why: 'bounced' | 'disabled';
}

/**
 * Who of an audience a message does not reach and why, at most 50 of `total`; `nobody` counts registrations with which no
 * address is kept. Two queries. For organisers; the caller has asked the policy.
 */
export async function listLeftOut(
  db: Db | Tx, eventId: string, audience: Audience,
): Promise<{ rows: LeftOut[]; total: number; nobody: number }> {
  const { rows } = await sql<LeftOut & { total: number }>`
    select r.id as registration_id, coalesce(nullif(a.name, ''), a.email, r.invited_email) as name, count(*) over () as total,
      case when a.disabled_at is not null then 'disabled' else 'bounced' end as why
    from registration r left join account a on a.id = r.account_id
    where r.event_id = ${eventId} and ${conditions[audience]} and coalesce(a.email, r.invited_email) is not null
      and (a.disabled_at is not null or not ${usable})
    order by r.created_at, r.id limit 50`.execute(db);
  const { rows: [none] } = await sql<{ count: number }>`
    select count(*) as count from registration r
    where r.event_id = ${eventId} and ${conditions[audience]} and r.account_id is null and r.invited_email is null`.execute(db);
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0, nobody: none?.count ?? 0 };
}

/** All audiences with their number of reachable people, for the choice in the form. One query. */
export async function countAudiences(db: Db | Tx, eventId: string): Promise<Record<Audience, number>> {
  const { rows: [row] } = await sql<Record<Audience, number>>`
    select ${sql.join(audiences.map((audience) => sql`count(distinct coalesce(a.email, r.invited_email))
      filter (where ${conditions[audience]} and ${usable} and a.disabled_at is null) as ${sql.ref(audience)}`))}
    from registration r left join account a on a.id = r.account_id where r.event_id = ${eventId}`.execute(db);
  return row!;
}
