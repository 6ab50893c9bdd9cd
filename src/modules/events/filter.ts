import { z } from 'zod';
import { LAENDER } from '../organisations/organisation.ts';
import type { Mode } from './event.ts';

/** What somebody looks for in a list of events. Undefined or empty: no matter. */
export interface EventFilter {
  /** Key of a Land, '01' to '16'. */
  land: string | undefined;
  mode: Mode | undefined;
  /** All of them must occur. At most six of 2 to 40 characters; shorter ones say nothing. */
  words: readonly string[];
}

/** A list page's query: what was typed, and which page. */
export interface ListQuery {
  filter: EventFilter;
  text: string;
  page: number;
}

// Anything can stand in an address; what makes no sense is ignored rather than refused.
const query = z.object({
  land: z.string().optional().catch(undefined).transform((key) => (key !== undefined && Object.hasOwn(LAENDER, key) ? key : undefined)),
  art: z.enum(['online', 'hybrid', 'onsite']).optional().catch(undefined),
  suche: z.string().catch('').transform((text) => text.replace(/\p{Cc}/gu, ' ').normalize('NFC').trim().slice(0, 100)),
  seite: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** Reads `?land=09&art=online&suche=e-akte&seite=2`. */
export function parseListQuery(raw: unknown): ListQuery {
  const { land, art, suche, seite } = query.parse(raw ?? {});
  const words = suche.split(/\s+/).filter((word) => word.length >= 2).slice(0, 6).map((word) => word.slice(0, 40));
  return { filter: { land, mode: art, words }, text: suche, page: seite };
}

export function isFiltered({ filter }: ListQuery): boolean {
  return filter.land !== undefined || filter.mode !== undefined || filter.words.length > 0;
}

/** The address of a page of the same list with the same filter. */
export function listPath(path: string, { filter, text }: ListQuery, page: number): string {
  const search = new URLSearchParams();
  if (text !== '') search.set('suche', text);
  if (filter.land) search.set('land', filter.land);
  if (filter.mode) search.set('art', filter.mode);
  if (page > 1) search.set('seite', String(page));
  return search.size === 0 ? path : `${path}?${search}`;
}
