import type { SearchParameters } from '../parameters.ts';
import type { InvertedIndex } from './inverted-index.ts';
import type { Expansion, Plan, Unit } from './plan.ts';
import { strengthOf } from './postings.ts';

/** Rows that stand for a document each, and by row its score. The scores are good until the next question. */
export interface Matches {
  rows: Uint32Array;
  scores: Float32Array;
}

/** Room used again for every question; a process answers one at a time. */
class Room {
  total = new Float32Array(0);
  best = new Float32Array(0);
  sum = new Float32Array(0);
  covered = new Float32Array(0);
  touched = new Uint32Array(0);
  here = new Uint32Array(0);
  scores = new Float32Array(0);
  /** Of one synonym of several words: which of them a document has, a bit each, and what they give together. */
  places = new Uint8Array(0);
  together = new Float32Array(0);
  target = new Int32Array(0);
  /** For which state of the table and which reader `target` was filled. */
  targetFor = '';
  /** The rows of the last answer, whose scores are still set. */
  last = new Uint32Array(0);

  fit(rows: number): void {
    if (this.total.length >= rows) return;
    const size = Math.ceil(rows * 1.25) + 64;
    for (const name of ['total', 'best', 'sum', 'covered', 'scores', 'together'] as const) this[name] = new Float32Array(size);
    this.places = new Uint8Array(size);
    this.touched = new Uint32Array(size);
    this.here = new Uint32Array(size);
    this.target = new Int32Array(size);
    this.targetFor = '';
    this.last = new Uint32Array(0);
  }
}

/** Of a frequent word only its strongest ways are followed, so that a question takes little longer in a large catalogue. */
const MOST_POSTINGS = 30_000;
const FREQUENT_FROM = 2000;
const FREQUENT = 0.2;

const rooms = new WeakMap<InvertedIndex, Room>();

/** Every document the reader may read something of, what was changed last first. */
export function everything(index: InvertedIndex, readable: Uint8Array): Matches {
  const alive = index.table.alive();
  const owner = index.table.owner.values();
  const audience = index.table.audience.values();
  const rows = new Uint32Array(alive.length);
  let count = 0;
  for (let row = 0; row < alive.length; row += 1) {
    if (alive[row] === 0 || readable[audience[row]!] === 0 || (count > 0 && rows[count - 1] === owner[row])) continue;
    rows[count] = owner[row]!;
    count += 1;
  }
  // What was changed last stands last in the table, and comes first.
  return { rows: rows.subarray(0, count), scores: Float32Array.from({ length: alive.length }, (_, row) => row) };
}

/** All documents that answer, by what the reader may read of them. Dead rows are in no list of readable ones. */
export function scoreAll(index: InvertedIndex, plan: Plan, readable: Uint8Array, parameters: SearchParameters): Matches {
  const room = rooms.get(index) ?? new Room();
  rooms.set(index, room);
  room.fit(index.table.count);
  const { total, covered, touched, scores } = room;
  let wanted = 0;
  for (const unit of plan.units) if (unit.share === 1) wanted += unit.rarity;
  readableRows(index, readable, room);
  const finding = findingUnits(index, plan);
  let count = addUp(index, finding, parameters, room);
  // Where the rare words stand only in what the reader may not read, the frequent ones find as if those did not exist.
  if (count === 0 && finding.length < plan.units.length) count = addUp(index, plan.units, parameters, room);
  let most = 0;
  for (let at = 0; at < count; at += 1) most = Math.max(most, covered[touched[at]!]!);
  const least = parameters.leastCoverage * most;
  for (const row of room.last) scores[row] = 0;
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const row = touched[at]!;
    const share = Math.min(1, covered[row]! / Math.max(wanted, 1e-9));
    if (covered[row]! >= least) {
      scores[row] = total[row]! * (1 - parameters.coverage + parameters.coverage * share);
      touched[kept++] = row;
    }
    total[row] = 0;
    covered[row] = 0;
  }
  room.last = touched.slice(0, kept);
  return { rows: room.last, scores };
}

/** Adds up what each unit gives to each document; gives how many documents are listed in `touched`. */
function addUp(index: InvertedIndex, units: readonly Unit[], { k1, further }: SearchParameters, room: Room): number {
  const { total, covered, touched, best, sum, here } = room;
  let count = 0;
  for (const unit of units) {
    const found = scoreUnit(index, unit, k1, room);
    const enough = unit.rarity * unit.share;
    for (let at = 0; at < found; at += 1) {
      const row = here[at]!;
      const most = best[row]!;
      if (total[row] === 0) touched[count++] = row;
      total[row]! += most + further * (sum[row]! - most);
      covered[row]! += Math.min(enough, most / 1.5);
      best[row] = 0;
      sum[row] = 0;
    }
  }
  return count;
}

/** For one unit the best and the sum of what its words score, by document; gives how many documents are listed in `here`. */
function scoreUnit(index: InvertedIndex, unit: Unit, k1: number, room: Room): number {
  const { best, sum, here, target } = room;
  let found = 0;
  let taken = 0;
  const ordered = unit.expansions.toSorted((a, b) => b.weight * b.rarity - a.weight * a.rarity);
  const terms = new Map<string, Expansion[]>();
  for (const expansion of ordered) {
    const { word, needs, by } = expansion;
    if (taken > MOST_POSTINGS) break;
    taken += index.vocabulary.documents[word]!;
    if (needs !== undefined) {
      terms.set(by!, [...(terms.get(by!) ?? []), expansion]);
      continue;
    }
    const points = pointsOf(expansion, unit, k1);
    for (const { documents, strengths, from, end } of listsOf(index, word)) {
      for (let at = from; at < end; at += 1) {
        const own = target[documents[at]!]!;
        if (own < 0) continue;
        const gain = points[strengths[at]!]!;
        if (sum[own] === 0) here[found++] = own;
        sum[own]! += gain;
        if (gain > best[own]!) best[own] = gain;
      }
    }
  }
  for (const words of terms.values()) found = scoreTerm(index, words, unit, k1, room, found);
  return found;
}

/** Adds what a synonym of several words gives to the documents that have enough of them; gives how many are listed in `here` then. */
function scoreTerm(index: InvertedIndex, words: readonly Expansion[], unit: Unit, k1: number, { best, sum, here, target, places, together }: Room, before: number): number {
  const seen: number[] = [];
  for (const expansion of words) {
    const points = pointsOf(expansion, unit, k1);
    const bit = expansion.place === undefined ? 0 : 1 << expansion.place;
    for (const { documents, strengths, from, end } of listsOf(index, expansion.word)) {
      for (let at = from; at < end; at += 1) {
        const own = target[documents[at]!]!;
        if (own < 0 || (bit !== 0 && (places[own]! & bit) !== 0)) continue;
        if (together[own] === 0) seen.push(own);
        places[own]! |= bit;
        together[own]! += points[strengths[at]!]!;
      }
    }
  }
  let found = before;
  for (const own of seen) {
    if (bitsOf(places[own]!) >= words[0]!.needs!) {
      const gain = together[own]!;
      if (sum[own] === 0) here[found++] = own;
      sum[own]! += gain;
      if (gain > best[own]!) best[own] = gain;
    }
    places[own] = 0;
    together[own] = 0;
  }
  return found;
}

function bitsOf(places: number): number {
  let count = 0;
  for (let left = places; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** What a word gives, by how strong it is in a document. */
function pointsOf({ weight, rarity }: Expansion, { share }: Unit, k1: number): Float32Array {
  const value = weight * rarity * share;
  return Float32Array.from({ length: 256 }, (_, byte) => (value * (strengthOf[byte]! * (k1 + 1))) / (strengthOf[byte]! + k1));
}

interface List { documents: ArrayLike<number>; strengths: ArrayLike<number>; from: number; end: number }

/** Where the documents of a word stand: in the open part, and in each segment. */
function listsOf(index: InvertedIndex, word: number): List[] {
  const open = index.open.of(word);
  const lists: List[] = open === undefined ? [] : [{ documents: open.documents, strengths: open.strengths, from: 0, end: open.documents.length }];
  for (const { documents, strengths, starts } of index.segments.toReversed()) {
    if (word + 1 < starts.length) lists.push({ documents, strengths, from: starts[word]!, end: starts[word + 1]! });
  }
  return lists;
}

/** For each row the one that stands for its document, or -1 where the reader may not read it or it is dead; kept for the next of the same kind. */
function readableRows(index: InvertedIndex, readable: Uint8Array, room: Room): void {
  const state = `${index.table.changes}:${readable.join('')}`;
  if (room.targetFor === state) return;
  room.targetFor = state;
  const { target } = room;
  const alive = index.table.alive();
  const owner = index.table.owner.values();
  const audience = index.table.audience.values();
  for (let row = 0; row < alive.length; row += 1) target[row] = alive[row] === 1 && readable[audience[row]!] === 1 ? owner[row]! : -1;
}

/**
 * Units by which documents are found. A word that stands in every fifth document finds nothing by itself beside a rarer one: it only orders
 * what that has found.
 */
function findingUnits(index: InvertedIndex, plan: Plan): readonly Unit[] {
  const { living } = index.table;
  if (living < FREQUENT_FROM) return plan.units;
  const frequent = Math.log(1 + (living + 0.5) / (living * FREQUENT + 0.5));
  const finding = plan.units.filter(({ rarity }) => rarity > frequent);
  return finding.some(({ share, expansions }) => share === 1 && expansions.length > 0) ? finding : plan.units;
}
