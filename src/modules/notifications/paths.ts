/** URLs of the demo mailbox, without language prefix. They exist in a demo only. */
export const mailboxPaths = {
  list: (filter: { email?: string | undefined; page?: number } = {}) => {
    const query = new URLSearchParams();
    if (filter.email) query.set('adresse', filter.email);
    if (filter.page && filter.page > 1) query.set('seite', String(filter.page));
    return query.size > 0 ? `/demo/postfach?${query}` : '/demo/postfach';
  },
  mail: (id: string) => `/demo/postfach/${id}`,
  calendar: (id: string) => `/demo/postfach/${id}/termin.ics`,
} as const;
