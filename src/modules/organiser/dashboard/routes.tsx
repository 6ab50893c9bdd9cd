import type { FastifyPluginAsync } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { isPrivileged } from '../../accounts/actor.ts';
import { signedIn } from '../../accounts/session-hook.ts';
import { listEvidence } from '../../events/registrations/queries-organiser.ts';
import { countWaiting } from '../../events/registrations/queries-belonging.ts';
import { countOpenFeedback, listComingEvents, listOpenRequests, listOwnSeries } from '../../insights/queries-tasks.ts';
import { isSoon, tasksOf } from '../../insights/tasks.ts';
import { retryMail, retryOutboxRow } from '../../notifications/commands-tasks.ts';
import { listMailTasks } from '../../notifications/queries-tasks.ts';
import { feedbackRoutes } from './feedback-routes.tsx';
import { dashboardMessages } from './messages.ts';
import { DashboardPage, type DashboardNotice } from './views.tsx';
import { organiserPaths } from '../paths.ts';

/** The organisers' start page and what is done right there. */
export function dashboardRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    app.get('/organisation', async (request, reply) => {
      const actor = signedIn(request);
      if (!isPrivileged(actor)) throw new NotFound('page');
      const { db } = deps;
      const now = deps.clock();
      const requests = await listOpenRequests(db, actor, now);
      const evidence = await listEvidence(db, requests.rows.map(({ id }) => id));
      const coming = await listComingEvents(db, actor, now);
      const mails = await listMailTasks(db, actor, now);
      const belonging = await countWaiting(db, actor);
      const openFeedback = await countOpenFeedback(db, actor);
      const series = await listOwnSeries(db, actor, now);
      const { title } = dashboardMessages[request.lang];
      return sendPage(reply, { title, breadcrumb: [{ text: title }], wide: true }, (
        <DashboardPage
          {...{ now, requests, evidence, mails, openFeedback, belonging, coming, series }} isAdmin={actor.isAdmin} notice={noticeOf(request.query)}
          tasks={coming.flatMap((event) => tasksOf(event, now))} soon={coming.filter((event) => isSoon(event, now))}
        />
      ));
    });

    app.post('/organisation/mails/:id/neuversuch', async (request, reply) => {
      const retried = await retryMail(deps, signedIn(request), (request.params as { id: string }).id);
      return seeOther(reply, `${organiserPaths.dashboard()}?hinweis=${retried ? 'gesendet' : 'nichts'}`);
    });

    app.post('/organisation/vorgaenge/:id/neuversuch', async (request, reply) => {
      const retried = await retryOutboxRow(deps, signedIn(request), Number((request.params as { id: string }).id));
      return seeOther(reply, `${organiserPaths.dashboard()}?hinweis=${retried ? 'wiederholt' : 'nichts'}`);
    });

    feedbackRoutes(app, deps);
  };
}

function noticeOf(query: unknown): DashboardNotice | undefined {
  const word = single(rawForm(query)['hinweis']);
  return Object.hasOwn(dashboardMessages.de.notices, word) ? (word as DashboardNotice) : undefined;
}
