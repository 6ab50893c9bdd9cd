import type { JSX } from 'preact';
import { inLang } from '../../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { longDate, mediumDate, timeRange } from '../../../platform/time/time.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { Facts } from '../../../ui/card.tsx';
import { SeatsGauge } from '../../../ui/chart.tsx';
import { Content, InGerman } from '../../../ui/content.tsx';
import { ButtonLink, ButtonRow, Form, Submit } from '../../../ui/form.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Prose } from '../../../ui/prose.tsx';
import { offersSeat, phaseOf } from '../../events/event.ts';
import { paths } from '../../events/paths.ts';
import type { EventToOrganise } from '../../events/queries-organiser.ts';
import { isReady, type CheckedPoint, type Point } from '../../events/readiness.ts';
import { eventFormMessages } from './messages.ts';
import { EventNav } from './nav.tsx';
import { eventPageMessages } from './page-messages.ts';
import { organiserPaths } from '../paths.ts';

export interface EventPageProps {
  event: EventToOrganise;
  now: Temporal.Instant;
  points: readonly CheckedPoint[];
  released: { version: number; releasedAt: Temporal.Instant | null };
  /** Changes of the draft that are not released. */
  unreleased: number;
  notice?: string | undefined;
  refusal?: string | undefined;
  /** The points that are missing, after "publish" was pressed too early. */
  incomplete?: boolean | undefined;
}

/** An event as its organisers see it: what is missing, how full it is, what to do next. */
export function EventOverviewPage(props: EventPageProps): JSX.Element {
  const { event } = props;
  const href = useHref();
  return (
    <>
      {props.incomplete ? <Incomplete {...props} /> : null}
      {props.notice ? <Banner tone="success" title={props.notice} announce /> : null}
      {props.refusal ? <Banner tone="warning" title={props.refusal} announce /> : null}
      <p class="k-eyebrow">
        <a href={href(organiserPaths.series(event.seriesSlug))}><Content text={{ de: event.seriesTitleDe, en: event.seriesTitleEn }} /></a>
      </p>
      <h1><Content text={{ de: event.titleDe, en: event.titleEn }} /></h1>
      <EventNav slug={event.slug} current="overview" />
      <div class="k-prog-split">
        <Head {...props} />
        <div class="k-flow">
          {event.state === 'draft' ? <Checklist {...props} /> : null}
          {event.state === 'published' ? <><Seats {...props} /><Programme {...props} /><Addable {...props} /><Later {...props} /></> : null}
          {event.state === 'cancelled' ? <Cancelled {...props} /> : null}
        </div>
      </div>
    </>
  );
}

/** In the place of an error summary: the same look, with links to where each missing point is filled in. */
function Incomplete({ event, points }: EventPageProps): JSX.Element {
  const m = useTexts(eventPageMessages);
  const href = useHref();
  return (
    <section class="k-error-summary" id="fehler" tabIndex={-1} aria-labelledby="fehler-titel" data-error-summary>
      <h2 id="fehler-titel"><Icon name="danger" />{m.publishNeeds}</h2>
      <ul>
        {points.filter(({ done, required }) => required && !done)
          .map(({ point }) => <li><a href={href(placeOf(point, event))}>{m.points[point]}</a></li>)}
      </ul>
    </section>
  );
}

function Head({ event, now }: EventPageProps): JSX.Element {
  const m = useTexts(eventPageMessages);
  const modes = useTexts(eventFormMessages).modeShort;
  const lang = useLang();
  const href = useHref();
  const note = inLang({ de: event.dateNoteDe, en: event.dateNoteEn }, lang);
  return (
    <section class="k-prog-head" aria-label={m.facts}>
      <div class="k-badges">
        <Badge
          text={m.state[event.state]} tone={event.state === 'published' ? 'success' : event.state === 'cancelled' ? 'danger' : 'warning'}
        />
        {event.state === 'published' ? <Badge text={m.phase[phaseOf(event, now)]} /> : null}
        <Badge text={modes[event.mode]} icon={event.mode === 'online' ? 'screen' : event.mode === 'hybrid' ? 'hybrid' : 'place'} />
      </div>
      <Facts
        facts={[
          { icon: 'calendar', text: event.startsAt ? longDate(event.startsAt, lang) : note || m.noDate },
          ...(event.startsAt && event.endsAt ? [{ icon: 'clock' as const, text: timeRange(event.startsAt, event.endsAt, lang) }] : []),
          { icon: 'building', text: event.hostName ? <InGerman>{event.hostName}</InGerman> : m.noHost },
          ...(event.mode === 'online' || event.venue === '' ? []
            : [{ icon: 'place' as const, text: <InGerman>{[event.venue, event.address].filter(Boolean).join(', ')}</InGerman> }]),
        ]}
      />
      <p class="k-prog-links">
        <a href={href(organiserPaths.editEvent(event.slug))}>{m.edit}</a>
        {event.state === 'draft' ? null : <a href={href(paths.event(event.slug))}>{m.view}</a>}
      </p>
    </section>
  );
}

/** Where a point is taken care of: a field of the form, or the programme. */
function placeOf(point: Point, event: EventToOrganise): string {
  const field: Partial<Record<Point, string>> = {
    date: 'date', dateInFuture: 'date', host: 'host', venue: 'venue', summary: 'summaryDe',
    meetingLink: 'meetingUrl', capacity: 'roomCapacity', english: 'titleEn',
  };
  if (point === 'series') return organiserPaths.series(event.seriesSlug);
  if (field[point] === undefined) return organiserPaths.programme(event.slug);
  return `${organiserPaths.editEvent(event.slug)}#feld-${field[point]}`;
}

function Checklist({ event, points }: EventPageProps): JSX.Element {
  const m = useTexts(eventPageMessages);
  const missing = points.filter(({ done, required }) => required && !done).length;
  const advice = points.filter(({ required }) => !required);
  return (
    <>
      <section class="k-prog-check k-flow k-flow--tight" aria-labelledby="checkliste">
        <h2 id="checkliste">{m.checklist}</h2>
        <p>{isReady(points) ? m.ready : m.missing(missing)}</p>
        <h3>{m.required}</h3>
        <Points event={event} points={points.filter(({ required }) => required)} open={m.open} />
        {advice.length > 0 ? (
          <>
            <h3>{m.recommended}</h3>
            <p class="k-muted">{m.recommendedLead}</p>
            <Points event={event} points={advice} open={m.openAdvice} />
          </>
        ) : null}
        <div class="k-prog-check__end k-flow k-flow--tight">
          <Form action={organiserPaths.publishEvent(event.slug)}><Submit>{m.publish}</Submit></Form>
          <p class="k-muted k-read">{m.publishText}</p>
        </div>
      </section>
      <details class="k-prog-more">
        <summary>{m.discard}</summary>
        <p>{m.discardText}</p>
        <Form action={organiserPaths.discardEvent(event.slug)}><Submit kind="secondary">{m.discard}</Submit></Form>
      </details>
    </>
  );
}

/** What was recommended and is not there yet: it may come after the event is published, too. */
function Addable({ event, points, now }: EventPageProps): JSX.Element | null {
  const m = useTexts(eventPageMessages);
  const addable = points.filter(({ done, required }) => !required && !done);
  if (addable.length === 0 || phaseOf(event, now) === 'past') return null;
  return (
    <>
      <h2>{m.addable}</h2>
      <Points event={event} points={addable} open={m.openAdvice} />
    </>
  );
}

function Points({ event, points, open }: { event: EventToOrganise; points: readonly CheckedPoint[]; open: string }): JSX.Element {
  const m = useTexts(eventPageMessages);
  const href = useHref();
  return (
    <ul class="k-plain k-prog-points">
      {points.map(({ point, done, required }) => (
        <li class={done ? 'k-prog-points__done' : required ? 'k-prog-points__open' : 'k-prog-points__advice'}>
          <Icon name={done ? 'success' : required ? 'warning' : 'info'} />
          <span>{done ? m.points[point] : <a href={href(placeOf(point, event))}>{m.points[point]}</a>}</span>
          <span class="k-prog-points__state">{done ? m.done : open}</span>
        </li>
      ))}
    </ul>
  );
}

function Seats({ event, now }: EventPageProps): JSX.Element {
  const m = useTexts(eventPageMessages);
  const over = (taken: number, capacity: number | null): number => Math.max(0, taken - (capacity ?? Infinity));
  const [overRoom, overOnline] = [over(event.roomTaken, event.roomCapacity), over(event.onlineTaken, event.onlineCapacity)];
  return (
    <>
      <h2>{m.seats}</h2>
      <div class="k-prog-seats">
        {offersSeat(event.mode, 'room') ? (
          <SeatsGauge label={m.room} taken={event.roomTaken} capacity={event.roomCapacity} waiting={event.roomWaiting} />
        ) : null}
        {offersSeat(event.mode, 'online') ? (
          <SeatsGauge label={m.online} taken={event.onlineTaken} capacity={event.onlineCapacity} waiting={event.onlineWaiting} />
        ) : null}
      </div>
      {offersSeat(event.mode, 'room') && overRoom > 0 ? <Banner tone="warning" title={m.over(overRoom, m.room)} /> : null}
      {offersSeat(event.mode, 'online') && overOnline > 0 ? <Banner tone="warning" title={m.over(overOnline, m.online)} /> : null}
      {phaseOf(event, now) === 'past' ? null : (
        <>
          <h3 id="warteliste">{m.waitingList}</h3>
          <p>{event.waitingListPaused ? m.waitingListPaused : m.waitingListOn}</p>
          <Form action={organiserPaths.waitingList(event.slug)}>
            <Submit kind="secondary" name="paused" value={event.waitingListPaused ? 'nein' : 'ja'}>
              {event.waitingListPaused ? m.resume : m.pause}
            </Submit>
          </Form>
        </>
      )}
    </>
  );
}

function Programme({ event, released, unreleased }: EventPageProps): JSX.Element {
  const m = useTexts(eventPageMessages);
  const lang = useLang();
  return (
    <>
      <h2>{m.programme}</h2>
      <p>
        {released.releasedAt ? m.programmeReleased(released.version, mediumDate(released.releasedAt, lang)) : m.programmeNone}
          {unreleased > 0 ? ` ${m.programmeDiffers(unreleased)}` : ''}
      </p>
      <ButtonRow>
        {unreleased > 0 ? <ButtonLink path={organiserPaths.release(event.slug)}>{m.toRelease}</ButtonLink> : null}
        <ButtonLink kind="secondary" path={organiserPaths.programme(event.slug)}>{m.toProgramme}</ButtonLink>
      </ButtonRow>
    </>
  );
}

function Later({ event, now }: EventPageProps): JSX.Element | null {
  const m = useTexts(eventPageMessages);
  if (phaseOf(event, now) === 'past') return null;
  return (
    <>
      <h2>{m.change}</h2>
      <p class="k-read">{m.changeText}</p>
      <ButtonRow>
        <ButtonLink kind="secondary" path={organiserPaths.editEvent(event.slug)}>{m.edit}</ButtonLink>
        <ButtonLink kind="tertiary" path={organiserPaths.cancelEvent(event.slug)}>{m.toCancel}</ButtonLink>
      </ButtonRow>
    </>
  );
}

function Cancelled({ event }: EventPageProps): JSX.Element {
  const m = useTexts(eventPageMessages);
  return <Banner tone="warning" title={m.cancelledOn}>{event.cancelReason ? <Prose text={event.cancelReason} /> : null}</Banner>;
}
