/** URLs of the organisers' pages about who belongs, without language prefix. */
export const belongingPaths = {
  queue: (page = 1) => (page > 1 ? `/organisation/zugehoerigkeit?seite=${page}` : '/organisation/zugehoerigkeit'),
  choice: () => '/organisation/zugehoerigkeit/auswahl',
  one: (id: string) => `/organisation/zugehoerigkeit/${id}`,
  approve: (id: string) => `/organisation/zugehoerigkeit/${id}/zusage`,
  decline: (id: string) => `/organisation/zugehoerigkeit/${id}/absage`,
  admins: () => '/organisation/zugehoerigkeit/admins',
  admin: (id: string) => `/organisation/zugehoerigkeit/admins/${id}`,
  proposals: (page = 1) => `/organisation/zugehoerigkeit/vorschlaege${page > 1 ? `?seite=${page}` : ''}`,
  proposal: (id: string) => `/organisation/zugehoerigkeit/vorschlaege/${id}`,
  mergeProposal: (id: string) => `/organisation/zugehoerigkeit/vorschlaege/${id}/zuordnung`,
  declineProposal: (id: string) => `/organisation/zugehoerigkeit/vorschlaege/${id}/absage`,
  domains: (search = '', page = 1) => {
    const query = new URLSearchParams({ ...(search === '' ? {} : { suche: search }), ...(page > 1 ? { seite: String(page) } : {}) });
    return query.size === 0 ? '/organisation/domains' : `/organisation/domains?${query}`;
  },
  /** What it means to remove a domain, and the decision. */
  removeDomain: (of?: { domain: string; organisationId: string }) => (of === undefined ? '/organisation/domains/ende'
    : `/organisation/domains/ende?${new URLSearchParams({ domain: of.domain, organisation: of.organisationId })}`),
  importDomains: () => '/organisation/domains/einlesen',
  /** A list that was uploaded: its preview, and the decision about it. */
  domainList: (page = 1) => (page > 1 ? `/organisation/domains/liste?seite=${page}` : '/organisation/domains/liste'),
  takeDomainList: () => '/organisation/domains/liste/einlesen',
  dropDomainList: () => '/organisation/domains/liste/verwerfen',
} as const;
