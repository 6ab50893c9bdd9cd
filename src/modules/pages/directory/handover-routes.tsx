import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { resolveOrganisation } from '../../events/queries-organiser.ts';
import { handOver } from './commands-handover.ts';
import { adminOf, frame } from './admin-routes.tsx';
import { directoryPaths } from './paths.ts';
import { EndedPage, HandoverPage, type HandoverPageProps } from './handover-views.tsx';
import { handoverMessages } from './handover-messages.ts';
import { getEnded, listEnded } from './queries-handover.ts';

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

    app.get<{ Params: { slug: string } }>(directoryPaths.handover(':slug'), async (request, reply) => {
      adminOf(request);
      return sendForm(reply, { of: await getEnded(db, request.params.slug) });
    });

    app.post<{ Params: { slug: string } }>(directoryPaths.handover(':slug'), { config: { stepUp: true } }, async (request, reply) => {
      const actor = adminOf(request);
      const of = await getEnded(db, request.params.slug);
      const form = rawForm(request.body);
      const text = single(form['organisation']).slice(0, 200);
      const { errors: e } = handoverMessages[request.lang];
      if (text === '') return sendForm(reply, { of, errors: { organisation: e.required } });
      const found = await resolveOrganisation(db, { text, id: single(form['organisationId']), choice: single(form['auswahl']) });
      if (!found.ok && found.choices.length > 0)
        return sendForm(reply, { of, text, choices: found.choices, errors: { auswahl: e.several } });
      if (!found.ok) return sendForm(reply, { of, text, errors: { organisation: e.unknown } });
      const result = await handOver(deps, actor, of.id, found.id);
      if (result.ok) return seeOther(reply, `${directoryPaths.ended()}?uebergeben=${of.slug}`);
      if (result.reason === 'not_ended') throw new NotFound('ended organisation');
      return sendForm(reply, { of, text, errors: { organisation: e.not_active } });
    });
  };
}

function sendForm(reply: FastifyReply, props: HandoverPageProps): FastifyReply {
  const { request } = reply;
  return sendPage(reply, {
    ...frame(request, handoverMessages[request.lang].page(props.of.name)), errors: props.errors, status: props.errors ? 422 : 200,
    scripts: ['combobox', 'error-focus'],
  }, <HandoverPage {...props} />);
}
