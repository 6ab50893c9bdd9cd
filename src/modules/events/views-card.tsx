import type { JSX } from 'preact';
import type { Lang } from '../../platform/i18n/catalogue.ts';
import { inLang, type Localised } from '../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { calendarLeaf, dateAndTime, isoDate, longDate, timeRange } from '../../platform/time/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card, type Fact } from '../../ui/card.tsx';
import { Content, InGerman, Sentence } from '../../ui/content.tsx';
import type { IconName } from '../../ui/icon.tsx';
import { availabilityOf, nextStepOf, type Availability } from './availability.ts';
import { phaseOf, type Mode } from './event.ts';
import { publicMessages } from './messages-public.ts';
import { paths } from './paths.ts';
import type { EventInList } from './queries.ts';

type Texts = (typeof publicMessages)['de'];

export const modeIcons: Readonly<Record<Mode, IconName>> = { online: 'screen', hybrid: 'hybrid', onsite: 'place' };

/** The title of an event or a series as content: for pages, which mark it where it is in German only. */
export function titleIn(one: { titleDe: string; titleEn: string }): Localised {
  return { de: one.titleDe, en: one.titleEn };
}

/** The title where only plain text can stand. */
export function titleOf(one: { titleDe: string; titleEn: string }, lang: Lang): string {
  return inLang(titleIn(one), lang);
}

/** The title of the series an event belongs to. */
export function seriesTitleIn(event: { seriesTitleDe: string; seriesTitleEn: string }): Localised {
  return { de: event.seriesTitleDe, en: event.seriesTitleEn };
}

type Dates = Pick<EventInList, 'startsAt' | 'endsAt' | 'dateNoteDe' | 'dateNoteEn' | 'seriesState'>;

/** When an event is, or what is known of it, marked as German where only that was written. */
export function When({ event }: { event: Dates }): JSX.Element {
  const lang = useLang();
  const dated = event.startsAt && event.endsAt;
  return !dated && event.dateNoteDe !== '' ? <Content text={{ de: event.dateNoteDe, en: event.dateNoteEn }} /> : <>{whenText(event, lang)}</>;
}

/** 'Dienstag, 1. Dezember 2026, 14:00 bis 15:30 Uhr', or what is known of the date. */
export function whenText(event: Dates, lang: Lang): string {
  const { startsAt, endsAt } = event;
  if (startsAt && endsAt) {
    return isoDate(startsAt) === isoDate(endsAt)
      ? `${longDate(startsAt, lang)}, ${timeRange(startsAt, endsAt, lang)}`
      : `${dateAndTime(startsAt, lang)} – ${dateAndTime(endsAt, lang)}`;
  }
  const t = publicMessages[lang];
  return inLang({ de: event.dateNoteDe, en: event.dateNoteEn }, lang) || (event.seriesState === 'archived' ? t.dateUnknown : t.undated);
}

/** Date and time one below the other, where that is possible. */
function whenFacts(event: EventInList, lang: Lang): Fact[] {
  const { startsAt, endsAt } = event;
  if (!startsAt || !endsAt || isoDate(startsAt) !== isoDate(endsAt)) return [{ icon: 'calendar', text: <When event={event} /> }];
  return [{ icon: 'calendar', text: longDate(startsAt, lang) }, { icon: 'clock', text: timeRange(startsAt, endsAt, lang) }];
}

/** Where it takes place, in one line. */
function Place({ event }: { event: Pick<EventInList, 'mode' | 'venue'> }): JSX.Element {
  const mode = useTexts(publicMessages).mode[event.mode];
  return event.mode === 'online' || event.venue === '' ? <>{mode}</> : <>{mode}: <InGerman>{event.venue}</InGerman></>;
}

/** The free seats of one kind as a sentence. */
export function seatsText(seats: Availability, t: Texts['seats']): string {
  const kind = t[seats.kind];
  switch (seats.state) {
    case 'unlimited': return t.unlimited(kind);
    case 'free': return t.free(kind, seats.free, seats.capacity);
    case 'full': return seats.waiting > 0 ? t.waiting(kind, seats.waiting) : t.full(kind);
  }
}

/** What stands out about an event: that it is an example, cancelled, a draft, running or of the archive. */
export function EventMarks(
  { event, now, archive = true }: { event: EventInList; now: Temporal.Instant; archive?: boolean },
): JSX.Element | null {
  const t = useTexts(publicMessages).marks;
  const step = nextStepOf(event, now);
  const marks = [
    ...(step === 'draft' ? [<Badge tone="warning" icon="document" text={t.draft} />] : []),
    ...(event.state === 'cancelled' ? [<Badge tone="danger" text={t.cancelled} />] : []),
    ...(step !== 'cancelled' && phaseOf(event, now) === 'running' ? [<Badge tone="success" icon="play" text={t.running} />] : []),
    ...(event.isExample ? [<Badge tone="info" text={t.example} />] : []),
    ...(step === 'past' && archive ? [<Badge text={event.seriesState === 'archived' ? t.archive : t.past} />] : []),
  ];
  return marks.length === 0 ? null : <>{marks}</>;
}

export interface EventCardProps {
  event: EventInList;
  now: Temporal.Instant;
  level?: 2 | 3 | 4;
  /** False on the page of the series itself. */
  withSeries?: boolean;
}

/** An event in a list: when, how, with whom, whether there is a seat, and the way to register. */
export function EventCard({ event, now, level = 3, withSeries = true }: EventCardProps): JSX.Element {
  const t = useTexts(publicMessages);
  const lang = useLang();
  const href = useHref();
  const step = nextStepOf(event, now);
  const open = step === 'register' || step === 'wait';
  const title = <Content text={titleIn(event)} />;
  const facts: Fact[] = [
    ...whenFacts(event, lang),
    { icon: modeIcons[event.mode], text: <Place event={event} /> },
    ...(event.hostName ? [{ icon: 'building', text: <Sentence of={t.host} with={<InGerman>{event.hostName}</InGerman>} /> } satisfies Fact] : []),
    ...(open ? availabilityOf(event).map((seats): Fact => ({ icon: 'people', text: seatsText(seats, t.seats) })) : []),
  ];
  return (
    <Card
      title={title} path={paths.event(event.slug)} level={level} facts={facts}
      eyebrow={withSeries ? <Content text={seriesTitleIn(event)} /> : undefined}
      leaf={event.startsAt ? calendarLeaf(event.startsAt, lang) : undefined}
    >
      <div class="k-badges"><EventMarks event={event} now={now} archive={withSeries} /></div>
      {open ? (
        <p class="k-event-card__action">
          <a class={`kern-btn kern-btn--${step === 'register' ? 'primary' : 'secondary'}`} href={href(paths.register(event.slug))}>
            <span class="kern-label">
              {step === 'register' ? t.list.register : t.list.queue}<span class="k-sr"><Sentence of={t.list.forEvent} with={title} /></span>
            </span>
          </a>
        </p>
      ) : null}
    </Card>
  );
}
