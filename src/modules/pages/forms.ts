import { z } from 'zod';
import { normaliseEmail } from '../accounts/email-address.ts';

export const feedbackKinds = ['barrier', 'error', 'question', 'praise'] as const;

/** The form for feedback: what it is about and a message; page and address are free to give. */
export const feedbackForm = z.object({
  kind: z.enum(feedbackKinds, 'required'),
  message: z.string({ error: 'required' }).min(3, 'required').max(4000, 'too_long'),
  page: z.string().max(500, 'too_long').default(''),
  replyTo: z.string().default('').transform((text, context) => {
    if (text === '') return null;
    const email = normaliseEmail(text);
    if (email) return email;
    context.addIssue({ code: 'custom', message: 'invalid' });
    return z.NEVER;
  }),
});

/**
 * The page somebody came from: what the link says, else the referrer if it is a page of ours. Undefined when neither is a path of
 * this site; it is only ever shown as text.
 */
export function pageCameFrom(given: unknown, referrer: string | undefined, baseUrl: string): string | undefined {
  const isPath = (text: string): boolean => /^\/(?!\/)[^\s\\]*$/.test(text) && text.length <= 500;
  if (typeof given === 'string' && isPath(given)) return given;
  if (referrer === undefined || !URL.canParse(referrer)) return undefined;
  const url = new URL(referrer);
  // Without the query: what somebody searched for is theirs to tell.
  return url.origin === baseUrl && isPath(url.pathname) && url.pathname !== '/' ? url.pathname : undefined;
}
