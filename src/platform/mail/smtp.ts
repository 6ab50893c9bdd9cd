import { createTransport } from 'nodemailer';
import { outcomeOfError } from './smtp-error.ts';
import type { Mailbox, MailTransport } from './transport.ts';

/** Connections to the mail server at once; the sender of the queue uses as many. */
export const SMTP_CONNECTIONS = 4;

export interface SmtpTimeouts {
  connectSeconds: number;
  /** Of silence in the middle of a conversation. */
  silenceSeconds: number;
  /** For one mail from first to last, even when the server trickles. */
  mailSeconds: number;
}

const patience: SmtpTimeouts = { connectSeconds: 10, silenceSeconds: 30, mailSeconds: 90 };

/**
 * Sends over SMTP with a small pool of connections. TLS follows the address: `smtps:` from the start, `smtp:` with STARTTLS
 * where the server offers it (`?requireTLS=true` insists). Files and URLs are never read on behalf of a mail.
 */
export function smtpTransport(url: string, from: Mailbox, timeouts: SmtpTimeouts = patience): MailTransport {
  const mailer = createTransport({
    url,
    pool: true,
    maxConnections: SMTP_CONNECTIONS,
    // Trying again is the queue's business: a mail whose connection broke may have been taken already.
    maxRequeues: 0,
    // Servers close idle connections after some minutes; ours are closed before, so none is found dead.
    idleTimeout: 30_000,
    connectionTimeout: timeouts.connectSeconds * 1000,
    greetingTimeout: timeouts.connectSeconds * 1000,
    dnsTimeout: timeouts.connectSeconds * 1000,
    socketTimeout: timeouts.silenceSeconds * 1000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      try {
        await mailer.sendMail({
          messageId: mail.messageId,
          from: { name: from.name, address: from.email },
          // An object and never a string: a string with a comma in it would go to two people.
          to: { name: mail.to.name, address: mail.to.email },
          envelope: { from: from.email, to: [mail.to.email] },
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          ...(mail.calendar && { icalEvent: { method: mail.calendar.method, content: mail.calendar.content, filename: 'termin.ics' } }),
          // Tells robots not to answer; the second one is what Exchange listens to.
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
          signal: AbortSignal.timeout(timeouts.mailSeconds * 1000),
        });
        return { kind: 'sent' };
      } catch (error) {
        return outcomeOfError(error);
      }
    },
    async close() {
      mailer.close({ force: true });
    },
  };
}
