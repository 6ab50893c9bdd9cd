import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { rawForm, single } from '../../platform/http/form.ts';
import { csvFile, xlsxFile, type Sheet } from '../../platform/sheet.ts';
import { sendPage } from '../../ui/reply.tsx';
import { dbFor } from '../accounts/public-db.ts';
import { FEED_TYPE } from '../events/feed.ts';
import { publicPage } from '../events/routes.tsx';
import { getOrganisationBySlug } from '../organisations/queries.ts';
import { dcatOf } from './export-dcat.ts';
import { jsonOf, projectFeed } from './export.ts';
import { portfolioMessages } from './messages-portfolio.ts';
import { reportMessages } from './messages-report.ts';
import { projectPaths } from './paths.ts';
import { readNames } from './queries-around.ts';
import { getPublicProject, listPublicProjects, listReport, PUBLIC_PER_PAGE } from './queries-report.ts';
import { reportSheet } from './report.ts';
import type { SlugParams } from './routes-page.tsx';
import { ReportPage } from './views-report.tsx';

/** The report for the council, as a page and as files, and what everybody may take away. */
export function reportRoutes(app: FastifyInstance, deps: Deps): void {
  const read = async (request: FastifyRequest) => {
    const db = dbFor(deps, request.actor);
    const organisation = await getOrganisationBySlug(db, (request.params as SlugParams).slug);
    const projects = await listReport(db, request.actor, organisation.id);
    return { organisation, projects, names: await readNames(db, projects.flatMap(({ profile }) => profile.basics.services)) };
  };

  app.get(projectPaths.report(':slug'), publicPage, async (request, reply) => {
    const { organisation, projects, names } = await read(request);
    const t = reportMessages[request.lang];
    return sendPage(reply, {
      title: t.title(organisation.name), head: <meta name="robots" content="noindex" />,
      breadcrumb: [
        { text: { de: organisation.name, en: '' }, path: `/kommunen/${organisation.slug}` },
        { text: portfolioMessages[request.lang].crumb, path: projectPaths.portfolio(organisation.slug) }, { text: t.crumb },
      ],
    }, <ReportPage organisation={organisation} projects={projects} names={names} now={deps.clock()} />);
  });

  const file = (path: string, type: string, ending: string, make: (sheet: Sheet) => Buffer | Promise<Buffer>): void => {
    app.get(path, async (request, reply) => {
      const { organisation, projects, names } = await read(request);
      const sheet = reportSheet(projects.map(({ profile, partners }) =>
        ({ profile, partners, link: deps.baseUrl + projectPaths.project(profile.slug) })), names, request.lang);
      return reply.header('cache-control', 'no-store').type(type)
        .header('content-disposition', `attachment; filename="${reportMessages[request.lang].file}-${organisation.slug}.${ending}"`).send(await make(sheet));
    });
  };
  file(projectPaths.reportCsv(':slug'), 'text/csv; charset=utf-8', 'csv', csvFile);
  file(projectPaths.reportXlsx(':slug'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx', xlsxFile);
  exports(app, deps);
}

function exports(app: FastifyInstance, deps: Deps): void {
  const pageOf = (request: FastifyRequest): number => Number(/^[1-9]\d{0,3}$/.exec(single(rawForm(request.query)['seite']))?.[0] ?? 1);
  const read = async (page: number) => {
    const { rows, total } = await listPublicProjects(deps.publicDb, page);
    const names = await readNames(deps.publicDb, rows.flatMap(({ profile }) => profile.basics.services));
    return { rows, total, options: { baseUrl: deps.baseUrl, names } };
  };

  app.get(projectPaths.json(), publicPage, async (request, reply) => {
    const page = pageOf(request);
    const { rows, total, options } = await read(page);
    const next = page * PUBLIC_PER_PAGE < total ? `${deps.baseUrl}${projectPaths.json()}?seite=${page + 1}` : null;
    return reply.type('application/json; charset=utf-8').send(JSON.stringify({ total, next, projects: rows.map((row) => jsonOf(row, options)) }));
  });

  app.get<{ Params: SlugParams }>(projectPaths.projectJson(':slug'), publicPage, async (request, reply) => {
    const row = await getPublicProject(deps.publicDb, request.params.slug);
    const names = await readNames(deps.publicDb, row.profile.basics.services);
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(jsonOf(row, { baseUrl: deps.baseUrl, names })));
  });

  app.get(projectPaths.dcat(), publicPage, async (request, reply) => {
    const { rows, options } = await read(pageOf(request));
    return reply.type('application/ld+json; charset=utf-8').send(JSON.stringify(dcatOf(rows, options)));
  });

  app.get(projectPaths.feed(), publicPage, async (request, reply) => {
    const { rows } = await read(1);
    return reply.type(FEED_TYPE).send(projectFeed(rows, { baseUrl: deps.baseUrl, lang: request.lang }));
  });
}
