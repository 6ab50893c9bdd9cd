import { z } from 'zod';
import { normaliseEmail } from './email-address.ts';
import { safeReturnPath, typedCode } from './signin.ts';

/** A typed e-mail address, normalised; issue code 'invalid'. */
export const emailField = z.string({ error: 'invalid' }).default('').transform((text, context) => {
  const email = normaliseEmail(text);
  if (email) return email;
  context.addIssue({ code: 'custom', message: 'invalid' });
  return z.NEVER;
});

export const signInForm = z.object({
  email: emailField,
  weiter: z.string().optional().catch(undefined).transform(safeReturnPath),
});

export const codeForm = z.object({
  code: z.string({ error: 'required' }).default('').transform((text, context) => {
    const code = typedCode(text);
    if (code) return code;
    context.addIssue({ code: 'custom', message: 'required' });
    return z.NEVER;
  }),
});

/** Name and function as they are asked for at the profile and at the first registration. */
export const personFields = {
  name: z.string({ error: 'required' }).min(1, 'required').max(120, 'too_long'),
  jobTitle: z.string({ error: 'too_long' }).max(120, 'too_long').default(''),
};

export const profileForm = z.object({ ...personFields, lang: z.enum(['de', 'en']).catch('de') });
