import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { Member } from '../../accounts/actor.ts';
import { inScope } from '../../events/registrations/queries-belonging.ts';

export type Outcome = 'verified' | 'declined' | 'ended' | 'approved' | 'proposal_declined' | 'merged';

/** What became of a request that no longer waits. Without the person: who opens an old link needs no name. */
export interface Decided {
  organisationName: string;
  /** Address of its page, where it has one. */
  organisationSlug: string | null;
  outcome: Outcome;
  at: Temporal.Instant | null;
}

/**
 * A membership that was decided, for an organiser who decides about it or who did; undefined for everybody else, and where it waits still.
 * Declined registrations are cancelled and leave the scope of a series: whoever decided sees it all the same.
 */
export async function findDecidedMembership(db: Db, actor: Member, id: string): Promise<Decided | undefined> {
  if (!isUuid(id)) return undefined;
  const { rows } = await sql<Decided>`
    select o.name as organisation_name, case when o.state = 'proposed' then null else o.slug end as organisation_slug, m.state as outcome,
      m.decided_at as at
    from membership m join organisation o on o.id = m.organisation_id left join organisation p on p.id = o.parent_id
    where m.id = ${id} and m.state <> 'pending'
      and (${inScope(actor)} or ${actor.accountId}::uuid in (m.decided_by, m.first_approved_by))`.execute(db);
  return rows[0];
}

/** The same of a proposed body, for organisers of its Land. */
export async function findDecidedProposal(db: Db, actor: Member, id: string): Promise<Decided | undefined> {
  if (!isUuid(id)) return undefined;
  const land = actor.isAdmin ? sql`true` : sql`exists (select from series s where s.id = any(${[...actor.organises]}::uuid[])
    and (s.land is null or coalesce(o.land, p.land) is null or s.land = coalesce(o.land, p.land)))`;
  const { rows } = await sql<Decided>`
    select o.name as organisation_name, case when o.state = 'proposed' then null else o.slug end as organisation_slug,
      case when o.state <> 'proposed' then 'approved' when t.verb = 'merged' then 'merged' else 'proposal_declined' end as outcome,
      coalesce(o.declined_at, t.at) as at
    from organisation o left join organisation p on p.id = o.parent_id left join lateral (
      select a.verb, a.at from activity a where a.object = 'organisation' and a.object_id = o.id
        and a.verb in ('approved', 'declined', 'merged') order by a.at desc limit 1) t on true
    where o.id = ${id} and o.body_kind is not null and (o.declined_at is not null or (o.state <> 'proposed' and t.verb = 'approved'))
      and ${land}`.execute(db);
  return rows[0];
}
