import type { JSX } from 'preact';
import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { InGerman } from '../../../ui/content.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { ButtonLink, ButtonRow, Form, SelectField, Submit, TextArea } from '../../../ui/form.tsx';
import { Table } from '../../../ui/table.tsx';
import { projectMessages } from '../messages.ts';
import { projectPaths } from '../paths.ts';
import { importMessages } from './messages.ts';
import { publiccodeMessages } from './publiccode-messages.ts';
import { importColumns, type ImportRow, type ReadImport, type RowFault } from './rows.ts';

export interface ImportPageProps {
  organisations: readonly { id: string; name: string }[];
  values: { organisation: string; tabelle: string };
  error?: string | undefined;
  /** Of the file that was chosen. */
  fileError?: string | undefined;
  read?: (ReadImport & { ok: true }) | undefined;
  /** How many were entered just now. */
  made?: number | undefined;
}

/** Paste a table, see what becomes of it, enter what is right; what is not stays to be mended. */
export function ImportPage({ organisations, values, error, fileError, read, made }: ImportPageProps): JSX.Element {
  const [m, t, p] = [useTexts(importMessages), useTexts(projectMessages), useTexts(publiccodeMessages)];
  const href = useHref();
  const good = made === undefined ? read?.rows.filter(({ content }) => content).length ?? 0 : 0;
  return (
    <>
      <ErrorSummary errors={error !== undefined ? { tabelle: error } : fileError !== undefined ? { datei: fileError } : undefined} />
      {made === undefined ? null : <Banner tone="success" title={m.made(made)} announce><p><a href={href(projectPaths.own())}>{m.toOwn}</a></p></Banner>}
      <h1>{m.title}</h1>
      <p class="k-lead">{m.lead}</p>
      <p><a href={href(projectPaths.importPubliccode())}>{p.title}</a></p>
      {read === undefined ? null : <Preview rows={made === undefined ? read.rows : read.rows.filter(({ content }) => !content)} ignored={read.ignored} left={made !== undefined} />}
      {read === undefined ? <FilePart {...{ organisations, values, fileError }} /> : null}
      <h2>{read === undefined ? m.pasteTitle : m.table}</h2>
      <Form action={projectPaths.import()}>
        {organisations.length === 1 ? <input type="hidden" name="organisation" value={organisations[0]!.id} /> : (
          <SelectField
            name="organisation" label={m.organisation} required value={values.organisation} options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {good > 0 ? <ButtonRow><Submit name="aktion" value="eintragen">{m.enter(good)}</Submit></ButtonRow> : null}
        <TextArea name="tabelle" label={m.table} required rows={12} value={values.tabelle} error={error} />
        <ButtonRow><Submit kind={good > 0 ? 'secondary' : 'primary'} name="aktion" value="pruefen">{good > 0 ? m.checkAgain : m.check}</Submit></ButtonRow>
      </Form>
      <p>{m.columns} {importColumns.slice(3).map((column) => t.field[column]).join(', ')}. {m.more}</p>
      <p>{m.words} {t.field.status}: {Object.values(t.status).join(', ')}. {t.field.openness}: {Object.values(t.openness).join(', ')}.</p>
      {read === undefined ? null : <FilePart {...{ organisations, values, fileError }} />}
    </>
  );
}

/** The template, and the file to read in: first on the page, and below what a file became. */
function FilePart({ organisations, values, fileError }: Pick<ImportPageProps, 'organisations' | 'values' | 'fileError'>): JSX.Element {
  const m = useTexts(importMessages);
  const href = useHref();
  return (
    <>
      <h2>{m.fileTitle}</h2>
      <p>{m.fileText}</p>
      <ButtonRow>
        <ButtonLink kind="secondary" path={projectPaths.importTemplate('xlsx')}>{m.templateXlsx}</ButtonLink>
        <ButtonLink kind="tertiary" path={projectPaths.importTemplate('csv')}>{m.templateCsv}</ButtonLink>
      </ButtonRow>
      <form class="k-form k-flow" method="post" action={href(projectPaths.importFile())} encType="multipart/form-data" noValidate>
        <input type="hidden" name="organisation" value={values.organisation || organisations[0]!.id} />
        <FileField name="datei" label={m.file} hint={m.fileHint} accept=".xlsx,.csv,.txt" required error={fileError} />
        <ButtonRow><Submit kind="secondary">{m.readFile}</Submit></ButtonRow>
      </form>
    </>
  );
}

function Preview({ rows, ignored, left }: { rows: readonly ImportRow[]; ignored: readonly string[]; left: boolean }): JSX.Element | null {
  const [m, lang] = [useTexts(importMessages), useLang()];
  if (rows.length === 0) return null;
  return (
    <>
      <Table
        caption={left ? m.left : m.preview} rows={rows}
        columns={[
          { title: m.line, cell: (row) => String(row.line) }, { title: m.project, cell: (row) => <InGerman>{row.title}</InGerman> },
          { title: m.result, cell: (row) => (row.faults.length === 0 ? m.good : row.faults.map((fault) => faultText(fault, lang)).join('; ')) },
        ]}
      />
      {ignored.length === 0 ? null : <p class="k-muted">{m.ignored(ignored.join(', '))}</p>}
    </>
  );
}

function faultText({ column, code, word = '', max = 0 }: RowFault, lang: Lang): string {
  const [t, label] = [importMessages[lang].fault, projectMessages[lang].field[column]];
  switch (code) {
    case 'required': return t.required(label);
    case 'too_short': return t.too_short(label, max);
    case 'too_long': return t.too_long(label, max);
    case 'unknown': return t.unknown(label, word);
    case 'exists': case 'twice': case 'example': return t[code];
  }
}
