/** URLs of series and events, without language prefix. */
export const paths = {
  start: () => '/',
  seriesList: () => '/reihen',
  series: (slug: string) => `/reihen/${slug}`,
  seriesCalendar: (slug: string) => `/reihen/${slug}/termine.ics`,
  events: () => '/veranstaltungen',
  archive: () => '/veranstaltungen/archiv',
  event: (slug: string) => `/veranstaltungen/${slug}`,
  eventCalendar: (slug: string) => `/veranstaltungen/${slug}/termin.ics`,
  eventPrint: (slug: string) => `/veranstaltungen/${slug}/druck`,
  feed: () => '/veranstaltungen/feed.atom',
  register: (slug: string) => `/veranstaltungen/${slug}/anmeldung`,
  participate: (slug: string) => `/veranstaltungen/${slug}/teilnahme`,
  participants: (slug: string) => `/veranstaltungen/${slug}/teilnehmende`,
  registrations: () => '/meine-anmeldungen',
  registration: (id: string) => `/meine-anmeldungen/${id}`,
} as const;
