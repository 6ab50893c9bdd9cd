import type { SendOutcome } from './transport.ts';

/** What nodemailer's errors say, as far as the decision needs it. */
interface SmtpError {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
  message?: string;
  timeoutType?: string;
  syscall?: string;
  /** Of the system or of TLS, under an ESOCKET. */
  originalCode?: string;
}

const MAX_ERROR_LENGTH = 300;

/**
 * Sorts a failed try. Blaming the address needs a permanent answer to RCPT TO (or an answer that names the address, RFC 3463
 * x.1.* and x.2.*); policies (x.7.*, "relay access denied") are about us and must not mark a person's address as dead.
 */
export function outcomeOfError(thrown: unknown): Exclude<SendOutcome, { kind: 'sent' }> {
  const error = thrown as SmtpError;
  return { kind: kindOf(error), error: describe(error) };
}

/** Codes of nodemailer for what happens before any mail is spoken of. */
const noServer = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2', 'EDNS', 'ETLS', 'EPROXY', 'ECONFIG']);

function kindOf(error: SmtpError): 'bounced' | 'refused' | 'later' | 'unreachable' {
  const { code, command = '', responseCode = 0, response = '' } = error;
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(response)?.[1] ?? '';
  if (code !== undefined && noServer.has(code)) return 'unreachable';
  if (error.syscall === 'connect' || (code === 'ETIMEDOUT' && error.timeoutType !== 'SOCKET_TIMEOUT')) return 'unreachable';
  // A certificate that is not trusted, a host that went away; but a connection reset in between is about this try only.
  if (code === 'ESOCKET' && error.originalCode !== 'ECONNRESET' && error.originalCode !== 'EPIPE') return 'unreachable';
  if (responseCode === 421) return 'unreachable';
  if (responseCode >= 500) {
    // No mail of ours is taken: a matter of configuration, not of this mail.
    if (command === 'MAIL FROM' || command === 'EHLO' || command === 'HELO' || responseCode === 503) return 'unreachable';
    if (status.startsWith('5.1.') || status.startsWith('5.2.')) return 'bounced';
    if (command !== 'RCPT TO') return 'refused';
    return status.startsWith('5.7.') || /relay/i.test(response) ? 'later' : 'bounced';
  }
  // Nothing was asked of a server: our own mail is malformed, and will be next time.
  if (code === 'EENVELOPE' && responseCode === 0) return 'refused';
  return 'later';
}

function describe({ code, responseCode, response, message }: SmtpError): string {
  const text = response ?? (responseCode ? '' : message) ?? '';
  return [code ?? 'ERROR', text].join(' ').replace(/\s+/g, ' ').trim().slice(0, MAX_ERROR_LENGTH);
}
