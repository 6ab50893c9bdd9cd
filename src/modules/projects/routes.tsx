import type { FastifyPluginAsync } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { choiceRoutes } from './choice/routes.ts';
import { documentRoutes } from './documents/routes.tsx';
import { editRoutes } from './routes-edit.tsx';
import { importRoutes } from './import/routes.tsx';
import { publiccodeRoutes } from './import/publiccode-routes.tsx';
import { newProjectRoutes } from './routes-new.tsx';
import { offerRoutes } from './routes-offers.tsx';
import { profileRoutes } from './routes-page.tsx';
import { portfolioRoutes } from './routes-portfolio.tsx';
import { reportRoutes } from './routes-report.tsx';
import { roleRoutes } from './routes-roles.tsx';
import { versionRoutes } from './routes-versions.tsx';
import type { FindSimilar } from './similar.ts';

/** Projects: their pages for readers, and what their Kommunen keep them with. The search, which knows projects, is handed in. */
export function projectRoutes(deps: Deps, findSimilar: FindSimilar): FastifyPluginAsync {
  return async (app) => {
    profileRoutes(app, deps);
    newProjectRoutes(app, deps, findSimilar);
    editRoutes(app, deps);
    versionRoutes(app, deps);
    portfolioRoutes(app, deps);
    choiceRoutes(app, deps);
    roleRoutes(app, deps);
    offerRoutes(app, deps);
    await app.register(async (own) => documentRoutes(own, deps));
    reportRoutes(app, deps);
    importRoutes(app, deps);
    publiccodeRoutes(app, deps, findSimilar);
  };
}
