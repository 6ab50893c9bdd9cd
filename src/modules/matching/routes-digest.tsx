import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { rawForm, single } from '../../platform/http/form.ts';
import { seeOther } from '../../platform/http/language.ts';
import { sendPage } from '../../ui/reply.tsx';
import { accountMessages } from '../accounts/messages.ts';
import { accountPaths } from '../accounts/paths.ts';
import { signedIn } from '../accounts/session-hook.ts';
import { removeSearch, saveSearch, switchDigest } from './commands-searches.ts';
import { digestMessages } from './messages-digest.ts';
import { matchingPaths } from './paths.ts';
import { getDigestChoice } from './queries-digest.ts';
import { DigestPage } from './views-digest.tsx';

/** Saved searches and the weekly digest of the reader. */
export function digestRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(matchingPaths.digest(), async (request, reply) => sendChoice(request, reply));

  app.post(matchingPaths.digest(), async (request, reply) => {
    const on = single(rawForm(request.body)['brief']) === 'ein';
    await switchDigest(deps, signedIn(request), on);
    return seeOther(reply, `${matchingPaths.digest()}?hinweis=${on ? 'ein' : 'aus'}`);
  });

  app.post(matchingPaths.saveSearch(), async (request, reply) => {
    const result = await saveSearch(deps, signedIn(request), single(rawForm(request.body)['suche']));
    if (!result.ok) return sendChoice(request, reply, result.reason === 'empty' ? 'leer' : 'voll');
    return seeOther(reply, `${matchingPaths.digest()}?hinweis=gemerkt`);
  });

  app.post<{ Params: { id: string } }>(matchingPaths.removeSearch(':id'), async (request, reply) => {
    await removeSearch(deps, signedIn(request), request.params.id);
    return seeOther(reply, `${matchingPaths.digest()}?hinweis=entfernt`);
  });

  async function sendChoice(request: FastifyRequest, reply: FastifyReply, refused?: 'leer' | 'voll'): Promise<FastifyReply> {
    const m = digestMessages[request.lang];
    const word = (['gemerkt', 'entfernt', 'ein', 'aus'] as const).find((one) => one === single(rawForm(request.query)['hinweis']));
    const choice = await getDigestChoice(deps.db, signedIn(request));
    return sendPage(reply, {
      title: m.title, status: refused ? 422 : 200, breadcrumb: [{ text: accountMessages[request.lang].accountTitle, path: accountPaths.account() }, { text: m.title }],
    }, <DigestPage {...choice} notice={word && m.saved[word]} refusal={refused && m.refused[refused]} />);
  }
}
