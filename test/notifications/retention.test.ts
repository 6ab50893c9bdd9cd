import { afterAll, beforeAll, expect, test as it } from 'vitest';
import { requestCode } from '../../src/modules/accounts/commands.ts';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { sendDueMails } from '../../src/modules/notifications/commands-sending.ts';
import { defaultPeriods, readPeriods, runRetention } from '../../src/modules/notifications/retention.ts';
import { recordingTransport } from '../../src/platform/mail/transport.ts';
import { signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries } from '../support/make.ts';
import { mailDeps, mailsOf, makeMail } from './mail-support.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp({ now: '2027-01-01T09:00:00Z' }); });
afterAll(() => test.close());

const days = (n: number): void => test.clock.advance({ hours: 24 * n });
const everything = async (): Promise<string> => {
  const tables = ['registration', 'mail', 'outbox', 'loginCode', 'session', 'activity', 'groupMessage', 'feedback'] as const;
  return JSON.stringify(await Promise.all(tables.map((table) => test.db.selectFrom(table).selectAll().execute())), (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v));
};

it('deletes everything of a person in time and keeps the figures', async () => {
  const organisation = await makeOrganisation(test, { name: 'Gemeinde Vergissdorf' });
  const event = await makeEvent(test, { startsAt: test.clock.now().add({ hours: 24 * 10 }) });
  const person = await makeAccount(test, { email: 'amtsleitung@vergissdorf.example', name: 'Amtsleitung Unvergessen' });
  const organiser = await makeAccount(test, { admin: true });
  await makeRegistration(test, {
    eventId: event.id, accountId: person.accountId, organisationId: organisation.id, state: 'attended', seat: 'room', wish: 'room', question: 'Wer hat Erfahrung mit Umlaufakten?',
    organiserNote: 'ruft noch an', invitedBy: organiser.accountId,
  });
  await makeRegistration(test, { eventId: event.id, invitedEmail: 'kollege@vergissdorf.example', state: 'cancelled', cancelNote: 'Kollege verhindert' });
  await test.db.insertInto('outbox').values({
    topic: 'registration', createdAt: test.clock.now(),
    payload: JSON.stringify({ registrationId: (await test.db.selectFrom('registration').select('id').where('state', '=', 'attended').executeTakeFirstOrThrow()).id, eventId: event.id, what: 'confirmed', note: 'Notiz im Auftrag' }),
  }).execute();
  await requestCode(test.deps, { email: person.email, browser: 'b', returnTo: '/', lang: 'de' });
  await drainOutbox(mailDeps(test));
  await sendDueMails(mailDeps(test), recordingTransport());
  await signInAs(test, person.accountId);
  await test.db.insertInto('activity').values({ at: test.clock.now(), actorId: person.accountId, verb: 'signed_in', object: 'account' }).execute();

  const first = await runRetention(test.deps, test.connectionString);
  expect(Object.values(first).every((n) => n === 0)).toBe(true);

  days(2);
  expect(await runRetention(test.deps, test.connectionString)).toMatchObject({ loginCodes: 1, sessions: 1 });
  expect(await test.db.selectFrom('loginCode').selectAll().execute()).toEqual([]);

  days(6);
  expect(await runRetention(test.deps, test.connectionString)).toMatchObject({ outbox: 2 });
  expect(await everything()).not.toContain('Notiz im Auftrag');

  days(23);
  expect((await mailsOf(test)).some((m) => m.textBody.includes('Amtsleitung Unvergessen'))).toBe(true);
  await runRetention(test.deps, test.connectionString);
  expect((await mailsOf(test)).every((m) => m.subject === '' && m.textBody === '' && m.htmlBody === '' && m.ics === null && m.state === 'sent')).toBe(true);

  // 90 days after the end of the event: one day too early, then in time.
  days(68);
  await runRetention(test.deps, test.connectionString);
  expect(await everything()).toContain(person.accountId);
  days(2);
  expect(await runRetention(test.deps, test.connectionString)).toMatchObject({ registrations: 2 });
  const all = await everything();
  for (const trace of ['Unvergessen', 'vergissdorf.example', 'Umlaufakten', 'ruft noch an', 'Kollege verhindert']) expect(all).not.toContain(trace);
  const kept = await test.db.selectFrom('registration').select(['state', 'seat', 'organisationId', 'accountId', 'invitedEmail', 'invitedBy']).orderBy('state').execute();
  expect(kept).toEqual([
    { state: 'attended', seat: 'room', organisationId: organisation.id, accountId: null, invitedEmail: null, invitedBy: null },
    { state: 'cancelled', seat: null, organisationId: null, accountId: null, invitedEmail: null, invitedBy: null },
  ]);
  expect((await mailsOf(test)).map((m) => [m.kind, m.state, m.eventId])).toEqual(expect.arrayContaining([['confirmed', 'sent', event.id]]));

  days(280);
  expect((await runRetention(test.deps, test.connectionString))['audit']).toBeGreaterThan(0);
  expect(await everything()).not.toContain(person.accountId);
  // The second run on the same day finds nothing.
  expect(Object.values(await runRetention(test.deps, test.connectionString)).every((n) => n === 0)).toBe(true);
});

it('ends idle sessions, those of organisers and municipality admins earlier', async () => {
  const series = await makeSeries(test);
  const [member, organiser, admin] = [await makeAccount(test), await makeAccount(test, { organises: [series.id] }), await makeAccount(test, { admin: true })];
  const deputy = await makeAccount(test, { memberships: [{ organisationId: (await makeOrganisation(test)).id, adminSlot: 2 }] });
  for (const account of [member, organiser, admin, deputy]) await signInAs(test, account.accountId);
  test.clock.advance({ minutes: 29 });
  expect((await runRetention(test.deps, test.connectionString))['sessions']).toBe(0);
  test.clock.advance({ minutes: 2 });
  expect((await runRetention(test.deps, test.connectionString))['sessions']).toBe(3);
  test.clock.advance({ hours: 8 });
  expect((await runRetention(test.deps, test.connectionString))['sessions']).toBe(1);
});

it('leaves alone what is still needed: mails on their way, parked work of this month', async () => {
  await test.db.deleteFrom('mail').execute();
  await makeMail(test, { toEmail: 'wartet@testdorf.example' });
  await test.db.insertInto('outbox').values({ topic: 'x', payload: '{}', createdAt: test.clock.now(), parkedAt: test.clock.now() }).execute();
  days(29);
  await runRetention(test.deps, test.connectionString);
  expect((await mailsOf(test)).map((m) => [m.toEmail, m.textBody])).toEqual([['wartet@testdorf.example', 'Text']]);
  expect(await test.db.selectFrom('outbox').selectAll().execute()).toHaveLength(1);
  days(2);
  expect((await runRetention(test.deps, test.connectionString))['parkedOutbox']).toBe(1);
});

it('takes other periods from the settings, and ignores nonsense', async () => {
  const set = (value: unknown) => test.db.insertInto('setting').values({ key: 'retention', value: JSON.stringify(value) }).onConflict((c) => c.column('key').doUpdateSet({ value: JSON.stringify(value) })).execute();
  expect(await readPeriods(test.db)).toEqual(defaultPeriods);
  await set({ registrations: 30, audit: 'for ever', mailBodies: 0 });
  expect(await readPeriods(test.db)).toEqual({ ...defaultPeriods, registrations: 30 });
  await set('nonsense');
  expect(await readPeriods(test.db)).toEqual(defaultPeriods);
});

it('cannot delete from the audit by any other way', async () => {
  await test.db.insertInto('activity').values({ at: test.clock.now(), verb: 'x', object: 'y' }).execute();
  await expect(test.db.deleteFrom('activity').execute()).rejects.toThrow('permission denied for table activity');
});
