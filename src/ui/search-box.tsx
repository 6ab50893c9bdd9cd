import type { JSX } from 'preact';
import { useHref, useTexts } from '../platform/i18n/page-language.tsx';
import { fieldId } from './form-errors.ts';
import { ariaOf, FieldFrame, type FieldProps } from './form.tsx';
import { uiTexts } from './messages.ts';

export interface SearchBoxProps extends Omit<FieldProps, 'error' | 'required'> {
  value?: string | undefined;
  /** Own path that answers `?q=` with `[{ id, label, detail }]`; an id is the address that a choice leads to. */
  searchUrl: string;
}

/** The field of a search with suggestions that lead straight to what they name. Without JavaScript it is the field alone. */
export function SearchBox(props: SearchBoxProps): JSX.Element {
  const t = useTexts(uiTexts).combobox;
  const href = useHref();
  const id = fieldId(props.name);
  return (
    <FieldFrame {...props} unmarked>
      <k-combobox
        class="k-combobox" src={href(props.searchUrl)} data-go="" data-options={t.options} data-count={t.count('{n}')} data-one={t.one} data-none="" data-failed=""
      >
        <input
          class="kern-form-input__input" id={id} name={props.name} type="search" value={props.value} autocomplete="off" spellcheck={false}
          {...ariaOf(id, props)}
        />
      </k-combobox>
    </FieldFrame>
  );
}
