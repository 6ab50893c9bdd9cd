import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { NotFound } from '../../platform/http/errors.ts';
import { rawForm, single } from '../../platform/http/form.ts';
import { seeOther } from '../../platform/http/language.ts';
import { inLang } from '../../platform/i18n/localised.ts';
import { sendPage } from '../../ui/reply.tsx';
import { signedIn } from '../accounts/session-hook.ts';
import { canOrganise } from '../events/policy.ts';
import { paths } from '../events/paths.ts';
import { getEvent } from '../events/queries.ts';
import { getOrganisedEvent } from '../events/registrations/queries-organiser.ts';
import { findOwnRegistrationFor } from '../events/registrations/queries.ts';
import { canSee } from '../events/visibility.ts';
import { listTopics } from '../topics/queries.ts';
import { participationCrumbs } from './crumbs.ts';
import { dayMessages } from './messages-organiser.ts';
import { participantMessages } from './messages-participants.ts';
import { revealParticipant } from './participant.ts';
import { livePaths } from './paths.ts';
import { findSeatReader, listParticipants, listSharing, PARTICIPANTS_PER_PAGE } from './queries-participants.ts';
import type { DayParts } from './routes-organiser.tsx';
import { ParticipantsPage, SharingPage } from './views-participants.tsx';

const pageOf = (text: string): number => Math.min(10_000, Math.max(1, Number.parseInt(text, 10) || 1));

/** Who takes part: for those who hold a seat, and what each has released for those who run the event. */
export function participantRoutes(app: FastifyInstance, deps: Deps, { EventNav }: DayParts): void {
  app.get<{ Params: { slug: string } }>('/veranstaltungen/:slug/teilnehmende', async (request, reply) => {
    const actor = signedIn(request);
    const event = await getEvent(deps.db, actor, request.params.slug);
    const reader = await findSeatReader(deps.db, actor, event.id);
    const own = reader && await findOwnRegistrationFor(deps.db, actor, event.id);
    if (!reader || !own || !canSee(reader, 'event', event, 'participants')) {
      return seeOther(reply, canOrganise(actor, event.seriesId) ? livePaths.sharing(event.slug) : paths.register(event.slug));
    }
    const asked = rawForm(request.query);
    const topics = await listTopics(deps.db);
    const topic = topics.find(({ key }) => key === single(asked['thema']));
    const side = (['seek', 'offer'] as const).find((one) => one === single(asked['richtung']));
    const query = { topic: topic?.key ?? '', side: side ?? '' as const, page: pageOf(single(asked['seite'])) };
    const { rows, ...counts } = await listParticipants(deps.publicDb, actor, event.id, { topicId: topic?.id, side }, query.page);
    if (rows.length === 0 && query.page > 1) throw new NotFound('page of a list');
    const people = rows.map((row) => revealParticipant(reader, event, row)).filter((person) => person !== undefined);
    const m = participantMessages[request.lang];
    const title = { de: event.titleDe, en: event.titleEn };
    return sendPage(reply, {
      title: m.title(inLang(title, request.lang)), wide: true, breadcrumb: participationCrumbs(request.lang, { slug: event.slug, title }, { text: m.crumb }),
    }, <ParticipantsPage event={{ slug: event.slug, title }} registrationId={own.id} people={people} {...counts} topics={topics} query={query} />);
  });

  app.get<{ Params: { slug: string } }>('/organisation/veranstaltungen/:slug/freigaben', async (request, reply) => {
    const event = await getOrganisedEvent(deps.db, signedIn(request), request.params.slug);
    const page = pageOf(single(rawForm(request.query)['seite']));
    const list = await listSharing(deps.db, event, page);
    if (page > Math.max(1, Math.ceil(list.total / PARTICIPANTS_PER_PAGE))) throw new NotFound('page of a list');
    const m = participantMessages[request.lang].manage;
    const title = { de: event.titleDe, en: event.titleEn };
    return sendPage(reply, {
      title: m.title(inLang(title, request.lang)), wide: true, breadcrumb: [
        { text: dayMessages[request.lang].organiser, path: '/organisation' }, { text: title, path: livePaths.organisedEvent(event.slug) },
        { text: m.registrations, path: `${livePaths.organisedEvent(event.slug)}/anmeldungen` }, { text: m.crumb },
      ],
    }, <SharingPage nav={<EventNav slug={event.slug} current="registrations" />} event={{ slug: event.slug, title }} {...list} page={page} />);
  });
}
