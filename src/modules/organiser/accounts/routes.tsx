import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { parseForm, rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { sentences } from '../../../ui/form-errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import {
  closeAccount, endAllSessions, reopenAccount, setAdmin, type AccountChange, type AccountRefusal,
} from '../../accounts/commands-account-admin.ts';
import { getAccount, listAccounts } from '../../accounts/queries-account-admin.ts';
import { showsPeople } from '../../accounts/people-shown.ts';
import { signedIn } from '../../accounts/session-hook.ts';
import { accountAdminMessages } from './messages.ts';
import { accountAdminPaths } from './paths.ts';
import { AccountsPage, AdministeredAccountPage, type AccountNotice } from './views.tsx';
import { dashboardMessages } from '../dashboard/messages.ts';
import { organiserPaths } from '../paths.ts';

type ById = { Params: { id: string } };

const listQuery = z.object({
  suche: z.string().catch('').transform((text) => text.slice(0, 120)),
  welche: z.enum(['all', 'privileged', 'closed']).catch('all'),
  seite: z.coerce.number().int().min(1).max(10_000).catch(1),
});
const closeForm = z.object({ grund: z.string({ error: 'required' }).min(1, 'required').max(500, 'too_long') });
/** What changes somebody's rights asks for the second factor again. */
const rights = { config: { stepUp: true } };

/** Accounts and their rights, for admins. */
export function accountAdminRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    app.get('/organisation/konten', async (request, reply) => {
      const { suche: text, welche: filter, seite: page } = listQuery.parse(rawForm(request.query));
      const { rows, total } = await listAccounts(deps.db, signedIn(request), { text, filter, page });
      if (rows.length === 0 && page > 1) throw new NotFound('page of a list');
      showsPeople(request, 'accounts', rows.map(({ id }) => ({ accountId: id })));
      const { title } = accountAdminMessages[request.lang];
      return sendPage(reply, { title, wide: true, breadcrumb: crumbs(request) }, <AccountsPage {...{ rows, total, text, filter, page }} />);
    });

    app.get<ById>('/organisation/konten/:id', async (request, reply) => {
      const { hinweis, grund } = request.query as { hinweis?: string; grund?: string };
      const { notices, refusals } = accountAdminMessages[request.lang];
      return sendAccount(request, reply, {
        ...(hinweis && Object.hasOwn(notices, hinweis) ? { notice: hinweis as AccountNotice } : {}),
        ...(grund && Object.hasOwn(refusals, grund) ? { refusal: grund as AccountRefusal } : {}),
      });
    });

    app.post<ById>('/organisation/konten/:id/sperre', rights, async (request, reply) => {
      const parsed = parseForm(closeForm, request.body);
      if (!parsed.ok) return sendAccount(request, reply, { codes: parsed.errors, reason: single(parsed.raw['grund']) });
      return done(request, reply, await closeAccount(deps, signedIn(request), request.params.id, parsed.value.grund), 'gesperrt');
    });

    app.post<ById>('/organisation/konten/:id/sperre/ende', rights, async (request, reply) =>
      done(request, reply, await reopenAccount(deps, signedIn(request), request.params.id), 'geoeffnet'));

    app.post<ById>('/organisation/konten/:id/administration', rights, async (request, reply) => {
      const wanted = single(rawForm(request.body)['recht']) === 'ja';
      return done(request, reply, await setAdmin(deps, signedIn(request), request.params.id, wanted), 'rechte');
    });

    app.post<ById>('/organisation/konten/:id/sitzungen/ende', async (request, reply) =>
      done(request, reply, await endAllSessions(deps, signedIn(request), request.params.id), 'sitzungen'));
  };

  async function sendAccount(
    request: FastifyRequest<ById>, reply: FastifyReply,
    shown: { notice?: AccountNotice; refusal?: AccountRefusal; codes?: Record<string, string>; reason?: string },
  ): Promise<FastifyReply> {
    const actor = signedIn(request);
    const account = await getAccount(deps.db, actor, request.params.id);
    showsPeople(request, 'account', [{ accountId: account.id }]);
    const m = accountAdminMessages[request.lang];
    const { codes, ...rest } = shown;
    const errors = codes && sentences(codes, m.errors);
    const name = account.name || account.email;
    return sendPage(reply, {
      title: m.pageTitle(name), errors, status: errors ? 422 : 200, scripts: ['error-focus'], breadcrumb: crumbs(request, name),
    }, <AdministeredAccountPage account={account} isSelf={account.id === actor.accountId} errors={errors} {...rest} />);
  }
}

function done(request: FastifyRequest<ById>, reply: FastifyReply, result: AccountChange, notice: AccountNotice): FastifyReply {
  return seeOther(reply, `${accountAdminPaths.one(request.params.id)}?${result.ok ? `hinweis=${notice}` : `grund=${result.reason}`}`);
}

function crumbs(request: FastifyRequest, name?: string) {
  const home = { text: dashboardMessages[request.lang].title, path: organiserPaths.dashboard() };
  const { title } = accountAdminMessages[request.lang];
  return name === undefined ? [home, { text: title }] : [home, { text: title, path: accountAdminPaths.list() }, { text: name }];
}
