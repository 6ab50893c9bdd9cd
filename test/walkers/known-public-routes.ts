import { describeRoutes } from './routes.ts';

const text = { access: 'public' } as const;
const file = { access: 'public', kind: 'other' } as const;

describeRoutes({
  'GET /': text,
  'GET /impressum': text,
  'GET /datenschutz': text,
  'GET /barrierefreiheit': text,
  'GET /leichte-sprache': text,
  'GET /gebaerdensprache': text,
  'GET /hilfe': text,
  'GET /nutzungsregeln': text,
  'GET /rueckmeldung': text,
  'POST /rueckmeldung': { access: 'public', form: () => ({ kind: 'barrier', message: 'Der Kalender lässt sich nicht mit der Tastatur öffnen.', page: '/veranstaltungen', replyTo: '' }) },
  'GET /rueckmeldung/danke': text,
  'GET /sitemap.xml': file,
  'GET /robots.txt': file,
  'GET /.well-known/security.txt': file,
  'GET /gesund': file,

  'GET /kommunen': text,
  'GET /kommunen/:slug': { access: 'public', path: (w) => `/kommunen/${w.home.slug}` },
  'GET /kommunen/suche.json': file,
  'GET /kommunen/land/:land': { access: 'public', path: () => '/kommunen/land/bayern' },
  'GET /kommunen/kreis/:slug': { access: 'public', path: (w) => `/kommunen/kreis/${w.kreis.slug}` },

  'GET /veranstaltungen': text,
  'GET /veranstaltungen/archiv': text,
  'GET /veranstaltungen/feed.atom': file,
  'GET /veranstaltungen/:slug': { access: 'public', path: (w) => `/veranstaltungen/${w.event.slug}` },
  'GET /veranstaltungen/:slug/druck': { access: 'public', path: (w) => `/veranstaltungen/${w.event.slug}/druck` },
  'GET /veranstaltungen/:slug/termin.ics': { access: 'public', kind: 'other', path: (w) => `/veranstaltungen/${w.event.slug}/termin.ics` },
  'GET /praxiswissen': text,
  'GET /suche/vorschlaege.json': { access: 'public', kind: 'other', path: () => '/suche/vorschlaege.json?q=Pro' },
  'GET /suche': { access: 'public', path: () => '/suche?q=Projekt' },
  'GET /reihen': text,
  'GET /reihen/:slug': { access: 'public', path: (w) => `/reihen/${w.series.slug}` },
  'GET /reihen/:slug/termine.ics': { access: 'public', kind: 'other', path: (w) => `/reihen/${w.series.slug}/termine.ics` },
});
