import type { CommandDeps } from '../../platform/db/transact.ts';
import type { Undelivered } from './delivery-report.ts';

/**
 * Marks a sent mail as bounced, and the address of whoever it was for, as when the mail server had refused it at once: it becomes a task of
 * the organisers. Only the pair of Message-ID and recipient as we wrote them counts, and a report read twice changes nothing. Resolves
 * to whether there was such a mail.
 */
export async function recordBounce(deps: Pick<CommandDeps, 'db' | 'clock'>, { messageId, recipient, diagnostic }: Undelivered): Promise<boolean> {
  // One statement, so that mail and mark on the account are written together.
  const row = await deps.db
    .with('written', (db) => db.updateTable('mail').set({ state: 'bounced', lastError: diagnostic })
      .where('messageId', '=', messageId).where('toEmail', '=', recipient).where('state', '=', 'sent').returning(['id', 'toEmail']))
    .with('marked', (db) => db.updateTable('account').from('written').set({ bouncedAt: deps.clock() })
      .whereRef('account.email', '=', 'written.toEmail').where('account.bouncedAt', 'is', null).returning('account.id'))
    .selectFrom('written').select('id').executeTakeFirst();
  return row !== undefined;
}
