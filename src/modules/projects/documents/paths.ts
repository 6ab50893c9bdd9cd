/** URLs of documents of a project, without language prefix. */
export const documentPaths = {
  list: (slug: string) => `/praxiswissen/${slug}/dokumente`,
  document: (slug: string, id: string) => `/praxiswissen/${slug}/dokumente/${id}`,
  remove: (slug: string, id: string) => `/praxiswissen/${slug}/dokumente/${id}/ende`,
  file: (slug: string, id: string) => `/praxiswissen/${slug}/dokumente/${id}/datei`,
} as const;
