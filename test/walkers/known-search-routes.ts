import { describeRoutes } from './routes.ts';

const terms = 'Ruhebank\nSitzmöbel\nRastplatz';

describeRoutes({
  'GET /organisation/suche/synonyme': { access: 'anyOrganiser' },
  'GET /organisation/suche/synonyme/neu': { access: 'anyOrganiser' },
  'POST /organisation/suche/synonyme': { access: 'anyOrganiser', form: () => ({ kind: 'synonym', terms: 'Parkbank\nSitzbank' }) },
  'GET /organisation/suche/synonyme/:id': { access: 'anyOrganiser', path: (w) => `/organisation/suche/synonyme/${w.synonyms.held}` },
  'POST /organisation/suche/synonyme/:id': { access: 'anyOrganiser', path: (w) => `/organisation/suche/synonyme/${w.synonyms.held}`, form: () => ({ kind: 'synonym', terms, stand: '1', both: 'ja' }) },
  'POST /organisation/suche/synonyme/:id/ende': { access: 'anyOrganiser', path: (w) => `/organisation/suche/synonyme/${w.synonyms.toEnd}/ende`, form: () => ({ stand: '1' }) },
  'POST /organisation/suche/synonyme/:id/wiederherstellung': {
    access: 'anyOrganiser', path: (w) => `/organisation/suche/synonyme/${w.synonyms.ended}/wiederherstellung`, form: () => ({ stand: '1', both: 'ja' }),
  },
  'GET /organisation/suche/ohne-treffer': { access: 'anyOrganiser' },
  'POST /organisation/suche/ohne-treffer/:id': { access: 'anyOrganiser', path: (w) => `/organisation/suche/ohne-treffer/${w.searchMiss.id}`, form: () => ({ aktion: 'erledigt' }) },
});
