import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Db } from '../../src/platform/db/database.ts';
import { gather, inOrder } from '../../src/platform/db/gather.ts';

const someDb = {} as Db;
const otherDb = {} as Db;

/** A query that shows which keys it was asked for, and answers when it is told to. */
function watched() {
  const asked: number[][] = [];
  const open: (() => void)[] = [];
  const look = gather(async (_db: Db, keys: readonly number[]) => {
    asked.push([...keys]);
    await new Promise<void>((resolve) => { open.push(resolve); });
    if (keys.includes(13)) throw new Error('the query failed');
    return keys.map((key) => (key % 2 ? undefined : key * 10));
  });
  const find = (key: number) => look(someDb, key);
  return { find, asked, answer: () => open.shift()!() };
}
const turn = () => new Promise((resolve) => { setImmediate(resolve); });

describe('look-ups that are asked for together', () => {
  it('are one query, each with its own answer', async () => {
    const { find, asked, answer } = watched();
    const all = Promise.all([find(2), find(3), find(2), find(4)]);
    await turn();
    answer();
    expect(await all).toEqual([20, undefined, 20, 40]);
    expect(asked).toEqual([[2, 3, 2, 4]]);
  });

  it('are never answered by a query that began before they were asked', async () => {
    const { find, asked, answer } = watched();
    const first = find(2);
    await turn();
    const second = find(2);
    await turn();
    const third = find(2);
    const fourth = find(4);
    await turn();
    // Two run at a time; what came meanwhile waits for one of them and is then asked together.
    expect(asked).toEqual([[2], [2]]);
    answer();
    await first;
    await turn();
    expect(asked).toEqual([[2], [2], [2, 4]]);
    answer();
    answer();
    expect(await Promise.all([second, third, fourth])).toEqual([20, 20, 40]);
  });

  it('all hear of a failure, and the next ones are asked as ever', async () => {
    const { find, answer } = watched();
    const both = Promise.allSettled([find(2), find(13)]);
    await turn();
    answer();
    expect((await both).map((r) => r.status)).toEqual(['rejected', 'rejected']);
    const after = find(6);
    await turn();
    answer();
    expect(await after).toBe(60);
  });

  it('ask only the database they are meant for', async () => {
    const asked: [Db, readonly number[]][] = [];
    const look = gather(async (db: Db, keys: readonly number[]) => {
      asked.push([db, keys]);
      return keys;
    });
    expect(await Promise.all([look(someDb, 1), look(otherDb, 2), look(someDb, 3)])).toEqual([1, 2, 3]);
    expect(asked).toEqual([[someDb, [1, 3]], [otherDb, [2]]]);
  });

  it('go out in parts of a hundred, and all are answered', async () => {
    const sizes: number[] = [];
    const look = gather(async (_db: Db, keys: readonly number[]) => {
      sizes.push(keys.length);
      await sleep(1);
      return keys.map((key) => -key);
    });
    const find = (key: number) => look(someDb, key);
    const keys = Array.from({ length: 450 }, (_, n) => n);
    expect(await Promise.all(keys.map(find))).toEqual(keys.map((n) => -n));
    expect(sizes).toEqual([100, 100, 100, 100, 50]);
  });
});

it('rows are put where their key was', () => {
  expect(inOrder(3, [{ n: 3, v: 'c' }, { n: 1, v: 'a' }])).toEqual([{ n: 1, v: 'a' }, undefined, { n: 3, v: 'c' }]);
});
