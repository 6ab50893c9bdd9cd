import type { JSX } from 'preact';
import { z } from 'zod';
import type { RawForm } from '../../../platform/http/form.ts';
import { single } from '../../../platform/http/form.ts';
import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { useTexts } from '../../../platform/i18n/page-language.tsx';
import { RadioGroup } from '../../../ui/choice.tsx';
import type { FieldErrors } from '../../../ui/form-errors.ts';
import { TextArea } from '../../../ui/form.tsx';
import { belongingMessages, belongingReasons } from './messages.ts';

/** Reasons that come up again and again; the person reads the sentence of the template in their language. */
const reasonTemplates = ['not_found', 'private_address', 'not_eligible', 'own'] as const;

export const declineBelongingForm = z.object({
  grund: z.enum(reasonTemplates, { error: 'required' }),
  text: z.string().max(600, 'too_long').default(''),
}).superRefine((value, context) => {
  if (value.grund === 'own' && value.text.length < 3) context.addIssue({ code: 'custom', path: ['text'], message: 'required' });
});
export type BelongingReason = z.output<typeof declineBelongingForm>;

/** What the person reads: the sentence in their language, the organiser's own words below it. */
export function reasonFor({ grund, text }: BelongingReason, lang: Lang): string {
  return [grund === 'own' ? '' : belongingReasons[lang][grund], text].filter(Boolean).join('\n\n');
}

/** The same for several readers, each in their own language. */
export function reasonsFor(reason: BelongingReason): Record<Lang, string> {
  return { de: reasonFor(reason, 'de'), en: reasonFor(reason, 'en') };
}

/** The fields of a reason; used for one person, for several, and for a proposed organisation. */
export function ReasonFields({ values, errors }: { values?: RawForm | undefined; errors?: FieldErrors | undefined }): JSX.Element {
  const m = useTexts(belongingMessages);
  const told = useTexts(belongingReasons);
  return (
    <>
      <RadioGroup
        name="grund" label={m.reason} hint={m.reasonHint} required value={single(values?.['grund'])} error={errors?.['grund']}
        options={reasonTemplates.map((key) => ({ value: key, label: m.templates[key], hint: key === 'own' ? m.ownHint : told[key] }))}
      />
      <TextArea name="text" label={m.text} hint={m.textHint} rows={3} value={single(values?.['text'])} error={errors?.['text']} />
    </>
  );
}
