import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { parseForm, rawForm, single, type RawForm } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { sentences } from '../../../ui/form-errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { addMaterial, changeMaterial, removeMaterial } from '../../events/programme/commands-material.ts';
import { materialForm } from '../../events/programme/forms.ts';
import { getMaterialEntry, listDraftItems, listMaterialEntries } from '../../events/programme/queries.ts';
import { getEventToOrganise, type EventToOrganise } from '../../events/queries-organiser.ts';
import { organiserPaths } from '../paths.ts';
import { materialMessages } from './material-messages.ts';
import { MaterialEntryPage, MaterialPage, noMaterial, type MaterialValues } from './material-views.tsx';
import { eventCrumbs } from '../registrations/crumbs.ts';
import { known } from '../series/routes.tsx';

type BySlug = { Params: { slug: string }; Querystring: { hinweis?: string } };
type ById = { Params: { slug: string; id: string } };

/** Slides, recordings and links of an event. */
export function materialRoutes(app: FastifyInstance, deps: Deps): void {
  listRoutes(app, deps);
  entryRoutes(app, deps);
}

function listRoutes(app: FastifyInstance, deps: Deps): void {
  app.get<BySlug>('/organisation/veranstaltungen/:slug/material', async (request, reply) => {
    const event = await getEventToOrganise(deps.db, signedIn(request), request.params.slug);
    return sendList(
      request, reply, event, { values: noMaterial, notice: known(materialMessages[request.lang].notices, request.query.hinweis) },
    );
  });

  app.post<BySlug>('/organisation/veranstaltungen/:slug/material', async (request, reply) => {
    const actor = signedIn(request);
    const event = await getEventToOrganise(deps.db, actor, request.params.slug);
    const parsed = parseForm(materialForm, request.body);
    if (!parsed.ok) return sendList(request, reply, event, { values: typedMaterial(parsed.raw), codes: parsed.errors });
    const result = await addMaterial(deps, actor, event.id, parsed.value);
    if (!result.ok) return sendList(request, reply, event, { values: typedMaterial(rawForm(request.body)), codes: { title: result.reason } });
    return seeOther(reply, `${organiserPaths.material(event.slug)}?hinweis=hinzugefuegt`);
  });

  async function sendList(
    request: FastifyRequest, reply: FastifyReply, event: EventToOrganise,
    shown: { values: MaterialValues; codes?: Record<string, string>; notice?: string | undefined },
  ): Promise<FastifyReply> {
    const m = materialMessages[request.lang];
    const [items, material] = await Promise.all([listDraftItems(deps.db, event.id), listMaterialEntries(deps.db, event.id)]);
    const errors = shown.codes && sentences(shown.codes, m.errors);
    const title = inLang({ de: event.titleDe, en: event.titleEn }, request.lang);
    return sendPage(reply, {
      title: m.pageTitle(title), breadcrumb: eventCrumbs(request.lang, event, { text: m.heading }), wide: true,
      errors, status: errors ? 422 : 200, scripts: ['error-focus'],
    }, <MaterialPage event={{ slug: event.slug, title }} items={items}
      material={material} values={shown.values} errors={errors} notice={shown.notice} />);
  }
}

function entryRoutes(app: FastifyInstance, deps: Deps): void {
  app.get<ById>('/organisation/veranstaltungen/:slug/material/:id', async (request, reply) => {
    const event = await getEventToOrganise(deps.db, signedIn(request), request.params.slug);
    const { itemId, ...entry } = await getMaterialEntry(deps.db, event.id, request.params.id);
    return sendEntry(request, reply, event, { id: entry.id, values: { ...entry, itemId: itemId ?? '' } });
  });

  app.post<ById>('/organisation/veranstaltungen/:slug/material/:id', async (request, reply) => {
    const actor = signedIn(request);
    const event = await getEventToOrganise(deps.db, actor, request.params.slug);
    const { id } = await getMaterialEntry(deps.db, event.id, request.params.id);
    const parsed = parseForm(materialForm, request.body);
    if (!parsed.ok) return sendEntry(request, reply, event, { id, values: typedMaterial(parsed.raw), codes: parsed.errors });
    await changeMaterial(deps, actor, event.id, id, parsed.value);
    return seeOther(reply, `${organiserPaths.material(event.slug)}?hinweis=gespeichert`);
  });

  app.post<ById>('/organisation/veranstaltungen/:slug/material/:id/ende', async (request, reply) => {
    const actor = signedIn(request);
    const event = await getEventToOrganise(deps.db, actor, request.params.slug);
    const { id } = await getMaterialEntry(deps.db, event.id, request.params.id);
    await removeMaterial(deps, actor, event.id, id);
    return seeOther(reply, `${organiserPaths.material(event.slug)}?hinweis=entfernt`);
  });

  async function sendEntry(
    request: FastifyRequest, reply: FastifyReply, event: EventToOrganise,
    shown: { id: string; values: MaterialValues; codes?: Record<string, string> },
  ): Promise<FastifyReply> {
    const m = materialMessages[request.lang];
    const errors = shown.codes && sentences(shown.codes, m.errors);
    const title = inLang({ de: event.titleDe, en: event.titleEn }, request.lang);
    return sendPage(reply, {
      title: m.editTitle, breadcrumb: eventCrumbs(
        request.lang, event, { text: m.heading, path: organiserPaths.material(event.slug) }, { text: m.editTitle },
      ),
      errors, status: errors ? 422 : 200, scripts: ['error-focus'],
    }, <MaterialEntryPage event={{ slug: event.slug, title }} id={shown.id}
      items={await listDraftItems(deps.db, event.id)} values={shown.values} errors={errors} />);
  }
}

function typedMaterial(raw: RawForm): MaterialValues {
  return {
    itemId: single(raw['itemId']), kind: single(raw['kind']), audience: single(raw['audience']),
    title: single(raw['title']), url: single(raw['url']),
  };
}
