import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../../accounts/actor.ts';
import { filterFields, type AuditFilter } from './filter.ts';
import { AUDIT_EXPORT_LIMIT, listAuditForExport, type AuditEntry } from './queries.ts';

export type ExportAuditResult = { ok: true; rows: AuditEntry[] } | { ok: false; reason: 'empty' | 'too_many' };

/**
 * Reads entries of the audit for a file, for admins. That it was done, why and how many it were becomes an entry itself, in the
 * transaction that reads.
 */
export async function exportAudit(deps: CommandDeps, actor: Member, filter: AuditFilter, reason: string): Promise<ExportAuditResult> {
  if (!actor.isAdmin) throw new NotFound('audit');
  const now = deps.clock();
  return transact(deps, async (tx): Promise<ExportAuditResult> => {
    const rows = await listAuditForExport(tx, filter);
    if (rows.length === 0) return { ok: false, reason: 'empty' };
    if (rows.length > AUDIT_EXPORT_LIMIT) return { ok: false, reason: 'too_many' };
    // Without what was searched for: it is a name or an address.
    const { suche: _, ...narrowed } = filterFields(filter);
    await tx.insertInto('activity').values({
      at: now, actorId: actor.accountId, verb: 'exported', object: 'audit', data: JSON.stringify({ count: rows.length, format: 'csv', filter: narrowed, reason }),
    }).execute();
    return { ok: true, rows };
  });
}
