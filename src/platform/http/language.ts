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

/** For Fastify's rewriteUrl: takes the language out of the path before routing and keeps it with the request. */
export function takeLanguage(raw: IncomingMessage): string {
  const url = raw.url ?? '/';
  if (url !== '/en' && !url.startsWith('/en/') && !url.startsWith('/en?')) return url;
  raw.pageLang = 'en';
  const rest = url.slice(3);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

export function registerLanguage(app: FastifyInstance): void {
  app.decorateRequest('lang', { getter(this: FastifyRequest) { return this.raw.pageLang ?? 'de'; } });
}

/** Redirects after a form post (303), keeping the language of the page. */
export function seeOther(reply: FastifyReply, path: string): FastifyReply {
  return reply.redirect(localPath(reply.request.lang, path), 303);
}
