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
  'GET /konto-geloescht': { access: 'public' },
});
