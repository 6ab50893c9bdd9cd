import type { JSX } from 'preact';
import { inLang, otherLang } from '../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { mediumDate } from '../../platform/time/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Card, CardGrid, type Fact } from '../../ui/card.tsx';
import { Content, InGerman, Sentence } from '../../ui/content.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { KeyFigures } from '../../ui/hero.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Prose } from '../../ui/prose.tsx';
import { LAENDER } from '../organisations/organisation.ts';
import { organisationPaths } from '../organisations/paths.ts';
import { publicMessages } from './messages-public.ts';
import { paths } from './paths.ts';
import type { EventProject, Figures } from './queries-outcome.ts';
import { SERIES_PER_PAGE, type SeriesDetails, type SeriesInList } from './queries-series.ts';
import type { EventInList } from './queries.ts';
import { EventCard, titleIn } from './views-card.tsx';
import { ProjectCards } from '../projects/views-card.tsx';

type Texts = (typeof publicMessages)['de'];

/** That a series is a draft, an example or of the archive. */
export function SeriesMarks({ series }: { series: Pick<SeriesDetails, 'state' | 'isExample'> }): JSX.Element | null {
  const t = useTexts(publicMessages).marks;
  if (series.state === 'published' && !series.isExample) return null;
  return (
    <>
      {series.state === 'draft' ? <Badge tone="warning" icon="document" text={t.draft} /> : null}
      {series.isExample ? <Badge tone="info" text={t.example} /> : null}
      {series.state === 'archived' ? <Badge text={t.archive} /> : null}
    </>
  );
}

export function landText(land: string | null, t: Texts): string {
  const name = land === null ? undefined : LAENDER[land];
  return name === undefined ? t.series.eyebrowAll : t.series.eyebrow(name);
}

/** A series in a list, with what is next or when it was. */
export function SeriesCard({ series, level = 3 }: { series: SeriesInList; level?: 2 | 3 | 4 }): JSX.Element {
  const t = useTexts(publicMessages);
  const lang = useLang();
  const { figure } = t.series;
  const { firstStart, lastEnd, nextStart } = series;
  const facts: Fact[] = [];
  if (nextStart) {
    facts.push({ icon: 'calendar', text: t.series.nextDate(mediumDate(nextStart, lang)) });
  } else if (firstStart && lastEnd) {
    facts.push({ icon: 'calendar', text: t.series.span(mediumDate(firstStart, lang), mediumDate(lastEnd, lang)) });
  }
  if (series.events > 0) {
    facts.push({ icon: 'people', text: `${series.events} ${figure.events(series.events)}, ${series.hosts} ${figure.hosts(series.hosts)}` });
  }
  const { pastMunicipalities, pastParticipants } = series;
  if (pastMunicipalities) facts.push({ icon: 'building', text: `${figure.moreThan(pastMunicipalities)} ${figure.municipalities}` });
  if (pastParticipants) facts.push({ icon: 'person', text: `${figure.moreThan(pastParticipants)} ${figure.participants}` });
  return (
    <Card
      title={<Content text={titleIn(series)} />} path={paths.series(series.slug)} level={level} eyebrow={landText(series.land, t)} facts={facts}
      badges={<SeriesMarks series={series} />}
    />
  );
}

/** All series, running ones first. */
export function SeriesListPage({ rows, total, page }: { rows: readonly SeriesInList[]; total: number; page: number }): JSX.Element {
  const t = useTexts(publicMessages).series;
  return (
    <>
      <h1>{t.listTitle}</h1>
      <p class="k-lead">{t.listLead}</p>
      {rows.length === 0
        ? <EmptyState icon="calendar" title={t.none}><p>{t.noneText}</p></EmptyState>
        : <CardGrid>{rows.map((series) => <SeriesCard series={series} level={2} />)}</CardGrid>}
      <Pagination
        page={page} pages={Math.ceil(total / SERIES_PER_PAGE)}
        pathOf={(n) => (n > 1 ? `${paths.seriesList()}?seite=${n}` : paths.seriesList())}
      />
    </>
  );
}

export interface SeriesPageProps {
  series: SeriesDetails;
  events: readonly EventInList[];
  projects: readonly EventProject[];
  figures: Figures;
  now: Temporal.Instant;
}

/** The page of a series: why, when, with whom, what came of it, and thanks to those who made it possible. */
export function SeriesPage({ series, events, projects, figures, now }: SeriesPageProps): JSX.Element {
  const texts = useTexts(publicMessages);
  const t = texts.series;
  const lang = useLang();
  const href = useHref();
  const archived = series.state === 'archived';
  const goals = lang === 'en' && series.goalsEn.length > 0
    ? series.goalsEn : series.goalsDe.map((goal) => <InGerman>{goal}</InGerman>);
  const hosts = new Map(events.flatMap((event) => (event.hostSlug && event.hostName ? [[event.hostSlug, event.hostName]] : [])));
  const summary = { de: series.summaryDe, en: series.summaryEn };
  const thanks = { de: series.acknowledgementDe, en: series.acknowledgementEn };
  return (
    <>
      {series.state === 'draft' ? <Banner tone="warning" title={texts.draftNote} /> : null}
      {series.isExample ? <Banner tone="info" title={t.exampleNote} /> : null}
      <header class="k-flow k-flow--tight">
        <p class="k-eyebrow">{landText(series.land, texts)}</p>
        <h1><Content text={titleIn(series)} /></h1>
        <div class="k-badges"><SeriesMarks series={series} /></div>
      </header>
      <div class="k-lead-prose"><Prose text={inLang(summary, lang)} lang={otherLang(summary, lang)} /></div>
      <KeyFigures figures={figuresOf(series, events, hosts.size, figures, t)} />
      {goals.length === 0 ? null : (
        <>
          <h2>{t.goals}</h2>
          <ul class="k-goals">{goals.map((goal) => <li class="k-with-icon"><Icon name="check" /><span>{goal}</span></li>)}</ul>
        </>
      )}
      <h2>{archived ? t.datesPast : t.dates}</h2>
      {events.length === 0
        ? <EmptyState icon="calendar" title={t.noDates}><p>{t.noDatesText}</p></EmptyState>
        : <CardGrid>{events.map((event) => <EventCard event={event} now={now} withSeries={false} />)}</CardGrid>}
      {events.some((event) => event.startsAt !== null) ? (
        <p><a class="k-with-icon" href={href(paths.seriesCalendar(series.slug))}><Icon name="calendar" />{t.calendar}</a></p>
      ) : null}
      {hosts.size === 0 ? null : (
        <>
          <h2>{t.hosts}</h2>
          <ul class="k-hosts">
            {[...hosts].map(([slug, name]) => (
              <li><a class="k-with-icon" href={href(organisationPaths.organisation(slug))}><Icon name="building" /><InGerman>{name}</InGerman></a></li>
            ))}
          </ul>
        </>
      )}
      {projects.length === 0 ? null : <><h2>{t.projects}</h2><ProjectCards projects={projects} /></>}
      {thanks.de === '' && series.organiserName === '' ? null : (
        <section class="k-thanks k-flow k-flow--tight">
          <h2>{t.partners}</h2>
          {thanks.de === '' ? null : <Prose text={inLang(thanks, lang)} lang={otherLang(thanks, lang)} />}
          {series.organiserName === '' ? null : <p><Sentence of={t.organiser} with={<InGerman>{series.organiserName}</InGerman>} /></p>}
        </section>
      )}
    </>
  );
}

/** Figures that are known and not zero; those of an archived series are the ones on record ("over 150"). */
function figuresOf(
  series: SeriesDetails, events: readonly EventInList[], hosts: number, figures: Figures, t: Texts['series'],
): { value: string; label: string }[] {
  const { figure } = t;
  const participants = series.pastParticipants === null ? figures.attended : 0;
  const shown: [value: number, label: string, text?: string][] = [
    [events.length, figure.events(events.length)],
    [hosts, figure.hosts(hosts)],
    [series.pastParticipants ?? 0, figure.participants, figure.moreThan(series.pastParticipants ?? 0)],
    [participants, figure.participants],
    [participants > 0 ? 0 : figures.registered, figure.registrations],
    [series.pastMunicipalities ?? 0, figure.municipalities, figure.moreThan(series.pastMunicipalities ?? 0)],
    [series.pastMunicipalities === null ? figures.organisations : 0, figure.municipalities],
  ];
  return shown.filter(([value]) => value > 0).map(([value, label, text]) => ({ value: text ?? String(value), label }));
}
