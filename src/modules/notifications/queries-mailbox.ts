import { sql } from 'kysely';
import type { Db } from '../../platform/db/database.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { MailState } from './mail.ts';

export const MAILS_PER_PAGE = 30;

export interface MailLine {
  id: string;
  toEmail: string;
  toName: string;
  subject: string;
  /** The first words after the salutation. */
  snippet: string;
  state: MailState;
  createdAt: Temporal.Instant;
  hasCalendar: boolean;
}

/** Mails of a demo, newest first; all of them or those to one address. Asks nobody's right: only a demo has a page for it. */
export async function listDemoMails(db: Db, filter: { email: string; page: number }): Promise<{ rows: MailLine[]; total: number }> {
  const { rows } = await sql<MailLine & { total: number; text: string }>`
    select id, to_email, to_name, subject, left(text_body, 400) as text, state, created_at, ics is not null as has_calendar,
      count(*) over () as total
    from mail where ${filter.email} in ('', to_email) and to_email <> ''
    order by created_at desc, id limit ${MAILS_PER_PAGE} offset ${(filter.page - 1) * MAILS_PER_PAGE}`.execute(db);
  return { total: rows[0]?.total ?? 0, rows: rows.map(({ total: _, text, ...row }) => ({ ...row, snippet: snippetOf(text) })) };
}

function snippetOf(text: string): string {
  const body = text.slice(text.indexOf('\n\n') + 2).replace(/\s+/g, ' ').trim();
  return body.length > 140 ? `${body.slice(0, 139)}…` : body;
}

/** One mail of a demo. */
export async function getDemoMail(db: Db, id: string) {
  const row = isUuid(id)
    ? await db.selectFrom('mail')
      .select(['id', 'toEmail', 'toName', 'subject', 'textBody', 'htmlBody', 'ics', 'icsMethod', 'state', 'createdAt', 'sentAt'])
      .where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound('mail');
  return { ...row, state: row.state as MailState, icsMethod: row.icsMethod as 'REQUEST' | 'CANCEL' | 'PUBLISH' | null };
}

export type DemoMail = Awaited<ReturnType<typeof getDemoMail>>;
