/** URLs of keeping the directory of municipalities, for admins; without language prefix. */
export const directoryPaths = {
  overview: () => '/organisation/verzeichnis',
  import: (id: string) => `/organisation/verzeichnis/${id}`,
  drop: (id: string) => `/organisation/verzeichnis/${id}/verwerfen`,
  ended: () => '/organisation/verzeichnis/beendet',
  handover: (slug: string) => `/organisation/verzeichnis/beendet/${slug}`,
  /** The same to a successor that was understood: what would go over, and the decision. */
  handoverTo: (slug: string, successor?: string) =>
    `/organisation/verzeichnis/beendet/${slug}/uebergabe${successor === undefined ? '' : `?an=${encodeURIComponent(successor)}`}`,
} as const;
