import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';

/** Search engines take 50,000 addresses from one file; every page has two (languages). */
const ADDRESSES = 10_000;

/**
 * Organisations whose pages have something to tell: they were host, spoke, or have a public project. The other 12,000 pages repeat the
 * official directory; they are reached from the pages of Länder and Kreise. What is public says the role that is asked: for the reader's only.
 */
export async function listTellingOrganisations(publicDb: Db): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select o.slug from organisation o where o.state <> 'proposed' and o.id in (
      select host_id from event where state <> 'draft'
      union select (person->>'organisationId')::uuid from programme_release r
        cross join lateral jsonb_path_query(r.items, '$[*].people[*]') person
        where r.version = (select max(version) from programme_release n where n.event_id = r.event_id)
      union select organisation_id from project where level = 'clear')
    order by o.slug limit ${ADDRESSES}`.execute(publicDb);
  return rows.map(({ slug }) => slug);
}

/** Addresses of all existing Kreise: each has a page with what lies in it. */
export async function listKreisAddresses(publicDb: Db): Promise<string[]> {
  const rows = await publicDb.selectFrom('organisation').select('slug').where('kind', '=', 'kreis').where('state', '=', 'active')
    .orderBy('slug').limit(ADDRESSES).execute();
  return rows.map(({ slug }) => slug);
}
