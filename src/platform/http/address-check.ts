import type { FastifyInstance } from 'fastify';
import { NotFound } from './errors.ts';

/**
 * Answers "not found" to addresses with a control character in a parameter: nothing of ours is called so, and PostgreSQL
 * answers NUL with an error instead of "there is none".
 */
export function registerAddressCheck(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const parts = Object.values((request.params ?? {}) as Record<string, string>);
    done(parts.some((part) => /\p{Cc}/u.test(part)) ? new NotFound('address') : undefined);
  });
}
