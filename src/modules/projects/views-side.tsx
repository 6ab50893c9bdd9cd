import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { InGerman, Sentence } from '../../ui/content.tsx';
import { ButtonLink } from '../../ui/form.tsx';
import { organisationPaths } from '../organisations/paths.ts';
import { pageMessages } from './messages-page.ts';
import { projectPaths } from './paths.ts';
import { hasExperience } from './project.ts';
import type { Around, ProjectRole } from './queries-around.ts';
import type { ProjectCard, ProjectProfile } from './queries.ts';
import { monthText } from './texts.ts';
import { SpeakBox, type OwnOrganisation } from './views-roles.tsx';

export interface SideProps {
  profile: ProjectProfile & { card: ProjectCard };
  around: Around;
  canEdit: boolean;
  isVisitor: boolean;
  /** Organisations the reader acts for that do not lead the project. */
  speaksFor: readonly OwnOrganisation[];
}

/** Whose the project is, whom one can ask, and who else is in it. */
export function ProjectSide({ profile, around, isVisitor, speaksFor }: SideProps): JSX.Element {
  const m = useTexts(pageMessages);
  const href = useHref();
  const { card, contact } = profile;
  return (
    <>
      <section class="k-next k-flow k-flow--tight">
        <h2 class="k-next__title">{m.leads}</h2>
        <p><a href={href(organisationPaths.organisation(card.organisationSlug))}><InGerman>{card.organisationName}</InGerman></a></p>
        <h3>{m.contact}</h3>
        {contact === undefined || (contact.people.length === 0 && contact.mailbox === '') ? <p class="k-muted">{isVisitor ? m.contactHidden : m.contactNone}</p> : (
          <ul class="k-plain k-flow k-flow--tight">
            {contact.people.map(({ slot, name, jobTitle }) => (
              <li>{m.person[slot]}: <InGerman>{[name, jobTitle].filter(Boolean).join(', ')}</InGerman></li>
            ))}
            {contact.mailbox === '' ? null : <li><a href={`mailto:${contact.mailbox}`}>{contact.mailbox}</a></li>}
          </ul>
        )}
        {isVisitor ? <p><ButtonLink kind="secondary" path={`/anmelden?weiter=${encodeURIComponent(projectPaths.project(profile.slug))}`}>{m.signIn}</ButtonLink></p> : null}
      </section>
      {hasExperience(profile.basics.status) ? null : (
        <section class="k-flow k-flow--tight">
          <h2>{m.matches}</h2>
          <p>{m.matchesText}</p>
          <p><ButtonLink kind="secondary" path={projectPaths.matches(profile.slug)}>{m.toMatches}</ButtonLink></p>
        </section>
      )}
      {speaksFor.map((organisation) => <SpeakBox slug={profile.slug} organisation={organisation} roles={around.roles} />)}
      {around.roles.length === 0 ? null : (
        <section class="k-flow k-flow--tight">
          <h2>{m.kommunen}</h2>
          <ul class="k-plain k-flow k-flow--tight">{around.roles.map((role) => <RoleLine role={role} />)}</ul>
        </section>
      )}
      <p><a href={href(projectPaths.portfolio(card.organisationSlug))}><Sentence of={m.portfolio} with={<InGerman>{card.organisationName}</InGerman>} /></a></p>
    </>
  );
}

function RoleLine({ role }: { role: ProjectRole }): JSX.Element {
  const [m, lang] = [useTexts(pageMessages), useLang()];
  const href = useHref();
  return (
    <li>
      <a href={href(organisationPaths.organisation(role.slug))}><InGerman>{role.name}</InGerman></a>{' '}
      <span class="k-muted">
        {role.state === 'invited' ? m.invited : m.role[role.role]}
        {role.since === null ? null : ` ${m.reusedSince(monthText(role.since, lang))}`}
        {role.again === null ? null : `, ${m.again[role.again]}`}
      </span>
      {role.note === '' ? null : <p class="k-small"><InGerman>{role.note}</InGerman></p>}
    </li>
  );
}
