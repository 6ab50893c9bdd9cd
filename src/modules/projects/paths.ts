/** URLs of projects, without language prefix. */
export const projectPaths = {
  /** The catalogue. */
  list: () => '/praxiswissen',
  create: () => '/praxiswissen/neu',
  /** What sounds like it, while it is being typed. */
  similar: () => '/praxiswissen/neu/aehnliche.json',
  /** Projects of the organisations somebody acts for. */
  own: () => '/meine-projekte',
  /** Several at once, from a table. */
  import: () => '/meine-projekte/einlesen',
  importFile: () => '/meine-projekte/einlesen/datei',
  importPubliccode: () => '/meine-projekte/einlesen/publiccode',
  importPubliccodeFile: () => '/meine-projekte/einlesen/publiccode/datei',
  importPubliccodeSave: () => '/meine-projekte/einlesen/publiccode/eintragen',
  importTemplate: (ending: string) => `/meine-projekte/einlesen/vorlage.${ending}`,
  /** Projects of an organisation as a table that can be read in again. */
  importOwn: (ending: string, organisation?: string) => `/meine-projekte/einlesen/eigene.${ending}${organisation === undefined ? '' : `?organisation=${organisation}`}`,
  project: (slug: string) => `/praxiswissen/${slug}`,
  edit: (slug: string) => `/praxiswissen/${slug}/bearbeiten`,
  section: (slug: string, section: string) => `/praxiswissen/${slug}/bearbeiten/${section}`,
  levels: (slug: string) => `/praxiswissen/${slug}/sichtbarkeit`,
  /** Who has done, is doing and plans the same. */
  matches: (slug: string) => `/praxiswissen/${slug}/treffer`,
  versions: (slug: string) => `/praxiswissen/${slug}/fassungen`,
  version: (slug: string, version: string | number) => `/praxiswissen/${slug}/fassungen/${version}`,
  confirm: (slug: string) => `/praxiswissen/${slug}/stimmt`,
  contact: (slug: string) => `/praxiswissen/${slug}/kontakt`,
  roles: (slug: string) => `/praxiswissen/${slug}/kommunen`,
  interest: (slug: string) => `/praxiswissen/${slug}/interesse`,
  reuse: (slug: string) => `/praxiswissen/${slug}/nachnutzung`,
  invitation: (slug: string) => `/praxiswissen/${slug}/einladung`,
  notes: (slug: string) => `/praxiswissen/${slug}/notizen`,
  note: (slug: string, id: string) => `/praxiswissen/${slug}/notizen/${id}/ende`,
  offer: (slug: string) => `/praxiswissen/${slug}/angebot`,
  /** Suggestions while a project is being chosen. */
  choices: () => '/praxiswissen/auswahl.json',
  /** For organisers: what Kommunen would gladly present. */
  offers: () => '/organisation/angebote',
  portfolio: (organisation: string) => `/kommunen/${organisation}/praxiswissen`,
  report: (organisation: string) => `/kommunen/${organisation}/praxiswissen/bericht`,
  reportCsv: (organisation: string) => `/kommunen/${organisation}/praxiswissen/bericht.csv`,
  reportXlsx: (organisation: string) => `/kommunen/${organisation}/praxiswissen/bericht.xlsx`,
  /** The public part for other programs. */
  json: () => '/praxiswissen/daten.json',
  projectJson: (slug: string) => `/praxiswissen/${slug}/daten.json`,
  dcat: () => '/praxiswissen/katalog.jsonld',
  feed: () => '/praxiswissen/feed.atom',
} as const;
