import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, Submit } from '../../../ui/form.tsx';
import { KeyFigures } from '../../../ui/hero.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Table } from '../../../ui/table.tsx';
import type { LineProblem } from '../../organisations/domain-file.ts';
import { domainMessages } from './domain-messages.ts';
import { belongingPaths } from './paths.ts';

export interface LeftOut {
  line: number;
  text: string;
  problem: LineProblem | 'unknown' | 'ambiguous';
}

export const PROBLEMS_PER_PAGE = 50;

export interface DomainListPageProps {
  /** The uploaded list: what it would add, and which lines are left out. */
  preview?: { digest: string; added: number; known: number; problems: readonly LeftOut[] } | undefined;
  page: number;
  /** The decision was about another list than the one that waits. */
  changed: boolean;
  errors?: FieldErrors | undefined;
}

/** Reading a long list of domains: choose the file, see what it would do and every line that is left out, then decide. */
export function DomainListPage({ preview, page, changed, errors }: DomainListPageProps): JSX.Element {
  const m = useTexts(domainMessages);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.listTitle}</h1>
      <p class="k-lead">{m.listLead}</p>
      {changed && <Banner tone="warning" title={m.listChanged} announce />}
      {preview && <Preview preview={preview} page={page} />}
      <Upload again={preview !== undefined} errors={errors} />
      <p><ButtonLink kind="tertiary" path={belongingPaths.domains()}>{m.listBack}</ButtonLink></p>
    </>
  );
}

function Preview({ preview, page }: { preview: NonNullable<DomainListPageProps['preview']>; page: number }): JSX.Element {
  const m = useTexts(domainMessages);
  const lang = useLang();
  const number = (n: number): string => n.toLocaleString(lang === 'de' ? 'de-DE' : 'en-GB');
  const { added, known, problems } = preview;
  const rows = problems.slice((page - 1) * PROBLEMS_PER_PAGE, page * PROBLEMS_PER_PAGE);
  return (
    <section class="k-flow" aria-labelledby="vorschau">
      <h2 id="vorschau">{m.listPreview}</h2>
      {added > 0 ? <p>{m.listPreviewText}</p> : <Banner tone="info" title={m.listNothing(known)} />}
      <KeyFigures figures={[
        { value: number(added), label: m.listFigures.added }, { value: number(known), label: m.listFigures.known },
        { value: number(problems.length), label: m.listFigures.left },
      ]} />
      <ButtonRow>
        {added > 0 && (
          <Form action={belongingPaths.takeDomainList()}>
            <input type="hidden" name="stand" value={preview.digest} />
            <Submit>{m.listTake(added)}</Submit>
          </Form>
        )}
        <Form action={belongingPaths.dropDomainList()}><Submit kind="secondary">{m.listDrop}</Submit></Form>
      </ButtonRow>
      {problems.length > 0 && (
        <>
          <h3 id="ausgelassen">{m.problems}</h3>
          <Table
            caption={m.problems} captionHidden rows={rows}
            columns={[
              { title: m.lineColumn, numeric: true, cell: (row) => number(row.line) }, { title: m.textColumn, cell: (row) => <code>{row.text}</code> },
              { title: m.problemColumn, cell: (row) => m.problem[row.problem] },
            ]}
          />
          <Pagination page={page} pages={Math.ceil(problems.length / PROBLEMS_PER_PAGE)} pathOf={belongingPaths.domainList} />
        </>
      )}
    </section>
  );
}

function Upload({ again, errors }: { again: boolean; errors: FieldErrors | undefined }): JSX.Element {
  const m = useTexts(domainMessages);
  const href = useHref();
  return (
    <section class="k-flow" aria-labelledby="hochladen">
      <h2 id="hochladen">{again ? m.listAgain : m.listUpload}</h2>
      <form class="k-form k-flow" method="post" action={href(belongingPaths.domainList())} encType="multipart/form-data" noValidate>
        <FileField name="datei" label={m.listFile} hint={m.listFileHint} error={errors?.['datei']} required accept=".csv,.txt,text/csv,text/plain" />
        <ButtonRow><Submit kind={again ? 'secondary' : 'primary'}>{m.listRead}</Submit></ButtonRow>
      </form>
    </section>
  );
}
