import type { InvertedIndex } from './inverted-index.ts';
import { standsInOrder } from './passages.ts';
import type { Plan } from './plan.ts';
import type { Matches } from './score.ts';

/** By facet and value how many; and the rows that pass all filters. */
export interface Tally {
  rows: Uint32Array;
  counts: Record<string, Record<string, number>>;
}

/**
 * Filters and counts in one pass, over what the reader may read: a facet counts without its own filter, so that one sees what another
 * choice would bring.
 */
export function tallyOf(index: InvertedIndex, { rows }: Matches, plan: Plan, readable: Uint8Array, filters: Readonly<Record<string, readonly string[]>>,
  count: readonly string[]): Tally {
  const { table } = index;
  const wanted = Object.entries(filters).filter(([, values]) => values.length > 0);
  const filterOfValue = new Int8Array(table.values.names.length).fill(-1);
  // Bits of the filters a value may lack and still be counted: none, or that of its own facet.
  const mayLack = new Int32Array(table.values.names.length);
  const isCounted = new Uint8Array(table.values.names.length);
  const counted = new Set(count.map((facet) => table.facets.idOf(facet)));
  table.facetOfValue.forEach((facet, value) => { isCounted[value] = counted.has(facet) ? 1 : 0; });
  wanted.forEach(([facet, values], place) => {
    const id = table.facets.idOf(facet);
    table.facetOfValue.forEach((own, value) => { if (own === id) mayLack[value] = 1 << place; });
    for (const value of values) {
      const known = table.values.idOf(`${facet}=${value}`);
      if (known !== undefined) filterOfValue[known] = place;
    }
  });
  const all = (1 << wanted.length) - 1;
  const tally = new Uint32Array(table.values.names.length);
  const kept = new Uint32Array(rows.length);
  const values: number[] = [];
  let keptCount = 0;
  const owner = table.owner.values();
  const audience = table.audience.values();
  const starts = table.valueStarts();
  const ids = table.valueIds();
  for (const first of rows) {
    if (plan.phrases.length > 0 && !plan.phrases.every((phrase) => standsInOrder(index, first, phrase, readable))) continue;
    values.length = 0;
    let passed = 0;
    for (let row = first; row < owner.length && owner[row] === first; row += 1) {
      if (readable[audience[row]!] === 0) continue;
      const end = starts[row + 1] ?? ids.length;
      for (let at = starts[row]!; at < end; at += 1) {
        const value = ids[at]!;
        if (all === 0) {
          tally[value]! += isCounted[value]!;
          continue;
        }
        values.push(value);
        if (filterOfValue[value]! >= 0) passed |= 1 << filterOfValue[value]!;
      }
    }
    if (passed === all) kept[keptCount++] = first;
    if (all === 0) continue;
    const lacks = all & ~passed;
    if ((lacks & (lacks - 1)) !== 0) continue;
    for (const value of values) if (isCounted[value] === 1 && (lacks === 0 || lacks === mayLack[value])) tally[value]! += 1;
  }
  return { rows: kept.subarray(0, keptCount), counts: countsOf(index, tally) };
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
