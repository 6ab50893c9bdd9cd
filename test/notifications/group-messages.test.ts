import { afterAll, beforeAll, beforeEach, describe, expect, test as it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { audiences, MAX_MESSAGES, type Audience } from '../../src/modules/notifications/audience.ts';
import { fanOutGroupMessages, previewGroupMessage, queueGroupMessage, stopGroupMessage } from '../../src/modules/notifications/commands-group-messages.ts';
import { sendDueMails } from '../../src/modules/notifications/commands-sending.ts';
import { audienceOf, countAudiences } from '../../src/modules/notifications/queries-audience.ts';
import { deliveryOf, deliveryOfMessage, listDeliveries, listGroupMessages } from '../../src/modules/notifications/queries-delivery.ts';
import { recordingTransport, type MailTransport } from '../../src/platform/mail/transport.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeRegistration, makeSeries } from '../support/make.ts';
import { mailDeps, mailsOf, makeMail } from './mail-support.ts';

let test: TestApp;
let organiser: Member;
let event: Awaited<ReturnType<typeof makeEvent>>;
beforeAll(async () => { test = await startTestApp(); });
beforeEach(async () => {
  for (const table of ['mail', 'groupMessage', 'registration', 'outbox', 'account'] as const) await test.db.deleteFrom(table).execute();
  test.clock.set('2027-01-12T09:00:00Z');
  const series = await makeSeries(test);
  organiser = await makeAccount(test, { organises: [series.id] });
  event = await makeEvent(test, { seriesId: series.id });
});
afterAll(() => test.close());

const input = { audience: 'confirmed' as Audience, subject: 'Neue Anfahrt', body: 'Bitte nehmen Sie den Eingang im Hof.' };
async function person(name: string, given: Record<string, unknown> = {}) {
  const account = await makeAccount(test, { email: `${name}@testdorf.example` });
  await makeRegistration(test, { eventId: event.id, accountId: account.accountId, ...given });
  return account;
}
const queued = async (given: Partial<typeof input> = {}) => {
  const result = await queueGroupMessage(test.deps, organiser, event.id, { ...input, ...given });
  if (!result.ok) throw new Error(result.reason);
  return result;
};
const sentTo = async () => (await mailsOf(test)).map((m) => m.toEmail).sort();

describe('an audience', () => {
  it('is who it says, each address once, only those that mail can reach', async () => {
    await person('raum', { seat: 'room', wish: 'room' });
    await person('online', { coming: true });
    await person('da', { state: 'attended' });
    await person('fern', { state: 'no_show' });
    await person('schlange', { state: 'queued' });
    await person('angebot', { state: 'offered' });
    await person('gefragt', { state: 'requested' });
    await person('weg', { state: 'cancelled' });
    const bounced = await person('unzustellbar');
    await test.db.updateTable('account').set({ bouncedAt: test.clock.now() }).where('id', '=', bounced.accountId).execute();
    const locked = await person('gesperrt');
    await test.db.updateTable('account').set({ disabledAt: test.clock.now() }).where('id', '=', locked.accountId).execute();
    await makeRegistration(test, { eventId: event.id, invitedEmail: 'eingeladen@testdorf.example', state: 'offered' });
    await makeRegistration(test, { eventId: event.id, invitedEmail: 'raum@testdorf.example', state: 'queued' });
    await makeRegistration(test, { eventId: event.id, invitedEmail: 'unbekannt@testdorf.example', state: 'offered' });
    await makeMail(test, { toEmail: 'unbekannt@testdorf.example' });
    await test.db.updateTable('mail').set({ state: 'bounced' }).execute();
    const other = await makeEvent(test, { seriesId: event.seriesId });
    await makeRegistration(test, { eventId: other.id, accountId: (await makeAccount(test)).accountId });
    const names = async (audience: Audience) => (await audienceOf(test.db, event.id, audience)).map((r) => r.recipient.email.split('@')[0]).sort();
    const expected: Record<Audience, string[]> = {
      all: ['angebot', 'da', 'eingeladen', 'fern', 'gefragt', 'online', 'raum', 'schlange'],
      confirmed: ['da', 'fern', 'online', 'raum'],
      room: ['raum'],
      online: ['da', 'fern', 'online'],
      queued: ['angebot', 'eingeladen', 'raum', 'schlange'],
      requested: ['gefragt'],
      unanswered: ['raum'],
      attended: ['da'],
    };
    const counts = await countAudiences(test.db, event.id);
    for (const audience of audiences) {
      expect([audience, await names(audience)]).toEqual([audience, expected[audience]]);
      expect([audience, counts[audience]]).toEqual([audience, expected[audience].length]);
    }
  });
});

describe('a message', () => {
  it('is previewed with what goes out and to how many, and writes nothing', async () => {
    await person('amtsleitung');
    const gone = await person('gone');
    await test.db.updateTable('account').set({ bouncedAt: test.clock.now() }).where('id', '=', gone.accountId).execute();
    const preview = await previewGroupMessage(mailDeps(test), organiser, event.id, input);
    expect(preview).toMatchObject({ reachable: 1, unreachable: 1, sample: { subject: 'Neue Anfahrt' } });
    expect(preview.sample?.text).toContain('Bitte nehmen Sie den Eingang im Hof.');
    expect(await previewGroupMessage(mailDeps(test), organiser, event.id, { ...input, audience: 'room' })).toEqual({ reachable: 0, unreachable: 0, sample: undefined });
    expect([await mailsOf(test), await test.db.selectFrom('groupMessage').selectAll().execute()]).toEqual([[], []]);
  });

  it('leaves a minute later, to each once, and ends as sent', async () => {
    await person('amtsleitung');
    await person('bauamt');
    const { messageId, recipients, sendAfter } = await queued();
    expect([recipients, sendAfter]).toEqual([2, test.clock.now().add({ seconds: 60 })]);
    test.clock.advance({ seconds: 59 });
    expect(await fanOutGroupMessages(mailDeps(test))).toBe(0);
    test.clock.advance({ seconds: 1 });
    const written = await Promise.all([fanOutGroupMessages(mailDeps(test)), fanOutGroupMessages(mailDeps(test))]);
    expect(written[0] + written[1]).toBe(2);
    expect(await sentTo()).toEqual(['amtsleitung@testdorf.example', 'bauamt@testdorf.example']);
    await sendDueMails(mailDeps(test), recordingTransport());
    await fanOutGroupMessages(mailDeps(test));
    expect(await deliveryOfMessage(test.db, messageId)).toEqual({ total: 2, waiting: 0, sent: 2, failed: 0, bounced: 0, stopped: 0 });
    const { rows, total } = await listGroupMessages(test.db, event.id, { limit: 10, offset: 0 });
    expect([total, rows.length, rows[0]]).toMatchObject([1, 1, { id: messageId, state: 'sent', authorName: organiser.name, finishedAt: test.clock.now(), delivery: { sent: 2 } }]);
    expect((await listDeliveries(test.db, messageId, { limit: 10, offset: 0 })).map((m) => [m.toEmail, m.state])).toEqual([['amtsleitung@testdorf.example', 'sent'], ['bauamt@testdorf.example', 'sent']]);
    expect((await deliveryOf(test.db, event.id)).sent).toBe(2);
    expect(await stopGroupMessage(test.deps, organiser, messageId)).toEqual({ ok: false, reason: 'finished' });
  });

  it('can be stopped before anything has left', async () => {
    await person('amtsleitung');
    const { messageId } = await queued();
    expect(await stopGroupMessage(test.deps, organiser, messageId)).toEqual({ ok: true, stopped: 0, sent: 0 });
    test.clock.advance({ minutes: 5 });
    expect(await fanOutGroupMessages(mailDeps(test))).toBe(0);
    expect(await mailsOf(test)).toEqual([]);
  });

  it('can be stopped in the middle: what waits is held back, also what was being tried', async () => {
    for (let n = 0; n < 6; n++) await person(`p${n}`);
    const { messageId } = await queued();
    test.clock.advance({ minutes: 1 });
    await fanOutGroupMessages(mailDeps(test));
    let calls = 0;
    const release: (() => void)[] = [];
    const transport: MailTransport = {
      // Two go through at once, the third hangs and fails after the stop.
      send: async () => {
        calls += 1;
        if (calls <= 2) return { kind: 'sent' };
        await new Promise<void>((resolve) => release.push(resolve));
        return { kind: 'later', error: '451' };
      },
      close: async () => undefined,
    };
    const run = sendDueMails(mailDeps(test), transport);
    await expect.poll(() => release.length).toBe(4);
    expect(await stopGroupMessage(test.deps, organiser, messageId)).toEqual({ ok: true, stopped: 0, sent: 6 });
    for (const go of release) go();
    await run;
    expect(await deliveryOfMessage(test.db, messageId)).toMatchObject({ sent: 2, stopped: 4, waiting: 0 });
    test.clock.advance({ hours: 1 });
    expect(await sendDueMails(mailDeps(test), recordingTransport())).toMatchObject({ sent: 0 });
    // Pressed twice it says the same.
    expect(await stopGroupMessage(test.deps, organiser, messageId)).toEqual({ ok: true, stopped: 0, sent: 2 });
  });

  it('goes to hundreds in bounded batches, and a stop between two of them holds', async () => {
    for (let n = 0; n < 150; n++) await person(`viele-${n}`);
    const { messageId } = await queued();
    test.clock.advance({ minutes: 1 });
    test.queries.length = 0;
    expect(await fanOutGroupMessages(mailDeps(test))).toBe(150);
    expect(test.queries.filter((q) => q.startsWith('insert into "mail"'))).toHaveLength(2);
    expect(await stopGroupMessage(test.deps, organiser, messageId)).toEqual({ ok: true, stopped: 150, sent: 0 });
  });

  it('needs somebody to go to', async () => {
    expect(await queueGroupMessage(test.deps, organiser, event.id, input)).toEqual({ ok: false, reason: 'nobody' });
  });

  it('is bounded per event, also for several at once; the same message again is not one more', async () => {
    await person('amtsleitung');
    const { messageId } = await queued();
    const others = { eventId: event.id, authorId: organiser.accountId, ...input, state: 'stopped', createdAt: test.clock.now() };
    await test.db.insertInto('groupMessage').values(Array.from({ length: MAX_MESSAGES - 2 }, () => others)).execute();
    const results = await Promise.all(Array.from({ length: 8 }, () => queueGroupMessage(test.deps, organiser, event.id, input)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter(({ ok }) => !ok)).toEqual(Array.from({ length: 7 }, () => ({ ok: false, reason: 'too_many' })));
    expect(await queueGroupMessage(test.deps, organiser, event.id, { ...input, id: messageId })).toMatchObject({ ok: true, messageId });
  });

  it('is for organisers of the series only; for others there is none', async () => {
    await person('amtsleitung');
    const { messageId } = await queued();
    const stranger = await makeAccount(test, { organises: [(await makeSeries(test)).id] });
    await expect(previewGroupMessage(mailDeps(test), stranger, event.id, input)).rejects.toThrow('not found');
    await expect(queueGroupMessage(test.deps, stranger, event.id, input)).rejects.toThrow('not found');
    await expect(stopGroupMessage(test.deps, stranger, messageId)).rejects.toThrow('not found');
    await expect(stopGroupMessage(test.deps, stranger, 'no id')).rejects.toThrow('not found');
    expect(await test.db.selectFrom('groupMessage').select('state').execute()).toEqual([{ state: 'sending' }]);
  });
});
