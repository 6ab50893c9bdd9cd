import { sql } from 'kysely';
import type { Db } from '../../../platform/db/database.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../../accounts/actor.ts';
import { canKeepSearch } from './policy.ts';

export const MISSES_PER_PAGE = 20;

export interface ListedMiss {
  id: string;
  words: string;
  times: number;
  firstOn: string;
  lastOn: string;
  done: boolean;
}

/** Searches without a hit, those asked most often first; for those who keep the search (others: NotFound). */
export async function listMisses(db: Db, actor: Member, done: boolean, page: number): Promise<{ rows: ListedMiss[]; open: number; done: number }> {
  if (!canKeepSearch(actor)) throw new NotFound('search misses');
  const { rows: [counts] } = await sql<{ open: number; done: number }>`
    select count(*) filter (where done_at is null)::integer as open, count(*) filter (where done_at is not null)::integer as done from search_miss`.execute(db);
  const { rows } = await sql<ListedMiss>`
    select id, words, times, first_on, last_on, done_at is not null as done from search_miss where (done_at is not null) = ${done}
    order by times desc, last_on desc, id limit ${MISSES_PER_PAGE} offset ${(page - 1) * MISSES_PER_PAGE}`.execute(db);
  return { rows, ...counts! };
}
