import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { parseForm } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { discardEvent, publishEvent, setWaitingListPaused } from '../../events/commands-event.ts';
import { waitingListForm } from '../../events/forms.ts';
import { changesBetween } from '../../events/programme/changes.ts';
import { getReleasedProgramme, listDraftItems } from '../../events/programme/queries.ts';
import { getEventToOrganise, type EventToOrganise } from '../../events/queries-organiser.ts';
import { checkReadiness } from '../../events/readiness.ts';
import { changeEventRoutes } from './change-routes.tsx';
import { newEventRoutes } from './new-routes.tsx';
import { eventPageMessages } from './page-messages.ts';
import { EventOverviewPage, type EventPageProps } from './views.tsx';
import { organiserPaths } from '../paths.ts';
import { eventCrumbs } from '../registrations/crumbs.ts';
import { known } from '../series/routes.tsx';

type BySlug = { Params: { slug: string }; Querystring: { hinweis?: string; grund?: string } };

/** Making, publishing, changing and cancelling events. */
export function organiserEventRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    newEventRoutes(app, deps);
    overviewRoutes(app, deps);
    changeEventRoutes(app, deps);
  };
}

function overviewRoutes(app: FastifyInstance, deps: Deps): void {
  app.get<BySlug>('/organisation/veranstaltungen/:slug', async (request, reply) => {
    const event = await getEventToOrganise(deps.db, signedIn(request), request.params.slug);
    const m = eventPageMessages[request.lang];
    return sendOverview(
      request, reply, event, { notice: known(m.notices, request.query.hinweis), refusal: known(m.refusals, request.query.grund) },
    );
  });

  app.post<BySlug>('/organisation/veranstaltungen/:slug/veroeffentlichung', async (request, reply) => {
    const actor = signedIn(request);
    const event = await getEventToOrganise(deps.db, actor, request.params.slug);
    const result = await publishEvent(deps, actor, event.id);
    if (result.ok) return seeOther(reply, `${organiserPaths.event(event.slug)}?hinweis=veroeffentlicht`);
    if (result.reason === 'cancelled') return seeOther(reply, `${organiserPaths.event(event.slug)}?grund=cancelled`);
    return sendOverview(request, reply, event, { incomplete: true });
  });

  app.post<BySlug>('/organisation/veranstaltungen/:slug/warteliste', async (request, reply) => {
    const actor = signedIn(request);
    const event = await getEventToOrganise(deps.db, actor, request.params.slug);
    const parsed = parseForm(waitingListForm, request.body);
    if (parsed.ok) await setWaitingListPaused(deps, actor, event.id, parsed.value.paused);
    const notice = !parsed.ok ? '' : parsed.value.paused ? '?hinweis=angehalten' : '?hinweis=fortgesetzt';
    return seeOther(reply, `${organiserPaths.event(event.slug)}${notice}`);
  });

  app.post<BySlug>('/organisation/veranstaltungen/:slug/entwurf/ende', async (request, reply) => {
    const actor = signedIn(request);
    const event = await getEventToOrganise(deps.db, actor, request.params.slug);
    const result = await discardEvent(deps, actor, event.id);
    return seeOther(
      reply,
      result.ok ? `${organiserPaths.series(event.seriesSlug)}?hinweis=verworfen`
        : `${organiserPaths.event(event.slug)}?grund=${result.reason}`,
    );
  });

  async function sendOverview(
    request: FastifyRequest, reply: FastifyReply, event: EventToOrganise, more: Pick<EventPageProps, 'notice' | 'refusal' | 'incomplete'>,
  ): Promise<FastifyReply> {
    const now = deps.clock();
    const [draft, released] = await Promise.all([listDraftItems(deps.db, event.id), getReleasedProgramme(deps.db, event.id)]);
    const title = inLang({ de: event.titleDe, en: event.titleEn }, request.lang);
    const m = eventPageMessages[request.lang];
    return sendPage(reply, {
      title: m.pageTitle(title),
      breadcrumb: eventCrumbs(request.lang, event).map((crumb, at) => (at === 1 ? { text: crumb.text } : crumb)), wide: true,
      // The page has no fields of its own; the title still has to say that something is missing.
      errors: more.incomplete ? { publish: m.publishNeeds } : undefined, status: more.incomplete ? 422 : 200, scripts: ['error-focus'],
    }, (
      <EventOverviewPage
        event={event} now={now} points={checkReadiness(event, draft, now)} released={released}
        unreleased={released.version === 0 ? 0 : changesBetween(released.items, draft, event.startsAt).length} {...more}
      />
    ));
  }
}
