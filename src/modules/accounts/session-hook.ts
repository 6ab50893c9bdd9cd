import '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { SignInNeeded } from '../../platform/http/errors.ts';
import '../../platform/http/viewer.ts';
import { isPrivileged, visitor, type Member } from './actor.ts';
import { touchSession } from './commands.ts';
import { findActor } from './queries.ts';
import { tokenHash } from './signin.ts';

/** Names of our two cookies. `__Host-` binds a cookie to this host and to TLS; it needs https, which a local demo has not. */
export function cookieNames(baseUrl: string): { session: string; browser: string } {
  const prefix = baseUrl.startsWith('https:') ? '__Host-' : '';
  return { session: `${prefix}sitzung`, browser: `${prefix}anmeldung` };
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Asked by scripts on their own and not by a person: keeps no session alive, so that a PC somebody left signs out by itself. */
    background?: boolean;
  }
}

const TOUCH_AFTER = { seconds: 60 };

/** Puts the actor on every request, from the session cookie; without a valid one it is the visitor. */
export function registerSessions(app: FastifyInstance, deps: Deps): void {
  const { session } = cookieNames(deps.baseUrl);
  app.decorateRequest('actor');
  app.decorateRequest('viewer', null);
  app.addHook('onRequest', async (request) => {
    request.actor = visitor;
    const token = request.cookies[session];
    if (!token) return;
    const now = deps.clock();
    const found = await findActor(deps.db, tokenHash(token), now);
    if (!found) return;
    const { actor } = found;
    request.actor = actor;
    request.viewer = { name: actor.name || actor.email, isOrganiser: isPrivileged(actor), isAdmin: actor.isAdmin };
    if (request.routeOptions.config.background) return;
    if (Temporal.Instant.compare(found.lastSeenAt.add(TOUCH_AFTER), now) < 0) await touchSession(deps, token, now);
  });
  // Pages of a signed-in person are kept by no cache and not shown by the Back button after signing out.
  app.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.viewer && !reply.getHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}

/** The signed-in person of a request; others are sent to the sign-in page and come back here. */
export function signedIn(request: FastifyRequest): Member {
  if (request.actor.kind !== 'member') throw new SignInNeeded();
  return request.actor;
}
