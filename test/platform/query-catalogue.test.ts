import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeDrift, readCatalogue, readCommittedCatalogue, writeCatalogue } from '../../scripts/queries.ts';
import { formOfSql, layOutSql, normaliseSql } from '../../scripts/sql-text.ts';
import { testDatabase, type TestDatabase } from '../support/cluster.ts';

describe('the normal form of a statement', () => {
  it.each([
    ['blanks and comments', 'select a\n    from b -- why\n  where /* how */ c', 'select a from b where c'],
    ['what only looks like a comment', "select '--', '/* ', $$ -- $$ from b", "select '--', '/* ', $$ -- $$ from b"],
    ['names that need no quotes', 'select "t"."name", "t"."end", "t"."Odd" from "t"', 'select t.name, t."end", t."Odd" from t'],
    ['lists of parameters', 'select a from b where c in ($3, $7,$8) and d = $9', 'select a from b where c in ($1 /* , … */) and d = $2'],
    ['lists that are not only parameters', "select a from b where c in ($1, 'x')", "select a from b where c in ($1, 'x')"],
    ['rows of values', 'insert into b (c, d) values ($1, $2), ($3, $4) returning e', 'insert into b (c, d) values ($1, $2) /* , … */ returning e'],
    ['rows that lack a value', 'insert into b (c, d) values ($1, default), ($2, $3)', 'insert into b (c, d) values ($1, $2) /* , … */'],
    ['conditions for every word', 'select a from b where (c like $1 or c like $2 or c like $3)', 'select a from b where (c like $1 /* , … */)'],
    ['branches for every word', 'select a from ((select $1) union all (select $2) union all (select 1)) c', 'select a from ((select $1) /* , … */ union all (select 1)) c'],
    ['conditions that differ', 'select a from b where c = $1 and d = $2', 'select a from b where c = $1 and d = $2'],
    ['conditions that only begin alike', 'select a from b where c = $1 or c = $2 + 1', 'select a from b where c = $1 or c = $2 + 1'],
  ])('of %s', (_what, sent, normal) => {
    expect(normaliseSql(sent)).toBe(normal);
    expect(normaliseSql(layOutSql(normal))).toBe(normal);
  });

  it('is the same for one value and several, and for another number', () => {
    expect(formOfSql(normaliseSql('insert into b (c) values ($1), ($2)'))).toBe(formOfSql(normaliseSql('insert into b (c) values ($1)')));
    expect(formOfSql('select a from b limit 60')).toBe(formOfSql('select a from b limit 240'));
    expect(formOfSql("select '60'")).not.toBe(formOfSql("select '240'"));
  });

  it('is laid out in lines, and says the same', () => {
    const sql = `select ${Array.from({ length: 30 }, (_, n) => `column_${n}`).join(', ')} from b left join c on c.id = b.id where b.d = $1 and exists (select 1 from e where e.b = b.id) order by 1 limit $2`;
    const lines = layOutSql(sql).split('\n');
    expect(lines.every((line) => line.length <= 130)).toBe(true);
    expect(lines.map((line) => line.trim().split(' ')[0])).toEqual(expect.arrayContaining(['select', 'from', 'left', 'where', 'order', 'limit']));
    expect(lines.map((line) => line.trim()).join(' ')).toBe(sql);
  });
});

describe('the catalogue', () => {
  const sent = [
    { file: 'src/b.ts', sql: 'select 1' }, { file: 'src/a.ts', sql: 'select "x" from "y" where "z" in ($1, $2)' },
    { file: 'src/a.ts', sql: 'delete from y' }, { file: 'src/a.ts', sql: 'select x\nfrom y where z in ($1)' },
  ];

  it('holds each statement of a file once, in whatever order they were sent', () => {
    const text = writeCatalogue(sent);
    expect(writeCatalogue([...sent, ...sent].reverse())).toBe(text);
    expect(readCatalogue(text)).toEqual([
      { file: 'src/a.ts', sql: 'delete from y' }, { file: 'src/a.ts', sql: 'select x from y where z in ($1 /* , … */)' }, { file: 'src/b.ts', sql: 'select 1' },
    ]);
  });

  it('says in one sentence what it lacks and what it holds for nothing', () => {
    const text = writeCatalogue(sent);
    expect(describeDrift(text, text)).toBeUndefined();
    expect(describeDrift(text, writeCatalogue([...sent, { file: 'src/c.ts', sql: 'select 2' }])))
      .toBe('db/queries.sql lacks 1 query that the tests send (src/c.ts); run bin/db queries and read what it changes.');
    expect(describeDrift(writeCatalogue(sent), writeCatalogue(sent.slice(1))))
      .toBe('db/queries.sql holds 1 query that no test sent (src/b.ts); run bin/db queries --anew and read what it changes.');
    expect(describeDrift('', text)).toBe('db/queries.sql lacks 3 queries that the tests send (src/a.ts, src/b.ts); run bin/db queries and read what it changes.');
    expect(describeDrift(`-- changed by hand${text}`, text)).toBe('db/queries.sql is not as it is written; run bin/db queries and read what it changes.');
  });
});

describe('every statement of db/queries.sql', () => {
  it('stands there in its normal form', () => {
    const text = readCommittedCatalogue();
    expect(writeCatalogue(readCatalogue(text))).toBe(text);
  });

  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await testDatabase();
    client = new pg.Client({ connectionString: database.connectionString });
    await client.connect();
  });
  afterAll(async () => {
    await client?.end();
    await database?.close();
  });

  it('can be planned on the migrated schema', async () => {
    const refused: string[] = [];
    const statements = readCatalogue(readCommittedCatalogue()).filter(({ sql }) => /^(with|select|insert|update|delete) /.test(sql));
    for (const { file, sql } of statements) {
      // Planned, not run, and without values for the parameters.
      await client.query(`explain (generic_plan) ${sql}`).catch((error: Error) => refused.push(`${file}: ${error.message}: ${sql.slice(0, 200)}`));
    }
    expect(refused).toEqual([]);
    expect(statements.length).toBeGreaterThan(500);
  });
});
