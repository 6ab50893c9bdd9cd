import type { FastifyPluginAsync } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { inLang } from '../../platform/i18n/localised.ts';
import { sendPage } from '../../ui/reply.tsx';
import { dbFor } from '../accounts/public-db.ts';
import { publicPage } from '../events/routes.tsx';
import { projectPaths } from '../projects/paths.ts';
import { getProfile } from '../projects/queries.ts';
import { crumbs } from '../projects/routes-page.tsx';
import { titleOfProject } from '../projects/texts.ts';
import { canEditProject } from '../projects/visibility.ts';
import { matchMessages } from './messages.ts';
import { findPlace, listMatches } from './queries.ts';
import { findTerms } from './queries-terms.ts';
import { digestRoutes } from './routes-digest.tsx';
import { meetingRoutes } from './routes-meeting.tsx';
import { silentRoutes } from './routes-silent.tsx';
import { MatchesPage } from './views-matches.tsx';

/** Matching: who has done what somebody plans, whom to meet. */
export function matchingRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    meetingRoutes(app, deps);
    silentRoutes(app, deps);
    digestRoutes(app, deps);
    app.get<{ Params: { slug: string } }>(projectPaths.matches(':slug'), publicPage, async (request, reply) => {
      const { actor, lang } = request;
      const db = dbFor(deps, actor);
      const profile = await getProfile(db, actor, request.params.slug);
      const matches = await listMatches(db, actor, { profile, ...await findPlace(db, profile.organisationId) }, await findTerms(deps.db), deps.clock());
      const [m, title] = [matchMessages[lang], titleOfProject(profile.basics)];
      return sendPage(reply, {
        title: m.title(inLang(title, lang)), wide: true, head: <meta name="robots" content="noindex" />,
        breadcrumb: crumbs(lang, title, profile.slug, m.crumb),
      }, <MatchesPage plan={{ slug: profile.slug, title }} matches={matches} isVisitor={actor.kind === 'visitor'} canEdit={canEditProject(actor, profile)} />);
    });
  };
}
