import type { z } from 'zod';

/** Codes of what is wrong, by field name; the view has a sentence for each. */
export type FieldErrors = Record<string, string>;

/** What was typed, to be shown again; never trusted. */
export type RawForm = Record<string, string | string[] | undefined>;

export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors; raw: RawForm };

/**
 * Reads a form post with a schema. Every issue of the schema carries a code as its message ('required', 'too_long' …);
 * the first one of a field counts. A body that is no form is an empty one, and of a field that came several times where
 * one was asked for the first counts.
 */
export function parseForm<S extends z.ZodType>(schema: S, body: unknown): Parsed<z.output<S>> {
  const raw = rawForm(body);
  const first = schema.safeParse(raw);
  const result = first.success || !collapseRepeated(raw, first.error.issues) ? first : schema.safeParse(raw);
  if (result.success) return { ok: true, value: result.data };
  const errors: FieldErrors = {};
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? '');
    errors[field] ??= issue.message;
  }
  return { ok: false, errors, raw };
}

/** Keeps the first value of each field that came several times and should not have; says whether there was one. */
function collapseRepeated(raw: RawForm, issues: readonly z.core.$ZodIssue[]): boolean {
  const fields = issues.filter(({ code }) => code === 'invalid_type' || code === 'invalid_value')
    .map(({ path }) => String(path[0] ?? '')).filter((field) => Array.isArray(raw[field]));
  for (const field of fields) raw[field] = single(raw[field]);
  return fields.length > 0;
}

/** The typed strings of a form post, without anything a browser would not send. */
export function rawForm(body: unknown): RawForm {
  const raw: RawForm = Object.create(null) as RawForm;
  if (body === null || typeof body !== 'object') return raw;
  for (const [key, value] of Object.entries(body)) {
    if (typeof value === 'string') raw[key] = clean(value);
    else if (Array.isArray(value)) raw[key] = value.filter((v): v is string => typeof v === 'string').map(clean);
  }
  return raw;
}

// NUL cannot be stored by PostgreSQL, nor half a surrogate pair in jsonb; other control characters are never typed; line ends become \n.
function clean(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').normalize('NFC').trim();
}

/** One value of a field that may have come several times. */
export function single(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

/** All values of a field that may come several times. */
export function many(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}
