import { describeRoutes } from './routes.ts';

describeRoutes({
  'POST /konto/sichtbarkeit': { access: 'member', form: () => ({ shares: 'organisation' }) },
  'POST /meine-anmeldungen/:id/sichtbarkeit': { access: 'owner', path: (w) => `/meine-anmeldungen/${w.registration.id}/sichtbarkeit`, form: () => ({ shares: 'name' }) },
  'GET /veranstaltungen/:slug/teilnehmende': { access: 'seat', path: (w) => `/veranstaltungen/${w.event.slug}/teilnehmende` },
  'GET /organisation/veranstaltungen/:slug/freigaben': { access: 'organiser', path: (w) => `/organisation/veranstaltungen/${w.event.slug}/freigaben` },
});
