import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { mediumDate } from '../../platform/time/time.ts';
import { Content, InGerman, Sentence } from '../../ui/content.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Prose } from '../../ui/prose.tsx';
import { projectMessages } from './messages.ts';
import { reportMessages } from './messages-report.ts';
import { projectPaths } from './paths.ts';
import type { ReportProject } from './queries-report.ts';
import { titleOfProject, valueText, type Names } from './texts.ts';

/** The report for the council: one page that prints well and is read aloud in order. */
export function ReportPage({ organisation, projects, names, now }: {
  organisation: { name: string; slug: string }; projects: readonly ReportProject[]; names: Names; now: Temporal.Instant;
}): JSX.Element {
  const [m, lang] = [useTexts(reportMessages), useLang()];
  const href = useHref();
  const count = (...states: string[]): number => projects.filter(({ card }) => states.includes(card.status)).length;
  return (
    <>
      <h1><Sentence of={m.title} with={<InGerman>{organisation.name}</InGerman>} /></h1>
      <p class="k-muted">{m.asOf(mediumDate(now, lang))}</p>
      <p class="k-lead k-report-tools">{m.lead}</p>
      <p>{projects.length === 0 ? m.none : m.summary(projects.length, count('operating'), count('idea', 'planned', 'running'))}</p>
      <p class="k-report-tools">
        {m.files}: <a href={href(projectPaths.reportCsv(organisation.slug))}>{m.csv}</a>, <a href={href(projectPaths.reportXlsx(organisation.slug))}>{m.xlsx}</a>.{' '}
        {m.print}
      </p>
      {projects.map((project) => <ReportEntry {...project} names={names} />)}
    </>
  );
}

function ReportEntry({ profile, partners, names }: ReportProject & { names: Names }): JSX.Element {
  const [t, m, lang] = [useTexts(projectMessages), useTexts(reportMessages), useLang()];
  const { basics, experience, figures } = profile;
  const lines = (text: string): JSX.Element | null => (text === '' ? null : <InGerman><span class="k-lines">{text}</span></InGerman>);
  const typed = (text: string | undefined): JSX.Element | null => (text ? <Prose text={text} lang={lang === 'de' ? undefined : 'de'} /> : null);
  const cost = [figures?.oneOff && `${t.field.oneOff}: ${t.oneOff[figures.oneOff]}`, figures?.yearly && `${t.field.yearly}: ${t.yearly[figures.yearly]}`].filter(Boolean);
  return (
    <section class="k-report k-flow k-flow--tight">
      <h2><Content text={titleOfProject(basics)} /></h2>
      <p><Content text={{ de: basics.sentenceDe, en: basics.sentenceEn }} /></p>
      <DescriptionList
        items={[
          [t.field.status, t.status[basics.status]],
          [t.field.phases, basics.phases.length === 0 ? null : <span class="k-lines">{valueText('phases', basics.phases, lang, names)}</span>],
          [m.result, experience ? lines(valueText('results', experience.results, lang, names)) : null],
          [t.field.notWorked, typed(experience?.notWorked)], [t.field.differently, typed(experience?.differently)],
          [m.cost, cost.join(', ')], [t.field.funding, typed(figures?.funding)],
          [m.partners, partners.length === 0 ? null : <InGerman>{partners.join(', ')}</InGerman>], [m.confirmed, mediumDate(profile.confirmedAt, lang)],
        ]}
      />
    </section>
  );
}
