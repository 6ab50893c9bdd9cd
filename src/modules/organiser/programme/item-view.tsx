import type { JSX } from 'preact';
import { useHref, useLang, useTexts } from '../../../platform/i18n/page-language.tsx';
import { Combobox } from '../../../ui/combobox.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { ButtonRow, Form, SelectField, Submit, TextArea, TextField, TimeField } from '../../../ui/form.tsx';
import { MAX_PEOPLE } from '../../events/programme/forms.ts';
import { organisationPaths } from '../../organisations/paths.ts';
import { ConflictNotice, type Difference, type LastChange } from './conflict-view.tsx';
import { organiserPaths } from '../paths.ts';
import { kindOptions, type ItemValues, type PersonValues } from './item-fields.ts';
import { itemMessages } from './item-messages.ts';

export interface ItemFormProps {
  event: { slug: string; title: string };
  /** An existing item with the stamp of what the editor saw, or the place of a new one. */
  item: { id: string; stamp: string } | { after: string | undefined; afterTitle: string | undefined };
  values: ItemValues;
  errors?: FieldErrors | undefined;
  conflict?: { last: LastChange; differences: readonly Difference[] } | undefined;
}

/** Everything about one programme item. */
export function ItemFormPage({ event, item, values, errors, conflict }: ItemFormProps): JSX.Element {
  const m = useTexts(itemMessages);
  const lang = useLang();
  const href = useHref();
  const known = 'id' in item ? item : undefined;
  const anchor = known?.id ?? ('after' in item ? item.after : undefined);
  return (
    <>
      <ErrorSummary errors={errors} />
      <p class="k-eyebrow">{event.title}</p>
      <h1>{known ? m.editTitle : m.newTitle}</h1>
      {'afterTitle' in item && item.afterTitle ? <p class="k-lead">{m.newAfter(item.afterTitle)}</p> : null}
      {conflict ? <ConflictNotice {...conflict} /> : null}
      <Form action={known ? organiserPaths.item(event.slug, known.id) : organiserPaths.items(event.slug)}>
        {/* Enter in a field presses the first button of a form; without this one it would add or remove a person. */}
        <button class="k-sr" type="submit" tabIndex={-1} aria-hidden="true">{known ? m.save : m.insert}</button>
        <input type="hidden" name="stand" value={known?.stamp ?? ''} />
        {'after' in item ? <input type="hidden" name="after" value={item.after ?? ''} /> : null}
        <SelectField name="kind" label={m.kind} required value={values.kind} options={kindOptions(lang)} error={errors?.['kind']} />
        <TextField name="titleDe" label={m.titleDe} required value={values.titleDe} error={errors?.['titleDe']} />
        <div class="k-prog-row">
          <TextField
            name="minutes" label={m.minutes} required inputmode="numeric" width="short" autocomplete="off" value={values.minutes}
            error={errors?.['minutes']}
          />
          <TimeField name="pinnedAt" label={m.pinnedAt} hint={m.pinnedHint} value={values.pinnedAt} error={errors?.['pinnedAt']} />
        </div>
        <h2>{m.people}</h2>
        <p class="k-muted">{m.peopleHint}</p>
        {values.people.map((person, at) => <PersonRow n={at + 1} person={person} errors={errors} removable={values.people.length > 1} />)}
        {values.people.length < MAX_PEOPLE ? (
          <ButtonRow><Submit kind="tertiary" name="addPerson" value="1">{m.addPerson}</Submit></ButtonRow>
        ) : null}
        <h2>{m.content}</h2>
        <TextArea name="abstractDe" label={m.abstractDe} rows={5} value={values.abstractDe} error={errors?.['abstractDe']} />
        <TextField
          name="publicNote" label={m.publicNote} hint={m.publicNoteHint} value={values.publicNote} error={errors?.['publicNote']}
        />
        <h2>{m.english}</h2>
        <TextField name="titleEn" label={m.titleEn} value={values.titleEn} error={errors?.['titleEn']} />
        <TextArea name="abstractEn" label={m.abstractEn} rows={5} value={values.abstractEn} error={errors?.['abstractEn']} />
        <div class="k-prog-backstage k-flow">
          <h2>{m.backstage}</h2>
          <TextArea
            name="backstageNote" label={m.backstageNote} hint={m.backstageHint} rows={4} value={values.backstageNote}
            error={errors?.['backstageNote']}
          />
        </div>
        <ButtonRow>
          <Submit>{known ? m.save : m.insert}</Submit>
          <a href={href(`${organiserPaths.programme(event.slug)}${anchor ? `#punkt-${anchor}` : ''}`)}>{m.cancel}</a>
        </ButtonRow>
      </Form>
    </>
  );
}

interface PersonRowProps {
  n: number;
  person: PersonValues;
  errors: FieldErrors | undefined;
  removable: boolean;
}

function PersonRow({ n, person, errors, removable }: PersonRowProps): JSX.Element {
  const m = useTexts(itemMessages);
  const name = (field: string): string => `person${n}${field}`;
  return (
    <fieldset class="k-prog-person">
      <legend>{m.person(n)}</legend>
      <div class="k-prog-row">
        <TextField name={name('Name')} label={m.name} unmarked autocomplete="off" value={person.name} error={errors?.[name('Name')]} />
        <TextField
          name={name('JobTitle')} label={m.jobTitle} unmarked autocomplete="off" value={person.jobTitle} error={errors?.[name('JobTitle')]}
        />
      </div>
      <Combobox
        name={name('Organisation')} label={m.organisation} unmarked hint={n === 1 ? m.organisationHint : undefined}
        searchUrl={organisationPaths.search()} value={person.organisation} idValue={person.organisationId} error={errors?.[name('Organisation')]}
      />
      {removable ? <Submit kind="tertiary" name="removePerson" value={String(n)}>{m.removePerson(n)}</Submit> : null}
    </fieldset>
  );
}
