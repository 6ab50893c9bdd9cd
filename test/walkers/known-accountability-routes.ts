import { describeRoutes } from './routes.ts';

describeRoutes({
  'GET /konto/daten': { access: 'member' },
  'GET /konto/daten/auskunft': { access: 'member' },
  'GET /konto/daten/auskunft.json': { access: 'member', kind: 'other' },
  'GET /konto/daten/loeschen': { access: 'member' },
  'POST /konto/daten/loeschen': { access: 'member', status: 422, form: () => ({ bestaetigung: 'andere@beispielhausen.example' }) },
  'GET /organisation/protokoll': { access: 'admin' },
  'GET /organisation/protokoll/pruefung': { access: 'admin' },
  'POST /organisation/protokoll/ausgabe': { access: 'admin', status: 200, form: () => ({ grund: 'Prüfung durch die Datenschutzbeauftragte' }) },
  'GET /organisation/loeschfristen': { access: 'admin' },
  'POST /organisation/loeschfristen': { access: 'admin', status: 200, form: () => ({ 'retention.registrations': '30' }) },
  'GET /organisation/rechtstexte': { access: 'admin' },
  'GET /organisation/rechtstexte/:seite/:sprache': { access: 'admin', path: () => '/organisation/rechtstexte/nutzungsregeln/deutsch' },
  'POST /organisation/rechtstexte/:seite/:sprache': {
    access: 'admin', path: () => '/organisation/rechtstexte/nutzungsregeln/deutsch', form: () => ({ text: 'Seien Sie freundlich.', stand: '0', aktion: 'speichern' }),
  },
  'POST /organisation/rechtstexte/:seite/:sprache/vorlage': { access: 'admin', path: () => '/organisation/rechtstexte/nutzungsregeln/englisch/vorlage', form: () => ({ stand: '0' }) },
  'GET /konto-geloescht': { access: 'public' },
});
