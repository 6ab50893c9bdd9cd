/** URLs of pages that are about the site itself, without language prefix. */
export const sitePaths = {
  start: () => '/',
  imprint: () => '/impressum',
  privacy: () => '/datenschutz',
  accessibility: () => '/barrierefreiheit',
  plainLanguage: () => '/leichte-sprache',
  signLanguage: () => '/gebaerdensprache',
  help: () => '/hilfe',
  rules: () => '/nutzungsregeln',
  feedback: () => '/rueckmeldung',
  feedbackThanks: () => '/rueckmeldung/danke',
  myData: () => '/konto/daten',
  myReport: () => '/konto/daten/auskunft',
  myFile: () => '/konto/daten/auskunft.json',
  deleteAccount: () => '/konto/daten/loeschen',
  accountDeleted: () => '/konto-geloescht',
  /** For admins: what the operator enters about itself. */
  settings: () => '/organisation/einstellungen',
  /** For admins: who did what, and whether it is still what was written. */
  audit: () => '/organisation/protokoll',
  auditCheck: () => '/organisation/protokoll/pruefung',
  auditExport: () => '/organisation/protokoll/ausgabe',
  /** For admins: what is deleted by itself, and a rehearsal of it. */
  retention: () => '/organisation/loeschfristen',
  /** For admins: the texts of the legal pages. */
  legalTexts: () => '/organisation/rechtstexte',
  legalText: (page: string, lang: string) => `/organisation/rechtstexte/${page}/${lang}`,
  legalTemplate: (page: string, lang: string) => `/organisation/rechtstexte/${page}/${lang}/vorlage`,
  sitemap: () => '/sitemap.xml',
  robots: () => '/robots.txt',
  security: () => '/.well-known/security.txt',
  health: () => '/gesund',
} as const;
