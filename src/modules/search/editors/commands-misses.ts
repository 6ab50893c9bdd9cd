import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/db/database.ts';
import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../../accounts/actor.ts';
import type { Miss } from './miss.ts';
import { canKeepSearch } from './policy.ts';

export interface CountedMiss extends Miss {
  /** As "2026-11-23". */
  day: string;
  times: number;
}

/** New ones in a day: whoever makes up queries fills no table. What is known already is counted on. */
export const MOST_NEW_MISSES = 200;

/**
 * Counts searches without a hit. What names somebody who has an account is left out. The lock keeps several processes within the limit of
 * the day.
 */
export async function writeMisses(db: Db, rows: readonly CountedMiss[]): Promise<void> {
  const given = JSON.stringify(rows);
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('search_miss'))`.execute(tx);
    await sql`
      update search_miss m set times = least(m.times + g.times, 1000000), last_on = greatest(m.last_on, g.day)
      from (select fold, sum(times)::integer as times, max(day) as day from jsonb_to_recordset(${given}::jsonb) as r(fold text, times integer, day date) group by fold) g
      where m.fold = g.fold`.execute(tx);
    await sql`
      insert into search_miss (fold, words, times, first_on, last_on)
      select fold, words, times, day, day from (
        select g.*, row_number() over (partition by g.day order by g.times desc) + (select count(*) from search_miss m where m.first_on = g.day) as place
        from (select distinct on (fold) * from jsonb_to_recordset(${given}::jsonb) as r(fold text, words text, times integer, day date) order by fold, day) g
        where not exists (select from search_miss m where m.fold = g.fold)
          and not exists (select from account a where a.name <> '' and (g.words = any(string_to_array(lower(a.name), ' '))
            or string_to_array(lower(a.name), ' ') <@ string_to_array(g.words, ' ')))) n
      where n.place <= ${MOST_NEW_MISSES}
      on conflict (fold) do nothing`.execute(tx);
  });
}

/** Sets a search without a hit aside, or takes it out again, for those who keep the search (others: NotFound). Doing it twice is fine. */
export async function setMissDone(deps: CommandDeps, actor: Member, id: string, done: boolean): Promise<void> {
  if (!canKeepSearch(actor)) throw new NotFound('search misses');
  const now = deps.clock();
  await transact(deps, async (tx: Tx) => {
    const row = isUuid(id) ? await tx.selectFrom('searchMiss').select(['id', 'doneAt']).where('id', '=', id).forUpdate().executeTakeFirst() : undefined;
    if (!row) throw new NotFound('search misses');
    if ((row.doneAt !== null) === done) return;
    await tx.updateTable('searchMiss').set({ doneAt: done ? now : null }).where('id', '=', id).execute();
    await tx.insertInto('activity').values({ at: now, actorId: actor.accountId, verb: done ? 'search_miss_done' : 'search_miss_reopened', object: 'search_miss', objectId: id, data: '{}' }).execute();
  });
}
