import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { parseForm, single, type RawForm } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { sentences } from '../../../ui/form-errors.ts';
import { uiTexts } from '../../../ui/messages.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { changeStep, inheritStep, type PlanTarget } from '../../notifications/commands-mail-plan.ts';
import { defaultSteps, type Step, type StepKind, type StepSource } from '../../notifications/mail-plan.ts';
import { previewStep } from '../../notifications/plan-preview.ts';
import { getEventPlan, getSeriesPlan } from '../../notifications/queries-mail-plan.ts';
import { stepForm, stepOf, stepSlugs, typedOffset } from './forms.ts';
import { mailPlanMessages } from './messages.ts';
import { MailPlanStepPage, type StepPageProps } from './step-view.tsx';
import { EventMailPlanPage, SeriesMailPlanPage } from './views.tsx';
import { organiserPaths } from '../paths.ts';

type StepRequest = FastifyRequest & { params: { slug: string; step: string } };

/** A step on its own page, for an event or a series. */
interface StepContext {
  target: PlanTarget;
  level: 'event' | 'series';
  kind: StepKind;
  title: string;
  homePath: string;
  planPath: string;
  current: Step & { source: StepSource };
  inherited: Step;
  alreadySent: number;
}

/** The mail plans of events and series, for their organisers. */
export function mailPlanRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    planPages(app, deps);
    stepPages(app, deps, '/organisation/veranstaltungen/:slug/mailplan/:step', eventStep);
    stepPages(app, deps, '/organisation/reihen/:slug/mailplan/:step', seriesStep);
  };
}

function planPages(app: FastifyInstance, deps: Deps): void {
  app.get('/organisation/veranstaltungen/:slug/mailplan', async (request, reply) => {
    const plan = await getEventPlan(deps.db, signedIn(request), (request.params as { slug: string }).slug, deps.clock());
    const { lang } = request;
    const title = inLang(plan.title, lang);
    const breadcrumb = crumbs(request, [title, organiserPaths.event(plan.slug)]);
    return sendPage(reply, { title: mailPlanMessages[lang].eventTitle(title), breadcrumb, wide: true },
      <EventMailPlanPage plan={plan} notice={wasSaved(request)} />);
  });

  app.get('/organisation/reihen/:slug/mailplan', async (request, reply) => {
    const plan = await getSeriesPlan(deps.db, signedIn(request), (request.params as { slug: string }).slug, deps.clock());
    const { lang } = request;
    const title = inLang(plan.title, lang);
    const breadcrumb = crumbs(request, [title, organiserPaths.series(plan.slug)]);
    return sendPage(reply, { title: mailPlanMessages[lang].seriesTitle(title), breadcrumb, wide: true },
      <SeriesMailPlanPage plan={plan} notice={wasSaved(request)} />);
  });
}

type ContextOf = (deps: Deps, request: StepRequest) => Promise<StepContext>;

function stepPages(app: FastifyInstance, deps: Deps, url: string, contextOf: ContextOf): void {
  app.get(url, async (request, reply) => {
    const context = await contextOf(deps, request as StepRequest);
    return sendStep(deps, request, reply, context, typedStep(context));
  });

  app.post(url, async (request, reply) => {
    const actor = signedIn(request);
    const context = await contextOf(deps, request as StepRequest);
    const parsed = parseForm(stepForm, request.body);
    if (!parsed.ok) return sendStep(deps, request, reply, context, typedRaw(parsed.raw), parsed.errors);
    const { value } = parsed;
    const { target, kind, current } = context;
    if (value.choice === 'inherit') await inheritStep(deps, actor, target, kind);
    else {
      const own = value.choice === 'own';
      const offsetMinutes = !own ? current.offsetMinutes : kind === 'thanks' ? value.minutes : -value.minutes;
      await changeStep(deps, actor, target, { kind, offsetMinutes, enabled: own });
    }
    return seeOther(reply, `${context.planPath}?hinweis=gespeichert`);
  });
}

async function eventStep(deps: Deps, request: StepRequest): Promise<StepContext> {
  const plan = await getEventPlan(deps.db, signedIn(request), request.params.slug, deps.clock());
  const kind = knownStep(request);
  const inherited = plan.inherited.find((step) => step.kind === kind)!;
  const current = plan.steps.find((step) => step.kind === kind);
  // Without a date nothing is computed and nothing can be set apart from the series.
  if (!current) throw new NotFound('step');
  return {
    target: { eventId: plan.id }, level: 'event', kind, title: inLang(plan.title, request.lang), homePath: organiserPaths.event(plan.slug),
    planPath: organiserPaths.mailPlan(plan.slug), current, inherited, alreadySent: current.delivery.total,
  };
}

async function seriesStep(deps: Deps, request: StepRequest): Promise<StepContext> {
  const plan = await getSeriesPlan(deps.db, signedIn(request), request.params.slug, deps.clock());
  const kind = knownStep(request);
  return {
    target: { seriesId: plan.id }, level: 'series', kind, title: inLang(plan.title, request.lang),
    homePath: organiserPaths.series(plan.slug),
    planPath: organiserPaths.seriesMailPlan(plan.slug),
    current: plan.steps.find((step) => step.kind === kind)!, inherited: defaultSteps.find((step) => step.kind === kind)!, alreadySent: 0,
  };
}

function knownStep(request: StepRequest): StepKind {
  const kind = stepOf(request.params.step);
  if (!kind) throw new NotFound('step');
  return kind;
}

async function sendStep(
  deps: Deps, request: FastifyRequest, reply: FastifyReply, context: StepContext, typed: StepPageProps['typed'],
  codes?: Record<string, string>,
): Promise<FastifyReply> {
  const { lang } = request;
  const m = mailPlanMessages[lang];
  const step = m.steps[context.kind];
  const preview = 'eventId' in context.target
    ? await previewStep(deps, context.target.eventId, context.kind, { name: m.previewName, lang }) : undefined;
  const errors = sentences(codes ?? {}, m.errors);
  return sendPage(reply, {
    title: m.changeTitle(step, context.title), errors, status: codes ? 422 : 200, scripts: ['error-focus'],
    breadcrumb: crumbs(request, [context.title, context.homePath], [m.heading, context.planPath], [step]),
  }, (
    <MailPlanStepPage {...{ typed, errors, preview }} level={context.level} inherited={context.inherited} alreadySent={context.alreadySent}
      action={`${context.planPath}/${stepSlugs[context.kind]}`} backPath={context.planPath} />
  ));
}

function typedStep({ current, level }: StepContext): StepPageProps['typed'] {
  const own = level === 'event' ? current.source === 'event' : current.source === 'series';
  return { choice: !own ? 'inherit' : current.enabled ? 'own' : 'never', ...typedOffset(current.offsetMinutes) };
}

function typedRaw(raw: RawForm): StepPageProps['typed'] {
  return { choice: single(raw['choice']), amount: single(raw['amount']), unit: single(raw['unit']) };
}

function wasSaved(request: FastifyRequest): boolean {
  return (request.query as { hinweis?: string }).hinweis === 'gespeichert';
}

/** The way from the organisers' start page; the last one is the page itself. */
function crumbs(request: FastifyRequest, ...way: [text: string, path?: string][]) {
  const all: [string, string?][] = [[uiTexts[request.lang].nav.organiser, organiserPaths.dashboard()], ...way];
  if (way.length === 1) all.push([mailPlanMessages[request.lang].heading]);
  return all.map(([text, path]) => ({ text, path }));
}
