import type { Insertable } from 'kysely';
import type { DB } from '../../db/tables.ts';
import type { MailDeps } from '../../src/modules/notifications/mail.ts';
import type { TestApp } from '../support/app.ts';

export const sender = { name: 'Initiative K', email: 'post@initiative-k.example' };

/** What the mail commands of the product get, on the test's database and clock. */
export function mailDeps(test: TestApp, changed: Partial<MailDeps> = {}): MailDeps {
  return { ...test.deps, sender, ...changed };
}

/** All mails so far, oldest first. */
export function mailsOf(test: TestApp) {
  return test.db.selectFrom('mail').selectAll().orderBy('createdAt').orderBy('toEmail').orderBy('id').execute();
}

/** A mail that is due now, past all templates. */
export async function makeMail(test: TestApp, given: Partial<Insertable<DB['mail']>> = {}) {
  const now = test.clock.now();
  const n = crypto.randomUUID();
  return test.db.insertInto('mail').values({
    kind: 'confirmed', toEmail: `empfang-${n.slice(0, 8)}@testdorf.example`, toName: 'Empfang', subject: 'Betreff', textBody: 'Text', htmlBody: '<p>Text</p>',
    nextTryAt: now, createdAt: now, messageId: `<${n}@initiative-k.example>`, ...given,
  }).returningAll().executeTakeFirstOrThrow();
}
