import type { JSX } from 'preact';
import { useHref, useTexts } from '../platform/i18n/page-language.tsx';
import { fieldId } from './form-errors.ts';
import { ariaOf, FieldFrame, type FieldProps } from './form.tsx';
import { uiTexts } from './messages.ts';

export interface ComboboxProps extends FieldProps {
  /** The text in the field. */
  value?: string | undefined;
  /** Name of the hidden field with the id of the chosen suggestion; `<name>Id` by default. */
  idName?: string | undefined;
  idValue?: string | undefined;
  /** Own path that answers `?q=` with `[{ id, label, detail }]`. */
  searchUrl: string;
  autocomplete?: string | undefined;
}

/**
 * A text field with suggestions. Without JavaScript it is the text field alone and the server has to find what was meant; an id that
 * comes along counts only if it still belongs to the text. `src/client/combobox.ts` adds the suggestions.
 */
export function Combobox(props: ComboboxProps): JSX.Element {
  const t = useTexts(uiTexts).combobox;
  const href = useHref();
  const id = fieldId(props.name);
  return (
    <FieldFrame {...props}>
      <k-combobox
        class="k-combobox" src={href(props.searchUrl)} data-options={t.options} data-count={t.count('{n}')} data-one={t.one}
        data-none={t.none} data-failed={t.failed}
      >
        <input
          class={props.error === undefined ? 'kern-form-input__input' : 'kern-form-input__input kern-form-input__input--error'}
          id={id} name={props.name} type="text" value={props.value} autocomplete={props.autocomplete ?? 'off'} spellcheck={false}
          {...ariaOf(id, props)}
        />
        <input type="hidden" name={props.idName ?? `${props.name}Id`} value={props.idValue ?? ''} />
      </k-combobox>
    </FieldFrame>
  );
}
