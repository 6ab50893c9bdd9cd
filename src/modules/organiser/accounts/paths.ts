import type { AccountFilter } from '../../accounts/queries-account-admin.ts';

/** URLs of the pages about accounts, for admins. */
export const accountAdminPaths = {
  list: ({ text = '', filter = 'all', page = 1 }: { text?: string; filter?: AccountFilter; page?: number } = {}) => {
    const query = new URLSearchParams({
      ...(text === '' ? {} : { suche: text }), ...(filter === 'all' ? {} : { welche: filter }), ...(page > 1 ? { seite: String(page) } : {}),
    });
    return query.size === 0 ? '/organisation/konten' : `/organisation/konten?${query}`;
  },
  one: (id: string) => `/organisation/konten/${id}`,
  endSessions: (id: string) => `/organisation/konten/${id}/sitzungen/ende`,
  admin: (id: string) => `/organisation/konten/${id}/administration`,
  close: (id: string) => `/organisation/konten/${id}/sperre`,
  reopen: (id: string) => `/organisation/konten/${id}/sperre/ende`,
} as const;
