import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import type { AppOptions } from './app.ts';
import { accountRoutes } from './modules/accounts/routes.tsx';
import { registrationRoutes } from './modules/events/registrations/routes.tsx';
import { liveRoutes } from './modules/live/routes.tsx';
import { organiserRegistrationRoutes } from './modules/organiser/registrations-routes.tsx';
import type { Deps } from './platform/deps.ts';

/** All routes of the product by module: the visible list. */
export function routes(deps: Deps, options: AppOptions): [name: string, plugin: FastifyPluginAsync][] {
  return [
    ['accounts', accountRoutes(deps)],
    ['registrations', registrationRoutes(deps)],
    ['live', liveRoutes(deps)],
    ['organiser registrations', organiserRegistrationRoutes(deps)],
    ['assets', async (app) => {
      await app.register(fastifyStatic, { root: options.publicDir, prefix: '/assets/', index: false, immutable: true, maxAge: '365d', preCompressed: true });
    }],
  ];
}
