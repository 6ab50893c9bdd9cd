import type { JSX } from 'preact';
import type { Localised } from '../../../platform/i18n/localised.ts';
import { useHref, useTexts } from '../../../platform/i18n/page-language.tsx';
import { Combobox } from '../../../ui/combobox.tsx';
import { Content, InGerman } from '../../../ui/content.tsx';
import { Submit } from '../../../ui/form.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { LAENDER } from '../../organisations/organisation.ts';
import { organisationPaths } from '../../organisations/paths.ts';
import { projectMessages } from '../../projects/messages.ts';
import { opennesses, oneOffBands, projectStatuses } from '../../projects/project.ts';
import type { Topic } from '../../topics/queries.ts';
import { searchMessages } from './messages.ts';
import { bodies, facetParameters, searchPathOf, type FacetName, type SearchQuery } from './question.ts';
import type { Origin } from './queries-place.ts';
import { nearScopes } from './regions.ts';

const SHOWN = 12;
/** So many facets stand in the column; the others are in a fold. */
const FIRST = 6;

export interface FacetsProps {
  query: SearchQuery;
  counts: Record<string, Record<string, number>>;
  origin: Origin | undefined;
  topics: readonly Topic[];
  /** Of services and Kreise by their keys. */
  names: ReadonlyMap<string, string>;
}

/** The values of a facet that most hits have, and those that were chosen. */
export function frequent(facet: FacetName, counts: Record<string, Record<string, number>>, query: SearchQuery): string[] {
  const values = Object.entries(counts[facet] ?? {}).sort(([a, n], [b, m]) => m - n || a.localeCompare(b, 'de')).map(([value]) => value);
  return [...new Set([...query.chosen[facet], ...values.slice(0, SHOWN)])];
}

interface Choice {
  value: string;
  label: JSX.Element | string;
}

/** What can be chosen in each facet, in the order in which it is offered. */
function useChoices({ query, counts, origin, topics, names }: FacetsProps): Record<FacetName, Choice[]> {
  const t = useTexts(searchMessages);
  const p = useTexts(projectMessages);
  const german = (text: string): JSX.Element => <InGerman>{text}</InGerman>;
  const localised = (text: Localised): JSX.Element => <Content text={text} />;
  const named = (facet: FacetName): Choice[] => frequent(facet, counts, query).flatMap((value) => {
    const name = names.get(value);
    return name === undefined ? [] : [{ value, label: german(name) }];
  });
  const asIs = (facet: FacetName): Choice[] => frequent(facet, counts, query).map((value) => ({ value, label: german(value) }));
  return {
    status: projectStatuses.map((value) => ({ value, label: p.status[value] })),
    topic: topics.map(({ id, name }) => ({ value: id, label: localised(name) })),
    near: nearScopes.flatMap((value) => {
      const area = origin?.areas[value];
      return area === undefined ? [] : [{ value, label: area.name === '' ? t.nearby[value] : <>{t.nearby[value]}: {german(area.name)}</> }];
    }),
    land: Object.entries(LAENDER).sort(([, a], [, b]) => a.localeCompare(b, 'de')).map(([value, name]) => ({ value, label: german(name) })),
    size: (['under5k', 'under20k', 'under100k', 'from100k'] as const).map((value) => ({ value, label: t.size[value] })),
    openness: opennesses.map((value) => ({ value, label: p.openness[value] })),
    cost: oneOffBands.map((value) => ({ value, label: p.oneOff[value] })),
    field: asIs('field'),
    service: named('service'),
    leika: named('leika'),
    kreis: named('kreis'),
    body: bodies.map((value) => ({ value, label: t.body[value] })),
    software: asIs('software'),
    more: (['confirmed', 'documents', 'reused'] as const).map((value) => ({ value, label: t.more[value] })),
  };
}

/**
 * Filters with the number of hits each would bring; part of the form of the search. The six that help most stand in the column, the others in
 * a fold; each is closed but for what is chosen. On a narrow screen all are: what is chosen stands above the hits, which come soon.
 */
export function Facets(props: FacetsProps): JSX.Element {
  const { query, counts, origin } = props;
  const t = useTexts(searchMessages);
  const choices = useChoices(props);
  const facets = Object.entries(facetParameters).map(([word, facet]) => ({ word, facet, choices: shownOf(choices[facet], counts[facet] ?? {}, query.chosen[facet]) }));
  const offered = facets.filter(({ facet, choices: some }) => facet === 'near' || some.length > 0);
  const one = ({ word, facet, choices: some }: (typeof facets)[number]): JSX.Element => (
    <Facet key={word} word={word} name={t.facet[facet]} chosen={query.chosen[facet]} counts={counts[facet] ?? {}} choices={some} open={word === 'stand' || (facet === 'near' && query.from !== '')}>
      {facet === 'near' ? <From query={query} origin={origin} empty={some.length === 0} /> : null}
    </Facet>
  );
  const rest = offered.slice(FIRST);
  return (
    <details class="k-facets" open={query.from !== '' && query.chosen.near.length === 0}>
      <summary>{t.filters}</summary>
      {offered.slice(0, FIRST).map(one)}
      {rest.length === 0 ? null : (
        <details class="k-facet k-facet--rest" open={rest.some(({ facet }) => query.chosen[facet].length > 0)}>
          <summary>{t.moreFilters(rest.length)}</summary>
          {rest.map(one)}
        </details>
      )}
      <Submit kind="secondary">{t.apply}</Submit>
    </details>
  );
}

/** What is chosen, each with a way to take it back. */
export function Chosen({ path, ...props }: FacetsProps & { path: string }): JSX.Element | null {
  const { query } = props;
  const t = useTexts(searchMessages);
  const href = useHref();
  const choices = useChoices(props);
  const chosen = Object.values(facetParameters).flatMap((facet) => choices[facet].filter(({ value }) => query.chosen[facet].includes(value)).map((choice) => ({ facet, ...choice })));
  if (chosen.length === 0) return null;
  return (
    <ul class="k-chips" aria-label={t.chosen}>
      {chosen.map(({ facet, value, label }) => (
        <li>
          <a class="k-chip" href={href(searchPathOf(path, query, { without: { facet, value } }))}>
            <span><span class="k-sr">{t.takeBack} {t.facet[facet]}: </span>{label}</span><Icon name="close" />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A choice without hits leads nowhere, unless it is the one that was made. */
function shownOf(choices: readonly Choice[], counts: Record<string, number>, chosen: readonly string[]): Choice[] {
  return choices.filter(({ value }) => (counts[value] ?? 0) > 0 || chosen.includes(value));
}

/** From where "near" is measured: one's own organisation, or one that is named. */
function From({ query, origin, empty }: { query: SearchQuery; origin: Origin | undefined; empty: boolean }): JSX.Element {
  const t = useTexts(searchMessages);
  return (
    <>
      {origin === undefined ? <p class="k-small">{query.from === '' ? t.fromNobody : t.fromUnknown}</p> : <p class="k-small">{t.fromWhere} <InGerman>{origin.name}</InGerman>.{empty ? ` ${t.fromEmpty}` : ''}</p>}
      <Combobox name="von" label={t.from} unmarked searchUrl={organisationPaths.search()} value={query.from} idValue={query.fromId} />
    </>
  );
}

interface FacetProps {
  word: string;
  name: string;
  chosen: readonly string[];
  counts: Record<string, number>;
  choices: readonly Choice[];
  open: boolean;
  children?: JSX.Element | null;
}

function Facet({ word, name, chosen, counts, choices, open, children = null }: FacetProps): JSX.Element {
  return (
    <details class="k-facet" open={chosen.length > 0 || open}>
      <summary>{name}{chosen.length > 0 ? <span class="k-facet__chosen"> {chosen.length}</span> : null}</summary>
      <fieldset>
        <legend class="k-sr">{name}</legend>
        {choices.map(({ value, label }, at) => (
          <div class="kern-form-check">
            <input class="kern-form-check__checkbox" type="checkbox" id={`${word}-${at}`} name={word} value={value} checked={chosen.includes(value)} />
            <label class="kern-label" for={`${word}-${at}`}>{label} <span class="k-facet__count">{counts[value] ?? 0}</span></label>
          </div>
        ))}
        {children}
      </fieldset>
    </details>
  );
}
