import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { NotFound } from '../../platform/http/errors.ts';
import { rawForm, single } from '../../platform/http/form.ts';
import { seeOther } from '../../platform/http/language.ts';
import { inLang } from '../../platform/i18n/localised.ts';
import { instantOf, isoDate } from '../../platform/time/time.ts';
import type { FieldErrors } from '../../ui/form-errors.ts';
import { sendPage } from '../../ui/reply.tsx';
import { signedIn } from '../accounts/session-hook.ts';
import { choicesOf, meantErrors, readTypedOrganisation, type OrganisationChoices } from '../organisations/meant.ts';
import { findMeant } from '../organisations/queries-meant.ts';
import { meantProject, readTypedProject } from './choice/meant.ts';
import { projectErrors } from './choice/view.tsx';
import {
  addNote, answerInvitation, endPart, endRelation, inviteOrganisation, offerImpulse, relateProjects, removeNote, setInterest, setReuse, type RelationKind,
} from './commands-roles.ts';
import { monthOf } from './forms.ts';
import { roleMessages } from './messages-roles.ts';
import { projectPaths } from './paths.ts';
import { getAround } from './queries-around.ts';
import { getEditable } from './queries-edit.ts';
import { findInvited, getProfile, type ProjectCard } from './queries.ts';
import { crumbs, done, type SlugParams } from './routes-page.tsx';
import { titleOfProject } from './texts.ts';
import { ReusePage, RolesPage } from './views-roles.tsx';
import { speaksFor } from './visibility.ts';

type Notice = keyof (typeof roleMessages)['de']['notices'];

/** What a text may mean that did not say enough. */
interface Choices {
  projects?: readonly ProjectCard[];
  organisations?: OrganisationChoices | undefined;
}

/** Who takes part, what other Kommunen say, notes, offers and relations. */
export function roleRoutes(app: FastifyInstance, deps: Deps): void {
  kept(app, deps);
  said(app, deps);
}

function kept(app: FastifyInstance, deps: Deps): void {
  const send = async (request: FastifyRequest, reply: FastifyReply, slug: string, errors?: FieldErrors, choices: Choices = {}): Promise<FastifyReply> => {
    const actor = signedIn(request);
    const project = await getEditable(deps.db, actor, slug);
    const t = roleMessages[request.lang];
    const word = single(rawForm(request.query)['hinweis']);
    return sendPage(reply, {
      title: `${t.title}: ${inLang(titleOfProject(project.basics), request.lang)}`, errors, status: errors ? 422 : 200, scripts: ['combobox', 'error-focus'],
      breadcrumb: crumbs(request.lang, titleOfProject(project.basics), project.slug, t.title),
    }, (
      <RolesPage
        project={project} around={await getAround(deps.db, actor, project.id)} values={errors ? rawForm(request.body) : {}} errors={errors} choices={choices.projects} organisations={choices.organisations}
        notice={Object.hasOwn(t.notices, word) ? t.notices[word as Notice] : undefined} today={isoDate(deps.clock())}
      />
    ));
  };
  const back = (reply: FastifyReply, slug: string, notice: Notice): FastifyReply => seeOther(reply, `${projectPaths.roles(slug)}?hinweis=${notice}`);

  app.get<{ Params: SlugParams }>(projectPaths.roles(':slug'), async (request, reply) => send(request, reply, request.params.slug));

  app.post<{ Params: SlugParams }>(projectPaths.roles(':slug'), async (request, reply) => {
    const actor = signedIn(request);
    const { id, slug } = await getEditable(deps.db, actor, request.params.slug);
    const raw = rawForm(request.body);
    const t = roleMessages[request.lang].errors;
    const kind: RelationKind = single(raw['art']) === 'derived_from' ? 'derived_from' : 'follows';
    switch (single(raw['was'])) {
      case 'ende':
        await endPart(deps, actor, id, single(raw['organisationId']));
        return back(reply, slug, 'beendet');
      case 'loesen':
        await endRelation(deps, actor, id, kind, single(raw['anderes']));
        return back(reply, slug, 'beendet');
      case 'verbinden': {
        const typed = readTypedProject(raw, 'projekt');
        const meant = await meantProject(deps.db, actor, typed, id);
        if (!meant.ok) return send(request, reply, slug, projectErrors('projekt', typed, meant, request.lang), { projects: meant.choices });
        const result = await relateProjects(deps, actor, id, kind, meant.id);
        return result.ok ? back(reply, slug, 'verbunden') : send(request, reply, slug, { projekt: t.relation });
      }
      default: {
        const meant = await findMeant(deps.db, readTypedOrganisation(raw, 'kommune'));
        if (!meant.ok) return send(request, reply, slug, meantErrors('kommune', meant, request.lang), { organisations: choicesOf(meant) });
        const result = await inviteOrganisation(deps, actor, id, meant.organisation.id);
        return result.ok ? back(reply, slug, 'eingeladen') : send(request, reply, slug, { kommune: t[result.reason] });
      }
    }
  });

  app.post<{ Params: SlugParams }>(projectPaths.notes(':slug'), async (request, reply) => {
    const actor = signedIn(request);
    const { id, slug } = await getEditable(deps.db, actor, request.params.slug);
    const raw = rawForm(request.body);
    const [day, note] = [single(raw['tag']), single(raw['notiz']).replace(/\s+/g, ' ')];
    const t = roleMessages[request.lang].errors;
    if (!instantOf(day, '12:00') || day > isoDate(deps.clock())) return send(request, reply, slug, { tag: t.day });
    if (note.length < 3 || note.length > 500) return send(request, reply, slug, { notiz: t.note });
    await addNote(deps, actor, id, day, note);
    return back(reply, slug, 'notiert');
  });

  app.post<{ Params: SlugParams & { id: string } }>(projectPaths.note(':slug', ':id'), async (request, reply) => {
    const actor = signedIn(request);
    const { id, slug } = await getEditable(deps.db, actor, request.params.slug);
    await removeNote(deps, actor, id, request.params.id);
    return back(reply, slug, 'beendet');
  });

  app.post<{ Params: SlugParams }>(projectPaths.offer(':slug'), async (request, reply) => {
    const actor = signedIn(request);
    const { id, slug } = await getEditable(deps.db, actor, request.params.slug);
    const raw = rawForm(request.body);
    const t = roleMessages[request.lang];
    const note = single(raw['was']) === 'ende' ? null : single(raw['angebot']);
    if (note !== null && note.length > 500) return send(request, reply, slug, { angebot: t.errors.offer });
    const result = await offerImpulse(deps, actor, id, note);
    return result.ok ? back(reply, slug, note === null ? 'zurueck' : 'angeboten') : send(request, reply, slug, { angebot: t.offerHidden });
  });
}

function said(app: FastifyInstance, deps: Deps): void {
  /** The organisation a form speaks for: one that the member acts for. */
  const speaker = (request: FastifyRequest): string => {
    const id = single(rawForm(request.body)['organisation']);
    if (!speaksFor(signedIn(request), '').some(({ organisationId }) => organisationId === id)) throw new NotFound('organisation');
    return id;
  };

  app.post<{ Params: SlugParams }>(projectPaths.interest(':slug'), async (request, reply) => {
    const actor = signedIn(request);
    const { id, slug } = await getProfile(deps.db, actor, request.params.slug);
    await setInterest(deps, actor, id, speaker(request), single(rawForm(request.body)['wir']) !== 'nein');
    return done(reply, projectPaths.project(slug), single(rawForm(request.body)['wir']) === 'nein' ? 'keinInteresse' : 'interesse');
  });

  app.post<{ Params: SlugParams }>(projectPaths.invitation(':slug'), async (request, reply) => {
    const actor = signedIn(request);
    const organisationId = speaker(request);
    const projectId = await findInvited(deps.db, request.params.slug, organisationId);
    if (projectId === undefined) throw new NotFound('invitation');
    const yes = single(rawForm(request.body)['antwort']) === 'ja';
    await answerInvitation(deps, actor, projectId, organisationId, yes);
    return yes ? done(reply, projectPaths.project(request.params.slug), 'zugesagt') : done(reply, projectPaths.own(), 'abgesagt');
  });

  const sendReuse = async (request: FastifyRequest, reply: FastifyReply, slug: string, errors?: FieldErrors): Promise<FastifyReply> => {
    const actor = signedIn(request);
    const project = await getProfile(deps.db, actor, slug);
    const organisations = speaksFor(actor, project.organisationId);
    if (organisations.length === 0) throw new NotFound('organisation');
    const { roles } = await getAround(deps.db, actor, project.id);
    const now = roles.find((role) => role.role === 'reusing' && organisations.some(({ organisationId }) => organisationId === role.organisationId));
    const stored = now ? {
      organisation: now.organisationId, seit: now.since === null ? '' : `${now.since.slice(5)}/${now.since.slice(0, 4)}`, wieder: now.again ?? '', notiz: now.note,
    } : {};
    const t = roleMessages[request.lang];
    return sendPage(reply, {
      title: `${t.reuseTitle}: ${inLang(titleOfProject(project.basics), request.lang)}`, errors, status: errors ? 422 : 200, scripts: ['error-focus'],
      breadcrumb: crumbs(request.lang, titleOfProject(project.basics), project.slug, t.reuseTitle),
    }, (
      <ReusePage
        slug={project.slug} title={titleOfProject(project.basics)} organisations={organisations} values={errors ? rawForm(request.body) : stored} errors={errors}
        isReusing={now !== undefined}
      />
    ));
  };

  app.get<{ Params: SlugParams }>(projectPaths.reuse(':slug'), async (request, reply) => sendReuse(request, reply, request.params.slug));

  app.post<{ Params: SlugParams }>(projectPaths.reuse(':slug'), async (request, reply) => {
    const actor = signedIn(request);
    const { id, slug } = await getProfile(deps.db, actor, request.params.slug);
    const organisationId = speaker(request);
    const raw = rawForm(request.body);
    const [typed, note] = [single(raw['seit']), single(raw['notiz'])];
    const since = typed === '' ? null : monthOf(typed);
    const t = roleMessages[request.lang].errors;
    if (since === undefined) return sendReuse(request, reply, slug, { seit: t.month });
    if (note.length > 1_000) return sendReuse(request, reply, slug, { notiz: t.long });
    const again = (['yes', 'with_changes', 'no'] as const).find((one) => one === single(raw['wieder'])) ?? null;
    const ends = single(raw['was']) === 'ende';
    await setReuse(deps, actor, id, organisationId, ends ? null : { since, again, note });
    return done(reply, projectPaths.project(slug), ends ? 'keineNachnutzung' : 'nachnutzung');
  });
}
