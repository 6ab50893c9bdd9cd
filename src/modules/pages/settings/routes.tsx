import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { parseForm, rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { sentences } from '../../../ui/form-errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { dashboardMessages } from '../../organiser/dashboard/messages.ts';
import { organiserPaths } from '../../organiser/paths.ts';
import { saveSettings } from './commands.ts';
import { settingSentences, settingsMessages } from './messages.ts';
import { sitePaths } from '../paths.ts';
import { getSettings } from '../queries.ts';
import { SettingsPage, type SettingsPageProps } from './view.tsx';
import { settingKeys, settingsForm, standOf, type SettingValues } from './settings.ts';

/** Where an admin enters the operator's particulars and how long data is kept. */
export function settingsRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Querystring: { hinweis?: unknown } }>(sitePaths.settings(), async (request, reply) => {
      const values = await getSettings(deps.db, signedIn(request));
      return sendForm(reply, { values, stand: standOf(values), saved: request.query.hinweis === 'gespeichert' });
    });

    app.post(sitePaths.settings(), async (request, reply) => {
      const actor = signedIn(request);
      await getSettings(deps.db, actor);
      const stand = single(rawForm(request.body)['stand']);
      const parsed = parseForm(settingsForm, request.body);
      if (!parsed.ok) {
        const values = Object.fromEntries(settingKeys.map((key) => [key, single(parsed.raw[key])])) as SettingValues;
        return sendForm(reply, { values, stand, errors: sentences(parsed.errors, settingSentences(request.lang)) }, 422);
      }
      const result = await saveSettings(deps, actor, parsed.value, stand);
      if (result.ok) return seeOther(reply, `${sitePaths.settings()}?hinweis=gespeichert`);
      const { stored } = result;
      return sendForm(reply, { values: parsed.value, stand: standOf(stored), stored }, 409);
    });
  };
}

function sendForm(reply: FastifyReply, props: SettingsPageProps, status = 200): FastifyReply {
  const { lang } = reply.request;
  const { title } = settingsMessages[lang];
  const breadcrumb = [{ text: dashboardMessages[lang].title, path: organiserPaths.dashboard() }, { text: title }];
  return sendPage(reply, { title, breadcrumb, status, errors: props.errors, scripts: ['error-focus'] }, <SettingsPage {...props} />);
}
