import { afterAll, beforeAll, beforeEach, describe, expect, test as it } from 'vitest';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { sendDueMails } from '../../src/modules/notifications/commands-sending.ts';
import { retryMail, retryOutboxRow } from '../../src/modules/notifications/commands-tasks.ts';
import { listMailTasks } from '../../src/modules/notifications/queries-tasks.ts';
import { missingTransport, recordingTransport, type MailTransport, type SendOutcome } from '../../src/platform/mail/transport.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeRegistration, makeSeries } from '../support/make.ts';
import { mailDeps, mailsOf, makeMail } from './mail-support.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
beforeEach(async () => {
  for (const table of ['mail', 'outbox'] as const) await test.db.deleteFrom(table).execute();
  test.clock.set('2027-01-12T09:00:00Z');
});
afterAll(() => test.close());

const saying = (outcome: SendOutcome): MailTransport => ({ send: async () => outcome, close: async () => undefined });
const gone: SendOutcome = { kind: 'bounced', error: '550 5.1.1 User unknown' };

async function twoOrganisers() {
  const [mine, theirs] = [await makeSeries(test), await makeSeries(test)];
  return {
    event: await makeEvent(test, { seriesId: mine.id }),
    organiser: await makeAccount(test, { organises: [mine.id] }), stranger: await makeAccount(test, { organises: [theirs.id] }),
    admin: await makeAccount(test, { admin: true }), member: await makeAccount(test),
  };
}
const tasks = (actor: Awaited<ReturnType<typeof makeAccount>>) => listMailTasks(test.db, actor, test.clock.now());

describe('an address that takes no mail', () => {
  it('is a task of the organisers of that event, once, until a mail gets through', async () => {
    const { event, organiser, stranger, admin, member } = await twoOrganisers();
    await makeMail(test, { toEmail: member.email, eventId: event.id });
    await sendDueMails(mailDeps(test), saying(gone));
    test.clock.advance({ minutes: 5 });
    await makeMail(test, { toEmail: member.email, eventId: event.id });
    await sendDueMails(mailDeps(test), saying(gone));
    expect(await tasks(organiser)).toMatchObject([{ kind: 'address', email: member.email, event: { slug: event.slug }, since: test.clock.now(), error: '550 5.1.1 User unknown' }]);
    expect(await tasks(admin)).toHaveLength(1);
    expect([await tasks(stranger), await tasks(member)]).toEqual([[], []]);
    test.clock.advance({ minutes: 5 });
    await makeMail(test, { toEmail: member.email, eventId: event.id });
    await sendDueMails(mailDeps(test), recordingTransport());
    expect(await tasks(organiser)).toEqual([]);
  });

  it('reaches the organisers also when it was a code that came back', async () => {
    const { event, organiser, stranger, member } = await twoOrganisers();
    await makeRegistration(test, { eventId: event.id, accountId: member.accountId });
    await makeMail(test, { toEmail: member.email, kind: 'login_code' });
    await sendDueMails(mailDeps(test), saying(gone));
    expect(await tasks(organiser)).toMatchObject([{ kind: 'address', email: member.email, event: { slug: event.slug } }]);
    expect(await tasks(stranger)).toEqual([]);
  });
});

describe('a mail that failed', () => {
  it('is a task that can be tried again, by the organisers of its event', async () => {
    const { event, organiser, stranger, member } = await twoOrganisers();
    const mail = await makeMail(test, { toEmail: member.email, eventId: event.id });
    await sendDueMails(mailDeps(test), saying({ kind: 'refused', error: '554 5.6.0 rejected' }));
    expect(await tasks(organiser)).toMatchObject([{ kind: 'mail', mailId: mail.id, mailKind: 'confirmed', error: '554 5.6.0 rejected' }]);
    await expect(retryMail(test.deps, stranger, mail.id)).rejects.toThrow('not found');
    await expect(retryMail(test.deps, organiser, 'no id')).rejects.toThrow('not found');
    expect(await retryMail(test.deps, organiser, mail.id)).toBe(true);
    expect(test.wakes.at(-1)).toBe('mail');
    expect(await sendDueMails(mailDeps(test), recordingTransport())).toMatchObject({ sent: 1 });
    expect(await tasks(organiser)).toEqual([]);
    expect(await retryMail(test.deps, organiser, mail.id)).toBe(false);
  });

  it('is forgotten after 14 days', async () => {
    const { event, organiser } = await twoOrganisers();
    await makeMail(test, { eventId: event.id });
    await sendDueMails(mailDeps(test), saying({ kind: 'refused', error: '554' }));
    test.clock.advance({ hours: 14 * 24 });
    expect(await tasks(organiser)).toEqual([]);
  });
});

describe('a mail server that takes nothing', () => {
  it('is a task of every organiser after a quarter of an hour, and of nobody else', async () => {
    const { event, organiser, stranger, member } = await twoOrganisers();
    await makeMail(test, { eventId: event.id });
    await makeMail(test, { eventId: event.id });
    for (let n = 0; n < 14; n++) {
      await sendDueMails(mailDeps(test), missingTransport());
      test.clock.advance({ minutes: 1 });
    }
    expect(await tasks(organiser)).toEqual([]);
    test.clock.advance({ minutes: 2 });
    const [task] = await tasks(organiser);
    expect(task).toEqual({ kind: 'server', waiting: 2, since: Temporal.Instant.from('2027-01-12T09:00:00Z'), error: 'SMTP_URL is not set' });
    expect(await tasks(stranger)).toEqual([task]);
    expect(await tasks(member)).toEqual([]);
    await sendDueMails(mailDeps(test), recordingTransport());
    test.clock.advance({ minutes: 15 });
    await sendDueMails(mailDeps(test), recordingTransport());
    expect(await tasks(organiser)).toEqual([]);
  });

  it('is not what greylisting of one address looks like', async () => {
    const { event, organiser } = await twoOrganisers();
    await makeMail(test, { eventId: event.id });
    await sendDueMails(mailDeps(test), saying({ kind: 'later', error: '451 4.7.1 later' }));
    test.clock.advance({ minutes: 1 });
    await sendDueMails(mailDeps(test), saying({ kind: 'later', error: '451 4.7.1 later' }));
    test.clock.advance({ minutes: 5 });
    await sendDueMails(mailDeps(test), saying({ kind: 'later', error: '451 4.7.1 later' }));
    test.clock.advance({ minutes: 11 });
    expect((await mailsOf(test))[0]?.state).toBe('waiting');
    expect(await tasks(organiser)).toEqual([]);
  });

  it('is noticed also when nobody tries at all', async () => {
    const { event, organiser } = await twoOrganisers();
    await makeMail(test, { eventId: event.id });
    test.clock.advance({ minutes: 16 });
    expect(await tasks(organiser)).toMatchObject([{ kind: 'server', waiting: 1 }]);
  });
});

describe('something that could not become a mail', () => {
  it('is a task of the organisers of its event and can be tried again', async () => {
    const { event, organiser, stranger, member, admin } = await twoOrganisers();
    const registration = await makeRegistration(test, { eventId: event.id, accountId: member.accountId });
    const payload = { registrationId: registration.id, eventId: event.id, what: 'no such thing', note: '' };
    const { id } = await test.db.insertInto('outbox').values({ topic: 'registration', payload: JSON.stringify(payload), createdAt: test.clock.now() }).returning('id').executeTakeFirstOrThrow();
    for (let n = 0; n < 8; n++) {
      await drainOutbox(mailDeps(test));
      test.clock.advance({ hours: 5 });
    }
    expect(await tasks(organiser)).toMatchObject([{ kind: 'outbox', outboxId: id, event: { slug: event.slug } }]);
    expect([(await tasks(admin)).length, await tasks(stranger)]).toEqual([1, []]);
    await expect(retryOutboxRow(test.deps, stranger, id)).rejects.toThrow('not found');
    await expect(retryOutboxRow(test.deps, organiser, Number.NaN)).rejects.toThrow('not found');
    await test.db.updateTable('outbox').set({ payload: JSON.stringify({ ...payload, what: 'confirmed' }) }).execute();
    expect(await retryOutboxRow(test.deps, organiser, id)).toBe(true);
    expect(await drainOutbox(mailDeps(test))).toBe(1);
    expect((await mailsOf(test)).map((m) => m.toEmail)).toEqual([member.email]);
    expect([await tasks(organiser), await retryOutboxRow(test.deps, organiser, id)]).toEqual([[], false]);
  });
});
