import { isActWord, isPlainWord, isPlanWord } from '../search/analyser/act-words.ts';
import { baseWords } from '../search/analyser/base-words.ts';
import { CompoundSplitter } from '../search/analyser/compound.ts';
import { stemOf } from '../search/analyser/stem.ts';
import { isStopWord } from '../search/analyser/stop-words.ts';
import { tokensOf, type Token } from '../search/analyser/tokens.ts';
import { termsOf, type Piece, type Terms, type TermTable } from './terms.ts';

/**
 * A word of a text: how much it counts, how it is written there, and whether it stands there by itself, as the last part of a compound or as
 * another one, and of which one.
 */
interface Word { weight: number; written: string; as: 'word' | 'head' | 'part'; of: string }

/** What a text is about, as the search reads it. */
export interface Words {
  /** By their stems. */
  stems: ReadonlyMap<string, Word>;
  /** Terms of synonym groups that stand in it. */
  terms: Terms;
}

/** A part of a compound counts less than a word of its own: "Parkraum" is about parking, but not all of it. */
const PART = 0.8;
/** The last part of two compounds names a kind, not the matter: "Mobilitätsmanagement" is not about what "Dokumentenmanagement" is about. */
const KIND = 0.25;
const ACT = 0.3;
const MOST_WORDS = 60;

const base = baseWords();
const stems = new Set([...base].map(stemOf));
const splitter = new CompoundSplitter({ frequency: (fold) => (base.has(fold) ? 1 : 0), hasStem: (stem) => stems.has(stem) }, () => false);

const KEPT_TEXTS = 20_000;
const knownBy = new WeakMap<TermTable, Map<string, Words>>();

/** What a text is about: its stems, the parts of its compounds and its terms, without words that say nothing. At most 60. Each text is analysed once for a table of terms. */
export function wordsOf(text: string, table: TermTable): Words {
  const known = knownBy.get(table) ?? new Map<string, Words>();
  knownBy.set(table, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= KEPT_TEXTS) known.clear();
  const words = analysed(text, table);
  known.set(text, words);
  return words;
}

/** How much a stem says of what a text is about: nothing where it is in every second title, little where any plan does it. */
function telling(stem: string): number {
  return isPlainWord(stem) ? 0 : isActWord(stem) ? ACT : 1;
}

function analysed(text: string, table: TermTable): Words {
  const words = new Map<string, Word>();
  const add = (fold: string, as: Word['as'], written: string, of: string): void => {
    const stem = stemOf(fold);
    if (fold.length < 2 || isStopWord(fold) || words.size >= MOST_WORDS) return;
    const weight = (as === 'word' ? 1 : PART) * telling(stem);
    if (weight > (words.get(stem)?.weight ?? 0)) words.set(stem, { weight, written, as, of });
  };
  const tokens = tokensOf(text);
  const pieces: Piece[][] = [];
  for (const token of tokens) {
    const of = stemOf(token.word);
    const written = text.slice(token.start, token.end);
    add(token.word, 'word', written, of);
    const parts = token.pieces.length > 0 ? token.pieces : isPlainWord(of) ? [] : splitter.split(token.word);
    parts.forEach((part, n) => { add(part, n === parts.length - 1 ? 'head' : 'part', written, of); });
    if (!isStopWord(token.word)) pieces.push(piecesOf(token, parts, written));
  }
  return { stems: words, terms: termsOf(table, text, pieces, telling) };
}

/** The word, or what it is made of, with the places where it stands: what is between hyphens stands by itself. */
function piecesOf({ start, end, word, pieces }: Token, parts: readonly string[], written: string): Piece[] {
  const whole: Piece = { stem: stemOf(word), weight: 1, start, end };
  if (parts.length === 0) return [whole];
  const between = pieces.length > 0 ? [...written.matchAll(/[^-\u2010-\u2013]+/gu)] : [];
  if (between.length > 0 && between.length === pieces.length) {
    return [whole, ...between.map(([one], n): Piece => ({ stem: stemOf(pieces[n]!), weight: 1, start: start + between[n]!.index, end: start + between[n]!.index + one.length }))];
  }
  return [whole, ...parts.map((part): Piece => ({ stem: stemOf(part), weight: PART, start, end }))];
}

/** In how many of some texts each stem is. */
export function countWords(texts: readonly Words[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const words of texts) for (const stem of words.stems.keys()) count.set(stem, (count.get(stem) ?? 0) + 1);
  return count;
}

/** What two texts have in common. */
export interface Likeness {
  /** From 0 to 1 (cosine). */
  text: number;
  /** Words that both use, the most telling first, as the first of them writes them; with the other's word where it is another one. */
  words: string[];
  /** Terms of one synonym group, as each of them writes it. */
  synonyms: { own: string; theirs: string }[];
  /** The part of `text` that is due to synonyms. */
  bySynonym: number;
}

/** A synonym says less than the word itself, as in the search. */
const SYNONYM = 0.8;
const MOST_SAID = 3;

interface Pair { own: string; theirs: string; product: number; isAct?: boolean }

/** How alike two texts are, and by what; `count` of `texts` says how rare a word is. */
export function similarity(a: Words, b: Words, count: ReadonlyMap<string, number>, texts: number): Likeness {
  const rare = (stem: string): number => Math.log(1 + texts / (1 + (count.get(stem) ?? 0)));
  const direct = [...a.stems].flatMap(([stem, { weight, written, as, of }]): Pair[] => {
    const other = b.stems.get(stem);
    if (other === undefined) return [];
    const kind = as === 'head' && other.as === 'head' && of !== other.of ? KIND : 1;
    return [{ own: written, theirs: as === 'word' && other.as === 'word' ? written : other.written, product: kind * weight * other.weight * rare(stem) ** 2, isAct: telling(stem) < 1 }];
  }).sort(byProduct);
  const synonyms = synonymsOf(a, b, rare);
  if (direct.length + synonyms.length === 0) return { text: 0, words: [], synonyms: [], bySynonym: 0 };
  const length = (words: Words): number => Math.hypot(...[...words.stems].map(([stem, { weight }]) => weight * rare(stem)));
  const sum = (pairs: readonly Pair[]): number => pairs.reduce((total, { product }) => total + product, 0);
  if (synonyms.length === 0 && saysNothing(a, b)) return { text: 0, words: [], synonyms: [], bySynonym: 0 };
  const product = sum(direct) + sum(synonyms);
  return {
    text: Math.min(1, product / (length(a) * length(b))), bySynonym: sum(synonyms) / product, words: said(direct),
    synonyms: synonyms.slice(0, MOST_SAID).map(({ own, theirs }) => ({ own, theirs })),
  };
}

/** Whether two have in common no more than what is done with any matter: two that introduce something are not alike by that. */
function saysNothing(a: Words, b: Words): boolean {
  const common = [...a.stems.keys()].filter((stem) => b.stems.has(stem));
  const [one, other] = [a, b].map(({ stems: of }) => [...of.keys()].some((stem) => telling(stem) === 1));
  if (one && other) return common.every((stem) => telling(stem) < 1);
  return one !== other && common.every((stem) => telling(stem) === 0 || isPlanWord(stem));
}

function byProduct(x: Pair, y: Pair): number {
  return y.product - x.product || (x.own < y.own ? -1 : x.own > y.own ? 1 : x.theirs < y.theirs ? -1 : 1);
}

/** Each own word once; what any plan does is said only where nothing else is in common. */
function said(pairs: readonly Pair[]): string[] {
  const words = new Map<string, string>();
  const matters = pairs.filter(({ isAct }) => isAct !== true);
  for (const { own, theirs } of matters.length > 0 ? matters : pairs) {
    if (!words.has(own)) words.set(own, own.toLowerCase() === theirs.toLowerCase() ? own : `${own} – ${theirs}`);
  }
  return [...words.values()].slice(0, MOST_SAID);
}

/** Terms of the one that the other has by another name, each once; a term whose words both use is no synonym. */
function synonymsOf(a: Words, b: Words, rare: (stem: string) => number): Pair[] {
  const rarest = (key: string): number => Math.max(...key.split(' ').map(rare));
  const has = (words: Words, key: string): boolean => key.split(' ').every((stem) => words.stems.has(stem) || telling(stem) < 1);
  const pairs = [...a.terms].flatMap(([key, own]) => [...own.others].flatMap((other) => {
    const theirs = b.terms.get(other);
    if (theirs === undefined || has(b, key) || has(a, other)) return [];
    return [{ key, other, own: own.written, theirs: theirs.written, product: SYNONYM * own.weight * theirs.weight * Math.min(rarest(key), rarest(other)) ** 2 }];
  })).sort(byProduct);
  const [mine, others] = [new Set<string>(), new Set<string>()];
  return pairs.filter(({ key, other }) => {
    if (mine.has(key) || others.has(other)) return false;
    mine.add(key);
    others.add(other);
    return true;
  });
}

const MOST_TERMS = 14;
const MOST_SYNONYMS = 24;
const MOST_TAGS = 10;

/** Queries of the database; each empty where there is nothing to ask. */
export interface CandidateQuery { words: string; synonyms: string }

/**
 * Asks for texts that share the beginning of a word with this one, that have all words of one of its tags, or one of its terms by another name.
 * What any plan does is asked for only where there is nothing else.
 */
export function queryOf(text: Words, tags: readonly string[], table: TermTable): CandidateQuery {
  const asked = [...text.stems].sort(([, x], [, y]) => y.weight - x.weight);
  const matters = asked.filter(([, { weight }]) => weight > ACT);
  const own = (matters.length > 0 ? matters : asked).map(([stem]) => fragmentOf([stem])).filter(Boolean).slice(0, MOST_TERMS);
  const whole = tags.slice(0, MOST_TAGS).map((tag) => fragmentOf(tokensOf(tag).filter(({ word }) => !isStopWord(word)).map(({ word }) => stemOf(word))));
  const synonyms = [text, ...tags.map((tag) => wordsOf(tag, table))].flatMap(({ terms }) => [...terms.values()]).filter(({ weight }) => weight > ACT).flatMap(({ others }) => [...others])
    .map((key) => fragmentOf(key.split(' '))).filter(Boolean);
  const joined = (fragments: readonly string[]): string => [...new Set(fragments)].filter(Boolean).join(' | ');
  return { words: joined([...own, ...whole]), synonyms: joined(synonyms.slice(0, MOST_SYNONYMS)) };
}

/** All words of a term; '' where one of them is nothing to look up. */
function fragmentOf(key: readonly string[]): string {
  if (key.length === 0 || !key.every((stem) => /^[a-z0-9]+$/.test(stem)) || !key.some((stem) => stem.length > 2)) return '';
  return key.length === 1 ? `${key[0]}:*` : `(${key.join(' & ')})`;
}
