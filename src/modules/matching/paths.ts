/** URLs of matching beside the profile of a project, without language prefix. */
export const matchingPaths = {
  /** Whether the owners of a hidden profile want to be asked when another one fits. */
  wish: (slug: string) => `/praxiswissen/${slug}/stiller-treffer`,
  /** Questions and agreements of silent matches. */
  silent: () => '/konto/stille-treffer',
  silentOne: (match: string, project: string) => `/konto/stille-treffer/${match}/${project}`,
} as const;
