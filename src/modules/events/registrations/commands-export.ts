import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import { isoDate } from '../../../platform/time/time.ts';
import type { Member } from '../../accounts/actor.ts';
import { EXPORT_LIMIT, getOrganisedEvent, listForExport, type ExportRow, type OrganisedEvent, type RegistrationFilter } from './queries-organiser.ts';

export type ExportFormat = 'csv' | 'xlsx';

/** What a file can hold. The names also stand in the audit entry: it says what left the system, not whose. */
export const exportColumns = [
  'name', 'jobTitle', 'organisation', 'organisationType', 'land', 'state', 'seat', 'place', 'coming', 'question', 'topics', 'registeredAt', 'email', 'note',
] as const;
export type ExportColumn = (typeof exportColumns)[number];

export interface ExportInput {
  filter: RegistrationFilter;
  columns: readonly ExportColumn[];
  format: ExportFormat;
  /** Why it is needed; everybody who organises the series reads it. */
  reason: string;
}

export type ExportResult = { ok: true; event: OrganisedEvent; rows: ExportRow[] } | { ok: false; reason: 'too_many' | 'empty' };

/**
 * Reads registrations for a file. The audit entry (count, format, columns, reason) and whose registrations they were is written in the
 * transaction that reads: no data leave without it. Refused are an empty file and one longer than the limit; neither leaves an entry.
 */
export async function exportRegistrations(deps: CommandDeps, actor: Member, slug: string, input: ExportInput): Promise<ExportResult> {
  const now = deps.clock();
  return transact(deps, async (tx): Promise<ExportResult> => {
    const event = await getOrganisedEvent(tx, actor, slug);
    const rows = await listForExport(tx, event, input.filter, input.columns.includes('email'));
    if (rows.length > EXPORT_LIMIT) return { ok: false, reason: 'too_many' };
    if (rows.length === 0) return { ok: false, reason: 'empty' };
    const { id: activityId } = await tx.insertInto('activity').values({
      at: now, actorId: actor.accountId, verb: 'exported', object: 'event', objectId: event.id, eventId: event.id,
      data: JSON.stringify({ count: rows.length, format: input.format, columns: [...input.columns], reason: input.reason }),
    }).returning('id').executeTakeFirstOrThrow();
    // So that each of them can be told; the audit itself stays short.
    await tx.insertInto('listAccess').values({
      at: now, day: isoDate(now), eventId: event.id, actorId: actor.accountId, kind: 'export', activityId, registrations: rows.map(({ id }) => id),
    }).execute();
    return { ok: true, event, rows };
  });
}
