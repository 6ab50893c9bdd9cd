import { z } from 'zod';
import { isUuid } from '../../../platform/db/uuid.ts';
import { many } from '../../../platform/http/form.ts';
import { normaliseEmail } from '../../accounts/email-address.ts';
import { emailField, personFields } from '../../accounts/forms.ts';
import { readSharedFields } from '../../accounts/sharing/sharing.ts';
import { MAX_COLLEAGUES } from './registration.ts';

const ids = z.union([z.string(), z.array(z.string())]).optional().transform((value) => many(value).filter(isUuid).slice(0, 50));

const answers = {
  question: z.string({ error: 'too_long' }).max(1000, 'too_long').default(''),
  seek: ids,
  offer: ids,
};

/** The registration form. `organisation` is what was typed, `organisationId` the chosen suggestion, `organisationChoice` the answer to "which one?". */
export const registrationForm = z.object({
  ...personFields,
  organisation: z.string({ error: 'required' }).min(2, 'required').max(200, 'too_long'),
  organisationId: z.string().optional().catch(undefined),
  organisationChoice: z.string().optional().catch(undefined),
  // For a body that is proposed: what it is, and the municipality it belongs to.
  bodyKind: z.string().catch('').default(''),
  bodyParent: z.string().catch('').default(''),
  bodyParentId: z.string().catch('').default(''),
  wish: z.enum(['room', 'online'], { error: 'required' }),
  ...answers,
  shares: z.union([z.string(), z.array(z.string())]).optional().transform((value) => readSharedFields(many(value))),
  consent: z.union([z.string(), z.array(z.string())]).optional()
    .transform((value) => many(value).filter((p): p is 'series_news' | 'photos' => p === 'series_news' || p === 'photos')),
});

export const answersForm = z.object(answers);

export const switchForm = z.object({ wish: z.enum(['room', 'online']) });
export const offerForm = z.object({ answer: z.enum(['accept', 'decline']) });
export const comingForm = z.object({ coming: z.enum(['yes', 'no']).transform((c) => c === 'yes') });
export const handOverForm = z.object({ email: emailField });

/** Up to five addresses, separated by line ends, commas, semicolons or spaces. */
export const colleaguesForm = z.object({
  emails: z.string({ error: 'required' }).transform((text, context) => {
    const typed = text.split(/[\s,;]+/).filter(Boolean);
    const emails = [...new Set(typed.map(normaliseEmail))];
    const problem = typed.length === 0 ? 'required' : emails.includes(undefined) ? 'invalid' : emails.length > MAX_COLLEAGUES ? 'too_many' : undefined;
    if (!problem) return emails as string[];
    context.addIssue({ code: 'custom', message: problem });
    return z.NEVER;
  }),
  wish: z.enum(['room', 'online']).catch('online'),
});
