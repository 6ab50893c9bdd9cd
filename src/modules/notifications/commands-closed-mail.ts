import { z } from 'zod';
import type { Tx } from '../../platform/db/database.ts';
import { insertMails } from './commands-mail.ts';
import { closedLetter } from './letters/closed-letter.ts';
import type { MailDeps } from './mail.ts';

const payload = z.object({ accountId: z.uuid() });

/** Tells the owner of an account that it was closed; one that was opened again meanwhile is not told. */
export async function mailClosed(tx: Tx, row: { id: number; payload: unknown }, deps: MailDeps, now: Temporal.Instant): Promise<boolean> {
  const { accountId } = payload.parse(row.payload);
  const found = await tx.selectFrom('account').select(['email', 'name', 'lang']).where('id', '=', accountId).where('disabledAt', 'is not', null)
    .executeTakeFirst();
  if (!found) return true;
  const to = { ...found, lang: found.lang as 'de' | 'en', accountId };
  await insertMails(tx, [{ kind: 'account_closed', letter: closedLetter(to, deps.baseUrl), to, onceKey: `outbox:${row.id}` }], deps.sender, now);
  return true;
}
