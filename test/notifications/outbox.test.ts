import { afterAll, beforeAll, beforeEach, describe, expect, test as it } from 'vitest';
import { requestCode } from '../../src/modules/accounts/commands.ts';
import { cancelAllOf } from '../../src/modules/events/registrations/commands-organiser.ts';
import { cancelRegistration, register } from '../../src/modules/events/registrations/commands.ts';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { sendDueMails } from '../../src/modules/notifications/commands-sending.ts';
import { recordingTransport } from '../../src/platform/mail/transport.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration } from '../support/make.ts';
import { mailDeps, mailsOf } from './mail-support.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
beforeEach(async () => {
  await test.db.deleteFrom('mail').execute();
  await test.db.deleteFrom('outbox').execute();
  test.clock.set('2027-01-12T09:00:00Z');
});
afterAll(() => test.close());

const outbox = () => test.db.selectFrom('outbox').selectAll().orderBy('id').execute();
const tell = (topic: string, payload: Record<string, unknown>) => test.db.insertInto('outbox').values({ topic, payload: JSON.stringify(payload), createdAt: test.clock.now() }).returning('id').executeTakeFirstOrThrow();
/** Marks everything as not handled, as after a restored backup or a crash that undid less than it seems. */
const reopen = () => test.db.updateTable('outbox').set({ handledAt: null }).execute();

async function registered(eventId: string, given: { email?: string; lang?: 'de' | 'en'; name?: string } = {}) {
  const organisation = await makeOrganisation(test);
  const member = await makeAccount(test, { ...given, memberships: [organisation.id] });
  const result = await register(test.deps, member, {
    eventId, name: member.name, jobTitle: '', organisationId: organisation.id, proposedOrganisation: undefined, wish: 'online', question: '', seekTopicIds: [], offerTopicIds: [], consents: [],
  });
  if (!result.ok) throw new Error(result.reason);
  return { member, registrationId: result.registrationId };
}

describe('a code', () => {
  it('is mailed once, in the body only, and leaves the outbox', async () => {
    await requestCode(test.deps, { email: 'neu@testdorf.example', browser: 'b', returnTo: '/', lang: 'en' });
    const { code } = (await outbox())[0]!.payload as { code: string };
    expect(await drainOutbox(mailDeps(test))).toBe(1);
    const [mail] = await mailsOf(test);
    expect(mail).toMatchObject({ kind: 'login_code', toEmail: 'neu@testdorf.example', lang: 'en', state: 'waiting', expiresAt: test.clock.now().add({ minutes: 10 }) });
    const spelled = `${code.slice(0, 4)} ${code.slice(4)}`;
    expect(mail?.textBody).toContain(spelled);
    expect(mail?.htmlBody).toContain(spelled);
    expect(mail?.subject).toBe('Your code for signing in');
    expect((await outbox())[0]).toMatchObject({ handledAt: test.clock.now(), payload: {} });
    await sendDueMails(mailDeps(test), recordingTransport());
    const rest = JSON.stringify([await outbox(), await mailsOf(test), await test.db.selectFrom('activity').selectAll().execute()]);
    expect(rest).not.toContain(code);
    expect(rest).not.toContain(spelled);
  });

  it('is not mailed when it is dead already', async () => {
    await requestCode(test.deps, { email: 'spaet@testdorf.example', browser: 'b', returnTo: '/', lang: 'de' });
    test.clock.advance({ minutes: 10 });
    expect(await drainOutbox(mailDeps(test))).toBe(1);
    expect(await mailsOf(test)).toEqual([]);
    expect((await outbox())[0]?.payload).toEqual({});
  });

  it('goes out at most three times an hour to one address, whoever asks', async () => {
    await Promise.all(Array.from({ length: 100 }, (_, n) => requestCode(test.deps, { email: 'opfer@testdorf.example', browser: `b${n}`, returnTo: '/', lang: 'de' })));
    await drainOutbox(mailDeps(test));
    await sendDueMails(mailDeps(test), recordingTransport());
    expect((await mailsOf(test)).filter((m) => m.toEmail === 'opfer@testdorf.example')).toHaveLength(3);
  });
});

describe('a registration', () => {
  it('becomes one mail with a calendar entry, however often it is told', async () => {
    const event = await makeEvent(test);
    const { member, registrationId } = await registered(event.id);
    await drainOutbox(mailDeps(test));
    await reopen();
    await Promise.all([drainOutbox(mailDeps(test)), drainOutbox(mailDeps(test))]);
    const mails = await mailsOf(test);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({
      kind: 'confirmed', toEmail: member.email, toName: member.name, accountId: member.accountId, eventId: event.id, registrationId, icsMethod: 'REQUEST', state: 'waiting',
    });
    expect((await outbox()).every((row) => row.handledAt !== null)).toBe(true);
  });

  it('raises SEQUENCE from mail to mail and keeps the UID', async () => {
    const event = await makeEvent(test, { sequence: 4 });
    const { member, registrationId } = await registered(event.id);
    await drainOutbox(mailDeps(test));
    test.clock.advance({ minutes: 1 });
    await cancelRegistration(test.deps, member, registrationId);
    await drainOutbox(mailDeps(test));
    test.clock.advance({ minutes: 1 });
    const again = await register(test.deps, member, {
      eventId: event.id, name: member.name, jobTitle: '', organisationId: member.memberships[0]!.organisationId, proposedOrganisation: undefined, wish: 'online', question: '',
      seekTopicIds: [], offerTopicIds: [], consents: [],
    });
    expect(again).toMatchObject({ ok: true, state: 'confirmed' });
    await drainOutbox(mailDeps(test));
    const entries = (await mailsOf(test)).map(({ ics }) => ics!.replace(/\r\n /g, ''));
    expect(entries.map((ics) => /^METHOD:(.*)\r$/m.exec(ics)?.[1])).toEqual(['REQUEST', 'CANCEL', 'REQUEST']);
    expect(entries.map((ics) => Number(/^SEQUENCE:(\d+)\r$/m.exec(ics)?.[1]))).toEqual([4, 5, 6]);
    expect(new Set(entries.map((ics) => /^UID:(.*)\r$/m.exec(ics)?.[1]))).toEqual(new Set([event.uid]));
    for (const ics of entries) {
      expect(ics.toLowerCase()).toContain(`mailto:${member.email}`);
      expect(ics).toContain('mailto:post@initiative-k.example');
      expect(ics).not.toContain('konferenz.example');
    }
  });

  it('takes nothing out of a calendar that was never in it', async () => {
    const event = await makeEvent(test, { onlineCapacity: 0, roomCapacity: 0 });
    const { member, registrationId } = await registered(event.id);
    await drainOutbox(mailDeps(test));
    test.clock.advance({ seconds: 1 });
    await cancelRegistration(test.deps, member, registrationId);
    await drainOutbox(mailDeps(test));
    expect((await mailsOf(test)).map((m) => [m.kind, m.icsMethod])).toEqual([['queued', null], ['cancelled', null]]);
  });

  it('does not tell what was overtaken', async () => {
    const event = await makeEvent(test);
    const { member, registrationId } = await registered(event.id);
    await cancelRegistration(test.deps, member, registrationId);
    await drainOutbox(mailDeps(test));
    expect((await mailsOf(test)).map((m) => m.kind)).toEqual(['cancelled']);
  });

  it('writes to nobody who is gone or locked out', async () => {
    const event = await makeEvent(test);
    const locked = await registered(event.id);
    await test.db.updateTable('account').set({ disabledAt: test.clock.now() }).where('id', '=', locked.member.accountId).execute();
    const deleted = await registered(event.id);
    await test.db.deleteFrom('account').where('id', '=', deleted.member.accountId).execute();
    expect(await drainOutbox(mailDeps(test))).toBe(2);
    expect(await mailsOf(test)).toEqual([]);
  });

  it('is told to everybody when the event is cancelled', async () => {
    const event = await makeEvent(test);
    const people = [await registered(event.id), await registered(event.id)];
    await drainOutbox(mailDeps(test));
    await test.db.transaction().execute(async (tx) => {
      await tx.updateTable('event').set({ state: 'cancelled', cancelledAt: test.clock.now(), cancelReason: 'Der Saal steht unter Wasser.' }).where('id', '=', event.id).execute();
      await cancelAllOf(tx, event.id, people[0]!.member.accountId, test.clock.now());
    });
    await drainOutbox(mailDeps(test));
    const told = (await mailsOf(test)).filter((m) => m.kind === 'event_cancelled');
    expect(told.map((m) => m.toEmail).sort()).toEqual(people.map((p) => p.member.email).sort());
    for (const mail of told) {
      expect(mail.icsMethod).toBe('CANCEL');
      expect(mail.ics).toContain('STATUS:CANCELLED');
      expect(mail.textBody).toContain('> Der Saal steht unter Wasser.');
    }
  });
});

describe('a changed event', () => {
  const changes = { startsAt: ['2027-02-11T09:00:00Z', '2027-02-12T13:00:00Z'], endsAt: ['2027-02-11T10:30:00Z', '2027-02-12T14:30:00Z'] };

  it('is told in bounded batches, once to each, also after a crash in between', async () => {
    const event = await makeEvent(test, { startsAt: Temporal.Instant.from('2027-02-12T13:00:00Z') });
    for (let n = 0; n < 230; n++) {
      const account = await makeAccount(test);
      await makeRegistration(test, { eventId: event.id, accountId: account.accountId, state: n % 10 === 0 ? 'queued' : 'confirmed' });
    }
    const gone = await makeRegistration(test, { eventId: event.id, accountId: (await makeAccount(test)).accountId, state: 'cancelled' });
    await tell('event_changed', { eventId: event.id, changes });
    // The first batch only: what a process does that ends right after it.
    test.queries.length = 0;
    const afterFirst = { get aborted() { return test.queries.some((query) => query.startsWith('insert into "mail"')); } } as AbortSignal;
    await drainOutbox(mailDeps(test), { signal: afterFirst });
    expect(await mailsOf(test)).toHaveLength(100);
    expect((await outbox())[0]?.handledAt).toBeNull();
    expect(await drainOutbox(mailDeps(test))).toBe(1);
    const mails = await mailsOf(test);
    expect(mails).toHaveLength(230);
    expect(new Set(mails.map((m) => m.toEmail)).size).toBe(230);
    expect(mails.some((m) => m.registrationId === gone.id)).toBe(false);
    expect(mails.filter((m) => m.icsMethod === 'REQUEST')).toHaveLength(207);
    await reopen();
    await drainOutbox(mailDeps(test));
    expect(await mailsOf(test)).toHaveLength(230);
  });

  it('is told neither to who registered afterwards nor of an event that is cancelled or over', async () => {
    const event = await makeEvent(test);
    const before = await registered(event.id);
    await test.db.deleteFrom('outbox').execute();
    await tell('event_changed', { eventId: event.id, changes });
    test.clock.advance({ minutes: 1 });
    await registered(event.id);
    await drainOutbox(mailDeps(test));
    expect((await mailsOf(test)).filter((m) => m.kind === 'event_changed').map((m) => m.toEmail)).toEqual([before.member.email]);
    await tell('event_changed', { eventId: event.id, changes });
    await test.db.updateTable('event').set({ state: 'cancelled', cancelledAt: test.clock.now() }).where('id', '=', event.id).execute();
    await drainOutbox(mailDeps(test));
    expect((await mailsOf(test)).filter((m) => m.kind === 'event_changed')).toHaveLength(1);
  });
});

describe('a row that cannot be handled', () => {
  it('lets the others pass, comes again, and is parked after eight tries', async () => {
    const event = await makeEvent(test);
    await tell('registration', { registrationId: 'no id', eventId: event.id, what: 'confirmed', note: '' });
    const { member } = await registered(event.id);
    expect(await drainOutbox(mailDeps(test))).toBe(1);
    expect((await mailsOf(test)).map((m) => m.toEmail)).toEqual([member.email]);
    expect((await outbox())[0]).toMatchObject({ tries: 1, handledAt: null, parkedAt: null, nextTryAt: test.clock.now().add({ minutes: 1 }) });
    for (let n = 0; n < 10; n++) {
      test.clock.advance({ hours: 4 });
      await drainOutbox(mailDeps(test));
    }
    const [row] = await outbox();
    expect(row).toMatchObject({ tries: 8, handledAt: null });
    expect(row?.parkedAt).not.toBeNull();
    expect(row?.error).toContain('registrationId');
  });

  it('parks a topic nobody knows instead of dropping it', async () => {
    await tell('unheard_of', {});
    for (let n = 0; n < 9; n++) {
      await drainOutbox(mailDeps(test));
      test.clock.advance({ hours: 4 });
    }
    expect((await outbox())[0]).toMatchObject({ tries: 8, error: 'unknown topic unheard_of' });
  });
});
