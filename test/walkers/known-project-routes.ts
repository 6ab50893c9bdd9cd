import { describeRoutes, type RouteEntry } from './routes.ts';

const shown = (end = '', more: Partial<RouteEntry> = {}): RouteEntry => ({ access: 'public', path: (w) => `/praxiswissen/${w.project.slug}${end}`, ...more });
const kept = (end: string, more: Partial<RouteEntry> = {}): RouteEntry => ({ access: 'owner', path: (w) => `/praxiswissen/${w.project.slug}${end}`, ...more });

describeRoutes({
  'GET /praxiswissen/leistungen.json': { access: 'public', kind: 'other' },
  'GET /praxiswissen/:slug': shown(),
  'GET /kommunen/:slug/praxiswissen': { access: 'public', path: (w) => `/kommunen/${w.home.slug}/praxiswissen` },
  'GET /organisation/angebote': { access: 'anyOrganiser' },
  'GET /organisation/veranstaltungen/:slug/programm/projekte': { access: 'organiser', path: (w) => `/organisation/veranstaltungen/${w.event.slug}/programm/projekte` },
  'POST /organisation/veranstaltungen/:slug/programm/projekte': {
    access: 'organiser', path: (w) => `/organisation/veranstaltungen/${w.event.slug}/programm/projekte`, form: (w) => ({ projekt: w.project.slug, punkt: w.items[1]! }),
  },
  'GET /kommunen/:slug/praxiswissen/bericht': { access: 'public', path: (w) => `/kommunen/${w.home.slug}/praxiswissen/bericht` },
  'GET /kommunen/:slug/praxiswissen/bericht.csv': { access: 'public', kind: 'other', path: (w) => `/kommunen/${w.home.slug}/praxiswissen/bericht.csv` },
  'GET /kommunen/:slug/praxiswissen/bericht.xlsx': { access: 'public', kind: 'other', path: (w) => `/kommunen/${w.home.slug}/praxiswissen/bericht.xlsx` },
  'GET /praxiswissen/daten.json': { access: 'public', kind: 'other' },
  'GET /praxiswissen/katalog.jsonld': { access: 'public', kind: 'other' },
  'GET /praxiswissen/feed.atom': { access: 'public', kind: 'other' },
  'GET /meine-projekte': { access: 'member' },
  // For people without a confirmed membership there is nothing to read in for.
  'GET /meine-projekte/einlesen': { access: 'member', skip: 'needs a membership; tests of the import' },
  'POST /meine-projekte/einlesen': { access: 'member', skip: 'needs a membership; tests of the import' },
  'POST /meine-projekte/einlesen/datei': { access: 'member', skip: 'takes a file; tests of the import' },
  'GET /meine-projekte/einlesen/vorlage.xlsx': { access: 'member', kind: 'other' },
  'GET /meine-projekte/einlesen/vorlage.csv': { access: 'member', kind: 'other' },
  'GET /praxiswissen/neu': { access: 'member' },
  'GET /praxiswissen/auswahl.json': { access: 'member', kind: 'other', path: () => '/praxiswissen/auswahl.json?q=Projekt' },
  'GET /praxiswissen/neu/aehnliche.json': { access: 'member', kind: 'other', path: () => '/praxiswissen/neu/aehnliche.json?titel=Projekt&satz=Kommune' },
  'POST /praxiswissen/neu': { access: 'member', status: 422 },
  'POST /praxiswissen/:slug/stimmt': kept('/stimmt'),
  'GET /praxiswissen/:slug/bearbeiten': kept('/bearbeiten'),
  'POST /praxiswissen/:slug/kontakt': kept('/kontakt', { form: () => ({ was: 'eintragen', platz: 'deputy' }) }),
  'GET /praxiswissen/:slug/bearbeiten/:teil': kept('/bearbeiten/erfahrungen'),
  'POST /praxiswissen/:slug/bearbeiten/:teil': kept('/bearbeiten/kosten', { form: () => ({ stand: '1', oneOff: 'to_5k', personDays: '12' }) }),
  'GET /praxiswissen/:slug/sichtbarkeit': kept('/sichtbarkeit'),
  'POST /praxiswissen/:slug/sichtbarkeit': kept('/sichtbarkeit', { form: () => ({}) }),
  'GET /praxiswissen/:slug/kommunen': kept('/kommunen'),
  'POST /praxiswissen/:slug/kommunen': kept('/kommunen', { form: (w) => ({ was: 'einladen', kommune: w.away.name, kommuneId: w.away.id }) }),
  'POST /praxiswissen/:slug/notizen': kept('/notizen', { form: () => ({ tag: '2026-12-01', notiz: 'Es geht weiter.' }) }),
  'POST /praxiswissen/:slug/notizen/:id/ende': { access: 'owner', path: (w) => `/praxiswissen/${w.project.slug}/notizen/${w.note.id}/ende` },
  'POST /praxiswissen/:slug/angebot': kept('/angebot', { form: () => ({ angebot: 'Gern im Frühjahr.' }) }),
  'POST /praxiswissen/:slug/interesse': kept('/interesse', { skip: 'for those who act for another Kommune; tests of roles' }),
  'GET /praxiswissen/:slug/nachnutzung': { access: 'public', path: (w) => `/praxiswissen/${w.project.slug}/nachnutzung`, skip: 'for those who act for another Kommune; tests of roles' },
  'POST /praxiswissen/:slug/nachnutzung': kept('/nachnutzung', { skip: 'for those who act for another Kommune; tests of roles' }),
  'POST /praxiswissen/:slug/einladung': { access: 'public', path: (w) => `/praxiswissen/${w.project.slug}/einladung`, skip: 'for those who are invited; tests of roles' },
  'GET /praxiswissen/:slug/fassungen': kept('/fassungen'),
  'GET /praxiswissen/:slug/fassungen/:nr': kept('/fassungen/1'),
  // After the form above has made a second version.
  'POST /praxiswissen/:slug/fassungen/:nr': kept('/fassungen/1', { form: () => ({ stand: '2' }) }),
  'GET /praxiswissen/:slug/dokumente': shown('/dokumente'),
  // Without a file it answers with its error; what files do is tested by itself.
  'POST /praxiswissen/:slug/dokumente': kept('/dokumente', { status: 422 }),
  'GET /praxiswissen/:slug/dokumente/:id/datei': { access: 'public', kind: 'other', path: (w) => `/praxiswissen/${w.project.slug}/dokumente/${w.document.id}/datei` },
  'GET /praxiswissen/:slug/dokumente/:id': { access: 'owner', path: (w) => `/praxiswissen/${w.project.slug}/dokumente/${w.document.id}` },
  'POST /praxiswissen/:slug/dokumente/:id': {
    access: 'owner', path: (w) => `/praxiswissen/${w.project.slug}/dokumente/${w.document.id}`,
    form: () => ({ titel: 'Messwerte', art: 'report', lizenz: 'dl-de-by-2', sichtbar: 'clear' }),
  },
  'POST /praxiswissen/:slug/dokumente/:id/ende': { access: 'owner', path: (w) => `/praxiswissen/${w.project.slug}/dokumente/${w.document.id}/ende` },
});
