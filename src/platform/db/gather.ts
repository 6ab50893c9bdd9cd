import type { Db } from './database.ts';

/** Queries of one gatherer that run at the same time; a slow one does not hold up all that come after it. */
const AT_ONCE = 2;
/** Keys in one query, so that its answer stays small and its plan the same. */
const MAX_KEYS = 100;

interface Waiting<K, R> {
  key: K;
  resolve: (row: R | undefined) => void;
  reject: (error: unknown) => void;
}

/**
 * Turns a query for many keys into a look-up for one: what is asked for in the same turn of the event loop, or while earlier
 * queries are under way, is asked for in one query. Nothing is remembered: every call is answered by a query that began
 * after it, so an answer is never older than the question. `ask` answers in the order of its keys, undefined where there is
 * no row; when it fails, all who waited for it hear of it. Answers are shared and must not be changed.
 */
export function gather<K, R>(
  ask: (db: Db, keys: readonly K[]) => Promise<readonly (R | undefined)[]>,
): (db: Db, key: K) => Promise<R | undefined> {
  const ofDatabase = new WeakMap<Db, (key: K) => Promise<R | undefined>>();
  return (db, key) => {
    let lookUp = ofDatabase.get(db);
    if (!lookUp) ofDatabase.set(db, lookUp = gatherer((keys) => ask(db, keys)));
    return lookUp(key);
  };
}

function gatherer<K, R>(ask: (keys: readonly K[]) => Promise<readonly (R | undefined)[]>): (key: K) => Promise<R | undefined> {
  let waiting: Waiting<K, R>[] = [];
  let running = 0;
  let scheduled = false;

  function schedule(): void {
    if (scheduled || running >= AT_ONCE || waiting.length === 0) return;
    scheduled = true;
    // After the requests that the system has already delivered were read, and before it is asked for more.
    setImmediate(() => {
      scheduled = false;
      void send(waiting.splice(0, MAX_KEYS));
      schedule();
    });
  }

  async function send(batch: readonly Waiting<K, R>[]): Promise<void> {
    running += 1;
    try {
      const rows = await ask(batch.map(({ key }) => key));
      batch.forEach(({ resolve }, index) => resolve(rows[index]));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    } finally {
      running -= 1;
      schedule();
    }
  }

  return (key) => new Promise((resolve, reject) => {
    waiting.push({ key, resolve, reject });
    schedule();
  });
}

/** Puts rows that carry the place of their key (`n`, from 1: `unnest … with ordinality`) in the order of the keys. */
export function inOrder<R extends { n: number }>(count: number, rows: readonly R[]): (R | undefined)[] {
  const ordered: (R | undefined)[] = Array.from({ length: count });
  for (const row of rows) ordered[row.n - 1] = row;
  return ordered;
}
