import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test as it } from 'vitest';
import { startTestApp, type TestApp } from '../support/app.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

const classes = ['Person', 'Zugang', 'Verweis', 'Freitext', 'Inhalt', 'Stand', 'Technik'];
/** Columns with their class, what happens to them when a person is deleted, and their period. */
const record = readFileSync('docs/verarbeitung.md', 'utf8').split('\n').filter((line) => line.startsWith('| `')).flatMap((line) => {
  const [names = '', kind = '', deletion = '', period = ''] = line.split('|').slice(1, -1).map((cell) => cell.trim());
  return [...names.matchAll(/`([^`]+)`/g)].map((match) => ({ column: match[1]!, kind, deletion, period }));
});

async function columnsOfSchema(): Promise<string[]> {
  const { rows } = await sql<{ column: string }>`
    select c.table_name || '.' || c.column_name as column from information_schema.columns c
    where c.table_schema = 'public' and (c.data_type in ('text', 'character varying', 'character', 'ARRAY', 'jsonb', 'json', 'bytea', 'inet', 'cidr', 'xml')
      or (c.data_type = 'uuid' and (c.column_name ~ '(account|actor|person)_id$' or exists (
        select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
        where k.contype = 'f' and k.confrelid = 'account'::regclass and k.conrelid = c.table_name::regclass and a.attname = c.column_name))))`.execute(test.owner);
  return rows.map(({ column }) => column).sort();
}

describe('the record of what is stored about people', () => {
  it('has every column that could hold something about somebody, once, and no other', async () => {
    expect(record.map(({ column }) => column).sort()).toEqual(await columnsOfSchema());
  });

  it('says of each which class of data it is, what deletion does, and how long it stays', () => {
    for (const { column, kind, deletion, period } of record) {
      expect.soft(classes, column).toContain(kind);
      expect.soft(deletion, column).not.toBe('');
      expect.soft(period, column).not.toBe('');
    }
  });

  it('lets no reference to a person outlive the account', async () => {
    const { rows } = await sql<{ column: string; rule: string }>`
      select k.conrelid::regclass::text || '.' || a.attname as column, k.confdeltype::text as rule
      from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any(k.conkey)
      where k.contype = 'f' and k.confrelid = 'account'::regclass`.execute(test.owner);
    expect(rows.filter(({ rule }) => rule !== 'c' && rule !== 'n')).toEqual([]);
    const said = new Map(record.map(({ column, deletion }) => [column, deletion]));
    for (const { column, rule } of rows) expect.soft(said.get(column)?.startsWith(rule === 'c' ? 'gelöscht' : 'geleert'), column).toBe(true);
  });
});
