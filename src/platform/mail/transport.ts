/** Somebody who sends or receives: an address already checked to be exactly one, and a name that may be empty. */
export interface Mailbox {
  name: string;
  email: string;
}

/** A mail to one person, ready to be sent. */
export interface OutgoingMail {
  /** '<id@host>'; the same at every try, so that a duplicate after a crash is recognised as one. */
  messageId: string;
  to: Mailbox;
  subject: string;
  text: string;
  html: string;
  /** A calendar entry beside the text; mail programs offer to take it over or to remove it. */
  calendar: { method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; content: string } | undefined;
}

/**
 * What became of a try. `bounced`: the address does not exist or takes no mail. `refused`: this mail is not wanted, now or
 * later. `later`: this mail did not get through this time. `unreachable`: the mail server takes no mail at all from us.
 */
export type SendOutcome =
  | { kind: 'sent' }
  | { kind: 'bounced' | 'refused' | 'later' | 'unreachable'; error: string };

/** The way out. `send` never throws: every failure is an outcome. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<SendOutcome>;
  /** Cuts what is under way, too; those sends end with an outcome. */
  close(): Promise<void>;
}

/** For a demo: nothing leaves this machine, every mail counts as sent and can be read in the demo mailbox. */
export function recordingTransport(): MailTransport {
  return { send: async () => ({ kind: 'sent' }), close: async () => undefined };
}

/** For an installation without a mail server: mail waits, and organisers see that it does. */
export function missingTransport(): MailTransport {
  return { send: async () => ({ kind: 'unreachable', error: 'SMTP_URL is not set' }), close: async () => undefined };
}

/** Splits a configured sender ('Initiative K <post@example.de>' or 'post@example.de'). */
export function parseSender(text: string): Mailbox {
  const [, name, email] = /^(?:(.*?)\s*<)?([^<>\s]+@[^<>\s]+?)>?$/.exec(text.trim()) ?? [];
  if (email === undefined) throw new Error('not a sender address');
  return { name: (name ?? '').replace(/^"|"$/g, ''), email };
}
