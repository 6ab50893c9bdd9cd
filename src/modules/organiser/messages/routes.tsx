import { randomUUID } from 'node:crypto';
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { parseForm, rawForm, single, type FieldErrors, type RawForm } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { sentences } from '../../../ui/form-errors.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { getOrganisedEvent, type OrganisedEvent } from '../../events/registrations/queries-organiser.ts';
import { previewGroupMessage, queueGroupMessage, stopGroupMessage } from '../../notifications/commands-group-messages.ts';
import { MAX_MESSAGES } from '../../notifications/audience.ts';
import { countAudiences, listLeftOut } from '../../notifications/queries-audience.ts';
import { getGroupMessage, listDeliveries, listGroupMessages } from '../../notifications/queries-delivery.ts';
import { messageTexts } from './messages.ts';
import { messageForm, sendForm } from './forms.ts';
import { MessagePage } from './one-view.tsx';
import { messagePaths } from './paths.ts';
import { MessageListPage, PreviewPage, WritePage } from './views.tsx';
import { organiserPaths } from '../paths.ts';
import { eventCrumbs } from '../registrations/crumbs.ts';

const base = '/organisation/veranstaltungen/:slug/nachrichten';
const MESSAGES_PER_PAGE = 20;
const RECIPIENTS_PER_PAGE = 100;

/** Messages to a group: write, look, send, stop within a minute, see what arrived. */
export function messageRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    app.get(base, async (request, reply) => {
      const { event, eventTitle } = await find(request);
      const page = pageOf(request);
      const limits = { limit: MESSAGES_PER_PAGE, offset: (page - 1) * MESSAGES_PER_PAGE };
      const { rows, total } = await listGroupMessages(deps.db, event.id, limits);
      const m = messageTexts[request.lang];
      const breadcrumb = eventCrumbs(request.lang, event, { text: m.heading });
      return sendPage(reply, { title: m.listTitle(eventTitle), breadcrumb, wide: true },
        <MessageListPage slug={event.slug} eventTitle={eventTitle} rows={rows} page={page} pages={Math.ceil(total / MESSAGES_PER_PAGE)} isFull={total >= MAX_MESSAGES} />);
    });

    app.get(`${base}/neu`, async (request, reply) => {
      const { event } = await find(request);
      // The list says why.
      if (await isFull(event.id)) return seeOther(reply, messagePaths.list(event.slug));
      const { gruppe = 'confirmed' } = rawForm(request.query);
      return sendWritePage(request, reply, { gruppe });
    });

    // Back from the preview: the text comes along in the form, so that nothing is stored before it is sent.
    app.post(`${base}/neu`, async (request, reply) => sendWritePage(request, reply, rawForm(request.body)));

    app.post(`${base}/vorschau`, async (request, reply) => {
      const { actor, event, eventTitle } = await find(request);
      const parsed = parseForm(messageForm, request.body);
      if (!parsed.ok) return sendWritePage(request, reply, parsed.raw, parsed.errors);
      const { gruppe: audience, betreff: subject, text: body } = parsed.value;
      const preview = await previewGroupMessage(deps, actor, event.id, { audience, subject, body });
      if (await isFull(event.id)) return sendWritePage(request, reply, rawForm(request.body), { gruppe: 'too_many' });
      if (preview.reachable === 0) return sendWritePage(request, reply, rawForm(request.body), { gruppe: 'nobody' });
      const leftOut = await listLeftOut(deps.db, event.id, audience);
      return sendPage(reply, { title: messageTexts[request.lang].previewTitle(eventTitle), breadcrumb: crumbs(request, event) },
        <PreviewPage slug={event.slug} eventTitle={eventTitle} input={parsed.value} id={randomUUID()} preview={preview} leftOut={leftOut} />);
    });

    app.post(base, { config: { stepUp: true } }, async (request, reply) => {
      const { actor, event } = await find(request);
      const parsed = parseForm(sendForm, request.body);
      if (!parsed.ok) return sendWritePage(request, reply, parsed.raw, parsed.errors);
      const { gruppe: audience, betreff: subject, text: body, id } = parsed.value;
      const result = await queueGroupMessage(deps, actor, event.id, { audience, subject, body, id });
      if (!result.ok) return sendWritePage(request, reply, rawForm(request.body), { gruppe: result.reason });
      return seeOther(reply, messagePaths.one(event.slug, result.messageId));
    });

    app.get(`${base}/:id`, async (request, reply) => {
      const { event, eventTitle } = await find(request);
      const message = await getGroupMessage(deps.db, event.id, (request.params as { id: string }).id);
      const page = pageOf(request);
      const mails = await listDeliveries(deps.db, message.id, { limit: RECIPIENTS_PER_PAGE, offset: (page - 1) * RECIPIENTS_PER_PAGE });
      const notice = single(rawForm(request.query)['hinweis']);
      const title = messageTexts[request.lang].oneTitle(message.subject);
      return sendPage(reply, { title, breadcrumb: crumbs(request, event), wide: true }, (
        <MessagePage
          slug={event.slug} eventTitle={eventTitle} message={message} mails={mails}
          page={page} pages={Math.ceil(message.delivery.total / RECIPIENTS_PER_PAGE)}
          isWaiting={message.sendAfter !== null && Temporal.Instant.compare(deps.clock(), message.sendAfter) < 0}
          notice={notice === 'angehalten' || notice === 'fertig' ? notice : undefined}
        />
      ));
    });

    app.post(`${base}/:id/stopp`, async (request, reply) => {
      const { actor, event } = await find(request);
      const { id } = await getGroupMessage(deps.db, event.id, (request.params as { id: string }).id);
      const result = await stopGroupMessage(deps, actor, id);
      return seeOther(reply, `${messagePaths.one(event.slug, id)}?hinweis=${result.ok ? 'angehalten' : 'fertig'}`);
    });

    const isFull = async (eventId: string): Promise<boolean> => (await listGroupMessages(deps.db, eventId, { limit: 1, offset: 0 })).total >= MAX_MESSAGES;

    async function find(request: FastifyRequest) {
      const actor = signedIn(request);
      const event = await getOrganisedEvent(deps.db, actor, (request.params as { slug: string }).slug);
      return { actor, event, eventTitle: inLang({ de: event.titleDe, en: event.titleEn }, request.lang) };
    }

    async function sendWritePage(request: FastifyRequest, reply: FastifyReply, values: RawForm, codes?: FieldErrors): Promise<FastifyReply> {
      const { event, eventTitle } = await find(request);
      const m = messageTexts[request.lang];
      const counts = await countAudiences(deps.db, event.id);
      const errors = codes && sentences(codes, m.errors);
      return sendPage(reply, {
        title: m.writeTitle(eventTitle), breadcrumb: crumbs(request, event), wide: true,
        ...(errors ? { errors, status: 422, scripts: ['error-focus'] } : {}),
      }, <WritePage slug={event.slug} eventTitle={eventTitle} counts={counts} values={values} errors={errors} />);
    }
  };
}

function crumbs(request: FastifyRequest, event: OrganisedEvent) {
  return eventCrumbs(request.lang, event, { text: messageTexts[request.lang].heading, path: organiserPaths.messages(event.slug) });
}

function pageOf(request: FastifyRequest): number {
  const typed = single(rawForm(request.query)['seite']);
  return /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : 1;
}
