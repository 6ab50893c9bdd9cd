import type { AriaAttributes, ComponentChildren, InputHTMLAttributes, JSX } from 'preact';
import { useHref, useTexts } from '../platform/i18n/page-language.tsx';
import { fieldId } from './form-errors.ts';
import { Icon } from './icon.tsx';
import { uiTexts } from './messages.ts';

/** What every control has. Without `required` the label ends in "(freiwillig)". */
export interface FieldProps {
  name: string;
  label: string;
  /** Whole sentences. */
  hint?: string | undefined;
  /** The sentence from `FieldErrors`, usually `errors[name]`. */
  error?: string | undefined;
  required?: boolean | undefined;
  /** Leaves out "(freiwillig)" where nothing is asked of the reader: the fields of a filter. */
  unmarked?: boolean | undefined;
}

export interface TextFieldProps extends FieldProps {
  value?: string | undefined;
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'date' | 'time' | 'number' | 'password' | undefined;
  /** The token that lets the browser fill the field in: 'name', 'email', 'organization', 'one-time-code' … */
  autocomplete?: string | undefined;
  inputmode?: 'text' | 'email' | 'tel' | 'url' | 'numeric' | 'decimal' | 'search' | undefined;
  /** How long an answer is expected to be; long ones are accepted all the same. */
  width?: 'short' | 'medium' | 'full' | undefined;
  spellcheck?: boolean | undefined;
}

/** The ids a control is described by; hint first, as it is read. */
export function describedBy(id: string, hint: string | undefined, error: string | undefined): string | undefined {
  const ids = [hint === undefined ? '' : `${id}-hinweis`, error === undefined ? '' : `${id}-fehler`].filter(Boolean).join(' ');
  return ids === '' ? undefined : ids;
}

/** Label, hint, the control itself and the error, in KERN's frame. For controls that are not among the ones below. */
export function FieldFrame(props: FieldProps & { children: ComponentChildren }): JSX.Element {
  const t = useTexts(uiTexts);
  const id = fieldId(props.name);
  return (
    <div class={props.error === undefined ? 'kern-form-input' : 'kern-form-input kern-form-input--error'}>
      <label class="kern-label" for={id}>
        {props.label}{props.required === true || props.unmarked === true ? null : <span class="kern-label__optional"> {t.optional}</span>}
      </label>
      {props.hint === undefined ? null : <div class="kern-hint" id={`${id}-hinweis`}>{props.hint}</div>}
      {props.children}
      <FieldError id={id} error={props.error} />
    </div>
  );
}

/** The error below a control; the spoken "Fehler:" helps those who do not see the colour. */
export function FieldError({ id, error }: { id: string; error: string | undefined }): JSX.Element | null {
  const t = useTexts(uiTexts);
  if (error === undefined) return null;
  return <p class="kern-error" id={`${id}-fehler`}><Icon name="danger" /><span><span class="k-sr">{t.error}</span>{error}</span></p>;
}

const widths = { short: ' k-input--short', medium: ' k-input--medium', full: '' };

export function TextField(props: TextFieldProps): JSX.Element {
  const id = fieldId(props.name);
  // The types of Preact tie the allowed roles to a literal `type`; ours is one of several and no role is set.
  const attributes = {
    class: `kern-form-input__input${props.error === undefined ? '' : ' kern-form-input__input--error'}${widths[props.width ?? 'full']}`,
    id, name: props.name, type: props.type ?? 'text', value: props.value,
    autocomplete: props.autocomplete, inputMode: props.inputmode, spellcheck: props.spellcheck,
    ...ariaOf(id, props),
  } as InputHTMLAttributes<HTMLInputElement>;
  return <FieldFrame {...props}><input {...attributes} /></FieldFrame>;
}

/** The date picker of the browser; sends 2026-11-30. */
export function DateField(props: Omit<TextFieldProps, 'type' | 'inputmode'>): JSX.Element {
  return <TextField width="medium" {...props} type="date" />;
}

/** The time picker of the browser; sends 14:00. */
export function TimeField(props: Omit<TextFieldProps, 'type' | 'inputmode'>): JSX.Element {
  return <TextField width="short" {...props} type="time" />;
}

export function TextArea(props: FieldProps & { value?: string | undefined; rows?: number | undefined }): JSX.Element {
  const id = fieldId(props.name);
  return (
    <FieldFrame {...props}>
      <textarea
        class={props.error === undefined ? 'kern-form-input__input' : 'kern-form-input__input kern-form-input__input--error'}
        id={id} name={props.name} rows={props.rows ?? 6} value={props.value ?? ''} {...ariaOf(id, props)}
      />
    </FieldFrame>
  );
}

export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
}

export interface SelectFieldProps extends FieldProps {
  options: readonly Option[];
  value?: string | undefined;
  autocomplete?: string | undefined;
  /** The text of the empty first choice; `null` leaves it out. */
  placeholder?: string | null | undefined;
}

export function SelectField(props: SelectFieldProps): JSX.Element {
  const t = useTexts(uiTexts);
  const id = fieldId(props.name);
  return (
    <FieldFrame {...props}>
      <div class="kern-form-input__select-wrapper">
        <select
          class={props.error === undefined ? 'kern-form-input__select' : 'kern-form-input__select kern-form-input__select--error'}
          id={id} name={props.name} autocomplete={props.autocomplete} {...ariaOf(id, props)}
        >
          {props.placeholder === null ? null : <option value="">{props.placeholder ?? t.choose}</option>}
          {props.options.map((option) => <option value={option.value} selected={option.value === props.value}>{option.label}</option>)}
        </select>
      </div>
    </FieldFrame>
  );
}

/** The ARIA attributes of a single control. */
export function ariaOf(id: string, props: FieldProps): AriaAttributes {
  return {
    'aria-describedby': describedBy(id, props.hint, props.error),
    'aria-required': props.required === true ? 'true' : undefined,
    'aria-invalid': props.error === undefined ? undefined : 'true',
  };
}

/** A form that posts to an own path. The browser's own validation is off: our messages are in the page's language and stay. */
export function Form(props: { action: string; method?: 'post' | 'get'; children: ComponentChildren }): JSX.Element {
  const href = useHref();
  return <form class="k-form k-flow" method={props.method ?? 'post'} action={href(props.action)} noValidate>{props.children}</form>;
}

export interface ButtonProps {
  children: ComponentChildren;
  kind?: 'primary' | 'secondary' | 'tertiary' | undefined;
  /** Sent with the form when this button is pressed. */
  name?: string | undefined;
  value?: string | undefined;
}

/** The button that sends a form. There is no disabled state on purpose: say what is missing instead. */
export function Submit({ children, kind = 'primary', name, value }: ButtonProps): JSX.Element {
  return (
    <button class={`kern-btn kern-btn--${kind}`} type="submit" name={name} value={value}><span class="kern-label">{children}</span></button>
  );
}

/** A link that looks like a button, for the one thing to do next. `path` is an own path without language prefix, or a full URL. */
export function ButtonLink(props: { path: string; kind?: ButtonProps['kind']; children: ComponentChildren }): JSX.Element {
  const href = useHref();
  return (
    <a class={`kern-btn kern-btn--${props.kind ?? 'primary'}`} href={href(props.path)}><span class="kern-label">{props.children}</span></a>
  );
}

/** Buttons and links side by side; the main one first. */
export function ButtonRow({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="kern-btn-wrapper k-buttons">{children}</div>;
}
