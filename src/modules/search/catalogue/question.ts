import { z } from 'zod';
import { LAENDER, SIZE_CLASSES, type OrganisationKind } from '../../organisations/organisation.ts';
import { opennesses, oneOffBands, projectStatuses } from '../../projects/project.ts';
import { nearScopes } from './regions.ts';

/** The address of the one search over everything. */
export const searchPath = '/suche';
/** What the search box suggests while one types. */
export const suggestPath = '/suche/vorschlaege.json';

export const kinds = ['project', 'event', 'organisation', 'person'] as const;
export type SearchKind = (typeof kinds)[number];

/** What somebody looks for, as the address says it. */
export interface SearchQuery {
  text: string;
  /** Chosen values by facet. */
  chosen: Readonly<Record<FacetName, readonly string[]>>;
  /** Where "near" is measured from, as it was typed; '' for the reader's own organisation. */
  from: string;
  /** The one that was picked from the list, as long as its name still stands in the field. */
  fromId: string;
  kind: SearchKind | undefined;
  page: number;
}

/** Facets of the catalogue by the word in the address. */
export const facetParameters = {
  stand: 'status', feld: 'topic', nahe: 'near', land: 'land', groesse: 'size', mit: 'more',
  themenfeld: 'field', leistung: 'service', leika: 'leika', kreis: 'kreis', koerperschaft: 'body', offen: 'openness', kosten: 'cost', software: 'software',
} as const;
export type FacetName = (typeof facetParameters)[keyof typeof facetParameters];

/** Kinds of organisations that lead projects. */
export const bodies = ['gemeinde', 'kreis', 'verband', 'enterprise'] as const satisfies readonly OrganisationKind[];

const known: Partial<Record<FacetName, readonly string[]>> = {
  status: projectStatuses, land: Object.keys(LAENDER), size: [...SIZE_CLASSES.map(({ key }) => key), 'unknown'], openness: opennesses, cost: oneOffBands,
  more: ['documents', 'reused', 'confirmed'], body: bodies, near: nearScopes,
};
const MOST_VALUES = 20;

const text = z.string().catch('').transform((value) => value.replace(/\p{Cc}/gu, ' ').normalize('NFC').trim().slice(0, 200));
const values = z.union([z.string().transform((one) => [one]), z.array(z.string())]).catch([]);
const page = z.coerce.number().int().min(1).max(500).catch(1);
const kind = z.enum(kinds).optional().catch(undefined);
const artWords = { praxiswissen: 'project', veranstaltungen: 'event', kommunen: 'organisation', personen: 'person' } as const;

/** Reads `?q=parken&stand=operating&land=09&seite=2`; what makes no sense is left out. */
export function parseSearchQuery(raw: unknown): SearchQuery {
  const given = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const chosen = Object.fromEntries(Object.entries(facetParameters).map(([word, facet]) => {
    const allowed = known[facet];
    const list = values.parse(given[word]).filter((value) => value.length <= 120 && !/\p{Cc}/u.test(value) && (allowed === undefined || allowed.includes(value)));
    return [facet, [...new Set(list)].slice(0, MOST_VALUES)];
  })) as unknown as Record<FacetName, string[]>;
  const art = typeof given['art'] === 'string' && Object.hasOwn(artWords, given['art']) ? artWords[given['art'] as keyof typeof artWords] : undefined;
  return { text: text.parse(given['q']), chosen, from: text.parse(given['von']), fromId: z.uuid().catch('').parse(given['vonId']), kind: kind.parse(art), page: page.parse(given['seite']) };
}

/** Whether anything narrows the list. */
export function isNarrowed({ text: words, chosen }: SearchQuery): boolean {
  return words !== '' || Object.values(chosen).some((list) => list.length > 0);
}

/** What is to be different in another address of the same search. */
export interface SearchChange {
  page?: number;
  kind?: SearchKind | undefined;
  text?: string;
  /** A choice that is taken back. */
  without?: { facet: FacetName; value: string };
}

/** The address of a page of the same search. */
export function searchPathOf(path: string, query: SearchQuery, more: SearchChange = {}): string {
  const search = new URLSearchParams();
  const words = more.text ?? query.text;
  if (words !== '') search.set('q', words);
  for (const [word, facet] of Object.entries(facetParameters)) for (const value of query.chosen[facet]) if (facet !== more.without?.facet || value !== more.without.value) search.append(word, value);
  if (query.from !== '') search.set('von', query.from);
  if (query.from !== '' && query.fromId !== '') search.set('vonId', query.fromId);
  const of = 'kind' in more ? more.kind : query.kind;
  const art = Object.entries(artWords).find(([, value]) => value === of)?.[0];
  if (art !== undefined) search.set('art', art);
  if ((more.page ?? 1) > 1) search.set('seite', String(more.page));
  return search.size === 0 ? path : `${path}?${search}`;
}

/** The last twelve months as "2026-11", this one included, and the one that has just gone out of them. */
export function lastMonths(now: Temporal.Instant): string[] {
  const today = now.toZonedDateTimeISO('Europe/Berlin').toPlainDate();
  return Array.from({ length: 13 }, (_, back) => today.subtract({ months: back }).toPlainYearMonth().toString());
}
