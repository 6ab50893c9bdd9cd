import type { JSX } from 'preact';
import type { Localised } from '../../../platform/i18n/localised.ts';
import { useTexts } from '../../../platform/i18n/page-language.tsx';
import { Content, InGerman } from '../../../ui/content.tsx';
import { Submit } from '../../../ui/form.tsx';
import { LAENDER } from '../../organisations/organisation.ts';
import { projectMessages } from '../../projects/messages.ts';
import { opennesses, oneOffBands, projectStatuses } from '../../projects/project.ts';
import type { Topic } from '../../topics/queries.ts';
import { searchMessages } from './messages.ts';
import { bodies, facetParameters, type FacetName, type SearchQuery } from './question.ts';

const SHOWN = 12;

export interface FacetsProps {
  query: SearchQuery;
  counts: Record<string, Record<string, number>>;
  topics: readonly Topic[];
  /** Of services and Kreise, by their keys. */
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

/** Filters with the number of hits each would bring; part of the form of the search. Closed but for what is chosen, so that hits come soon. */
export function Facets({ query, counts, topics, names }: FacetsProps): JSX.Element {
  const t = useTexts(searchMessages);
  const p = useTexts(projectMessages);
  const german = (text: string): JSX.Element => <InGerman>{text}</InGerman>;
  const localised = (text: Localised): JSX.Element => <Content text={text} />;
  const named = (facet: FacetName): Choice[] => frequent(facet, counts, query).flatMap((value) => {
    const name = names.get(value);
    return name === undefined ? [] : [{ value, label: german(name) }];
  });
  const choices: Record<FacetName, Choice[]> = {
    status: projectStatuses.map((value) => ({ value, label: p.status[value] })),
    topic: topics.map(({ id, name }) => ({ value: id, label: localised(name) })),
    land: Object.entries(LAENDER).sort(([, a], [, b]) => a.localeCompare(b, 'de')).map(([value, name]) => ({ value, label: german(name) })),
    size: (['under5k', 'under20k', 'under100k', 'from100k'] as const).map((value) => ({ value, label: t.size[value] })),
    openness: opennesses.map((value) => ({ value, label: p.openness[value] })),
    cost: oneOffBands.map((value) => ({ value, label: p.oneOff[value] })),
    service: named('service'),
    kreis: named('kreis'),
    body: bodies.map((value) => ({ value, label: t.body[value] })),
    software: frequent('software', counts, query).map((value) => ({ value, label: german(value) })),
    more: (['confirmed', 'documents', 'reused'] as const).map((value) => ({ value, label: t.more[value] })),
  };
  return (
    <details class="k-facets" open={Object.values(query.chosen).some((list) => list.length > 0)}>
      <summary>{t.filters}</summary>
      {Object.entries(facetParameters).map(([word, facet]) => (
        <Facet word={word} name={t.facet[facet]} chosen={query.chosen[facet]} counts={counts[facet] ?? {}} choices={choices[facet]} />
      ))}
      <Submit kind="secondary">{t.apply}</Submit>
    </details>
  );
}

interface FacetProps {
  word: string;
  name: string;
  chosen: readonly string[];
  counts: Record<string, number>;
  choices: readonly Choice[];
}

function Facet({ word, name, chosen, counts, choices }: FacetProps): JSX.Element | null {
  // A choice without hits leads nowhere, unless it is the one that was made.
  const shown = choices.filter(({ value }) => (counts[value] ?? 0) > 0 || chosen.includes(value));
  if (shown.length === 0) return null;
  return (
    <details class="k-facet" open={chosen.length > 0 || word === 'stand'}>
      <summary>{name}{chosen.length > 0 ? <span class="k-facet__chosen"> {chosen.length}</span> : null}</summary>
      <fieldset>
        <legend class="k-sr">{name}</legend>
        {shown.map(({ value, label }, at) => (
          <div class="kern-form-check">
            <input class="kern-form-check__checkbox" type="checkbox" id={`${word}-${at}`} name={word} value={value} checked={chosen.includes(value)} />
            <label class="kern-label" for={`${word}-${at}`}>{label} <span class="k-facet__count">{counts[value] ?? 0}</span></label>
          </div>
        ))}
      </fieldset>
    </details>
  );
}
