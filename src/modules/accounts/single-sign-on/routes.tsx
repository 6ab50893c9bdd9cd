import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Deps, Issuer } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { parseForm } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { signInByIdentity } from './commands-identity.ts';
import { describeDevice, networkMac } from '../device.ts';
import { ssoMessages } from './messages.ts';
import { issuerClient, IssuerFailed, type IssuerClient } from './oidc.ts';
import { accountPaths } from '../paths.ts';
import { cookieNames, sessionCookie } from '../session-hook.ts';
import { safeReturnPath } from '../signin.ts';
import { openWay, sealWay, WAY_MINUTES } from './single-sign-on.ts';
import { ArrivedPage, SsoFailedPage, type SsoRefusal } from './views.tsx';

interface KeyParams {
  key: string;
}

const MAX_ANSWER = 4_000;
const arrivalForm = z.object({ antwort: z.string().max(MAX_ANSWER).catch('') });

/** Signing in with a service of the configuration (OpenID Connect). The way there begins with a link: `form-action 'self'`. */
export function ssoRoutes(app: FastifyInstance, deps: Deps): void {
  const services = new Map<string, { issuer: Issuer; client: IssuerClient }>(
    deps.issuers.map((issuer) => [issuer.key, { issuer, client: issuerClient(issuer, deps.baseUrl) }]));
  const { session: sessionName } = cookieNames(deps.baseUrl);
  const wayName = sessionName.replace(/sitzung$/, 'weg');
  const cookie = sessionCookie(deps.baseUrl);

  function serviceOf(request: FastifyRequest<{ Params: KeyParams }>) {
    const service = services.get(request.params.key);
    if (!service) throw new NotFound('sign-in service');
    return service;
  }

  app.get<{ Params: KeyParams }>('/anmelden/sso/:key', async (request, reply) => {
    const { issuer, client } = serviceOf(request);
    const returnTo = safeReturnPath((request.query as { weiter?: unknown }).weiter);
    try {
      const { url, way } = await client.depart(returnTo, deps.clock());
      reply.setCookie(wayName, sealWay(deps.secret, way), { ...cookie, maxAge: WAY_MINUTES * 60 });
      return await reply.header('cache-control', 'no-store').redirect(url, 303);
    } catch (error) {
      return failed(request, reply, issuer, 'unreachable', returnTo, error);
    }
  });

  app.get<{ Params: KeyParams }>('/anmelden/sso/:key/rueckkehr', async (request, reply) => {
    const { issuer } = serviceOf(request);
    if (!openWay(deps.secret, request.cookies[wayName], issuer.key, deps.clock())) return failed(request, reply, issuer, 'failed', '/');
    const query = request.url.split('?')[1] ?? '';
    reply.header('cache-control', 'no-store');
    return sendPage(reply, { title: ssoMessages[request.lang].arrivedTitle, scripts: ['go-on'] }, <ArrivedPage issuer={issuer} query={query.slice(0, MAX_ANSWER)} />);
  });

  app.post<{ Params: KeyParams }>('/anmelden/sso/:key/rueckkehr', async (request, reply) => {
    const { issuer, client } = serviceOf(request);
    const way = openWay(deps.secret, request.cookies[wayName], issuer.key, deps.clock());
    // Used or not, this way has been gone.
    reply.clearCookie(wayName, cookie);
    if (!way) return failed(request, reply, issuer, 'failed', '/');
    const parsed = parseForm(arrivalForm, request.body);
    let shown;
    try {
      shown = await client.arrive(parsed.ok ? parsed.value.antwort : '', way);
    } catch (error) {
      return failed(request, reply, issuer, 'failed', way.returnTo, error);
    }
    const result = await signInByIdentity(deps, issuer, shown, {
      device: describeDevice(request.headers['user-agent']), network: networkMac(deps.secret, request.ip), lang: request.lang,
      previousToken: request.cookies[sessionName],
    });
    if (!result.ok) return failed(request, reply, issuer, result.reason, way.returnTo);
    reply.setCookie(sessionName, result.token, cookie);
    return seeOther(reply, way.returnTo === '/' ? accountPaths.signIn() : way.returnTo);
  });

  /** The page that says what to do; the log says why, without anything of the person. */
  function failed(request: FastifyRequest, reply: FastifyReply, issuer: Issuer, reason: SsoRefusal, returnTo: string, error?: unknown): FastifyReply {
    // oxlint-disable-next-line typescript/only-throw-error -- handed on as it was caught
    if (error !== undefined && !(error instanceof IssuerFailed)) throw error;
    if (error) request.log.warn({ issuer: issuer.key, code: (error.cause as { code?: string } | undefined)?.code }, error.message);
    reply.header('cache-control', 'no-store');
    const status = reason === 'unreachable' ? 502 : 403;
    return sendPage(reply, { title: ssoMessages[request.lang].failedTitle, status }, <SsoFailedPage issuer={issuer} reason={reason} returnTo={returnTo} />);
  }
}
