/** URLs of the directory of municipalities, without language prefix. */
export const organisationPaths = {
  list: () => '/kommunen',
  organisation: (slug: string) => `/kommunen/${slug}`,
  /** Suggestions for comboboxes: answers `?q=` with `[{ id, label, detail }]`. */
  search: () => '/kommunen/suche.json',
} as const;
