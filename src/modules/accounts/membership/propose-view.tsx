import type { JSX } from 'preact';
import { useTexts } from '../../../platform/i18n/page-language.tsx';
import { CheckboxField } from '../../../ui/choice.tsx';
import { Combobox } from '../../../ui/combobox.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, SelectField, Submit, TextField } from '../../../ui/form.tsx';
import { bodyKinds } from '../../organisations/body.ts';
import { membershipMessages } from './messages.ts';
import { membershipPaths } from './paths.ts';

export interface ProposePageProps {
  typed: { name: string; kind: string; parent: string; parentId: string; belongs: boolean };
  errors?: FieldErrors | undefined;
}

/** The form on which somebody proposes a body that the directory does not have. */
export function ProposePage({ typed, errors }: ProposePageProps): JSX.Element {
  const m = useTexts(membershipMessages);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.proposeTitle}</h1>
      <p class="k-lead">{m.proposeLead}</p>
      <Form action={membershipPaths.propose()}>
        <TextField name="name" label={m.proposeName} hint={m.proposeNameHint} required value={typed.name} error={errors?.['name']}
          autocomplete="off" />
        <SelectField
          name="kind" label={m.proposeKind} required value={typed.kind} error={errors?.['kind']}
          options={bodyKinds.map((kind) => ({ value: kind, label: m.kinds[kind] }))}
        />
        <Combobox
          name="parent" label={m.parent} hint={m.parentHint} required searchUrl="/kommunen/suche.json" value={typed.parent}
          idValue={typed.parentId}
          error={errors?.['parent']}
        />
        <CheckboxField name="belongs" label={m.proposeBelong} checked={typed.belongs} />
        <ButtonRow>
          <Submit>{m.proposeSubmit}</Submit>
          <ButtonLink kind="tertiary" path={membershipPaths.own()}>{m.back}</ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
