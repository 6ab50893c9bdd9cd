import type { JSX } from 'preact';
import { useTexts } from '../../../platform/i18n/page-language.tsx';
import { CheckboxField, RadioGroup } from '../../../ui/choice.tsx';
import { InGerman, Sentence } from '../../../ui/content.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonLink, ButtonRow, Form, SelectField, Submit, TextField } from '../../../ui/form.tsx';
import { bodyKinds } from '../../organisations/body.ts';
import { OrganisationField } from '../../organisations/choice-view.tsx';
import type { OrganisationChoices, TypedOrganisation } from '../../organisations/meant.ts';
import type { NearBody } from '../../organisations/queries-near.ts';
import { membershipMessages } from './messages.ts';
import { membershipPaths } from './paths.ts';

export interface ProposePageProps {
  typed: { name: string; kind: string; parent: TypedOrganisation; belongs: boolean; near: string; person: string };
  /** The account has no name yet, and whoever decides should see one. */
  asksName: boolean;
  /** Municipalities the typed one may be. */
  parents?: OrganisationChoices | undefined;
  /** A body of the same municipality with nearly the same name. */
  near?: NearBody | undefined;
  errors?: FieldErrors | undefined;
}

/** The form on which somebody proposes a body that the directory does not have. */
export function ProposePage({ typed, asksName, parents, near, errors }: ProposePageProps): JSX.Element {
  const m = useTexts(membershipMessages);
  return (
    <>
      <ErrorSummary errors={errors} />
      <h1>{m.proposeTitle}</h1>
      <p class="k-lead">{m.proposeLead}</p>
      <Form action={membershipPaths.propose()}>
        {asksName && (
          <TextField name="person" label={m.person} hint={m.personHint} required autocomplete="name" value={typed.person} error={errors?.['person']} />
        )}
        <TextField name="name" label={m.proposeName} hint={m.proposeNameHint} required value={typed.name} error={errors?.['name']}
          autocomplete="off" />
        <SelectField
          name="kind" label={m.proposeKind} required value={typed.kind} error={errors?.['kind']}
          options={bodyKinds.map((kind) => ({ value: kind, label: m.kinds[kind] }))}
        />
        <OrganisationField name="parent" label={m.parent} hint={m.parentHint} typed={typed.parent} choices={parents} errors={errors} />
        {near && (
          <RadioGroup
            name="near" label={m.nearLabel} hint={m.nearHint} required value={typed.near} error={errors?.['near']}
            options={[
              // What others proposed is for organisers to read until it is decided.
              { value: 'same', label: near.state === 'active' ? <Sentence of={m.nearSame} with={<InGerman>{near.name}</InGerman>} /> : m.nearSameProposed },
              { value: 'other', label: m.nearOther },
            ]}
          />
        )}
        <CheckboxField name="belongs" label={m.proposeBelong} checked={typed.belongs} />
        <ButtonRow>
          <Submit>{m.proposeSubmit}</Submit>
          <ButtonLink kind="tertiary" path={membershipPaths.own()}>{m.back}</ButtonLink>
        </ButtonRow>
      </Form>
    </>
  );
}
