import type { FastifyPluginAsync } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { paths } from '../events/paths.ts';
import { listEventAddresses, listSeriesAddresses } from '../events/queries-feed.ts';
import { LAENDER } from '../organisations/organisation.ts';
import { organisationPaths } from '../organisations/paths.ts';
import { operatorFrom, safeLink } from './settings/operator.ts';
import { sitePaths } from './paths.ts';
import { databaseAnswers, readSettings } from './queries.ts';
import { listKreisAddresses, listTellingOrganisations } from './queries-sitemap.ts';
import { robots, securityTxt, sitemap } from './sitemap.ts';

const publicFile = { config: { publicPage: true } } as const;

/** What programs fetch: sitemap, robots.txt, security.txt, and whether the server is well. */
export function machineRoutes(deps: Deps): FastifyPluginAsync {
  const { db, publicDb, baseUrl } = deps;
  return async (app) => {
    app.get(sitePaths.sitemap(), publicFile, async (_request, reply) => {
      const [events, series, organisations] = await Promise.all([listEventAddresses(publicDb), listSeriesAddresses(publicDb), listTellingOrganisations(publicDb)]);
      const kreise = await listKreisAddresses(publicDb);
      return reply.type('application/xml; charset=utf-8').send(sitemap([
        ...[
          sitePaths.start(), paths.events(), paths.archive(), paths.seriesList(), organisationPaths.list(),
          sitePaths.help(), sitePaths.rules(), sitePaths.accessibility(), sitePaths.plainLanguage(), sitePaths.signLanguage(),
          sitePaths.imprint(), sitePaths.privacy(), sitePaths.feedback(),
        ].map((path) => ({ path })),
        ...series.map(({ slug, changedAt }) => ({ path: paths.series(slug), changedAt })),
        ...events.map(({ slug, changedAt }) => ({ path: paths.event(slug), changedAt })),
        ...Object.keys(LAENDER).sort().map((land) => ({ path: organisationPaths.land(land) })),
        ...kreise.map((slug) => ({ path: organisationPaths.kreis(slug) })),
        ...organisations.map((slug) => ({ path: organisationPaths.organisation(slug) })),
      ], baseUrl));
    });

    app.get(sitePaths.robots(), publicFile, async (_request, reply) => reply.type('text/plain; charset=utf-8').send(robots(baseUrl)));

    app.get(sitePaths.security(), publicFile, async (_request, reply) => {
      const contact = safeLink(operatorFrom(await readSettings(db)).securityContact, ['https:', 'mailto:']);
      return reply.type('text/plain; charset=utf-8').send(securityTxt(contact, baseUrl, deps.clock()));
    });

    // For a load balancer: says yes or no and nothing about why.
    app.get(sitePaths.health(), async (_request, reply) => {
      const well = (await Promise.all([databaseAnswers(db), databaseAnswers(publicDb)])).every(Boolean);
      reply.code(well ? 200 : 503).header('cache-control', 'no-store').type('text/plain; charset=utf-8');
      return reply.send(well ? 'ok\n' : 'unavailable\n');
    });
  };
}
