/** Field name → what is wrong with it, as a whole sentence. In the order in which the fields appear on the page. */
export type FieldErrors = Record<string, string>;

/** The id of the control of a field; the error summary links to it. */
export function fieldId(name: string): string {
  return `feld-${name.replace(/[^\w-]/g, '-')}`;
}

/** True if at least one field was refused. */
export function hasErrors(errors: FieldErrors | undefined): boolean {
  return errors !== undefined && Object.keys(errors).length > 0;
}

/** Turns codes of a form ('required') into sentences by field; a code without a sentence is a gap in the catalogue and throws. */
export function sentences(codes: Record<string, string>, texts: Record<string, Record<string, string>>): FieldErrors {
  return Object.fromEntries(Object.entries(codes).map(([field, code]) => {
    const sentence = texts[field]?.[code];
    if (sentence === undefined) throw new Error(`no sentence for ${field}.${code}`);
    return [field, sentence];
  }));
}
