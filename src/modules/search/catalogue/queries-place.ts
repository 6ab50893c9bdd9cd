import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import type { Actor } from '../../accounts/actor.ts';
import { foldName, LAENDER } from '../../organisations/organisation.ts';
import { findOrganisation } from '../../organisations/queries.ts';
import { findOrganisations } from '../../organisations/queries-search.ts';
import { areasNear, nearScopes, REGIONS, type NearScope } from './regions.ts';

/** Where "near" is measured from, with the areas it lies in and those around. */
export interface Origin {
  name: string;
  /** Keys of the areas that are this near. The name is empty where there is none: of a Kreis that was not imported, of neighbours. */
  areas: Partial<Record<NearScope, { keys: readonly string[]; name: string }>>;
}

/** The organisation that was named, else the one a member acts for; undefined where there is none, or it is not in the directory. */
export async function findOrigin(db: Db, actor: Actor, { from, fromId }: { from: string; fromId: string }): Promise<Origin | undefined> {
  const own = actor.kind === 'member' ? actor.memberships.find(({ state }) => state === 'verified')?.organisationId : undefined;
  const picked = from === '' || fromId === '' ? undefined : await findOrganisation(db, fromId);
  const id = from === '' ? own : picked && foldName(picked.name) === foldName(from) ? picked.id : (await findOrganisations(db, from, 1))[0]?.id;
  if (id === undefined) return undefined;
  const { rows: [row] } = await sql<{ name: string; ars: string | null; kreis: string | null }>`
    select o.name, coalesce(o.ars, p.ars) as ars, (select k.name from organisation k where k.ars = left(coalesce(o.ars, p.ars), 5) || '0000000' and k.state <> 'proposed' limit 1) as kreis
    from organisation o left join organisation p on p.id = o.parent_id where o.id = ${id}::uuid and o.state <> 'proposed'`.execute(db);
  if (row?.ars == null) return undefined;
  const near = areasNear(row.ars);
  const names: Record<NearScope, string | null | undefined> = { kreis: row.kreis, nachbarn: '', bezirk: REGIONS[row.ars.slice(0, 3)], land: LAENDER[row.ars.slice(0, 2)] };
  const areas: Origin['areas'] = {};
  for (const scope of nearScopes) {
    const keys = near[scope];
    if (keys !== undefined) areas[scope] = { keys, name: names[scope] ?? '' };
  }
  return { name: row.name, areas };
}
