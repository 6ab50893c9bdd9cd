import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Content, germanWord, InGerman, Marked } from '../../../ui/content.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ButtonLink, ButtonRow, Form, Submit } from '../../../ui/form.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { SearchBox } from '../../../ui/search-box.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { paths as eventPaths } from '../../events/paths.ts';
import { titleIn, When } from '../../events/views-card.tsx';
import { matchingPaths } from '../../matching/paths.ts';
import { organisationPaths } from '../../organisations/paths.ts';
import { LAENDER } from '../../organisations/organisation.ts';
import { projectMessages } from '../../projects/messages.ts';
import { projectPaths } from '../../projects/paths.ts';
import { titleOfProject } from '../../projects/texts.ts';
import type { Topic } from '../../topics/queries.ts';
import type { Reason } from '../index/reasons.ts';
import { Chosen, Facets } from './views-facets.tsx';
import { HITS_PER_PAGE, type Found, type Results } from './find.ts';
import { searchMessages } from './messages.ts';
import { isNarrowed, kinds, searchPath, searchPathOf, suggestPath, type SearchQuery } from './question.ts';

interface Props {
  query: SearchQuery;
  results: Results;
  isVisitor: boolean;
}

/** Practical knowledge: a question in own words, filters with counts, and why each hit is one. */
export function CataloguePage({ query, results, topics, names, isVisitor }: Props & { topics: readonly Topic[]; names: ReadonlyMap<string, string> }): JSX.Element {
  const t = useTexts(searchMessages);
  const path = projectPaths.list();
  const facets = { query, counts: results.counts, origin: results.origin, topics, names };
  return (
    <>
      <h1>{t.catalogueTitle}</h1>
      <p class="k-lead">{t.catalogueLead}</p>
      <Form action={path} method="get">
        <search class="k-search">
          <div class="k-search__box">
            <SearchBox name="q" label={t.field} hint={t.hint} value={query.text} searchUrl={suggestPath} />
            <Submit>{t.submit}</Submit>
          </div>
        </search>
        <div class="k-catalogue">
          <Facets {...facets} />
          <div class="k-catalogue__hits k-flow">
            <Chosen path={path} {...facets} />
            {results.total === 0 ? <Nothing query={query} results={results} path={path} /> : (
              <>
                <div class="k-catalogue__head">
                  <h2 class="k-found">{t.projects(results.total)}</h2>
                  {isNarrowed(query) ? <ButtonLink kind="tertiary" path={path}>{t.reset}</ButtonLink> : null}
                </div>
                <Hits found={results.found} />
                <Pagination page={query.page} pages={Math.ceil(results.total / HITS_PER_PAGE)} pathOf={(page) => searchPathOf(path, query, { page })} />
              </>
            )}
          </div>
        </div>
      </Form>
      <Aside isVisitor={isVisitor} query={query} />
    </>
  );
}

/** One box over everything. */
export function SearchPage({ query, results, isVisitor }: Props): JSX.Element {
  const t = useTexts(searchMessages);
  const count = (kind: string): number => results.counts['kind']?.[kind] ?? 0;
  const all = kinds.reduce((sum, kind) => sum + count(kind), 0);
  return (
    <>
      <h1>{t.searchTitle}</h1>
      <p class="k-lead">{t.searchLead}</p>
      <search class="k-search">
        <Form action={searchPath} method="get">
          <div class="k-search__box">
            <SearchBox name="q" label={t.everything} hint={t.hint} value={query.text} searchUrl={suggestPath} />
            <Submit>{t.submit}</Submit>
          </div>
        </Form>
      </search>
      {query.text === '' ? null : (
        <>
          <Tabs
            label={t.kindsLabel}
            tabs={[
              { text: t.all, path: searchPathOf(searchPath, query, { kind: undefined }), current: query.kind === undefined, count: all },
              ...kinds.filter((kind) => kind !== 'person' || !isVisitor).map((kind) => ({ text: t.kind[kind], path: searchPathOf(searchPath, query, { kind }), current: query.kind === kind, count: count(kind) })),
            ]}
          />
          {results.total === 0 ? <Nothing query={query} results={results} path={searchPath} /> : (
            <>
              <h2 class="k-found">{t.found(results.total)}</h2>
              <Hits found={results.found} withKind />
              <Pagination page={query.page} pages={Math.ceil(results.total / HITS_PER_PAGE)} pathOf={(page) => searchPathOf(searchPath, query, { page })} />
            </>
          )}
        </>
      )}
      <Aside isVisitor={isVisitor} query={query} />
    </>
  );
}

function Aside({ isVisitor, query }: { isVisitor: boolean; query: SearchQuery }): JSX.Element {
  const t = useTexts(searchMessages);
  if (isVisitor) return <p class="k-search__more"><span class="k-with-icon"><Icon name="info" /><span>{t.hidden}</span></span> <ButtonLink kind="tertiary" path="/anmelden">{t.signIn}</ButtonLink></p>;
  return (
    <>
      {isNarrowed(query) ? (
        <Form action={matchingPaths.saveSearch()}>
          <input type="hidden" name="suche" value={searchPathOf('', { ...query, kind: undefined }).slice(1)} />
          <p>{t.wishText}</p>
          <Submit kind="secondary">{t.wish}</Submit>
        </Form>
      ) : null}
      <ButtonRow><ButtonLink kind="secondary" path={projectPaths.create()}>{t.create}</ButtonLink></ButtonRow>
    </>
  );
}

function Hits({ found, withKind = false }: { found: readonly Found[]; withKind?: boolean }): JSX.Element {
  return <ul class="k-plain k-projects k-hits">{found.map((one) => <li class="k-project k-flow k-flow--tight"><Hit found={one} withKind={withKind} /></li>)}</ul>;
}

function Hit({ found, withKind }: { found: Found; withKind: boolean }): JSX.Element {
  const t = useTexts(searchMessages);
  const p = useTexts(projectMessages);
  const href = useHref();
  const badge = withKind ? <Badge text={t.kindOne[found.kind]} /> : null;
  if (found.kind === 'project') {
    const { project } = found;
    return (
      <>
        <h3 class="k-project__title"><a href={href(projectPaths.project(project.slug))}><Content text={titleOfProject(project)} /></a></h3>
        <p><Content text={{ de: project.sentenceDe, en: project.sentenceEn }} /></p>
        <p class="k-project__foot">
          {badge}<Badge text={p.status[project.status]} />
          <a href={href(organisationPaths.organisation(project.organisationSlug))}><InGerman>{project.organisationName}</InGerman></a>
        </p>
        <Reasons reasons={found.reasons} />
      </>
    );
  }
  if (found.kind === 'person') {
    const { person } = found;
    return (
      <>
        <h3 class="k-project__title"><InGerman>{person.name}</InGerman></h3>
        {person.jobTitle === '' ? null : <p><InGerman>{person.jobTitle}</InGerman></p>}
        {person.topics.length === 0 ? null : <p>{t.topicsOf} {person.topics.map((topic, at) => <>{at > 0 ? ', ' : ''}<Content text={topic} /></>)}</p>}
        <p class="k-project__foot">
          {badge}{person.organisations.map(({ name, slug }) => <a href={href(organisationPaths.organisation(slug))}><InGerman>{name}</InGerman></a>)}
        </p>
        <Reasons reasons={found.reasons} where={t.whereOfPerson} />
      </>
    );
  }
  if (found.kind === 'event') {
    const { event } = found;
    return (
      <>
        <h3 class="k-project__title"><a href={href(eventPaths.event(event.slug))}><Content text={titleIn(event)} /></a></h3>
        <p><When event={event} /></p>
        <p class="k-project__foot">{badge}<Content text={{ de: event.seriesTitleDe, en: event.seriesTitleEn }} /></p>
        <Reasons reasons={found.reasons} />
      </>
    );
  }
  const { organisation } = found;
  return (
    <>
      <h3 class="k-project__title"><a href={href(organisationPaths.organisation(organisation.slug))}><InGerman>{organisation.name}</InGerman></a></h3>
      <p class="k-project__foot">{badge}{organisation.land === null ? null : <InGerman>{LAENDER[organisation.land] ?? ''}</InGerman>}</p>
      <Reasons reasons={found.reasons} />
    </>
  );
}

function Reasons({ reasons, where = {} }: { reasons: readonly Reason[]; where?: Record<string, string> }): JSX.Element | null {
  const t = useTexts(searchMessages);
  if (reasons.length === 0) return null;
  return (
    <ul class="k-reasons" aria-label={t.reasonsLabel}>
      {reasons.slice(0, 4).map(({ asked, way, field, by }) => (
        <li><Marked text={t.reason[way](germanWord(asked), where[field] ?? t.whereIs[field] ?? '', germanWord(by ?? ''))} /></li>
      ))}
    </ul>
  );
}

function Nothing({ query, results, path }: { query: SearchQuery; results: Results; path: string }): JSX.Element {
  const t = useTexts(searchMessages);
  const href = useHref();
  const lang = useLang();
  if (!isNarrowed(query)) return <EmptyState icon="search" title={t.noneYet}><p>{t.noneYetText}</p></EmptyState>;
  return (
    <EmptyState icon="search" title={t.none}>
      {results.understood.length === 0 ? null : <p>{t.understood} {results.understood.map((word, at) => <>{at > 0 ? ', ' : ''}<strong>{word}</strong></>)}</p>}
      {results.near.length === 0 ? null : (
        <p>{t.near} {results.near.map((word, at) => (
          <>{at > 0 ? ', ' : ''}<a href={href(searchPathOf(path, query, { text: word }))} lang={lang === 'de' ? undefined : 'de'}>{word}</a></>
        ))}</p>
      )}
      <p>{Object.values(query.chosen).some((list) => list.length > 0) ? t.noneFilters : t.nonePlan}</p>
      <p><ButtonLink kind="secondary" path={path}>{t.reset}</ButtonLink></p>
    </EmptyState>
  );
}
