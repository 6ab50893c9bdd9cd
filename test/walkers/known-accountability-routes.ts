import { describeRoutes } from './routes.ts';

describeRoutes({
  'GET /konto/daten': { access: 'member' },
  'GET /konto/daten/auskunft': { access: 'member' },
  'GET /konto/daten/auskunft.json': { access: 'member', kind: 'other' },
  'GET /konto/daten/loeschen': { access: 'member' },
  'POST /konto/daten/loeschen': { access: 'member', status: 422, form: () => ({ bestaetigung: 'andere@beispielhausen.example' }) },
  'GET /konto-geloescht': { access: 'public' },
});
