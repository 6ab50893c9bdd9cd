import { afterAll, beforeAll, expect, it } from 'vitest';
import { confirmOwn } from '../../src/modules/accounts/membership/commands-own.ts';
import { deadlineOf, defaultRules } from '../../src/modules/accounts/membership/membership.ts';
import { recheckMemberships, remindOfDeadlines } from '../../src/modules/notifications/commands-belonging-jobs.ts';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { isoDate } from '../../src/platform/time/time.ts';
import { get, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries } from '../support/make.ts';
import { mailDeps, mailsOf } from './mail-support.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

const subjectsTo = async (email: string) => (await mailsOf(test)).filter((m) => m.toEmail === email).map((m) => m.subject);

it.each([['2026-11-18T09:00:00Z', '2026-11-23'], ['2026-11-17T22:59:00Z', '2026-11-23'], ['2026-11-16T23:00:00Z', '2026-11-23'],
  ['2026-11-15T23:00:00Z', '2026-11-23'], ['2026-11-15T22:00:00Z', '2026-11-20'], ['2026-10-20T09:00:00Z', '2026-10-26']])(
  'a request of %s is to be decided by %s: five days later, or on the Monday after a weekend', (asked, day) => {
    expect(isoDate(deadlineOf(Temporal.Instant.from(asked), defaultRules))).toBe(day);
  });

it('reminds those who decide, once, two days before the deadline', async () => {
  const bayern = await makeSeries(test, { land: '09' });
  const hessen = await makeSeries(test, { land: '06' });
  const people = {
    bayern: await makeAccount(test, { organises: [bayern.id] }), hessen: await makeAccount(test, { organises: [hessen.id] }),
    admin: await makeAccount(test, { admin: true }),
  };
  const town = await makeOrganisation(test, { land: '09' });
  const waiting = [await makeAccount(test, { memberships: [{ organisationId: town.id, state: 'pending' }] }),
    await makeAccount(test, { memberships: [{ organisationId: town.id, state: 'pending' }] })];
  await makeRegistration(test,
    { eventId: (await makeEvent(test, { seriesId: hessen.id })).id, accountId: waiting[1]!.accountId, organisationId: town.id,
      state: 'requested' });
  expect(await remindOfDeadlines(mailDeps(test))).toBe(0);
  test.clock.advance({ hours: 3 * 24 });
  const counts =
    await Promise.all([remindOfDeadlines(mailDeps(test)), remindOfDeadlines(mailDeps(test)), remindOfDeadlines(mailDeps(test))]);
  expect(counts.reduce((a, b) => a + b)).toBe(2);
  expect(await subjectsTo(people.bayern.email)).toEqual(['Eine Person wartet auf Ihre Entscheidung']);
  expect(await subjectsTo(people.hessen.email)).toEqual(['Eine Person wartet auf Ihre Entscheidung']);
  expect(await subjectsTo(people.admin.email)).toEqual([]);
  // Where no series is responsible, somebody still hears of it.
  const nobodys = await makeOrganisation(test, { land: '01' });
  await makeAccount(test, { memberships: [{ organisationId: nobodys.id, state: 'pending' }] });
  test.clock.advance({ hours: 3 * 24 });
  await remindOfDeadlines(mailDeps(test));
  expect(await subjectsTo(people.admin.email)).toEqual(['Eine Person wartet auf Ihre Entscheidung']);
  expect((await mailsOf(test)).every((m) => !m.textBody.includes(waiting[0]!.name))).toBe(true);
});

it('reminds the second of two who approve, and not the first', async () => {
  await test.db.insertInto('setting').values({ key: 'membership.secondCheck', value: JSON.stringify('ja') }).execute();
  const series = await makeSeries(test, { land: '13' });
  const [first, second] = [await makeAccount(test, { organises: [series.id] }), await makeAccount(test, { organises: [series.id] })];
  const town = await makeOrganisation(test, { land: '13' });
  const person = await makeAccount(test, { memberships: [{ organisationId: town.id, state: 'pending' }] });
  await test.db.updateTable('membership').set({ firstApprovedBy: first.accountId, firstApprovedAt: test.clock.now() })
    .where('accountId', '=', person.accountId).execute();
  test.clock.advance({ hours: 3 * 24 });
  await remindOfDeadlines(mailDeps(test));
  expect(await subjectsTo(first.email)).toEqual([]);
  expect(await subjectsTo(second.email)).toEqual(['Eine Person wartet auf Ihre Entscheidung']);
  await test.db.deleteFrom('setting').where('key', '=', 'membership.secondCheck').execute();
});

it('asks once a year, once more after two weeks, and ends what nobody answers', async () => {
  const town = await makeOrganisation(test, { name: 'Gemeinde Jahreswechsel' });
  const silent = await makeAccount(test, { memberships: [{ organisationId: town.id, adminSlot: 1 }] });
  const answers = await makeAccount(test, { memberships: [{ organisationId: town.id, adminSlot: 2 }] });
  const event = await makeEvent(test, { startsAt: test.clock.now().add({ hours: 24 * 500 }) });
  const seat = await makeRegistration(test, { eventId: event.id, accountId: silent.accountId, organisationId: town.id });
  const idOf = async (accountId: string) => (await test.db.selectFrom('membership').select('id').where('accountId', '=', accountId)
    .executeTakeFirstOrThrow()).id;
  const both = { asked: expect.any(Number), again: expect.any(Number), ended: expect.any(Number) };
  const run = () => recheckMemberships(mailDeps(test));
  const question = 'Gehören Sie noch zu Gemeinde Jahreswechsel?';
  test.clock.advance({ hours: 24 * 364 });
  await run();
  expect(await subjectsTo(silent.email)).toEqual([]);
  test.clock.advance({ hours: 48 });
  expect(await Promise.all([run(), run()])).toEqual([both, both]);
  await run();
  expect(await subjectsTo(silent.email)).toEqual([question]);
  test.clock.advance({ hours: 14 * 24 });
  await run();
  await run();
  expect(await subjectsTo(silent.email)).toEqual([question, question]);
  const account = async (): Promise<string> => (await get(test, '/konto', { cookie: await signInAs(test, answers.accountId) })).body;
  expect(await account()).toContain('Gehören Sie noch dazu?');
  expect(await confirmOwn(test.deps, answers, await idOf(answers.accountId))).toBe(true);
  expect(await account()).not.toContain('Gehören Sie noch dazu?');
  test.clock.advance({ hours: 17 * 24 });
  await run();
  await run();
  const rows = await test.db.selectFrom('membership').select(['accountId', 'state', 'adminSlot', 'endReason'])
    .where('organisationId', '=', town.id).execute();
  expect(new Map(rows.map(({ accountId, ...row }) => [accountId as string, row]))).toEqual(new Map<string, unknown>([
    [silent.accountId, { state: 'ended', adminSlot: null, endReason: 'recheck' }],
    [answers.accountId, { state: 'verified', adminSlot: 1, endReason: null }],
  ]));
  await drainOutbox(mailDeps(test));
  expect((await subjectsTo(silent.email)).at(-1)).toBe('Zugehörigkeit beendet: Gemeinde Jahreswechsel');
  expect((await subjectsTo(silent.email))).toHaveLength(3);
  // Silence is no proof that somebody is gone: what they are registered for stays.
  expect((await test.db.selectFrom('registration').select('state').where('id', '=', seat.id).executeTakeFirstOrThrow()).state)
    .toBe('confirmed');
});
