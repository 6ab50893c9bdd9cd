import type { ComponentChildren, JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { ButtonLink } from '../../ui/form.tsx';
import { Prose } from '../../ui/prose.tsx';
import { Table } from '../../ui/table.tsx';
import { accessMessages, plainLanguageSections } from './messages-access.ts';
import { helpMessages } from './messages-help.ts';
import { legalMessages, privacyMessages, type PrivacyPeriods } from './messages-legal.ts';
import { safeLink, type Operator } from './operator.ts';
import { sitePaths } from './paths.ts';

interface Section {
  readonly id?: string;
  readonly title: string;
  readonly text: string;
}

function Sections({ sections }: { sections: readonly Section[] }): JSX.Element {
  return <>{sections.map(({ id, title, text }) => <><h2 id={id}>{title}</h2><Prose text={text} /></>)}</>;
}

/** What the operator entered, or a sentence that it did not: a gap must be seen, not hidden. */
function useParticular(operator: Operator): (name: keyof (typeof legalMessages)['de']['unset']) => JSX.Element {
  const { unset } = useTexts(legalMessages);
  return (name) => {
    const value = operator[name];
    return value === undefined ? <p class="k-unset">{unset[name]}</p> : <Prose text={value} />;
  };
}

function MailLink({ address }: { address: string }): JSX.Element {
  return /^[^\s@<>"]+@[^\s@<>"]+$/.test(address) ? <a href={`mailto:${address}`}>{address}</a> : <>{address}</>;
}

export function ImprintPage({ operator }: { operator: Operator }): JSX.Element {
  const t = useTexts(legalMessages).imprint;
  const { unset } = useTexts(legalMessages);
  const particular = useParticular(operator);
  return (
    <>
      <h1>{t.title}</h1>
      <p class="k-lead">{t.lead}</p>
      <DescriptionList
        items={[
          [t.provider, particular('name')], [t.address, particular('address')], [t.representedBy, particular('representedBy')],
          [t.email, operator.email === undefined ? <p class="k-unset">{unset.email}</p> : <MailLink address={operator.email} />],
          [t.phone, particular('phone')],
          [t.further, operator.further === undefined ? '' : <Prose text={operator.further} />],
        ]}
      />
      <Sections sections={t.sections} />
    </>
  );
}

export function PrivacyPage({ operator, periods }: { operator: Operator; periods: PrivacyPeriods }): JSX.Element {
  const t = useTexts(privacyMessages);
  const particular = useParticular(operator);
  return (
    <>
      <h1>{t.title}</h1>
      <p class="k-lead">{t.lead}</p>
      <Sections sections={[t.short]} />
      <h2>{t.controller}</h2>
      {particular('name')}
      {particular('address')}
      {operator.email === undefined ? particular('email') : <p><MailLink address={operator.email} /></p>}
      <h2>{t.officer}</h2>
      {particular('dataProtectionOfficer')}
      <h2>{t.table.caption}</h2>
      <Table
        caption={t.table.caption} captionHidden rows={t.rows(periods)}
        columns={[
          { title: t.table.what, cell: (row) => row[0] },
          { title: t.table.why, cell: (row) => row[1] },
          { title: t.table.howLong, cell: (row) => row[2] },
        ]}
      />
      <Sections sections={t.sections} />
      <h2>{t.hosting}</h2>
      {particular('hosting')}
      <h2>{t.authority}</h2>
      {particular('supervisoryAuthority')}
    </>
  );
}

export function RulesPage(): JSX.Element {
  const t = useTexts(legalMessages).rules;
  return <><h1>{t.title}</h1><p class="k-lead">{t.lead}</p><Sections sections={t.sections} /></>;
}

export function AccessibilityPage({ operator }: { operator: Operator }): JSX.Element {
  const t = useTexts(accessMessages).statement;
  const particular = useParticular(operator);
  return (
    <>
      <h1>{t.title}</h1>
      <p class="k-lead">{t.lead}</p>
      <h2>{t.assessment}</h2>
      {particular('accessibilityAssessment')}
      <Sections sections={t.sections} />
      <h2>{t.feedback}</h2>
      <p>{t.feedbackText}</p>
      {operator.email === undefined ? particular('email') : <p><MailLink address={operator.email} /></p>}
      <p><ButtonLink kind="secondary" path={`${sitePaths.feedback()}?seite=${sitePaths.accessibility()}`}>{t.toForm}</ButtonLink></p>
      <h2>{t.enforcement}</h2>
      <p>{t.enforcementText}</p>
      {particular('enforcementBody')}
    </>
  );
}

/** In German on the English site, too; there it says so and is marked as German for screen readers. */
export function PlainLanguagePage(): JSX.Element {
  const t = useTexts(accessMessages).plain;
  const lang = useLang();
  const content: ComponentChildren = <Sections sections={plainLanguageSections} />;
  return (
    <>
      <h1>{t.title}</h1>
      {t.note === '' ? null : <p class="k-lead">{t.note}</p>}
      {lang === 'de' ? <div class="k-flow k-easy">{content}</div> : <div class="k-flow k-easy" lang="de">{content}</div>}
    </>
  );
}

export function SignLanguagePage({ operator }: { operator: Operator }): JSX.Element {
  const t = useTexts(accessMessages).sign;
  const { unset } = useTexts(legalMessages);
  const video = safeLink(operator.signLanguageVideo, ['https:']);
  return (
    <>
      <h1>{t.title}</h1>
      <p class="k-lead">{t.lead}</p>
      <h2>{t.video}</h2>
      {video === undefined
        ? <p class="k-unset">{unset.signLanguageVideo}</p>
        : <p><a href={video} rel="noopener noreferrer external">{t.toVideo}</a> ({new URL(video).hostname})</p>}
      <Sections sections={t.sections} />
    </>
  );
}

export function HelpPage(): JSX.Element {
  const t = useTexts(helpMessages);
  const href = useHref();
  return (
    <>
      <h1>{t.title}</h1>
      <p class="k-lead">{t.lead}</p>
      <nav aria-labelledby="fragen" class="k-contents">
        <h2 id="fragen">{t.contents}</h2>
        <ul>{t.sections.map(({ id, title }) => <li><a href={`#${id}`}>{title}</a></li>)}</ul>
      </nav>
      <Sections sections={t.sections} />
      <h2>{t.contact}</h2>
      <p>{t.contactText}</p>
      <p><ButtonLink path={`${sitePaths.feedback()}?seite=${sitePaths.help()}`}>{t.toForm}</ButtonLink></p>
      <p><a href={href(sitePaths.rules())}>{t.rules}</a></p>
    </>
  );
}
