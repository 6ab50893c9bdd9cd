import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { sendPage } from '../../ui/reply.tsx';
import { dbFor } from '../accounts/public-db.ts';
import { signedIn } from '../accounts/session-hook.ts';
import { publicPage } from '../events/routes.tsx';
import { organisationPaths } from '../organisations/paths.ts';
import { getOrganisationBySlug, listOrganisationsById } from '../organisations/queries.ts';
import { portfolioMessages } from './messages-portfolio.ts';
import { projectPaths } from './paths.ts';
import { listOwnProjects } from './queries-edit.ts';
import { listInvitations, listProjectCards } from './queries.ts';
import { noticeOf, type SlugParams } from './routes-page.tsx';
import { OwnProjectsPage, PortfolioPage } from './views-portfolio.tsx';
import { actsFor } from './visibility.ts';

/** Projects by whose they are: of a Kommune for everybody, one's own. */
export function portfolioRoutes(app: FastifyInstance, deps: Deps): void {
  app.get<{ Params: SlugParams }>(projectPaths.portfolio(':slug'), publicPage, async (request, reply) => {
    const { actor, lang } = request;
    const db = dbFor(deps, actor);
    const organisation = await getOrganisationBySlug(db, request.params.slug);
    const [led, partOf] = await Promise.all([
      listProjectCards(db, actor, { ledBy: organisation.id }), listProjectCards(db, actor, { roleOf: organisation.id }),
    ]);
    const t = portfolioMessages[lang];
    return sendPage(reply, {
      title: t.title(organisation.name), wide: true,
      breadcrumb: [{ text: { de: organisation.name, en: '' }, path: organisationPaths.organisation(organisation.slug) }, { text: t.crumb }],
    }, <PortfolioPage organisation={organisation} led={led} partOf={partOf} isOwn={actsFor(actor, organisation.id)} />);
  });

  app.get(projectPaths.own(), async (request, reply) => {
    const actor = signedIn(request);
    const ids = actor.memberships.filter(({ state }) => state === 'verified').map(({ organisationId }) => organisationId);
    const [projects, organisations, invitations] = await Promise.all([
      listOwnProjects(deps.db, actor), listOrganisationsById(deps.db, ids), listInvitations(deps.db, ids),
    ]);
    const title = portfolioMessages[request.lang].ownTitle;
    return sendPage(reply, { title, wide: true, breadcrumb: [{ text: title }] },
      <OwnProjectsPage projects={projects} now={deps.clock()} organisations={organisations} invitations={invitations} notice={noticeOf(request)} />);
  });
}
