import { z } from 'zod';
import { typedCertificateNumber } from './certificate.ts';

export const feedbackForm = z.object({
  useful: z.enum(['1', '2', '3', '4', '5'], 'required').transform(Number),
  comment: z.string('too_long').max(2000, 'too_long').default(''),
});

/** Absolute minutes, not steps: pressed twice, or by two organisers at once, it is still the same delay. */
export const delayForm = z.object({
  minutes: z.string('invalid').default('').transform((text, context) => {
    const minutes = /^-?\d{1,3}$/.test(text) ? Number(text) : NaN;
    if (minutes >= -120 && minutes <= 240) return minutes;
    context.addIssue({ code: 'custom', message: 'invalid' });
    return z.NEVER;
  }),
});

export const noteForm = z.object({ note: z.string('too_long').max(300, 'too_long').default('') });


/** 'arrived' or back to 'expected'; which list to return to. */
export const arrivalForm = z.object({
  state: z.enum(['arrived', 'expected']),
  q: z.string().max(200).catch(''),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export const verifyForm = z.object({
  number: z.string('invalid').default('').transform((text, context) => {
    const number = typedCertificateNumber(text);
    if (number) return number;
    context.addIssue({ code: 'custom', message: text === '' ? 'required' : 'invalid' });
    return z.NEVER;
  }),
});
