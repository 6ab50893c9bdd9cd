import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { InGerman, Sentence } from '../../../ui/content.tsx';
import { KeyFigures } from '../../../ui/hero.tsx';
import { organisationMessages } from '../../organisations/messages.ts';
import { LAENDER } from '../../organisations/organisation.ts';
import { organisationPaths } from '../../organisations/paths.ts';
import type { OrganisationInList, Relative } from '../../organisations/queries-directory.ts';
import { OrganisationList, Source } from '../../organisations/views.tsx';
import { LandMap } from './land-map.tsx';
import { mapMessages } from './map-messages.ts';
import { atLeast, type Participation } from '../queries-participation.ts';

interface ListProps {
  text: string;
  page: number;
  rows: readonly OrganisationInList[];
  total: number;
  stand: string | undefined;
}

/** The directory: its search, all organisations, and on its first page where they took part. */
export function DirectoryPage({ participation, stand,
  ...list }: ListProps & { participation: readonly Participation[] | undefined }): JSX.Element {
  const [t, m] = [useTexts(organisationMessages), useTexts(mapMessages)];
  return (
    <>
      <h1>{t.title}</h1>
      <p class="k-lead">{t.lead}</p>
      {participation === undefined ? null : <p><a href="#karte">{m.toMap}</a></p>}
      <OrganisationList path={organisationPaths.list()} {...list} />
      {participation === undefined ? null : <LandMap participation={participation} />}
      <Source stand={stand} />
    </>
  );
}

/** How a Land is named in a heading: "Kommunen in Bayern", "Kommunen im Saarland". */
export function landTitle(land: string, lang: 'de' | 'en'): string {
  const t = mapMessages[lang];
  return t.landTitleFor[land] ?? t.landTitle(LAENDER[land]!);
}

/** All of a Land, with its figures and its Kreise. */
export function LandPage({ land, kreise, participation, stand,
  ...list }: ListProps & { land: string; kreise: readonly Relative[]; participation: Participation }): JSX.Element {
  const t = useTexts(mapMessages);
  const lang = useLang();
  const href = useHref();
  const number = (n: number): string => n.toLocaleString(lang === 'de' ? 'de-DE' : 'en-GB');
  const name = LAENDER[land]!;
  return (
    <>
      <h1>{landTitle(land, lang)}</h1>
      <p class="k-lead"><Sentence of={t.landLead} with={<InGerman>{name}</InGerman>} /></p>
      <KeyFigures
        figures={[
          { value: number(participation.organisations), label: t.inDirectory(participation.organisations) },
          { value: number(atLeast(participation)), label: (participation.archived > 0 ? t.atLeast : t.took)(atLeast(participation)) },
        ]}
      />
      {kreise.length === 0 ? null : (
        <details>
          <summary>{t.kreise(kreise.length)}</summary>
          <ul class="k-map__kreise">{kreise.map((kreis) => <li><a
            href={href(organisationPaths.kreis(kreis.slug))}><InGerman>{kreis.name}</InGerman></a></li>)}</ul>
        </details>
      )}
      <OrganisationList path={organisationPaths.land(land)} label={t.searchIn(name)} {...list} />
      <Source stand={stand} />
    </>
  );
}

export interface KreisPageProps extends ListProps {
  kreis: { name: string; slug: string; population: number | null };
  participation: { organisations: number; known: number };
}

/** All that lie in a Kreis. */
export function KreisPage({ kreis, participation, stand, ...list }: KreisPageProps): JSX.Element {
  const t = useTexts(mapMessages);
  const lang = useLang();
  const href = useHref();
  const number = (n: number): string => n.toLocaleString(lang === 'de' ? 'de-DE' : 'en-GB');
  return (
    <>
      <h1><Sentence of={t.kreisTitle} with={<InGerman>{kreis.name}</InGerman>} /></h1>
      <p class="k-lead"><Sentence of={t.kreisLead} with={<InGerman>{kreis.name}</InGerman>} /></p>
      <KeyFigures
        figures={[
          { value: number(participation.organisations), label: t.inDirectory(participation.organisations) }, { value: number(participation.known), label: t.took(participation.known) },
          ...(kreis.population === null ? [] : [{ value: number(kreis.population), label: t.population }]),
        ]}
      />
      <p><a href={href(organisationPaths.organisation(kreis.slug))}><Sentence of={t.toKreis}
        with={<InGerman>{kreis.name}</InGerman>} /></a></p>
      <OrganisationList path={organisationPaths.kreis(kreis.slug)} label={t.searchIn(kreis.name)} {...list} />
      <Source stand={stand} />
    </>
  );
}
