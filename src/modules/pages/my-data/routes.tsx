import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Deps } from '../../../platform/deps.ts';
import { parseForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { isoDate } from '../../../platform/time/time.ts';
import { sentences } from '../../../ui/form-errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { accountMessages } from '../../accounts/messages.ts';
import { accountPaths } from '../../accounts/paths.ts';
import { cookieNames, signedIn } from '../../accounts/session-hook.ts';
import { deleteOwnAccount } from '../../notifications/commands-deletion.ts';
import { readPeriods } from '../../notifications/retention.ts';
import { myDataMessages } from './messages.ts';
import { DeletedPage, DeletePage, MyDataPage, MyReportPage, type DeletePageProps } from './view.tsx';
import { sitePaths } from '../paths.ts';
import { countMyData, getParting, listAccessTo, readMyData } from './queries.ts';

const deleteForm = z.object({ bestaetigung: z.string().default(''), name_bleibt: z.string().optional() });

/** A person's own data: see, take along, delete. */
export function myDataRoutes(deps: Deps): FastifyPluginAsync {
  const { db, clock } = deps;
  return async (app) => {
    app.get(sitePaths.myData(), async (request, reply) => {
      const actor = signedIn(request);
      const [counts, access, periods] = await Promise.all([countMyData(db, actor), listAccessTo(db, actor), readPeriods(db)]);
      const { title } = myDataMessages[request.lang];
      return sendPage(reply, { title, breadcrumb: crumbs(request, title) }, <MyDataPage {...{ actor, counts, access, periods }} />);
    });

    app.get(sitePaths.myReport(), async (request, reply) => {
      const data = await readMyData(db, inPageLanguage(request));
      const m = myDataMessages[request.lang];
      return sendPage(reply, { title: m.reportTitle, breadcrumb: crumbs(request, m.reportTitle, m.title), wide: true }, <MyReportPage data={data} now={clock()} />);
    });

    app.get(sitePaths.myFile(), async (request, reply) => {
      const data = await readMyData(db, inPageLanguage(request));
      const now = clock();
      reply.header('content-disposition', `attachment; filename="meine-daten-${isoDate(now)}.json"`);
      const about = { site: deps.baseUrl, at: now.toString({ smallestUnit: 'second' }), privacy: deps.baseUrl + sitePaths.privacy() };
      return reply.type('application/json; charset=utf-8').send(JSON.stringify({ about, ...data }, null, 2));
    });

    app.get(sitePaths.deleteAccount(), async (request, reply) => sendDeletePage(request, reply, { keepsName: false, typed: '' }));

    app.post(sitePaths.deleteAccount(), async (request, reply) => {
      const actor = signedIn(request);
      const parsed = parseForm(deleteForm, request.body);
      const typed = parsed.ok ? parsed.value.bestaetigung : single(parsed.raw['bestaetigung']);
      const keepsName = parsed.ok && parsed.value.name_bleibt !== undefined;
      if (typed.toLowerCase() !== actor.email) {
        const errors = sentences({ bestaetigung: 'other' }, myDataMessages[request.lang].errors);
        return sendDeletePage(request, reply, { keepsName, typed, errors });
      }
      const result = await deleteOwnAccount(deps, actor, { keepsProgrammeName: keepsName });
      if (!result.ok) return sendDeletePage(request, reply, { keepsName, typed, lastAdmin: result.reason === 'last_admin' });
      reply.clearCookie(cookieNames(deps.baseUrl).session, { path: '/', httpOnly: true, sameSite: 'lax', secure: deps.baseUrl.startsWith('https:') });
      return seeOther(reply, sitePaths.accountDeleted());
    });

    app.get(sitePaths.accountDeleted(), async (request, reply) => {
      const { deletedTitle: title } = myDataMessages[request.lang];
      return sendPage(reply, { title, head: <meta name="robots" content="noindex" /> }, <DeletedPage />);
    });
  };

  async function sendDeletePage(request: FastifyRequest, reply: FastifyReply, props: Omit<DeletePageProps, 'email' | 'parting'>): Promise<FastifyReply> {
    const actor = signedIn(request);
    const parting = await getParting(db, actor, clock());
    const m = myDataMessages[request.lang];
    const status = props.errors ? 422 : props.lastAdmin ? 409 : 200;
    return sendPage(reply, { title: m.deleteTitle, breadcrumb: crumbs(request, m.deleteTitle, m.title), errors: props.errors, status, scripts: ['error-focus'] },
      <DeletePage email={actor.email} parting={parting} {...props} />);
  }
}

/** Titles of events come in the language of the page, whatever the language of the account is. */
function inPageLanguage(request: FastifyRequest) {
  return { ...signedIn(request), lang: request.lang };
}

function crumbs({ lang }: FastifyRequest, title: string, parent?: string) {
  const account = { text: accountMessages[lang].accountTitle, path: accountPaths.account() };
  return [account, ...(parent === undefined ? [] : [{ text: parent, path: sitePaths.myData() }]), { text: title }];
}
