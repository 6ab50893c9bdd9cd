import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import Fastify, { LogController, type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { cookieNames, registerSessions } from './modules/accounts/session-hook.ts';
import { registerErrorPages } from './modules/pages/error-pages.tsx';
import { registerListViews } from './modules/pages/my-data/list-views.ts';
import { registerSearchMisses } from './modules/search/editors/misses.ts';
import type { Deps } from './platform/deps.ts';
import { registerAddressCheck } from './platform/http/address-check.ts';
import { securityHeaders } from './platform/http/headers.ts';
import { registerLanguage, takeLanguage } from './platform/http/language.ts';
import { registerPublicCache } from './platform/http/public-cache.ts';
import { registerSameOrigin } from './platform/http/same-origin.ts';
import { routes } from './routes.ts';
import { registerPageFrame } from './ui/reply.tsx';

export interface AppOptions {
  /** pino options of Fastify, or false for silence. */
  logger: NonNullable<FastifyServerOptions['logger']>;
  /** Reverse proxies in front of this process whose X-Forwarded-For is believed; 0: none. */
  trustProxyHops: number;
  /** Folder of built assets. */
  publicDir: string;
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route in the order of registration: what the walkers of the tests go along. */
    routeTable: { method: string; url: string }[];
  }
}

const BODY_LIMIT_BYTES = 256 * 1024;
/** For one request to arrive completely: nobody keeps a connection by sending a byte now and then. */
const REQUEST_TIMEOUT_MS = 60_000;
/** As long as an address can be: a shorter limit would be answered by Fastify itself, without our headers. */
const MAX_ADDRESS = 16_384;

/** The application: everything that is registered, in the order in which a request meets it. */
export async function buildApp(deps: Deps, options: AppOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    logger: options.logger,
    trustProxy: (_address, hop) => hop < options.trustProxyHops,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: () => randomUUID().slice(0, 8),
    logController: new LogController({ disableRequestLogging: true }),
    rewriteUrl: takeLanguage,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: MAX_ADDRESS },
  });
  app.decorate('routeTable', []);
  app.addHook('onRoute', ({ method, url }) => {
    for (const verb of [method].flat()) if (verb !== 'HEAD') app.routeTable.push({ method: verb, url });
  });
  const headers = securityHeaders({ https: deps.baseUrl.startsWith('https:') });
  registerLanguage(app);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
  registerAddressCheck(app);
  registerPublicCache(app, { changes: deps.changes, clock: deps.clock, sessionCookie: cookieNames(deps.baseUrl).session });
  registerSameOrigin(app, deps.baseUrl);
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: BODY_LIMIT_BYTES });
  registerSessions(app, deps);
  registerListViews(app, deps);
  registerSearchMisses(app, deps);
  registerErrorPages(app);
  registerPageFrame(app, deps);
  for (const [, plugin] of routes(deps, options)) await app.register(plugin);
  return app;
}
