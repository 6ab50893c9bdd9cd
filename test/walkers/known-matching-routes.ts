import { describeRoutes } from './routes.ts';

describeRoutes({
  'GET /praxiswissen/:slug/treffer': { access: 'public', path: (w) => `/praxiswissen/${w.project.slug}/treffer` },
  'GET /veranstaltungen/:slug/treffen': { access: 'seat', path: (w) => `/veranstaltungen/${w.event.slug}/treffen` },
  'GET /praxiswissen/:slug/stiller-treffer': { access: 'owner', path: (w) => `/praxiswissen/${w.project.slug}/stiller-treffer` },
  'POST /praxiswissen/:slug/stiller-treffer': { access: 'owner', path: (w) => `/praxiswissen/${w.project.slug}/stiller-treffer`, form: () => ({ wunsch: 'ein' }) },
  'GET /konto/stille-treffer': { access: 'member' },
  'GET /konto/stille-treffer/:match/:project': { access: 'owner', path: (w) => `/konto/stille-treffer/${w.silentMatch.id}/${w.project.id}` },
  'POST /konto/stille-treffer/:match/:project': { access: 'owner', path: (w) => `/konto/stille-treffer/${w.silentMatch.id}/${w.project.id}`, form: () => ({ antwort: 'ja' }) },
  'GET /konto/wochenbrief': { access: 'member' },
  'POST /konto/wochenbrief': { access: 'member', form: () => ({ brief: 'aus' }) },
  'POST /konto/wochenbrief/suchen': { access: 'member', form: () => ({ suche: 'q=Sensoren' }) },
  'POST /konto/wochenbrief/suchen/:id/ende': { access: 'member', path: (w) => `/konto/wochenbrief/suchen/${w.project.id}/ende` },
});
