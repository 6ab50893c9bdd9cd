import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { rawForm, single } from '../../../platform/http/form.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { signedIn } from '../../accounts/session-hook.ts';
import { projectPaths } from '../paths.ts';
import { titleOfProject } from '../texts.ts';
import { listChoices } from './queries.ts';
import { projectDetail } from './view.tsx';

/** Suggestions while a project is being chosen: only what the reader may see. */
export function choiceRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(projectPaths.choices(), async (request, reply) => {
    const text = single(rawForm(request.query)['q']).slice(0, 200);
    const cards = await listChoices(deps.db, signedIn(request), text);
    return reply.header('cache-control', 'no-store')
      .send(cards.map((card) => ({ id: card.id, label: inLang(titleOfProject(card), request.lang), detail: projectDetail(card, request.lang) })));
  });
}
