import { sql } from 'kysely';
import type { TestApp } from '../support/app.ts';

/**
 * Every place of the database that holds one of these words: 'table.column'. Looks at every column of every table of every schema, in
 * whatever type, so a table that is new is looked at, too.
 */
export async function tracesOf(test: Pick<TestApp, 'db'>, words: readonly string[]): Promise<string[]> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'pgboss')`.execute(test.db);
  const found = new Set<string>();
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ key: string }>`
      select distinct field.key from ${sql.table(`${schema}.${name}`)} t cross join jsonb_each_text(to_jsonb(t)) field
      where exists (select from unnest(${words}::text[]) word where position(lower(word) in lower(field.value)) > 0
        or position(encode(convert_to(word, 'UTF8'), 'hex') in field.value) > 0)`.execute(test.db);
    for (const { key } of rows) found.add(`${name}.${key}`);
  }
  return [...found].sort();
}
