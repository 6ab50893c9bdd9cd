import { decimalOf, MAX_ROWS } from '../forms.ts';
import { foldName } from '../../organisations/organisation.ts';
import type { Product, ProductKind, Result } from '../project.ts';
import { isNothing } from './cells.ts';
import { productParts, resultParts, type ImportColumn, type ProductPart, type ResultPart } from './columns.ts';
import type { Fail, Given } from './rows.ts';
import type { TableRow } from './table.ts';

type Cells<P extends string> = Partial<Record<P, string>>;

/** The typed cells of each entry of a list whose entries have columns of their own; null for an entry that is taken out by a dash. */
function entriesOf<P extends ResultPart | ProductPart>(row: TableRow, field: 'results' | 'products', parts: readonly P[], head: P): Map<number, Cells<P> | null> {
  const entries = new Map<number, Cells<P> | null>();
  for (let n = 0; n < MAX_ROWS; n += 1) {
    const cells = Object.fromEntries(parts.map((part) => [part, row.value({ field, n, part })]).filter(([, value]) => value !== '')) as Cells<P>;
    if (isNothing(cells[head] ?? '')) entries.set(n, null);
    else if (Object.keys(cells).length > 0) entries.set(n, cells);
  }
  return entries;
}

/** Entries of the table in the place of the stored ones; what the table says nothing of stays, also of an entry with the same name. */
function merged<T>(stored: readonly T[], entries: ReadonlyMap<number, ((old: T | undefined) => T | undefined) | null>): T[] {
  const length = Math.max(stored.length, ...[...entries.keys()].map((n) => n + 1));
  return Array.from({ length }, (_, n) => {
    const entry = entries.get(n);
    return entry === undefined ? stored[n] : entry === null ? undefined : entry(stored[n]);
  }).filter((one) => one !== undefined);
}

/** Results: what changed, from which number to which, in which unit, and where that comes from. */
export function readResults(row: TableRow, fail: Fail, given: Given[]): void {
  const longest: Partial<Record<ResultPart, number>> = { what: 200, unit: 60, source: 300 };
  const entries = entriesOf(row, 'results', resultParts, 'what');
  if (entries.size === 0) return;
  const made = new Map([...entries].map(([n, cells]) => {
    if (cells === null) return [n, null] as const;
    const column = (part: ResultPart): ImportColumn => ({ field: 'results', n, part });
    const values: Partial<Result> = {};
    for (const part of resultParts) {
      const typed = cells[part]?.replace(/\s+/g, ' ');
      if (typed === undefined) continue;
      if (part === 'before' || part === 'after') {
        const number = isNothing(typed) ? null : decimalOf(typed);
        if (number === undefined) fail(column(part), 'number', { word: typed });
        values[part] = number ?? null;
      } else {
        if (typed.length > longest[part]!) fail(column(part), 'too_long', { max: longest[part]! });
        values[part] = isNothing(typed) ? '' : typed;
      }
    }
    return [n, values] as const;
  }));
  // Numbers belong to a sentence: without one they are taken for the stored result of that place, and for nothing where there is none.
  const one = (values: Partial<Result>) => (old: Result | undefined): Result | undefined => {
    const kept = old && (values.what === undefined || foldName(values.what) === foldName(old.what)) ? old : undefined;
    return values.what === undefined && !kept ? undefined : { what: '', unit: '', before: null, after: null, source: '', ...kept, ...values };
  };
  const into = (results: readonly Result[]): Result[] => merged(results, new Map([...made].map(([n, values]) => [n, values && one(values)])));
  const alone = [...made].find(([, values]) => values !== null && values.what === undefined)?.[0];
  given.push({
    group: 'experience', field: 'results', into: ({ experience }) => into(experience.results),
    ...(alone === undefined ? {} : {
      needs: { column: { field: 'results', n: alone, part: 'what' }, has: ({ experience }) => experience.results[alone] !== undefined },
    }),
  });
}

/** Software and products with their vendor and kind. */
export function readProducts(row: TableRow, kindOf: (word: string) => ProductKind | undefined, fail: Fail, given: Given[]): void {
  const entries = entriesOf(row, 'products', productParts, 'name');
  if (entries.size === 0) return;
  const made = new Map([...entries].map(([n, cells]) => {
    if (cells === null) return [n, null] as const;
    const column = (part: ProductPart): ImportColumn => ({ field: 'products', n, part });
    const values: Partial<Product> = {};
    for (const part of ['name', 'vendor'] as const) {
      const typed = cells[part]?.replace(/\s+/g, ' ');
      if (typed === undefined) continue;
      if (typed.length > 120) fail(column(part), 'too_long', { max: 120 });
      values[part] = isNothing(typed) ? '' : typed;
    }
    if (cells.kind !== undefined && !isNothing(cells.kind)) {
      const kind = kindOf(cells.kind);
      if (kind === undefined) fail(column('kind'), 'unknown', { word: cells.kind });
      else values.kind = kind;
    }
    return [n, values] as const;
  }));
  const one = (values: Partial<Product>) => (old: Product | undefined): Product | undefined => {
    const kept = old && (values.name === undefined || foldName(values.name) === foldName(old.name)) ? old : undefined;
    return values.name === undefined && !kept ? undefined : { kind: 'software', name: '', vendor: '', ...kept, ...values };
  };
  const into = (products: readonly Product[]): Product[] => merged(products, new Map([...made].map(([n, values]) => [n, values && one(values)])));
  const alone = [...made].find(([, values]) => values !== null && values.name === undefined)?.[0];
  given.push({
    group: 'technology', field: 'products', into: ({ technology }) => into(technology.products),
    ...(alone === undefined ? {} : {
      needs: { column: { field: 'products', n: alone, part: 'name' }, has: ({ technology }) => technology.products[alone] !== undefined },
    }),
  });
}
