import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { parseForm, rawForm, single, type FieldErrors, type RawForm } from '../../../platform/http/form.ts';
import { isoDate } from '../../../platform/time/time.ts';
import { sentences } from '../../../ui/form-errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { dashboardMessages } from '../../organiser/dashboard/messages.ts';
import { csvFile } from '../../../platform/sheet.ts';
import { organiserPaths } from '../../organiser/paths.ts';
import { auditExportForm, auditFilter } from './filter.ts';
import { AuditCheckPage, AuditPage } from './view.tsx';
import { auditSheet } from './words.ts';
import { exportAudit } from './commands.ts';
import { auditMessages } from './messages.ts';
import { sitePaths } from '../paths.ts';
import { checkChain } from './queries-chain.ts';
import { listAudit, listAuditWords } from './queries.ts';

/** The audit for admins: read it, narrow it, take it out with a reason, and check that it is whole. */
export function auditRoutes(deps: Deps): FastifyPluginAsync {
  const { db } = deps;
  return async (app) => {
    app.get(sitePaths.audit(), async (request, reply) => sendAudit(request, reply, rawForm(request.query)));

    app.get(sitePaths.auditCheck(), async (request, reply) => {
      if (!signedIn(request).isAdmin) throw new NotFound('audit');
      const m = auditMessages[request.lang];
      return sendPage(reply, { title: m.checkTitle, breadcrumb: [...crumbs(request), { text: m.checkTitle }] }, <AuditCheckPage check={await checkChain(db)} />);
    });

    // A form, never an address that could be passed on.
    app.post(sitePaths.auditExport(), { config: { stepUp: true } }, async (request, reply) => {
      const actor = signedIn(request);
      if (!actor.isAdmin) throw new NotFound('audit');
      const raw = rawForm(request.body);
      const parsed = parseForm(auditExportForm, request.body);
      if (!parsed.ok) return sendAudit(request, reply, raw, parsed.errors);
      const result = await exportAudit(deps, actor, auditFilter(raw), parsed.value.grund);
      if (!result.ok) return sendAudit(request, reply, raw, { grund: result.reason });
      reply.header('content-disposition', `attachment; filename="${auditMessages[request.lang].file}-${isoDate(deps.clock())}.csv"`);
      return reply.header('cache-control', 'no-store').type('text/csv; charset=utf-8').send(csvFile(auditSheet(result.rows, request.lang)));
    });
  };

  async function sendAudit(request: FastifyRequest, reply: FastifyReply, raw: RawForm, codes?: FieldErrors): Promise<FastifyReply> {
    const actor = signedIn(request);
    const filter = auditFilter(raw);
    const typed = single(raw['seite']);
    const page = /^[1-9]\d{0,2}$/.test(typed) ? Number(typed) : 1;
    const list = await listAudit(db, actor, filter, page);
    const words = await listAuditWords(db);
    const m = auditMessages[request.lang];
    const errors = codes && sentences(codes, m.errors);
    return sendPage(reply, { title: m.title, breadcrumb: crumbs(request, false), wide: true, errors, status: errors ? 422 : 200, scripts: ['error-focus'] },
      <AuditPage filter={filter} page={page} words={words} reason={single(raw['grund'])} errors={errors} {...list} />);
  }
}

function crumbs({ lang }: FastifyRequest, linked = true) {
  const { title } = auditMessages[lang];
  return [{ text: dashboardMessages[lang].title, path: organiserPaths.dashboard() }, linked ? { text: title, path: sitePaths.audit() } : { text: title }];
}
