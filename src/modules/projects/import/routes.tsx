import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { rawForm, single } from '../../../platform/http/form.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { importProjects, previewImport } from '../commands-import.ts';
import { portfolioMessages } from '../messages-portfolio.ts';
import { projectPaths } from '../paths.ts';
import { importMessages } from './messages.ts';
import { ImportPage, type ImportPageProps } from './view.tsx';

/** Reading several projects in from a table. */
export function importRoutes(app: FastifyInstance, deps: Deps): void {
  const send = (request: FastifyRequest, reply: FastifyReply, props: Omit<ImportPageProps, 'organisations'>): FastifyReply => {
    const organisations = signedIn(request).memberships.filter(({ state }) => state === 'verified').map(({ organisationId: id, name }) => ({ id, name }));
    if (organisations.length === 0) throw new NotFound('organisation');
    const { title } = importMessages[request.lang];
    return sendPage(reply, {
      title, wide: true, status: props.error === undefined ? 200 : 422, scripts: ['error-focus'], ...(props.error === undefined ? {} : { errors: { tabelle: props.error } }),
      breadcrumb: [{ text: portfolioMessages[request.lang].ownTitle, path: projectPaths.own() }, { text: title }],
    }, <ImportPage {...props} organisations={organisations} />);
  };

  app.get(projectPaths.import(), async (request, reply) => send(request, reply, { values: { organisation: '', tabelle: '' } }));

  app.post(projectPaths.import(), async (request, reply) => {
    const actor = signedIn(request);
    const raw = rawForm(request.body);
    const values = { organisation: single(raw['organisation']), tabelle: single(raw['tabelle']) };
    const enter = single(raw['aktion']) === 'eintragen';
    const { made, read } = enter ? await importProjects(deps, actor, values.organisation, values.tabelle)
      : { made: undefined, read: await previewImport(deps.db, actor, values.organisation, values.tabelle) };
    if (!read.ok) return send(request, reply, { values, error: importMessages[request.lang].errors[read.reason] });
    return send(request, reply, { values: enter ? { ...values, tabelle: '' } : values, read, made });
  });
}
