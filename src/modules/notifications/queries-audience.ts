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

/** All audiences with their number of reachable people, for the choice in the form. One query. */
export async function countAudiences(db: Db | Tx, eventId: string): Promise<Record<Audience, number>> {
  const { rows: [row] } = await sql<Record<Audience, number>>`
    select ${sql.join(audiences.map((audience) => sql`count(distinct coalesce(a.email, r.invited_email))
      filter (where ${conditions[audience]} and ${usable} and a.disabled_at is null) as ${sql.ref(audience)}`))}
    from registration r left join account a on a.id = r.account_id where r.event_id = ${eventId}`.execute(db);
  return row!;
}
