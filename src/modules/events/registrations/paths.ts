/** URLs of one's own registrations; every verb is a noun that is posted to. */
export const registrationPaths = {
  list: (page = 1) => (page > 1 ? `/meine-anmeldungen?seite=${page}` : '/meine-anmeldungen'),
  registration: (id: string) => `/meine-anmeldungen/${id}`,
  cancel: (id: string) => `/meine-anmeldungen/${id}/absage`,
  switchSeat: (id: string) => `/meine-anmeldungen/${id}/wechsel`,
  offer: (id: string) => `/meine-anmeldungen/${id}/angebot`,
  coming: (id: string) => `/meine-anmeldungen/${id}/zusage`,
  answers: (id: string) => `/meine-anmeldungen/${id}/angaben`,
  colleagues: (id: string) => `/meine-anmeldungen/${id}/kollegen`,
  sharing: (id: string) => `/meine-anmeldungen/${id}/sichtbarkeit`,
  handOver: (id: string) => `/meine-anmeldungen/${id}/uebergabe`,
} as const;
