import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { sendPage } from '../../../ui/reply.tsx';
import type { Member } from '../../accounts/actor.ts';
import { signedIn } from '../../accounts/session-hook.ts';
import { changesBetween } from '../../events/programme/changes.ts';
import { duplicateItem, moveItem, removeItem, restoreItem, saveTimes, type Timing } from '../../events/programme/commands-items.ts';
import { parseAction, parseTimes, type ListAction } from '../../events/programme/forms.ts';
import { findRemovedItem, getReleasedProgramme, listDraftItems } from '../../events/programme/queries.ts';
import { getEventToOrganise, type EventToOrganise } from '../../events/queries-organiser.ts';
import { organiserPaths } from '../paths.ts';
import { programmeItemRoutes } from './item-routes.tsx';
import { ProgrammeListPage, type ProgrammeListProps } from './list-view.tsx';
import { materialRoutes } from './material-routes.tsx';
import { programmeMessages } from './messages.ts';
import { planOf } from './plan.ts';
import { projectLinkRoutes } from './project-routes.tsx';
import { programmeReleaseRoutes } from './release-routes.tsx';
import { eventCrumbs } from '../registrations/crumbs.ts';
import { known } from '../series/routes.tsx';

type Done = { hinweis?: string; grund?: string; punkt?: string; getan?: string; weg?: string; platz?: string; version?: string };
type BySlug = { Params: { slug: string }; Querystring: Done };

/** The programme editor of an event, its versions and its material. */
export function organiserProgrammeRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    listRoutes(app, deps);
    programmeItemRoutes(app, deps);
    programmeReleaseRoutes(app, deps);
    materialRoutes(app, deps);
    projectLinkRoutes(app, deps);
  };
}

function listRoutes(app: FastifyInstance, deps: Deps): void {
  app.get<BySlug>('/organisation/veranstaltungen/:slug/programm', async (request, reply) => {
    const event = await getEventToOrganise(deps.db, signedIn(request), request.params.slug);
    return sendList(request, reply, event, await doneBefore(request, event));
  });

  app.post<BySlug>('/organisation/veranstaltungen/:slug/programm', async (request, reply) => {
    const actor = signedIn(request);
    const event = await getEventToOrganise(deps.db, actor, request.params.slug);
    const raw = rawForm(request.body);
    const m = programmeMessages[request.lang].errors;
    const times = parseTimes(raw);
    if (!times.ok) {
      const errors = Object.fromEntries(Object.entries(times.errors)
        .map(([field]) => [field, field.startsWith('minutes-') ? m.minutes.no_number : m.pinned.no_time]));
      return sendList(request, reply, event, { errors, typed: typedOf(raw) }, 422);
    }
    const saved = await saveTimes(deps, actor, event.id, times.timings);
    if (!saved.ok) {
      const sentence = (timing: Timing | 'gone'): string =>
        (timing === 'gone' ? m.gone : m.conflict(m.timing(timing.minutes, timing.pinnedAt)));
      const errors = Object.fromEntries(saved.stored.map(({ itemId, timing }) => [`minutes-${itemId}`, sentence(timing)]));
      return sendList(request, reply, event, { errors, typed: typedOf(raw) }, 409);
    }
    const action = parseAction(single(raw['action']));
    return seeOther(reply, action ? await act(deps, actor, event, action) : `${organiserPaths.programme(event.slug)}?hinweis=saved`);
  });

  /** What the address of the page says was just done. */
  async function doneBefore(request: FastifyRequest<BySlug>, event: EventToOrganise): Promise<Partial<ProgrammeListProps>> {
    const { hinweis, grund, punkt, getan, weg, platz, version } = request.query;
    const m = programmeMessages[request.lang];
    const removed = weg ? await findRemovedItem(deps.db, event.id, weg) : undefined;
    const text = known(m.acted, getan);
    return {
      notice: hinweis === 'freigegeben' && /^\d{1,4}$/.test(version ?? '') ? m.release.released(Number(version))
        : hinweis === 'saved' ? m.acted.saved : undefined,
      refusal: known(m.refusals, grund),
      acted: punkt && text ? { itemId: punkt, text } : undefined,
      removed: removed && {
        id: removed.id, title: inLang({ de: removed.titleDe, en: removed.titleEn }, request.lang), place: Number(platz) || 0,
      },
    };
  }

  async function sendList(
    request: FastifyRequest, reply: FastifyReply, event: EventToOrganise, more: Partial<ProgrammeListProps>, status = 200,
  ): Promise<FastifyReply> {
    const [draft, released] = await Promise.all([listDraftItems(deps.db, event.id), getReleasedProgramme(deps.db, event.id)]);
    const changes = released.version === 0 ? 0 : changesBetween(released.items, draft, event.startsAt).length;
    const m = programmeMessages[request.lang];
    return sendPage(reply, {
      title: m.pageTitle(inLang({ de: event.titleDe, en: event.titleEn }, request.lang)),
      breadcrumb: eventCrumbs(request.lang, event, { text: m.heading }), wide: true,
      errors: more.errors, status, scripts: ['programme-editor', 'error-focus'],
    }, <ProgrammeListPage event={event} plan={planOf(event, draft, request.lang)}
      released={{ version: released.version, changes }} {...more} />);
  }
}

/** Does what a button of the list asks for; the address to go to, with the item as fragment so that the reader comes back to it. */
async function act(deps: Deps, actor: Member, event: EventToOrganise, action: ListAction): Promise<string> {
  const list = organiserPaths.programme(event.slug);
  if (action.kind === 'append') return organiserPaths.newItem(event.slug);
  const { itemId } = action;
  const at = (id: string, done: string): string => `${list}?punkt=${id}&getan=${done}#punkt-${id}`;
  switch (action.kind) {
    case 'edit': return organiserPaths.item(event.slug, itemId);
    case 'insert': return `${organiserPaths.newItem(event.slug)}?nach=${itemId}`;
    case 'up': case 'down': case 'before': {
      const move = action.kind !== 'before' ? action.kind : action.otherId === 'end' ? { to: 'end' as const } : { before: action.otherId };
      const result = await moveItem(deps, actor, event.id, itemId, move);
      return result.ok ? at(itemId, action.kind) : `${list}?grund=gone`;
    }
    case 'duplicate': {
      const result = await duplicateItem(deps, actor, event.id, itemId);
      return result.ok ? at(result.itemId, 'duplicate') : `${list}?grund=${result.reason}`;
    }
    case 'remove': {
      const result = await removeItem(deps, actor, event.id, itemId);
      return result.ok ? `${list}?weg=${itemId}&platz=${result.place}#rueckgaengig` : `${list}?grund=gone`;
    }
    case 'restore': {
      const result = await restoreItem(deps, actor, event.id, itemId, action.place);
      return result.ok ? at(itemId, 'restore') : `${list}?grund=gone`;
    }
  }
}

/** The typed times as text, to be shown again. */
function typedOf(raw: ReturnType<typeof rawForm>): Record<string, string> {
  return Object.fromEntries(Object.keys(raw).filter((name) => /^(minutes|pinned)-/.test(name)).map((name) => [name, single(raw[name])]));
}
