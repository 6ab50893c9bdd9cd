import { describeRoutes } from './routes.ts';

describeRoutes({
  'GET /assets/*': { access: 'public', skip: 'files of the build; the browser journeys load them' },

  'GET /anmelden': { access: 'public', signedInStatus: 303 },
  'POST /anmelden': { access: 'public', form: () => ({ email: 'neu@beispielhausen.example', weiter: '/veranstaltungen' }) },
  'GET /anmelden/code': { access: 'public', skip: 'needs the cookie of the browser that asked; tests of signing in' },
  'POST /anmelden/code': { access: 'public', skip: 'tests of signing in' },
  'POST /abmelden': { access: 'public' },
  'GET /abgemeldet': { access: 'public' },
  'GET /konto': { access: 'member' },
  'POST /konto': { access: 'member', form: () => ({ name: 'Neuer Name', jobTitle: 'Neue Funktion', lang: 'de' }) },
  'POST /konto/sitzungen/ende': { access: 'member', form: (w) => ({ id: Buffer.from(w.unknownToken).toString('base64url') }) },
  'POST /konto/einwilligungen': { access: 'member', form: () => ({ id: '00000000-0000-0000-0000-000000000000' }) },

  'GET /veranstaltungen/:slug/anmeldung': { access: 'public', path: (w) => `/veranstaltungen/${w.event.slug}/anmeldung`, skip: 'shows something else to each reader; tests of registering' },
  'POST /veranstaltungen/:slug/anmeldung': { access: 'member', path: (w) => `/veranstaltungen/${w.event.slug}/anmeldung`, skip: 'tests of registering' },
  'GET /meine-anmeldungen': { access: 'member' },
  'GET /meine-anmeldungen/:id': { access: 'owner', path: (w) => `/meine-anmeldungen/${w.registration.id}` },
  'POST /meine-anmeldungen/:id/zusage': { access: 'owner', path: (w) => `/meine-anmeldungen/${w.registration.id}/zusage`, form: () => ({ coming: 'yes' }) },
  'POST /meine-anmeldungen/:id/angaben': { access: 'owner', path: (w) => `/meine-anmeldungen/${w.registration.id}/angaben`, form: () => ({ question: 'Eine andere Frage' }) },
  'POST /meine-anmeldungen/:id/wechsel': { access: 'owner', path: (w) => `/meine-anmeldungen/${w.registration.id}/wechsel`, form: () => ({ wish: 'online' }) },
  'POST /meine-anmeldungen/:id/angebot': { access: 'owner', path: (w) => `/meine-anmeldungen/${w.registration.id}/angebot`, form: () => ({ answer: 'accept' }) },
  'POST /meine-anmeldungen/:id/kollegen': { access: 'owner', path: (w) => `/meine-anmeldungen/${w.registration.id}/kollegen`, form: () => ({ emails: 'kollegin@beispielhausen.example', wish: 'online' }) },
  'POST /meine-anmeldungen/:id/uebergabe': { access: 'owner', path: (w) => `/meine-anmeldungen/${w.registration.id}/uebergabe`, form: () => ({ email: 'vertretung@beispielhausen.example' }) },
  'POST /meine-anmeldungen/:id/absage': { access: 'owner', path: (w) => `/meine-anmeldungen/${w.registration.id}/absage` },
});
