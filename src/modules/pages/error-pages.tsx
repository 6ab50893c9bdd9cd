import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { NotFound, SignInNeeded } from '../../platform/http/errors.ts';
import { seeOther } from '../../platform/http/language.ts';
import { sendPage } from '../../ui/reply.tsx';
import { accountPaths } from '../accounts/paths.ts';
import { ErrorPage } from './error-views.tsx';
import { errorMessages } from './error-messages.ts';

/** One handler for everything that throws: a page with a sentence, a next step and an id to read out on the phone. */
export function registerErrorPages(app: FastifyInstance): void {
  app.setNotFoundHandler((_request, _reply) => {
    throw new NotFound();
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof SignInNeeded) {
      const back = request.method === 'GET' ? request.url : '/';
      return seeOther(reply, `/anmelden?weiter=${encodeURIComponent(back)}`);
    }
    // Rights that wait for the second factor make pages look as if they were not there: showing it tells which are.
    if (error instanceof NotFound && request.proof?.waiting) {
      return seeOther(reply, accountPaths.confirm(pageBefore(request)));
    }
    const status = error.statusCode && error.statusCode >= 400 && error.statusCode < 600 ? error.statusCode : 500;
    const kind = status === 404 ? 'notFound' : status === 403 ? 'refused' : status === 413 ? 'tooLarge' : status < 500 ? 'badRequest' : 'broken';
    if (status >= 500) request.log.error({ err: withoutInput(error), id: request.id }, 'request failed');
    const m = errorMessages[request.lang];
    reply.header('cache-control', 'no-store');
    return sendPage(reply, { title: m[kind].title, status }, <ErrorPage kind={kind} id={status >= 500 ? request.id : undefined} />);
  });
}

/** The page to come back to: the one asked for, or the one whose form was sent. */
function pageBefore(request: FastifyRequest): string {
  if (request.method === 'GET') return request.url;
  const { referer } = request.headers;
  return referer && URL.canParse(referer) && new URL(referer).host === request.headers.host ? withoutLanguage(new URL(referer)) : '/organisation';
}

function withoutLanguage({ pathname, search }: URL): string {
  return (pathname.replace(/^\/en(?=\/|$)/, '') || '/') + search;
}

/** What the log keeps of an error. Messages of the database may quote what somebody typed: of those only code and rule are kept. */
export function withoutInput(error: Error & { severity?: string; code?: string; constraint?: string }): { message: string; stack: string } {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).join('\n');
  const message = error.severity === undefined ? error.message : `database error ${error.code ?? ''} ${error.constraint ?? ''}`.trim();
  return { message, stack: frames };
}
