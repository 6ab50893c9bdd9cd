import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import { many, parseForm, rawForm, single, type RawForm } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { sentences } from '../../../ui/form-errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { doubtMessages } from '../../accounts/membership/doubt-messages.ts';
import { showsPeople } from '../../accounts/people-shown.ts';
import { readMembershipRules } from '../../accounts/membership/queries-rules.ts';
import { approveWaiting, declineWaiting } from '../../events/registrations/commands-belonging-queue.ts';
import { countWaiting, listApprovedFirst, listChosenWaiting, listWaiting, WAITING_PER_PAGE, type Waiting } from '../../events/registrations/queries-belonging.ts';
import { adminRequestRoutes } from './admin-routes.tsx';
import { BelongingChoicePage, type BelongingAction } from './choice-view.tsx';
import { sendDecided, showDecided } from './decided.tsx';
import { declineBelongingForm, reasonFor } from './decline.tsx';
import { domainListRoutes } from './domain-list-routes.tsx';
import { domainRoutes } from './domain-routes.tsx';
import { belongingCrumbs, noticesOf, organiserOf, pageOf, type BelongingNotice as Notice } from './frame.ts';
import { belongingMessages } from './messages.ts';
import { belongingPaths } from './paths.ts';
import { proposalRoutes } from './proposal-routes.tsx';
import { findDecidedMembership } from './queries-decided.ts';
import { mayRemember, personOf, QueuePage, WaitingPage } from './views.tsx';

/** People who want to belong to an organisation, bodies that were proposed, municipality admins, and the domains that prove who belongs. */
export function belongingRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    queueRoutes(app, deps);
    adminRequestRoutes(app, deps);
    proposalRoutes(app, deps);
    domainRoutes(app, deps);
    // In a place of its own: only here a file is taken.
    await app.register((inner) => domainListRoutes(inner, deps));
  };
}

function queueRoutes(app: FastifyInstance, deps: Deps): void {
  const { db } = deps;

  app.get(belongingPaths.queue(), async (request, reply) => {
    const actor = organiserOf(request);
    const page = pageOf(request.query);
    const [{ rows, total }, counts, rules, approved] = await Promise.all([
      listWaiting(db, actor, page), countWaiting(db, actor), readMembershipRules(db), page === 1 ? listApprovedFirst(db, actor) : [],
    ]);
    if (rows.length === 0 && page > 1) throw new NotFound('page of a list');
    showsPeople(request, 'requests', [...rows, ...approved].map(waitingOf));
    return sendPage(reply, { title: belongingMessages[request.lang].title, breadcrumb: belongingCrumbs(request), wide: true }, (
      <QueuePage {...{ rows, total, page, counts, rules, approved }} now={deps.clock()} isAdmin={actor.isAdmin} notices={noticesOf(request)} />
    ));
  });

  app.get(belongingPaths.choice(), async (request, reply) => sendChoice(request, reply, rawForm(request.query)));

  app.post(belongingPaths.choice(), async (request, reply) => {
    const actor = organiserOf(request);
    const raw = rawForm(request.body);
    const { action, ids } = readChoice(raw);
    const counted: Partial<Record<Notice, number>> = {};
    const count = (notice: Notice): void => { counted[notice] = (counted[notice] ?? 0) + 1; };
    if (ids.length === 0) return sendChoice(request, reply, raw);
    const reason = action === 'absage' ? parseForm(declineBelongingForm, request.body) : undefined;
    if (reason && !reason.ok) return sendChoice(request, reply, raw, reason.errors);
    const open = (await listChosenWaiting(db, actor, ids)).filter((row) => action === 'absage' || row.organisation.state !== 'proposed');
    const rows = open.filter((row) => action === 'absage' || !row.doubtful);
    for (let gone = open.length; gone < ids.length; gone++) count('vorbei');
    for (let left = rows.length; left < open.length; left++) count('einzeln');
    for (const row of rows) {
      if (reason) count((await declineWaiting(deps, actor, row.id, reasonFor(reason.value, row.lang))).ok ? 'abgelehnt' : 'vorbei');
      else count(noticeFor(await approveWaiting(deps, actor, row.id, { rememberDomain: single(raw['domain']) !== '' && mayRemember(row) })));
    }
    return seeOther(reply, `${belongingPaths.queue()}?hinweis=${Object.entries(counted).map(([word, n]) => `${word}~${n}`).join('.')}`);
  });

  app.get(belongingPaths.one(':id'), async (request, reply) => sendOne(request, reply, {}));

  app.post(belongingPaths.approve(':id'), async (request, reply) => {
    const actor = organiserOf(request);
    const { id } = request.params as { id: string };
    const [row] = await listChosenWaiting(db, actor, [id]);
    if (!row) return showDecided(reply, await findDecidedMembership(db, actor, id), belongingPaths.one(id));
    const rememberDomain = single(rawForm(request.body)['domain']) !== '' && mayRemember(row);
    const result = await approveWaiting(deps, actor, id, { rememberDomain, asked: single(rawForm(request.body)['nachgefragt']) !== '' });
    if (!result.ok && result.reason === 'doubtful') return sendOne(request, reply, { codes: { nachgefragt: 'required' } });
    return seeOther(reply, `${belongingPaths.queue()}?hinweis=${noticeFor(result)}`);
  });

  app.post(belongingPaths.decline(':id'), async (request, reply) => {
    const actor = organiserOf(request);
    const { id } = request.params as { id: string };
    const [row] = await listChosenWaiting(db, actor, [id]);
    if (!row) return showDecided(reply, await findDecidedMembership(db, actor, id), belongingPaths.one(id));
    const parsed = parseForm(declineBelongingForm, request.body);
    if (!parsed.ok) return sendOne(request, reply, { values: parsed.raw, codes: parsed.errors });
    const result = await declineWaiting(deps, actor, id, reasonFor(parsed.value, row.lang));
    return seeOther(reply, `${belongingPaths.queue()}?hinweis=${result.ok ? 'abgelehnt' : 'vorbei'}`);
  });

  async function sendChoice(
    request: FastifyRequest, reply: FastifyReply, raw: RawForm, codes?: Record<string, string>,
  ): Promise<FastifyReply> {
    const actor = organiserOf(request);
    const { action, ids } = readChoice(raw);
    const all = await listChosenWaiting(db, actor, ids);
    showsPeople(request, 'requests', all.map(waitingOf));
    const open = all.filter((row) => action === 'absage' || (row.organisation.state !== 'proposed' && !row.doubtful));
    const m = belongingMessages[request.lang];
    const errors = codes && sentences(codes, m.errors);
    return sendPage(reply, {
      title: m.bulkTitle[action], breadcrumb: belongingCrumbs(request, m.bulkTitle[action]),
      ...(errors ? { errors, status: 422, scripts: ['error-focus'] } : {}),
    }, <BelongingChoicePage action={action} rows={open} leftOut={all.filter((row) => !open.includes(row))} values={raw} errors={errors} />);
  }

  async function sendOne(
    request: FastifyRequest, reply: FastifyReply, shown: { values?: RawForm; codes?: Record<string, string> },
  ): Promise<FastifyReply> {
    const actor = organiserOf(request);
    const m = belongingMessages[request.lang];
    const { id } = request.params as { id: string };
    const [[row], rules] = await Promise.all([listChosenWaiting(db, actor, [id]), readMembershipRules(db)]);
    if (!row) return sendDecided(reply, await findDecidedMembership(db, actor, id), belongingPaths.queue());
    showsPeople(request, 'request', [waitingOf(row)]);
    const errors = shown.codes && sentences(shown.codes, { ...m.errors, nachgefragt: { required: doubtMessages[request.lang].required } });
    const name = personOf(row, m);
    return sendPage(reply, {
      title: `${name}, ${row.organisation.name}`, breadcrumb: belongingCrumbs(request, name), errors, status: errors ? 422 : 200,
      scripts: ['error-focus'],
    }, <WaitingPage row={row} rules={rules} now={deps.clock()} approvedAlready={rules.secondCheck && row.first && row.firstApprovedBy === actor.accountId}
      values={shown.values} errors={errors} />);
  }
}

const waitingOf = ({ accountId, organisation }: Pick<Waiting, 'accountId'> & { organisation: { id: string } }) => ({ accountId, organisationId: organisation.id });

function noticeFor(result: Awaited<ReturnType<typeof approveWaiting>>): Notice {
  return !result.ok ? (result.reason === 'doubtful' ? 'einzeln' : 'vorbei') : result.state === 'verified' ? 'bestaetigt' : 'vorgemerkt';
}

function readChoice(raw: RawForm): { action: BelongingAction; ids: string[] } {
  const ids = [...new Set(many(raw['id']))].filter(isUuid).slice(0, WAITING_PER_PAGE);
  return { action: single(raw['aktion']) === 'absage' ? 'absage' : 'zusage', ids };
}
