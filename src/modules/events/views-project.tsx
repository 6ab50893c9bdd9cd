import type { JSX } from 'preact';
import { useHref, useTexts } from '../../platform/i18n/page-language.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Content, InGerman } from '../../ui/content.tsx';
import { organisationPaths } from '../organisations/paths.ts';
import { publicMessages } from './messages-public.ts';
import type { EventProject } from './queries-outcome.ts';

export type ProjectInList = Omit<EventProject, 'id' | 'slug'>;

/** Municipal projects with their state, and whose they are unless all belong to the same. */
export function ProjectList({ projects, withOwner = true }: { projects: readonly ProjectInList[]; withOwner?: boolean }): JSX.Element {
  const t = useTexts(publicMessages).event;
  const href = useHref();
  return (
    <ul class="k-plain k-projects">
      {projects.map((project) => (
        <li class="k-project k-flow k-flow--tight">
          <h3 class="k-project__title"><Content text={{ de: project.titleDe, en: project.titleEn }} /></h3>
          <p><Content text={{ de: project.sentenceDe, en: project.sentenceEn }} /></p>
          <p class="k-project__foot">
            <Badge text={t.status[project.status]} />
            {withOwner ? <a href={href(organisationPaths.organisation(project.organisationSlug))}><InGerman>{project.organisationName}</InGerman></a> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}
