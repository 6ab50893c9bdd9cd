import type { ComponentChildren, JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { isoDate, mediumDate } from '../../platform/time/time.ts';
import { Badge } from '../../ui/badge.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Content, InGerman } from '../../ui/content.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { ButtonLink, ButtonRow, Form, Submit } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Prose } from '../../ui/prose.tsx';
import { paths as eventPaths } from '../events/paths.ts';
import { documentMessages } from './documents/messages.ts';
import { documentPaths } from './documents/paths.ts';
import { DocumentList } from './documents/views-list.tsx';
import { projectMessages } from './messages.ts';
import { pageMessages } from './messages-page.ts';
import { projectPaths } from './paths.ts';
import { freshness } from './project.ts';
import type { Around, PresentedIn } from './queries-around.ts';
import type { ProjectProfile, ProjectCard } from './queries.ts';
import { dayText, numberText, titleOfProject, type Names, valueText } from './texts.ts';
import { ProjectSide, type SideProps } from './views-side.tsx';
import { Course, ResultChart } from './views-course.tsx';

export interface ProfilePageProps extends SideProps {
  profile: ProjectProfile & { card: ProjectCard };
  around: Around;
  presented: readonly PresentedIn[];
  names: Names;
  now: Temporal.Instant;
  notice?: string | undefined;
}

/** The page of a project, as far as its reader may see it: one that a town hall would show around. */
export function ProfilePage(props: ProfilePageProps): JSX.Element {
  const { profile, now, notice, canEdit } = props;
  const [m, t, lang] = [useTexts(pageMessages), useTexts(projectMessages), useLang()];
  const { basics } = profile;
  const fresh = freshness(profile.confirmedAt, now);
  const confirmedOn = mediumDate(profile.confirmedAt, lang);
  return (
    <article class={fresh === 'stale' ? 'k-profile k-profile--stale' : 'k-profile'}>
      {notice === undefined ? null : <Banner tone="success" title={notice} announce />}
      {fresh === 'stale' ? <Banner tone="warning" title={m.stale(confirmedOn)}><p>{canEdit ? m.dueText : m.staleText}</p></Banner> : null}
      {fresh === 'due' && canEdit ? <Banner tone="info" title={m.confirmed(confirmedOn)}><p>{m.dueText}</p></Banner> : null}
      <div class="k-event">
        <header class="k-event__head k-flow k-flow--tight">
          <p class="k-eyebrow">{m.kicker}</p>
          <h1><Content text={titleOfProject(basics)} /></h1>
          <p class="k-lead"><Content text={{ de: basics.sentenceDe, en: basics.sentenceEn }} /></p>
          <div class="k-badges">
            <Badge tone={basics.status === 'operating' ? 'success' : 'neutral'} text={t.status[basics.status]} />
            {profile.levels.basics === 'clear' ? null : <Badge tone="info" text={m.forWhom[profile.levels.basics]} />}
          </div>
        </header>
        <div class="k-event__main k-flow">
          <Course phases={basics.phases} status={basics.status} />
          <Experience {...props} />
          <Approach {...props} />
          <Effort {...props} />
          <TechnologyPart {...props} />
          <Documents {...props} />
          <Further {...props} />
        </div>
        <aside class="k-event__side">
          <ProjectSide {...props} />
          <p class="k-small k-muted">{m.confirmed(confirmedOn)}</p>
          {profile.levels.basics === 'clear' ? <p class="k-small"><a href={projectPaths.projectJson(profile.slug)}>{m.asJson}</a></p> : null}
          {canEdit ? (
            <Form action={projectPaths.confirm(profile.slug)}>
              <ButtonRow>
                <Submit kind={fresh === 'fresh' ? 'secondary' : 'primary'}>{m.confirm}</Submit>
                <ButtonLink kind="secondary" path={projectPaths.edit(profile.slug)}>{m.edit}</ButtonLink>
              </ButtonRow>
            </Form>
          ) : null}
        </aside>
      </div>
    </article>
  );
}

/** A part with its title; none where there is nothing in it. */
function Part({ title, children }: { title: string; children: readonly ComponentChildren[] }): JSX.Element | null {
  return children.every((child) => child === null) ? null : <section class="k-flow"><h2>{title}</h2>{children}</section>;
}

/** A typed text under a heading of its own. */
function typed(title: string, text: string, mark = false): JSX.Element | null {
  return text === '' ? null : (
    <div class={mark ? 'k-lesson k-flow k-flow--tight' : 'k-flow k-flow--tight'}><h3>{title}</h3><InGermanProse text={text} /></div>
  );
}

function InGermanProse({ text }: { text: string }): JSX.Element {
  return <Prose text={text} lang={useLang() === 'de' ? undefined : 'de'} />;
}

function Experience({ profile: { experience } }: ProfilePageProps): JSX.Element | null {
  const [m, t] = [useTexts(pageMessages), useTexts(projectMessages)];
  if (!experience) return null;
  const { results, notWorked, differently, prerequisites, transferability } = experience;
  return (
    <>
      <Part title={m.result}>{[results.length === 0 ? null : <div class="k-results">{results.map((result) => <ResultChart result={result} />)}</div>]}</Part>
      <Part title={m.lessons}>
        {[
          typed(t.field.notWorked, notWorked, true), typed(t.field.differently, differently, true), typed(t.field.prerequisites, prerequisites),
          typed(t.field.transferability, transferability),
        ]}
      </Part>
    </>
  );
}

function Approach({ profile: { basics } }: ProfilePageProps): JSX.Element | null {
  const [m, t] = [useTexts(pageMessages), useTexts(projectMessages)];
  return (
    <Part title={m.approach}>
      {[
        typed(t.field.startingPoint, basics.startingPoint),
        basics.steps.length === 0 ? null : (
          <div class="k-flow k-flow--tight"><h3>{t.field.steps}</h3><ol class="k-approach">{basics.steps.map((step) => <li><InGerman>{step}</InGerman></li>)}</ol></div>
        ),
      ]}
    </Part>
  );
}

function Effort({ profile: { figures } }: ProfilePageProps): JSX.Element | null {
  const [m, t, lang] = [useTexts(pageMessages), useTexts(projectMessages), useLang()];
  if (!figures) return null;
  const { oneOff, yearly, personDays, months, funding } = figures;
  if (oneOff === null && yearly === null && personDays === null && months === null && funding === '') return null;
  return (
    <Part title={m.cost}>
      {[<DescriptionList
        items={[
          [t.field.oneOff, oneOff && t.oneOff[oneOff]], [t.field.yearly, yearly && t.yearly[yearly]],
          [t.field.personDays, personDays === null ? null : m.days(numberText(personDays, lang))],
          [t.field.months, months === null ? null : m.monthsOf(numberText(months, lang))],
          [t.field.funding, funding === '' ? null : <InGermanProse text={funding} />],
        ]}
      />]}
    </Part>
  );
}

function TechnologyPart({ profile: { technology } }: ProfilePageProps): JSX.Element | null {
  const [m, t] = [useTexts(pageMessages), useTexts(projectMessages)];
  if (!technology) return null;
  const { products, standards, operation, procurement, legalForm } = technology;
  if (products.length + standards.length === 0 && operation === null && procurement === null && legalForm === '') return null;
  return (
    <Part title={m.technology}>
      {[<DescriptionList
        items={[
          ...products.map(({ kind, name, vendor }) =>
            [t.productKind[kind], <InGerman>{vendor === '' ? name : `${name} (${vendor})`}</InGerman>] as [string, ComponentChildren]),
          [t.field.standards, standards.length === 0 ? null : <InGerman>{standards.join(', ')}</InGerman>],
          [t.field.operation, operation && t.operation[operation]], [t.field.procurement, procurement && t.procurement[procurement]],
          [t.field.legalForm, legalForm === '' ? null : <InGerman>{legalForm}</InGerman>],
        ]}
      />]}
    </Part>
  );
}

function Documents({ profile, canEdit }: ProfilePageProps): JSX.Element {
  const [m, t, href] = [useTexts(pageMessages), useTexts(documentMessages), useHref()];
  const { documents, slug } = profile;
  return (
    <Part title={m.documents}>
      {[
        documents.length === 0 ? null : <DocumentList project={profile} documents={documents} />,
        canEdit ? <p><a href={href(documentPaths.list(slug))}>{t.toPage}</a></p> : null,
      ]}
    </Part>
  );
}

function Further({ around, presented, profile, names }: ProfilePageProps): JSX.Element {
  const [m, t, lang] = [useTexts(pageMessages), useTexts(projectMessages), useLang()];
  const href = useHref();
  const { basics } = profile;
  const listed = (field: 'topics' | 'services'): string => valueText(field, basics[field], lang, names).split('\n').filter(Boolean).join(', ');
  const facts: [string, ComponentChildren][] = [
    [t.field.topics, listed('topics')],
    [t.field.openness, basics.openness.map((one) => t.openness[one]).join(', ')],
    [t.field.unit, basics.unit === '' ? null : <InGerman>{basics.unit}</InGerman>],
    [t.field.services, basics.services.length === 0 ? null : <InGerman>{listed('services')}</InGerman>],
    [t.field.tags, basics.tags.length === 0 ? null : <InGerman>{basics.tags.join(', ')}</InGerman>],
  ];
  return (
    <>
      <Part title={m.notes}>
        {[around.notes.length === 0 ? null : (
          <ul class="k-plain k-news">
            {around.notes.map(({ onDay, note }) => (
              <li><time dateTime={onDay} class="k-small k-muted">{dayText(onDay, lang)}</time><p><InGerman>{note}</InGerman></p></li>
            ))}
          </ul>
        )]}
      </Part>
      <Part title={m.impulses}>
        {[presented.length === 0 ? null : (
          <ul class="k-plain k-flow k-flow--tight">
            {presented.map((one) => (
              <li class="k-with-icon">
                <Icon name="impulse" />
                <span>
                  <a href={href(one.kind === 'event' ? eventPaths.event(one.slug) : eventPaths.series(one.slug))}><Content text={titleOfProject(one)} /></a>
                  {one.startsAt ? <>, <time dateTime={isoDate(one.startsAt)}>{mediumDate(one.startsAt, lang)}</time></> : null}
                  {one.itemDe ? <><br /><Content text={{ de: one.itemDe, en: one.itemEn ?? '' }} /></> : null}
                </span>
              </li>
            ))}
          </ul>
        )]}
      </Part>
      <Part title={m.related}>
        {[around.relations.length === 0 ? null : (
          <ul>
            {around.relations.map((other) => (
              <li>
                {m.relation[other.kind]}: <a href={href(projectPaths.project(other.slug))}><Content text={titleOfProject(other)} /></a>{' '}
                (<InGerman>{other.organisation}</InGerman>)
              </li>
            ))}
          </ul>
        )]}
      </Part>
      <Part title={m.glance}>{[facts.every(([, value]) => value === null || value === '') ? null : <DescriptionList items={facts} />]}</Part>
    </>
  );
}
