import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { mediumDate } from '../../platform/time/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Content, InGerman, Sentence } from '../../ui/content.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ButtonLink, ButtonRow, Form, Submit } from '../../ui/form.tsx';
import { KeyFigures } from '../../ui/hero.tsx';
import { Table } from '../../ui/table.tsx';
import { organisationPaths } from '../organisations/paths.ts';
import { projectMessages } from './messages.ts';
import { portfolioMessages } from './messages-portfolio.ts';
import { projectPaths } from './paths.ts';
import { freshness } from './project.ts';
import { roleMessages } from './messages-roles.ts';
import type { Invitation, ProjectCard } from './queries.ts';
import { titleOfProject } from './texts.ts';
import { ProjectCards } from './views-card.tsx';

export interface PortfolioProps {
  organisation: { name: string; slug: string };
  led: readonly ProjectCard[];
  partOf: readonly ProjectCard[];
  /** The reader acts for this organisation. */
  isOwn: boolean;
}

/** What a Kommune shows of itself: its projects, and those of others that it is part of. */
export function PortfolioPage({ organisation, led, partOf, isOwn }: PortfolioProps): JSX.Element {
  const t = useTexts(portfolioMessages);
  const href = useHref();
  const operating = led.filter(({ status }) => status === 'operating').length;
  return (
    <>
      <h1><Sentence of={t.title} with={<InGerman>{organisation.name}</InGerman>} /></h1>
      <p class="k-lead">{t.lead}</p>
      {led.length + partOf.length === 0 ? (
        <EmptyState icon="impulse" title={<Sentence of={t.none} with={<InGerman>{organisation.name}</InGerman>} />}><p>{t.noneText}</p></EmptyState>
      ) : (
        <KeyFigures
          figures={[
            { value: String(led.length), label: t.count.projects(led.length) }, ...(operating > 0 ? [{ value: String(operating), label: t.count.operating }] : []),
          ]}
        />
      )}
      <ButtonRow>
        {isOwn ? <ButtonLink path={projectPaths.create()}>{t.enter}</ButtonLink> : null}
        <ButtonLink kind="secondary" path={projectPaths.report(organisation.slug)}>{t.report}</ButtonLink>
      </ButtonRow>
      {[[t.leads, led, false] as const, [t.partOf, partOf, true] as const].map(([title, list, withOwner]) => (list.length === 0 ? null : (
        <><h2>{title}</h2><ProjectCards projects={list} withOwner={withOwner} /></>
      )))}
      <p><a href={href(organisationPaths.organisation(organisation.slug))}><InGerman>{organisation.name}</InGerman></a></p>
    </>
  );
}

/** Projects of the organisations that a person acts for, with what wants to be confirmed. */
export function OwnProjectsPage({ projects, now, organisations, invitations, notice }: {
  invitations: readonly Invitation[]; projects: readonly ProjectCard[]; now: Temporal.Instant; organisations: readonly { name: string; slug: string }[];
  notice?: string | undefined;
}): JSX.Element {
  const [t, m, r, lang] = [useTexts(portfolioMessages), useTexts(projectMessages), useTexts(roleMessages), useLang()];
  const href = useHref();
  const old = projects.filter(({ confirmedAt }) => freshness(confirmedAt, now) !== 'fresh').length;
  return (
    <>
      {notice === undefined ? null : <Banner tone="success" title={notice} announce />}
      <h1>{t.ownTitle}</h1>
      <p class="k-lead">{t.ownLead}</p>
      {old === 0 ? null : <Banner tone="info" title={t.oldText(old)} />}
      {invitations.map((one) => (
        <section class="k-next k-flow k-flow--tight">
          <h2>{r.invitedTitle}</h2>
          <p><strong><Content text={titleOfProject(one)} /></strong> (<InGerman>{one.leadingName}</InGerman>)</p>
          <Form action={projectPaths.invitation(one.slug)}>
            <p>{r.invitedText(one.organisationName)}</p>
            <input type="hidden" name="organisation" value={one.organisationId} />
            <ButtonRow><Submit name="antwort" value="ja">{r.yes}</Submit><Submit kind="secondary" name="antwort" value="nein">{r.no}</Submit></ButtonRow>
          </Form>
        </section>
      ))}
      <ButtonRow>
        <ButtonLink path={projectPaths.create()}>{t.enter}</ButtonLink>
        {organisations.length === 0 ? null : <ButtonLink kind="secondary" path={projectPaths.import()}>{t.import}</ButtonLink>}
      </ButtonRow>
      <Table
        caption={t.list} captionHidden rows={projects} empty={<EmptyState icon="impulse" title={t.ownNone}><p>{t.ownNoneText}</p></EmptyState>}
        columns={[
          { title: t.project, cell: (row) => <a href={href(projectPaths.project(row.slug))}><Content text={titleOfProject(row)} /></a> },
          { title: t.organisation, cell: (row) => <InGerman>{row.organisationName}</InGerman> },
          { title: t.status, cell: (row) => m.status[row.status] },
          { title: t.visible, cell: (row) => m.level[row.level] },
          { title: t.confirmed, cell: (row) => (
            <>
              {mediumDate(row.confirmedAt, lang)}{' '}
              {freshness(row.confirmedAt, now) === 'fresh' ? null : <Badge tone="warning" text={t.old} />}
            </>
          ) },
        ]}
      />
      <ul>
        {organisations.map(({ name, slug }) => (
          <li><a href={href(projectPaths.portfolio(slug))}>{t.portfolio}: <InGerman>{name}</InGerman></a></li>
        ))}
      </ul>
    </>
  );
}
