import { z } from 'zod';
import { single, type FieldErrors, type RawForm } from '../../../platform/http/form.ts';
import type { TypedOrganisation } from '../queries-organiser.ts';
import type { TypedTiming } from './commands-items.ts';
import { itemKinds, type ItemKind } from './programme.ts';

/** Rows for people in the form of an item. */
export const MAX_PEOPLE = 8;

const text = (max: number) => z.string().max(max, 'too_long').default('');

const minutes = z.string({ error: 'required' }).transform((typed, context) => {
  const value = parseMinutes(typed);
  if (value !== undefined) return value;
  context.addIssue({ code: 'custom', message: typed === '' ? 'required' : 'no_number' });
  return z.NEVER;
});

const pinnedAt = z.string().default('').transform((typed, context) => {
  const value = parsePinned(typed);
  if (value !== undefined) return value;
  context.addIssue({ code: 'custom', message: 'no_time' });
  return z.NEVER;
});

/** Whole minutes from 0 to 600. */
function parseMinutes(typed: string): number | undefined {
  return /^\d{1,3}$/.test(typed) && Number(typed) <= 600 ? Number(typed) : undefined;
}

function parsePinned(typed: string): string | null | undefined {
  if (typed === '') return null;
  return /^([01]\d|2[0-3]):[0-5]\d(:00)?$/.test(typed) ? typed.slice(0, 5) : undefined;
}

export const rowNumbers: readonly number[] = Array.from({ length: MAX_PEOPLE }, (_, index) => index + 1);
const personFields = Object.fromEntries(rowNumbers.flatMap((n) => [
  [`person${n}Name`, text(120)], [`person${n}JobTitle`, text(160)],
  [`person${n}Organisation`, text(160)], [`person${n}OrganisationId`, z.string().default('')],
])) as Record<string, z.ZodDefault<z.ZodString>>;

/** A person as typed; the organisation is looked up afterwards. */
export interface TypedPerson {
  name: string;
  jobTitle: string;
  organisation: TypedOrganisation;
}

/** One item of the programme. Rows for people that are empty are nobody. */
export const itemForm = z.object({
  kind: z.enum(itemKinds as [ItemKind, ...ItemKind[]], { error: 'required' }),
  titleDe: z.string({ error: 'required' }).min(1, 'required').max(200, 'too_long'),
  titleEn: text(200),
  minutes,
  pinnedAt,
  ...personFields,
  abstractDe: text(4000),
  abstractEn: text(4000),
  publicNote: text(1000),
  backstageNote: text(4000),
  stand: z.string().default(''),
  after: z.string().optional(),
}).transform((form) => {
  const { kind, titleDe, titleEn, abstractDe, abstractEn, publicNote, backstageNote, stand, after } = form;
  return {
    stand, after, people: peopleOf(form as unknown as RawForm),
    item: { kind, titleDe, titleEn, abstractDe, abstractEn, publicNote, backstageNote, minutes: form.minutes, pinnedAt: form.pinnedAt },
  };
});

/** The rows for people that are not empty. */
export function peopleOf(raw: RawForm): TypedPerson[] {
  return rowNumbers.map((n) => ({
    name: single(raw[`person${n}Name`]), jobTitle: single(raw[`person${n}JobTitle`]),
    organisation: { text: single(raw[`person${n}Organisation`]), id: single(raw[`person${n}OrganisationId`]) || undefined },
  })).filter(({ name, jobTitle, organisation }) => name !== '' || jobTitle !== '' || organisation.text !== '');
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a button of the list asks for besides saving the times: 'up:<id>', 'before:<id>:<other id>' … */
export type ListAction =
  | { kind: 'append' }
  | { kind: 'up' | 'down' | 'duplicate' | 'remove' | 'edit' | 'insert'; itemId: string }
  | { kind: 'before'; itemId: string; otherId: string }
  | { kind: 'restore'; itemId: string; place: number };

const actionKinds = ['up', 'down', 'duplicate', 'remove', 'edit', 'insert'] as const;

/** The pressed button; undefined for "save the times" and for anything no button of ours says. */
export function parseAction(typed: string): ListAction | undefined {
  if (typed === 'append') return { kind: 'append' };
  const [kind, itemId = '', otherId = ''] = typed.split(':');
  if (!ID.test(itemId)) return undefined;
  if (kind === 'before') return otherId === 'end' || ID.test(otherId) ? { kind, itemId, otherId } : undefined;
  if (kind === 'restore') return /^\d{1,3}$/.test(otherId) ? { kind, itemId, place: Number(otherId) } : undefined;
  const known = actionKinds.find((k) => k === kind);
  return known && { kind: known, itemId };
}

/**
 * The times typed into the list: per item the minutes, the pinned start, and both as the page showed them.
 * Field errors by 'minutes-<id>' and 'pinned-<id>'.
 */
export function parseTimes(raw: RawForm): { ok: true; timings: TypedTiming[] } | { ok: false; errors: FieldErrors } {
  const errors: FieldErrors = {};
  const timings: TypedTiming[] = [];
  for (const name of Object.keys(raw)) {
    const itemId = name.startsWith('minutes-') ? name.slice('minutes-'.length) : '';
    if (!ID.test(itemId)) continue;
    const typedMinutes = parseMinutes(single(raw[name]));
    const typedPinned = parsePinned(single(raw[`pinned-${itemId}`]));
    const [seenMinutes = '', seenPinned = ''] = single(raw[`seen-${itemId}`]).split('|');
    if (typedMinutes === undefined) errors[name] = 'no_number';
    if (typedPinned === undefined) errors[`pinned-${itemId}`] = 'no_time';
    if (typedMinutes === undefined || typedPinned === undefined) continue;
    timings.push({
      itemId, typed: { minutes: typedMinutes, pinnedAt: typedPinned },
      seen: { minutes: parseMinutes(seenMinutes) ?? typedMinutes, pinnedAt: parsePinned(seenPinned) ?? null },
    });
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, timings };
}

/** A link to slides, a recording or something else. */
export const materialForm = z.object({
  itemId: z.string().default('').transform((id) => (ID.test(id) ? id : null)),
  kind: z.enum(['slides', 'recording', 'link'], { error: 'required' }),
  audience: z.enum(['public', 'participants'], { error: 'required' }),
  title: z.string({ error: 'required' }).min(1, 'required').max(200, 'too_long'),
  url: z.string({ error: 'required' }).min(1, 'required').max(2000, 'too_long')
    .refine((typed) => /^https:\/\/[^\s/]/.test(typed) && URL.canParse(typed), 'no_https'),
});
