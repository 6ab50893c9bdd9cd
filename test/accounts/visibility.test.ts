import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor, type Actor, type Member } from '../../src/modules/accounts/actor.ts';
import { visibleTo } from '../../src/modules/accounts/queries-visibility.ts';
import { levels, readerOf, sees, type Guarded, type Level, type Reader } from '../../src/modules/accounts/visibility.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { random } from '../support/random.ts';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const member = (n: number, more: Partial<Member> = {}): Member => ({
  kind: 'member', accountId: id(n) as Member['accountId'], email: `p${n}@testdorf.example`, name: '', jobTitle: '', lang: 'de', isAdmin: false, organises: [],
  memberships: [], ...more,
});
const of = (n: number, state: 'pending' | 'verified' = 'verified') => ({ organisationId: id(n), name: '', state, role: 'member' as const });

describe('the levels', () => {
  const object = { circle: 'seat:a', organisationId: id(50), named: [id(1)] };
  const readers: [string, Reader, Level[]][] = [
    ['a visitor', readerOf(visitor), ['clear']],
    ['a visitor for whom circles are claimed', readerOf(visitor, ['seat:a']), ['clear']],
    ['somebody who has only signed in', readerOf(member(9)), ['clear']],
    ['somebody whose membership is being checked', readerOf(member(9, { memberships: [of(50, 'pending')] })), ['clear']],
    ['a member of another organisation', readerOf(member(9, { memberships: [of(51)] })), ['clear', 'green']],
    ['a member of the organisation', readerOf(member(9, { memberships: [of(51), of(50)] })), ['clear', 'green', 'amber_strict']],
    ['somebody of the circle', readerOf(member(9), ['seat:b', 'seat:a']), ['clear', 'amber']],
    ['somebody named', readerOf(member(1)), ['clear', 'red']],
    ['an organiser of something else', readerOf(member(9, { organises: [id(71)] })), ['clear']],
    ['an admin, where no series is concerned', readerOf(member(9, { isAdmin: true })), ['clear']],
  ];
  it.each(readers)('%s sees %s', (_, reader, expected) => {
    expect(levels.filter((level) => sees(reader, { level, ...object }))).toEqual(expected);
  });

  it('do not count for its owner and for those who look after its series', () => {
    for (const level of levels) {
      expect(sees(readerOf(member(3)), { level, ownerId: id(3) })).toBe(true);
      expect(sees(readerOf(member(4, { organises: [id(70)] })), { level, seriesId: id(70) })).toBe(true);
      expect(sees(readerOf(member(5, { isAdmin: true })), { level, seriesId: id(70) })).toBe(true);
    }
  });

  it('reach nobody where what they refer to is missing', () => {
    const everybody = readerOf(member(1, { memberships: [of(50)], organises: [id(70)] }), ['seat:a', '', 'null']);
    for (const level of ['amber', 'amber_strict', 'red'] as const) {
      expect(sees(everybody, { level })).toBe(false);
      expect(sees(everybody, { level, circle: null, organisationId: null, ownerId: null, seriesId: null, named: [] })).toBe(false);
    }
  });
});

describe('the condition of SQL', () => {
  let test: TestApp;
  beforeAll(async () => { test = await startTestApp(); });
  afterAll(() => test.close());

  it('lets through what the function lets through, for random readers and objects', async () => {
    const r = random(20_270_112);
    const maybe = <T>(value: T): T | null => (r.chance(0.25) ? null : value);
    const objects: Guarded[] = Array.from({ length: 300 }, () => ({
      level: r.pick(levels), circle: maybe(`seat:${r.below(4)}`), organisationId: maybe(id(50 + r.below(4))), named: r.some([1, 2, 3, 4].map(id), 0.3),
      ownerId: maybe(id(1 + r.below(4))), seriesId: maybe(id(70 + r.below(4))),
    }));
    const actors: Actor[] = [visitor, ...Array.from({ length: 60 }, () => member(1 + r.below(5), {
      isAdmin: r.chance(0.1), organises: r.some([70, 71, 72, 73].map(id), 0.2),
      memberships: r.some([50, 51, 52, 53], 0.3).map((n) => of(n, r.chance(0.7) ? 'verified' : 'pending')),
    }))];
    const rows = JSON.stringify(objects.map((o, n) => ({ n, level: o.level, circle: o.circle, organisation: o.organisationId, named: o.named, owner: o.ownerId, series: o.seriesId })));
    let seen = 0;
    for (const actor of actors) {
      const reader = readerOf(actor, r.some(['seat:0', 'seat:1', 'seat:2'], 0.4));
      const at = Object.fromEntries(levels.map((level) => [level, sql<boolean>`x.level = ${level}`]));
      const found = await sql<{ n: number }>`
        select n from jsonb_to_recordset(${rows}::jsonb) as x(n int, level text, circle text, organisation uuid, named uuid[], owner uuid, series uuid)
        where ${visibleTo(reader, { at, circle: sql`x.circle`, organisationId: sql`x.organisation`, named: sql`x.named`, ownerId: sql`x.owner`, seriesId: sql`x.series` })}
        order by n`.execute(test.db);
      const expected = objects.flatMap((object, n) => (sees(reader, object) ? [n] : []));
      expect(found.rows.map(({ n }) => n), JSON.stringify(reader)).toEqual(expected);
      seen += expected.length;
    }
    expect(seen).toBeGreaterThan(3_000);
  });
});
