import type { JSX } from 'preact';
import type { Localised } from '../../platform/i18n/localised.ts';
import { useHref, useTexts } from '../../platform/i18n/page-language.tsx';
import { Content, InGerman, Sentence } from '../../ui/content.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, ButtonRow } from '../../ui/form.tsx';
import { registrationPaths } from '../events/registrations/paths.ts';
import { livePaths } from '../live/paths.ts';
import { organisationPaths } from '../organisations/paths.ts';
import { projectPaths } from '../projects/paths.ts';
import { titleOfProject } from '../projects/texts.ts';
import type { Meeting, MeetingReason, Somebody } from './meeting.ts';
import { meetingMessages } from './messages-meeting.ts';

export interface MeetingPageProps {
  event: { slug: string; title: Localised };
  registrationId: string;
  hasTopics: boolean;
  meetings: readonly Meeting<Somebody>[];
}

/** Whom to meet at an event, each with what one could talk about. */
export function MeetingPage({ event, registrationId, hasTopics, meetings }: MeetingPageProps): JSX.Element {
  const [m, href] = [useTexts(meetingMessages), useHref()];
  return (
    <>
      <header class="k-flow k-flow--tight k-read">
        <p class="k-eyebrow"><Content text={event.title} /></p>
        <h1>{m.heading}</h1>
        <p class="k-lead">{m.lead}</p>
      </header>
      {!hasTopics ? (
        <EmptyState icon="networking" title={m.noTopicsTitle}>
          <p>{m.noTopics}</p><ButtonLink path={registrationPaths.registration(registrationId)}>{m.toRegistration}</ButtonLink>
        </EmptyState>
      ) : null}
      {hasTopics && meetings.length === 0 ? <EmptyState icon="networking" title={m.noneTitle}><p>{m.none}</p></EmptyState> : null}
      {meetings.length > 0 ? <ul class="k-plain k-projects">{meetings.map((meeting) => <Card meeting={meeting} />)}</ul> : null}
      <p class="k-muted k-read">{m.seen} <a href={`${href(registrationPaths.registration(registrationId))}#teilnehmende`}>{m.toSeen}</a></p>
      <ButtonRow>
        <ButtonLink kind="secondary" path={livePaths.participants(event.slug)}>{m.everybody}</ButtonLink>
        <ButtonLink kind="secondary" path={livePaths.participate(event.slug)}>{m.participation}</ButtonLink>
      </ButtonRow>
    </>
  );
}

function Card({ meeting: { person, reasons } }: { meeting: Meeting<Somebody> }): JSX.Element {
  const m = useTexts(meetingMessages);
  const href = useHref();
  const { organisation, organisationSlug, jobTitle } = person;
  return (
    <li class="k-project k-flow k-flow--tight">
      <h2 class="k-project__title">{person.name || <span class="k-muted">{m.noName}</span>}</h2>
      {jobTitle || organisation ? (
        <p>
          {jobTitle ? <InGerman>{jobTitle}</InGerman> : null}{jobTitle && organisation ? ', ' : null}
          {organisation && (organisationSlug ? <a href={href(organisationPaths.organisation(organisationSlug))}><InGerman>{organisation}</InGerman></a> : <InGerman>{organisation}</InGerman>)}
        </p>
      ) : null}
      <ul class="k-reasons">{reasons.map((reason) => <li><Reason reason={reason} /></li>)}</ul>
    </li>
  );
}

function Reason({ reason }: { reason: MeetingReason }): JSX.Element {
  const m = useTexts(meetingMessages);
  const href = useHref();
  if (reason.kind !== 'project') return <Sentence of={m.reasons[reason.kind]} with={<Content text={reason.topic} />} />;
  const { project } = reason;
  return (
    <>
      {m.project[project.status as keyof typeof m.project]}:{' '}
      <a href={href(projectPaths.project(project.slug))}><Content text={titleOfProject(project)} /></a>
    </>
  );
}
