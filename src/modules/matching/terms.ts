import { stemOf } from '../search/analyser/stem.ts';
import { isStopWord } from '../search/analyser/stop-words.ts';
import { tokensOf } from '../search/analyser/tokens.ts';
import { startingSynonyms } from '../search/synonym-start.ts';
import { type SynonymGroup, SynonymTable, type SynonymTerm } from '../search/synonyms.ts';

/** A word of a text, or a part of one, and where it stands. */
export interface Piece {
  stem: string;
  weight: number;
  start: number;
  end: number;
}

/** A term of a synonym group in a text: how it is written there, how much it counts, and the keys of what means the same. */
export interface Term {
  written: string;
  weight: number;
  others: ReadonlySet<string>;
}

/** By the stems of their words. */
export type Terms = ReadonlyMap<string, Term>;

const LONGEST = 5;

/** What means the same, as editors keep it for the search. */
export class TermTable {
  readonly table: SynonymTable;
  /** Stems with which terms begin: most words of a text need no look at the table. */
  readonly first: ReadonlySet<string>;

  constructor(groups: readonly SynonymGroup[]) {
    // Groups that lead from a term to others and not back name no synonyms: nobody would say that the two are called the same.
    const mutual = groups.filter(({ narrow }) => narrow !== true);
    this.table = new SynonymTable(mutual);
    this.first = new Set(mutual.flatMap(({ terms }) => terms).map((term) => stemOf(tokensOf(term).find(({ word }) => !isStopWord(word))?.word ?? '')));
  }
}

/** The table a new installation begins with. */
export const startingTerms = new TermTable(startingSynonyms());

const keys = new WeakMap<readonly SynonymTerm[], ReadonlySet<string>>();

function keysOf(others: readonly SynonymTerm[]): ReadonlySet<string> {
  const known = keys.get(others) ?? new Set(others.map(({ words }) => words.map(({ stem }) => stem).join(' ')));
  keys.set(others, known);
  return known;
}

/** Terms in a text, given for each of its words the word itself and what it is made of; `telling` says how much a stem tells by itself. */
export function termsOf(
  { table, first }: TermTable, text: string, words: readonly (readonly Piece[])[], telling: (stem: string) => number,
): Terms {
  const terms = new Map<string, Term>();
  const whole = words.map((pieces) => pieces[0]!);
  const apart = words.flatMap((pieces) => (pieces.length > 1 ? pieces.slice(1) : pieces));
  for (const row of apart.length > whole.length ? [whole, apart] : [whole]) {
    for (let at = 0; at < row.length; at += 1) {
      if (!first.has(row[at]!.stem)) continue;
      const near = row.slice(at, at + LONGEST);
      const [found] = table.find(near.map(({ stem }) => stem));
      if (found?.from !== 0) continue;
      const pieces = near.slice(0, found.to);
      at += found.to - 1;
      const key = pieces.map(({ stem }) => stem).join(' ');
      const weight = Math.min(...pieces.map((piece) => piece.weight)) * Math.max(...pieces.map(({ stem }) => telling(stem)));
      if (weight === 0 || terms.has(key)) continue;
      terms.set(key, { weight, written: text.slice(pieces[0]!.start, pieces.at(-1)!.end), others: keysOf(found.terms) });
    }
  }
  return terms;
}
