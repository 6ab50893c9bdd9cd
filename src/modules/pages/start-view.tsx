import type { JSX } from 'preact';
import type { Lang } from '../../platform/i18n/catalogue.ts';
import { inLang, otherLang, type Localised } from '../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { CardGrid } from '../../ui/card.tsx';
import { Content, Sentence } from '../../ui/content.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, ButtonRow, Form, Submit } from '../../ui/form.tsx';
import { Band, Hero } from '../../ui/hero.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { Prose } from '../../ui/prose.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { paths } from '../events/paths.ts';
import type { SeriesInList } from '../events/queries-series.ts';
import type { EventInList } from '../events/queries.ts';
import { EventCard, titleIn } from '../events/views-card.tsx';
import { SeriesCard } from '../events/views-series.tsx';
import { organisationPaths } from '../organisations/paths.ts';
import { suggestPath } from '../search/catalogue/question.ts';
import { LandMap } from './directory/land-map.tsx';
import { startMessages } from './messages-start.ts';
import { atLeast, type Participation } from './queries-participation.ts';

const stepIcons: readonly IconName[] = ['calendar', 'impulse', 'networking'];

export interface StartPageProps {
  /** The next ones. */
  events: readonly EventInList[];
  series: readonly SeriesInList[];
  participation: readonly Participation[];
  now: Temporal.Instant;
}

/** What this is, what is next, how it works, for whom, what came before, and thanks. */
export function StartPage({ events, series, participation, now }: StartPageProps): JSX.Element {
  const t = useTexts(startMessages);
  const href = useHref();
  return (
    <>
      <Hero title={t.title} lead={t.lead} eyebrow={t.eyebrow}>
        <search>
          <Form action="/suche" method="get">
            <div class="k-search__box">
              <SearchBox name="q" label={t.search} searchUrl={suggestPath} />
              <Submit>{t.searchSubmit}</Submit>
            </div>
          </Form>
        </search>
        <ButtonRow>
          <ButtonLink kind="secondary" path="#termine">{t.toEvents}</ButtonLink>
          <ButtonLink kind="secondary" path="#ablauf">{t.toHow}</ButtonLink>
        </ButtonRow>
      </Hero>
      <h2 id="termine">{t.next}</h2>
      {events.length === 0 ? (
        <EmptyState icon="calendar" title={t.nextNone}>
          <p>{t.nextNoneText}</p>
          <p><ButtonLink kind="secondary" path={paths.archive()}>{t.archive}</ButtonLink></p>
        </EmptyState>
      ) : (
        <>
          <CardGrid>{events.map((event) => <EventCard event={event} now={now} />)}</CardGrid>
          <p><a class="k-with-icon k-onward" href={href(paths.events())}>{t.allEvents}<Icon name="arrow" /></a></p>
        </>
      )}
      <Band>
        <h2 id="ablauf">{t.how}</h2>
        <ol class="k-steps">
          {t.steps.map((step, at) => (
            <li class="k-step">
              <span class="k-step__icon"><Icon name={stepIcons[at]!} large /></span>
              <h3><span class="k-step__number">{at + 1}.</span> {step.title}</h3>
              <p>{step.text}</p>
            </li>
          ))}
        </ol>
      </Band>
      <Band tone="plain">
        <div class="k-split">
          <div class="k-flow">
            <h2>{t.who}</h2>
            <p>{t.whoLead}</p>
            <p>{t.whoNot}</p>
            <p><a class="k-with-icon k-onward" href={href(organisationPaths.list())}>{t.toOrganisations}<Icon name="arrow" /></a></p>
          </div>
          <ul class="k-goals">{t.whoList.map((item) => <li class="k-with-icon"><Icon name="check" /><span>{item}</span></li>)}</ul>
        </div>
      </Band>
      {participation.some((land) => atLeast(land) > 0) ? <Band><LandMap participation={participation} /></Band> : null}
      {series.length === 0 ? null : (
        <Band tone="plain">
          <h2>{t.series}</h2>
          {series.some((one) => one.state === 'archived') ? <p>{t.seriesLead}</p> : null}
          <CardGrid>{series.map((one) => <SeriesCard series={one} />)}</CardGrid>
          <p><a class="k-with-icon k-onward" href={href(paths.seriesList())}>{t.allSeries}<Icon name="arrow" /></a></p>
        </Band>
      )}
      <Thanks series={series} />
    </>
  );
}

/** Partners and sponsors, each with the series they made possible; the same words are said once. */
function Thanks({ series }: { series: readonly SeriesInList[] }): JSX.Element | null {
  const t = useTexts(startMessages);
  const lang = useLang();
  const thanks = new Map<string, { other: Lang | undefined; of: Localised[] }>();
  for (const one of series) {
    const words = { de: one.acknowledgementDe, en: one.acknowledgementEn };
    const text = inLang(words, lang);
    if (text !== '') thanks.set(text, { other: otherLang(words, lang), of: [...(thanks.get(text)?.of ?? []), titleIn(one)] });
  }
  if (thanks.size === 0) return null;
  return (
    <>
      <h2>{t.thanks}</h2>
      <ul class="k-plain k-partners">
        {[...thanks].map(([text, { other, of }]) => (
          <li class="k-flow k-flow--tight">
            <Prose text={text} lang={other} />
            <p class="k-small k-muted">
              {of.map((title, at) => <>{at === 0 ? null : ' · '}<Sentence of={t.thanksFor} with={<Content text={title} />} /></>)}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
