import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { langs, type Lang } from '../../../platform/i18n/catalogue.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { dashboardMessages } from '../../organiser/dashboard/messages.ts';
import { organiserPaths } from '../../organiser/paths.ts';
import { saveLegalText } from './commands.ts';
import { LegalEditorPage, LegalListPage, type LegalEditorProps } from './editor-view.tsx';
import { legalTitle } from './view.tsx';
import { langsOf, langSlugs, legalProblem, pageOfSlug, slugOf, type LegalPage, type LegalProblem } from './legal.ts';
import { legalEditorMessages } from './editor-messages.ts';
import { sitePaths } from '../paths.ts';
import { getLegalText, listLegalTexts, listLegalVersions } from './queries.ts';
import { legalFrame } from '../routes.tsx';

type Which = { Params: { seite: string; sprache: string } };
type Shown = Pick<LegalEditorProps, 'errors' | 'notice' | 'loaded' | 'preview' | 'held'> & Partial<Pick<LegalEditorProps, 'body' | 'version'>> & { status?: number };

/** Where admins change the texts of the legal pages. */
export function legalRoutes(deps: Deps): FastifyPluginAsync {
  const { db } = deps;
  return async (app) => {
    app.get(sitePaths.legalTexts(), async (request, reply) => {
      const texts = await listLegalTexts(db, signedIn(request));
      const { title } = legalEditorMessages[request.lang];
      return sendPage(reply, { title, breadcrumb: [dashboard(request.lang), { text: title }] }, <LegalListPage texts={texts} />);
    });

    app.get<Which & { Querystring: { fassung?: unknown; hinweis?: unknown } }>(sitePaths.legalText(':seite', ':sprache'), async (request, reply) => {
      const { page, of } = whichText(request);
      const { fassung, hinweis } = request.query;
      const versions = await listLegalVersions(db, signedIn(request), page, of);
      const old = versions.find(({ id, body }) => String(id) === fassung && body !== null);
      const notice = hinweis === 'gespeichert' ? 'saved' : hinweis === 'vorlage' ? 'reset' : undefined;
      return sendEditor(request, reply, page, of, { notice, ...(old ? { body: old.body!, loaded: old.savedAt } : {}) });
    });

    app.post<Which>(sitePaths.legalText(':seite', ':sprache'), async (request, reply) => {
      const { page, of } = whichText(request);
      const actor = signedIn(request);
      if (!actor.isAdmin) throw new NotFound('legal text');
      const { text, stand, aktion } = rawForm(request.body);
      const [body, version] = [single(text), Number(single(stand)) || 0];
      const problem = legalProblem(page, body);
      if (problem) return sendEditor(request, reply, page, of, { body, version, errors: { text: sentenceOf(problem, request.lang) }, status: 422 });
      if (single(aktion) === 'vorschau') return sendEditor(request, reply, page, of, { body, version, preview: true });
      const result = await saveLegalText(deps, actor, page, of, body, version);
      if (result.ok) return seeOther(reply, `${sitePaths.legalText(slugOf(page), langSlugs[of])}?hinweis=gespeichert`);
      return sendEditor(request, reply, page, of, { body, version: result.version, held: result.body, status: 409 });
    });

    app.post<Which>(sitePaths.legalTemplate(':seite', ':sprache'), async (request, reply) => {
      const { page, of } = whichText(request);
      const version = Number(single(rawForm(request.body)['stand'])) || 0;
      const result = await saveLegalText(deps, signedIn(request), page, of, null, version);
      if (result.ok) return seeOther(reply, `${sitePaths.legalText(slugOf(page), langSlugs[of])}?hinweis=vorlage`);
      return sendEditor(request, reply, page, of, { version: result.version, held: result.body, status: 409 });
    });
  };

  async function sendEditor(request: FastifyRequest, reply: FastifyReply, page: LegalPage, of: Lang, { status = 200, ...shown }: Shown): Promise<FastifyReply> {
    const versions = await listLegalVersions(db, signedIn(request), page, of);
    const held = await getLegalText(db, page, of);
    const frame = await legalFrame(db);
    const m = legalEditorMessages[request.lang];
    const title = m.editTitle(legalTitle(page, request.lang), m.lang[of]);
    const breadcrumb = [dashboard(request.lang), { text: m.title, path: sitePaths.legalTexts() }, { text: legalTitle(page, request.lang) }];
    return sendPage(reply, { title, breadcrumb, errors: shown.errors, status, scripts: ['error-focus'] },
      <LegalEditorPage page={page} of={of} versions={versions} body={held.body} version={held.version} {...frame} {...shown} />);
  }
}

const dashboard = (lang: Lang) => ({ text: dashboardMessages[lang].title, path: organiserPaths.dashboard() });

function whichText(request: FastifyRequest<Which>): { page: LegalPage; of: Lang } {
  const page = pageOfSlug(request.params.seite);
  const of = langs.find((lang) => langSlugs[lang] === request.params.sprache);
  // Who is not signed in is led to signing in before anything is said about the address.
  signedIn(request);
  if (page === undefined || of === undefined || !langsOf(page).includes(of)) throw new NotFound('legal text');
  return { page, of };
}

function sentenceOf(problem: LegalProblem, lang: Lang): string {
  const { errors } = legalEditorMessages[lang];
  switch (problem.code) {
    case 'missing': return errors.missing(problem.parts.map((part) => `{${part}}`).join(', '));
    case 'unknown': return errors.unknown(problem.part);
    default: return errors[problem.code];
  }
}
