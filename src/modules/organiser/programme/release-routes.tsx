import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { changesBetween } from '../../events/programme/changes.ts';
import { releaseProgramme } from '../../events/programme/commands-release.ts';
import { draftStamp } from '../../events/programme/item-stamp.ts';
import { getReleasedProgramme, listDraftItems, listReleases } from '../../events/programme/queries.ts';
import { getEventToOrganise, type EventToOrganise } from '../../events/queries-organiser.ts';
import { organiserPaths } from '../paths.ts';
import { programmeMessages } from './messages.ts';
import { ReleasePage, VersionsPage } from './release-views.tsx';
import { eventCrumbs } from '../registrations/crumbs.ts';

type BySlug = { Params: { slug: string } };

/** Releasing the draft of a programme, and the versions that were released. */
export function programmeReleaseRoutes(app: FastifyInstance, deps: Deps): void {
  app.get<BySlug>('/organisation/veranstaltungen/:slug/programm/freigabe', async (request, reply) => {
    const event = await getEventToOrganise(deps.db, signedIn(request), request.params.slug);
    return sendRelease(request, reply, event);
  });

  app.post<BySlug>('/organisation/veranstaltungen/:slug/programm/freigabe', async (request, reply) => {
    const actor = signedIn(request);
    const event = await getEventToOrganise(deps.db, actor, request.params.slug);
    const raw = rawForm(request.body);
    const result = await releaseProgramme(
      deps, actor, event.id, { draft: single(raw['draft']), version: Number(single(raw['version'])) || 0 },
    );
    if (result.ok) return seeOther(reply, `${organiserPaths.programme(event.slug)}?hinweis=freigegeben&version=${result.version}`);
    return sendRelease(request, reply, event, result.reason);
  });

  app.get<BySlug>('/organisation/veranstaltungen/:slug/programm/versionen', async (request, reply) => {
    const event = await getEventToOrganise(deps.db, signedIn(request), request.params.slug);
    const { title, heading } = { title: programmeMessages[request.lang].versions.title, heading: programmeMessages[request.lang].heading };
    return sendPage(reply, {
      title, breadcrumb: eventCrumbs(request.lang, event, { text: heading, path: organiserPaths.programme(event.slug) }, { text: title }),
    }, <VersionsPage event={event} releases={await listReleases(deps.db, event.id)} />);
  });

  async function sendRelease(
    request: FastifyRequest, reply: FastifyReply, event: EventToOrganise, refused?: 'empty' | 'changed_meanwhile',
  ): Promise<FastifyReply> {
    const [draft, released] = await Promise.all([listDraftItems(deps.db, event.id), getReleasedProgramme(deps.db, event.id)]);
    const { release, heading } = programmeMessages[request.lang];
    return sendPage(reply, {
      title: `${release.title}: ${inLang({ de: event.titleDe, en: event.titleEn }, request.lang)}`, status: refused ? 409 : 200,
      breadcrumb: eventCrumbs(request.lang, event, { text: heading, path: organiserPaths.programme(event.slug) }, { text: release.title }),
    }, (
      <ReleasePage event={event} draft={draft} stamp={draftStamp(draft)} version={released.version}
        changedMeanwhile={refused === 'changed_meanwhile'}
        changes={released.version === 0 ? [] : changesBetween(released.items, draft, event.startsAt)} />
    ));
  }
}
