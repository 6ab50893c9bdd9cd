/** URLs of matching beside the profile of a project, without language prefix. */
export const matchingPaths = {
  /** Whether the owners of a hidden profile want to be asked when another one fits. */
  wish: (slug: string) => `/praxiswissen/${slug}/stiller-treffer`,
  /** Questions and agreements of silent matches. */
  silent: () => '/konto/stille-treffer',
  silentOne: (match: string, project: string) => `/konto/stille-treffer/${match}/${project}`,
  /** Saved searches, and the switch of the weekly digest. */
  digest: () => '/konto/wochenbrief',
  saveSearch: () => '/konto/wochenbrief/suchen',
  removeSearch: (id: string) => `/konto/wochenbrief/suchen/${id}/ende`,
} as const;
