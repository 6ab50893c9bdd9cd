import { isStopWord } from '../analyser/stop-words.ts';
import { tokensOf } from '../analyser/tokens.ts';
import type { InvertedIndex } from './inverted-index.ts';

const LEAST_LIKENESS = 0.3;
const CANDIDATES = 40;

/**
 * Words of the index that are near to words of a query, for whoever found nothing. Only words that stand in something the reader may read
 * are named: a word of a hidden text would betray it.
 */
export function nearWords(index: InvertedIndex, query: string, mayRead: (audience: string) => boolean, most: number): string[] {
  const near: { word: number; likeness: number }[] = [];
  for (const { word } of tokensOf(query)) {
    if (isStopWord(word)) continue;
    near.push(...index.vocabulary.trigrams.similar(word, LEAST_LIKENESS, 0.5, CANDIDATES).filter((one) => index.vocabulary.words[one.word] !== word));
  }
  near.sort((a, b) => b.likeness - a.likeness || a.word - b.word);
  const found: string[] = [];
  for (const { word } of near) {
    if (found.length >= most) break;
    if (standsReadable(index, word, mayRead)) found.push(index.vocabulary.words[word]!);
  }
  return [...new Set(found)];
}

/** Whether a word stands in something the reader may read. */
export function standsReadable(index: InvertedIndex, word: number, mayRead: (audience: string) => boolean): boolean {
  const { table } = index;
  const readable = (row: number): boolean => table.isAlive(row) && mayRead(table.audiences.names[table.audience.at(row)]!);
  for (const { starts, documents } of index.segments) {
    if (word + 1 >= starts.length) continue;
    for (let at = starts[word]!; at < starts[word + 1]!; at += 1) if (readable(documents[at]!)) return true;
  }
  return index.open.of(word)?.documents.some(readable) ?? false;
}
