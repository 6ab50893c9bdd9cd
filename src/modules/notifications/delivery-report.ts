import { simpleParser } from 'mailparser';
import { normaliseEmail } from '../accounts/email-address.ts';

/** What a mail server reports about one mail that it could not deliver for good. */
export interface Undelivered {
  /** Of our mail, as we wrote it: "<…@host>". */
  messageId: string;
  recipient: string;
  /** The reason in the words of the server, one line. */
  diagnostic: string;
}

const LONGEST_DIAGNOSTIC = 400;
// 5.7.x is an answer about us and not about the recipient, as when the mail is handed over (decision 6).
const PERMANENT = /^5\.(?!7\.)\d{1,3}\.\d{1,3}$/;

/**
 * Reads a delivery status notification (RFC 3464) that came back to the sender: the recipients a mail could not be delivered to for good.
 * Empty for everything else that lands in that mailbox: answers, notes of absence, warnings of a delay, refusals that are about us.
 */
export async function readDeliveryReport(message: Buffer): Promise<Undelivered[]> {
  const mail = await simpleParser(message, { skipHtmlToText: true, skipTextToHtml: true, skipImageLinks: true });
  const type = mail.headers.get('content-type') as { value?: string; params?: Record<string, string> } | undefined;
  if (type?.value !== 'multipart/report' || type.params?.['report-type'] !== 'delivery-status') return [];
  const messageId = mail.attachments.filter(({ contentType }) => contentType === 'message/rfc822' || contentType === 'text/rfc822-headers')
    .map(({ content }) => fieldsOf(headOf(content.toString('utf8'))).get('message-id')).find((id) => id !== undefined && /^<[^<>\s]+>$/.test(id));
  if (messageId === undefined) return [];
  // The parser gives the groups of fields as text; each stands between blank lines.
  return (mail.text ?? '').split(/\n\s*\n/).map(fieldsOf).flatMap((fields) => {
    const recipient = normaliseEmail(addressIn(fields.get('original-recipient') ?? fields.get('final-recipient')) ?? '');
    const status = fields.get('status')?.split(' ')[0] ?? '';
    if (recipient === undefined || fields.get('action')?.toLowerCase() !== 'failed' || !PERMANENT.test(status)) return [];
    const diagnostic = `${status} ${(fields.get('diagnostic-code') ?? '').replace(/^\s*smtp;\s*/i, '')}`.trim();
    return [{ messageId, recipient, diagnostic: diagnostic.slice(0, LONGEST_DIAGNOSTIC) }];
  });
}

/** Fields of a header by name in lower case; folded lines are joined, of repeated ones the first counts. */
function fieldsOf(block: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of block.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value!.trim());
  }
  return fields;
}

function headOf(message: string): string {
  return message.split(/\r?\n\r?\n/, 1)[0] ?? '';
}

/** "rfc822; somebody@town.example" → the address. */
function addressIn(value: string | undefined): string | undefined {
  return /^rfc822;\s*<?([^<>\s]+)>?$/i.exec(value ?? '')?.[1];
}
