import { afterAll, beforeAll, describe, expect, test as it } from 'vitest';
import type { Happening } from '../../src/modules/events/registrations/registration.ts';
import { fanOutGroupMessages, queueGroupMessage } from '../../src/modules/notifications/commands-group-messages.ts';
import { runMailPlan } from '../../src/modules/notifications/commands-mail-plan.ts';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { sendDueMails } from '../../src/modules/notifications/commands-sending.ts';
import { stepKinds } from '../../src/modules/notifications/mail-plan.ts';
import { recordingTransport } from '../../src/platform/mail/transport.ts';
import { post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeRegistration, makeSeries, type RegistrationToMake } from '../support/make.ts';
import { checksums } from '../walkers/world.ts';
import { mailDeps, mailsOf } from './mail-support.ts';

let test: TestApp;
const owners = new Map<string, string>();
const start = Temporal.Instant.from('2027-01-27T13:00:00Z');

const states: [Happening, Partial<RegistrationToMake>][] = [
  ['confirmed', {}], ['queued', { state: 'queued' }], ['requested', { state: 'requested' }], ['offered', { state: 'offered' }], ['declined', { state: 'cancelled', cancelReason: 'declined' }],
  ['cancelled', { state: 'cancelled' }], ['offer_expired', { state: 'cancelled', cancelReason: 'offer_expired' }], ['switched', { seat: 'room', wish: 'room' }],
  ['handed_over', { state: 'cancelled', cancelReason: 'handed_over' }], ['event_cancelled', { state: 'cancelled', cancelReason: 'event_cancelled' }], ['room_queued', { wish: 'room', seat: 'online', queueNumber: 1 }],
];

/** One mail of every kind in both languages, as it leaves; each recipient is signed in, as in the browser beside the mail program. */
beforeAll(async () => {
  test = await startTestApp({ now: '2027-01-19T09:00:00Z' });
  const now = test.clock.now();
  const tell = (topic: string, payload: Record<string, unknown>) => test.db.insertInto('outbox').values({ topic, payload: JSON.stringify(payload), createdAt: now }).execute();
  const series = await makeSeries(test);
  const organiser = await makeAccount(test, { organises: [series.id] });
  const event = await makeEvent(test, { seriesId: series.id, startsAt: start });
  for (const lang of ['de', 'en'] as const) {
    await tell('login_code', { email: `code-${lang}@testdorf.example`, code: '12345678', lang });
    for (const [what, columns] of states) {
      const account = await makeAccount(test, { lang });
      const registration = await makeRegistration(test, { eventId: event.id, accountId: account.accountId, ...columns });
      await tell('registration', { registrationId: registration.id, eventId: event.id, what, note: 'Begründung' });
      owners.set(account.email, await signInAs(test, account.accountId));
    }
  }
  const invited = await makeRegistration(test, { eventId: event.id, invitedEmail: 'kollege@testdorf.example', invitedBy: organiser.accountId, state: 'offered' });
  await tell('registration', { registrationId: invited.id, eventId: event.id, what: 'invited', note: '' });
  await tell('event_changed', { eventId: event.id, changes: { venue: ['Rathaus', 'Stadthalle'] } });
  const work = async () => {
    await drainOutbox(mailDeps(test));
    await runMailPlan(mailDeps(test));
    await fanOutGroupMessages(mailDeps(test));
    await sendDueMails(mailDeps(test), recordingTransport());
  };
  await work();
  await queueGroupMessage(test.deps, organiser, event.id, { audience: 'all', subject: 'Hinweis', body: 'Text des Hinweises' });
  for (const moment of ['2027-01-20T13:00:00Z', '2027-01-24T13:00:00Z', '2027-01-26T13:00:00Z', '2027-01-27T12:45:00Z']) {
    test.clock.set(moment);
    await work();
  }
  await test.db.updateTable('registration').set({ state: 'attended' }).where('state', '=', 'confirmed').execute();
  test.clock.set('2027-01-28T14:30:00Z');
  await work();
  // Back to a time in which everything could still be changed.
  test.clock.set('2027-01-21T09:00:00Z');
  await test.db.updateTable('registration').set({ state: 'confirmed' }).where('state', '=', 'attended').execute();
  await test.db.updateTable('session').set({ lastSeenAt: test.clock.now() }).execute();
});
afterAll(() => test.close());

/** Addresses of a mail in both its forms, on our own site. */
function linksOf(mail: { textBody: string; htmlBody: string }): string[] {
  const all = [...mail.textBody.matchAll(/https?:\/\/\S+/g), ...mail.htmlBody.matchAll(/(?<=href=")[^"]+/g)].map(([url]) => url);
  return [...new Set(all)].filter((url) => url.startsWith(test.deps.baseUrl)).map((url) => url.slice(test.deps.baseUrl.length) || '/');
}

async function everyLink(): Promise<{ path: string; cookie: string | undefined; kind: string }[]> {
  const found = new Map<string, { path: string; cookie: string | undefined; kind: string }>();
  for (const mail of await mailsOf(test)) for (const path of linksOf(mail)) found.set(`${mail.toEmail} ${path}`, { path, cookie: owners.get(mail.toEmail), kind: mail.kind });
  return [...found.values()];
}

describe('mail gateways, which open every link before the reader does', () => {
  it('are tested with a mail of every kind in both languages', async () => {
    const mails = await mailsOf(test);
    for (const lang of ['de', 'en']) {
      const kinds = new Set(mails.filter((m) => m.lang === lang).map((m) => m.kind));
      for (const kind of ['login_code', ...states.map(([what]) => what), 'event_changed', 'group', ...stepKinds]) expect([lang, kind, kinds.has(kind)]).toEqual([lang, kind, true]);
    }
    expect(mails.some((m) => m.kind === 'invited')).toBe(true);
    expect(mails.every((m) => m.state === 'sent')).toBe(true);
    expect((await everyLink()).length).toBeGreaterThan(70);
  });

  it('change nothing by HEAD or GET, neither as strangers nor in the browser of the reader', async () => {
    const links = await everyLink();
    const before = await checksums(test);
    for (const { path, cookie, kind } of links) {
      for (const method of ['HEAD', 'GET'] as const) {
        for (const headers of [{}, cookie ? { cookie } : {}]) {
          const answer = await test.app.inject({ method, url: path, headers });
          // Pages that say more once one has signed in, but none that is broken.
          expect([200, 303], `${method} ${path} of ${kind}: ${answer.statusCode}`).toContain(answer.statusCode);
        }
      }
    }
    expect(await checksums(test)).toEqual(before);
  });

  it('change nothing by pressing every button they find there', async () => {
    const before = await checksums(test);
    let pressed = 0;
    for (const path of new Set((await everyLink()).map((link) => link.path))) {
      const { body } = await test.app.inject({ url: path });
      for (const [, attributes, content] of body.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)) {
        if (!/method="post"/i.test(attributes!)) continue;
        const action = /action="([^"]*)"/.exec(attributes!)![1]!;
        const fields = Object.fromEntries([...content!.matchAll(/<(?:input|button)[^>]*name="([^"]*)"[^>]*>/g)].map(([tag, name]) => [name!, /value="([^"]*)"/.exec(tag)?.[1] ?? '']));
        await post(test, action, fields);
        pressed += 1;
      }
    }
    expect(pressed).toBeGreaterThan(0);
    expect(await checksums(test)).toEqual(before);
  });

  it('find nothing in a mail that leads anywhere else, or to the meeting', async () => {
    for (const mail of await mailsOf(test)) {
      const all = `${mail.textBody}\n${mail.htmlBody}\n${(mail.ics ?? '').replace(/\r\n /g, '')}`;
      for (const [url] of all.matchAll(/https?:\/\/[^\s"<\\]+/g)) expect(url.startsWith(test.deps.baseUrl), url).toBe(true);
      expect(all).not.toContain('konferenz.example');
    }
  });
});
