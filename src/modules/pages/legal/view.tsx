import type { ComponentChildren, JSX } from 'preact';
import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { mediumDate } from '../../../platform/time/time.ts';
import { DescriptionList } from '../../../ui/description-list.tsx';
import { ButtonLink } from '../../../ui/form.tsx';
import { Prose } from '../../../ui/prose.tsx';
import { Table } from '../../../ui/table.tsx';
import { legalBlocks, type LegalBlock, type LegalPage, type LegalPart } from './legal.ts';
import { accessMessages } from '../my-data/access-messages.ts';
import { legalMessages, privacyMessages, type PrivacyPeriods } from './messages.ts';
import { safeLink, type Operator } from '../settings/operator.ts';
import { sitePaths } from '../paths.ts';

export interface LegalPageProps {
  page: LegalPage;
  body: string;
  /** When the operator saved the text; the template has no date. */
  savedAt: Temporal.Instant | undefined;
  operator: Operator;
  periods: PrivacyPeriods;
}

/** The title of a legal page. */
export function legalTitle(page: LegalPage, lang: Lang): string {
  switch (page) {
    case 'imprint': return legalMessages[lang].imprint.title;
    case 'rules': return legalMessages[lang].rules.title;
    case 'privacy': return privacyMessages[lang].title;
    case 'accessibility': return accessMessages[lang].statement.title;
    case 'plain': return accessMessages[lang].plain.title;
    case 'sign': return accessMessages[lang].sign.title;
  }
}

/** A legal page as the public reads it: the text with the operator's particulars filled in, and when it was changed. */
export function LegalTextPage(props: LegalPageProps): JSX.Element {
  const { page, savedAt } = props;
  const lang = useLang();
  const { changedOn } = useTexts(legalMessages);
  const { note } = useTexts(accessMessages).plain;
  const text = <LegalText {...props} />;
  return (
    <>
      <h1>{legalTitle(page, lang)}</h1>
      {page === 'plain' && note !== '' ? <p class="k-lead">{note}</p> : null}
      {page === 'plain' ? <div class="k-flow k-easy" lang={lang === 'de' ? undefined : 'de'}>{text}</div> : text}
      {savedAt && <p class="k-small k-muted">{changedOn(mediumDate(savedAt, lang))}</p>}
    </>
  );
}

/** The text alone; also the preview in the editor, where headings stand a level lower. */
export function LegalText({ page, body, level = 2, ...rest }: Pick<LegalPageProps, 'page' | 'body' | 'operator' | 'periods'> & { level?: 2 | 3 }): JSX.Element {
  return <>{legalBlocks(page, body).map((block) => <Block block={block} level={level} {...rest} />)}</>;
}

function Block({ block, level, operator, periods }: { block: LegalBlock; level: 2 | 3 } & Pick<LegalPageProps, 'operator' | 'periods'>): JSX.Element {
  switch (block.kind) {
    case 'heading': return level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'lead': return /\n/.test(block.text) ? <Prose text={block.text} /> : <p class="k-lead">{block.text}</p>;
    case 'text': return <Prose text={block.text} />;
    case 'part': return <Part part={block.part} operator={operator} periods={periods} />;
  }
}

function Part({ part, operator, periods }: { part: LegalPart } & Pick<LegalPageProps, 'operator' | 'periods'>): JSX.Element {
  const particular = useParticular(operator);
  const { toForm } = useTexts(accessMessages).statement;
  switch (part) {
    case 'angaben': return <Particulars operator={operator} />;
    case 'verantwortlich': return <>{particular('name')}{particular('address')}<MailParagraph operator={operator} /></>;
    case 'datenschutzbeauftragte': return particular('dataProtectionOfficer');
    case 'tabelle': return <PrivacyTable periods={periods} />;
    case 'server': return particular('hosting');
    case 'aufsicht': return particular('supervisoryAuthority');
    case 'bewertung': return particular('accessibilityAssessment');
    case 'email': return <MailParagraph operator={operator} />;
    case 'rueckmeldung': return <p><ButtonLink kind="secondary" path={`${sitePaths.feedback()}?seite=${sitePaths.accessibility()}`}>{toForm}</ButtonLink></p>;
    case 'durchsetzungsstelle': return particular('enforcementBody');
    case 'video': return <Video operator={operator} />;
  }
}

/** What the operator entered, or a sentence that it did not: a gap must be seen, not hidden. */
function useParticular(operator: Operator): (name: keyof (typeof legalMessages)['de']['unset']) => JSX.Element {
  const { unset } = useTexts(legalMessages);
  return (name) => {
    const value = operator[name];
    return value === undefined ? <p class="k-unset">{unset[name]}</p> : <Prose text={value} />;
  };
}

function MailParagraph({ operator }: { operator: Operator }): JSX.Element {
  const { unset } = useTexts(legalMessages);
  return operator.email === undefined ? <p class="k-unset">{unset.email}</p> : <p><MailLink address={operator.email} /></p>;
}

function MailLink({ address }: { address: string }): JSX.Element {
  return /^[^\s@<>"]+@[^\s@<>"]+$/.test(address) ? <a href={`mailto:${address}`}>{address}</a> : <>{address}</>;
}

function Particulars({ operator }: { operator: Operator }): JSX.Element {
  const t = useTexts(legalMessages).imprint;
  const { unset } = useTexts(legalMessages);
  const particular = useParticular(operator);
  const mail: ComponentChildren = operator.email === undefined ? <p class="k-unset">{unset.email}</p> : <MailLink address={operator.email} />;
  return (
    <DescriptionList
      items={[
        [t.provider, particular('name')], [t.address, particular('address')], [t.representedBy, particular('representedBy')], [t.email, mail],
        [t.phone, particular('phone')], [t.further, operator.further === undefined ? '' : <Prose text={operator.further} />],
      ]}
    />
  );
}

function PrivacyTable({ periods }: { periods: PrivacyPeriods }): JSX.Element {
  const t = useTexts(privacyMessages);
  return (
    <Table
      caption={t.table.caption} captionHidden rows={t.rows(periods)}
      columns={[
        { title: t.table.what, cell: (row) => row[0] }, { title: t.table.why, cell: (row) => row[1] }, { title: t.table.howLong, cell: (row) => row[2] },
      ]}
    />
  );
}

function Video({ operator }: { operator: Operator }): JSX.Element {
  const t = useTexts(accessMessages).sign;
  const { unset } = useTexts(legalMessages);
  const video = safeLink(operator.signLanguageVideo, ['https:']);
  return video === undefined
    ? <p class="k-unset">{unset.signLanguageVideo}</p>
    : <p><a href={video} rel="noopener noreferrer external">{t.toVideo}</a> ({new URL(video).hostname})</p>;
}
