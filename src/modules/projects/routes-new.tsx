import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { rawForm, single } from '../../platform/http/form.ts';
import { sendPage } from '../../ui/reply.tsx';
import { markupOf } from '../../ui/stencil.ts';
import { signedIn } from '../accounts/session-hook.ts';
import { listTopics } from '../topics/queries.ts';
import { createProject } from './commands.ts';
import { readNewProject } from './forms.ts';
import { faultSentences } from './form-values.ts';
import { editMessages } from './messages-edit.ts';
import { projectPaths } from './paths.ts';
import { emptyContent } from './project.ts';
import { crumbs, done } from './routes-page.tsx';
import type { FindSimilar } from './similar.ts';
import { NewProjectPage, SimilarList, type NewProjectProps } from './views-new.tsx';

/** Entering a project. */
export function newProjectRoutes(app: FastifyInstance, deps: Deps, findSimilar: FindSimilar): void {
  const send = async (request: FastifyRequest, reply: FastifyReply, props: Omit<NewProjectProps, 'organisations' | 'topics'>): Promise<FastifyReply> => {
    const organisations = signedIn(request).memberships.filter(({ state }) => state === 'verified').map(({ organisationId: id, name }) => ({ id, name }));
    const title = editMessages[request.lang].newTitle;
    return sendPage(reply, {
      title, errors: props.errors, status: props.errors ? 422 : 200, breadcrumb: [...crumbs(request.lang, { de: '', en: '' }).slice(0, 1), { text: title }],
      scripts: ['error-focus', 'similar'],
    }, <NewProjectPage {...props} topics={await listTopics(deps.db)} organisations={organisations} />);
  };

  app.get(projectPaths.create(), async (request, reply) => send(request, reply, { values: {}, similar: [] }));

  app.get(projectPaths.similar(), async (request, reply) => {
    const raw = rawForm(request.query);
    const similar = await findSimilar(signedIn(request), { title: single(raw['titel']), sentence: single(raw['satz']) }, request.lang);
    const t = editMessages[request.lang];
    return reply.header('cache-control', 'no-store').send({
      announcement: similar.length === 0 ? '' : t.similarCount(similar.length),
      html: similar.length === 0 ? '' : markupOf(<SimilarList similar={similar} />, request.lang),
    });
  });

  app.post(projectPaths.create(), async (request, reply) => {
    const actor = signedIn(request);
    const read = readNewProject(request.body);
    const values = rawForm(request.body);
    if (!read.ok) return send(request, reply, { values, similar: [], errors: faultSentences(read.faults, request.lang) });
    const { organisationId, asContact, ...basics } = read.value;
    const similar = single(values['gesehen']) === 'ja' ? [] : await findSimilar(actor, { title: basics.titleDe, sentence: basics.sentenceDe }, request.lang);
    if (similar.length > 0) return send(request, reply, { values, similar });
    const { slug } = await createProject(deps, actor, organisationId, emptyContent(await withKnownTopics(deps, basics)), { asContact });
    return done(reply, projectPaths.edit(slug), 'angelegt');
  });
}

/** Leaves out fields of action that there are none of. */
export async function withKnownTopics<T extends { topics: string[] }>(deps: Pick<Deps, 'db'>, basics: T): Promise<T> {
  const known = new Set((await listTopics(deps.db)).map(({ id }) => id));
  return { ...basics, topics: basics.topics.filter((id) => known.has(id)) };
}
