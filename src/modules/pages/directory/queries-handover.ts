import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { OrganisationKind } from '../../organisations/organisation.ts';
import { directory } from '../../organisations/queries-search.ts';

export const ENDED_PER_PAGE = 50;

/** A body that no longer exists, with what still hangs on it and where it went. */
export interface EndedOrganisation {
  id: string;
  slug: string;
  name: string;
  kind: OrganisationKind;
  officialType: string;
  land: string | null;
  /** The day of the directory that no longer named it; null where that is not known. */
  endedAsOf: string | null;
  members: number;
  domains: number;
  projects: number;
  enterprises: number;
  hosting: number;
  successorName: string | null;
  successorSlug: string | null;
}

const what = sql`o.id, o.slug, o.name, o.kind, o.official_type, o.land, o.ended_at, o.ended_as_of, s.name as successor_name, s.slug as successor_slug,
  (select count(*) from membership m where m.organisation_id = o.id and m.state in ('pending', 'verified')) as members,
  (select count(*) from organisation_domain d where d.organisation_id = o.id) as domains,
  (select count(*) from project p where p.organisation_id = o.id) as projects,
  (select count(*) from organisation e where e.parent_id = o.id) as enterprises,
  (select count(*) from event e where e.host_id = o.id and e.state <> 'cancelled' and (e.starts_at > now() or e.starts_at is null
    and e.state = 'draft')) as hosting`;

/** One page of the ended bodies: those with members first, then the newest. One query. */
export async function listEnded(db: Db, page: number): Promise<{ rows: EndedOrganisation[]; total: number }> {
  const { rows } = await sql<EndedOrganisation & { total: number }>`
    select * from (select ${what}, count(*) over () as total from organisation o left join organisation s on s.id = o.successor_id
      where o.state = 'ended') ended
    order by members desc, domains + projects + enterprises desc, ended_at desc nulls last, name, id
    limit ${ENDED_PER_PAGE} offset ${(page - 1) * ENDED_PER_PAGE}`.execute(db);
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** An ended body by its address; there is none of any other (NotFound). */
export async function getEnded(db: Db, slug: string): Promise<EndedOrganisation> {
  const { rows } = await sql<EndedOrganisation>`
    select ${what} from organisation o left join organisation s on s.id = o.successor_id
      where o.state = 'ended' and o.slug = ${slug}`.execute(db);
  if (!rows[0]) throw new NotFound('ended organisation');
  return rows[0];
}

/** Where an ended body may be handed over to, with what tells it from its namesakes. */
export interface Successor {
  id: string;
  slug: string;
  name: string;
  state: 'active' | 'ended';
  officialType: string;
  land: string | null;
  parentName: string | null;
  ars: string | null;
  postcode: string | null;
  population: number | null;
  /** Who is verified there, and who of them tends the memberships. */
  members: number;
  admins: number;
}

/** A body by its address, whether it still exists or not; there is none of any other, and none of a proposal (NotFound). */
export async function getSuccessor(db: Db, slug: string): Promise<Successor> {
  const { rows } = await sql<Successor>`
    select o.id, o.slug, o.name, o.state, o.official_type, o.land, coalesce(p.name, k.name) as parent_name, o.ars, o.postcode, o.population,
      (select count(*) from membership m where m.organisation_id = o.id and m.state = 'verified') as members,
      (select count(*) from membership m where m.organisation_id = o.id and m.admin_slot is not null) as admins
    ${directory} where o.state <> 'proposed' and o.slug = ${slug}`.execute(db);
  if (!rows[0]) throw new NotFound('successor');
  return rows[0];
}
