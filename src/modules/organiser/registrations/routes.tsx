import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { countByState, getOrganisedEvent, listRegistrations } from '../../events/registrations/queries-organiser.ts';
import { exportRoutes } from '../export/routes.tsx';
import { bulkRoutes } from './bulk-routes.tsx';
import { registrationCrumbs } from './crumbs.ts';
import { decisionRoutes } from './decision-routes.tsx';
import { readListQuery } from './forms.ts';
import { RegistrationListPage } from './list-view.tsx';
import { registrationListMessages } from './messages.ts';
import { hasBegun } from './rules.ts';

/** The registrations of an event for its organisers: list, single ones, several at once, files. */
export function organiserRegistrationRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    listRoutes(app, deps);
    bulkRoutes(app, deps);
    exportRoutes(app, deps);
    decisionRoutes(app, deps);
  };
}

function listRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/organisation/veranstaltungen/:slug/anmeldungen', async (request, reply) => {
    const event = await getOrganisedEvent(deps.db, signedIn(request), (request.params as { slug: string }).slug);
    const { filter, page, allChosen } = readListQuery(request.query);
    const counts = await countByState(deps.db, event);
    const { rows, total } = await listRegistrations(deps.db, event, filter, page);
    const eventTitle = inLang({ de: event.titleDe, en: event.titleEn }, request.lang);
    const title = registrationListMessages[request.lang].title(eventTitle);
    return sendPage(reply, { title, breadcrumb: registrationCrumbs(request.lang, event), wide: true }, (
      <RegistrationListPage
        {...{ eventTitle, filter, page, rows, total, counts, allChosen }} slug={event.slug} hasBegun={hasBegun(event, deps.clock())}
      />
    ));
  });
}
