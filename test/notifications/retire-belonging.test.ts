import { afterAll, beforeAll, expect, it } from 'vitest';
import { askToBelong, leave } from '../../src/modules/accounts/membership/commands-own.ts';
import { declineProposal, mergeProposal } from '../../src/modules/events/registrations/commands-proposal.ts';
import { defaultPeriods, readPeriods, rehearseRetention, runRetention } from '../../src/modules/notifications/retention.ts';
import { proposeAsMember } from '../../src/modules/organisations/commands-proposal.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());
const night = () => runRetention(test.deps, test.connectionString);
const statesOf = async (accountId: string) => (await test.db.selectFrom('membership').select('state').where('accountId', '=', accountId).orderBy('state').execute()).map(({ state }) => state);

it('declined, withdrawn and ended memberships go after the period; those that stand and those that wait stay', async () => {
  const [a, b, c, d] = await Promise.all([1, 2, 3, 4].map(() => makeOrganisation(test)));
  const person = await makeAccount(test, { memberships: [a!.id, { organisationId: b!.id, state: 'declined' }, { organisationId: c!.id, state: 'pending' }] });
  const gone = await makeAccount(test, { memberships: [d!.id] });
  const { id } = await test.db.selectFrom('membership').select('id').where('organisationId', '=', c!.id).executeTakeFirstOrThrow();
  await leave(test.deps, person, id);
  await leave(test.deps, gone, (await test.db.selectFrom('membership').select('id').where('accountId', '=', gone.accountId).executeTakeFirstOrThrow()).id);
  test.clock.advance({ hours: 24 * 364 });
  expect((await rehearseRetention(test.deps, defaultPeriods))['memberships']).toBe(0);
  expect((await night())['memberships']).toBe(0);
  const waits = await makeOrganisation(test);
  expect(await askToBelong(test.deps, person, waits.id)).toEqual({ ok: true, state: 'pending' });
  test.clock.advance({ hours: 48 });
  expect((await rehearseRetention(test.deps, defaultPeriods))['memberships']).toBe(3);
  expect(await statesOf(person.accountId)).toEqual(['declined', 'ended', 'pending', 'verified']);
  expect((await night())['memberships']).toBe(3);
  expect(await statesOf(person.accountId)).toEqual(['pending', 'verified']);
  expect(await statesOf(gone.accountId)).toEqual([]);
  // What was a "no" once can be asked again.
  expect(await askToBelong(test.deps, person, b!.id)).toEqual({ ok: true, state: 'pending' });
});

it('proposals that were turned down or merged go with the name that was typed, registrations stay as figures, and the period is a setting', async () => {
  const town = await makeOrganisation(test, { land: '09' });
  const admin = await makeAccount(test, { admin: true });
  const person = await makeAccount(test, { memberships: [town.id] });
  const propose = async (name: string): Promise<string> => {
    const result = await proposeAsMember(test.deps, person, { name, kind: 'other', parentId: town.id }, true);
    if (!result.ok) throw new Error(result.reason);
    return result.organisationId;
  };
  const [declined, merged, open, held] = [await propose('Abgelehnte Anstalt'), await propose('Doppelte Anstalt'), await propose('Offene Anstalt'), await propose('Gehaltene Anstalt')];
  const event = await makeEvent(test);
  const registration = await makeRegistration(test, { eventId: event.id, organisationId: declined, state: 'cancelled', cancelReason: 'declined' });
  for (const id of [declined, held]) await declineProposal(test.deps, admin, id, { de: 'Nein', en: 'No' });
  await mergeProposal(test.deps, admin, merged, town.id);
  await makeEvent(test, { hostId: held });
  await test.db.insertInto('setting').values({ key: 'retention', value: JSON.stringify({ memberships: 90 }) }).execute();
  expect((await readPeriods(test.db)).memberships).toBe(90);
  test.clock.advance({ hours: 24 * 89 });
  expect((await night())['proposals']).toBe(0);
  test.clock.advance({ hours: 48 });
  expect((await rehearseRetention(test.deps, await readPeriods(test.db)))['proposals']).toBe(2);
  expect((await night())['proposals']).toBe(2);
  const left = await test.db.selectFrom('organisation').select('name').where('id', 'in', [declined, merged, open, held]).orderBy('name').execute();
  expect(left.map(({ name }) => name)).toEqual(['Gehaltene Anstalt', 'Offene Anstalt']);
  expect(await test.db.selectFrom('registration').select(['state', 'organisationId']).where('id', '=', registration.id).executeTakeFirstOrThrow()).toEqual({ state: 'cancelled', organisationId: null });
  expect((await night())['proposals']).toBe(0);
});
