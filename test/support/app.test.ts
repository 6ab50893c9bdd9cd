import { afterAll, beforeAll, expect, test as it } from 'vitest';
import { get, post, signInAs, startTestApp, type TestApp } from './app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeTopic } from './make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

it('makes rows that keep every constraint', async () => {
  const organisation = await makeOrganisation(test, { domains: ['testdorf.example'] });
  const member = await makeAccount(test, { memberships: [organisation.id] });
  const event = await makeEvent(test, { roomCapacity: 3 });
  await makeTopic(test);
  for (const state of ['requested', 'confirmed', 'queued', 'offered', 'cancelled', 'attended', 'no_show']) {
    await makeRegistration(test, { eventId: event.id, state, wish: 'room' });
  }
  await makeRegistration(test, { eventId: event.id, accountId: member.accountId });
  const counted = await test.db.selectFrom('event').select(['roomTaken', 'onlineTaken', 'roomWaiting', 'onlineWaiting'])
    .where('id', '=', event.id).executeTakeFirst();
  expect(counted).toEqual({ roomTaken: 4, onlineTaken: 1, roomWaiting: 1, onlineWaiting: 0 });
});

it('answers pages and forms, signed in by a cookie', async () => {
  const member = await makeAccount(test, { name: 'Testperson am Empfang' });
  const cookie = await signInAs(test, member.accountId);
  expect((await get(test, '/gibt-es-nicht')).statusCode).toBe(404);
  expect((await get(test, '/gibt-es-nicht', { cookie })).body).toContain('Testperson am Empfang');
  expect((await post(test, '/gibt-es-nicht', { a: ['1', '2'] }, { cookie })).statusCode).toBe(404);
  test.clock.advance({ hours: 9 });
  expect((await get(test, '/gibt-es-nicht', { cookie })).body).not.toContain('Testperson am Empfang');
});
