import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { many, rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { changeSharing } from './commands.ts';
import { accountPaths } from '../paths.ts';
import { signedIn } from '../session-hook.ts';
import { readSharedFields } from './sharing.ts';

/** Choosing in general what other participants see. */
export function sharingRoutes(app: FastifyInstance, deps: Deps): void {
  app.post('/konto/sichtbarkeit', async (request, reply) => {
    const raw = rawForm(request.body);
    await changeSharing(deps, signedIn(request), readSharedFields(many(raw['shares'])), single(raw['inSearch']) === 'ja');
    return seeOther(reply, `${accountPaths.account()}?hinweis=gespeichert#sichtbarkeit`);
  });
}
