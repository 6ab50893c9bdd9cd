import { sql } from 'kysely';
import { SMTP_CONNECTIONS } from '../../platform/mail/smtp.ts';
import type { MailTransport, SendOutcome } from '../../platform/mail/transport.ts';
import { normaliseEmail } from '../accounts/email-address.ts';
import {
  backOff, CLAIM_MINUTES, MAILS_PER_HOUR, MAX_TRIES, UNREACHABLE_GIVE_UP_HOURS, UNREACHABLE_MINUTES, type MailDeps, type MailKind, type Run,
} from './mail.ts';
import { UNREACHABLE } from './tasks.ts';

type SendDeps = Pick<MailDeps, 'db' | 'clock' | 'demo'>;

interface ClaimedMail {
  id: string;
  kind: MailKind;
  toEmail: string;
  toName: string;
  subject: string;
  textBody: string;
  htmlBody: string;
  ics: string | null;
  icsMethod: 'REQUEST' | 'CANCEL' | 'PUBLISH' | null;
  tries: number;
  messageId: string;
  createdAt: Temporal.Instant;
}

/** How many mails ended in which way; `postponed` ones come again by themselves. */
export interface SendReport {
  sent: number;
  postponed: number;
  failed: number;
  bounced: number;
  /** The mail server took nothing: the run ended early, the rest waits untouched. */
  unreachable: boolean;
}

/**
 * Sends mails that are due, at most four at once, until none is left or the mail server cannot be reached. Any number of
 * processes may run it: each mail is claimed by one of them. Nothing is sent inside a transaction; a crash between sending and
 * recording sends that mail once more, under the same Message-ID, and never loses it.
 */
export async function sendDueMails(deps: SendDeps, transport: MailTransport, run: Run = {}): Promise<SendReport> {
  const report: SendReport = { sent: 0, postponed: 0, failed: 0, bounced: 0, unreachable: false };
  await dropExpired(deps);
  const lanes = Array.from({ length: SMTP_CONNECTIONS }, async () => {
    while (!report.unreachable && !run.signal?.aborted) {
      await run.pause?.();
      const mail = await claimMail(deps);
      if (!mail) return;
      const outcome = await trySending(mail, transport);
      if (outcome.kind === 'unreachable') report.unreachable = true;
      const state = await record(deps, mail, outcome);
      report[state] += 1;
    }
  });
  await Promise.all(lanes);
  return report;
}

/** Marks mails that are of no use any more, so that nobody gets a dead code or yesterday's "it begins in 15 minutes". */
async function dropExpired(deps: SendDeps): Promise<void> {
  const now = deps.clock();
  await deps.db.updateTable('mail').set((eb) => ({
    // Nobody has to see to a code that was too late: the person has asked for another one.
    state: eb.case().when('kind', '=', 'login_code').then('stopped').else('failed').end(), lastError: 'expired before it could be sent',
    ...(deps.demo ? {} : {
      textBody: sql<string>`case when kind = 'login_code' then '' else text_body end`,
      htmlBody: sql<string>`case when kind = 'login_code' then '' else html_body end`,
    }),
  })).where('expiresAt', '<=', now)
    .where((eb) => eb.or([eb('state', '=', 'waiting'), eb.and([eb('state', '=', 'sending'), eb('nextTryAt', '<=', now)])])).execute();
}

// Any number will do, as long as nothing else in this product locks it.
const CLAIM_LOCK = 4_117_020_503;
const BRAKE_MINUTES = 10;

/**
 * Takes the next due mail, codes first. Claims go one after the other over all processes: only so is the number of mails to
 * one address counted right. Mails over that number are put off, so that they do not stand in the way of others.
 */
async function claimMail(deps: SendDeps): Promise<ClaimedMail | undefined> {
  const now = deps.clock();
  return deps.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(${CLAIM_LOCK})`.execute(tx);
    for (;;) {
      const { rows: [next] } = await sql<{ id: string; braked: boolean }>`
        select m.id, m.kind <> 'login_code' and (
          select count(*) from mail p where p.to_email = m.to_email and p.kind <> 'login_code' and p.id <> m.id
            and (p.sent_at > ${now.subtract({ hours: 1 })} or p.state = 'sending')) >= ${MAILS_PER_HOUR} as braked
        from mail m where m.state in ('waiting', 'sending') and m.next_try_at <= ${now}
        order by m.kind <> 'login_code', m.next_try_at, m.created_at, m.id limit 1 for update skip locked`.execute(tx);
      if (!next) return undefined;
      if (next.braked) {
        await tx.updateTable('mail').set({ state: 'waiting', nextTryAt: now.add({ minutes: BRAKE_MINUTES }) })
          .where('id', '=', next.id).execute();
        continue;
      }
      const row = await tx.updateTable('mail')
        .set((eb) => ({ state: 'sending', tries: eb('tries', '+', 1), nextTryAt: now.add({ minutes: CLAIM_MINUTES }) }))
        .where('id', '=', next.id).returning([
          'id', 'kind', 'toEmail', 'toName', 'subject', 'textBody', 'htmlBody', 'ics', 'icsMethod', 'tries', 'messageId', 'createdAt',
        ]).executeTakeFirstOrThrow();
      return row as ClaimedMail;
    }
  });
}

async function trySending(mail: ClaimedMail, transport: MailTransport): Promise<SendOutcome> {
  // Checked where it is written, and again where it leaves: what is not exactly one address is no recipient.
  const email = normaliseEmail(mail.toEmail);
  if (email === undefined || email !== mail.toEmail) return { kind: 'refused', error: 'not exactly one address' };
  try {
    return await transport.send({
      messageId: mail.messageId, to: { name: mail.toName, email }, subject: mail.subject, text: mail.textBody, html: mail.htmlBody,
      calendar: mail.ics !== null && mail.icsMethod !== null ? { method: mail.icsMethod, content: mail.ics } : undefined,
    });
  } catch (error) {
    return { kind: 'later', error: error instanceof Error ? error.message : String(error) };
  }
}

type Ending = 'sent' | 'postponed' | 'failed' | 'bounced';

/** Writes down what became of a claimed mail; nothing when the claim ran out meanwhile and somebody else has the mail. */
async function record(deps: SendDeps, mail: ClaimedMail, outcome: SendOutcome): Promise<Ending> {
  const now = deps.clock();
  const ending = endingOf(mail, outcome, now);
  const error = outcome.kind === 'sent' ? null : outcome.kind === 'unreachable' ? `${UNREACHABLE} ${outcome.error}` : outcome.error;
  const written = deps.db.updateTable('mail').set({
    ...(ending === 'postponed' ? { state: stateAfterStop, ...nextTry(mail, outcome, now) } : { state: ending }),
    lastError: error, sentAt: ending === 'sent' ? now : null,
    // A code is a secret: it is gone as soon as it was sent or given up. A demo shows it, that is what its mailbox is for.
    ...(mail.kind === 'login_code' && ending !== 'postponed' && !deps.demo ? { textBody: '', htmlBody: '' } : {}),
  }).where('id', '=', mail.id).where('state', '=', 'sending').where('tries', '=', mail.tries).returning('toEmail');
  if (ending !== 'sent' && ending !== 'bounced') {
    await written.execute();
    return ending;
  }
  // One statement, so that mail and mark on the account are written together.
  await deps.db.with('written', () => written).updateTable('account').from('written').set({ bouncedAt: ending === 'bounced' ? now : null })
    .whereRef('account.email', '=', 'written.toEmail').where('account.bouncedAt', ending === 'bounced' ? 'is' : 'is not', null).execute();
  return ending;
}

// The stop button must also reach a mail that was just being tried.
const stateAfterStop = sql<string>`case when exists (
  select 1 from group_message g where g.id = mail.group_message_id and g.state = 'stopped') then 'stopped' else 'waiting' end`;

function endingOf(mail: ClaimedMail, outcome: SendOutcome, now: Temporal.Instant): Ending {
  switch (outcome.kind) {
    case 'sent': return 'sent';
    case 'bounced': return 'bounced';
    case 'refused': return 'failed';
    case 'later': return mail.tries >= MAX_TRIES ? 'failed' : 'postponed';
    case 'unreachable': {
      const lastTry = mail.createdAt.add({ hours: UNREACHABLE_GIVE_UP_HOURS });
      return Temporal.Instant.compare(now, lastTry) >= 0 ? 'failed' : 'postponed';
    }
  }
}

function nextTry(mail: ClaimedMail, outcome: SendOutcome, now: Temporal.Instant) {
  // No server at all says nothing about this mail: the try does not count against it.
  if (outcome.kind !== 'unreachable') return { nextTryAt: now.add(backOff(mail.tries)) };
  const { minutes } = backOff(mail.tries);
  return { nextTryAt: now.add({ minutes: Math.min(minutes, UNREACHABLE_MINUTES) }), tries: Math.min(mail.tries, MAX_TRIES - 2) };
}
