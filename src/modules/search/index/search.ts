import { type SearchParameters, standard } from '../parameters.ts';
import type { SynonymTable } from '../synonyms.ts';
import type { InvertedIndex } from './inverted-index.ts';
import { type Plan, planOf } from './plan.ts';
import { rank } from './rank.ts';
import { everything, scoreAll } from './score.ts';
import { tallyOf } from './tally.ts';

export interface Question {
  text: string;
  /** Whether the reader belongs to an audience. What he may not read takes no part: neither in hits nor in counts. */
  mayRead: (audience: string) => boolean;
  /** By facet the values of which one is wanted. */
  filters?: Readonly<Record<string, readonly string[]>>;
  /** Facets whose values are to be counted. */
  count?: readonly string[];
  from?: number;
  size?: number;
}

export interface Hit {
  id: string;
  row: number;
  score: number;
}

export interface Answer {
  total: number;
  hits: Hit[];
  /** By facet and value, how many hits there would be with this value; a facet counts without its own filter. */
  counts: Record<string, Record<string, number>>;
  plan: Plan;
}

/** Answers a question; what the reader may not read is left out before anything is ranked or counted. */
export function search(index: InvertedIndex, question: Question, parameters: SearchParameters = standard, synonyms?: SynonymTable): Answer {
  const plan = planOf(index, question.text, parameters, synonyms);
  const readable = Uint8Array.from(index.table.audiences.names, (name) => (question.mayRead(name) ? 1 : 0));
  const matches = plan.asked.length === 0 ? everything(index, readable) : scoreAll(index, plan, readable, parameters);
  const tally = tallyOf(index, matches, plan, readable, question.filters ?? {}, question.count ?? []);
  const from = question.from ?? 0;
  const ordered = rank(index, plan, tally.rows, matches.scores, readable, parameters, from + (question.size ?? 20));
  const hits = ordered.slice(from).map(({ row, score }) => ({ id: index.table.idOf(row), row, score }));
  return { total: tally.rows.length, hits, counts: tally.counts, plan };
}
