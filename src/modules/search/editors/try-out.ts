import type { Member } from '../../accounts/actor.ts';
import { stemOf } from '../analyser/stem.ts';
import { isStopWord } from '../analyser/stop-words.ts';
import { tokensOf } from '../analyser/tokens.ts';
import { mayRead } from '../catalogue/audience.ts';
import { synonymsOf } from '../catalogue/live-index.ts';
import type { InvertedIndex } from '../index/inverted-index.ts';
import { search } from '../index/search.ts';
import { nearWords } from '../index/suggestions.ts';
import { trigramsOf } from '../index/trigrams.ts';
import { standard } from '../parameters.ts';
import { SynonymTable } from '../synonyms.ts';
import { asSearched, type Group, type SynonymKind } from './group.ts';

export const LONGEST_PROBE = 200;
const NEAR = 5;

/** What the search makes of a query. */
export interface Understanding {
  text: string;
  /** The words that are looked for, in the form by which they are compared, and what they are made of. */
  words: { asked: string; stem: string; parts: string[] }[];
  /** Words that say nothing and are passed over. */
  passed: string[];
  synonyms: { asked: string; terms: string[] }[];
  /** Hits without any synonyms, with those that hold, and with the change that is tried; for the one who tries. */
  without: number;
  held: number;
  changed: number | undefined;
}

/** Takes a query apart as the running search would; with `draft` the synonyms are those after a change that is not saved. */
export function understand(index: InvertedIndex, actor: Member, query: string, groups: readonly Group[], draft?: { id?: string; kind: SynonymKind; terms: readonly string[] }): Understanding {
  const text = query.slice(0, LONGEST_PROBE);
  const living = groups.filter(({ endedAt }) => endedAt === null);
  const held = new SynonymTable(living.map(asSearched));
  const tried = draft && new SynonymTable([...living.filter(({ id }) => id !== draft.id), draft].map(asSearched));
  const hits = (table: SynonymTable | undefined): number => search(index, { text, mayRead: mayRead(actor), size: 1 }, standard, table).total;
  const { plan } = search(index, { text, mayRead: mayRead(actor), size: 1 }, standard, undefined);
  const asked = (from: number, to: number): string => text.slice(plan.asked[from]!.start, plan.asked[to - 1]!.end);
  const table = tried ?? held;
  const stems = plan.asked.map(({ word }) => stemOf(word)).map((stem) => (index.vocabulary.stemIdOf(stem) === undefined ? table.nearest(stem) ?? stem : stem));
  return {
    text,
    words: plan.asked.map(({ word, pieces, start, end }) => ({ asked: text.slice(start, end), stem: stemOf(word), parts: index.vocabulary.partsOf(word, pieces) })),
    passed: tokensOf(text).filter(({ word }) => isStopWord(word) && !plan.asked.some((one) => one.word === word)).map(({ start, end }) => text.slice(start, end)),
    synonyms: table.find(stems).map(({ from, to, terms }) => ({ asked: asked(from, to), terms: [...new Set(terms.map(({ label }) => label))] })),
    without: hits(undefined), held: hits(held), changed: tried && hits(tried),
  };
}

/** How many hits words have now, with what the running search goes by, for the one who asks. */
export function hitsOf(index: InvertedIndex, actor: Member, text: string): number {
  return search(index, { text, mayRead: mayRead(actor), size: 1 }, standard, synonymsOf(index)).total;
}

/** What is close to words that found nothing: words of the catalogue that the editor may read, and groups of synonyms. */
export function closeTo(index: InvertedIndex, actor: Member, text: string, groups: readonly Group[]): { words: string[]; groups: Group[] } {
  const words = nearWords(index, text, mayRead(actor), NEAR);
  return { words, groups: byLikeness(groups.filter(({ endedAt }) => endedAt === null), text).filter(({ likeness }) => likeness >= LIKE).slice(0, 3).map(({ group }) => group) };
}

const LIKE = 0.35;

/** Groups with how much the letters of their nearest term are those of a text, the nearest first. */
export function byLikeness(groups: readonly Group[], text: string): { group: Group; likeness: number }[] {
  const asked = gramsOf(text);
  return groups.map((group) => ({ group, likeness: Math.max(...group.terms.map((term) => likenessOf(asked, gramsOf(term)))) }))
    .sort((a, b) => b.likeness - a.likeness);
}

function gramsOf(text: string): Set<string> {
  return new Set(tokensOf(text).filter(({ word }) => !isStopWord(word)).flatMap(({ word }) => trigramsOf(word)));
}

function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((gram) => b.has(gram)).length;
  return shared === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
