import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { inLang } from '../../../platform/i18n/localised.ts';
import { Banner } from '../../../ui/banner.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { ButtonLink, ButtonRow, Form, SelectField, Submit, TextArea } from '../../../ui/form.tsx';
import type { Imported } from '../commands-import.ts';
import { projectMessages } from '../messages.ts';
import { projectPaths } from '../paths.ts';
import type { Names } from '../texts.ts';
import { columnsFor, columnTitle } from './columns.ts';
import { importMessages } from './messages.ts';
import type { Plan } from './plan.ts';
import { publiccodeMessages } from './publiccode-messages.ts';
import { PlanView } from './view-plan.tsx';

export interface ImportPageProps {
  organisations: readonly { id: string; name: string }[];
  values: { organisation: string; tabelle: string };
  names: Names;
  error?: string | undefined;
  /** Of the file that was chosen. */
  fileError?: string | undefined;
  plan?: Plan | undefined;
  /** What was entered just now. */
  done?: Omit<Imported, 'left' | 'rest'> & { left: number } | undefined;
}

/** Paste a table or choose a file, see what becomes of it, decide about what is there already, enter what is right; the rest stays to be mended. */
export function ImportPage({ organisations, values, names, error, fileError, plan, done }: ImportPageProps): JSX.Element {
  const [m, p] = [useTexts(importMessages), useTexts(publiccodeMessages)];
  const href = useHref();
  const made = plan?.rows.filter(({ faults, match }) => faults.length === 0 && !match).length ?? 0;
  const existing = plan?.rows.filter(({ faults, match }) => faults.length === 0 && match).length ?? 0;
  const ready = made + existing > 0;
  return (
    <>
      <ErrorSummary errors={error !== undefined ? { tabelle: error } : fileError !== undefined ? { datei: fileError } : undefined} />
      {done === undefined ? null : <Done {...done} />}
      <h1>{m.title}</h1>
      <p class="k-lead">{m.lead}</p>
      {plan === undefined ? <><p><a href={href(projectPaths.importPubliccode())}>{p.title}</a></p><FilePart {...{ organisations, values, fileError }} /></> : null}
      {plan === undefined ? <h2>{m.pasteTitle}</h2> : null}
      <Form action={projectPaths.import()}>
        {organisations.length === 1 ? <input type="hidden" name="organisation" value={organisations[0]!.id} /> : (
          <SelectField
            name="organisation" label={m.organisation} required value={values.organisation} options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {plan === undefined ? null : <PlanView plan={plan} names={names} />}
        {ready ? <ButtonRow><Submit name="aktion" value="eintragen">{m.enter(made, existing)}</Submit></ButtonRow> : null}
        {plan === undefined ? null : <h2>{m.table}</h2>}
        <TextArea name="tabelle" label={m.table} required rows={12} value={values.tabelle} error={error} />
        <ButtonRow><Submit kind={ready ? 'secondary' : 'primary'} name="aktion" value="pruefen">{ready ? m.checkAgain : m.check}</Submit></ButtonRow>
      </Form>
      <Columns names={names} />
      {plan === undefined ? null : <FilePart {...{ organisations, values, fileError }} />}
      <OwnTables organisations={organisations} />
    </>
  );
}

function Done({ made, updated, skipped, left }: NonNullable<ImportPageProps['done']>): JSX.Element {
  const m = useTexts(importMessages);
  const href = useHref();
  const lines = ([[made, m.made], [updated, m.updated], [skipped, m.skipped], [left, m.left]] as const).flatMap(([n, text]) => (n > 0 ? [text(n)] : []));
  const [first = m.noneMade, ...others] = made + updated > 0 ? lines : [m.noneMade, ...lines];
  return (
    <Banner tone={left > 0 || made + updated === 0 ? 'info' : 'success'} title={first} announce>
      {others.map((line) => <p>{line}</p>)}
      <p><a href={href(projectPaths.own())}>{m.toOwn}</a></p>
    </Banner>
  );
}

/** Which columns there are and what can stand in them. */
function Columns({ names }: { names: Names }): JSX.Element {
  const [m, t, lang] = [useTexts(importMessages), useTexts(projectMessages), useLang()];
  const values = { status: t.status, openness: t.openness, oneOff: t.oneOff, yearly: t.yearly, operation: t.operation, procurement: t.procurement };
  return (
    <>
      <p>{m.columns} {m.more} {m.empty}</p>
      <details class="k-details">
        <summary>{m.columnList}</summary>
        <p>{columnsFor({ results: 1, products: 1 }).map((column) => columnTitle(column, lang)).join(', ')}. {m.numbered}</p>
      </details>
      <details class="k-details">
        <summary>{m.words}</summary>
        <ul>
          {Object.entries(values).map(([field, words]) => <li><strong>{t.field[field as keyof typeof values]}:</strong> {Object.values(words).join(', ')}</li>)}
          <li><strong>{t.field.topics}:</strong> {names.topics.map(({ name }) => inLang(name, lang)).join('; ')}</li>
        </ul>
      </details>
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

/** What is entered already, as a table that can be read in again. */
function OwnTables({ organisations }: Pick<ImportPageProps, 'organisations'>): JSX.Element {
  const m = useTexts(importMessages);
  const href = useHref();
  return (
    <>
      <h2>{m.ownTitle}</h2>
      <p>{m.ownText}</p>
      <ul>
        {organisations.flatMap(({ id, name }) => [
          <li><a href={href(projectPaths.importOwn('xlsx', id))}>{m.ownXlsx(name)}</a></li>, <li><a href={href(projectPaths.importOwn('csv', id))}>{m.ownCsv(name)}</a></li>,
        ])}
      </ul>
    </>
  );
}
