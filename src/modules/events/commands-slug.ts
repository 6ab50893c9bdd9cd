import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import { slugOf } from '../organisations/organisation.ts';

/** Last parts of URLs that are pages of their own below /reihen and /veranstaltungen. */
const taken = new Set(['neu', 'archiv', 'feed']);

/**
 * A URL part made of a title that no other series or event has: "bayern", then "bayern-2". Two transactions that ask for the
 * same title wait for each other, so the answer still holds when the row is inserted.
 */
export async function freeSlug(tx: Tx, table: 'series' | 'event', title: string): Promise<string> {
  const base = slugOf(title);
  await sql`select pg_advisory_xact_lock(hashtext(${`slug ${table} ${base}`}))`.execute(tx);
  const rows = await tx.selectFrom(table).select('slug').where('slug', 'like', `${base}%`).execute();
  const used = new Set(rows.map(({ slug }) => slug));
  for (let n = 1; ; n += 1) {
    const slug = n === 1 ? base : `${base}-${n}`;
    if (!used.has(slug) && !taken.has(slug)) return slug;
  }
}
