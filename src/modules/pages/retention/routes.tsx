import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../../platform/deps.ts';
import { parseForm, single } from '../../../platform/http/form.ts';
import { sentences } from '../../../ui/form-errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { defaultPeriods, rehearseRetention, type Periods } from '../../notifications/retention.ts';
import { dashboardMessages } from '../../organiser/dashboard/messages.ts';
import { organiserPaths } from '../../organiser/paths.ts';
import { retentionMessages } from './messages.ts';
import { settingSentences } from '../settings/messages.ts';
import { sitePaths } from '../paths.ts';
import { getSettings } from '../queries.ts';
import { listRetentionRuns } from './queries.ts';
import { RetentionPage, type RetentionPageProps } from './view.tsx';
import { periodKeys, periodName, settingField, type PeriodKey } from '../settings/settings.ts';

const periodsForm = z.object(Object.fromEntries(periodKeys.map((key) => [key, settingField(key)])) as Record<PeriodKey, z.ZodType<string>>);

/** What is deleted by itself, for admins: the runs so far, and a rehearsal with periods that may differ from those entered. */
export function retentionRoutes(deps: Deps): FastifyPluginAsync {
  const { db } = deps;
  return async (app) => {
    app.get(sitePaths.retention(), async (request, reply) => {
      const values = await getSettings(db, signedIn(request));
      return sendRetention(request, reply, { values });
    });

    // It counts by doing and taking back, which holds rows for a moment: asked for by a form, not by opening a page.
    app.post(sitePaths.retention(), async (request, reply) => {
      const entered = await getSettings(db, signedIn(request));
      const parsed = parseForm(periodsForm, request.body);
      if (!parsed.ok) {
        const values = Object.fromEntries(periodKeys.map((key) => [key, single(parsed.raw[key])])) as Record<PeriodKey, string>;
        return sendRetention(request, reply, { values, errors: sentences(parsed.errors, settingSentences(request.lang)) });
      }
      const { value: values } = parsed;
      const typed = Object.fromEntries(periodKeys.filter((key) => values[key] !== '').map((key) => [periodName(key), Number(values[key])]));
      const periods: Periods = { ...defaultPeriods, ...typed };
      const differs = periodKeys.some((key) => values[key] !== entered[key]);
      return sendRetention(request, reply, { values, rehearsal: { report: await rehearseRetention(deps, periods), now: deps.clock(), differs } });
    });
  };

  async function sendRetention(request: FastifyRequest, reply: FastifyReply, props: Omit<RetentionPageProps, 'runs'>): Promise<FastifyReply> {
    const runs = await listRetentionRuns(db, signedIn(request));
    const { lang } = request;
    const { title } = retentionMessages[lang];
    const breadcrumb = [{ text: dashboardMessages[lang].title, path: organiserPaths.dashboard() }, { text: title }];
    return sendPage(reply, { title, breadcrumb, errors: props.errors, status: props.errors ? 422 : 200, scripts: ['error-focus'] }, <RetentionPage runs={runs} {...props} />);
  }
}
