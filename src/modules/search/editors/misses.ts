import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { isoDate } from '../../../platform/time/time.ts';
import { writeMisses, type CountedMiss } from './commands-misses.ts';
import { missOf } from './miss.ts';

/** More different ones are not remembered until they are written. */
const MOST_WAITING = 200;

declare module 'fastify' {
  interface FastifyInstance {
    /** What is searched for without a hit; `write` is called every half minute. */
    searchMisses: Misses;
  }
}

/**
 * Gathers searches without a hit. Searching writes nothing and waits for nothing: words are counted in memory and written a little later,
 * without who asked and from where. What cannot be written is lost.
 */
export class Misses {
  readonly #waiting = new Map<string, CountedMiss>();
  readonly #deps: Pick<Deps, 'db' | 'clock'>;

  constructor(deps: Pick<Deps, 'db' | 'clock'>) {
    this.#deps = deps;
  }

  /** Counts a query that had no hit; `isKnown` says of a word whether the search has met it. Returns at once. */
  note(query: string, isKnown: (word: string) => boolean): void {
    const miss = missOf(query, isKnown);
    if (miss === undefined) return;
    const day = isoDate(this.#deps.clock());
    const key = `${day} ${miss.fold}`;
    const known = this.#waiting.get(key);
    if (known) known.times += 1;
    else if (this.#waiting.size < MOST_WAITING) this.#waiting.set(key, { ...miss, day, times: 1 });
  }

  /** Writes what was gathered since the last call. Never throws. */
  async write(): Promise<void> {
    const rows = [...this.#waiting.values()];
    this.#waiting.clear();
    if (rows.length > 0) await writeMisses(this.#deps.db, rows).catch(() => undefined);
  }
}

/** Gives the application a gatherer, which also writes before it closes. */
export function registerSearchMisses(app: FastifyInstance, deps: Pick<Deps, 'db' | 'clock'>): void {
  const misses = new Misses(deps);
  app.decorate('searchMisses', misses);
  app.addHook('onClose', () => misses.write());
}
