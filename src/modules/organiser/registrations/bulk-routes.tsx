import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { parseForm, rawForm, single, type FieldErrors, type RawForm } from '../../../platform/http/form.ts';
import { seeOther } from '../../../platform/http/language.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { getOrganisedEvent, listChosen, listEvidence, type Evidence, type OrganisedEvent } from '../../events/registrations/queries-organiser.ts';
import { decideSeveral, outcomeQuery, readOutcome, type BulkOrder } from './bulk.ts';
import { bulkMessages } from './bulk-messages.ts';
import { ChoicePage, OutcomePage } from './bulk-views.tsx';
import { declineErrors } from './decline.tsx';
import { declineForm, readChoice } from './forms.ts';
import { registrationCrumbs } from './crumbs.ts';
import { registrationPaths } from './paths.ts';
import { whyNot } from './rules.ts';

const base = '/organisation/veranstaltungen/:slug/anmeldungen';
type Params = { slug: string };

/** Doing the same to several registrations: tick, look, confirm, read what came of it. */
export function bulkRoutes(app: FastifyInstance, deps: Deps): void {
  app.get(`${base}/auswahl`, async (request, reply) => {
    const event = await getOrganisedEvent(deps.db, signedIn(request), (request.params as Params).slug);
    return sendChoice(request, reply, event, rawForm(request.query));
  });

  app.post(`${base}/auswahl`, async (request, reply) => {
    const actor = signedIn(request);
    const event = await getOrganisedEvent(deps.db, actor, (request.params as Params).slug);
    const raw = rawForm(request.body);
    const { action, ids } = readChoice(raw);
    let order: BulkOrder;
    if (!action || ids.length === 0) {
      return sendChoice(request, reply, event, {}, {});
    } else if (action === 'decline') {
      const parsed = parseForm(declineForm, request.body);
      if (!parsed.ok) return sendChoice(request, reply, event, raw, parsed.errors);
      order = { action, reason: parsed.value };
    } else {
      order = action === 'approve' ? { action, rememberDomain: single(raw['domain']) !== '' } : { action };
    }
    // Only message and stack: the details of a database error hold the row, and so a person.
    const onError = (error: unknown): void => {
      const { message, stack } = error instanceof Error ? error : new Error(String(error));
      request.log.error({ err: { message, stack }, id: request.id }, 'one of several failed');
    };
    const outcome = await decideSeveral(deps, actor, event, ids, order, onError);
    return seeOther(reply, `${registrationPaths.outcome(event.slug)}?${outcomeQuery(outcome)}`);
  });

  app.get(`${base}/ergebnis`, async (request, reply) => {
    const event = await getOrganisedEvent(deps.db, signedIn(request), (request.params as Params).slug);
    const outcome = readOutcome(request.query as Record<string, unknown>);
    const rows = await listChosen(deps.db, event, [...outcome.done, ...outcome.not.map(({ id }) => id)]);
    const eventTitle = inLang({ de: event.titleDe, en: event.titleEn }, request.lang);
    const title = bulkMessages[request.lang].outcomeTitle(eventTitle);
    return sendPage(reply, { title, breadcrumb: registrationCrumbs(request.lang, event, true) },
      <OutcomePage slug={event.slug} eventTitle={eventTitle} outcome={outcome} rows={rows} />);
  });

  async function sendChoice(
    request: FastifyRequest, reply: FastifyReply, event: OrganisedEvent, raw: RawForm, codes?: FieldErrors,
  ): Promise<FastifyReply> {
    const { action = 'approve', ids } = readChoice(raw);
    const rows = await listChosen(deps.db, event, ids);
    const evidence = action === 'approve' ? await listEvidence(deps.db, rows.map(({ id }) => id)) : new Map<string, Evidence>();
    const checked = rows.map((row) => ({
      row, why: whyNot(action, row, event, deps.clock()) ?? (evidence.get(row.id)?.doubtful ? 'doubtful' as const : undefined),
    }));
    const possible = checked.filter(({ why }) => why === undefined).map(({ row }) => row);
    const hindered = checked.flatMap(({ row, why }) => (why ? [{ row, why }] : []));
    const errors = codes && declineErrors(codes, request.lang);
    const eventTitle = inLang({ de: event.titleDe, en: event.titleEn }, request.lang);
    return sendPage(reply, {
      title: bulkMessages[request.lang].title[action](eventTitle), breadcrumb: registrationCrumbs(request.lang, event, true),
      ...(errors ? { errors, status: 422, scripts: ['error-focus'] } : {}),
    }, <ChoicePage {...{ slug: event.slug, eventTitle, action, possible, hindered, evidence, errors }} values={raw} />);
  }
}
