import type { JSX } from 'preact';
import { fieldId } from './form-errors.ts';
import { ariaOf, FieldFrame, type FieldProps } from './form.tsx';

/** A file to choose; the form around it must send `multipart/form-data`. */
export function FileField({ accept, ...props }: FieldProps & { accept: string }): JSX.Element {
  const id = fieldId(props.name);
  return (
    <FieldFrame {...props}>
      <input class="kern-form-input__input" type="file" id={id} name={props.name} accept={accept} {...ariaOf(id, props)} />
    </FieldFrame>
  );
}
