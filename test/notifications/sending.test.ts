import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test as it } from 'vitest';
import { sendDueMails } from '../../src/modules/notifications/commands-sending.ts';
import { smtpTransport } from '../../src/platform/mail/smtp.ts';
import type { MailTransport, OutgoingMail, SendOutcome } from '../../src/platform/mail/transport.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount } from '../support/make.ts';
import { refusal, startMailServer, type Behaviour, type MailServer } from './mail-server.ts';
import { mailDeps, mailsOf, makeMail, sender } from './mail-support.ts';

let test: TestApp;
const opened: (() => Promise<unknown>)[] = [];
beforeAll(async () => { test = await startTestApp(); });
beforeEach(async () => {
  await test.db.deleteFrom('mail').execute();
  test.clock.set('2027-01-12T09:00:00Z');
});
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});
afterAll(() => test.close());

async function serverWith(behaviour: Behaviour = {}): Promise<{ server: MailServer; transport: MailTransport }> {
  const server = await startMailServer(behaviour);
  const transport = smtpTransport(server.url, sender, { connectSeconds: 2, silenceSeconds: 2, mailSeconds: 3 });
  opened.push(() => server.stop(), () => transport.close());
  return { server, transport };
}

/** A transport that says what the test wants, and remembers. */
function saying(...outcomes: SendOutcome[]): MailTransport & { sent: OutgoingMail[] } {
  const sent: OutgoingMail[] = [];
  return { sent, send: async (mail) => { sent.push(mail); return outcomes[Math.min(sent.length, outcomes.length) - 1] ?? { kind: 'sent' }; }, close: async () => undefined };
}

const statesOf = async () => Object.fromEntries((await mailsOf(test)).map((m) => [m.toEmail, m.state]));

describe('with a mail server', () => {
  it('sends text, HTML and calendar to exactly one address', async () => {
    const { server, transport } = await serverWith();
    const mail = await makeMail(test, { toEmail: 'amtsleitung@testdorf.example', subject: 'Grüße aus Köln' });
    await test.db.updateTable('mail').set({ toName: 'Amtsleitung Testdorf', ics: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR', icsMethod: 'REQUEST' }).where('id', '=', mail.id).execute();
    const report = await sendDueMails(mailDeps(test), transport);
    expect(report).toEqual({ sent: 1, postponed: 0, failed: 0, bounced: 0, unreachable: false });
    const [got] = server.received;
    expect(got?.to).toEqual(['amtsleitung@testdorf.example']);
    expect(got?.from).toBe('post@initiative-k.example');
    expect(got?.mail.subject).toBe('Grüße aus Köln');
    expect(got?.mail.text).toBe('Text');
    expect(got?.mail.html).toBe('<p>Text</p>');
    expect(got?.mail.messageId).toBe(mail.messageId);
    expect(got?.mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(got?.raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/);
    // Once as an alternative of the text, which mail programs act on, and once as a file for those that do not.
    expect(got?.mail.attachments.map((a) => [a.contentType, a.filename])).toEqual([['text/calendar', undefined], ['application/ics', 'termin.ics']]);
    expect((await mailsOf(test))[0]).toMatchObject({ state: 'sent', tries: 1, lastError: null, sentAt: test.clock.now() });
  });

  it('loses nothing while the server is down, and sends all once it is up again', async () => {
    const { server } = await serverWith();
    const { port } = server;
    await server.stop();
    const transport = smtpTransport(`smtp://127.0.0.1:${port}`, sender, { connectSeconds: 1, silenceSeconds: 1, mailSeconds: 2 });
    opened.push(() => transport.close());
    for (let n = 0; n < 12; n++) await makeMail(test, { toEmail: `weg-${n}@testdorf.example` });
    const down = await sendDueMails(mailDeps(test), transport);
    expect(down).toMatchObject({ sent: 0, failed: 0, bounced: 0, unreachable: true });
    // The run ended early: not every mail had to find out for itself.
    expect(down.postponed).toBeLessThanOrEqual(4);
    expect(new Set(Object.values(await statesOf()))).toEqual(new Set(['waiting']));
    // Far longer than eight tries would last.
    for (let n = 0; n < 30; n++) {
      test.clock.advance({ minutes: 30 });
      await sendDueMails(mailDeps(test), transport);
    }
    expect(new Set(Object.values(await statesOf()))).toEqual(new Set(['waiting']));
    const again = await startMailServer({ port });
    opened.push(() => again.stop());
    test.clock.advance({ minutes: 15 });
    await sendDueMails(mailDeps(test), transport);
    expect(again.received.map((r) => r.to[0]).sort()).toEqual(Array.from({ length: 12 }, (_, n) => `weg-${n}@testdorf.example`).sort());
    expect(new Set(Object.values(await statesOf()))).toEqual(new Set(['sent']));
  });

  it('refuses one of many for good, marks that address, and delivers the others', async () => {
    const gone = await makeAccount(test, { email: 'gibt-es-nicht@testdorf.example' });
    const { server, transport } = await serverWith({ recipient: (address) => { if (address === gone.email) throw refusal(550, '5.1.1 User unknown'); } });
    for (const toEmail of ['a@testdorf.example', gone.email, 'b@testdorf.example', 'c@testdorf.example']) await makeMail(test, { toEmail });
    expect(await sendDueMails(mailDeps(test), transport)).toMatchObject({ sent: 3, bounced: 1 });
    expect(server.received.flatMap((r) => r.to).sort()).toEqual(['a@testdorf.example', 'b@testdorf.example', 'c@testdorf.example']);
    expect((await statesOf())[gone.email]).toBe('bounced');
    const account = () => test.db.selectFrom('account').select('bouncedAt').where('id', '=', gone.accountId).executeTakeFirstOrThrow();
    expect((await account()).bouncedAt).toEqual(test.clock.now());
    // The address works again: the next mail that gets through takes the mark away.
    await makeMail(test, { toEmail: gone.email });
    await sendDueMails(mailDeps(test), saying({ kind: 'sent' }));
    expect((await account()).bouncedAt).toBeNull();
  });

  it.each([
    ['a policy about us', refusal(554, '5.7.1 Relay access denied'), 'waiting'],
    ['greylisting', refusal(451, '4.7.1 Try again later'), 'waiting'],
    ['a full mailbox', refusal(552, '5.2.2 Mailbox full'), 'bounced'],
    ['an unknown user without an enhanced code', refusal(550, 'No such user'), 'bounced'],
  ])('does not mistake %s at RCPT', async (_, error, state) => {
    const { transport } = await serverWith({ recipient: () => { throw error; } });
    await makeMail(test, { toEmail: 'x@testdorf.example' });
    await sendDueMails(mailDeps(test), transport);
    expect((await statesOf())['x@testdorf.example']).toBe(state);
  });

  it('gives up a mail whose content is refused, without blaming the address', async () => {
    const account = await makeAccount(test);
    const { transport } = await serverWith({ data: () => { throw refusal(554, '5.6.0 Message rejected'); } });
    await makeMail(test, { toEmail: account.email });
    expect(await sendDueMails(mailDeps(test), transport)).toMatchObject({ failed: 1 });
    expect((await mailsOf(test))[0]).toMatchObject({ state: 'failed', lastError: expect.stringContaining('Message rejected') });
    expect(await test.db.selectFrom('account').select('bouncedAt').where('id', '=', account.accountId).executeTakeFirst()).toEqual({ bouncedAt: null });
  });

  it('comes again after the connection was cut in the middle of the message', async () => {
    let cuts = 2;
    const { server, transport } = await serverWith({
      data: () => {
        if (cuts-- > 0) {
          setImmediate(() => void server.stop());
          return new Promise(() => undefined);
        }
        return undefined;
      },
    });
    await makeMail(test, { toEmail: 'x@testdorf.example' });
    await sendDueMails(mailDeps(test), transport);
    expect((await mailsOf(test))[0]).toMatchObject({ state: 'waiting', tries: 1, nextTryAt: test.clock.now().add({ minutes: 1 }) });
    const again = await startMailServer({ port: server.port });
    opened.push(() => again.stop());
    test.clock.advance({ minutes: 1 });
    await sendDueMails(mailDeps(test), transport);
    expect(again.received).toHaveLength(1);
    expect(again.received[0]?.mail.messageId).toBe((await mailsOf(test))[0]?.messageId);
  });

  it('lets a slow recipient hold up one connection and not the others', async () => {
    const { server, transport } = await serverWith({ data: async (mail) => { if (mail.to[0] === 'langsam@testdorf.example') await new Promise((done) => setTimeout(done, 1_500)); } });
    await makeMail(test, { toEmail: 'langsam@testdorf.example', createdAt: test.clock.now().subtract({ minutes: 1 }) });
    for (let n = 0; n < 20; n++) await makeMail(test, { toEmail: `flink-${n}@testdorf.example` });
    const began = performance.now();
    const run = sendDueMails(mailDeps(test), transport);
    await expect.poll(() => server.received.length, { timeout: 1_400 }).toBe(20);
    expect(performance.now() - began).toBeLessThan(1_500);
    expect(await run).toMatchObject({ sent: 21 });
    expect(server.mostConnections()).toBeLessThanOrEqual(4);
  });

  it('does not wait for ever for a server that says nothing', async () => {
    const { transport } = await serverWith({ data: () => new Promise(() => undefined) });
    await makeMail(test, { toEmail: 'x@testdorf.example' });
    expect(await sendDueMails(mailDeps(test), transport)).toMatchObject({ postponed: 1 });
    expect((await mailsOf(test))[0]).toMatchObject({ state: 'waiting', tries: 1 });
  });

  it('sends each mail once when several workers run at the same time', async () => {
    const { server, transport } = await serverWith();
    for (let n = 0; n < 60; n++) await makeMail(test, { toEmail: `p-${n}@testdorf.example` });
    const reports = await Promise.all([1, 2, 3].map(() => sendDueMails(mailDeps(test), transport)));
    expect(reports.reduce((sum, r) => sum + r.sent, 0)).toBe(60);
    expect(new Set(server.received.map((r) => r.mail.messageId)).size).toBe(60);
    expect(server.received).toHaveLength(60);
  });
});

describe('the queue', () => {
  it('backs off 1, 5, 15, 60, 240 minutes and gives up after eight tries', async () => {
    const mail = await makeMail(test);
    const transport = saying({ kind: 'later', error: '451 later' });
    const waits: number[] = [];
    for (let n = 0; n < 8; n++) {
      await sendDueMails(mailDeps(test), transport);
      const row = (await mailsOf(test))[0]!;
      if (row.state !== 'waiting') break;
      waits.push((row.nextTryAt.epochMilliseconds - test.clock.now().epochMilliseconds) / 60_000);
      // A minute too early nothing happens.
      test.clock.set(row.nextTryAt.subtract({ seconds: 1 }));
      await sendDueMails(mailDeps(test), transport);
      expect(transport.sent).toHaveLength(n + 1);
      test.clock.set(row.nextTryAt);
    }
    expect(waits).toEqual([1, 5, 15, 60, 240, 240, 240]);
    expect((await mailsOf(test))[0]).toMatchObject({ state: 'failed', tries: 8, lastError: '451 later' });
    expect(new Set(transport.sent.map((m) => m.messageId))).toEqual(new Set([mail.messageId]));
  });

  it('gives a mail up after three days without a server, not before', async () => {
    await makeMail(test);
    const transport = saying({ kind: 'unreachable', error: 'ECONNREFUSED' });
    test.clock.advance({ hours: 71 });
    await sendDueMails(mailDeps(test), transport);
    expect((await mailsOf(test))[0]).toMatchObject({ state: 'waiting', lastError: 'unreachable: ECONNREFUSED' });
    test.clock.advance({ hours: 1 });
    await sendDueMails(mailDeps(test), transport);
    expect((await mailsOf(test))[0]?.state).toBe('failed');
  });

  it('takes up what a stopped process left in the middle, after ten minutes', async () => {
    const mail = await makeMail(test);
    const hanging: MailTransport = { send: () => new Promise(() => undefined), close: async () => undefined };
    void sendDueMails(mailDeps(test), hanging);
    await expect.poll(async () => (await mailsOf(test))[0]?.state).toBe('sending');
    const transport = saying({ kind: 'sent' });
    test.clock.advance({ minutes: 9 });
    expect(await sendDueMails(mailDeps(test), transport)).toMatchObject({ sent: 0 });
    test.clock.advance({ minutes: 1 });
    expect(await sendDueMails(mailDeps(test), transport)).toMatchObject({ sent: 1 });
    expect(transport.sent.map((m) => m.messageId)).toEqual([mail.messageId]);
  });

  it('does not let a late worker overwrite what another one recorded', async () => {
    await makeMail(test);
    let finish: (outcome: SendOutcome) => void = () => undefined;
    const slow: MailTransport = { send: () => new Promise((resolve) => { finish = resolve; }), close: async () => undefined };
    const late = sendDueMails(mailDeps(test), slow);
    await expect.poll(async () => (await mailsOf(test))[0]?.state).toBe('sending');
    test.clock.advance({ minutes: 10 });
    await sendDueMails(mailDeps(test), saying({ kind: 'sent' }));
    finish({ kind: 'bounced', error: '550' });
    await late;
    expect((await mailsOf(test))[0]).toMatchObject({ state: 'sent', lastError: null });
  });

  it('sends codes before everything else, and empties them afterwards', async () => {
    for (let n = 0; n < 6; n++) await makeMail(test, { createdAt: test.clock.now().subtract({ hours: 1 }) });
    await makeMail(test, { kind: 'login_code', toEmail: 'code@testdorf.example' });
    const transport = saying({ kind: 'sent' });
    await sendDueMails(mailDeps(test), transport);
    expect(transport.sent.slice(0, 4).map((m) => m.to.email)).toContain('code@testdorf.example');
    const [code] = (await mailsOf(test)).filter((m) => m.kind === 'login_code');
    expect(code).toMatchObject({ state: 'sent', textBody: '', htmlBody: '' });
    expect((await mailsOf(test)).filter((m) => m.kind !== 'login_code').every((m) => m.textBody === 'Text')).toBe(true);
  });

  it('keeps a code in a demo, whose mailbox is there to show it', async () => {
    await makeMail(test, { kind: 'login_code' });
    await sendDueMails(mailDeps(test, { demo: true }), saying({ kind: 'sent' }));
    expect((await mailsOf(test))[0]).toMatchObject({ state: 'sent', textBody: 'Text' });
  });

  it('does not send what has lost its use', async () => {
    const now = test.clock.now();
    await makeMail(test, { toEmail: 'code@testdorf.example', kind: 'login_code', expiresAt: now });
    await makeMail(test, { toEmail: 'zugang@testdorf.example', kind: 'access_soon', expiresAt: now });
    await makeMail(test, { toEmail: 'gilt@testdorf.example', kind: 'access_soon', expiresAt: now.add({ seconds: 1 }) });
    const transport = saying({ kind: 'sent' });
    await sendDueMails(mailDeps(test), transport);
    expect(transport.sent.map((m) => m.to.email)).toEqual(['gilt@testdorf.example']);
    expect(await statesOf()).toEqual({ 'code@testdorf.example': 'stopped', 'zugang@testdorf.example': 'failed', 'gilt@testdorf.example': 'sent' });
    expect((await mailsOf(test)).find((m) => m.kind === 'login_code')?.textBody).toBe('');
  });

  it('sends at most 20 mails an hour to one address, codes aside, and the rest later', async () => {
    for (let n = 0; n < 25; n++) await makeMail(test, { toEmail: 'viel@testdorf.example' });
    await makeMail(test, { toEmail: 'viel@testdorf.example', kind: 'login_code' });
    await makeMail(test, { toEmail: 'andere@testdorf.example' });
    const transport = saying({ kind: 'sent' });
    await Promise.all([sendDueMails(mailDeps(test), transport), sendDueMails(mailDeps(test), transport)]);
    const count = (email: string) => transport.sent.filter((m) => m.to.email === email).length;
    expect([count('viel@testdorf.example'), count('andere@testdorf.example')]).toEqual([21, 1]);
    test.clock.advance({ minutes: 59 });
    await sendDueMails(mailDeps(test), transport);
    expect(count('viel@testdorf.example')).toBe(21);
    test.clock.advance({ minutes: 12 });
    await sendDueMails(mailDeps(test), transport);
    expect(count('viel@testdorf.example')).toBe(26);
  });

  it.each(['a@testdorf.example, b@evil.example', 'a@testdorf.example\r\nBcc: b@evil.example', '"a@testdorf.example"@evil.example', 'A@testdorf.example', '<a@testdorf.example>', ''])(
    'does not send to %j, which is not exactly one address', async (toEmail) => {
      await makeMail(test, { toEmail });
      const transport = saying({ kind: 'sent' });
      expect(await sendDueMails(mailDeps(test), transport)).toMatchObject({ sent: 0, failed: 1 });
      expect(transport.sent).toEqual([]);
    });
});
