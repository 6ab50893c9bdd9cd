import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { parseForm, rawForm, single } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { sentences } from '../../../ui/form-errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import type { Member } from '../../accounts/actor.ts';
import { signedIn } from '../../accounts/session-hook.ts';
import { changeEvent, previewChange, type Consequences, type EventInput } from '../../events/commands-change.ts';
import { cancelEvent } from '../../events/commands-event.ts';
import { cancelForm, eventForm } from '../../events/forms.ts';
import {
  countConcerned, findLastChange, getEventToOrganise, resolveOrganisation, type EventToOrganise,
} from '../../events/queries-organiser.ts';
import type { OrganisationChoice } from '../../organisations/queries.ts';
import { differencesBetween, refusalCodes, storedEvent, typedEvent } from './form-fields.ts';
import { EditEventPage, type EditEventProps } from './form-view.tsx';
import { eventFormMessages } from './messages.ts';
import { eventPageMessages } from './page-messages.ts';
import { CancelCheckPage, CancelPage, ChangePreviewPage } from './preview-views.tsx';
import { organiserPaths } from '../paths.ts';
import { eventCrumbs } from '../registrations/crumbs.ts';

type BySlug = { Params: { slug: string } };

/** Changing and cancelling an event, each with a page that asks before people are told. */
export function changeEventRoutes(app: FastifyInstance, deps: Deps): void {
  editRoutes(app, deps);
  cancelRoutes(app, deps);
}

function editRoutes(app: FastifyInstance, deps: Deps): void {
  app.get<BySlug>('/organisation/veranstaltungen/:slug/bearbeiten', async (request, reply) => {
    const event = await getEventToOrganise(deps.db, signedIn(request), request.params.slug);
    return sendForm(request, reply, event, { values: storedEvent(event) });
  });

  app.post<BySlug>('/organisation/veranstaltungen/:slug', async (request, reply) => {
    const actor = signedIn(request);
    const event = await getEventToOrganise(deps.db, actor, request.params.slug);
    const parsed = parseForm(eventForm, request.body);
    if (!parsed.ok) return sendErrors(request, reply, event, parsed.errors);
    const { host, hostId, hostChoice, stand, confirmed, ...input } = parsed.value;
    const found = host === '' ? undefined : await resolveOrganisation(deps.db, { text: host, id: hostId, choice: hostChoice });
    if (found && !found.ok) {
      return sendErrors(request, reply, event, { host: found.choices.length > 0 ? 'ambiguous' : 'unknown' }, found.choices);
    }
    if (single(rawForm(request.body)['confirmed']) === 'zurueck') {
      return sendForm(request, reply, event, { values: typedEvent(rawForm(request.body)), stand });
    }
    return save(request, reply, actor, event, { ...input, hostId: found?.id ?? null }, { stand, confirmed });
  });

  async function save(
    request: FastifyRequest, reply: FastifyReply, actor: Member, event: EventToOrganise, input: EventInput,
    { stand, confirmed }: { stand: string; confirmed: boolean },
  ): Promise<FastifyReply> {
    const preview = await previewChange(deps, actor, event.id, input, stand);
    if (preview.ok && !confirmed && asksFirst(event, input, preview.consequences)) {
      return sendPreview(request, reply, event, preview.consequences);
    }
    const result = preview.ok ? await changeEvent(deps, actor, event.id, input, stand) : preview;
    if (result.ok) {
      return seeOther(reply, `${organiserPaths.event(event.slug)}?hinweis=${result.consequences.told > 0 ? 'informiert' : 'gespeichert'}`);
    }
    if (result.reason !== 'conflict') return sendErrors(request, reply, event, refusalCodes(result.reason));
    const stored = await getEventToOrganise(deps.db, actor, event.slug);
    const yours = typedEvent(rawForm(request.body));
    const conflict = {
      last: await findLastChange(deps.db, event.id), differences: differencesBetween(storedEvent(stored), yours, request.lang),
    };
    return sendForm(request, reply, stored, { values: yours, conflict });
  }

  async function sendPreview(
    request: FastifyRequest, reply: FastifyReply, event: EventToOrganise, consequences: Consequences,
  ): Promise<FastifyReply> {
    const raw = rawForm(request.body);
    const m = eventPageMessages[request.lang].preview;
    return sendPage(reply, { title: m.title, breadcrumb: eventCrumbs(request.lang, event, { text: m.title }) },
      <ChangePreviewPage event={headOf(request, event, single(raw['stand']))} consequences={consequences} values={typedEvent(raw)} />);
  }

  function sendErrors(
    request: FastifyRequest, reply: FastifyReply, event: EventToOrganise, codes: Record<string, string>,
    hostChoices?: readonly OrganisationChoice[],
  ): FastifyReply {
    const raw = rawForm(request.body);
    return sendForm(request, reply, event, {
      values: typedEvent(raw), stand: single(raw['stand']), errors: sentences(codes, eventFormMessages[request.lang].errors), hostChoices,
    });
  }

  function sendForm(
    request: FastifyRequest, reply: FastifyReply, event: EventToOrganise, props: Omit<EditEventProps, 'event'> & { stand?: string },
  ): FastifyReply {
    const { stand = event.updatedAt.toString(), ...rest } = props;
    const m = eventFormMessages[request.lang];
    return sendPage(reply, {
      title: m.editTitle, breadcrumb: eventCrumbs(request.lang, event, { text: m.editTitle }), errors: rest.errors,
      status: rest.errors ? 422 : rest.conflict ? 409 : 200, scripts: ['combobox', 'error-focus'],
    }, <EditEventPage event={headOf(request, event, stand)} {...rest} />);
  }
}

/** Whether people should be asked first: others are told, or seats are taken beyond a capacity that is new. */
function asksFirst(event: EventToOrganise, input: EventInput, { told, movedOnline, overCapacity }: Consequences): boolean {
  return told > 0 || movedOnline > 0
    || (overCapacity.room > 0 && input.roomCapacity !== event.roomCapacity)
    || (overCapacity.online > 0 && input.onlineCapacity !== event.onlineCapacity);
}

function headOf(request: FastifyRequest, event: EventToOrganise, stand: string): { slug: string; title: string; stand: string } {
  return { slug: event.slug, title: inLang({ de: event.titleDe, en: event.titleEn }, request.lang), stand };
}

function cancelRoutes(app: FastifyInstance, deps: Deps): void {
  app.get<BySlug>('/organisation/veranstaltungen/:slug/absage', async (request, reply) => {
    const event = await getEventToOrganise(deps.db, signedIn(request), request.params.slug);
    return sendReason(request, reply, event, {});
  });

  app.post<BySlug>('/organisation/veranstaltungen/:slug/absage', async (request, reply) => {
    const actor = signedIn(request);
    const event = await getEventToOrganise(deps.db, actor, request.params.slug);
    const parsed = parseForm(cancelForm, request.body);
    if (!parsed.ok) return sendReason(request, reply, event, { codes: parsed.errors });
    if (single(rawForm(request.body)['confirmed']) === 'zurueck') return sendReason(request, reply, event, {});
    if (!parsed.value.confirmed) return sendCheck(request, reply, event, parsed.value.reason);
    const result = await cancelEvent(deps, actor, event.id, parsed.value.reason);
    if (result.ok) return seeOther(reply, `${organiserPaths.event(event.slug)}?hinweis=abgesagt`);
    return sendReason(request, reply, event, { refusal: eventPageMessages[request.lang].cancelPage[result.reason] });
  });

  async function sendReason(
    request: FastifyRequest, reply: FastifyReply, event: EventToOrganise, shown: { codes?: Record<string, string>; refusal?: string },
  ): Promise<FastifyReply> {
    const m = eventPageMessages[request.lang].cancelPage;
    const errors = sentences(shown.codes ?? {}, eventFormMessages[request.lang].errors);
    const isOver = event.endsAt !== null && Temporal.Instant.compare(event.endsAt, deps.clock()) <= 0;
    const refusal = shown.refusal ?? (event.state === 'draft' ? m.draft : isOver ? m.past : undefined);
    const concerned = await countConcerned(deps.db, event.id);
    return sendPage(reply, {
      title: m.title, breadcrumb: eventCrumbs(request.lang, event, { text: m.title }), errors,
      status: shown.codes ? 422 : shown.refusal ? 409 : 200, scripts: ['error-focus'],
    }, (
      <CancelPage
        event={headOf(request, event, '')} concerned={concerned} reason={single(rawForm(request.body)['reason'])} errors={errors} refusal={refusal}
      />
    ));
  }

  async function sendCheck(request: FastifyRequest, reply: FastifyReply, event: EventToOrganise, reason: string): Promise<FastifyReply> {
    const m = eventPageMessages[request.lang].cancelPage;
    if (event.state === 'cancelled') return seeOther(reply, organiserPaths.event(event.slug));
    const concerned = await countConcerned(deps.db, event.id);
    return sendPage(reply, { title: m.checkTitle, breadcrumb: eventCrumbs(request.lang, event, { text: m.checkTitle }) },
      <CancelCheckPage event={headOf(request, event, '')} concerned={concerned} reason={reason} />);
  }
}
