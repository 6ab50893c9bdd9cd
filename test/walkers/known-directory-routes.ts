import { describeRoutes } from './routes.ts';

describeRoutes({
  'GET /organisation/verzeichnis': { access: 'admin' },
  // Without a file it answers with its error; what files do is tested by itself.
  'POST /organisation/verzeichnis': { access: 'admin', status: 422 },
  'GET /organisation/verzeichnis/:id': { access: 'admin', path: (w) => `/organisation/verzeichnis/${w.directoryImport.id}` },
  // Without the numbers of the preview nothing is imported.
  'POST /organisation/verzeichnis/:id': { access: 'admin', path: (w) => `/organisation/verzeichnis/${w.directoryImport.id}`, status: 409 },
  'POST /organisation/verzeichnis/:id/verwerfen': { access: 'admin', path: (w) => `/organisation/verzeichnis/${w.directoryImport.id}/verwerfen` },
  'GET /organisation/verzeichnis/beendet': { access: 'admin' },
  'GET /organisation/verzeichnis/beendet/:slug': { access: 'admin', path: (w) => `/organisation/verzeichnis/beendet/${w.ended.slug}` },
  'POST /organisation/verzeichnis/beendet/:slug': {
    access: 'admin', path: (w) => `/organisation/verzeichnis/beendet/${w.ended.slug}`, form: (w) => ({ organisation: w.away.name }),
  },
  'GET /organisation/verzeichnis/beendet/:slug/uebergabe': {
    access: 'admin', path: (w) => `/organisation/verzeichnis/beendet/${w.ended.slug}/uebergabe?an=${w.away.slug}`,
  },
  'POST /organisation/verzeichnis/beendet/:slug/uebergabe': {
    access: 'admin', path: (w) => `/organisation/verzeichnis/beendet/${w.ended.slug}/uebergabe`, form: (w) => ({ an: w.away.slug }),
  },
});
