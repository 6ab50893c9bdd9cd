import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { parseForm, rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { takeUploads, uploaded } from '../../../platform/http/upload.ts';
import { sendPage, type SendPageProps } from '../../../ui/reply.tsx';
import type { Member } from '../../accounts/actor.ts';
import { signedIn } from '../../accounts/session-hook.ts';
import { dropImport, finishImport, readImport, type ReadFileResult } from '../../organisations/commands-import.ts';
import { MAX_FILE_BYTES } from '../../organisations/directory-file.ts';
import { faultMessages } from '../../organisations/messages-import-faults.ts';
import {
  CHANGES_PER_PAGE, countChanges, findMissing, findStand, getImport, listDoneChanges, listImports, listPlannedChanges, type ChangeVerb,
} from '../../organisations/queries-import.ts';
import { dashboardMessages } from '../../organiser/dashboard/messages.ts';
import { organiserPaths } from '../../organiser/paths.ts';
import { DirectoryAdminPage, ImportPage, dayText, verbWords, type ImportPageProps } from './admin-views.tsx';
import { directoryPaths } from './paths.ts';
import { directoryAdminMessages } from './admin-messages.ts';

const shownNumbers = z.object({ added: z.coerce.number().int(), changed: z.coerce.number().int(), ended: z.coerce.number().int() });
const PAGES = 1_000;

/** Where an admin reads a newer official directory: upload, preview, decision, report. */
export function directoryAdminRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    await takeUploads(app, MAX_FILE_BYTES);
    upload(app, deps);
    decision(app, deps);
  };
}

function upload(app: FastifyInstance, deps: Deps): void {
  app.get(directoryPaths.overview(), async (request, reply) => {
    adminOf(request);
    return sendOverview(reply);
  });

  app.post(directoryPaths.overview(), async (request, reply) => {
    const actor = adminOf(request);
    const bytes = await uploaded(request);
    if (typeof bytes === 'string') return sendOverview(reply, directoryAdminMessages[request.lang].errors[bytes]);
    const result = await readImport(deps, actor, bytes);
    return result.ok ? seeOther(reply, directoryPaths.import(result.id)) : sendOverview(reply, refusal(result, request));
  });

  async function sendOverview(reply: FastifyReply, error?: string): Promise<FastifyReply> {
    const [imports, stand] = await Promise.all([listImports(deps.db), findStand(deps.db)]);
    const errors = error === undefined ? undefined : { datei: error };
    return sendPage(reply, { ...frame(reply.request), errors, status: errors ? 422 : 200, scripts: ['error-focus'] },
      <DirectoryAdminPage imports={imports} stand={stand} errors={errors} />);
  }
}

function decision(app: FastifyInstance, deps: Deps): void {
  const { db } = deps;
  app.get<{ Params: { id: string } }>(directoryPaths.import(':id'), async (request, reply) => {
    adminOf(request);
    return sendImport(reply, request.params.id,
      { notice: single(rawForm(request.query)['hinweis']) === 'uebernommen' ? 'done' : undefined });
  });

  app.post<{ Params: { id: string } }>(directoryPaths.import(':id'), { config: { stepUp: true } }, async (request, reply) => {
    const actor = adminOf(request);
    const { id } = await getImport(db, request.params.id);
    const shown = parseForm(shownNumbers, request.body);
    if (!shown.ok) return sendImport(reply, id, { notice: 'changed_meanwhile' }, 409);
    const result = await finishImport(deps, actor, id, shown.value, { missing: single(rawForm(request.body)['geprueft']) === 'ja' });
    if (result.ok) return seeOther(reply, `${directoryPaths.import(id)}?hinweis=uebernommen`);
    switch (result.reason) {
      case 'gone': return sendImport(reply, id, {}, 409);
      case 'changed_meanwhile': return sendImport(reply, id, { notice: 'changed_meanwhile' }, 409);
      case 'missing': return sendImport(reply, id, { errors: { geprueft: directoryAdminMessages[request.lang].missingError } }, 422);
    }
  });

  app.post<{ Params: { id: string } }>(directoryPaths.drop(':id'), async (request, reply) => {
    const actor = adminOf(request);
    const { id } = await getImport(db, request.params.id);
    await dropImport(deps, actor, id);
    return seeOther(reply, directoryPaths.overview());
  });

  async function sendImport(reply: FastifyReply, id: string, more: Pick<ImportPageProps, 'notice' | 'errors'>,
    status = 200): Promise<FastifyReply> {
    const { request } = reply;
    const of = await getImport(db, id);
    const waits = of.state === 'waiting';
    const counts = waits ? await countChanges(db, id)
      : { added: of.added ?? 0, changed: of.changed ?? 0, ended: of.ended ?? 0, unchanged: of.unchanged ?? 0 };
    const verb = verbIn(request) ?? (['ended', 'changed', 'added'] as const).find((one) => counts[one] > 0) ?? 'added';
    const page = z.coerce.number().int().min(1).max(PAGES).catch(1).parse(rawForm(request.query)['seite']);
    if (page > Math.max(1, Math.ceil(counts[verb] / CHANGES_PER_PAGE))) throw new NotFound('page of a list');
    const changes = of.state === 'dropped' ? [] : await (waits ? listPlannedChanges : listDoneChanges)(db, id, verb, page);
    const missing = waits ? await findMissing(db, id) : undefined;
    const m = directoryAdminMessages[request.lang];
    const title = (waits ? m.previewTitle : of.state === 'done' ? m.reportTitle : m.droppedTitle)(dayText(of.asOf, request.lang));
    return sendPage(reply, { ...frame(request, title), status, errors: more.errors, scripts: ['error-focus'], wide: true },
      <ImportPage of={of} counts={counts} verb={verb} page={page} changes={changes} missing={missing} {...more} />);
  }
}

/** An admin; for everybody else these pages are not there. */
export function adminOf(request: FastifyRequest): Member {
  const actor = signedIn(request);
  if (!actor.isAdmin) throw new NotFound('directory');
  return actor;
}

/** Title and way of a page below the overview; without a title of its own it is the overview. */
export function frame(request: FastifyRequest, title?: string): Pick<SendPageProps, 'title' | 'breadcrumb'> {
  const overview = directoryAdminMessages[request.lang].title;
  const home = { text: dashboardMessages[request.lang].title, path: organiserPaths.dashboard() };
  return title === undefined ? { title: overview, breadcrumb: [home, { text: overview }] }
    : { title, breadcrumb: [home, { text: overview, path: directoryPaths.overview() }, { text: title }] };
}

function refusal(result: Exclude<ReadFileResult, { ok: true }>, { lang }: FastifyRequest): string {
  if (result.reason === 'older') return directoryAdminMessages[lang].errors.older(dayText(result.newest, lang));
  return faultMessages[lang].at(result.line, faultMessages[lang].faults[result.fault]);
}

function verbIn(request: FastifyRequest): ChangeVerb | undefined {
  const word = single(rawForm(request.query)['art']);
  return (Object.keys(verbWords) as ChangeVerb[]).find((verb) => verbWords[verb] === word);
}
