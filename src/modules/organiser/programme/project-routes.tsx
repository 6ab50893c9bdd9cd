import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { JSX } from 'preact';
import type { Deps } from '../../../platform/deps.ts';
import { rawForm, single, type RawForm } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { Content, InGerman } from '../../../ui/content.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { Form, SelectField, Submit } from '../../../ui/form.tsx';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { linkProject, unlinkProject } from '../../events/commands-projects.ts';
import type { ProgrammeItem } from '../../events/programme/programme.ts';
import { listDraftItems } from '../../events/programme/queries.ts';
import { getEventToOrganise, type EventToOrganise } from '../../events/queries-organiser.ts';
import { listEventProjects, type EventProject } from '../../events/queries-outcome.ts';
import { meantProject, readTypedProject } from '../../projects/choice/meant.ts';
import { ProjectField, projectErrors } from '../../projects/choice/view.tsx';
import { projectPaths } from '../../projects/paths.ts';
import { listOffers, type Offer } from '../../projects/queries-offers.ts';
import type { ProjectCard } from '../../projects/queries.ts';
import { titleOfProject } from '../../projects/texts.ts';
import { organiserPaths } from '../paths.ts';
import { eventCrumbs } from '../registrations/crumbs.ts';
import { programmeMessages } from './messages.ts';
import { projectLinkMessages } from './project-messages.ts';

type BySlug = { Params: { slug: string } };

/** Which projects the programme of an event presents. */
export function projectLinkRoutes(app: FastifyInstance, deps: Deps): void {
  const path = organiserPaths.projects(':slug');

  app.get<BySlug>(path, async (request, reply) =>
    send(request, reply, await getEventToOrganise(deps.db, signedIn(request), request.params.slug)));

  app.post<BySlug>(path, async (request, reply) => {
    const actor = signedIn(request);
    const event = await getEventToOrganise(deps.db, actor, request.params.slug);
    const raw = rawForm(request.body);
    if (single(raw['ende']) !== '') {
      await unlinkProject(deps, actor, event.id, single(raw['ende']));
      return seeOther(reply, organiserPaths.projects(event.slug));
    }
    const offers = await listOffers(deps.db, actor, {});
    const offered = offers.find((offer) => offer.id === single(raw['angebot']))?.id;
    const typed = readTypedProject(raw, 'projekt');
    const meant = offered === undefined ? await meantProject(deps.db, actor, typed) : { ok: true as const, id: offered };
    if (!meant.ok) return send(request, reply, event, projectErrors('projekt', typed, meant, request.lang), meant.choices);
    const result = await linkProject(deps, actor, event.id, meant.id, single(raw['punkt']) || null);
    if (result.ok) return seeOther(reply, organiserPaths.projects(event.slug));
    return send(request, reply, event, { projekt: projectLinkMessages[request.lang].unknown });
  });

  async function send(request: FastifyRequest, reply: FastifyReply, event: EventToOrganise, errors?: FieldErrors, choices?: readonly ProjectCard[]): Promise<FastifyReply> {
    const actor = signedIn(request);
    const [linked, offers, items] = await Promise.all([
      listEventProjects(deps.db, actor, event.id), listOffers(deps.db, actor, {}), listDraftItems(deps.db, event.id),
    ]);
    const { title } = projectLinkMessages[request.lang];
    return sendPage(reply, {
      title: `${title}: ${inLang({ de: event.titleDe, en: event.titleEn }, request.lang)}`, errors, status: errors ? 422 : 200, scripts: ['combobox', 'error-focus'],
      breadcrumb: eventCrumbs(
        request.lang, event, { text: programmeMessages[request.lang].heading, path: organiserPaths.programme(event.slug) }, { text: title },
      ),
    }, <ProjectLinksPage slug={event.slug} linked={linked} offers={offers} items={items} errors={errors} choices={choices} values={errors ? rawForm(request.body) : {}} />);
  }
}

function ProjectLinksPage({ slug, linked, offers, items, errors = {}, choices, values }: {
  slug: string; linked: readonly (EventProject & { itemId: string | null })[]; offers: readonly Offer[]; items: readonly ProgrammeItem[];
  errors?: FieldErrors | undefined; choices?: readonly ProjectCard[] | undefined; values: RawForm;
}): JSX.Element {
  const [t, lang] = [useTexts(projectLinkMessages), useLang()];
  const href = useHref();
  const itemTitle = (id: string | null): string => {
    const item = items.find((one) => one.id === id);
    return item ? inLang(item.title, lang) : t.whole;
  };
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{t.title}</h1>
      <p class="k-lead">{t.lead}</p>
      <h2>{t.list}</h2>
      {linked.length === 0 ? <p>{t.none}</p> : linked.map((project) => (
        <Form action={organiserPaths.projects(slug)}>
          <p>
            <a href={href(projectPaths.project(project.slug))}><Content text={titleOfProject(project)} /></a>{' '}
            (<InGerman>{project.organisationName}</InGerman>): {itemTitle(project.itemId)}
          </p>
          <Submit kind="tertiary" name="ende" value={project.id}>{t.end(inLang(titleOfProject(project), lang))}</Submit>
        </Form>
      ))}
      <h2>{t.link}</h2>
      <p><a href={href(projectPaths.offers())}>{t.offers}</a></p>
      <Form action={organiserPaths.projects(slug)}>
        {offers.length === 0 ? null : (
          <SelectField
            name="angebot" label={t.offered} unmarked value={single(values['angebot'])} options={offers.map((offer) => ({ value: offer.id, label: `${offer.titleDe} (${offer.organisationName})` }))}
          />
        )}
        <ProjectField name="projekt" label={offers.length === 0 ? t.project : t.typed} typed={readTypedProject(values, 'projekt')} choices={choices} errors={errors} />
        <SelectField name="punkt" label={t.item} unmarked value={single(values['punkt'])} placeholder={t.whole} options={items.map((item) => ({ value: item.id, label: inLang(item.title, lang) }))} />
        <Submit>{t.link}</Submit>
      </Form>
    </>
  );
}
