import '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { SignInNeeded } from '../../platform/http/errors.ts';
import { seeOther } from '../../platform/http/language.ts';
import '../../platform/http/viewer.ts';
import { visitor, type Member } from './actor.ts';
import { touchSession } from './commands.ts';
import { keptForm, sendConfirmPage } from './second-factor/confirm-page.tsx';
import { accountPaths } from './paths.ts';
import { networkMac } from './device.ts';
import { findActor, type SessionProof } from './queries.ts';
import { STEP_UP_MINUTES } from './second-factor/second-factor.ts';
import { tokenHash } from './signin.ts';

/** Names of our two cookies. `__Host-` binds a cookie to this host and to TLS; it needs https, which a local demo has not. */
export function cookieNames(baseUrl: string): { session: string; browser: string } {
  const prefix = baseUrl.startsWith('https:') ? '__Host-' : '';
  return { session: `${prefix}sitzung`, browser: `${prefix}anmeldung` };
}

/** How the cookie of a session is set and cleared. */
export function sessionCookie(baseUrl: string) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: baseUrl.startsWith('https:') } as const;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What the session of the actor has shown; null for visitors. */
    proof: SessionProof | null;
  }
  interface FastifyContextConfig {
    /** For exports, roles and mail to many: the second factor must have been shown within the last minutes. */
    stepUp?: boolean;
    /** Asked by scripts on their own and not by a person: keeps no session alive, so that a PC somebody left signs out by itself. */
    background?: boolean;
  }
}

const TOUCH_AFTER = { seconds: 60 };

/** Puts the actor on every request, from the session cookie; without a valid one it is the visitor. */
export function registerSessions(app: FastifyInstance, deps: Deps): void {
  const { session } = cookieNames(deps.baseUrl);
  app.decorateRequest('actor');
  app.decorateRequest('proof', null);
  app.decorateRequest('viewer', null);
  app.addHook('onRequest', async (request) => {
    request.actor = visitor;
    const token = request.cookies[session];
    if (!token) return;
    const now = deps.clock();
    const found = await findActor(deps.db, tokenHash(token), now);
    if (!found) return;
    const { actor, proof } = found;
    request.actor = actor;
    request.proof = proof;
    // Who still has to show the second factor finds the way there as well.
    request.viewer = { name: actor.name || actor.email, isOrganiser: proof.organiser, isAdmin: actor.isAdmin };
    if (request.routeOptions.config.background) return;
    if (Temporal.Instant.compare(found.lastSeenAt.add(TOUCH_AFTER), now) < 0) await touchSession(deps, token, networkMac(deps.secret, request.ip), now);
  });
  app.addHook('preHandler', async (request, reply) => {
    if (!request.routeOptions.config.stepUp || !isStale(request.proof, deps.clock())) return;
    if (request.method === 'GET') return seeOther(reply, accountPaths.confirm(request.url));
    return sendConfirmPage(deps, request, reply, { returnTo: '/', kept: keptForm(request) });
  });
  // Pages of a signed-in person are kept by no cache and not shown by the Back button after signing out.
  app.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.viewer && !reply.getHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}

/** Somebody with rights whose second factor was shown too long ago. Others have no rights here anyway, and learn nothing. */
function isStale(proof: SessionProof | null, now: Temporal.Instant): boolean {
  return proof?.secondFactorAt != null && proof.privileged
    && Temporal.Instant.compare(proof.secondFactorAt.add({ minutes: STEP_UP_MINUTES }), now) <= 0;
}

/** The signed-in person of a request; others are sent to the sign-in page and come back here. */
export function signedIn(request: FastifyRequest): Member {
  if (request.actor.kind !== 'member') throw new SignInNeeded();
  return request.actor;
}
