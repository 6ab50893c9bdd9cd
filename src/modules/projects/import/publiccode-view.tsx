import type { JSX } from 'preact';
import { useHref, useTexts } from '../../../platform/i18n/page-language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { InGerman } from '../../../ui/content.tsx';
import { Combobox } from '../../../ui/combobox.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import { ButtonRow, Form, SelectField, Submit, TextArea, TextField } from '../../../ui/form.tsx';
import { servicesPath } from '../../topics/services-path.ts';
import { one } from '../form-values.ts';
import { MAX_ROWS } from '../forms.ts';
import { editMessages } from '../messages-edit.ts';
import { projectMessages } from '../messages.ts';
import { projectPaths } from '../paths.ts';
import type { SimilarProject } from '../similar.ts';
import { ProjectCards } from '../views-card.tsx';
import { CoreFields, type FieldsProps } from '../views-fields.tsx';
import { publiccodeMessages } from './publiccode-messages.ts';
import type { LeftKey } from './publiccode-draft.ts';

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

export interface PubliccodeFormProps extends FieldsProps {
  organisations: readonly { id: string; name: string }[];
  similar: readonly SimilarProject[];
  left: readonly LeftKey[];
  /** The file itself, so that what was left out of the fields is still there after an error. */
  source: string;
}

/** The fields of a new project that the file can fill, each to be changed before anything is saved. */
export function PubliccodeFormPage({ organisations, similar, left, source, ...fields }: PubliccodeFormProps): JSX.Element {
  const [m, e, t] = [useTexts(publiccodeMessages), useTexts(editMessages), useTexts(projectMessages)];
  const { values, errors } = fields;
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{e.newTitle}</h1>
      <PubliccodeBox left={left} />
      {similar.length === 0 ? null : (
        <Banner tone="info" title={e.similarTitle} announce><p>{e.similarText}</p><ProjectCards projects={similar} level={3} newTab /></Banner>
      )}
      <Form action={projectPaths.importPubliccodeSave()}>
        <input type="hidden" name="quelle" value={source} />
        {organisations.length === 1
          ? <><input type="hidden" name="organisation" value={organisations[0]!.id} /><p>{t.organisation}: <strong><InGerman>{organisations[0]!.name}</InGerman></strong></p></>
          : (
            <SelectField
              name="organisation" label={e.chooseOrganisation} required value={one(values, 'organisation')} error={errors?.['organisation']}
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        <CoreFields {...fields} />
        <ReadFields {...fields} />
        {similar.length === 0 ? null : <input type="hidden" name="gesehen" value="ja" />}
        <ButtonRow><Submit>{similar.length === 0 ? m.save : e.createAnyway}</Submit></ButtonRow>
      </Form>
    </>
  );
}

/** What the file can say besides the six fields, under the headings where it will stand. Other fields of a profile are for later. */
function ReadFields({ values, errors = {} }: FieldsProps): JSX.Element {
  const [m, e, t] = [useTexts(publiccodeMessages), useTexts(editMessages), useTexts(projectMessages)];
  const prose = (name: 'startingPoint' | 'prerequisites' | 'transferability', hint: string): JSX.Element =>
    <TextArea name={name} label={t.field[name]} hint={hint} rows={8} value={one(values, name)} error={errors[name]} />;
  const line = (name: 'tags' | 'titleEn' | 'sentenceEn', hint?: string): JSX.Element =>
    <TextField name={name} label={t.field[name]} hint={hint} value={one(values, name)} error={errors[name]} />;
  const services = Array.from({ length: MAX_ROWS }, (_, index) => index).filter((index) => one(values, `leistung-${index}`) !== '');
  return (
    <>
      {line('tags', e.hints.tags)}
      {line('titleEn', e.hints.english)}
      {line('sentenceEn')}
      <h2>{e.section.vorgehen}</h2>
      {prose('startingPoint', m.startingPoint)}
      {services.map((index) => (
        <Combobox
          name={`leistung-${index}`} idName={`leistung-${index}-id`} label={e.serviceLabel(index + 1)} searchUrl={servicesPath}
          value={one(values, `leistung-${index}`)} idValue={one(values, `leistung-${index}-id`)} error={errors[`leistung-${index}`]}
        />
      ))}
      <h2>{e.section.erfahrungen}</h2>
      {prose('prerequisites', e.hints.prerequisites)}
      {prose('transferability', e.hints.transferability)}
      <h2>{e.section.technik}</h2>
      <TextField name="name-0" label={t.field.products} value={one(values, 'name-0')} error={errors['name-0']} />
      <TextField name="anbieter-0" label={e.product.vendor} value={one(values, 'anbieter-0')} error={errors['anbieter-0']} />
      <input type="hidden" name="art-0" value={one(values, 'art-0')} />
      <p class="k-muted">{m.moreLater}</p>
    </>
  );
}

/** What the file is for, and what of it is in no field, with its text and why. */
function PubliccodeBox({ left }: { left: readonly LeftKey[] }): JSX.Element {
  const m = useTexts(publiccodeMessages);
  return (
    <Banner tone="info" title={m.box}>
      <p>{m.boxText}</p>
      {left.length === 0 ? null : (
        <details class="k-details">
          <summary>{m.leftText}</summary>
          <ul>{left.map(({ key, reason, text }) => <li><strong>{key}</strong> ({m.reasons[reason]}){text === '' ? null : <div class="k-lines">{text}</div>}</li>)}</ul>
        </details>
      )}
    </Banner>
  );
}
