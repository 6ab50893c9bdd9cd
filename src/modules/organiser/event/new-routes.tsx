import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { parseForm, rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { sentences } from '../../../ui/form-errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { createEvent } from '../../events/commands-event.ts';
import { newEventForm } from '../../events/forms.ts';
import { getSeriesToOrganise, listEventsToOrganise, resolveOrganisation, type SeriesToOrganise } from '../../events/queries-organiser.ts';
import type { OrganisationChoice } from '../../organisations/queries.ts';
import { typedEvent } from './form-fields.ts';
import { NewEventPage } from './form-view.tsx';
import { eventFormMessages } from './messages.ts';
import { organiserPaths } from '../paths.ts';
import { seriesCrumbs } from '../series/routes.tsx';

type InSeries = { Params: { slug: string } };
/** How many earlier events are offered as a template. */
const EARLIER = 3;

/** Making an event from a template. */
export function newEventRoutes(app: FastifyInstance, deps: Deps): void {
  app.get<InSeries>('/organisation/reihen/:slug/veranstaltungen/neu', async (request, reply) => {
    const series = await getSeriesToOrganise(deps.db, signedIn(request), request.params.slug);
    return sendForm(request, reply, series, {});
  });

  app.post<InSeries>('/organisation/reihen/:slug/veranstaltungen', async (request, reply) => {
    const actor = signedIn(request);
    const series = await getSeriesToOrganise(deps.db, actor, request.params.slug);
    const parsed = parseForm(newEventForm, request.body);
    if (!parsed.ok) return sendForm(request, reply, series, { codes: parsed.errors });
    const { template, host, hostId, hostChoice, ...input } = parsed.value;
    const found = host === '' ? undefined : await resolveOrganisation(deps.db, { text: host, id: hostId, choice: hostChoice });
    if (found && !found.ok) {
      const codes = { host: found.choices.length > 0 ? 'ambiguous' : 'unknown' };
      return sendForm(request, reply, series, { codes, hostChoices: found.choices });
    }
    const slug = await createEvent(deps, actor, series.id, { ...input, hostId: found?.id ?? null }, template);
    return seeOther(reply, `${organiserPaths.event(slug)}?hinweis=angelegt`);
  });

  async function sendForm(
    request: FastifyRequest, reply: FastifyReply, series: SeriesToOrganise,
    shown: { codes?: Record<string, string>; hostChoices?: readonly OrganisationChoice[] },
  ): Promise<FastifyReply> {
    const m = eventFormMessages[request.lang];
    const raw = rawForm(request.body);
    const errors = sentences(shown.codes ?? {}, m.errors);
    const title = inLang({ de: series.titleDe, en: series.titleEn }, request.lang);
    const earlier = (await listEventsToOrganise(deps.db, series)).slice(0, EARLIER)
      .map((e) => ({ id: e.id, title: inLang({ de: e.titleDe, en: e.titleEn }, request.lang) }));
    return sendPage(reply, {
      title: m.newTitle, breadcrumb: [
        ...seriesCrumbs(request.lang), { text: title, path: organiserPaths.series(series.slug) }, { text: m.newTitle },
      ],
      errors, status: shown.codes ? 422 : 200, scripts: ['combobox', 'error-focus'],
    }, (
      <NewEventPage
        series={{ slug: series.slug, title }}
          values={{ ...typedEvent(raw), mode: single(raw['mode']) || 'online' }} template={single(raw['template']) || 'ninety'}
        earlier={earlier} errors={errors} hostChoices={shown.hostChoices}
      />
    ));
  }
}
