import { foldWord } from '../analyser/fold.ts';
import { stemOf } from '../analyser/stem.ts';
import { isStopWord } from '../analyser/stop-words.ts';
import { tokensOf } from '../analyser/tokens.ts';
import type { InvertedIndex } from './inverted-index.ts';

/** So many rows are looked at for one beginning; of very common ones not all. */
const MOST_ROWS = 2000;
const MOST_WORDS = 400;

/**
 * Documents whose title goes on as somebody types: it has every word that is complete, and a word that begins like the last one. Titles that
 * begin with it come first, then short ones. What the reader may not read takes no part; the first field is the title.
 */
export function completions(index: InvertedIndex, typed: string, mayRead: (audience: string) => boolean, most: number): string[] {
  const tokens = tokensOf(typed.slice(0, 100));
  const last = tokens.at(-1)?.word ?? foldWord(typed);
  if (last.length < 2) return [];
  const wanted = [...tokens.slice(0, -1).filter(({ word }) => !isStopWord(word)).map(({ word }) => formsOf(index, word)), beginning(index, last)];
  const rarest = wanted.toSorted((a, b) => a.size - b.size)[0]!;
  const { table } = index;
  const readable = Uint8Array.from(table.audiences.names, (name) => (mayRead(name) ? 1 : 0));
  const first = tokens[0]?.word ?? last;
  const found = new Map<number, number>();
  let looked = 0;
  for (const word of rarest) {
    for (const row of rowsOf(index, word)) {
      if (!table.isAlive(row) || readable[table.audience.at(row)] === 0 || found.has(table.owner.at(row))) continue;
      if ((looked += 1) > MOST_ROWS) break;
      const title: number[] = [];
      index.rows.visit(row, (id, field) => { if (field === 0) title.push(id); });
      if (!wanted.every((forms) => title.some((id) => forms.has(id)))) continue;
      found.set(table.owner.at(row), (index.vocabulary.words[title[0]!]!.startsWith(first) ? 0 : 100) + Math.min(title.length, 99));
    }
    if (looked > MOST_ROWS) break;
  }
  return [...found].sort(([a, m], [b, n]) => m - n || a - b).slice(0, most).map(([row]) => table.idOf(row));
}

/** A complete word and its other forms. */
function formsOf({ vocabulary }: InvertedIndex, word: string): Set<number> {
  const own = vocabulary.idOf(word);
  const stem = vocabulary.stemIdOf(stemOf(word));
  return new Set([...(own === undefined ? [] : [own]), ...(stem === undefined ? [] : vocabulary.wordsOfStem(stem))]);
}

/** Words that begin so, the plain word first. */
function beginning({ vocabulary }: InvertedIndex, prefix: string): Set<number> {
  const found: number[] = [];
  vocabulary.words.forEach((word, id) => { if (vocabulary.documents[id]! > 0 && word.startsWith(prefix)) found.push(id); });
  return new Set(found.sort((a, b) => vocabulary.words[a]!.length - vocabulary.words[b]!.length).slice(0, MOST_WORDS));
}

function* rowsOf(index: InvertedIndex, word: number): Generator<number> {
  for (const { starts, documents } of index.segments) {
    if (word + 1 >= starts.length) continue;
    for (let at = starts[word]!; at < starts[word + 1]!; at += 1) yield documents[at]!;
  }
  yield* index.open.of(word)?.documents ?? [];
}
