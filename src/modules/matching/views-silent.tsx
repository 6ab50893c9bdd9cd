import type { JSX } from 'preact';
import type { Localised } from '../../platform/i18n/localised.ts';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { mediumDate } from '../../platform/time/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Content, InGerman } from '../../ui/content.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, ButtonRow, Form, Submit } from '../../ui/form.tsx';
import type { Member } from '../accounts/actor.ts';
import { organisationPaths } from '../organisations/paths.ts';
import { projectPaths } from '../projects/paths.ts';
import { titleOfProject } from '../projects/texts.ts';
import { silentMessages } from './messages-silent.ts';
import { matchingPaths } from './paths.ts';
import type { SilentCard, SilentMatch } from './queries-silent.ts';

/** What the silent match is, and the switch for one project. */
export function WishPage({ project, isOn, notice }: { project: { slug: string; title: Localised }; isOn: boolean; notice?: 'ein' | 'aus' | undefined }): JSX.Element {
  const m = useTexts(silentMessages);
  const href = useHref();
  return (
    <>
      {notice ? <Banner tone="success" title={m.saved[notice]} announce /> : null}
      <header class="k-flow k-flow--tight">
        <p class="k-eyebrow"><Content text={project.title} /></p>
        <h1>{m.wishTitle}</h1>
        <p class="k-lead">{m.wishLead}</p>
      </header>
      <ol>{m.wishHow.map((step) => <li>{step}</li>)}</ol>
      <p class="k-muted">{m.wishSee}</p>
      <p><strong>{isOn ? m.isOn : m.isOff}</strong></p>
      <Form action={matchingPaths.wish(project.slug)}>
        <input type="hidden" name="wunsch" value={isOn ? 'aus' : 'ein'} />
        <Submit kind={isOn ? 'secondary' : 'primary'}>{isOn ? m.off : m.on}</Submit>
      </Form>
      <p><a href={href(matchingPaths.silent())}>{m.toAll}</a></p>
      <p><a href={href(projectPaths.project(project.slug))}>{m.back}</a></p>
    </>
  );
}

/** Questions and agreements of the reader's projects. */
export function SilentPage({ matches }: { matches: readonly SilentMatch[] }): JSX.Element {
  const m = useTexts(silentMessages);
  const lang = useLang();
  return (
    <>
      <h1>{m.title}</h1>
      <p class="k-lead">{m.lead}</p>
      {matches.length === 0 ? <EmptyState icon="networking" title={m.noneTitle}><p>{m.none}</p><ButtonLink kind="secondary" path={projectPaths.own()}>{m.toOwn}</ButtonLink></EmptyState> : (
        <ul class="k-plain k-projects">
          {matches.map((match) => (
            <li class="k-project k-flow k-flow--tight">
              <h2 class="k-project__title"><Content text={titleOfProject(match)} /></h2>
              <p><Badge tone={match.card ? 'success' : 'info'} text={match.card ? m.agreed : match.answer ? m.answeredOpen : m.question} /></p>
              {match.card ? null : <p class="k-small">{match.answer ? m.answered[match.answer] : m.until(mediumDate(match.expiresAt, lang))}</p>}
              <p><ButtonLink kind="secondary" path={matchingPaths.silentOne(match.matchId, match.projectId)}>{match.card ? m.see : m.open}</ButtonLink></p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export interface SilentOnePageProps {
  match: SilentMatch;
  actor: Member;
  isOver?: boolean | undefined;
}

/** One question with the card that would be given; or the card of the other side, once both agreed. */
export function SilentOnePage({ match, actor, isOver }: SilentOnePageProps): JSX.Element {
  const m = useTexts(silentMessages);
  const [href, lang] = [useHref(), useLang()];
  return (
    <>
      {isOver ? <Banner tone="warning" title={m.over} announce><p>{m.overText}</p></Banner> : null}
      <h1>{match.card ? m.otherTitle : m.oneTitle}</h1>
      <p class="k-lead">{match.card ? m.otherLead : m.oneLead}</p>
      {match.card ? <Card card={match.card} /> : null}
      <h2>{m.yourProject}</h2>
      <p><a href={href(projectPaths.project(match.projectSlug))}><Content text={titleOfProject(match)} /></a></p>
      {match.card ? null : (
        <>
          {match.answer ? <p><strong>{m.answered[match.answer]}</strong></p> : null}
          <h2>{m.cardTitle}</h2>
          <Card card={{ ...match, organisationSlug: '', name: actor.name, jobTitle: actor.jobTitle, email: actor.email }} />
          <p class="k-muted">{m.until(mediumDate(match.expiresAt, lang))}</p>
          <Form action={matchingPaths.silentOne(match.matchId, match.projectId)}>
            <ButtonRow>
              <Submit name="antwort" value="ja">{m.yes}</Submit>
              <Submit kind="secondary" name="antwort" value="nein">{m.no}</Submit>
            </ButtonRow>
          </Form>
        </>
      )}
      <p><a href={href(matchingPaths.silent())}>{m.toAll}</a></p>
    </>
  );
}

function Card({ card }: { card: SilentCard }): JSX.Element {
  const m = useTexts(silentMessages);
  const href = useHref();
  const { organisationName, organisationSlug, name, jobTitle, email } = card;
  const person = [name, jobTitle].filter(Boolean).join(', ');
  return (
    <DescriptionList items={[
      [m.project, <Content text={titleOfProject(card)} />],
      ...(card.sentenceDe === '' ? [] : [[m.sentence, <Content text={{ de: card.sentenceDe, en: card.sentenceEn }} />] as const]),
      [m.organisation, organisationSlug ? <a href={href(organisationPaths.organisation(organisationSlug))}><InGerman>{organisationName}</InGerman></a> : <InGerman>{organisationName}</InGerman>],
      ...(person === '' ? [] : [[m.contact, <InGerman>{person}</InGerman>] as const]),
      ...(email === '' ? [] : [[m.mail, <a href={`mailto:${email}`}>{email}</a>] as const]),
    ]} />
  );
}
