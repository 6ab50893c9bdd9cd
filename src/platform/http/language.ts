import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Lang } from '../i18n/catalogue.ts';
import { localPath } from '../i18n/page-language.tsx';

declare module 'fastify' {
  interface FastifyRequest {
    /** Language of the answer, from the path: /en/… is English. */
    readonly lang: Lang;
  }
}
declare module 'node:http' {
  interface IncomingMessage {
    pageLang?: Lang;
  }
}

/** An address that no page has. */
const NOWHERE = '/404';

/**
 * For Fastify's rewriteUrl: takes the language out of the path before routing and keeps it with the request. What cannot be
 * decoded, and what browsers would read as the address of another site once it stands in a link (`//host`, `/\host`), is
 * an address that no page has: Fastify would answer the former by itself, without our headers.
 */
export function takeLanguage(raw: IncomingMessage): string {
  const path = withoutLanguage(raw);
  return /^\/[/\\]/.test(path) || !isDecodable(path) ? NOWHERE : path;
}

function withoutLanguage(raw: IncomingMessage): string {
  // A request line may hold a whole address (RFC 9112 3.2.2); whatever host it names, it has reached us.
  const url = (raw.url ?? '/').replace(/^https?:\/\/[^/?#]*\/?/i, '/');
  if (url !== '/en' && !url.startsWith('/en/') && !url.startsWith('/en?')) return url;
  raw.pageLang = 'en';
  const rest = url.slice(3);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0]!);
    return true;
  } catch {
    return false;
  }
}

export function registerLanguage(app: FastifyInstance): void {
  app.decorateRequest('lang', { getter(this: FastifyRequest) { return this.raw.pageLang ?? 'de'; } });
}

/** Redirects after a form post (303), keeping the language of the page. What a header cannot hold is percent-encoded. */
export function seeOther(reply: FastifyReply, path: string): FastifyReply {
  const target = path.toWellFormed().replace(/[^\x21-\x7e]+/g, encodeURIComponent);
  return reply.redirect(localPath(reply.request.lang, target), 303);
}
