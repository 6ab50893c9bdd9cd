import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refused } from './errors.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a state-changing request comes from a page of our own. Browsers tell it in Sec-Fetch-Site; those that do not
 * yet always send Origin with a POST. A request with neither is refused: no form of ours sends such a one. This needs no
 * token and so no cookie and no secret in public pages (decision 0005); cookies are SameSite=Lax as a second net.
 */
export function isFromOwnPage(request: FastifyRequest, ownHost: string): boolean {
  if (SAFE.has(request.method)) return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const origin = request.headers.origin;
  if (!origin || origin === 'null') return false;
  try {
    const { host } = new URL(origin);
    // Proxies may rewrite Host, so the configured address counts as well.
    return host === ownHost || host === request.headers.host;
  } catch {
    return false;
  }
}

/** Refuses every state-changing request that does not come from a page of our own, before anything else looks at it. */
export function registerSameOrigin(app: FastifyInstance, baseUrl: string): void {
  const ownHost = new URL(baseUrl).host;
  app.addHook('onRequest', (request, _reply, done) => {
    done(isFromOwnPage(request, ownHost) ? undefined : new Refused('foreign origin'));
  });
}
