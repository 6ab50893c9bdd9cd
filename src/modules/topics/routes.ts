import type { FastifyPluginAsync } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { rawForm, single } from '../../platform/http/form.ts';
import { searchServices, serviceKey } from './queries-ozg.ts';
import { servicesPath } from './services-path.ts';

/** The catalogue of services is public; it holds nothing that anybody wrote here. */
export function topicRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    app.get(servicesPath, async (request, reply) => {
      const found = await searchServices(deps.publicDb, single(rawForm(request.query)['q']).slice(0, 100));
      return reply.header('cache-control', 'no-store').send(found.map((service) => ({
        id: serviceKey(service), label: service.name,
        detail: service.leikaId === null ? `OZG ${service.ozgId} · ${service.field}` : `LeiKa ${service.leikaId} · ${service.bundle}`,
      })));
    });
  };
}
