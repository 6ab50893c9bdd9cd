import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../platform/deps.ts';
import { seeOther } from '../../platform/http/language.ts';
import { inLang } from '../../platform/i18n/localised.ts';
import { sendPage } from '../../ui/reply.tsx';
import { signedIn } from '../accounts/session-hook.ts';
import { paths } from '../events/paths.ts';
import { canOrganise } from '../events/policy.ts';
import { getEvent } from '../events/queries.ts';
import { findOwnRegistrationFor } from '../events/registrations/queries.ts';
import { canSee } from '../events/visibility.ts';
import { participationCrumbs } from '../live/crumbs.ts';
import { livePaths } from '../live/paths.ts';
import { findSeatReader } from '../live/queries-participants.ts';
import { whomToMeet } from './meeting.ts';
import { meetingMessages } from './messages-meeting.ts';
import { findOwnTopics, listPeople } from './queries-meeting.ts';
import { MeetingPage } from './views-meeting.tsx';

/** Whom to meet at an event: for those who hold a seat there. Others are led to where they can get one. */
export function meetingRoutes(app: FastifyInstance, deps: Deps): void {
  app.get<{ Params: { slug: string } }>(livePaths.meeting(':slug'), async (request, reply) => {
    const actor = signedIn(request);
    const event = await getEvent(deps.db, actor, request.params.slug);
    const reader = await findSeatReader(deps.db, actor, event.id);
    const own = reader && await findOwnRegistrationFor(deps.db, actor, event.id);
    if (!reader || !own || !canSee(reader, 'event', event, 'participants')) {
      return seeOther(reply, canOrganise(actor, event.seriesId) ? livePaths.sharing(event.slug) : paths.register(event.slug));
    }
    const [topics, people] = await Promise.all([findOwnTopics(deps.db, actor, event.id), listPeople(deps.publicDb, actor, reader, event)]);
    const m = meetingMessages[request.lang];
    const title = { de: event.titleDe, en: event.titleEn };
    return sendPage(reply, {
      title: m.title(inLang(title, request.lang)), wide: true, breadcrumb: participationCrumbs(request.lang, { slug: event.slug, title }, { text: m.crumb }),
    }, <MeetingPage
      event={{ slug: event.slug, title }} registrationId={own.id} hasTopics={topics.seeks.length + topics.offers.length > 0} meetings={whomToMeet(topics, people)}
    />);
  });
}
