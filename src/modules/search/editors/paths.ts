const base = '/organisation/suche';

function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined && value !== '' && !(name === 'seite' && value === 1)) search.set(name, String(value));
  return search.size === 0 ? path : `${path}?${search}`;
}

/** What of the list of groups is shown. `begriff` is a word that looks for its group. */
export interface GroupListQuery {
  suche?: string;
  seite?: number;
  stand?: 'beendet' | undefined;
  begriff?: string;
  hinweis?: string;
}

/** URLs of the pages on which editors keep the words of the search, without language prefix. */
export const editorPaths = {
  synonyms: (query: GroupListQuery = {}) => withQuery(`${base}/synonyme`, { ...query }),
  tryOut: (text: string) => withQuery(`${base}/synonyme`, { probe: text }),
  newGroup: (term = '') => withQuery(`${base}/synonyme/neu`, { begriff: term }),
  group: (id: string, term = '') => withQuery(`${base}/synonyme/${id}`, { begriff: term }),
  endGroup: (id: string) => `${base}/synonyme/${id}/ende`,
  restoreGroup: (id: string) => `${base}/synonyme/${id}/wiederherstellung`,
  misses: (query: { seite?: number; stand?: 'erledigt' | undefined; hinweis?: string } = {}) => withQuery(`${base}/ohne-treffer`, { ...query }),
  miss: (id: string) => `${base}/ohne-treffer/${id}`,
} as const;
