import type { JSX } from 'preact';
import type { Lang } from '../../platform/i18n/catalogue.ts';
import { inLang, otherLang } from '../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { clockTime } from '../../platform/time/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Content, InGerman } from '../../ui/content.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeyFigures } from '../../ui/hero.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Prose } from '../../ui/prose.tsx';
import { Timeline, type TimelineItem, type TimelinePerson } from '../../ui/timeline.tsx';
import { organisationPaths } from '../organisations/paths.ts';
import { nextStepOf } from './availability.ts';
import { phaseOf } from './event.ts';
import { publicMessages } from './messages-public.ts';
import { paths } from './paths.ts';
import { nowAndNext, schedule, type ProgrammeItem, type ProgrammePerson } from './programme/programme.ts';
import type { EventProject, Figures, PublicMaterial } from './queries-outcome.ts';
import type { EventDetails } from './queries.ts';
import { EventMarks, modeIcons, seriesTitleIn, titleIn, When } from './views-card.tsx';
import { NextStep, type OwnInShort } from './views-next-step.tsx';
import { projectPaths } from '../projects/paths.ts';
import { ProjectCards } from '../projects/views-card.tsx';

export interface EventPageProps {
  event: EventDetails;
  now: Temporal.Instant;
  items: readonly ProgrammeItem[];
  material: readonly PublicMaterial[];
  projects: readonly (EventProject & { itemId: string | null })[];
  figures: Figures;
  /** The reader's own registration, if there is one. */
  own: OwnInShort | undefined;
}

/** The page of an event: what it is, what to do now, the programme, and what is left of it afterwards. */
export function EventPage(props: EventPageProps): JSX.Element {
  const { event, now, items, material, projects, own } = props;
  const t = useTexts(publicMessages);
  const lang = useLang();
  const href = useHref();
  const step = nextStepOf(event, now);
  const summary = { de: event.summaryDe, en: event.summaryEn };
  return (
    <>
      {step === 'draft' ? <Banner tone="warning" title={t.draftNote} /> : null}
      {event.state === 'cancelled' ? (
        <Banner tone="danger" title={t.cancelledNote}>{event.cancelReason === '' ? null : <Prose text={event.cancelReason} lang={otherLang({ de: event.cancelReason, en: '' }, lang)} />}</Banner>
      ) : null}
      {event.isExample ? <Banner tone="info" title={t.exampleNote} /> : null}
      <div class="k-event">
        <header class="k-event__head k-flow k-flow--tight">
          <p class="k-eyebrow">
            <a href={href(paths.series(event.seriesSlug))}><Content text={seriesTitleIn(event)} /></a>
          </p>
          <h1><Content text={titleIn(event)} /></h1>
          <p class="k-event__when"><When event={event} /></p>
          <div class="k-badges"><Badge text={t.mode[event.mode]} icon={modeIcons[event.mode]} /><EventMarks event={event} now={now} /></div>
        </header>
        <div class="k-event__side k-flow">
          <NextStep event={event} now={now} own={own} />
          <EventFacts event={event} over={step === 'past' || step === 'cancelled'} />
        </div>
        <div class="k-event__main k-flow">
          {summary.de === '' ? null : <Prose text={inLang(summary, lang)} lang={otherLang(summary, lang)} />}
          {step === 'past' ? <EventFigures {...props} /> : null}
          <Programme event={event} now={now} items={items} material={material} projects={projects} />
          <MaterialList material={material.filter((m) => !items.some((item) => item.id === m.itemId))} />
          {projects.length === 0 ? null : <><h2>{t.event.projects}</h2><ProjectCards projects={projects} /></>}
        </div>
      </div>
    </>
  );
}

/** When, where, with whom: the facts and the ways to keep them. */
function EventFacts({ event, over }: { event: EventDetails; over: boolean }): JSX.Element {
  const t = useTexts(publicMessages);
  const href = useHref();
  const host = event.hostSlug === null ? undefined : organisationPaths.organisation(event.hostSlug);
  return (
    <section class="k-flow k-flow--tight" aria-labelledby="auf-einen-blick">
      <h2 class="k-next__title" id="auf-einen-blick">{t.event.facts}</h2>
      <DescriptionList
        items={[
          [t.event.when, <When event={event} />],
          [t.event.where, <Where event={event} over={over} />],
          [t.event.hostedBy, host === undefined ? '' : <a href={href(host)}><InGerman>{event.hostName}</InGerman></a>],
          [t.event.organiser, event.organiserName === '' ? '' : <InGerman>{event.organiserName}</InGerman>],
          [t.event.costs, over ? '' : t.event.free],
        ]}
      />
      {t.otherLanguage === '' || over ? null : <p>{t.otherLanguage}</p>}
      <ul class="k-plain k-event__links">
        {event.startsAt === null || over ? null : (
          <li><a class="k-with-icon" href={href(paths.eventCalendar(event.slug))}><Icon name="calendar" />{t.event.calendar}</a></li>
        )}
        <li><a class="k-with-icon" href={href(paths.eventPrint(event.slug))}><Icon name="document" />{t.event.print}</a></li>
      </ul>
    </section>
  );
}

function Where({ event, over }: { event: EventDetails; over: boolean }): JSX.Element {
  const t = useTexts(publicMessages);
  if (event.mode === 'online') return <>{over ? t.mode.online : t.event.whereOnline}</>;
  return (
    <>
      <InGerman>{event.venue}{event.address === '' ? null : <><br />{event.address}</>}</InGerman>
      {event.mode === 'hybrid' ? <><br />{t.event.andOnline}</> : null}
    </>
  );
}

function EventFigures({ event, items, figures }: EventPageProps): JSX.Element | null {
  const t = useTexts(publicMessages).event;
  const attended = event.pastParticipants ?? figures.attended;
  const impulses = event.programmeKnown ? items.filter((item) => item.kind === 'impulse').length : 0;
  const shown = [[attended, t.figure.attended], [figures.organisations, t.figure.organisations], [impulses, t.figure.impulses]] as const;
  const known = shown.filter(([value]) => value > 0).map(([value, label]) => ({ value: String(value), label }));
  // The talks alone can be counted in the programme below.
  return attended === 0 && figures.organisations === 0 ? null : <><h2>{t.figures}</h2><KeyFigures figures={known} /></>;
}

function Programme({ event, now, items, material, projects }: Pick<EventPageProps, 'event' | 'now' | 'items' | 'material' | 'projects'>): JSX.Element {
  const t = useTexts(publicMessages).event;
  const lang = useLang();
  const archived = event.seriesState === 'archived';
  if (items.length === 0) {
    return archived || !event.programmeKnown
      ? <><h2>{t.programme}</h2><EmptyState icon="document" title={t.programmeUnknown}><p>{t.programmeUnknownText}</p></EmptyState></>
      : <><h2>{t.programme}</h2><EmptyState icon="clock" title={t.programmeSoon}><p>{t.programmeSoonText}</p></EmptyState></>;
  }
  return (
    <>
      <h2>{t.programme}</h2>
      {event.programmeKnown ? null : <p class="k-muted">{t.programmePartly}</p>}
      <Timeline items={timelineOf(event, now, items, material, projects, lang)} />
      {event.startsAt === null || phaseOf(event, now) === 'past' ? null : <p class="k-small k-muted">{t.timesPlanned}</p>}
    </>
  );
}

/** The released items with their times; while the event runs, with what is on now and next. */
function timelineOf(
  event: EventDetails, now: Temporal.Instant, items: readonly ProgrammeItem[], material: readonly PublicMaterial[],
  projects: EventPageProps['projects'], lang: Lang,
): TimelineItem[] {
  const t = publicMessages[lang].event;
  const planned = event.startsAt ? schedule(event.startsAt, event.endsAt, items) : [];
  const running = phaseOf(event, now) === 'running' && event.state === 'published';
  const { current, next } = running ? nowAndNext(planned, event.delayMinutes, now) : { current: undefined, next: undefined };
  return items.map((item, at): TimelineItem => {
    const slot = planned[at];
    const project = projects.find(({ itemId }) => itemId === item.id);
    const itemMaterial = material.filter((m) => m.itemId === item.id);
    return {
      kind: item.kind, minutes: item.minutes, title: <Content text={item.title} />, text: item.abstract.de === '' ? undefined : <Content text={item.abstract} />,
      start: slot ? clockTime(slot.startsAt, lang) : undefined,
      ...(project ? { path: projectPaths.project(project.slug) } : {}),
      people: item.people.map((person) => personOf(person, t.role)),
      state: slot === undefined || !running ? undefined : slot === current ? 'now' : slot === next ? 'next' : undefined,
      children: item.publicNote === '' && itemMaterial.length === 0 ? undefined : (
        <>{item.publicNote === '' ? null : <p><InGerman>{item.publicNote}</InGerman></p>}<MaterialLinks material={itemMaterial} /></>
      ),
    };
  });
}

/** Somebody with a name, or the role where no name is known. */
export function personOf(person: ProgrammePerson, role: (jobTitle: string, organisation: string) => string): TimelinePerson {
  const { jobTitle, organisation } = person;
  const both = jobTitle !== '' && organisation !== '';
  if (person.name === '') return { name: jobTitle || organisation, detail: both ? organisation : undefined, unnamed: true };
  return { name: person.name, detail: both ? role(jobTitle, organisation) : jobTitle || organisation || undefined };
}

function MaterialList({ material }: { material: readonly PublicMaterial[] }): JSX.Element | null {
  const t = useTexts(publicMessages).event;
  if (material.length === 0) return null;
  return <><h2>{t.material}</h2><MaterialLinks material={material} /><p class="k-small k-muted">{t.materialElsewhere}</p></>;
}

function MaterialLinks({ material }: { material: readonly PublicMaterial[] }): JSX.Element | null {
  const t = useTexts(publicMessages).event;
  if (material.length === 0) return null;
  return (
    <ul class="k-plain k-material">
      {material.map((m) => (
        <li class="k-with-icon"><Icon name={m.kind === 'recording' ? 'play' : m.kind === 'slides' ? 'document' : 'arrow'} />
          <span>
            <a href={m.url} rel="noopener noreferrer external"><InGerman>{m.title}</InGerman></a>{' '}
            <span class="k-muted">({t.materialKind[m.kind]}, {new URL(m.url).hostname})</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
