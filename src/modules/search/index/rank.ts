import type { SearchParameters } from '../parameters.ts';
import type { InvertedIndex } from './inverted-index.ts';
import { passageScores } from './passages.ts';
import type { Plan } from './plan.ts';

interface Ranked {
  row: number;
  score: number;
}

/** The first `count` of the rows in their order; only the best are compared with each other, and the best of these by their passages. */
export function rank(index: InvertedIndex, plan: Plan, rows: Uint32Array, scores: Float32Array, readable: Uint8Array, parameters: SearchParameters,
  count: number): Ranked[] {
  const reranked = parameters.passage > 0 && plan.units.length > 0 ? parameters.reranked : 0;
  const ordered = bestOf(rows, scores, Math.max(count, reranked));
  if (reranked > 0) {
    const head = ordered.slice(0, reranked);
    const passages = passageScores(index, plan, head.map(({ row }) => row), readable, parameters);
    head.forEach((hit, place) => { hit.score += parameters.passage * passages[place]!; });
    head.sort((a, b) => b.score - a.score || a.row - b.row);
    ordered.splice(0, head.length, ...head);
  }
  return ordered.slice(0, count);
}

/** A heap whose top is the weakest of the best so far. */
function bestOf(rows: Uint32Array, scores: Float32Array, count: number): Ranked[] {
  const heap: number[] = [];
  const weaker = (a: number, b: number): boolean => scores[a]! < scores[b]! || (scores[a] === scores[b] && a > b);
  const sink = (from: number): void => {
    let at = from;
    for (;;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < heap.length && weaker(heap[child]!, heap[least]!)) least = child;
      if (least === at) return;
      [heap[at], heap[least]] = [heap[least]!, heap[at]!];
      at = least;
    }
  };
  for (const row of rows) {
    if (heap.length < count) {
      heap.push(row);
      if (heap.length === count) for (let at = count >> 1; at >= 0; at -= 1) sink(at);
    } else if (weaker(heap[0]!, row)) {
      heap[0] = row;
      sink(0);
    }
  }
  return heap.sort((a, b) => scores[b]! - scores[a]! || a - b).map((row) => ({ row, score: scores[row]! }));
}
