import { sql } from 'kysely';
import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { OzgCatalogue } from './ozg-file.ts';

export interface OzgCounts {
  services: number;
  leika: number;
  /** Were in the catalogue before and are in this file no more; they stay for profiles that name them, and are offered no longer. */
  outdated: number;
}

/** Brings the catalogue of services to the state of a file, all or nothing. The same file twice changes nothing. */
export async function importOzg(deps: CommandDeps, catalogue: OzgCatalogue): Promise<OzgCounts> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('import ozg'))`.execute(tx);
    const { services, leika } = catalogue;
    await sql`insert into ozg_service (ozg_id, name, situation, field, search_name)
      select ozg_id, name, situation, field, fold_name(name) from jsonb_to_recordset(${JSON.stringify(services)}::jsonb)
        as s(ozg_id text, name text, situation text, field text)
      on conflict (ozg_id) do update set name = excluded.name, situation = excluded.situation, field = excluded.field,
        search_name = excluded.search_name, is_current = true`.execute(tx);
    await sql`insert into leika_service (leika_id, ozg_id, name, search_name)
      select leika_id, ozg_id, name, fold_name(name) from jsonb_to_recordset(${JSON.stringify(leika)}::jsonb) as s(leika_id text, ozg_id text, name text)
      on conflict (leika_id) do update set ozg_id = excluded.ozg_id, name = excluded.name, search_name = excluded.search_name,
        is_current = true`.execute(tx);
    const outdated = await retire(tx, services.map(({ ozg_id }) => ozg_id), leika.map(({ leika_id }) => leika_id));
    const counts = { services: services.length, leika: leika.length, outdated };
    await tx.insertInto('activity').values({ at: now, verb: 'imported', object: 'ozg_catalogue', data: JSON.stringify(counts) }).execute();
    return counts;
  });
}

async function retire(tx: Tx, services: string[], leika: string[]): Promise<number> {
  const { rows: gone } = await sql`update ozg_service set is_current = false where is_current and ozg_id <> all (${services}::text[])
    returning ozg_id`.execute(tx);
  const { rows: more } = await sql`update leika_service set is_current = false where is_current and leika_id <> all (${leika}::text[])
    returning leika_id`.execute(tx);
  return gone.length + more.length;
}
