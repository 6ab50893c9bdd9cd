import type { JSX } from 'preact';
import { useHref, useTexts } from '../../../platform/i18n/page-language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { ButtonRow, Form, Submit, TextArea } from '../../../ui/form.tsx';
import { projectPaths } from '../paths.ts';
import { publiccodeMessages } from './publiccode-messages.ts';
import type { ReadPubliccode } from './publiccode.ts';

/** Where the text is pasted or the file chosen. */
export function PubliccodePage({ text, errors }: { text: string; errors: Record<string, string> | undefined }): JSX.Element {
  const [m, href] = [useTexts(publiccodeMessages), useHref()];
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.title}</h1>
      <p class="k-lead">{m.lead}</p>
      <form class="k-form k-flow" method="post" action={href(projectPaths.importPubliccodeFile())} encType="multipart/form-data" noValidate>
        <FileField name="datei" label={m.file} hint={m.fileHint} accept=".yml,.yaml" required error={errors?.['datei']} />
        <ButtonRow><Submit kind="secondary">{m.readFile}</Submit></ButtonRow>
      </form>
      <Form action={projectPaths.importPubliccode()}>
        <TextArea name="text" label={m.text} required rows={12} value={text} error={errors?.['text']} />
        <ButtonRow><Submit>{m.read}</Submit></ButtonRow>
      </Form>
    </>
  );
}

/** What was understood of a file, and what was not taken over and why. */
export function PubliccodeBox({ later, left }: Pick<ReadPubliccode & { ok: true }, 'later' | 'left'>): JSX.Element {
  const m = useTexts(publiccodeMessages);
  return (
    <Banner tone="info" title={m.box}>
      <p>{m.boxText}</p>
      {later.length === 0 ? null : <><p>{m.laterText}</p><ul>{later.map(({ key, text }) => <li><strong>{m.later[key]}:</strong> {text}</li>)}</ul></>}
      {left.length === 0 ? null : <><p>{m.leftText}</p><ul>{left.map(({ key, reason }) => <li>{key}: {m.reasons[reason]}</li>)}</ul></>}
    </Banner>
  );
}
