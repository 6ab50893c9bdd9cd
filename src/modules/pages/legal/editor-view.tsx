import type { JSX } from 'preact';
import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { dateAndTime, mediumDate } from '../../../platform/time/time.ts';
import { Banner } from '../../../ui/banner.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonRow, Form, Submit, TextArea } from '../../../ui/form.tsx';
import { Table } from '../../../ui/table.tsx';
import { LegalText, legalTitle } from './view.tsx';
import { langsOf, langSlugs, legalPages, legalPaths, partsOf, requiredParts, slugOf, type LegalPage } from './legal.ts';
import { legalEditorMessages } from './editor-messages.ts';
import type { PrivacyPeriods } from './messages.ts';
import type { Operator } from '../settings/operator.ts';
import { sitePaths } from '../paths.ts';
import type { LegalVersion } from './queries.ts';

/** All legal pages with who changed them when. */
export function LegalListPage({ texts }: { texts: readonly LegalVersion[] }): JSX.Element {
  const m = useTexts(legalEditorMessages);
  const lang = useLang();
  const href = useHref();
  const rows = legalPages.flatMap((page) => langsOf(page).map((of) => ({ page, of, text: texts.find((text) => text.page === page && text.lang === of) })));
  return (
    <>
      <h1>{m.title}</h1>
      <p class="k-lead">{m.lead}</p>
      <p>{m.particulars} <a href={href(sitePaths.settings())}>{m.toSettings}</a></p>
      <Table
        caption={m.title} captionHidden rows={rows}
        columns={[
          { title: m.columns.page, cell: ({ page, of }) => <a href={href(sitePaths.legalText(slugOf(page), langSlugs[of]))}>{legalTitle(page, lang)}<span class="k-sr">, {m.lang[of]}</span></a> },
          { title: m.columns.lang, cell: ({ of }) => m.lang[of] },
          { title: m.columns.state, cell: ({ text }) => (text && text.body !== null ? m.changed(mediumDate(text.savedAt, lang), text.savedBy) : m.template) },
        ]}
      />
    </>
  );
}

export interface LegalEditorProps {
  page: LegalPage;
  /** Language of the text, not of the page around it. */
  of: Lang;
  body: string;
  /** The version the form began with. */
  version: number;
  versions: readonly LegalVersion[];
  operator: Operator;
  periods: PrivacyPeriods;
  errors?: FieldErrors | undefined;
  notice?: 'saved' | 'reset' | undefined;
  /** An earlier version that was put into the form. */
  loaded?: Temporal.Instant | undefined;
  preview?: boolean | undefined;
  /** What holds now, when somebody else saved in between. */
  held?: string | undefined;
}

/** The editor of one text: preview, form, what is put in, and the versions. */
export function LegalEditorPage(props: LegalEditorProps): JSX.Element {
  const { page, of, body, version, errors, notice, loaded, held } = props;
  const m = useTexts(legalEditorMessages);
  const lang = useLang();
  const href = useHref();
  const path = sitePaths.legalText(slugOf(page), langSlugs[of]);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.editTitle(legalTitle(page, lang), m.lang[of])}</h1>
      {notice && <Banner tone="success" title={m[notice]} announce />}
      {held !== undefined && <Banner tone="warning" title={m.conflict} announce><p>{m.conflictText}</p></Banner>}
      {held !== undefined && <Frame {...props} body={held} />}
      {loaded && <Banner tone="info" title={m.loaded(dateAndTime(loaded, lang))} />}
      <p class="k-lead">{m.editLead}</p>
      <p><a href={href(legalPaths[page])}>{m.shown}</a></p>
      {props.preview && (
        <section class="k-flow" aria-labelledby="vorschau">
          <h2 id="vorschau">{m.previewTitle}</h2>
          <p class="k-muted">{m.previewNote}</p>
          <Frame {...props} />
        </section>
      )}
      <Form action={path}>
        <input type="hidden" name="stand" value={String(version)} />
        <TextArea name="text" label={m.text} hint={m.textHint} required rows={24} value={body} error={errors?.['text']} />
        <ButtonRow>
          <Submit name="aktion" value="speichern">{m.save}</Submit>
          <Submit kind="secondary" name="aktion" value="vorschau">{m.preview}</Submit>
          <a href={href(sitePaths.legalTexts())}>{m.cancel}</a>
        </ButtonRow>
      </Form>
      <Parts page={page} />
      <Versions {...props} path={path} />
    </>
  );
}

function Frame({ page, of, body, operator, periods }: LegalEditorProps): JSX.Element {
  const lang = useLang();
  return (
    <div class={`k-legal-preview k-flow${page === 'plain' ? ' k-easy' : ''}`} lang={of === lang ? undefined : of}>
      <LegalText page={page} body={body} operator={operator} periods={periods} level={3} />
    </div>
  );
}

function Parts({ page }: { page: LegalPage }): JSX.Element | null {
  const m = useTexts(legalEditorMessages);
  const parts = partsOf(page);
  if (parts.length === 0) return null;
  return (
    <>
      <h2>{m.parts}</h2>
      <p>{m.partsText}</p>
      <Table
        caption={m.parts} captionHidden rows={parts}
        columns={[
          { title: m.partsColumns.part, cell: (part) => <code class="k-code">{`{${part}}`}</code> },
          { title: m.partsColumns.what, cell: (part) => m.part[part] },
          { title: m.partsColumns.required, cell: (part) => (requiredParts[page].includes(part) ? m.yes : m.no) },
        ]}
      />
    </>
  );
}

function Versions({ page, of, version, versions, path }: LegalEditorProps & { path: string }): JSX.Element {
  const m = useTexts(legalEditorMessages);
  const lang = useLang();
  const href = useHref();
  return (
    <>
      <h2>{m.versions}</h2>
      <Table
        caption={m.versions} captionHidden rows={versions} empty={<p class="k-muted">{m.noVersions}</p>}
        columns={[
          { title: m.versionsColumns.at, cell: (text) => dateAndTime(text.savedAt, lang) },
          { title: m.versionsColumns.by, cell: (text) => text.savedBy || m.former },
          {
            title: m.versionsColumns.what,
            cell: (text) => (
              <>
                {text.body === null ? m.template : <a href={href(`${path}?fassung=${text.id}`)}>{m.load}<span class="k-sr">, {dateAndTime(text.savedAt, lang)}</span></a>}
                {text.id === versions[0]?.id && ` (${m.now})`}
              </>
            ),
          },
        ]}
      />
      {versions[0] && versions[0].body !== null && (
        <>
          <h2>{m.backTitle}</h2>
          <p>{m.backText}</p>
          <Form action={sitePaths.legalTemplate(slugOf(page), langSlugs[of])}>
            <input type="hidden" name="stand" value={String(version)} />
            <ButtonRow><Submit kind="secondary">{m.back}</Submit></ButtonRow>
          </Form>
        </>
      )}
    </>
  );
}
