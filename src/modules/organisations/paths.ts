import { LAENDER, slugOf } from './organisation.ts';

/** URLs of the directory of municipalities, without language prefix. */
export const organisationPaths = {
  list: () => '/kommunen',
  organisation: (slug: string) => `/kommunen/${slug}`,
  /** All of a Land, by the first two digits of its keys: "09" is /kommunen/land/bayern. */
  land: (land: string) => `/kommunen/land/${landSlug(land)}`,
  /** All of a Kreis, by the address of the Kreis itself. */
  kreis: (slug: string) => `/kommunen/kreis/${slug}`,
  /** Suggestions for comboboxes: answers `?q=` with `[{ id, label, detail }]`. */
  search: () => '/kommunen/suche.json',
} as const;

export function landSlug(land: string): string {
  return slugOf(LAENDER[land] ?? land);
}

/** The Land of an address; undefined where there is none. */
export function landOfSlug(slug: string): string | undefined {
  return Object.keys(LAENDER).find((land) => landSlug(land) === slug);
}
