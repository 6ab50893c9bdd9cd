import type { JSX } from 'preact';
import type { Localised } from '../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Content, germanWord, InGerman, Marked } from '../../ui/content.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, ButtonRow } from '../../ui/form.tsx';
import { organisationPaths } from '../organisations/paths.ts';
import { projectMessages } from '../projects/messages.ts';
import { projectPaths } from '../projects/paths.ts';
import { titleOfProject } from '../projects/texts.ts';
import { matchMessages } from './messages.ts';
import { reasonText } from './messages-reasons.ts';
import { matchingPaths } from './paths.ts';
import type { Match, Matches } from './queries.ts';
import type { Stage } from './score.ts';

export interface MatchesPageProps {
  plan: { slug: string; title: Localised };
  matches: Matches;
  isVisitor: boolean;
  canEdit: boolean;
}

const groups: readonly Stage[] = ['done', 'doing', 'planning'];

/** Who has done, is doing and plans what a project is about; each with its reasons in words. */
export function MatchesPage({ plan, matches, isVisitor, canEdit }: MatchesPageProps): JSX.Element {
  const m = useTexts(matchMessages);
  const isEmpty = groups.every((group) => matches[group].length === 0);
  return (
    <>
      <header class="k-flow k-flow--tight k-read">
        <p class="k-eyebrow"><Content text={plan.title} /></p>
        <h1>{m.heading}</h1>
        <p class="k-lead">{m.lead}</p>
      </header>
      {isEmpty
        ? <EmptyState icon="impulse" title={m.noneTitle}><p>{m.none}</p></EmptyState>
        : groups.map((group) => (
          <section class="k-flow" aria-labelledby={`gruppe-${group}`}>
            <div class="k-flow k-flow--tight k-read">
              <h2 id={`gruppe-${group}`}>{m.groups[group]}</h2>
              <p class="k-muted">{matches[group].length > 0 ? m.hints[group] : m.nobody[group]}</p>
            </div>
            {matches[group].length > 0 ? <ul class="k-plain k-projects">{matches[group].map((match) => <MatchCard match={match} />)}</ul> : null}
          </section>
        ))}
      {isVisitor ? <p class="k-muted">{m.signIn}</p> : null}
      <ButtonRow>
        {isVisitor ? <ButtonLink path={`/anmelden?weiter=${encodeURIComponent(projectPaths.matches(plan.slug))}`}>{m.toSignIn}</ButtonLink> : null}
        {canEdit ? <ButtonLink kind="secondary" path={matchingPaths.wish(plan.slug)}>{m.silent}</ButtonLink> : null}
        <ButtonLink kind="secondary" path={projectPaths.project(plan.slug)}>{m.back}</ButtonLink>
      </ButtonRow>
    </>
  );
}

function MatchCard({ match }: { match: Match }): JSX.Element {
  const m = useTexts(matchMessages);
  const status = useTexts(projectMessages).status;
  const [href, lang] = [useHref(), useLang()];
  return (
    <li class="k-project k-flow k-flow--tight">
      <h3 class="k-project__title"><a href={href(projectPaths.project(match.slug))}><Content text={titleOfProject(match)} /></a></h3>
      <p><Content text={{ de: match.sentenceDe, en: match.sentenceEn }} /></p>
      <p class="k-sr">{m.why}:</p>
      <ul class="k-reasons">{match.score.reasons.map((reason) => <li><Marked text={reasonText(reason, lang, germanWord)} /></li>)}</ul>
      <p class="k-project__foot">
        <Badge text={status[match.status]} />
        <a href={href(organisationPaths.organisation(match.organisationSlug))}><InGerman>{match.organisationName}</InGerman></a>
      </p>
    </li>
  );
}
