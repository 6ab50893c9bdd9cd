import { type SearchParameters, standard } from '../parameters.ts';
import type { SynonymTable } from '../synonyms.ts';
import type { InvertedIndex } from './inverted-index.ts';
import { type Plan, planOf } from './plan.ts';
import { strengthOf } from './postings.ts';
import { passageScores, standsInOrder } from './passages.ts';

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

/** Reusable room for one question; a process answers one at a time. */
class Room {
  total = new Float32Array(0);
  best = new Float32Array(0);
  sum = new Float32Array(0);
  covered = new Float32Array(0);
  readonly touched: number[] = [];

  fit(rows: number): void {
    if (this.total.length >= rows) return;
    const size = Math.ceil(rows * 1.25) + 64;
    this.total = new Float32Array(size);
    this.best = new Float32Array(size);
    this.sum = new Float32Array(size);
    this.covered = new Float32Array(size);
  }
}

const rooms = new WeakMap<InvertedIndex, Room>();

/** Answers a question; what the reader may not read is left out before anything is ranked or counted. */
export function search(index: InvertedIndex, question: Question, parameters: SearchParameters = standard, synonyms?: SynonymTable): Answer {
  const plan = planOf(index, question.text, parameters, synonyms);
  const readable = Uint8Array.from(index.table.audiences.names, (name) => (question.mayRead(name) ? 1 : 0));
  const room = rooms.get(index) ?? new Room();
  rooms.set(index, room);
  room.fit(index.table.count);
  const scored = plan.asked.length === 0 ? everything(index, readable) : score(index, plan, room, readable, parameters);
  const ordered = rank(index, plan, scored, readable, parameters);
  return select(index, ordered, question, readable, plan);
}

interface Scored {
  row: number;
  score: number;
}

function everything(index: InvertedIndex, readable: Uint8Array): Scored[] {
  const { table } = index;
  const alive = table.alive();
  const owner = table.owner.values();
  const audience = table.audience.values();
  const rows: Scored[] = [];
  let last = -1;
  for (let row = 0; row < alive.length; row += 1) {
    if (alive[row] === 0 || owner[row] === last || readable[audience[row]!] === 0) continue;
    last = owner[row]!;
    rows.push({ row: last, score: 0 });
  }
  return rows;
}

function score(index: InvertedIndex, plan: Plan, room: Room, readable: Uint8Array, parameters: SearchParameters): Scored[] {
  const { table } = index;
  const alive = table.alive();
  const owner = table.owner.values();
  const audience = table.audience.values();
  const { total, best, sum, covered, touched } = room;
  const { k1, further } = parameters;
  const here: number[] = [];
  touched.length = 0;
  let wanted = 0;
  for (const unit of plan.units) if (unit.share === 1) wanted += unit.rarity;
  for (const unit of plan.units) {
    here.length = 0;
    for (const { word, weight, rarity } of unit.expansions) {
      const value = weight * rarity * unit.share;
      const take = (row: number, byte: number): void => {
        if (alive[row] === 0 || readable[audience[row]!] === 0) return;
        const strength = strengthOf[byte]!;
        const own = owner[row]!;
        const points = value * (strength * (k1 + 1)) / (strength + k1);
        if (sum[own] === 0) here.push(own);
        sum[own]! += points;
        if (points > best[own]!) best[own] = points;
      };
      for (const segment of index.segments) {
        if (word + 1 >= segment.starts.length) continue;
        const { documents, strengths } = segment;
        for (let at = segment.starts[word]!, end = segment.starts[word + 1]!; at < end; at += 1) take(documents[at]!, strengths[at]!);
      }
      const open = index.open.of(word);
      if (open !== undefined) open.documents.forEach((row, at) => take(row, open.strengths[at]!));
    }
    for (const own of here) {
      const points = best[own]! + further * (sum[own]! - best[own]!);
      if (total[own] === 0) touched.push(own);
      total[own]! += points;
      covered[own]! += Math.min(unit.rarity * unit.share, best[own]! / 1.5);
      best[own] = 0;
      sum[own] = 0;
    }
  }
  let most = 0;
  for (const row of touched) most = Math.max(most, covered[row]!);
  const scored: Scored[] = [];
  for (const row of touched) {
    const share = Math.min(1, covered[row]! / Math.max(wanted, 1e-9));
    if (covered[row]! >= parameters.leastCoverage * most) scored.push({ row, score: total[row]! * (1 - parameters.coverage + parameters.coverage * share) });
    total[row] = 0;
    covered[row] = 0;
  }
  return scored;
}

function rank(index: InvertedIndex, plan: Plan, scored: Scored[], readable: Uint8Array, parameters: SearchParameters): Scored[] {
  let kept = scored;
  if (plan.phrases.length > 0) kept = scored.filter(({ row }) => plan.phrases.every((phrase) => standsInOrder(index, row, phrase, readable)));
  kept.sort((a, b) => b.score - a.score || a.row - b.row);
  if (parameters.passage > 0 && plan.units.length > 0) {
    const head = kept.slice(0, parameters.reranked);
    const passages = passageScores(index, plan, head.map(({ row }) => row), readable, parameters);
    head.forEach((hit, place) => { hit.score += parameters.passage * passages[place]!; });
    head.sort((a, b) => b.score - a.score || a.row - b.row);
    for (let place = 0; place < head.length; place += 1) kept[place] = head[place]!;
  }
  return kept;
}

function select(index: InvertedIndex, ordered: Scored[], question: Question, readable: Uint8Array, plan: Plan): Answer {
  const { table } = index;
  const wanted = Object.entries(question.filters ?? {}).filter(([, values]) => values.length > 0);
  const filterOfFacet = new Map<number, number>();
  const filterOfValue = new Map<number, number>();
  wanted.forEach(([facet, values], place) => {
    const id = table.facets.idOf(facet);
    if (id !== undefined) filterOfFacet.set(id, place);
    for (const value of values) {
      const known = table.values.idOf(`${facet}=${value}`);
      if (known !== undefined) filterOfValue.set(known, place);
    }
  });
  const counted = new Set((question.count ?? []).map((facet) => table.facets.idOf(facet)));
  const all = (1 << wanted.length) - 1;
  const tally = new Uint32Array(table.values.names.length);
  const hits: Scored[] = [];
  const values: number[] = [];
  for (const hit of ordered) {
    values.length = 0;
    let passed = 0;
    for (let row = hit.row; row < table.count && table.owner.at(row) === hit.row; row += 1) {
      if (readable[table.audience.at(row)] === 0) continue;
      for (const value of table.valuesOf(row)) {
        values.push(value);
        const filter = filterOfValue.get(value);
        if (filter !== undefined) passed |= 1 << filter;
      }
    }
    if (passed === all) hits.push(hit);
    const missing = all & ~passed;
    // Two filters against it: it counts nowhere. One: only beside the others of that filter's facet.
    if ((missing & (missing - 1)) !== 0) continue;
    for (const value of values) {
      const facet = table.facetOfValue[value]!;
      if (!counted.has(facet)) continue;
      if (missing === 0 || missing === 1 << (filterOfFacet.get(facet) ?? 31)) tally[value]! += 1;
    }
  }
  const from = question.from ?? 0;
  const shown = hits.slice(from, from + (question.size ?? 20)).map(({ row, score: points }) => ({ id: table.idOf(row), row, score: points }));
  return { total: hits.length, hits: shown, counts: countsOf(index, tally), plan };
}

function countsOf(index: InvertedIndex, tally: Uint32Array): Record<string, Record<string, number>> {
  const counts: Record<string, Record<string, number>> = {};
  tally.forEach((count, id) => {
    if (count === 0) return;
    const name = index.table.values.names[id]!;
    const at = name.indexOf('=');
    (counts[name.slice(0, at)] ??= {})[name.slice(at + 1)] = count;
  });
  return counts;
}
