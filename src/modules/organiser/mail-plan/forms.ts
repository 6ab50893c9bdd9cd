import { z } from 'zod';
import type { StepKind } from '../../notifications/mail-plan.ts';

/** Names of the steps in URLs. */
export const stepSlugs: Record<StepKind, string> = {
  programme: 'programm', reconfirm: 'rueckfrage', access_day: 'zugang', access_soon: 'beginn', thanks: 'dank',
};

/** The step of a URL; undefined when there is none of that name. */
export function stepOf(slug: string): StepKind | undefined {
  return (Object.keys(stepSlugs) as StepKind[]).find((kind) => stepSlugs[kind] === slug);
}

export const units = { minutes: 1, hours: 60, days: 1440 } as const;
export type Unit = keyof typeof units;

const MAX_MINUTES = 30 * 1440;

/** What was chosen: to inherit, not to send, or an offset in minutes without a sign. Codes: required, number, unit, too_far. */
export const stepForm = z.object({
  choice: z.enum(['inherit', 'own', 'never'], 'required'),
  amount: z.string().default(''),
  unit: z.string().default(''),
}).transform((typed, context): { choice: 'inherit' } | { choice: 'never' } | { choice: 'own'; minutes: number } => {
  if (typed.choice !== 'own') return { choice: typed.choice };
  const refuse = (field: 'amount' | 'unit', message: string): never => {
    context.addIssue({ code: 'custom', message, path: [field] });
    return z.NEVER;
  };
  if (typed.amount === '') return refuse('amount', 'required');
  if (!/^\d{1,5}$/.test(typed.amount)) return refuse('amount', 'number');
  if (!Object.hasOwn(units, typed.unit)) return refuse('unit', 'unit');
  const minutes = Number(typed.amount) * units[typed.unit as Unit];
  return minutes > MAX_MINUTES ? refuse('amount', 'too_far') : { choice: 'own', minutes };
});

/** An offset as it is typed: in the largest unit that fits. */
export function typedOffset(offsetMinutes: number): { amount: string; unit: Unit } {
  const minutes = Math.abs(offsetMinutes);
  const unit: Unit = minutes > 0 && minutes % 1440 === 0 ? 'days' : minutes > 0 && minutes % 60 === 0 ? 'hours' : 'minutes';
  return { amount: String(minutes / units[unit]), unit };
}
