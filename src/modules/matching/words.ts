import { isActWord } from '../search/analyser/act-words.ts';
import { baseWords } from '../search/analyser/base-words.ts';
import { CompoundSplitter } from '../search/analyser/compound.ts';
import { stemOf } from '../search/analyser/stem.ts';
import { isStopWord } from '../search/analyser/stop-words.ts';
import { tokensOf } from '../search/analyser/tokens.ts';

/** The words of a text by their stem: how much each counts, and how it is written there. */
export type Words = ReadonlyMap<string, { weight: number; written: string }>;

/** Words in every second title, which say nothing about what a project is about. */
const plain: ReadonlySet<string> = new Set('digital digitale digitalisierung projekt kommune stadt gemeinde kreis verwaltung bürger neue online'.split(' ')
  .map((word) => stemOf(tokensOf(word)[0]!.word)));
/** A part of a compound counts less than a word of its own: "Parkraum" is about parking, but not all of it. */
const PART = 0.8;
const ACT = 0.3;
const MOST_WORDS = 60;

const base = baseWords();
const stems = new Set([...base].map(stemOf));
const splitter = new CompoundSplitter({ frequency: (fold) => (base.has(fold) ? 1 : 0), hasStem: (stem) => stems.has(stem) }, () => false);

const KEPT_TEXTS = 20_000;
const known = new Map<string, Words>();

/** What a text is about: its stems and the parts of its compounds, without words that say nothing. At most 60. Each text is analysed once. */
export function wordsOf(text: string): Words {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= KEPT_TEXTS) known.clear();
  const words = analysed(text);
  known.set(text, words);
  return words;
}

function analysed(text: string): Words {
  const words = new Map<string, { weight: number; written: string }>();
  const add = (fold: string, weight: number, written: string): void => {
    const stem = stemOf(fold);
    if (fold.length < 2 || isStopWord(fold) || plain.has(stem) || words.size >= MOST_WORDS) return;
    const counted = weight * (isActWord(stem) ? ACT : 1);
    if (counted > (words.get(stem)?.weight ?? 0)) words.set(stem, { weight: counted, written });
  };
  for (const { word, pieces, start, end } of tokensOf(text)) {
    const written = text.slice(start, end);
    add(word, 1, written);
    for (const part of pieces.length > 0 ? pieces : splitter.split(word)) add(part, PART, written);
  }
  return words;
}

/** In how many of some texts each stem is. */
export function countWords(texts: readonly Words[]): Map<string, number> {
  const count = new Map<string, number>();
  for (const words of texts) for (const stem of words.keys()) count.set(stem, (count.get(stem) ?? 0) + 1);
  return count;
}

/** How alike two texts are, from 0 to 1 (cosine), and which words they share, the most telling first, as the first of them writes them. */
export function similarity(a: Words, b: Words, count: ReadonlyMap<string, number>, texts: number): { text: number; words: string[] } {
  const rare = (stem: string): number => Math.log(1 + texts / (1 + (count.get(stem) ?? 0)));
  const length = (words: Words): number => Math.hypot(...[...words].map(([stem, { weight }]) => weight * rare(stem)));
  const shared = [...a].flatMap(([stem, { weight, written }]) => {
    const other = b.get(stem);
    return other === undefined ? [] : [{ written, product: weight * other.weight * rare(stem) ** 2 }];
  }).sort((x, y) => y.product - x.product || (x.written < y.written ? -1 : 1));
  if (shared.length === 0) return { text: 0, words: [] };
  const product = shared.reduce((sum, one) => sum + one.product, 0);
  return { text: Math.min(1, product / (length(a) * length(b))), words: [...new Set(shared.map(({ written }) => written))].slice(0, 3) };
}

const MOST_TERMS = 14;

/** A query of the database for texts that share the beginning of a word with these; empty where there is nothing to ask. */
export function queryOf(words: Words): string {
  return [...words].filter(([stem]) => /^[a-z0-9]{3,}$/.test(stem)).sort(([, a], [, b]) => b.weight - a.weight).slice(0, MOST_TERMS)
    .map(([stem]) => `${stem}:*`).join(' | ');
}
