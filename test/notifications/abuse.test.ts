import { afterAll, beforeAll, expect, test as it } from 'vitest';
import { inviteColleagues } from '../../src/modules/events/registrations/commands-colleagues.ts';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { sendDueMails } from '../../src/modules/notifications/commands-sending.ts';
import { smtpTransport } from '../../src/platform/mail/smtp.ts';
import { post, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeRegistration } from '../support/make.ts';
import { startMailServer, type MailServer } from './mail-server.ts';
import { mailDeps, mailsOf, sender } from './mail-support.ts';

let test: TestApp;
let server: MailServer;
beforeAll(async () => { [test, server] = [await startTestApp(), await startMailServer()]; });
afterAll(async () => { await server.stop(); await test.close(); });

async function deliver(): Promise<void> {
  const transport = smtpTransport(server.url, sender);
  await drainOutbox(mailDeps(test));
  await sendDueMails(mailDeps(test), transport);
  await transport.close();
}

it('a name is a name: no header, no second recipient, no template', async () => {
  const hostile = 'Amtsleitung {{constructor}} ${7*7}\r\nBcc: opfer@evil.example\r\nSubject: Gewonnen, <a@evil.example>';
  const event = await makeEvent(test, { titleDe: 'Titel\r\nBcc: opfer@evil.example' });
  const account = await makeAccount(test, { name: hostile });
  const registration = await makeRegistration(test, { eventId: event.id, accountId: account.accountId });
  await test.db.insertInto('outbox').values({
    topic: 'registration', createdAt: test.clock.now(), payload: JSON.stringify({ registrationId: registration.id, eventId: event.id, what: 'confirmed', note: '' }),
  }).execute();
  await deliver();
  const [got] = server.received.splice(0);
  expect(got?.to).toEqual([account.email]);
  const names = got!.mail.headerLines.map((line) => line.key);
  expect(names.filter((name) => ['to', 'subject', 'from'].includes(name))).toHaveLength(3);
  expect(names).not.toContain('bcc');
  expect(names).not.toContain('cc');
  expect((got!.mail.to as { value: { address?: string }[] }).value.map((v) => v.address)).toEqual([account.email]);
  expect(got!.mail.subject).toMatch(/^Angemeldet: Titel Bcc: opfer@evil\.example, \d\d\.\d\d\.\d{4}$/);
  expect(got!.mail.text).toContain('Guten Tag Amtsleitung {{constructor}} ${7*7} Bcc: opfer@evil.example Subject: Gewonnen, <a@evil.example>,');
});

it('a form takes one address and no second one', async () => {
  for (const email of ['a@testdorf.example, b@evil.example', 'a@testdorf.example;b@evil.example', 'a@testdorf.example b@evil.example', 'a@testdorf.example%0ab@evil.example', '"a, b"@evil.example', 'a@testdorf.example\nb@evil.example']) {
    expect((await post(test, '/anmelden', { email })).statusCode, email).toBe(422);
  }
  await deliver();
  expect(server.received).toEqual([]);
});

it('a hundred requests for a code for one address are three mails an hour, from however many browsers', async () => {
  const answers = await Promise.all(Array.from({ length: 100 }, () => post(test, '/anmelden', { email: 'opfer@testdorf.example' })));
  expect(new Set(answers.map((a) => a.statusCode))).toEqual(new Set([303]));
  await deliver();
  expect(server.received.splice(0).filter((r) => r.to[0] === 'opfer@testdorf.example')).toHaveLength(3);
  test.clock.advance({ minutes: 61 });
  await post(test, '/anmelden', { email: 'opfer@testdorf.example' });
  await deliver();
  expect(server.received.splice(0)).toHaveLength(1);
});

it('invitations of many events to one address stop at twenty mails an hour', async () => {
  const inviter = await makeAccount(test);
  for (let n = 0; n < 30; n++) {
    const event = await makeEvent(test);
    const own = await makeRegistration(test, { eventId: event.id, accountId: inviter.accountId });
    expect(await inviteColleagues(test.deps, inviter, own.id, { emails: ['fremd@testdorf.example'], wish: 'online' })).toMatchObject({ ok: true, invited: 1 });
  }
  await deliver();
  expect(server.received.splice(0).filter((r) => r.to[0] === 'fremd@testdorf.example')).toHaveLength(20);
  expect((await mailsOf(test)).filter((m) => m.toEmail === 'fremd@testdorf.example' && m.state === 'waiting')).toHaveLength(10);
});
