import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { choicesOf, meantErrors, readTypedOrganisation } from '../../organisations/meant.ts';
import { findMeant } from '../../organisations/queries-meant.ts';
import { handOver } from './commands-handover.ts';
import { adminOf, frame } from './admin-routes.tsx';
import { directoryPaths } from './paths.ts';
import { EndedPage, HandoverCheckPage, HandoverPage, type HandoverPageProps } from './handover-views.tsx';
import { handoverMessages } from './handover-messages.ts';
import { getEnded, getSuccessor, listEnded, type EndedOrganisation } from './queries-handover.ts';

const pageNumber = z.coerce.number().int().min(1).max(1_000).catch(1);

/** Bodies that ended, and handing over what hangs on them. For admins. */
export function handoverRoutes(deps: Deps): FastifyPluginAsync {
  const { db } = deps;
  return async (app) => {
    app.get(directoryPaths.ended(), async (request, reply) => {
      adminOf(request);
      const query = rawForm(request.query);
      const page = pageNumber.parse(query['seite']);
      const { rows, total } = await listEnded(db, page);
      if (rows.length === 0 && page > 1) throw new NotFound('page of a list');
      const done = rows.find(({ slug, successorSlug }) => successorSlug !== null && slug === single(query['uebergeben']));
      return sendPage(reply, { ...frame(request, handoverMessages[request.lang].title), wide: true }, <EndedPage rows={rows} total={total}
        page={page} done={done} />);
    });

    choosing(app, deps);
    deciding(app, deps);
  };
}

/** To whom: asked until one organisation is understood. Changes nothing. */
function choosing(app: FastifyInstance, { db }: Deps): void {
  app.get<{ Params: { slug: string } }>(directoryPaths.handover(':slug'), async (request, reply) => {
    adminOf(request);
    return sendForm(reply, { of: await getEnded(db, request.params.slug) });
  });

  app.post<{ Params: { slug: string } }>(directoryPaths.handover(':slug'), async (request, reply) => {
    adminOf(request);
    const of = await getEnded(db, request.params.slug);
    const typed = readTypedOrganisation(rawForm(request.body), 'organisation');
    const meant = await findMeant(db, typed);
    if (meant.ok) return seeOther(reply, directoryPaths.handoverTo(of.slug, meant.organisation.slug));
    const { required, unknown } = handoverMessages[request.lang].errors;
    return sendForm(reply, { of, typed, choices: choicesOf(meant), errors: meantErrors('organisation', meant, request.lang, { required, unknown }) });
  });
}

/** What goes over to whom, and the decision; an ended body takes nothing over. */
function deciding(app: FastifyInstance, deps: Deps): void {
  const { db } = deps;
  type Ended = { Params: { slug: string } };
  const notActive = (reply: FastifyReply, of: EndedOrganisation): FastifyReply =>
    sendForm(reply, { of, errors: { organisation: handoverMessages[reply.request.lang].errors.not_active } });

  app.get<Ended>(directoryPaths.handoverTo(':slug'), async (request, reply) => {
    adminOf(request);
    const [of, to] = [await getEnded(db, request.params.slug), await getSuccessor(db, single(rawForm(request.query)['an']))];
    if (to.state !== 'active') return notActive(reply, of);
    const title = handoverMessages[request.lang].check(of.name, to.name);
    return sendPage(reply, frame(request, title), <HandoverCheckPage of={of} to={to} />);
  });

  app.post<Ended>(directoryPaths.handoverTo(':slug'), { config: { stepUp: true } }, async (request, reply) => {
    const actor = adminOf(request);
    const [of, to] = [await getEnded(db, request.params.slug), await getSuccessor(db, single(rawForm(request.body)['an']))];
    const result = await handOver(deps, actor, of.id, to.id);
    if (result.ok) return seeOther(reply, `${directoryPaths.ended()}?uebergeben=${of.slug}`);
    if (result.reason === 'not_ended') throw new NotFound('ended organisation');
    return notActive(reply, of);
  });
}

function sendForm(reply: FastifyReply, props: HandoverPageProps): FastifyReply {
  const { request } = reply;
  return sendPage(reply, {
    ...frame(request, handoverMessages[request.lang].page(props.of.name)), errors: props.errors, status: props.errors ? 422 : 200,
    scripts: ['combobox', 'error-focus'],
  }, <HandoverPage {...props} />);
}
