import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { parseForm, single, type RawForm } from '../../platform/http/form.ts';
import { seeOther } from '../../platform/http/language.ts';
import { instantOf } from '../../platform/time/time.ts';
import { sentences } from '../../ui/form-errors.ts';
import { sendPage } from '../../ui/reply.tsx';
import { dbFor } from '../accounts/public-db.ts';
import { readSignInRules } from '../accounts/queries-signin-rules.ts';
import { listOrganisationProjects } from '../events/queries-outcome.ts';
import { listSeries } from '../events/queries-series.ts';
import { listEvents, listOrganisationEvents } from '../events/queries.ts';
import { feedLink } from '../events/routes.tsx';
import { readPeriods } from '../notifications/retention.ts';
import { organisationMessages } from '../organisations/messages.ts';
import { LAENDER } from '../organisations/organisation.ts';
import { organisationPaths } from '../organisations/paths.ts';
import { findRelatives } from '../organisations/queries-directory.ts';
import { getOrganisationBySlug } from '../organisations/queries.ts';
import { sendFeedback } from './commands.ts';
import { feedbackForm, pageCameFrom } from './forms.ts';
import { LegalTextPage, legalTitle } from './legal/view.tsx';
import { langsOf, legalPages, legalPaths } from './legal/legal.ts';
import { feedbackMessages, helpMessages } from './messages-help.ts';
import type { PrivacyPeriods } from './legal/messages.ts';
import { organisationPageMessages } from './messages-organisation.ts';
import { startMessages } from './messages-start.ts';
import { operatorFrom, type Operator } from './settings/operator.ts';
import { OrganisationPage } from './organisation-view.tsx';
import { sitePaths } from './paths.ts';
import { getLegalText } from './legal/queries.ts';
import { readSettings } from './queries.ts';
import { listParticipation } from './queries-participation.ts';
import { StartPage } from './start-view.tsx';
import { FeedbackPage, FeedbackThanksPage, type FeedbackPageProps } from './views-feedback.tsx';
import { HelpPage } from './views-text.tsx';

const publicPage = { config: { publicPage: true } } as const;
const EVENTS_ON_START = 3;

/** The start page, the pages about the site itself, an organisation's page, and the form for feedback. */
export function pageRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    startPage(app, deps);
    organisationPage(app, deps);
    textPages(app, deps);
    feedback(app, deps);
  };
}

function startPage(app: FastifyInstance, deps: Deps): void {
  app.get(sitePaths.start(), publicPage, async (request, reply) => {
    const now = deps.clock();
    const db = dbFor(deps, request.actor);
    const [{ rows: events }, { rows: series }, participation] = await Promise.all([
      listEvents(db, request.actor, 'upcoming', { now, limit: EVENTS_ON_START }), listSeries(db, request.actor, now), listParticipation(db, now),
    ]);
    const t = startMessages[request.lang];
    return sendPage(reply, { title: t.title, description: t.description, wide: true, head: feedLink(request.lang), scripts: ['combobox'] },
      <StartPage events={events} series={series} participation={participation} now={now} />);
  });
}

function organisationPage(app: FastifyInstance, deps: Deps): void {
  app.get<{ Params: { slug: string } }>(organisationPaths.organisation(':slug'), publicPage, async (request, reply) => {
    const db = dbFor(deps, request.actor);
    const organisation = await getOrganisationBySlug(db, request.params.slug);
    const [relatives, events, projects] = await Promise.all([
      findRelatives(db, organisation), listOrganisationEvents(db, request.actor, organisation.id),
      listOrganisationProjects(db, request.actor, organisation.id),
    ]);
    return sendPage(reply, {
      title: organisation.name, wide: true, description: organisationPageMessages[request.lang].description(organisation.name),
      breadcrumb: [
        { text: organisationMessages[request.lang].title, path: organisationPaths.list() },
        ...(organisation.land ? [{ text: { de: LAENDER[organisation.land]!, en: '' }, path: organisationPaths.land(organisation.land) }] : []),
        ...(relatives.kreis ? [{ text: { de: relatives.kreis.name, en: '' }, path: organisationPaths.kreis(relatives.kreis.slug) }] : []),
        { text: { de: organisation.name, en: '' } },
      ],
    }, <OrganisationPage organisation={organisation} relatives={relatives} events={events} projects={projects} now={deps.clock()} />);
  });
}

function textPages(app: FastifyInstance, { db }: Deps): void {
  for (const page of legalPages) {
    app.get(legalPaths[page], publicPage, async (request, reply) => {
      const lang = langsOf(page).includes(request.lang) ? request.lang : 'de';
      const [text, frame] = [await getLegalText(db, page, lang), await legalFrame(db)];
      return sendPage(reply, { title: legalTitle(page, request.lang) }, <LegalTextPage page={page} body={text.body} savedAt={text.savedAt} {...frame} />);
    });
  }
  app.get(sitePaths.help(), publicPage, async (request, reply) => sendPage(reply, { title: helpMessages[request.lang].title }, <HelpPage />));
}

/** What legal texts are filled in with: the operator's particulars, and the periods that hold. */
export async function legalFrame(db: Deps['db']): Promise<{ operator: Operator; periods: PrivacyPeriods }> {
  const [settings, periods] = [await readSettings(db), await readPeriods(db)];
  return { operator: operatorFrom(settings), periods: { ...periods, ...await readSignInRules(db) } };
}

function feedback(app: FastifyInstance, deps: Deps): void {
  // Not kept for all: it shows the page its reader came from.
  app.get<{ Querystring: { seite?: unknown } }>(sitePaths.feedback(), async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const page = pageCameFrom(request.query.seite, request.headers.referer, deps.baseUrl) ?? '';
    return sendForm(reply, { values: { kind: '', message: '', page, replyTo: '' } });
  });

  app.post(sitePaths.feedback(), async (request, reply) => {
    const parsed = parseForm(feedbackForm, request.body);
    if (!parsed.ok) {
      return sendForm(reply, { values: typed(parsed.raw), errors: sentences(parsed.errors, feedbackMessages[request.lang].errors) });
    }
    const { value } = parsed;
    const result = await sendFeedback(deps, value);
    if (!result.ok) return sendForm(reply, { values: { ...value, replyTo: value.replyTo ?? '' }, tooMany: result.reason === 'too_many' });
    return seeOther(reply, sitePaths.feedbackThanks() + (result.dueOn !== null && value.replyTo !== null ? `?bis=${result.dueOn}` : ''));
  });

  app.get<{ Querystring: { bis?: unknown } }>(sitePaths.feedbackThanks(), publicPage, async (request, reply) => {
    const { thanksTitle: title } = feedbackMessages[request.lang];
    const { bis } = request.query;
    const due = typeof bis === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(bis) ? instantOf(bis, '12:00') : undefined;
    return sendPage(reply, { title, head: <meta name="robots" content="noindex" /> }, <FeedbackThanksPage due={due} />);
  });

  async function sendForm(reply: FastifyReply, props: Omit<FeedbackPageProps, 'keptDays'>): Promise<FastifyReply> {
    const { feedback: keptDays } = await readPeriods(deps.db);
    const status = props.errors ? 422 : props.tooMany ? 429 : 200;
    const { title } = feedbackMessages[reply.request.lang];
    return sendPage(reply, { title, errors: props.errors, status, scripts: ['error-focus'] }, <FeedbackPage {...props} keptDays={keptDays} />);
  }
}

function typed(raw: RawForm): FeedbackPageProps['values'] {
  return { kind: single(raw['kind']), message: single(raw['message']), page: single(raw['page']), replyTo: single(raw['replyTo']) };
}
