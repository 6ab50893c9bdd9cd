import { z } from 'zod';
import { isUuid } from '../../../platform/db/uuid.ts';
import { many, rawForm, single, type RawForm } from '../../../platform/http/form.ts';
import { REGISTRATIONS_PER_PAGE, type RegistrationFilter } from '../../events/registrations/queries-organiser.ts';
import { answerInPath, seatInPath, stateInPath } from './paths.ts';

function keyOf<K extends string>(words: Record<K, string>, word: string): K | undefined {
  return (Object.keys(words) as K[]).find((key) => words[key] === word);
}

/** The filter of an address or a form; whatever is unknown narrows nothing. */
export function filterOf(raw: RawForm): RegistrationFilter {
  return {
    state: keyOf(stateInPath, single(raw['stand'])) ?? 'active',
    seat: keyOf(seatInPath, single(raw['platz'])),
    answer: keyOf(answerInPath, single(raw['antwort'])),
    search: single(raw['suche']).slice(0, 120),
  };
}

/** Filter, page (from 1) and whether all boxes are to be ticked, from the address of the list. */
export function readListQuery(query: unknown): { filter: RegistrationFilter; page: number; allChosen: boolean } {
  const raw = rawForm(query);
  const page = single(raw['seite']);
  return { filter: filterOf(raw), page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1, allChosen: single(raw['auswahl']) === 'alle' };
}

/** Reasons for declining that come up again and again; the person reads the sentence of the template in their language. */
export const declineTemplates = ['not_eligible', 'not_verified', 'enough_of_organisation', 'own'] as const;
export type DeclineTemplate = (typeof declineTemplates)[number];

/** Reasons that say that the person does not belong to the organisation; the others concern this event only. */
export const declinesMembership: Record<DeclineTemplate, boolean> = { not_eligible: true, not_verified: true, enough_of_organisation: false, own: false };

/** The sentence of the template and the free text together have to fit the column (1,000 characters). */
const MAX_FREE_TEXT = 600;

export const declineForm = z.object({
  grund: z.enum(declineTemplates, { error: 'required' }),
  text: z.string().max(MAX_FREE_TEXT, 'too_long').default(''),
}).superRefine((value, context) => {
  if (value.grund === 'own' && value.text.length < 3) context.addIssue({ code: 'custom', path: ['text'], message: 'required' });
});
export type DeclineInput = z.output<typeof declineForm>;

export const noteForm = z.object({ notiz: z.string().max(2000, 'too_long').default('') });

export const attendanceForm = z.object({ teilnahme: z.enum(['attended', 'no_show', 'confirmed']) });

/** What can be done to several registrations at once, as it stands in forms. */
export const bulkWords = { approve: 'zusage', decline: 'absage', attended: 'teilgenommen', no_show: 'gefehlt' } as const;
export type BulkAction = keyof typeof bulkWords;
export const bulkActions: readonly BulkAction[] = ['approve', 'decline', 'attended', 'no_show'];

/** The action and the ticked ids of the list: at most a page of them, so that the outcome fits into an address. */
export function readChoice(raw: RawForm): { action: BulkAction | undefined; ids: string[] } {
  const ids = [...new Set(many(raw['id']))].filter(isUuid).slice(0, REGISTRATIONS_PER_PAGE);
  return { action: keyOf(bulkWords, single(raw['aktion'])), ids };
}
