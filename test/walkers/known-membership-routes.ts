import { describeRoutes, type RouteEntry } from './routes.ts';

const ofMember = (end: string, more: Partial<RouteEntry> = {}): RouteEntry =>
  ({ access: 'townHall', path: (w) => `/kommunen/${w.home.slug}/mitglieder/${w.colleague.id}${end}`, ...more });
const ofApplicant = (end: string, more: Partial<RouteEntry> = {}): RouteEntry =>
  ({ access: 'townHall', path: (w) => `/kommunen/${w.home.slug}/mitglieder/${w.applicant.id}${end}`, ...more });
const ofOwn = (end: string): RouteEntry => ({ access: 'owner', path: (w) => `/konto/organisationen/${w.secondMembership.id}/${end}` });
const reason = () => ({ grund: 'not_found', text: '' });
const ofWaiting = (end: string, more: Partial<RouteEntry> = {}): RouteEntry =>
  ({ access: 'organiser', path: (w) => `/organisation/zugehoerigkeit/${w.waiting.id}${end}`, ...more });
const ofProposal = (end: string, more: Partial<RouteEntry> = {}): RouteEntry =>
  ({ access: 'organiser', path: (w) => `/organisation/zugehoerigkeit/vorschlaege/${w.proposal.id}${end}`, ...more });

describeRoutes({
  'GET /konto/organisationen': { access: 'member' },
  'POST /konto/organisationen/neu': { access: 'member', form: (w) => ({ choice: w.home.id }) },
  'GET /konto/organisationen/vorschlag': { access: 'member' },
  'POST /konto/organisationen/vorschlag': {
    access: 'member', form: (w) => ({ name: 'Stadtwerke Beispielhausen', kind: 'stadtwerke', parent: w.home.name, parentId: w.home.id }),
  },
  'POST /konto/organisationen/standard': { access: 'owner', form: (w) => ({ id: w.secondMembership.id }) },
  'POST /konto/organisationen/:id/bestaetigung': ofOwn('bestaetigung'),
  'POST /konto/organisationen/:id/admin': ofOwn('admin'),
  'POST /konto/organisationen/:id/ende': ofOwn('ende'),
  'GET /konto/adresse': { access: 'member' },
  'POST /konto/adresse': { access: 'member', form: () => ({ email: 'neue.adresse@beispielhausen.example' }) },
  'GET /konto/adresse/code': { access: 'member' },
  'POST /konto/adresse/code': { access: 'member', form: () => ({ code: '12345678' }), status: 422 },

  'GET /kommunen/:slug/mitglieder': { access: 'townHall', path: (w) => `/kommunen/${w.home.slug}/mitglieder` },
  'GET /kommunen/:slug/mitglieder/:id': ofMember(''),
  'POST /kommunen/:slug/mitglieder/:id/zusage': ofApplicant('/zusage'),
  'POST /kommunen/:slug/mitglieder/:id/ablehnung': ofApplicant('/ablehnung', { form: () => ({ grund: 'Arbeitet nicht bei uns.' }) }),
  'POST /kommunen/:slug/mitglieder/:id/bestaetigung': ofMember('/bestaetigung'),
  'POST /kommunen/:slug/mitglieder/:id/admin': ofMember('/admin', { form: () => ({ was: 'ernennen' }) }),
  'POST /kommunen/:slug/mitglieder/:id/ende': ofMember('/ende', { form: () => ({ nachfolge: '', grund: 'Ruhestand' }) }),

  'GET /organisation/zugehoerigkeit': { access: 'anyOrganiser' },
  'GET /organisation/zugehoerigkeit/auswahl': { access: 'anyOrganiser',
    path: (w) => `/organisation/zugehoerigkeit/auswahl?aktion=zusage&id=${w.waiting.id}` },
  'POST /organisation/zugehoerigkeit/auswahl': { access: 'anyOrganiser', form: (w) => ({ aktion: 'zusage', id: w.waiting.id }) },
  'GET /organisation/zugehoerigkeit/:id': ofWaiting(''),
  'POST /organisation/zugehoerigkeit/:id/zusage': ofWaiting('/zusage'),
  'POST /organisation/zugehoerigkeit/:id/absage': ofWaiting('/absage', { form: reason }),
  'GET /organisation/zugehoerigkeit/admins': { access: 'anyOrganiser' },
  'POST /organisation/zugehoerigkeit/admins/:id': {
    access: 'organiser', path: (w) => `/organisation/zugehoerigkeit/admins/${w.askedAdmin.id}`, form: () => ({ was: 'ernennen' }),
  },
  'GET /organisation/zugehoerigkeit/vorschlaege': { access: 'anyOrganiser' },
  'GET /organisation/zugehoerigkeit/vorschlaege/:id': ofProposal(''),
  'POST /organisation/zugehoerigkeit/vorschlaege/:id': ofProposal('', { status: 422, form: () => ({ name: '' }) }),
  'POST /organisation/zugehoerigkeit/vorschlaege/:id/zuordnung': ofProposal('/zuordnung', { status: 422, form: () => ({ target: '' }) }),
  'POST /organisation/zugehoerigkeit/vorschlaege/:id/absage': ofProposal('/absage', { form: reason }),

  'GET /organisation/domains': { access: 'admin' },
  'POST /organisation/domains': { access: 'admin',
    form: (w) => ({ domain: 'neu.example', organisation: w.home.name, organisationId: w.home.id }) },
  'GET /organisation/domains/ende': { access: 'admin',
    path: (w) => `/organisation/domains/ende?domain=beispielhausen.example&organisation=${w.home.id}` },
  'POST /organisation/domains/ende': { access: 'admin', form: (w) => ({ domain: 'neu.example', organisationId: w.home.id }) },
  'POST /organisation/domains/einlesen': { access: 'admin',
    form: () => ({ was: 'einlesen', csv: 'domain;ars\nliste.example;091620000000' }), status: 200 },
  'GET /organisation/domains/liste': { access: 'admin' },
  'POST /organisation/domains/liste': { access: 'admin', status: 422 },
  'POST /organisation/domains/liste/einlesen': { access: 'admin', form: () => ({ stand: 'x' }), status: 409 },
  'POST /organisation/domains/liste/verwerfen': { access: 'admin' },
});
