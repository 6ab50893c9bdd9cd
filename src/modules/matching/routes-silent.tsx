import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { NotFound } from '../../platform/http/errors.ts';
import { rawForm, single } from '../../platform/http/form.ts';
import { seeOther } from '../../platform/http/language.ts';
import { inLang } from '../../platform/i18n/localised.ts';
import { sendPage } from '../../ui/reply.tsx';
import { accountMessages } from '../accounts/messages.ts';
import { accountPaths } from '../accounts/paths.ts';
import { signedIn } from '../accounts/session-hook.ts';
import { getEditable } from '../projects/queries-edit.ts';
import { crumbs } from '../projects/routes-page.tsx';
import { titleOfProject } from '../projects/texts.ts';
import { answerSilentMatch, setSilentWish } from './commands-silent.ts';
import { silentMessages } from './messages-silent.ts';
import { matchingPaths } from './paths.ts';
import { hasSilentWish, listSilentMatches } from './queries-silent.ts';
import { SilentOnePage, SilentPage, WishPage } from './views-silent.tsx';

interface Side { match: string; project: string }

/** Silent matches: the switch of a project, questions, answers. */
export function silentRoutes(app: FastifyInstance, deps: Deps): void {
  app.get<{ Params: { slug: string } }>(matchingPaths.wish(':slug'), async (request, reply) => {
    const project = await getEditable(deps.db, signedIn(request), request.params.slug);
    const m = silentMessages[request.lang];
    const title = titleOfProject(project.basics);
    const notice = (['ein', 'aus'] as const).find((word) => word === single(rawForm(request.query)['hinweis']));
    return sendPage(reply, { title: `${m.wishTitle}: ${inLang(title, request.lang)}`, breadcrumb: crumbs(request.lang, title, project.slug, m.wishTitle) },
      <WishPage project={{ slug: project.slug, title }} isOn={await hasSilentWish(deps.db, project.id)} notice={notice} />);
  });

  app.post<{ Params: { slug: string } }>(matchingPaths.wish(':slug'), async (request, reply) => {
    const actor = signedIn(request);
    const project = await getEditable(deps.db, actor, request.params.slug);
    const wanted = single(rawForm(request.body)['wunsch']) === 'ein';
    await setSilentWish(deps, actor, project.id, wanted);
    return seeOther(reply, `${matchingPaths.wish(project.slug)}?hinweis=${wanted ? 'ein' : 'aus'}`);
  });

  app.get(matchingPaths.silent(), async (request, reply) => {
    const title = silentMessages[request.lang].title;
    const matches = await listSilentMatches(deps.db, signedIn(request), deps.clock());
    return sendPage(reply, { title, breadcrumb: [{ text: accountMessages[request.lang].accountTitle, path: accountPaths.account() }, { text: title }] }, <SilentPage matches={matches} />);
  });

  app.get<{ Params: Side }>(matchingPaths.silentOne(':match', ':project'), async (request, reply) => sendOne(request, reply, request.params));

  app.post<{ Params: Side }>(matchingPaths.silentOne(':match', ':project'), async (request, reply) => {
    const { match, project } = request.params;
    const answer = single(rawForm(request.body)['antwort']);
    if (answer !== 'ja' && answer !== 'nein') return sendOne(request, reply, request.params, 422);
    const result = await answerSilentMatch(deps, signedIn(request), match, project, answer === 'ja' ? 'yes' : 'no');
    if (!result.ok) return sendOne(request, reply, request.params, 409);
    return seeOther(reply, matchingPaths.silentOne(match, project));
  });

  async function sendOne(request: FastifyRequest, reply: FastifyReply, side: Side, status = 200): Promise<FastifyReply> {
    const actor = signedIn(request);
    const [found] = await listSilentMatches(deps.db, actor, deps.clock(), { matchId: side.match, projectId: side.project });
    if (!found) throw new NotFound('silent match');
    const m = silentMessages[request.lang];
    const title = found.card ? m.otherTitle : m.oneTitle;
    return sendPage(reply, {
      title, status, breadcrumb: [
        { text: accountMessages[request.lang].accountTitle, path: accountPaths.account() }, { text: m.title, path: matchingPaths.silent() }, { text: title }],
    }, <SilentOnePage match={found} actor={actor} isOver={status === 409} />);
  }
}
