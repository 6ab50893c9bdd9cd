import { paths } from '../events/paths.ts';

/** URLs of taking part and of running the day, without language prefix; every verb is a noun that is posted to. */
export const livePaths = {
  participate: paths.participate,
  enter: (slug: string) => `${paths.participate(slug)}/zugang`,
  stage: (slug: string) => `${paths.participate(slug)}/buehne`,
  state: (slug: string) => `${paths.participate(slug)}/stand.json`,
  feedback: (slug: string) => `${paths.participate(slug)}/rueckmeldung`,
  /** Who takes part, for those with a seat. */
  participants: (slug: string, query: { topic?: string; side?: string; page?: number } = {}) => {
    const parts = new URLSearchParams();
    if (query.topic) parts.set('thema', query.topic);
    if (query.side) parts.set('richtung', query.side);
    if (query.page && query.page > 1) parts.set('seite', String(query.page));
    return `${paths.participants(slug)}${parts.size > 0 ? `?${parts}` : ''}`;
  },
  /** Whom to meet there, for those with a seat. */
  meeting: (slug: string) => `/veranstaltungen/${slug}/treffen`,
  /** Who has released what, for those who run the event. */
  sharing: (slug: string, page = 1) => `/organisation/veranstaltungen/${slug}/freigaben${page > 1 ? `?seite=${page}` : ''}`,
  certificate: (slug: string) => `/veranstaltungen/${slug}/teilnahmebestaetigung`,
  verify: () => '/bescheinigung',
  verified: (number: string) => `/bescheinigung/${number}`,
  /** What the QR code of a participant leads to; says something to organisers of the event only. */
  checkIn: (code: string) => `/einlass/${code}`,
  organisedEvent: (slug: string) => `/organisation/veranstaltungen/${slug}`,
  checkInList: (slug: string, query: { search?: string; page?: number } = {}) => {
    const parts = new URLSearchParams();
    if (query.search) parts.set('q', query.search);
    if (query.page && query.page > 1) parts.set('seite', String(query.page));
    return `/organisation/veranstaltungen/${slug}/einlass${parts.size > 0 ? `?${parts}` : ''}`;
  },
  checkInOne: (slug: string, id: string) => `/organisation/veranstaltungen/${slug}/einlass/${id}`,
  running: (slug: string) => `/organisation/veranstaltungen/${slug}/ablauf`,
  delay: (slug: string) => `/organisation/veranstaltungen/${slug}/ablauf/verzug`,
  note: (slug: string) => `/organisation/veranstaltungen/${slug}/ablauf/hinweis`,
  /** The field of the event's form. */
  directions: (slug: string) => `/organisation/veranstaltungen/${slug}/bearbeiten#feld-directions`,
} as const;
