import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { takeUploads, uploaded } from '../../../platform/http/upload.ts';
import { sendPage } from '../../../ui/reply.tsx';
import type { Member } from '../../accounts/actor.ts';
import { signedIn } from '../../accounts/session-hook.ts';
import { dropStagedDomains, importDomains, stageDomains, takeStagedDomains, type ImportReport } from '../../organisations/commands-domain.ts';
import { MAX_LIST_BYTES, readDomainFile, type DomainFile } from '../../organisations/domain-file.ts';
import { findStagedDomains } from '../../organisations/queries-domain.ts';
import { DomainListPage, PROBLEMS_PER_PAGE, type LeftOut } from './domain-list-view.tsx';
import { domainMessages } from './domain-messages.ts';
import { belongingCrumbs } from './frame.ts';
import { belongingPaths } from './paths.ts';

function adminOf(request: FastifyRequest): Member {
  const actor = signedIn(request);
  if (!actor.isAdmin) throw new NotFound('page');
  return actor;
}

/** Lines of a list that make no domain known, by line: what is wrong in them, and what no organisation has, or several. */
export function leftOut(file: Extract<DomainFile, { ok: true }>, report: ImportReport): LeftOut[] {
  const textOf = new Map(file.lines.map(({ line, domain, key }) => [line, `${domain}, ${key.value}`]));
  const left = (problem: 'unknown' | 'ambiguous') => report[problem].map((line) => ({ line, text: textOf.get(line) ?? '', problem }));
  return [...file.problems, ...left('unknown'), ...left('ambiguous')]
    .sort((a, b) => a.line - b.line);
}

/** Reading a list of domains of a whole country: upload, preview with every line that is left out, decision. For admins of the site. */
export async function domainListRoutes(app: FastifyInstance, deps: Deps): Promise<void> {
  await takeUploads(app, MAX_LIST_BYTES);

  app.get(belongingPaths.domainList(), async (request, reply) => send(request, reply));

  app.post(belongingPaths.domainList(), async (request, reply) => {
    const actor = adminOf(request);
    const bytes = await uploaded(request);
    if (typeof bytes === 'string') return send(request, reply, { error: bytes });
    const staged = await stageDomains(deps, actor, bytes);
    return staged.ok ? seeOther(reply, belongingPaths.domainList()) : send(request, reply, { error: staged.reason });
  });

  app.post(belongingPaths.takeDomainList(), async (request, reply) => {
    const actor = adminOf(request);
    const report = await takeStagedDomains(deps, actor, single(rawForm(request.body)['stand']));
    if (!report) return send(request, reply, { changed: true });
    const counts = new URLSearchParams({ neu: String(report.added), bekannt: String(report.known) });
    return seeOther(reply, `${belongingPaths.domains()}?hinweis=liste&${counts}`);
  });

  app.post(belongingPaths.dropDomainList(), async (request, reply) => {
    await dropStagedDomains(deps, adminOf(request));
    return seeOther(reply, belongingPaths.domains());
  });

  async function send(
    request: FastifyRequest, reply: FastifyReply,
    shown: { error?: keyof (typeof domainMessages)['de']['errors']['liste']; changed?: boolean } = {},
  ): Promise<FastifyReply> {
    const actor = adminOf(request);
    const m = domainMessages[request.lang];
    const staged = await findStagedDomains(deps.db, actor);
    const file = staged && readDomainFile(staged.content);
    const report = file?.ok ? await importDomains(deps, actor, file, { dryRun: true }) : undefined;
    const problems = file?.ok && report ? leftOut(file, report) : [];
    const word = single(rawForm(request.query)['seite']);
    const page = /^[1-9]\d{0,3}$/.test(word) ? Number(word) : 1;
    if (page > Math.max(1, Math.ceil(problems.length / PROBLEMS_PER_PAGE))) throw new NotFound('page of a list');
    const errors = shown.error && { datei: m.errors.liste[shown.error] };
    return sendPage(reply, {
      title: m.listTitle, breadcrumb: belongingCrumbs(request, m.listTitle), errors, status: errors ? 422 : shown.changed ? 409 : 200,
      scripts: ['error-focus'],
    }, (
      <DomainListPage
        preview={staged && report && { digest: staged.digest, added: report.added, known: report.known, problems }} page={page} errors={errors}
        changed={shown.changed === true}
      />
    ));
  }
}
