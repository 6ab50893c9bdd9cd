import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../platform/db/database.ts';
import type { Localised } from '../../platform/i18n/localised.ts';
import { insertMails } from './commands-mail.ts';
import { silentLetter } from './letters/silent-letter.ts';
import type { MailDeps } from './mail.ts';
import { findRecipient } from './queries-facts.ts';

const silentPayload = z.object({ accountId: z.uuid(), matchId: z.uuid(), projectId: z.uuid(), what: z.enum(['asked', 'agreed']) });

/** Asks somebody about a silent match, or says that both agreed; who may not be asked any more, or is late, is not. */
export async function mailSilentMatch(tx: Tx, row: { id: number; payload: unknown }, deps: MailDeps, now: Temporal.Instant): Promise<boolean> {
  const { accountId, matchId, projectId, what } = silentPayload.parse(row.payload);
  const to = await findRecipient(tx, accountId);
  const { rows: [found] } = await sql<{ title: Localised; expiresAt: Temporal.Instant; agreed: boolean }>`
    select json_build_object('de', p.title_de, 'en', p.title_en) as title, m.expires_at, m.agreed_at is not null as agreed
    from silent_match m join project p on p.id = ${projectId} where m.id = ${matchId} and ${accountId}::uuid = any(silent_asked(p.id))`.execute(tx);
  if (!to || !found || (what === 'asked' && (found.agreed || Temporal.Instant.compare(found.expiresAt, now) <= 0))) return true;
  await insertMails(tx, [{
    kind: 'silent_match', letter: silentLetter(what, { ...found, matchId, projectId }, to, deps.baseUrl), to, onceKey: `outbox:${row.id}`,
    expiresAt: what === 'asked' ? found.expiresAt : null,
  }], deps.sender, now);
  return true;
}
