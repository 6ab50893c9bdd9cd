import { describeRoutes, type RouteEntry } from './routes.ts';
import type { World } from './world.ts';

const ofEvent = (rest: string, entry: Omit<RouteEntry, 'access' | 'path'> = {}): RouteEntry =>
  ({ access: 'organiser', path: (w: World) => `/organisation/veranstaltungen/${w.event.slug}${rest}`, ...entry });
const ofSeries = (rest: string, entry: Omit<RouteEntry, 'access' | 'path'> = {}): RouteEntry =>
  ({ access: 'organiser', path: (w: World) => `/organisation/reihen/${w.series.slug}${rest}`, ...entry });
const ofRequest = (rest: string, entry: Omit<RouteEntry, 'access' | 'path'> = {}): RouteEntry =>
  ({ access: 'organiser', path: (w: World) => `/organisation/veranstaltungen/${w.event.slug}/anmeldungen/${w.request.id}${rest}`, ...entry });
const ofSeat = (rest: string): RouteEntry =>
  ({ access: 'organiser', path: (w: World) => `/organisation/veranstaltungen/${w.event.slug}/anmeldungen/${w.registration.id}${rest}` });
/** A form that is sent empty here: it answers with its errors, and that shows who is let in. What it does is tested by itself. */
const empty = { status: 422 };

describeRoutes({
  'GET /organisation': { access: 'anyOrganiser' },
  'POST /organisation/mails/:id/neuversuch': { access: 'organiser', path: (w) => `/organisation/mails/${w.mail.id}/neuversuch` },
  'POST /organisation/vorgaenge/:id/neuversuch': { access: 'admin', path: (w) => `/organisation/vorgaenge/${w.parked.id}/neuversuch` },
  'GET /organisation/rueckmeldungen': { access: 'admin' },
  'POST /organisation/rueckmeldungen/:id/erledigt': { access: 'admin', path: (w) => `/organisation/rueckmeldungen/${w.siteFeedback.id}/erledigt` },
  'GET /organisation/konten': { access: 'admin' },
  'GET /organisation/konten/:id': { access: 'admin', path: (w) => `/organisation/konten/${w.people.owner.accountId}` },
  'POST /organisation/konten/:id/sperre': { access: 'admin', path: (w) => `/organisation/konten/${w.people.owner.accountId}/sperre`, ...empty },
  'POST /organisation/konten/:id/sperre/ende': { access: 'admin', path: (w) => `/organisation/konten/${w.people.owner.accountId}/sperre/ende` },
  'POST /organisation/konten/:id/administration': { access: 'admin', path: (w) => `/organisation/konten/${w.people.owner.accountId}/administration`, form: () => ({ recht: 'nein' }) },
  // Somebody's who is not asked again in this walk.
  'POST /organisation/konten/:id/sitzungen/ende': { access: 'admin', path: (w) => `/organisation/konten/${w.siteFeedback.id}/sitzungen/ende`, skip: 'would end the session of the walk; tests of accounts' },
  'GET /organisation/einstellungen': { access: 'admin' },
  'POST /organisation/einstellungen': { access: 'admin', ...empty },

  'GET /organisation/reihen': { access: 'anyOrganiser' },
  'GET /organisation/reihen/neu': { access: 'anyOrganiser' },
  'POST /organisation/reihen': { access: 'anyOrganiser', ...empty },
  'GET /organisation/reihen/:slug': ofSeries(''),
  'GET /organisation/reihen/:slug/bearbeiten': ofSeries('/bearbeiten'),
  'POST /organisation/reihen/:slug': ofSeries('', empty),
  'GET /organisation/reihen/:slug/zahlen': ofSeries('/zahlen'),
  'POST /organisation/reihen/:slug/veranstalter': ofSeries('/veranstalter', empty),
  'POST /organisation/reihen/:slug/veranstalter/:accountId/ende': { access: 'organiser', path: (w) => `/organisation/reihen/${w.series.slug}/veranstalter/${w.people.organiser.accountId}/ende` },
  'POST /organisation/reihen/:slug/veroeffentlichung': ofSeries('/veroeffentlichung'),
  'POST /organisation/reihen/:slug/archiv': ofSeries('/archiv'),
  'GET /organisation/reihen/:slug/mailplan': ofSeries('/mailplan'),
  'GET /organisation/reihen/:slug/mailplan/:step': ofSeries('/mailplan/programm'),
  'POST /organisation/reihen/:slug/mailplan/:step': ofSeries('/mailplan/programm', empty),
  'GET /organisation/reihen/:slug/veranstaltungen/neu': ofSeries('/veranstaltungen/neu'),
  'POST /organisation/reihen/:slug/veranstaltungen': ofSeries('/veranstaltungen', empty),

  'GET /organisation/veranstaltungen/:slug': ofEvent(''),
  'POST /organisation/veranstaltungen/:slug': ofEvent('', empty),
  'GET /organisation/veranstaltungen/:slug/bearbeiten': ofEvent('/bearbeiten'),
  'GET /organisation/veranstaltungen/:slug/zahlen': ofEvent('/zahlen'),
  'POST /organisation/veranstaltungen/:slug/veroeffentlichung': ofEvent('/veroeffentlichung'),
  'POST /organisation/veranstaltungen/:slug/warteliste': ofEvent('/warteliste'),
  'POST /organisation/veranstaltungen/:slug/entwurf/ende': ofEvent('/entwurf/ende'),
  'GET /organisation/veranstaltungen/:slug/absage': ofEvent('/absage'),
  'POST /organisation/veranstaltungen/:slug/absage': ofEvent('/absage', empty),
  'GET /organisation/veranstaltungen/:slug/programm': ofEvent('/programm'),
  'POST /organisation/veranstaltungen/:slug/programm': ofEvent('/programm'),
  'GET /organisation/veranstaltungen/:slug/programm/neu': ofEvent('/programm/neu'),
  'POST /organisation/veranstaltungen/:slug/programm/punkte': ofEvent('/programm/punkte', empty),
  'GET /organisation/veranstaltungen/:slug/programm/punkte/:id': { access: 'organiser', path: (w) => `/organisation/veranstaltungen/${w.event.slug}/programm/punkte/${w.items[0]}` },
  'POST /organisation/veranstaltungen/:slug/programm/punkte/:id': { access: 'organiser', path: (w) => `/organisation/veranstaltungen/${w.event.slug}/programm/punkte/${w.items[0]}`, ...empty },
  'GET /organisation/veranstaltungen/:slug/programm/freigabe': ofEvent('/programm/freigabe'),
  // Nothing has changed since the released version: a refusal with its page.
  'POST /organisation/veranstaltungen/:slug/programm/freigabe': ofEvent('/programm/freigabe', { status: 409 }),
  'GET /organisation/veranstaltungen/:slug/programm/versionen': ofEvent('/programm/versionen'),
  'GET /organisation/veranstaltungen/:slug/material': ofEvent('/material'),
  'POST /organisation/veranstaltungen/:slug/material': ofEvent('/material', empty),
  'GET /organisation/veranstaltungen/:slug/material/:id': { access: 'organiser', path: (w) => `/organisation/veranstaltungen/${w.past.slug}/material/${w.material.id}` },
  'POST /organisation/veranstaltungen/:slug/material/:id': { access: 'organiser', path: (w) => `/organisation/veranstaltungen/${w.past.slug}/material/${w.material.id}`, ...empty },
  'POST /organisation/veranstaltungen/:slug/material/:id/ende': { access: 'organiser', path: (w) => `/organisation/veranstaltungen/${w.past.slug}/material/${w.material.id}/ende` },
  'GET /organisation/veranstaltungen/:slug/mailplan': ofEvent('/mailplan'),
  'GET /organisation/veranstaltungen/:slug/mailplan/:step': ofEvent('/mailplan/programm'),
  'POST /organisation/veranstaltungen/:slug/mailplan/:step': ofEvent('/mailplan/programm', empty),

  'GET /organisation/veranstaltungen/:slug/nachrichten': ofEvent('/nachrichten'),
  'GET /organisation/veranstaltungen/:slug/nachrichten/neu': ofEvent('/nachrichten/neu'),
  'POST /organisation/veranstaltungen/:slug/nachrichten/neu': ofEvent('/nachrichten/neu', { status: 200 }),
  'POST /organisation/veranstaltungen/:slug/nachrichten/vorschau': ofEvent('/nachrichten/vorschau', empty),
  'POST /organisation/veranstaltungen/:slug/nachrichten': ofEvent('/nachrichten', empty),
  'GET /organisation/veranstaltungen/:slug/nachrichten/:id': { access: 'organiser', path: (w) => `/organisation/veranstaltungen/${w.event.slug}/nachrichten/${w.message.id}` },
  'POST /organisation/veranstaltungen/:slug/nachrichten/:id/stopp': { access: 'organiser', path: (w) => `/organisation/veranstaltungen/${w.event.slug}/nachrichten/${w.message.id}/stopp` },

  'GET /organisation/veranstaltungen/:slug/anmeldungen': ofEvent('/anmeldungen'),
  'GET /organisation/veranstaltungen/:slug/anmeldungen/auswahl': { access: 'organiser', path: (w) => `/organisation/veranstaltungen/${w.event.slug}/anmeldungen/auswahl?id=${w.request.id}&aktion=zusage` },
  'POST /organisation/veranstaltungen/:slug/anmeldungen/auswahl': ofEvent('/anmeldungen/auswahl', empty),
  'GET /organisation/veranstaltungen/:slug/anmeldungen/ergebnis': ofEvent('/anmeldungen/ergebnis'),
  'GET /organisation/veranstaltungen/:slug/anmeldungen/export': ofEvent('/anmeldungen/export'),
  'POST /organisation/veranstaltungen/:slug/anmeldungen/export': ofEvent('/anmeldungen/export', empty),
  'GET /organisation/veranstaltungen/:slug/anmeldungen/:id': ofRequest(''),
  'POST /organisation/veranstaltungen/:slug/anmeldungen/:id/zusage': ofRequest('/zusage'),
  'GET /organisation/veranstaltungen/:slug/anmeldungen/:id/absage': ofRequest('/absage'),
  'POST /organisation/veranstaltungen/:slug/anmeldungen/:id/absage': ofRequest('/absage', empty),
  'GET /organisation/veranstaltungen/:slug/anmeldungen/:id/stornierung': ofSeat('/stornierung'),
  'POST /organisation/veranstaltungen/:slug/anmeldungen/:id/stornierung': ofSeat('/stornierung'),
  'POST /organisation/veranstaltungen/:slug/anmeldungen/:id/notiz': ofRequest('/notiz', { form: () => ({ notiz: 'Ruft zurück' }) }),
  'POST /organisation/veranstaltungen/:slug/anmeldungen/:id/teilnahme': ofRequest('/teilnahme', { form: () => ({ teilnahme: 'attended' }) }),
});
