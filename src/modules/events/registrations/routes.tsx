import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { many, parseForm, single, type RawForm } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { seeOther } from '../../../platform/http/language.ts';
import type { Crumb } from '../../../ui/breadcrumb.tsx';
import { sentences } from '../../../ui/form-errors.ts';
import type { Option } from '../../../ui/form.tsx';
import { sendPage } from '../../../ui/reply.tsx';
import type { Actor, Member } from '../../accounts/actor.ts';
import { domainOf, isFreeMail } from '../../accounts/email-address.ts';
import { getSharing } from '../../accounts/sharing/queries.ts';
import { signedIn } from '../../accounts/session-hook.ts';
import { isBodyKind } from '../../organisations/body.ts';
import { choiceDetail } from '../../organisations/choice-detail.ts';
import type { ProposedBody } from '../../organisations/commands-proposal.ts';
import { findOrganisation, findOrganisationByName, listOrganisationsOfDomain, searchOrganisations, SEARCH_LIMIT } from '../../organisations/queries.ts';
import { foldName } from '../../organisations/organisation.ts';
import { listTopics } from '../../topics/queries.ts';
import { freeSeats, whyClosed } from '../event.ts';
import { publicMessages } from '../messages-public.ts';
import { paths } from '../paths.ts';
import { getEvent, type EventDetails } from '../queries.ts';
import { titleIn, titleOf } from '../views-card.tsx';
import { register } from './commands.ts';
import { registrationForm } from './forms.ts';
import { registrationMessages } from './messages.ts';
import { registrationPaths } from './paths.ts';
import { findOwnRegistrationFor, type OwnRegistration } from './queries.ts';
import { ownRegistrationRoutes } from './routes-own.tsx';
import { RegisterClosedPage, RegisterEmailPage, RegisterFormPage, type RegisterValues } from './views-form.tsx';

interface SlugParams {
  slug: string;
}

/** Registering for an event, and looking after one's registrations. */
export function registrationRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    registerRoutes(app, deps);
    ownRegistrationRoutes(app, deps);
  };
}

function registerRoutes(app: FastifyInstance, deps: Deps): void {
  app.get<{ Params: SlugParams }>('/veranstaltungen/:slug/anmeldung', async (request, reply) => {
    const event = await getEvent(deps.db, request.actor, request.params.slug);
    const own = request.actor.kind === 'member' ? await findOwnRegistrationFor(deps.db, request.actor, event.id) : undefined;
    if (own?.accountId) return seeOther(reply, `${registrationPaths.registration(own.id)}?hinweis=vorhanden`);
    const closed = whyClosed(own ? { ...event, registrationClosesAt: null } : event, deps.clock());
    const title = registrationMessages[request.lang].title(titleOf(event, request.lang));
    const breadcrumb = crumbs(request.lang, event);
    if (closed) return sendPage(reply, { title, breadcrumb }, <RegisterClosedPage event={event} reason={asTold(event, closed)} />);
    if (request.actor.kind === 'visitor') return sendPage(reply, { title, breadcrumb }, <RegisterEmailPage event={event} issuers={deps.issuers} />);
    const { values, choices } = await startValues(deps, request.actor, event);
    return sendFormPage(request, reply, event, { values, choices, invitation: own });
  });

  app.post<{ Params: SlugParams }>('/veranstaltungen/:slug/anmeldung', async (request, reply) => {
    const actor = signedIn(request);
    const event = await getEvent(deps.db, actor, request.params.slug);
    const parsed = parseForm(registrationForm, request.body);
    const formAgain = async (shown: Shown & { codes: Record<string, string> }) =>
      sendFormPage(request, reply, event, { ...shown, invitation: await findOwnRegistrationFor(deps.db, actor, event.id) });
    if (!parsed.ok) {
      const choice = single(parsed.raw['organisationChoice']);
      const values = typedValues(parsed.raw);
      const acts = actor.memberships.some((m) => m.organisationId === choice);
      const again = choice === '' || acts ? {} : { choices: await closeTo(deps, request.lang, values.organisation) };
      return formAgain({ values, codes: parsed.errors, ...(choice === '' ? {} : { choice }), body: typedBody(parsed.raw), ...again });
    }
    const { value } = parsed;
    const organisation = await chosenOrganisation(deps, request, value);
    if ('codes' in organisation) return formAgain({ values: typedAgain(value), body: value, ...organisation });
    const result = await register(deps, actor, {
      ...organisation, eventId: event.id, name: value.name, jobTitle: value.jobTitle, wish: value.wish, question: value.question,
      seekTopicIds: value.seek, offerTopicIds: value.offer, consents: value.consent, shares: value.shares,
    });
    if (!result.ok) {
      const title = registrationMessages[request.lang].closedTitle;
      return sendPage(reply, { title, status: 409, breadcrumb: crumbs(request.lang, event) }, <RegisterClosedPage event={event} reason={asTold(event, result.reason)} />);
    }
    return seeOther(reply, `${registrationPaths.registration(result.registrationId)}?hinweis=${result.existing ? 'vorhanden' : 'neu'}`);
  });

  async function sendFormPage(
    request: FastifyRequest, reply: FastifyReply, event: EventDetails,
    shown: Shown & { invitation: OwnRegistration | undefined },
  ): Promise<FastifyReply> {
    const m = registrationMessages[request.lang];
    const errors = shown.codes ? sentences(shown.codes, m.errors) : undefined;
    const { values, choices, choice } = shown;
    // Known by the account, not by what was just typed: a form that comes back with an error is still the third page.
    const known = request.actor.kind === 'member' && request.actor.name !== '' && values.organisationId !== '' && !choices;
    const invited = shown.invitation?.accountId === null ? { seat: shown.invitation.wish, held: shown.invitation.offerSeat !== null } : undefined;
    const general = request.actor.kind === 'member' ? (await getSharing(deps.db, request.actor.accountId)).general : undefined;
    return sendPage(reply, {
      title: m.title(titleOf(event, request.lang)), errors, status: errors ? 422 : 200, scripts: ['combobox', 'error-focus'], breadcrumb: crumbs(request.lang, event),
    }, (
      <RegisterFormPage
        event={event} values={values} choices={choices} choice={choice} body={shown.body} acting={choices ? undefined : actingFor(request.actor)}
        topics={await listTopics(deps.db)} errors={errors} known={known} invited={invited} sharing={general}
      />
    ));
  }
}

/** The form as it is shown: with what was typed, and with what is to be corrected when it comes back. */
interface Shown {
  values: RegisterValues;
  choices?: readonly Option[] | undefined;
  choice?: string | undefined;
  body?: TypedBody | undefined;
  codes?: Record<string, string> | undefined;
}

/** An event of the archive whose date is not on record is over; its date is not to come. */
function asTold<R extends string>(event: EventDetails, reason: R): R | 'past' {
  return reason === 'undated' && event.seriesState === 'archived' ? 'past' : reason;
}

function crumbs(lang: Lang, event: EventDetails): Crumb[] {
  return [
    { text: publicMessages[lang].list.title, path: paths.events() }, { text: titleIn(event), path: paths.event(event.slug) },
    { text: registrationMessages[lang].heading },
  ];
}

/** Whoever belongs to several organisations says for which one they register. */
function actingFor(actor: Actor): Option[] | undefined {
  if (actor.kind !== 'member' || actor.memberships.length < 2) return undefined;
  return actor.memberships.map((m): Option => ({ value: m.organisationId, label: m.name }));
}

/** What is known before anything is typed: the person, and the organisation from the membership or the address. */
async function startValues(deps: Deps, actor: Member, event: EventDetails): Promise<{ values: RegisterValues; choices: Option[] | undefined }> {
  const domain = domainOf(actor.email);
  const own = actor.memberships[0];
  const ofDomain = own || isFreeMail(domain) ? [] : await listOrganisationsOfDomain(deps.db, domain);
  const organisation = own ? { id: own.organisationId, name: own.name } : ofDomain.length === 1 ? ofDomain[0] : undefined;
  const roomFree = (freeSeats(event, 'room') ?? 0) > 0 && event.roomWaiting === 0;
  return {
    values: {
      name: actor.name, jobTitle: actor.jobTitle, organisation: organisation?.name ?? '', organisationId: organisation?.id ?? '',
      // Somebody new says how they come; somebody known presses one button and may change it.
      wish: actor.name === '' ? '' : roomFree ? 'room' : 'online', question: '', seek: [], offer: [], consent: [], shares: [],
    },
    choices: !organisation && ofDomain.length > 1 ? ofDomain.map((o) => ({ value: o.id, label: o.name })) : undefined,
  };
}

type Chosen =
  | { organisationId: string | undefined; proposedOrganisation: ProposedBody | undefined }
  | { codes: Record<string, string>; choices: Option[]; choice?: string };

/**
 * The organisation that was meant: the answer to "which one?", the chosen suggestion if its name is still what stands in
 * the field, or the only one of exactly that name. Otherwise the form comes back with those that are close, and with
 * "not listed" as the last choice.
 */
async function chosenOrganisation(
  deps: Deps, request: FastifyRequest,
  value: { organisation: string; organisationId?: string | undefined; organisationChoice?: string | undefined } & TypedBody,
): Promise<Chosen> {
  if (value.organisationChoice === 'neu') return proposedBody(deps, request.lang, value);
  if (value.organisationChoice) return { organisationId: value.organisationChoice, proposedOrganisation: undefined };
  const typed = foldName(value.organisation);
  const own = request.actor.kind === 'member' && request.actor.memberships.find((m) => m.organisationId === value.organisationId);
  if (own && foldName(own.name) === typed) return { organisationId: own.organisationId, proposedOrganisation: undefined };
  const suggested = value.organisationId ? await findOrganisation(deps.db, value.organisationId) : undefined;
  if (suggested?.state === 'active' && foldName(suggested.name) === typed) return { organisationId: suggested.id, proposedOrganisation: undefined };
  const named = await findOrganisationByName(deps.db, value.organisation);
  if (named) return { organisationId: named.id, proposedOrganisation: undefined };
  return { codes: { organisationChoice: 'choose' }, choices: await closeTo(deps, request.lang, value.organisation) };
}

type TypedBody = { bodyKind: string; bodyParent: string; bodyParentId: string };

/** A body that is not in the directory, once it is said what it is and where it belongs. */
async function proposedBody(deps: Deps, lang: Lang, value: { organisation: string } & TypedBody): Promise<Chosen> {
  const suggested = value.bodyParentId ? await findOrganisation(deps.db, value.bodyParentId) : undefined;
  const parent = suggested?.state === 'active' && foldName(suggested.name) === foldName(value.bodyParent) ? suggested
    : value.bodyParent === '' ? undefined : await findOrganisationByName(deps.db, value.bodyParent);
  const { bodyKind: kind } = value;
  if (isBodyKind(kind) && parent) return { organisationId: undefined, proposedOrganisation: { name: value.organisation, kind, parentId: parent.id } };
  const codes = {
    ...(isBodyKind(kind) ? {} : { bodyKind: 'required' }), ...(parent ? {} : { bodyParent: value.bodyParent === '' ? 'required' : 'unknown' }),
  };
  return { codes, choices: await closeTo(deps, lang, value.organisation), choice: 'neu' };
}

const MOST_NAMESAKES = 40;

/** Organisations that may be meant by what was typed (all that are called so: there are 27 Neustadts), and that it is none of them. */
async function closeTo(deps: Deps, lang: Lang, typed: string): Promise<Option[]> {
  const m = registrationMessages[lang];
  const found = await searchOrganisations(deps.db, typed, MOST_NAMESAKES);
  const close = found.filter(({ name }, place) => place < SEARCH_LIMIT || ` ${foldName(name)}`.includes(` ${foldName(typed)}`));
  return [
    ...close.map((o): Option => ({ value: o.id, label: o.name, hint: choiceDetail(o, lang) })),
    { value: 'neu', label: m.organisationNew(typed), hint: m.organisationNewHint },
  ];
}

function typedValues(raw: RawForm): RegisterValues {
  return {
    name: single(raw['name']), jobTitle: single(raw['jobTitle']), organisation: single(raw['organisation']), organisationId: single(raw['organisationId']),
    wish: single(raw['wish']), question: single(raw['question']), seek: many(raw['seek']), offer: many(raw['offer']), consent: many(raw['consent']), shares: many(raw['shares']),
  };
}

function typedBody(raw: RawForm): TypedBody {
  return { bodyKind: single(raw['bodyKind']), bodyParent: single(raw['bodyParent']), bodyParentId: single(raw['bodyParentId']) };
}

function typedAgain(value: { name: string; jobTitle: string; organisation: string; wish: string; question: string; seek: string[]; offer: string[]; consent: string[]; shares: string[] }): RegisterValues {
  const { name, jobTitle, organisation, wish, question, seek, offer, consent, shares } = value;
  return { name, jobTitle, organisation, organisationId: '', wish, question, seek, offer, consent, shares };
}
