import type { JSX } from 'preact';
import { useHref, useTexts } from '../../platform/i18n/page-language.tsx';
import { Banner } from '../../ui/banner.tsx';
import { InGerman } from '../../ui/content.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CheckboxField } from '../../ui/choice.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { fieldId } from '../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, SelectField, Submit } from '../../ui/form.tsx';
import { editMessages } from './messages-edit.ts';
import { projectMessages } from './messages.ts';
import { projectPaths } from './paths.ts';
import type { SimilarProject } from './similar.ts';
import { CoreFields, type FieldsProps } from './views-fields.tsx';
import { ProjectCards } from './views-card.tsx';
import { one } from './form-values.ts';

export interface NewProjectProps extends FieldsProps {
  organisations: readonly { id: string; name: string }[];
  similar: readonly SimilarProject[];
}

/** The six fields. What sounds like the project comes up below title and sentence while they are typed, or before anything is saved. */
export function NewProjectPage({ organisations, similar, ...fields }: NewProjectProps): JSX.Element {
  const [m, t, href] = [useTexts(editMessages), useTexts(projectMessages), useHref()];
  if (organisations.length === 0) {
    return (
      <>
        <h1>{m.newTitle}</h1>
        <EmptyState icon="building" title={m.noOrganisation}>
          <p>{m.noOrganisationText}</p>
          <p><ButtonLink kind="secondary" path="/konto/organisationen">{m.toOrganisations}</ButtonLink></p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <ErrorSummary errors={fields.errors} />
      <h1>{m.newTitle}</h1>
      <p class="k-lead">{m.newLead}</p>
      {similar.length === 0 ? null : (
        <Banner tone="info" title={m.similarTitle} announce>
          <p>{m.similarText}</p>
          <ProjectCards projects={similar} level={3} newTab />
        </Banner>
      )}
      <Form action={projectPaths.create()}>
        {organisations.length === 1
          ? <><input type="hidden" name="organisation" value={organisations[0]!.id} /><p>{t.organisation}: <strong><InGerman>{organisations[0]!.name}</InGerman></strong></p></>
          : (
            <SelectField
              name="organisation" label={m.chooseOrganisation} required value={one(fields.values, 'organisation')} error={fields.errors?.['organisation']}
              options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        <CoreFields
          {...fields}
          belowSentence={similar.length > 0 ? null : <k-similar src={href(projectPaths.similar())} data-title={fieldId('titleDe')} data-sentence={fieldId('sentenceDe')} />}
        />
        <CheckboxField name="ansprechperson" label={m.asContact} hint={m.asContactHint} checked={one(fields.values, 'ansprechperson') === 'ja'} />
        {similar.length === 0 ? null : <input type="hidden" name="gesehen" value="ja" />}
        <ButtonRow><Submit>{similar.length === 0 ? m.create : m.createAnyway}</Submit></ButtonRow>
      </Form>
    </>
  );
}

/** What is put below the fields while they are typed. */
export function SimilarList({ similar }: { similar: readonly SimilarProject[] }): JSX.Element {
  const m = useTexts(editMessages);
  return (
    <section class="k-similar k-flow k-flow--tight" aria-labelledby="aehnliche">
      <h2 id="aehnliche" class="k-similar__title">{m.similarTitle}</h2>
      <p>{m.similarText}</p>
      <ProjectCards projects={similar} level={3} newTab />
    </section>
  );
}
