import { z } from 'zod';

const MOST_PAGES = 10_000;

/** What a list of organisations is asked for: a text, and a page of it. Anything odd is none. */
export const directoryQuery = z.object({
  q: z.string().catch('').transform((text) => text.replace(/\p{Cc}/gu, ' ').normalize('NFC').trim().slice(0, 80)),
  seite: z.coerce.number().int().min(1).max(MOST_PAGES).catch(1),
});
