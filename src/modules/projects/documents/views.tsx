import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { Banner } from '../../../ui/banner.tsx';
import { CheckboxField, RadioGroup } from '../../../ui/choice.tsx';
import { Content, InGerman } from '../../../ui/content.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { FileField } from '../../../ui/file-field.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { Form, SelectField, Submit, TextField } from '../../../ui/form.tsx';
import { levels as allLevels } from '../../accounts/visibility.ts';
import { acceptedFiles } from '../../media/file-types.ts';
import { one, type FormValues } from '../form-values.ts';
import { projectMessages } from '../messages.ts';
import { projectPaths } from '../paths.ts';
import type { ProjectCard, ProjectDocument, ProjectProfile } from '../queries.ts';
import { titleOfProject } from '../texts.ts';
import { documentKinds, licences, MEGABYTE } from './document.ts';
import { documentMessages } from './messages.ts';
import { documentPaths } from './paths.ts';
import { DocumentList } from './views-list.tsx';

type Profile = ProjectProfile & { card: ProjectCard };

export interface DocumentsPageProps {
  project: Profile;
  /** Whether the reader may add and change; then there is a form. */
  canEdit: boolean;
  /** Bytes of a file at most. */
  maxBytes: number;
  values: FormValues;
  errors?: FieldErrors | undefined;
  notice?: string | undefined;
}

/** All documents of a project that are for the reader, and for those who keep it the form to add one. */
export function DocumentsPage({ project, canEdit, maxBytes, values, errors, notice }: DocumentsPageProps): JSX.Element {
  const [t, lang, href] = [useTexts(documentMessages), useLang(), useHref()];
  const { slug, documents } = project;
  return (
    <>
      <ErrorSummary errors={errors} />
      {notice === undefined ? null : <Banner tone="success" title={notice} announce />}
      <p class="k-eyebrow"><a href={href(projectPaths.project(slug))}><Content text={titleOfProject(project.basics)} /></a></p>
      <h1>{t.title}</h1>
      <p class="k-lead">{t.lead}</p>
      {documents.length === 0 ? <p>{t.none}</p> : <DocumentList project={project} documents={documents} canEdit={canEdit} />}
      {canEdit ? (
        <section class="k-flow">
          <h2>{t.add}</h2>
          <form class="k-form k-flow" method="post" action={href(documentPaths.list(slug))} encType="multipart/form-data" noValidate>
            <DocumentFieldset values={values} errors={errors} />
            <FileField
              name="datei" label={t.file} required accept={acceptedFiles} error={errors?.['datei']}
              hint={t.fileHint((maxBytes / MEGABYTE).toLocaleString(lang))}
            />
            <Submit>{t.upload}</Submit>
          </form>
        </section>
      ) : null}
    </>
  );
}

function DocumentFieldset({ values, errors = {} }: { values: FormValues; errors?: FieldErrors | undefined }): JSX.Element {
  const [t, p] = [useTexts(documentMessages), useTexts(projectMessages)];
  return (
    <>
      <TextField name="titel" label={t.name} hint={t.nameHint} required value={one(values, 'titel')} error={errors['titel']} />
      <SelectField
        name="art" label={t.kindLabel} required value={one(values, 'art')} error={errors['art']}
        options={documentKinds.map((value) => ({ value, label: t.kind[value] }))}
      />
      <SelectField
        name="lizenz" label={t.licenceLabel} required value={one(values, 'lizenz')} error={errors['lizenz']}
        options={licences.map((value) => ({ value, label: t.licence[value] }))}
      />
      <RadioGroup
        name="sichtbar" label={t.levelLabel} hint={t.levelHint} required value={one(values, 'sichtbar') || 'green'} error={errors['sichtbar']}
        options={allLevels.map((value) => ({ value, label: p.level[value], hint: value === 'red' ? t.redHint : p.levelHint[value] }))}
      />
    </>
  );
}

export interface DocumentPageProps {
  project: Profile;
  document: ProjectDocument;
  /** Mark of what the form was filled with. */
  stand: string;
  values: FormValues;
  errors?: FieldErrors | undefined;
  conflict: boolean;
  /** More people would read it: the page asks once more. */
  opens: boolean;
}

/** What is said of one document, and taking it out. */
export function DocumentPage({ project, document, stand, values, errors, conflict, opens }: DocumentPageProps): JSX.Element {
  const [t, p, href] = [useTexts(documentMessages), useTexts(projectMessages), useHref()];
  const { slug } = project;
  const level = allLevels.find((one) => one === values['sichtbar']) ?? document.level;
  return (
    <>
      <ErrorSummary errors={errors} />
      {conflict ? <Banner tone="warning" title={t.conflict} announce /> : null}
      {opens ? <Banner tone="warning" title={t.openTitle} announce><p>{t.openText(p.level[level])}</p></Banner> : null}
      <p class="k-eyebrow"><Content text={titleOfProject(project.basics)} /></p>
      <h1>{t.changeTitle}</h1>
      <p>{t.file}: <InGerman>{document.fileName}</InGerman></p>
      <Form action={documentPaths.document(slug, document.id)}>
        <input type="hidden" name="stand" value={stand} />
        <DocumentFieldset values={values} errors={errors} />
        {opens ? <CheckboxField name="oeffnen" label={t.openYes} /> : null}
        <Submit>{t.save}</Submit>
      </Form>
      <section class="k-flow">
        <h2>{t.remove}</h2>
        <p>{t.removeText}</p>
        <Form action={documentPaths.remove(slug, document.id)}><Submit kind="secondary">{t.remove}</Submit></Form>
      </section>
      <p><a href={href(documentPaths.list(slug))}>{t.back}</a></p>
    </>
  );
}
