import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { many, parseForm, rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { sentences } from '../../../ui/form-errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { getSharing } from '../../accounts/sharing/queries.ts';
import { signedIn } from '../../accounts/session-hook.ts';
import { readSharedFields } from '../../accounts/sharing/sharing.ts';
import { listTopics } from '../../topics/queries.ts';
import { phaseOf } from '../event.ts';
import { titleIn, titleOf } from '../views-card.tsx';
import { cancelRegistration } from './commands.ts';
import { acceptOffer, answerComing, changeAnswers, declineOffer, switchSeat } from './commands-change.ts';
import { handOver, inviteColleagues } from './commands-colleagues.ts';
import { changeSharingAt } from './commands-sharing.ts';
import { answersForm, colleaguesForm, comingForm, handOverForm, offerForm, switchForm } from './forms.ts';
import { registrationMessages } from './messages.ts';
import { ownMessages } from './messages-own.ts';
import { registrationPaths } from './paths.ts';
import { getOwnRegistration, listInvitedBy, listOwnRegistrations, listRegistrationTopics, queuePosition } from './queries.ts';
import type { RegistrationState } from './registration.ts';
import { OwnListPage, OwnPage, type OwnPageProps } from './views-own.tsx';

interface IdParams {
  id: string;
}

type Notice = NonNullable<OwnPageProps['notice']>;
type Refusal = NonNullable<OwnPageProps['refusal']>;

/** From when on "Kommen Sie?" is asked. */
const ASK_COMING_HOURS = 72;

/** The list of one's registrations, each with its page, and everything a person may change about them. */
export function ownRegistrationRoutes(app: FastifyInstance, deps: Deps): void {
  app.get('/meine-anmeldungen', async (request, reply) => {
    const actor = signedIn(request);
    const { seite } = request.query as { seite?: string };
    const page = Math.min(1000, Math.max(1, Number.parseInt(seite ?? '1', 10) || 1));
    const { rows, more } = await listOwnRegistrations(deps.db, actor, deps.clock(), page);
    return sendPage(reply, { title: ownMessages[request.lang].listTitle },
      <OwnListPage rows={rows} now={deps.clock()} nextPath={more ? registrationPaths.list(page + 1) : undefined} />);
  });

  app.get<{ Params: IdParams }>('/meine-anmeldungen/:id', async (request, reply) => {
    const { hinweis, grund } = request.query as { hinweis?: string; grund?: string };
    const m = ownMessages[request.lang];
    return sendOwnPage(request, reply, {
      ...(hinweis && Object.hasOwn(m.notice, hinweis) ? { notice: hinweis as Notice } : {}),
      ...(grund && Object.hasOwn(m.refusal, grund) ? { refusal: grund as Refusal } : {}),
    });
  });

  app.post<{ Params: IdParams }>('/meine-anmeldungen/:id/absage', async (request, reply) => {
    const { id, accountId } = await getOwnRegistration(deps.db, signedIn(request), request.params.id);
    return answer(request, reply, await cancelRegistration(deps, signedIn(request), id), accountId === null ? 'abgelehnt' : 'abgesagt');
  });

  app.post<{ Params: IdParams }>('/meine-anmeldungen/:id/wechsel', async (request, reply) => {
    const parsed = parseForm(switchForm, request.body);
    if (!parsed.ok) return answer(request, reply, { ok: false, reason: 'nothing_to_do' }, 'geaendert');
    const result = await switchSeat(deps, signedIn(request), await ownId(request), parsed.value.wish);
    return answer(request, reply, result, result.ok && 'queued' in result ? 'warteliste' : 'geaendert');
  });

  app.post<{ Params: IdParams }>('/meine-anmeldungen/:id/angebot', async (request, reply) => {
    const parsed = parseForm(offerForm, request.body);
    if (!parsed.ok) return answer(request, reply, { ok: false, reason: 'nothing_to_do' }, 'geaendert');
    const command = parsed.value.answer === 'accept' ? acceptOffer : declineOffer;
    return answer(request, reply, await command(deps, signedIn(request), await ownId(request)), 'geaendert');
  });

  app.post<{ Params: IdParams }>('/meine-anmeldungen/:id/zusage', async (request, reply) => {
    const parsed = parseForm(comingForm, request.body);
    if (!parsed.ok) return answer(request, reply, { ok: false, reason: 'nothing_to_do' }, 'geaendert');
    const { coming } = parsed.value;
    return answer(request, reply, await answerComing(deps, signedIn(request), await ownId(request), coming), coming ? 'geaendert' : 'abgesagt');
  });

  app.post<{ Params: IdParams }>('/meine-anmeldungen/:id/angaben', async (request, reply) => {
    const parsed = parseForm(answersForm, request.body);
    if (!parsed.ok) return sendOwnPage(request, reply, { codes: parsed.errors });
    const { question, seek, offer } = parsed.value;
    const result = await changeAnswers(deps, signedIn(request), await ownId(request), { question, seekTopicIds: seek, offerTopicIds: offer });
    return answer(request, reply, result, 'geaendert');
  });

  app.post<{ Params: IdParams }>('/meine-anmeldungen/:id/sichtbarkeit', async (request, reply) => {
    const raw = rawForm(request.body);
    const choice = single(raw['wahl']) === 'allgemein' ? 'general' : readSharedFields(many(raw['shares']));
    return answer(request, reply, await changeSharingAt(deps, signedIn(request), await ownId(request), choice), 'geaendert');
  });

  app.post<{ Params: IdParams }>('/meine-anmeldungen/:id/kollegen', async (request, reply) => {
    const parsed = parseForm(colleaguesForm, request.body);
    if (!parsed.ok) return sendOwnPage(request, reply, { codes: parsed.errors });
    const result = await inviteColleagues(deps, signedIn(request), await ownId(request), parsed.value);
    if (!result.ok && isAboutAddress(result.reason)) return sendOwnPage(request, reply, { codes: { emails: result.reason } });
    if (result.ok && result.invited + result.alreadyRegistered.length === 0) return sendOwnPage(request, reply, { codes: { emails: 'own_address' } });
    const some = result.ok && result.alreadyRegistered.length > 0;
    return answer(request, reply, result, !some ? 'eingeladen' : result.invited > 0 ? 'schon' : 'alle_schon');
  });

  app.post<{ Params: IdParams }>('/meine-anmeldungen/:id/uebergabe', async (request, reply) => {
    const parsed = parseForm(handOverForm, request.body);
    if (!parsed.ok) return sendOwnPage(request, reply, { codes: parsed.errors });
    const result = await handOver(deps, signedIn(request), await ownId(request), parsed.value.email);
    if (!result.ok && isAboutAddress(result.reason)) return sendOwnPage(request, reply, { codes: { email: result.reason } });
    return answer(request, reply, result, 'weitergegeben');
  });

  /** The id of the path, once it is known to be one's own; other people's end in 404 before any command runs. */
  async function ownId(request: FastifyRequest): Promise<string> {
    return (await getOwnRegistration(deps.db, signedIn(request), (request.params as IdParams).id)).id;
  }

  function answer(request: FastifyRequest, reply: FastifyReply, result: { ok: true } | { ok: false; reason: string }, notice: Notice): FastifyReply {
    const path = registrationPaths.registration((request.params as IdParams).id);
    const known = ownMessages[request.lang].refusal;
    const reason = result.ok ? undefined : Object.hasOwn(known, result.reason) ? result.reason : 'past';
    return seeOther(reply, reason === undefined ? `${path}?hinweis=${notice}` : `${path}?grund=${reason}`);
  }

  async function sendOwnPage(
    request: FastifyRequest, reply: FastifyReply, shown: { notice?: Notice; refusal?: Refusal; codes?: Record<string, string> },
  ): Promise<FastifyReply> {
    const actor = signedIn(request);
    const registration = await getOwnRegistration(deps.db, actor, (request.params as IdParams).id);
    const now = deps.clock();
    const m = registrationMessages[request.lang];
    const errors = shown.codes ? sentences(shown.codes, m.errors) : undefined;
    const [position, topics, chosen, colleagues, sharing] = await Promise.all([
      queuePosition(deps.db, registration), listTopics(deps.db), listRegistrationTopics(deps.db, registration.id), listInvitedBy(deps.db, actor, registration.eventId),
      getSharing(deps.db, actor.accountId, registration.eventId),
    ]);
    const raw = rawForm(request.body);
    // Another form of the same page came back: what it did not send stands as it was.
    const typedAnswers = errors && 'question' in raw;
    const phase = phaseOf(registration, now);
    return sendPage(reply, {
      title: m.title(titleOf(registration, request.lang)), errors, status: errors ? 422 : 200, scripts: ['error-focus'],
      breadcrumb: [{ text: ownMessages[request.lang].listTitle, path: registrationPaths.list() }, { text: titleIn(registration) }],
    }, (
      <OwnPage
        registration={registration} position={position} isPast={phase === 'past'} hasBegun={phase === 'running' || phase === 'past'} asksComing={asksComing(registration, now)}
        notice={shown.notice} refusal={shown.refusal} errors={errors} topics={topics} sharing={sharing}
        answers={typedAnswers ? { question: single(raw['question']), seek: many(raw['seek']), offer: many(raw['offer']) } : { question: registration.question, ...chosen }}
        colleagues={colleagues.map((c) => ({ email: c.invitedEmail ?? (c.name || c.email || ''), state: c.state as RegistrationState }))}
        typed={errors ? { emails: single(raw['emails']), email: single(raw['email']) } : undefined}
      />
    ));
  }
}

/** A refusal that is said at the field of the address, with what was typed still in it. */
function isAboutAddress(reason: string): boolean {
  return ['foreign_address', 'own_address', 'already_registered', 'too_many'].includes(reason);
}

function asksComing(r: { state: string; startsAt: Temporal.Instant | null }, now: Temporal.Instant): boolean {
  if (r.state !== 'confirmed' || !r.startsAt || Temporal.Instant.compare(now, r.startsAt) >= 0) return false;
  return Temporal.Instant.compare(now, r.startsAt.subtract({ hours: ASK_COMING_HOURS })) >= 0;
}
