import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { takeUploads } from '../../../platform/http/upload.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { parseForm, rawForm, single, type RawForm } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import type { Actor } from '../../accounts/actor.ts';
import { dbFor } from '../../accounts/public-db.ts';
import { signedIn } from '../../accounts/session-hook.ts';
import { publicPage } from '../../events/routes.tsx';
import { getEditable, type EditableProject } from '../queries-edit.ts';
import { getProfile, type ProjectDocument } from '../queries.ts';
import { crumbs, type SlugParams } from '../routes-page.tsx';
import { titleOfProject } from '../texts.ts';
import { canEditProject, canSeeGroup } from '../visibility.ts';
import { changeDocument, removeDocument, standOf } from './commands.ts';
import type { DocumentFields } from './document.ts';
import { sendFile } from './download.ts';
import { documentForm, sentences } from './forms.ts';
import { documentMessages } from './messages.ts';
import { documentPaths } from './paths.ts';
import { readQuotas } from './queries.ts';
import { receiveDocument } from './receive.ts';
import { DocumentPage, DocumentsPage } from './views.tsx';

type Params = SlugParams & { id: string };
type Notice = keyof (typeof documentMessages)['de']['notices'];

/** Documents of a project: the list, adding, changing, taking out, and the files themselves. */
export async function documentRoutes(app: FastifyInstance, deps: Deps): Promise<void> {
  await takeUploads(app, 1_000_000);
  listRoutes(app, deps);
  changeRoutes(app, deps);
  app.get<{ Params: Params }>(documentPaths.file(':slug', ':id'), async (request, reply) => {
    const { actor } = request;
    const db = dbFor(deps, actor);
    return sendFile(reply, db, actor, await getDocument(await getProfile(db, actor, request.params.slug), request.params.id));
  });
}

function listRoutes(app: FastifyInstance, deps: Deps): void {
  const send = async (request: FastifyRequest, reply: FastifyReply, values: RawForm = {}, errors?: FieldErrors): Promise<FastifyReply> => {
    const { actor, lang } = request;
    const project = await getProfile(dbFor(deps, actor), actor, (request.params as SlugParams).slug);
    const canEdit = keeps(actor, project);
    const t = documentMessages[lang];
    const word = single(rawForm(request.query)['hinweis']);
    return sendPage(reply, {
      title: `${t.title}: ${inLang(titleOfProject(project.basics), lang)}`, errors, status: errors ? 422 : 200, scripts: ['error-focus'],
      breadcrumb: crumbs(lang, titleOfProject(project.basics), project.slug, t.title),
      head: project.levels.basics === 'clear' ? undefined : <meta name="robots" content="noindex" />,
    }, (
      <DocumentsPage
        project={project} canEdit={canEdit} maxBytes={canEdit ? (await readQuotas(deps.db)).file : 0} values={values} errors={errors}
        notice={canEdit && Object.hasOwn(t.notices, word) ? t.notices[word as Notice] : undefined}
      />
    ));
  };

  app.get<{ Params: SlugParams }>(documentPaths.list(':slug'), publicPage, async (request, reply) => send(request, reply));

  app.post<{ Params: SlugParams }>(documentPaths.list(':slug'), async (request, reply) => {
    const actor = signedIn(request);
    const project = await getEditable(deps.db, actor, request.params.slug);
    if (!keeps(actor, project)) throw new NotFound('documents');
    const result = await receiveDocument(deps, actor, project.id, request);
    return result.ok ? seeOther(reply, `${documentPaths.list(project.slug)}?hinweis=hochgeladen`) : send(request, reply, result.values, result.errors);
  });
}

function changeRoutes(app: FastifyInstance, deps: Deps): void {
  interface Shown { values?: RawForm; errors?: FieldErrors; conflict?: boolean; opens?: boolean }
  const find = async (request: FastifyRequest): Promise<{ project: EditableProject; document: ProjectDocument }> => {
    const actor = signedIn(request);
    const { slug, id } = request.params as Params;
    const project = await getEditable(deps.db, actor, slug);
    if (!keeps(actor, project)) throw new NotFound('documents');
    return { project, document: await getDocument(project, id) };
  };
  const send = async (request: FastifyRequest, reply: FastifyReply, { values, errors, conflict = false, opens = false }: Shown = {}): Promise<FastifyReply> => {
    const { project, document } = await find(request);
    const t = documentMessages[request.lang];
    return sendPage(reply, {
      title: `${t.changeTitle}: ${document.title}`, errors, status: errors ? 422 : conflict ? 409 : opens ? 422 : 200, scripts: ['error-focus'],
      breadcrumb: crumbs(request.lang, titleOfProject(project.basics), project.slug, t.changeTitle),
    }, (
      <DocumentPage project={project} document={document} stand={standOf(document)} values={values ?? valuesOf(document)} errors={errors} conflict={conflict} opens={opens} />
    ));
  };

  app.get<{ Params: Params }>(documentPaths.document(':slug', ':id'), async (request, reply) => send(request, reply));

  app.post<{ Params: Params }>(documentPaths.document(':slug', ':id'), async (request, reply) => {
    const { project, document } = await find(request);
    const parsed = parseForm(documentForm, request.body);
    if (!parsed.ok) return send(request, reply, { values: parsed.raw, errors: sentences(parsed.errors, request.lang) });
    const raw = rawForm(request.body);
    const result = await changeDocument(deps, signedIn(request), project.id, document.id, parsed.value, single(raw['stand']), single(raw['oeffnen']) === 'ja');
    if (result.ok) return seeOther(reply, `${documentPaths.list(project.slug)}?hinweis=geaendert`);
    const t = documentMessages[request.lang].errors;
    switch (result.reason) {
      case 'conflict': return send(request, reply, { conflict: true });
      case 'opens': return send(request, reply, { values: raw, opens: true });
      case 'licence': return send(request, reply, { values: raw, errors: { lizenz: t.licence } });
      case 'unseen': return send(request, reply, { values: raw, errors: { sichtbar: t.unseen } });
    }
  });

  app.post<{ Params: Params }>(documentPaths.remove(':slug', ':id'), async (request, reply) => {
    const { project, document } = await find(request);
    await removeDocument(deps, signedIn(request), project.id, document.id);
    return seeOther(reply, `${documentPaths.list(project.slug)}?hinweis=entfernt`);
  });
}

/** Whoever edits the project and sees its documents keeps them. */
function keeps(actor: Actor, project: Parameters<typeof canEditProject>[1]): boolean {
  return canEditProject(actor, project) && canSeeGroup(actor, project, 'documents');
}

async function getDocument({ documents }: { documents: readonly ProjectDocument[] }, id: string): Promise<ProjectDocument> {
  const document = isUuid(id) ? documents.find((one) => one.id === id) : undefined;
  if (!document) throw new NotFound('document');
  return document;
}

const valuesOf = ({ title, kind, licence, level }: DocumentFields): RawForm => ({ titel: title, art: kind, lizenz: licence, sichtbar: level });
