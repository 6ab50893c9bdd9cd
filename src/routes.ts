import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import type { AppOptions } from './app.ts';
import { memberRoutes } from './modules/accounts/membership/members-routes.tsx';
import { ownMembershipRoutes } from './modules/accounts/membership/own-routes.tsx';
import { accountRoutes } from './modules/accounts/routes.tsx';
import { registrationRoutes } from './modules/events/registrations/routes.tsx';
import { eventRoutes } from './modules/events/routes.tsx';
import { liveRoutes } from './modules/live/routes.tsx';
import { matchingRoutes } from './modules/matching/routes.tsx';
import { demoMailboxRoutes } from './modules/notifications/mailbox-routes.tsx';
import { belongingRoutes } from './modules/organiser/belonging/routes.tsx';
import { accountAdminRoutes } from './modules/organiser/accounts/routes.tsx';
import { dashboardRoutes } from './modules/organiser/dashboard/routes.tsx';
import { EventNav } from './modules/organiser/event/nav.tsx';
import { organiserEventRoutes } from './modules/organiser/event/routes.tsx';
import { figuresRoutes } from './modules/organiser/figures/routes.tsx';
import { mailPlanRoutes } from './modules/organiser/mail-plan/routes.tsx';
import { organiserProgrammeRoutes } from './modules/organiser/programme/routes.tsx';
import { messageRoutes } from './modules/organiser/messages/routes.tsx';
import { organiserRegistrationRoutes } from './modules/organiser/registrations/routes.tsx';
import { organiserSeriesRoutes } from './modules/organiser/series/routes.tsx';
import { organisationRoutes } from './modules/organisations/routes.tsx';
import { directoryAdminRoutes } from './modules/pages/directory/admin-routes.tsx';
import { directoryRoutes } from './modules/pages/directory/routes.tsx';
import { handoverRoutes } from './modules/pages/directory/handover-routes.tsx';
import { pageRoutes } from './modules/pages/routes.tsx';
import { machineRoutes } from './modules/pages/routes-machine.ts';
import { auditRoutes } from './modules/pages/audit/routes.tsx';
import { legalRoutes } from './modules/pages/legal/routes.tsx';
import { myDataRoutes } from './modules/pages/my-data/routes.tsx';
import { retentionRoutes } from './modules/pages/retention/routes.tsx';
import { projectRoutes } from './modules/projects/routes.tsx';
import { searchRoutes } from './modules/search/catalogue/routes.tsx';
import { searchEditorRoutes } from './modules/search/editors/routes.tsx';
import { similarProjects } from './modules/search/catalogue/similar.ts';
import { topicRoutes } from './modules/topics/routes.ts';
import { settingsRoutes } from './modules/pages/settings/routes.tsx';
import type { Deps } from './platform/deps.ts';

/** All routes of the product by module: the visible list. */
export function routes(deps: Deps, options: AppOptions): [name: string, plugin: FastifyPluginAsync][] {
  return [
    ['pages', pageRoutes(deps)],
    ['for programs', machineRoutes(deps)],
    ['settings', settingsRoutes(deps)],
    ['my data', myDataRoutes(deps)],
    ['legal texts', legalRoutes(deps)],
    ['audit', auditRoutes(deps)],
    ['retention', retentionRoutes(deps)],
    ['organisations', organisationRoutes(deps)],
    ['directory', directoryRoutes(deps)],
    ['directory for admins', directoryAdminRoutes(deps)],
    ['handing over', handoverRoutes(deps)],
    ['accounts', accountRoutes(deps)],
    ['own memberships', ownMembershipRoutes(deps)],
    ['members of a municipality', memberRoutes(deps)],
    ['events', eventRoutes(deps)],
    ['catalogue of services', topicRoutes(deps)],
    ['projects', projectRoutes(deps, similarProjects(deps))],
    ['matching', matchingRoutes(deps)],
    ['search', searchRoutes(deps)],
    ['search editors', searchEditorRoutes(deps)],
    ['registrations', registrationRoutes(deps)],
    ['live', liveRoutes(deps, { EventNav })],
    ['organiser dashboard', dashboardRoutes(deps)],
    ['accounts for admins', accountAdminRoutes(deps)],
    ['organiser belonging', belongingRoutes(deps)],
    ['organiser figures', figuresRoutes(deps)],
    ['organiser series', organiserSeriesRoutes(deps)],
    ['organiser events', organiserEventRoutes(deps)],
    ['organiser programme', organiserProgrammeRoutes(deps)],
    ['organiser messages', messageRoutes(deps)],
    ['organiser registrations', organiserRegistrationRoutes(deps)],
    ['organiser mail plan', mailPlanRoutes(deps)],
    ['demo mailbox', demoMailboxRoutes(deps)],
    ['assets', async (app) => {
      await app.register(fastifyStatic, { root: options.publicDir, prefix: '/assets/', index: false, immutable: true, maxAge: '365d', preCompressed: true });
    }],
  ];
}
