import type { JSX } from 'preact';
import { useHref, useTexts } from '../../platform/i18n/page-language.tsx';
import { CardGrid } from '../../ui/card.tsx';
import { InGerman, Sentence } from '../../ui/content.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink } from '../../ui/form.tsx';
import type { EventProject } from '../events/queries-outcome.ts';
import type { EventInList } from '../events/queries.ts';
import { EventCard } from '../events/views-card.tsx';
import { projectPaths } from '../projects/paths.ts';
import { ProjectCards } from '../projects/views-card.tsx';
import { OrganisationHead, type OrganisationFactsProps } from '../organisations/views.tsx';
import { organisationPageMessages } from './messages-organisation.ts';
import { sitePaths } from './paths.ts';

export interface OrganisationPageProps extends OrganisationFactsProps {
  events: readonly (EventInList & { hosted: boolean; spoke: boolean })[];
  projects: readonly EventProject[];
  now: Temporal.Instant;
}

/** A municipality's page: who it is, where it was host, where it spoke, and what it does. */
export function OrganisationPage({ organisation, relatives, events, projects, now }: OrganisationPageProps): JSX.Element {
  const t = useTexts(organisationPageMessages);
  const href = useHref();
  // An event stands once: where somebody was host, that they also spoke goes without saying.
  const hosted = events.filter((event) => event.hosted);
  const spoke = events.filter((event) => !event.hosted);
  // Nobody can offer anything for it any more: its head says since when, and who follows.
  const ended = organisation.state === 'ended';
  return (
    <>
      <OrganisationHead organisation={organisation} relatives={relatives} />
      {events.length === 0 && projects.length === 0 && !ended ? (
        <EmptyState icon="impulse" title={<Sentence of={t.none} with={<InGerman>{organisation.name}</InGerman>} />}>
          <p>{t.noneText}</p>
          <p><ButtonLink kind="secondary" path={sitePaths.feedback()}>{t.offer}</ButtonLink></p>
        </EmptyState>
      ) : null}
      {[[t.hosted, hosted] as const, [t.spoke, spoke] as const].map(([title, list]) => (list.length === 0 ? null : (
        <><h2>{title}</h2><CardGrid>{list.map((event) => <EventCard event={event} now={now} />)}</CardGrid></>
      )))}
      {projects.length === 0 ? null : <><h2>{t.projects}</h2><ProjectCards projects={projects} withOwner={false} /></>}
      {ended && projects.length === 0 ? null : <p><a href={href(projectPaths.portfolio(organisation.slug))}>{t.portfolio}</a></p>}
    </>
  );
}
