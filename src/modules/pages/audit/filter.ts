import { z } from 'zod';
import { single, type RawForm } from '../../../platform/http/form.ts';
import { instantOf } from '../../../platform/time/time.ts';

/** What the list of the audit is narrowed to; empty is not narrowed. */
export interface AuditFilter {
  /** Days of Europe/Berlin, both included. */
  from: string;
  to: string;
  /** Part of the name or address of who did it, or an id of anything that is concerned. */
  search: string;
  verb: string;
  object: string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const WORD = /^[a-z_]{1,40}$/;
const day = (text: string): string => (DAY.test(text) && instantOf(text, '00:00') ? text : '');
const word = (text: string): string => (WORD.test(text) ? text : '');

/** Reads the filter from a query or a form; what makes no sense is not narrowed by. */
export function auditFilter(raw: RawForm): AuditFilter {
  const value = (name: string): string => single(raw[name]);
  return { from: day(value('von')), to: day(value('bis')), search: value('suche').slice(0, 254), verb: word(value('vorgang')), object: word(value('gegenstand')) };
}

/** Whether the last day is before the first, so that nothing can be in between. */
export function isReversed({ from, to }: Pick<AuditFilter, 'from' | 'to'>): boolean {
  return from !== '' && to !== '' && to < from;
}

/** The fields of the filter by their names in the form. */
export function filterFields({ from, to, search, verb, object }: AuditFilter): Record<string, string> {
  return Object.fromEntries(Object.entries({ von: from, bis: to, suche: search, vorgang: verb, gegenstand: object }).filter(([, value]) => value !== ''));
}

/** From the first moment of one day to the first after the other. */
export function periodOf({ from, to }: AuditFilter): { since: Temporal.Instant | undefined; until: Temporal.Instant | undefined } {
  const next = to === '' ? '' : Temporal.PlainDate.from(to).add({ days: 1 }).toString();
  return { since: from === '' ? undefined : instantOf(from, '00:00'), until: next === '' ? undefined : instantOf(next, '00:00') };
}

/** Why a part of the audit leaves the system. */
export const auditExportForm = z.object({
  grund: z.string({ error: 'required' }).min(1, 'required').min(3, 'too_short').max(300, 'too_long'),
});
