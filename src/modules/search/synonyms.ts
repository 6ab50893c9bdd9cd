import { stemOf } from './analyser/stem.ts';
import { isStopWord } from './analyser/stop-words.ts';
import { tokensOf } from './analyser/tokens.ts';
import { slipsBetween } from './index/slips.ts';

/**
 * Terms that mean the same: each leads to all others. With `narrow` only the first leads to the others, and not the other way round. With
 * `abbreviation` the first and each of the others lead to one another, and the others not among themselves.
 */
export interface SynonymGroup {
  terms: readonly string[];
  narrow?: boolean;
  abbreviation?: boolean;
}

export interface SynonymTerm {
  label: string;
  words: readonly { fold: string; stem: string }[];
}

/** Words `from` to `to` of a query are a term of a group; `terms` are its others. */
export interface SynonymMatch {
  from: number;
  to: number;
  terms: readonly SynonymTerm[];
}

/** Words of a query that are looked up together: a longer term is never asked for. */
export const LONGEST_TERM = 5;
const LONG_STEM = 7;

/** Looks up terms of one or several words by their stems. */
export class SynonymTable {
  readonly #byStems = new Map<string, SynonymTerm[]>();
  /** Terms of one word by how long they are: one slip makes no more than a letter of difference. */
  readonly #ofLength = new Map<number, string[]>();

  constructor(groups: Iterable<SynonymGroup>) {
    for (const group of groups) {
      const terms = group.terms.map(readTerm).filter((term) => term.words.length > 0);
      const keys = terms.map(({ words }) => keyOf(words.map(({ stem }) => stem)));
      keys.forEach((key, place) => {
        if (group.narrow && place > 0) return;
        const led = group.abbreviation && place > 0 ? [0] : terms.keys();
        const others = [...led].filter((other) => keys[other] !== key).map((other) => terms[other]!);
        this.#byStems.set(key, [...(this.#byStems.get(key) ?? []), ...others]);
      });
    }
    for (const key of this.#byStems.keys()) if (!key.includes(' ')) this.#ofLength.set(key.length, [...(this.#ofLength.get(key.length) ?? []), key]);
  }

  /** The stem of a term that differs from a long one by a slip of the keys, for a word nobody knows. */
  nearest(stem: string): string | undefined {
    if (stem.length < LONG_STEM) return undefined;
    for (const length of [stem.length, stem.length - 1, stem.length + 1]) {
      for (const key of this.#ofLength.get(length) ?? []) if (slipsBetween(stem, key, 1) === 1) return key;
    }
    return undefined;
  }

  /** The terms in a row of stems, the longest first where they overlap. */
  find(stems: readonly string[]): SynonymMatch[] {
    const matches: SynonymMatch[] = [];
    for (let from = 0; from < stems.length; from += 1) {
      for (let to = Math.min(stems.length, from + LONGEST_TERM); to > from; to -= 1) {
        const terms = this.#byStems.get(keyOf(stems.slice(from, to)));
        if (terms === undefined) continue;
        matches.push({ from, to, terms });
        from = to - 1;
        break;
      }
    }
    return matches;
  }
}

function readTerm(label: string): SynonymTerm {
  const words = tokensOf(label).filter(({ word }) => !isStopWord(word)).map(({ word }) => ({ fold: word, stem: stemOf(word) }));
  return { label, words };
}

/** What a term is looked up by: the stems of its words, or nothing where all of them are stop words. */
export function termKey(term: string): string {
  return keyOf(readTerm(term).words.map(({ stem }) => stem));
}

function keyOf(stems: readonly string[]): string {
  return stems.join(' ');
}
