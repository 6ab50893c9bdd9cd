import type { Tx } from '../../platform/db/database.ts';
import type { Mailbox } from '../../platform/mail/transport.ts';
import { mailRow, type Draft } from './mail.ts';

/** Writes mails that are due at once; a draft whose key is there already is left out. Returns how many were written. */
export async function insertMails(tx: Tx, drafts: readonly Draft[], sender: Mailbox, now: Temporal.Instant): Promise<number> {
  if (drafts.length === 0) return 0;
  const rows = await tx.insertInto('mail').values(drafts.map((draft) => mailRow(draft, sender, now)))
    .onConflict((c) => c.column('onceKey').doNothing()).returning('id').execute();
  return rows.length;
}
