import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { rawForm, single } from '../../platform/http/form.ts';
import { seeOther } from '../../platform/http/language.ts';
import type { Crumb } from '../../ui/breadcrumb.tsx';
import { sendPage } from '../../ui/reply.tsx';
import { dbFor } from '../accounts/public-db.ts';
import { signedIn } from '../accounts/session-hook.ts';
import { inLang } from '../../platform/i18n/localised.ts';
import type { Lang } from '../../platform/i18n/catalogue.ts';
import { publicPage } from '../events/routes.tsx';
import { confirmProject } from './commands.ts';
import { editMessages } from './messages-edit.ts';
import { projectMessages } from './messages.ts';
import { pageMessages } from './messages-page.ts';
import { projectPaths } from './paths.ts';
import { getAround, listPresentations, readNames } from './queries-around.ts';
import { getEditable } from './queries-edit.ts';
import { getProfile } from './queries.ts';
import { titleOfProject } from './texts.ts';
import { ProfilePage } from './views-profile.tsx';
import { canEditProject, speaksFor } from './visibility.ts';

export interface SlugParams { slug: string }

/** The page of a project, for everybody it is for. */
export function profileRoutes(app: FastifyInstance, deps: Deps): void {
  app.get<{ Params: SlugParams }>(projectPaths.project(':slug'), publicPage, async (request, reply) => {
    const { actor, lang } = request;
    const db = dbFor(deps, actor);
    const profile = await getProfile(db, actor, request.params.slug);
    const [around, presented, names] = await Promise.all([
      getAround(db, actor, profile.id), listPresentations(db, actor, profile.id), readNames(db, profile.basics.services),
    ]);
    const title = inLang(titleOfProject(profile.basics), lang);
    const sentence = inLang({ de: profile.basics.sentenceDe, en: profile.basics.sentenceEn }, lang);
    return sendPage(reply, {
      title, wide: true, breadcrumb: crumbs(lang, titleOfProject(profile.basics)),
      ...(profile.levels.basics === 'clear' ? { description: pageMessages[lang].description(profile.card.organisationName, sentence) } : {}),
      head: profile.levels.basics === 'clear'
        ? <link rel="alternate" type="application/json" href={projectPaths.projectJson(profile.slug)} />
        : <meta name="robots" content="noindex" />,
    }, (
      <ProfilePage
        profile={profile} around={around} presented={presented} names={names} now={deps.clock()} notice={noticeOf(request)}
        canEdit={canEditProject(actor, profile)} isVisitor={actor.kind === 'visitor'} speaksFor={actor.kind === 'member' ? speaksFor(actor, profile.organisationId) : []}
      />
    ));
  });

  app.post<{ Params: SlugParams }>(projectPaths.confirm(':slug'), async (request, reply) => {
    const actor = signedIn(request);
    const project = await getEditable(deps.db, actor, request.params.slug);
    await confirmProject(deps, actor, project.id);
    return done(reply, projectPaths.project(project.slug), 'stimmt');
  });
}

/** Where a page of a project is: below the catalogue, or below the project itself. */
export function crumbs(lang: Lang, title: { de: string; en: string }, slug?: string, here?: string): Crumb[] {
  const below = { text: projectMessages[lang].title, path: projectPaths.list() };
  return here === undefined || slug === undefined ? [below, { text: title }] : [below, { text: title, path: projectPaths.project(slug) }, { text: here }];
}

type Notice = keyof (typeof editMessages)['de']['notices'];

/** Leads on after something was done, with a word for the sentence that says so. */
export function done(reply: FastifyReply, path: string, notice: Notice): FastifyReply {
  return seeOther(reply, `${path}?hinweis=${notice}`);
}

/** The sentence for the word that a page before has sent along. */
export function noticeOf(request: FastifyRequest): string | undefined {
  const word = single(rawForm(request.query)['hinweis']);
  const { notices } = editMessages[request.lang];
  return Object.hasOwn(notices, word) ? notices[word as Notice] : undefined;
}
