import { isNarrowed, parseSearchQuery, searchPathOf } from '../search/catalogue/question.ts';

/** The address of the search as it writes it itself, without the page; '' where nothing is looked for. */
export function canonical(given: string): string {
  const parsed = parseSearchQuery(asRecord(new URLSearchParams(given.slice(0, 2_000))));
  return isNarrowed(parsed) ? searchPathOf('', { ...parsed, kind: undefined, page: 1 }).slice(1) : '';
}

/** The parameters as a server hands them to a route: a list where one stands several times. */
export function asRecord(parameters: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries([...new Set(parameters.keys())].map((key) => {
    const values = parameters.getAll(key);
    return [key, values.length === 1 ? values[0]! : values];
  }));
}
