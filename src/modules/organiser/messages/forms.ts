import { z } from 'zod';
import { audiences } from '../../notifications/audience.ts';

/** A message to a group. `id` names the one sending of it: pressing the button twice sends once. */
export const messageForm = z.object({
  gruppe: z.enum(audiences, { error: 'required' }),
  betreff: z.string({ error: 'required' }).min(1, 'required').min(3, 'too_short').max(150, 'too_long').refine((text) => !text.includes('\n'), 'too_long'),
  text: z.string({ error: 'required' }).min(1, 'required').min(3, 'too_short').max(8000, 'too_long'),
});

export const sendForm = messageForm.extend({ id: z.uuid().optional().catch(undefined) });
export type MessageInput = z.output<typeof messageForm>;
