import type { ComponentChildren, JSX } from 'preact';
import { useTexts } from '../platform/i18n/page-language.tsx';
import { fieldId } from './form-errors.ts';
import { describedBy, FieldError, type FieldProps, type Option } from './form.tsx';
import { uiTexts } from './messages.ts';

/** A choice of a group; its label may hold marked content. */
export type Choosable = Omit<Option, 'label'> & { label: ComponentChildren };

export interface RadioGroupProps extends FieldProps {
  options: readonly Choosable[];
  value?: string | undefined;
  /** Side by side; for two or three short answers. */
  inline?: boolean | undefined;
}

/** One answer out of a few. The first radio carries the field's id, so that the error summary leads to it. */
export function RadioGroup(props: RadioGroupProps): JSX.Element {
  const id = fieldId(props.name);
  return (
    <fieldset
      class={props.error === undefined ? 'kern-fieldset' : 'kern-fieldset kern-fieldset--error'} role="radiogroup"
      aria-describedby={describedBy(id, props.hint, props.error)}
      aria-required={props.required === true ? 'true' : undefined} aria-invalid={props.error === undefined ? undefined : 'true'}
    >
      <GroupHead {...props} id={id} />
      <div class={props.inline === true ? 'kern-fieldset__body kern-fieldset__body--horizontal' : 'kern-fieldset__body'}>
        {props.options.map((option, index) => (
          <Choice
            type="radio" id={index === 0 ? id : `${id}-${index + 1}`} name={props.name} option={option}
            checked={option.value === props.value} failed={props.error !== undefined}
          />
        ))}
      </div>
      <FieldError id={id} error={props.error} />
    </fieldset>
  );
}

export interface CheckboxGroupProps extends FieldProps {
  options: readonly Choosable[];
  values?: readonly string[] | undefined;
}

/** Any number of answers under one name. Groups cannot be invalid in ARIA, so every box refers to the error. */
export function CheckboxGroup(props: CheckboxGroupProps): JSX.Element {
  const id = fieldId(props.name);
  return (
    <fieldset
      class={props.error === undefined ? 'kern-fieldset' : 'kern-fieldset kern-fieldset--error'}
      aria-describedby={describedBy(id, props.hint, undefined)}
    >
      <GroupHead {...props} id={id} />
      <div class="kern-fieldset__body">
        {props.options.map((option, index) => (
          <Choice
            type="checkbox" id={index === 0 ? id : `${id}-${index + 1}`} name={props.name} option={option}
            checked={props.values?.includes(option.value) ?? false} failed={props.error !== undefined}
            errorId={props.error === undefined ? undefined : `${id}-fehler`}
          />
        ))}
      </div>
      <FieldError id={id} error={props.error} />
    </fieldset>
  );
}

export interface CheckboxFieldProps {
  name: string;
  /** May contain a link. */
  label: ComponentChildren;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
  checked?: boolean | undefined;
  /** What is sent when it is ticked; 'ja' by default. */
  value?: string | undefined;
}

/** A single box, such as a consent: unticked unless the reader ticked it before. */
export function CheckboxField(props: CheckboxFieldProps): JSX.Element {
  const id = fieldId(props.name);
  return (
    <div class={props.error === undefined ? 'k-check' : 'k-check kern-fieldset--error'}>
      <Choice
        type="checkbox" id={id} name={props.name} option={{ value: props.value ?? 'ja', label: props.label, hint: props.hint }}
        checked={props.checked === true} failed={props.error !== undefined} required={props.required}
        errorId={props.error === undefined ? undefined : `${id}-fehler`}
      />
      <FieldError id={id} error={props.error} />
    </div>
  );
}

function GroupHead(props: FieldProps & { id: string }): JSX.Element {
  const t = useTexts(uiTexts);
  return (
    <>
      <legend class="kern-label">
        {props.label}{props.required === true ? null : <span class="kern-label__optional"> {t.optional}</span>}
      </legend>
      {props.hint === undefined ? null : <div class="kern-hint" id={`${props.id}-hinweis`}>{props.hint}</div>}
    </>
  );
}

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  option: { value: string; label: ComponentChildren; hint?: string | undefined };
  checked: boolean;
  failed: boolean;
  errorId?: string | undefined;
  required?: boolean | undefined;
}

function Choice({ type, id, name, option, checked, failed, errorId, required }: ChoiceProps): JSX.Element {
  const hintId = option.hint === undefined ? undefined : `${id}-hinweis-wahl`;
  const ids = [hintId, errorId].filter((part) => part !== undefined).join(' ');
  return (
    <div class="kern-form-check">
      <input
        class={`kern-form-check__${type}${failed ? ` kern-form-check__${type}--error` : ''}`} type={type} id={id} name={name}
        value={option.value} checked={checked} aria-describedby={ids === '' ? undefined : ids}
        aria-invalid={failed && type === 'checkbox' ? 'true' : undefined} aria-required={required === true ? 'true' : undefined}
      />
      <label class="kern-label" for={id}>{option.label}</label>
      {option.hint === undefined ? null : <p class="k-check__hint" id={hintId}>{option.hint}</p>}
    </div>
  );
}
