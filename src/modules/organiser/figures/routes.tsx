import type { FastifyPluginAsync } from 'fastify';
import type { Deps } from '../../../platform/deps.ts';
import { inLang } from '../../../platform/i18n/localised.ts';
import { instantOf, isoDate, shortDate } from '../../../platform/time/time.ts';
import { uiTexts } from '../../../ui/messages.ts';
import { sendPage } from '../../../ui/reply.tsx';
import { signedIn } from '../../accounts/session-hook.ts';
import { offersSeat, phaseOf, seatKinds } from '../../events/event.ts';
import { getSeriesToOrganise } from '../../events/queries-organiser.ts';
import { getOrganisedEvent, type OrganisedEvent } from '../../events/registrations/queries-organiser.ts';
import { growth } from '../../insights/figures.ts';
import { getEventFigures, getSeriesFigures } from '../../insights/queries.ts';
import { figuresMessages } from './messages.ts';
import { curvePoints, EventFiguresPage, SeriesFiguresPage } from './views.tsx';
import { organiserPaths } from '../paths.ts';
import { eventCrumbs } from '../registrations/crumbs.ts';
import { hasBegun } from '../registrations/rules.ts';

/** Figures of events and series for their organisers. */
export function figuresRoutes(deps: Deps): FastifyPluginAsync {
  return async (app) => {
    app.get('/organisation/veranstaltungen/:slug/zahlen', async (request, reply) => {
      const { lang } = request;
      const event = await getOrganisedEvent(deps.db, signedIn(request), (request.params as { slug: string }).slug);
      const figures = await getEventFigures(deps.db, event);
      const now = deps.clock();
      // The curve ends with the event: nobody registers afterwards.
      const until = event.startsAt && Temporal.Instant.compare(event.startsAt, now) < 0 ? event.startsAt : now;
      const curve = curvePoints(growth(figures.perDay, isoDate(until)), (day) => shortDate(instantOf(day, '12:00')!, lang));
      const m = figuresMessages[lang];
      const title = inLang({ de: event.titleDe, en: event.titleEn }, lang);
      return sendPage(reply, { title: m.eventTitle(title), breadcrumb: eventCrumbs(lang, event, { text: m.heading }), wide: true }, (
        <EventFiguresPage
          {...{ title, figures, curve }} slug={event.slug} seriesSlug={event.seriesSlug} seats={seatsOf(event)}
          pastParticipants={event.pastParticipants} hasBegun={hasBegun(event, now)}
          isOver={phaseOf(event, now) === 'past' || event.seriesState === 'archived'}
        />
      ));
    });

    app.get('/organisation/reihen/:slug/zahlen', async (request, reply) => {
      const { lang } = request;
      const series = await getSeriesToOrganise(deps.db, signedIn(request), (request.params as { slug: string }).slug);
      const figures = await getSeriesFigures(deps.db, series, deps.clock());
      const m = figuresMessages[lang];
      const title = inLang({ de: series.titleDe, en: series.titleEn }, lang);
      const breadcrumb = [
        { text: uiTexts[lang].nav.organiser, path: organiserPaths.dashboard() },
        { text: title, path: organiserPaths.series(series.slug) },
        { text: m.heading },
      ];
      return sendPage(reply, { title: m.seriesTitle(title), breadcrumb, wide: true },
        <SeriesFiguresPage title={title} figures={figures} reported={series} />);
    });
  };
}

/** Seats of all kinds the event has; undefined as soon as one of them is unlimited. */
function seatsOf(event: OrganisedEvent): number | undefined {
  const capacities = seatKinds.filter((kind) => offersSeat(event.mode, kind))
    .map((kind) => (kind === 'room' ? event.roomCapacity : event.onlineCapacity));
  return capacities.some((c) => c === null) ? undefined : capacities.reduce<number>((sum, c) => sum + (c ?? 0), 0);
}
