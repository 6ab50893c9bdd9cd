import { afterAll, beforeAll, beforeEach, describe, expect, test as it } from 'vitest';
import { recordBounce } from '../../src/modules/notifications/commands-bounce.ts';
import { readDeliveryReport } from '../../src/modules/notifications/delivery-report.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount } from '../support/make.ts';
import { makeMail, mailsOf } from './mail-support.ts';

const recipient = 'weg@testdorf.example';
const messageId = '<0199-report@initiative-k.example>';

interface Given { group?: string[]; original?: string; originalType?: string; type?: string; eol?: string }

/** A report as Postfix writes it (RFC 3464), with what a test changes. */
function report({ group, original, originalType = 'message/rfc822', type = 'multipart/report; report-type=delivery-status', eol = '\r\n' }: Given = {}): Buffer {
  return Buffer.from(['From: MAILER-DAEMON@mx.testdorf.example', 'To: post@initiative-k.example', 'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied', 'MIME-Version: 1.0', `Content-Type: ${type}; boundary="b1"`, '', '--b1', 'Content-Type: text/plain; charset=us-ascii', '',
    'Your message could not be delivered to one or more recipients.', '', '--b1', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.testdorf.example', '',
    ...(group ?? [`Final-Recipient: rfc822; ${recipient}`, 'Action: failed', 'Status: 5.1.1',
      'Diagnostic-Code: smtp; 550 5.1.1 Recipient address', '    rejected: User unknown']), '',
    '--b1', `Content-Type: ${originalType}`, '', ...(original ?? `Message-ID: ${messageId}|Subject: Ihre Anmeldung|`).split('|'), '--b1--', ''].join(eol));
}

describe('a report of a failed delivery', () => {
  it.each([
    ['as Postfix writes it', {}],
    ['with the head of our mail only', { originalType: 'text/rfc822-headers' }],
    ['with lines that end as on Unix', { eol: '\n' }],
    ['with the address that was given before it was redirected', { group: [`Original-Recipient: rfc822;${recipient.toUpperCase()}`, 'Final-Recipient: rfc822;neu@anderswo.example',
      'Action: failed', 'Status: 5.1.1', 'Diagnostic-Code: smtp; 550 5.1.1 Recipient address rejected: User unknown'] }],
  ])('is read %s', async (_, given: Given) => {
    expect(await readDeliveryReport(report(given))).toEqual([{ messageId, recipient, diagnostic: '5.1.1 550 5.1.1 Recipient address rejected: User unknown' }]);
  });

  it.each([
    ['a warning of a delay', { group: [`Final-Recipient: rfc822; ${recipient}`, 'Action: delayed', 'Status: 4.4.1'] }],
    ['a temporary failure', { group: [`Final-Recipient: rfc822; ${recipient}`, 'Action: failed', 'Status: 4.4.7'] }],
    ['a refusal that is about us', { group: [`Final-Recipient: rfc822; ${recipient}`, 'Action: failed', 'Status: 5.7.1'] }],
    ['a report of success', { group: [`Final-Recipient: rfc822; ${recipient}`, 'Action: delivered', 'Status: 2.0.0'] }],
    ['a report about two addresses in one field', { group: [`Final-Recipient: rfc822; ${recipient}, b@evil.example`, 'Action: failed', 'Status: 5.1.1'] }],
    ['a report without our mail', { original: 'Subject: Ihre Anmeldung|' }],
    ['a Message-ID that stands in the body of our mail only', { original: `Subject: Zitat||Message-ID: ${messageId}|` }],
    ['an answer that quotes a report', { type: 'multipart/mixed' }],
    ['a confirmation of reading', { type: 'multipart/report; report-type=disposition-notification' }],
  ])('is nothing of that kind: %s', async (_, given: Given) => {
    expect(await readDeliveryReport(report(given))).toEqual([]);
  });

  it.each([['nothing', ''], ['no mail at all', '\u0000\u0001 …'], ['a mail cut short', report().toString().slice(0, 400)]])('is not made of %s', async (_, text) => {
    expect(await readDeliveryReport(Buffer.from(text))).toEqual([]);
  });
});

describe('a bounce that comes back later', () => {
  let test: TestApp;
  beforeAll(async () => { test = await startTestApp(); });
  afterAll(() => test.close());
  beforeEach(async () => {
    await test.db.deleteFrom('mail').execute();
    await test.db.deleteFrom('account').execute();
  });

  it('marks mail and address like a refusal at once, a single time', async () => {
    const gone = await makeAccount(test, { email: recipient });
    await makeMail(test, { toEmail: recipient, messageId, state: 'sent' });
    const [read] = await readDeliveryReport(report());
    expect(await recordBounce(test.deps, read!)).toBe(true);
    expect(await mailsOf(test)).toMatchObject([{ state: 'bounced', lastError: '5.1.1 550 5.1.1 Recipient address rejected: User unknown' }]);
    const marked = () => test.db.selectFrom('account').select('bouncedAt').where('id', '=', gone.accountId).executeTakeFirstOrThrow();
    const first = test.clock.now();
    expect((await marked()).bouncedAt).toEqual(first);
    test.clock.advance({ minutes: 5 });
    expect(await recordBounce(test.deps, read!)).toBe(false);
    expect((await marked()).bouncedAt).toEqual(first);
  });

  it.each([
    ['another mail', { messageId: '<other@initiative-k.example>', toEmail: recipient, state: 'sent' as const }],
    ['our mail to somebody else', { messageId, toEmail: 'da@testdorf.example', state: 'sent' as const }],
    ['a mail that was not sent', { messageId, toEmail: recipient, state: 'stopped' as const }],
  ])('leaves alone %s', async (_, given) => {
    const person = await makeAccount(test, { email: given.toEmail });
    await makeMail(test, given);
    expect(await recordBounce(test.deps, { messageId, recipient, diagnostic: '5.1.1' })).toBe(false);
    expect(await mailsOf(test)).toMatchObject([{ state: given.state, lastError: null }]);
    expect(await test.db.selectFrom('account').select('bouncedAt').where('id', '=', person.accountId).executeTakeFirst()).toEqual({ bouncedAt: null });
  });
});
