import { z } from 'zod';
import type { Lang } from '../../../platform/i18n/catalogue.ts';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { levels } from '../../accounts/visibility.ts';
import { documentKinds, licences } from './document.ts';
import { documentMessages } from './messages.ts';

/** What is entered about a document. Codes: required, too_long. */
export const documentForm = z.object({
  titel: z.string('required').transform((text) => text.replace(/[\s\p{Cf}]+/gu, ' ').trim()).refine((text) => text !== '', 'required').refine((text) => text.length <= 200, 'too_long'),
  art: z.enum(documentKinds, 'required'),
  lizenz: z.enum(licences, 'required'),
  sichtbar: z.enum(levels, 'required'),
}).transform(({ titel, art, lizenz, sichtbar }) => ({ title: titel, kind: art, licence: lizenz, level: sichtbar }));

/** Sentences for what is wrong in the fields of a document. */
export function sentences(errors: FieldErrors, lang: Lang): FieldErrors {
  const t = documentMessages[lang].errors;
  return Object.fromEntries(Object.entries(errors).map(([field, code]) => [
    field, field === 'titel' ? t.titel[code === 'too_long' ? 'too_long' : 'required'] : t[field as 'art' | 'lizenz' | 'sichtbar'],
  ]));
}
