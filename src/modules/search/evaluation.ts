import { InvertedIndex } from './index/inverted-index.ts';
import { search } from './index/search.ts';
import { ladder, type SearchParameters, standard } from './parameters.ts';
import { startingSynonyms } from './synonym-start.ts';
import { SynonymTable } from './synonyms.ts';

/** Documents, and queries of which it is known what they should find. */
export interface Judged {
  documents: { id: string; title: string; text: string[] }[];
  queries: { query: string; relevant: string[] }[];
}

export interface Figures {
  ndcg10: number;
  mrr10: number;
  recall20: number;
  zeroHits: number;
}

interface Outcome extends Figures {
  /** 95 % interval of nDCG@10 by drawing the queries again. */
  ndcg10Interval: [number, number];
}

const DRAWS = 1000;
const SEED = 20_211;

/** How the fields of plain documents weigh: as title and text of a profile do. */
export const plainFields = [{ name: 'title', weight: 4, lengthNorm: 0.5 }, { name: 'text', weight: 1, lengthNorm: 0.2 }] as const;

export function plainIndex(documents: Judged['documents']): InvertedIndex {
  const index = new InvertedIndex(plainFields);
  index.build(documents.map(({ id, title, text }) => ({ id, parts: [{ audience: 'all', fields: { title: [title], text } }] })));
  return index;
}

/** Figures of the product's analyser and index, and of the ladder that shows what each way adds. */
export function evaluate(judged: Judged): { n: number } & Outcome & { ladder: Record<string, Outcome> } {
  const index = plainIndex(judged.documents);
  const synonyms = new SynonymTable(startingSynonyms());
  const outcome = (parameters: SearchParameters): Outcome => {
    const each = judged.queries.map((query) => figuresOf(index, query, parameters, synonyms));
    return { ...meanOf(each), ndcg10Interval: interval(each.map(({ ndcg10 }) => ndcg10)) };
  };
  return { n: judged.queries.length, ...outcome(standard), ladder: Object.fromEntries(ladder.map(({ name, parameters }) => [name, outcome(parameters)])) };
}

/** Figures of the product's analyser and index alone. */
export function measure(judged: Judged): Figures {
  const index = plainIndex(judged.documents);
  const synonyms = new SynonymTable(startingSynonyms());
  return meanOf(judged.queries.map((query) => figuresOf(index, query, standard, synonyms)));
}

export function figuresOf(index: InvertedIndex, { query, relevant }: Judged['queries'][number], parameters: SearchParameters,
  synonyms: SynonymTable | undefined): Figures {
  const { hits } = search(index, { text: query, mayRead: () => true, size: 20 }, parameters, synonyms);
  const wanted = new Set(relevant);
  const places = hits.flatMap(({ id }, place) => (wanted.has(id) ? [place] : []));
  const gain = (list: readonly number[]): number => list.reduce((sum, place) => sum + (place < 10 ? 1 / Math.log2(place + 2) : 0), 0);
  const ideal = gain([...wanted].slice(0, 10).map((_, place) => place));
  return {
    ndcg10: ideal === 0 ? 0 : gain(places) / ideal,
    mrr10: places.length > 0 && places[0]! < 10 ? 1 / (places[0]! + 1) : 0,
    recall20: wanted.size === 0 ? 0 : places.length / wanted.size,
    zeroHits: hits.length === 0 ? 1 : 0,
  };
}

export function meanOf(each: readonly Figures[]): Figures {
  const mean = (read: (one: Figures) => number): number => round(each.reduce((sum, one) => sum + read(one), 0) / Math.max(1, each.length));
  return { ndcg10: mean((one) => one.ndcg10), mrr10: mean((one) => one.mrr10), recall20: mean((one) => one.recall20), zeroHits: mean((one) => one.zeroHits) };
}

function interval(values: readonly number[]): [number, number] {
  const random = randomNumbers(SEED);
  const means = Array.from({ length: DRAWS }, () => {
    let sum = 0;
    for (let n = 0; n < values.length; n += 1) sum += values[Math.floor(random() * values.length)]!;
    return sum / Math.max(1, values.length);
  }).sort((a, b) => a - b);
  return [round(means[Math.floor(DRAWS * 0.025)]!), round(means[Math.ceil(DRAWS * 0.975) - 1]!)];
}

/** Numbers between 0 and 1 that are the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
