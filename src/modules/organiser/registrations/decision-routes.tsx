import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { parseForm, rawForm, single, type FieldErrors, type RawForm } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { sentences } from '../../../ui/form-errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { doubtMessages } from '../../accounts/membership/doubt-messages.ts';
import { signedIn } from '../../accounts/session-hook.ts';
import { approve, cancelFor, decline, noteOn, setAttendance } from '../../events/registrations/commands-organiser.ts';
import {
  countByState, getOrganisedEvent, getRegistrationOf, listEvidence, listHistory,
} from '../../events/registrations/queries-organiser.ts';
import { registrationCrumbs } from './crumbs.ts';
import { declineErrors } from './decline.tsx';
import { attendanceForm, declineForm, declinesMembership, noteForm } from './forms.ts';
import { registrationListMessages } from './messages.ts';
import { CancelPage, DeclinePage } from './one-forms.tsx';
import { oneMessages } from './one-messages.ts';
import { OnePage, type Notice } from './one-view.tsx';
import { registrationPaths } from './paths.ts';
import { canCancelFor, declineReason, hasBegun, whyNot, type Hindrance } from './rules.ts';
import { personOf } from './words.tsx';

const base = '/organisation/veranstaltungen/:slug/anmeldungen/:id';

/** One registration and what an organiser decides about it. */
export function decisionRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(base, async (request, reply) => sendOne(request, reply));

  app.post(`${base}/zusage`, async (request, reply) => {
    const { actor, registration } = await find(request);
    const rememberDomain = single(rawForm(request.body)['domain']) !== '';
    const asked = single(rawForm(request.body)['nachgefragt']) !== '';
    const result = await approve(deps, actor, registration.id, { rememberDomain, asked });
    if (!result.ok && result.reason === 'doubtful') return sendOne(request, reply, undefined, { nachgefragt: 'required' });
    return back(request, reply, result.ok ? (result.state === 'confirmed' ? 'bestaetigt' : 'warteliste') : result.reason);
  });

  app.get(`${base}/absage`, async (request, reply) => {
    const { event, registration } = await find(request);
    if (whyNot('decline', registration, event, deps.clock())) return back(request, reply, 'not_open');
    return sendDecline(request, reply);
  });

  app.post(`${base}/absage`, async (request, reply) => {
    const { actor, registration } = await find(request);
    const parsed = parseForm(declineForm, request.body);
    if (!parsed.ok) return sendDecline(request, reply, parsed.raw, parsed.errors);
    const reason = declineReason(parsed.value, registration.lang);
    const result = await decline(deps, actor, registration.id, reason, { membership: declinesMembership[parsed.value.grund] });
    return back(request, reply, result.ok ? 'abgelehnt' : 'not_open');
  });

  app.get(`${base}/stornierung`, async (request, reply) => {
    const { event, eventTitle, registration, person } = await find(request);
    if (!canCancelFor(registration, event, deps.clock())) return back(request, reply, 'not_open');
    const title = oneMessages[request.lang].cancelTitle(person);
    return sendPage(reply, { title, breadcrumb: registrationCrumbs(request.lang, event, true) },
      <CancelPage slug={event.slug} eventTitle={eventTitle} registration={registration} />);
  });

  app.post(`${base}/stornierung`, async (request, reply) => {
    const { actor, event, registration } = await find(request);
    if (!canCancelFor(registration, event, deps.clock())) return back(request, reply, 'not_open');
    await cancelFor(deps, actor, registration.id);
    return back(request, reply, 'storniert');
  });

  app.post(`${base}/notiz`, async (request, reply) => {
    const { actor, registration } = await find(request);
    const parsed = parseForm(noteForm, request.body);
    if (!parsed.ok) return sendOne(request, reply, parsed.raw, parsed.errors);
    await noteOn(deps, actor, registration.id, parsed.value.notiz);
    return back(request, reply, 'notiz');
  });

  app.post(`${base}/teilnahme`, async (request, reply) => {
    const { actor, event, registration } = await find(request);
    const parsed = parseForm(attendanceForm, request.body);
    if (!parsed.ok) return back(request, reply, 'failed');
    if (!hasBegun(event, deps.clock())) return back(request, reply, 'too_early');
    return back(request, reply, (await setAttendance(deps, actor, registration.id, parsed.value.teilnahme)) ? 'teilnahme' : 'no_seat');
  });

  /** Who acts, the event they organise, and the registration of that event; NotFound for everybody else. */
  async function find(request: FastifyRequest) {
    const actor = signedIn(request);
    const { slug, id } = request.params as { slug: string; id: string };
    const event = await getOrganisedEvent(deps.db, actor, slug);
    const registration = await getRegistrationOf(deps.db, event, id);
    const eventTitle = inLang({ de: event.titleDe, en: event.titleEn }, request.lang);
    return { actor, event, eventTitle, registration, person: personOf(registration, registrationListMessages[request.lang]) };
  }

  function back(request: FastifyRequest, reply: FastifyReply, notice: Notice['text']): FastifyReply {
    const { slug, id } = request.params as { slug: string; id: string };
    return seeOther(reply, `${registrationPaths.one(slug, id)}?hinweis=${notice}`);
  }

  async function sendOne(request: FastifyRequest, reply: FastifyReply, raw?: RawForm, codes?: FieldErrors): Promise<FastifyReply> {
    const { event, eventTitle, registration, person } = await find(request);
    const m = oneMessages[request.lang];
    const now = deps.clock();
    const history = await listHistory(deps.db, event, registration);
    const { requested } = await countByState(deps.db, event);
    const evidence = registration.state === 'requested' ? (await listEvidence(deps.db, [registration.id])).get(registration.id) : undefined;
    const errors = codes && sentences(codes, { ...m.errors, nachgefragt: { required: doubtMessages[request.lang].required } });
    return sendPage(reply, {
      title: m.title(person, eventTitle), breadcrumb: [...registrationCrumbs(request.lang, event, true), { text: person }], wide: true,
      ...(errors ? { errors, status: 422, scripts: ['error-focus'] } : {}),
    }, (
      <OnePage
        slug={event.slug} eventTitle={eventTitle} registration={registration} history={history} evidence={evidence}
        canApprove={whyNot('approve', registration, event, now) === undefined}
        canMarkAttendance={registration.seat !== null && hasBegun(event, now)}
        canCancel={canCancelFor(registration, event, now)} openRequests={requested}
        notice={noticeOf(single(rawForm(request.query)['hinweis']))} note={raw && single(raw['notiz'])} errors={errors}
      />
    ));
  }

  async function sendDecline(request: FastifyRequest, reply: FastifyReply, values?: RawForm, codes?: FieldErrors): Promise<FastifyReply> {
    const { event, eventTitle, registration, person } = await find(request);
    const errors = codes && declineErrors(codes, request.lang);
    return sendPage(reply, {
      title: oneMessages[request.lang].declineTitle(person), breadcrumb: registrationCrumbs(request.lang, event, true),
      ...(errors ? { errors, status: 422, scripts: ['error-focus'] } : {}),
    }, <DeclinePage slug={event.slug} eventTitle={eventTitle} registration={registration} values={values} errors={errors} />);
  }
}

/** The sentence for a word in the address; words nobody wrote there say nothing. */
function noticeOf(word: string): Notice | undefined {
  if (Object.hasOwn(oneMessages.de.notices, word)) return { tone: 'success', text: word as keyof typeof oneMessages.de.notices };
  return Object.hasOwn(oneMessages.de.hindrances, word) ? { tone: 'warning', text: word as Hindrance } : undefined;
}
