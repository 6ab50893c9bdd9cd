import type { JSX } from 'preact';
import { useHref, useTexts } from '../../platform/i18n/page-language.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Content, InGerman, Marked } from '../../ui/content.tsx';
import { organisationPaths } from '../organisations/paths.ts';
import { projectMessages } from './messages.ts';
import { projectPaths } from './paths.ts';
import type { ProjectCard } from './queries.ts';
import { titleOfProject } from './texts.ts';

export type ShownCard = Pick<ProjectCard, 'slug' | 'status' | 'titleDe' | 'titleEn' | 'sentenceDe' | 'sentenceEn' | 'organisationName' | 'organisationSlug'> & {
  /** Why it is in the list, German words marked by `germanWord`. */
  reasons?: readonly string[];
};

interface Props {
  projects: readonly ShownCard[];
  withOwner?: boolean;
  level?: 2 | 3;
  /** Beside a form, whose values a click must not lose. */
  newTab?: boolean;
}

/** Projects with their state, and whose they are unless all belong to the same; each leads to its profile. */
export function ProjectCards({ projects, withOwner = true, level = 3, newTab = false }: Props): JSX.Element {
  const t = useTexts(projectMessages);
  const href = useHref();
  const Title = `h${level}` as 'h3';
  const target = newTab ? { target: '_blank', rel: 'noopener' } : {};
  return (
    <ul class="k-plain k-projects">
      {projects.map((project) => (
        <li class="k-project k-flow k-flow--tight">
          <Title class="k-project__title"><a href={href(projectPaths.project(project.slug))} {...target}><Content text={titleOfProject(project)} /></a></Title>
          <p><Content text={{ de: project.sentenceDe, en: project.sentenceEn }} /></p>
          <p class="k-project__foot">
            <Badge text={t.status[project.status]} />
            {withOwner
              ? <a href={href(organisationPaths.organisation(project.organisationSlug))} {...target}><InGerman>{project.organisationName}</InGerman></a> : null}
          </p>
          {project.reasons === undefined || project.reasons.length === 0 ? null
            : <ul class="k-reasons" aria-label={t.whySimilar}>{project.reasons.map((reason) => <li><Marked text={reason} /></li>)}</ul>}
        </li>
      ))}
    </ul>
  );
}
