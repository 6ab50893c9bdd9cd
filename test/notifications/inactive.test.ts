import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test as it } from 'vitest';
import { lockEvent } from '../../src/modules/events/registrations/event-lock.ts';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { defaultPeriods, rehearseRetention, runRetention } from '../../src/modules/notifications/retention.ts';
import { checksums } from '../walkers/world.ts';
import { signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeRegistration } from '../support/make.ts';
import { mailDeps, mailsOf } from './mail-support.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp({ now: '2027-01-01T09:00:00Z' }); });
afterAll(() => test.close());

const days = (n: number): void => test.clock.advance({ hours: 24 * n });
const night = async (): Promise<Record<string, number>> => {
  const report = await runRetention(test.deps, test.connectionString);
  await drainOutbox(mailDeps(test));
  return report;
};
const alive = async (): Promise<string[]> => (await test.db.selectFrom('account').select('email').orderBy('email').execute()).map(({ email }) => email);

it('forgets who has not signed in for 24 months, after two mails', async () => {
  const event = await makeEvent(test, { startsAt: test.clock.now().add({ hours: 24 * 900 }) });
  const away = await makeAccount(test, { email: 'fort@testdorf.example', name: 'Amt Fort' });
  await makeAccount(test, { email: 'leitung@testdorf.example', admin: true });
  const back = await makeAccount(test, { email: 'zurueck@testdorf.example' });
  const coming = await makeAccount(test, { email: 'kommt@testdorf.example' });
  await makeRegistration(test, { eventId: event.id, accountId: coming.accountId });

  days(669);
  expect(await night()).toMatchObject({ inactivityMails: 0, inactiveAccounts: 0 });
  days(2);
  const before = await checksums(test);
  expect(await rehearseRetention(test.deps, defaultPeriods)).toMatchObject({ inactivityMails: 2, inactiveAccounts: 0 });
  expect(await checksums(test)).toEqual(before);
  expect(await night()).toMatchObject({ inactivityMails: 2, inactiveAccounts: 0 });
  expect(await night()).toMatchObject({ inactivityMails: 0 });
  const [mail] = (await mailsOf(test)).filter((m) => m.toEmail === 'fort@testdorf.example');
  expect(mail).toMatchObject({ kind: 'inactive_account', subject: 'Ihr Konto wird am Montag, 1. Januar 2029 gelöscht' });
  expect(mail!.textBody).toContain('http://localhost:3000/anmelden');

  days(10);
  await signInAs(test, back.accountId);
  days(36);
  expect(await night()).toMatchObject({ inactivityMails: 1 });
  expect((await mailsOf(test)).at(-1)).toMatchObject({ toEmail: 'fort@testdorf.example', subject: 'Ihr Konto wird am Montag, 1. Januar 2029 gelöscht' });
  expect((await mailsOf(test)).at(-1)!.textBody).toContain('letzte Erinnerung');
  days(13);
  expect(await night()).toMatchObject({ inactiveAccounts: 0 });
  days(2);
  expect(await night()).toMatchObject({ inactiveAccounts: 1, inactivityMails: 0 });
  expect(await alive()).toEqual(['kommt@testdorf.example', 'leitung@testdorf.example', 'zurueck@testdorf.example']);
  expect(JSON.stringify(await mailsOf(test))).not.toMatch(/fort@testdorf|Amt Fort/);
  expect(await test.db.selectFrom('activity').select(['verb', 'objectId', 'actorId', 'data']).where('verb', '=', 'deleted_account').execute())
    .toEqual([{ verb: 'deleted_account', objectId: away.accountId, actorId: null, data: { cause: 'inactive' } }]);
});

it('writes to nobody who was asked long ago and has been back', async () => {
  const account = await makeAccount(test, { email: 'wechselnd@testdorf.example' });
  days(700);
  await night();
  await signInAs(test, account.accountId);
  const row = () => test.db.selectFrom('account').select(['inactivityNotices', 'inactivityNoticedAt', 'lastSignedInAt']).where('id', '=', account.accountId).executeTakeFirstOrThrow();
  expect(await row()).toEqual({ inactivityNotices: 0, inactivityNoticedAt: null, lastSignedInAt: test.clock.now() });
});

it('forgets several on one night without holding the events of one while it waits for those of another', async () => {
  const [a, b] = [await makeEvent(test, { startsAt: test.clock.now().add({ hours: 24 * 900 }) }), await makeEvent(test, { startsAt: test.clock.now().add({ hours: 24 * 900 }) })];
  const [first, second] = [a.id, b.id].toSorted() as [string, string];
  const people = [await makeAccount(test, { email: 'eins@testdorf.example' }), await makeAccount(test, { email: 'zwei@testdorf.example' })].map(({ accountId }) => accountId).toSorted();
  for (const [n, eventId] of [second, first].entries()) {
    const { email } = await test.db.selectFrom('account').select('email').where('id', '=', people[n]!).executeTakeFirstOrThrow();
    await makeRegistration(test, { eventId, accountId: null, invitedEmail: email, state: 'offered', invitedBy: people[n]! });
  }
  days(672);
  await night();
  days(47);
  await night();
  days(15);
  const waiting = async (): Promise<boolean> => (await sql`select from pg_locks where not granted`.execute(test.owner)).rows.length > 0;
  // Somebody else holds the first event when the night comes to its person, and wants the second then.
  const running = await test.db.transaction().execute(async (tx) => {
    await lockEvent(tx, first);
    const retention = night();
    await expect.poll(waiting).toBe(true);
    await lockEvent(tx, second);
    return { retention };
  });
  expect(await running.retention).toMatchObject({ inactiveAccounts: expect.any(Number) });
  expect(await alive()).not.toContain('zwei@testdorf.example');
});
