import type { FastifyRequest } from 'fastify';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a state-changing request comes from a page of our own. Browsers tell it in Sec-Fetch-Site; those that do not
 * yet always send Origin with a POST. A request with neither is refused: no form of ours sends such a one. This needs no
 * token and so no cookie and no secret in public pages (decision 0005); cookies are SameSite=Lax as a second net.
 */
export function isFromOwnPage(request: FastifyRequest): boolean {
  if (SAFE.has(request.method)) return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const origin = request.headers.origin;
  if (!origin || origin === 'null') return false;
  try {
    return new URL(origin).host === request.headers.host;
  } catch {
    return false;
  }
}
