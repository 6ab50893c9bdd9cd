import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { readPeriods } from '../../notifications/retention.ts';
import { liveIndexOf } from '../catalogue/live-index.ts';
import { setMissDone } from './commands-misses.ts';
import { editorCrumbs, editorOf, pageOf, wordOf } from './frame.ts';
import { missMessages } from './messages-misses.ts';
import { editorPaths } from './paths.ts';
import { listMisses } from './queries-misses.ts';
import { listGroups } from './queries.ts';
import { closeTo, hitsOf } from './try-out.ts';
import { MissesPage } from './views-misses.tsx';

/** What was searched for without a hit. */
export function missRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(editorPaths.misses(), async (request, reply) => {
    const actor = editorOf(request);
    const showsDone = single(rawForm(request.query)['stand']) === 'erledigt';
    const page = pageOf(request);
    const [misses, groups, { searchMisses: days }, index] = await Promise.all([
      listMisses(deps.db, actor, showsDone, page), listGroups(deps.db, actor), readPeriods(deps.db), liveIndexOf(deps.db).current(),
    ]);
    if (misses.rows.length === 0 && page > 1) throw new NotFound('page of a list');
    const rows = misses.rows.map((row) => ({ ...row, hits: hitsOf(index, actor, row.words), near: row.done ? { words: [], groups: [] } : closeTo(index, actor, row.words, groups) }));
    const { title, notices } = missMessages[request.lang];
    return sendPage(reply, { title, breadcrumb: editorCrumbs(request, title, false), wide: true },
      <MissesPage {...{ rows, page, showsDone, days }} open={misses.open} done={misses.done} notice={wordOf(request, 'hinweis', notices)} />);
  });

  app.post<{ Params: { id: string } }>(editorPaths.miss(':id'), async (request, reply) => {
    const done = single(rawForm(request.body)['aktion']) !== 'offen';
    await setMissDone(deps, editorOf(request), request.params.id, done);
    return seeOther(reply, editorPaths.misses({ hinweis: done ? 'erledigt' : 'offen' }));
  });
}
