import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { NotFound } from '../../platform/http/errors.ts';
import { parseForm, single } from '../../platform/http/form.ts';
import { seeOther } from '../../platform/http/language.ts';
import { inLang } from '../../platform/i18n/localised.ts';
import { clockTime } from '../../platform/time/time.ts';
import { sentences } from '../../ui/form-errors.ts';
import { sendPage } from '../../ui/reply.tsx';
import { signedIn } from '../accounts/session-hook.ts';
import { paths } from '../events/paths.ts';
import { participationCrumbs } from './crumbs.ts';
import { enterStage, giveFeedback } from './commands.ts';
import { feedbackForm } from './forms.ts';
import { liveMessages } from './messages.ts';
import { participationMarkup, type Shown } from './page.tsx';
import { livePaths } from './paths.ts';
import { findStage, getParticipation } from './queries.ts';
import { certificateRoutes } from './routes-certificate.tsx';
import { dayRoutes, type DayParts } from './routes-organiser.tsx';
import { participantRoutes } from './routes-participants.tsx';
import { createRunning, stateKey } from './running.ts';
import type { Notice, Refusal } from './views.tsx';
import { announcementOf } from './views-now.tsx';
import { StagePage } from './views-stage.tsx';

interface SlugParams {
  slug: string;
}

/** Taking part: the page of somebody who holds a seat, the door, and what follows. */
export function liveRoutes(deps: Deps, parts: DayParts): FastifyPluginAsync {
  return async (app) => {
    participationRoutes(app, deps);
    certificateRoutes(app, deps);
    dayRoutes(app, deps, parts);
    participantRoutes(app, deps, parts);
  };
}

function participationRoutes(app: FastifyInstance, deps: Deps): void {
  const runningOf = createRunning();

  app.get<{ Params: SlugParams }>('/veranstaltungen/:slug/teilnahme', async (request, reply) => {
    const { hinweis, grund } = request.query as { hinweis?: string; grund?: string };
    const m = liveMessages[request.lang];
    return sendParticipation(request, reply, {
      ...(hinweis && Object.hasOwn(m.notice, hinweis) ? { notice: hinweis as Notice } : {}),
      ...(grund && Object.hasOwn(m.refusal, grund) ? { refusal: grund as Refusal } : {}),
    });
  });

  app.get<{ Params: SlugParams }>('/veranstaltungen/:slug/teilnahme/stand.json', { config: { background: true } }, async (request) => {
    const now = deps.clock();
    const p = await getParticipation(deps.db, signedIn(request), request.params.slug, now);
    if (p === 'no_seat') throw new NotFound('seat');
    const running = runningOf(p, now);
    const { lang } = request;
    const { current, next } = running;
    return {
      key: stateKey(p, running), asOf: liveMessages[lang].now.asOf(clockTime(now, lang)), announcement: announcementOf(running, p, lang),
      delayMinutes: p.delayMinutes, accessOpen: running.access === 'open', over: running.over, seconds: running.pollSeconds ?? 0,
      now: current ? inLang(current.item.title, lang) : null, next: next ? inLang(next.item.title, lang) : null,
    };
  });

  app.post<{ Params: SlugParams }>('/veranstaltungen/:slug/teilnahme/zugang', async (request, reply) => {
    const { slug } = request.params;
    const result = await enterStage(deps, signedIn(request), slug);
    return result.ok ? seeOther(reply, livePaths.stage(slug)) : refuse(reply, slug, result.reason);
  });

  // The meeting is on another site, and `form-action 'self'` stops a form that is redirected there: a link leads out.
  app.get<{ Params: SlugParams }>('/veranstaltungen/:slug/teilnahme/buehne', async (request, reply) => {
    const { slug } = request.params;
    const stage = await findStage(deps.db, signedIn(request), slug, deps.clock());
    if (!stage) return refuse(reply, slug, 'not_entered');
    const { title } = liveMessages[request.lang].stage;
    return sendPage(reply, { title, breadcrumb: participationCrumbs(request.lang, stage, { text: title }) }, <StagePage stage={stage} />);
  });

  app.post<{ Params: SlugParams }>('/veranstaltungen/:slug/teilnahme/rueckmeldung', async (request, reply) => {
    const { slug } = request.params;
    const actor = signedIn(request);
    const parsed = parseForm(feedbackForm, request.body);
    if (!parsed.ok) {
      const errors = sentences(parsed.errors, liveMessages[request.lang].errors);
      const typed = { useful: single(parsed.raw['useful']), comment: single(parsed.raw['comment']) };
      return sendParticipation(request, reply, { errors, typed });
    }
    const result = await giveFeedback(deps, actor, slug, parsed.value);
    return result.ok ? seeOther(reply, `${livePaths.participate(slug)}?hinweis=rueckmeldung`) : refuse(reply, slug, result.reason);
  });

  async function sendParticipation(
    request: FastifyRequest<{ Params: SlugParams }>, reply: FastifyReply,
    shown: Shown,
  ): Promise<FastifyReply> {
    const now = deps.clock();
    const { lang, params: { slug } } = request;
    const participation = await getParticipation(deps.db, signedIn(request), slug, now);
    if (participation === 'no_seat') return seeOther(reply, paths.register(slug));
    const running = runningOf(participation, now);
    return sendPage(reply, {
      title: liveMessages[lang].title(inLang(participation.title, lang)), ...(shown.errors ? { errors: shown.errors, status: 422 } : {}),
      breadcrumb: participationCrumbs(lang, participation),
      wide: true, scripts: ['countdown', 'live-programme', ...(shown.errors ? ['error-focus'] : [])],
    }, participationMarkup(participation, { running, now, lang, baseUrl: deps.baseUrl }, shown));
  }
}

/** Back to the page that says what is possible; without a seat that is the registration. */
function refuse(reply: FastifyReply, slug: string, reason: Refusal | 'no_seat'): FastifyReply {
  return seeOther(reply, reason === 'no_seat' ? paths.register(slug) : `${livePaths.participate(slug)}?grund=${reason}`);
}
