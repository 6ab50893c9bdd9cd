import type { FastifyPluginAsync } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { dbFor } from '../../accounts/public-db.ts';
import { projectPaths } from '../../projects/paths.ts';
import { listTopics } from '../../topics/queries.ts';
import { bringStartingSynonyms } from '../editors/commands-start.ts';
import { startingSynonyms } from '../synonym-start.ts';
import { find, type Results } from './find.ts';
import { liveIndexOf } from './live-index.ts';
import { searchMessages } from './messages.ts';
import { isNarrowed, parseSearchQuery, searchPath, suggestPath, type SearchQuery } from './question.ts';
import { readFacetNames } from './queries-found.ts';
import { suggest } from './suggest.ts';
import { frequent } from './views-facets.tsx';
import { CataloguePage, SearchPage } from './views.tsx';

const noIndex = <meta name="robots" content="noindex" />;

/** The catalogue of practical knowledge, and the one search over everything. Reading only. */
export function searchRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    // Whoever asks first shall not wait for the index to be filled; if it fails here, the question says so.
    app.addHook('onReady', async () => { await bringStartingSynonyms(deps.db, startingSynonyms(), deps.clock()); });
    app.addHook('onListen', async () => { void liveIndexOf(deps.db).current().catch(() => undefined); });

    app.get(projectPaths.list(), async (request, reply) => {
      const { actor, lang } = request;
      const query = parseSearchQuery(request.query);
      const db = dbFor(deps, actor);
      const [index, topics] = await Promise.all([liveIndexOf(deps.db).current(), listTopics(db)]);
      const results = await find(index, db, actor, query, 'project', deps.clock());
      if (foundNothing(query, results)) app.searchMisses.note(query.text, (word) => index.vocabulary.hasMet(word));
      if (results.found.length === 0 && query.page > 1) throw new NotFound('page of a list');
      const names = await readFacetNames(db, frequent('service', results.counts, query), frequent('leika', results.counts, query), frequent('kreis', results.counts, query));
      const t = searchMessages[lang];
      return sendPage(reply, {
        title: query.page > 1 ? t.pageTitle(t.catalogueTitle, query.page) : t.catalogueTitle, wide: true, description: t.catalogueLead,
        head: isNarrowed(query) || query.from !== '' ? noIndex : undefined, scripts: ['combobox'],
      }, <CataloguePage query={query} results={results} topics={topics} names={names} isVisitor={actor.kind === 'visitor'} />);
    });

    // Not kept with the public pages: every half-typed word would push a page out of the cache.
    app.get(suggestPath, async (request, reply) => {
      const { actor, lang } = request;
      const { text } = parseSearchQuery(request.query);
      const index = await liveIndexOf(deps.db).current();
      return reply.header('cache-control', 'no-store').send(await suggest(index, dbFor(deps, actor), actor, text, lang));
    });

    app.get(searchPath, async (request, reply) => {
      const { actor, lang } = request;
      const query = parseSearchQuery(request.query);
      const index = await liveIndexOf(deps.db).current();
      const results = await find(index, dbFor(deps, actor), actor, query, query.kind, deps.clock());
      if (query.kind === undefined && foundNothing(query, results)) app.searchMisses.note(query.text, (word) => index.vocabulary.hasMet(word));
      if (results.found.length === 0 && query.page > 1) throw new NotFound('page of a list');
      const t = searchMessages[lang];
      const title = query.text === '' ? t.searchTitle : t.titleFor(query.text);
      return sendPage(reply, { title: query.page > 1 ? t.pageTitle(title, query.page) : title, wide: true, head: noIndex, scripts: ['combobox'] },
        <SearchPage query={query} results={results} isVisitor={actor.kind === 'visitor'} />);
    });
  };
}

/** Whether the words found nothing, and not the filters beside them. */
function foundNothing({ text, chosen, page }: SearchQuery, { total }: Results): boolean {
  return total === 0 && page === 1 && text !== '' && Object.values(chosen).every((list) => list.length === 0);
}
