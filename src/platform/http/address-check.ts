import type { FastifyInstance } from 'fastify';
import { NotFound } from './errors.ts';

/**
 * Answers "not found" to addresses with a control character in a parameter: nothing of ours is called so, and PostgreSQL
 * answers NUL with an error instead of "there is none".
 */
export function registerAddressCheck(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    const parts = Object.values((request.params ?? {}) as Record<string, string>);
    if (parts.some((part) => /\p{Cc}/u.test(part))) throw new NotFound('address');
  });
}
