import type { JSX } from 'preact';
import { useLang, useTexts } from '../../platform/i18n/page-language.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { InGerman } from '../../ui/content.tsx';
import type { FieldErrors } from '../../ui/form-errors.ts';
import { ButtonRow, Submit, TextField } from '../../ui/form.tsx';
import { choiceLine } from './choice-detail.ts';
import { listMark, organisationFields, type OrganisationChoices, type TypedOrganisation } from './meant.ts';
import { choiceMessages } from './messages-choice.ts';
import { organisationPaths } from './paths.ts';

export interface OrganisationFieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  typed: TypedOrganisation;
  /** It may stay empty, because something else on the page may answer. */
  optional?: boolean;
  /** Those the text may mean, where it did not say enough. */
  choices?: OrganisationChoices | undefined;
  errors?: FieldErrors | undefined;
}

/**
 * One organisation, typed by name or postcode. With scripts suggestions come while typing. Without them, and wherever the text fits
 * several, those are listed to pick from, with how many there are and a way to narrow them down. Read by `readTypedOrganisation`; load
 * `combobox`.
 */
export function OrganisationField({ name, label, hint, typed, optional = false, choices, errors }: OrganisationFieldProps): JSX.Element {
  return (
    <>
      <Combobox
        name={name} label={label} hint={hint} required={!optional} unmarked={optional} searchUrl={organisationPaths.search()}
        value={typed.text} idValue={typed.id} error={errors?.[name]}
      />
      {choices && <Choices name={name} typed={typed} choices={choices} error={errors?.[organisationFields.choice(name)]} />}
    </>
  );
}

function Choices(
  { name, typed, choices, error }: { name: string; typed: TypedOrganisation; choices: OrganisationChoices; error: string | undefined },
): JSX.Element {
  const m = useTexts(choiceMessages);
  const lang = useLang();
  const { rows, total, more, near, nothingNear } = choices;
  const count = m.count(rows.length, total, more);
  return (
    <div class="k-narrow k-flow">
      <input type="hidden" name={organisationFields.shown(name)} value={listMark(typed)} />
      <RadioGroup
        name={organisationFields.choice(name)} label={m.choose} hint={nothingNear ? `${m.nothingNear(near)} ${count}` : count} required
        error={error} value={typed.choice}
        options={rows.map((one) => ({ value: one.id, label: <InGerman>{one.name}</InGerman>, hint: choiceLine(one, rows, lang) }))}
      />
      {(total > rows.length || near !== '') && (
        <>
          <TextField name={organisationFields.near(name)} label={m.near} hint={m.nearHint} value={near} autocomplete="off" spellcheck={false}
            unmarked />
          <ButtonRow>
            <Submit kind="secondary">{m.narrow}</Submit>
            {total > rows.length && <Submit kind="tertiary" name={organisationFields.all(name)} value="ja">{m.all(total)}</Submit>}
          </ButtonRow>
        </>
      )}
    </div>
  );
}
