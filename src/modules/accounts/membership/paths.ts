/** URLs of one's own memberships, of a municipality's members, and of changing one's address; without language prefix. */
export const membershipPaths = {
  own: () => '/konto/organisationen',
  add: () => '/konto/organisationen/neu',
  propose: () => '/konto/organisationen/vorschlag',
  standard: () => '/konto/organisationen/standard',
  still: (id: string) => `/konto/organisationen/${id}/bestaetigung`,
  askAdmin: (id: string) => `/konto/organisationen/${id}/admin`,
  leave: (id: string) => `/konto/organisationen/${id}/ende`,
  members: (slug: string, page = 1) => `/kommunen/${slug}/mitglieder${page > 1 ? `?seite=${page}` : ''}`,
  member: (slug: string, id: string) => `/kommunen/${slug}/mitglieder/${id}`,
  approve: (slug: string, id: string) => `/kommunen/${slug}/mitglieder/${id}/zusage`,
  decline: (slug: string, id: string) => `/kommunen/${slug}/mitglieder/${id}/ablehnung`,
  confirm: (slug: string, id: string) => `/kommunen/${slug}/mitglieder/${id}/bestaetigung`,
  admin: (slug: string, id: string) => `/kommunen/${slug}/mitglieder/${id}/admin`,
  end: (slug: string, id: string) => `/kommunen/${slug}/mitglieder/${id}/ende`,
  address: () => '/konto/adresse',
  addressCode: () => '/konto/adresse/code',
} as const;
