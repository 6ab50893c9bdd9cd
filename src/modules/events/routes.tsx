import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Lang } from '../../platform/i18n/catalogue.ts';
import { inLang } from '../../platform/i18n/localised.ts';
import { localPath } from '../../platform/i18n/page-language.tsx';
import { sendPage } from '../../ui/reply.tsx';
import { visitor } from '../accounts/actor.ts';
import { dbFor } from '../accounts/public-db.ts';
import { CALENDAR_TYPE, eventCalendar, seriesCalendar } from './calendar.ts';
import { eventsFeed, FEED_TYPE } from './feed.ts';
import { isFiltered, parseListQuery } from './filter.ts';
import { feedMessages } from './messages.ts';
import { publicMessages } from './messages-public.ts';
import { paths } from './paths.ts';
import { getReleasedProgramme } from './programme/queries.ts';
import { listChangedEvents } from './queries-feed.ts';
import { getEventFigures, getSeriesFigures, listEventProjects, listPublicMaterial, listSeriesProjects } from './queries-outcome.ts';
import { getSeries, listSeries } from './queries-series.ts';
import { getEvent, listEvents, listSeriesEvents, type EventScope } from './queries.ts';
import { findOwnRegistrationFor } from './registrations/queries.ts';
import { eventJsonLd } from './structured-data.ts';
import { titleIn, titleOf } from './views-card.tsx';
import { EventPage } from './views-event.tsx';
import { EventListPage } from './views-list.tsx';
import { EventPrintPage } from './views-print.tsx';
import { SeriesListPage, SeriesPage } from './views-series.tsx';

interface SlugParams { slug: string }

/** What a visitor reads of a page may be kept for all visitors; with a session the page is made anew. */
export const publicPage = { config: { publicPage: true } } as const;

/** Pages, calendars and the feed of events and series: reading only, open to everybody. */
export function eventRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    lists(app, deps);
    eventPages(app, deps);
    seriesPages(app, deps);
  };
}

function lists(app: FastifyInstance, deps: Deps): void {
  const list = (path: string, scope: EventScope): void => {
    app.get(path, publicPage, async (request, reply) => {
      const query = parseListQuery(request.query);
      const now = deps.clock();
      const { rows, total } = await listEvents(dbFor(deps, request.actor), request.actor, scope, { now, filter: query.filter, page: query.page });
      if (rows.length === 0 && query.page > 1) throw new NotFound('page of a list');
      const t = publicMessages[request.lang].list;
      const name = scope === 'upcoming' ? t.title : t.archiveTitle;
      return sendPage(reply, {
        title: query.page > 1 ? t.pageTitle(name, query.page) : name, wide: true,
        description: scope === 'upcoming' ? t.lead : t.archiveLead,
        head: <>{feedLink(request.lang)}{isFiltered(query) ? <meta name="robots" content="noindex" /> : null}</>,
      }, <EventListPage scope={scope} query={query} rows={rows} total={total} now={now} />);
    });
  };
  list(paths.events(), 'upcoming');
  list(paths.archive(), 'archive');

  app.get(paths.feed(), publicPage, async (request, reply) =>
    reply.type(FEED_TYPE).send(eventsFeed(await listChangedEvents(deps.publicDb), { lang: request.lang, baseUrl: deps.baseUrl })));
}

/** Lets feed readers find the feed from a page. */
export function feedLink(lang: Lang) {
  return <link rel="alternate" type="application/atom+xml" title={feedMessages[lang].title} href={localPath(lang, paths.feed())} />;
}

function eventPages(app: FastifyInstance, deps: Deps): void {
  const { clock, baseUrl } = deps;
  app.get<{ Params: SlugParams }>(paths.event(':slug'), publicPage, async (request, reply) => {
    const { actor, lang } = request;
    const db = dbFor(deps, actor);
    const event = await getEvent(db, actor, request.params.slug);
    const [{ items }, material, projects, figures, own] = await Promise.all([
      getReleasedProgramme(db, event.id), listPublicMaterial(db, event.id), listEventProjects(db, actor, event.id), getEventFigures(db, event.id),
      actor.kind === 'member' ? findOwnRegistrationFor(deps.db, actor, event.id) : undefined,
    ]);
    const now = clock();
    const json = eventJsonLd(event, { lang, baseUrl, now });
    const title = titleOf(event, lang);
    return sendPage(reply, {
      title, wide: true, description: cut(inLang({ de: event.summaryDe, en: event.summaryEn }, lang)),
      breadcrumb: [{ text: publicMessages[lang].list.title, path: paths.events() }, { text: titleIn(event) }],
      head: json === undefined ? undefined : <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />,
    }, <EventPage event={event} now={now} items={items} material={material} projects={projects} figures={figures} own={own} />);
  });

  app.get<{ Params: SlugParams }>(paths.eventPrint(':slug'), publicPage, async (request, reply) => {
    const db = dbFor(deps, request.actor);
    const event = await getEvent(db, request.actor, request.params.slug);
    const { items } = await getReleasedProgramme(db, event.id);
    return sendPage(reply, {
      title: publicMessages[request.lang].print.title(titleOf(event, request.lang)), head: <meta name="robots" content="noindex" />,
    }, <EventPrintPage event={event} items={items} now={clock()} baseUrl={baseUrl} />);
  });

  app.get<{ Params: SlugParams }>(paths.eventCalendar(':slug'), publicPage, async (request, reply) => {
    const event = await getEvent(dbFor(deps, request.actor), request.actor, request.params.slug);
    const file = eventCalendar(event, { method: 'PUBLISH', lang: request.lang, baseUrl });
    if (file === undefined) throw new NotFound('calendar of an event without a date');
    return reply.type(CALENDAR_TYPE).send(file);
  });
}

function seriesPages(app: FastifyInstance, deps: Deps): void {
  const { clock, baseUrl } = deps;
  app.get<{ Querystring: { seite?: unknown } }>(paths.seriesList(), publicPage, async (request, reply) => {
    const { page } = parseListQuery({ seite: request.query.seite });
    const { rows, total } = await listSeries(dbFor(deps, request.actor), request.actor, clock(), page);
    if (rows.length === 0 && page > 1) throw new NotFound('page of a list');
    const t = publicMessages[request.lang];
    const title = page > 1 ? t.list.pageTitle(t.series.listTitle, page) : t.series.listTitle;
    return sendPage(reply, { title, description: t.series.listLead, wide: true }, <SeriesListPage rows={rows} total={total} page={page} />);
  });

  app.get<{ Params: SlugParams }>(paths.series(':slug'), publicPage, async (request, reply) => {
    const { actor, lang } = request;
    const db = dbFor(deps, actor);
    const series = await getSeries(db, actor, request.params.slug);
    const [events, projects, figures] = await Promise.all([
      listSeriesEvents(db, actor, series.id), listSeriesProjects(db, actor, series.id), getSeriesFigures(db, actor, series.id),
    ]);
    const title = titleOf(series, lang);
    return sendPage(reply, {
      title, wide: true, description: cut(inLang({ de: series.summaryDe, en: series.summaryEn }, lang)), head: feedLink(lang),
      breadcrumb: [{ text: publicMessages[lang].series.listTitle, path: paths.seriesList() }, { text: titleIn(series) }],
    }, <SeriesPage series={series} events={events} projects={projects} figures={figures} now={clock()} />);
  });

  // Calendar programs fetch it without a session: it holds what a visitor sees, whoever asks.
  app.get<{ Params: SlugParams }>(paths.seriesCalendar(':slug'), publicPage, async (request, reply) => {
    const series = await getSeries(deps.publicDb, visitor, request.params.slug);
    const events = await listSeriesEvents(deps.publicDb, visitor, series.id);
    return reply.type(CALENDAR_TYPE).send(seriesCalendar(series, events, { lang: request.lang, baseUrl }));
  });
}

/** A description for search engines: the beginning of a text, cut between words. */
function cut(text: string): string | undefined {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 160) return line || undefined;
  return `${line.slice(0, 160).replace(/\s+\S*$/, '')} …`;
}
