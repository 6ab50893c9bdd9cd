import { describeRoutes } from './routes.ts';

describeRoutes({
  'GET /praxiswissen/:slug/treffer': { access: 'public', path: (w) => `/praxiswissen/${w.project.slug}/treffer` },
  'GET /veranstaltungen/:slug/treffen': { access: 'seat', path: (w) => `/veranstaltungen/${w.event.slug}/treffen` },
});
