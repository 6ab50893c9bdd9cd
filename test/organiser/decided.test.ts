import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { approveWaiting, declineWaiting } from '../../src/modules/events/registrations/commands-belonging-queue.ts';
import { approveProposal, declineProposal, mergeProposal } from '../../src/modules/events/registrations/commands-proposal.ts';
import { proposeAsMember } from '../../src/modules/organisations/commands-proposal.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { htmlProblems } from '../support/html.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration, makeSeries } from '../support/make.ts';
import { checksums } from '../walkers/world.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

/** Somebody of Bayern who waits, with a request for an event of a series of Hessen. */
async function waiting() {
  const town = await makeOrganisation(test, { land: '09' });
  const series = await makeSeries(test, { land: '06' });
  const event = await makeEvent(test, { seriesId: series.id });
  const person = await makeAccount(test, { name: 'Wer wartet', memberships: [{ organisationId: town.id, state: 'pending' }] });
  await makeRegistration(test, { eventId: event.id, accountId: person.accountId, organisationId: town.id, state: 'requested' });
  const { id } = await test.db.selectFrom('membership').select('id').where('accountId', '=', person.accountId).executeTakeFirstOrThrow();
  const organiser = await makeAccount(test, { organises: [series.id] });
  return { id, town, organiser, cookie: await signInAs(test, organiser.accountId), path: `/organisation/zugehoerigkeit/${id}` };
}

describe('a request that was decided meanwhile', () => {
  it('says how and when, with the way back, and names nobody', async () => {
    const { id, town, organiser, cookie, path } = await waiting();
    expect((await get(test, path, { cookie })).body).toContain('Wer wartet');
    await approveWaiting(test.deps, organiser, id, { rememberDomain: false });
    const page = await get(test, path, { cookie });
    expect(page.statusCode).toBe(200);
    for (const words of ['Schon entschieden', 'Zugehörigkeit bestätigt', town.name, 'href="/organisation/zugehoerigkeit"']) expect(page.body).toContain(words);
    expect(page.body).not.toContain('Wer wartet');
    expect(await htmlProblems(page.body)).toEqual([]);
    expect((await get(test, `/en${path}`, { cookie })).body).toContain('membership approved');
  });

  it('can be opened by who declined it, though nothing of it is left in their series', async () => {
    const { id, organiser, cookie, path } = await waiting();
    await declineWaiting(test.deps, organiser, id, 'Nein.');
    await test.db.updateTable('registration').set({ state: 'cancelled', cancelReason: 'declined' }).where('organisationId', 'is not', null).execute();
    expect((await get(test, path, { cookie })).body).toContain('Zugehörigkeit abgelehnt');
    const other = await makeAccount(test, { organises: [(await makeSeries(test, { land: '06' })).id] });
    expect((await get(test, path, { cookie: await signInAs(test, other.accountId) })).statusCode).toBe(404);
  });

  it('takes no second decision, and says so where the form is still open', async () => {
    const { id, organiser, cookie, path } = await waiting();
    await declineWaiting(test.deps, organiser, id, 'Nein.');
    const before = await checksums(test);
    for (const [end, form] of [['/zusage', {}], ['/absage', { grund: 'not_found' }], ['/absage', {}]] as const) {
      const late = await post(test, path + end, form, { cookie });
      expect([end, late.statusCode, late.headers.location]).toEqual([end, 303, path]);
      expect((await get(test, path, { cookie })).body).toContain('Zugehörigkeit abgelehnt');
    }
    expect(await checksums(test)).toEqual(before);
  });

  it('is not there for members, for strangers and while it waits for somebody else', async () => {
    const { id, organiser, path } = await waiting();
    const foreign = await signInAs(test, (await makeAccount(test, { organises: [(await makeSeries(test, { land: '01' })).id] })).accountId);
    const member = await signInAs(test, (await makeAccount(test)).accountId);
    for (const cookie of [foreign, member]) expect((await get(test, path, { cookie })).statusCode).toBe(404);
    await approveWaiting(test.deps, organiser, id, { rememberDomain: false });
    for (const cookie of [foreign, member]) expect((await get(test, path, { cookie })).statusCode).toBe(404);
  });
});

it('says of a decided proposal what became of it', async () => {
  const town = await makeOrganisation(test, { land: '09' });
  const admin = await makeAccount(test, { admin: true });
  const cookie = await signInAs(test, admin.accountId);
  const made = async (name: string) => {
    const result = await proposeAsMember(test.deps, await makeAccount(test), { name, kind: 'stadtwerke', parentId: town.id }, false);
    if (!result.ok) throw new Error(result.reason);
    return result.organisationId;
  };
  const [taken, declined, merged] = [await made('Werke Eins'), await made('Werke Zwei'), await made('Werke Drei')];
  await approveProposal(test.deps, admin, taken, { name: 'Werke Eins', kind: 'stadtwerke', parentId: town.id });
  await declineProposal(test.deps, admin, declined, { de: 'Nein.', en: 'No.' });
  await mergeProposal(test.deps, admin, merged, taken);
  const stranger = await signInAs(test, (await makeAccount(test, { organises: [(await makeSeries(test, { land: '01' })).id] })).accountId);
  for (const [id, words] of [[taken, 'in das Verzeichnis aufgenommen'], [declined, 'Vorschlag abgelehnt'], [merged, 'einer bestehenden Organisation zugeordnet']] as const) {
    const path = `/organisation/zugehoerigkeit/vorschlaege/${id}`;
    expect((await get(test, path, { cookie })).body).toContain(words);
    const late = await post(test, `${path}/absage`, { grund: 'not_found' }, { cookie });
    expect([late.statusCode, late.headers.location]).toEqual([303, path]);
    const again = { name: 'X', kind: 'other', parent: town.name };
    expect((await post(test, path, again, { cookie })).headers.location).toBe(path);
    expect((await get(test, path, { cookie: stranger })).statusCode).toBe(404);
    for (const [end, form] of [['', again], ['/absage', { grund: 'not_found' }], ['/zuordnung', { target: town.name }]] as const) {
      expect((await post(test, path + end, form, { cookie: stranger })).statusCode).toBe(404);
    }
  }
  // An organisation of the directory was never a proposal.
  expect((await get(test, `/organisation/zugehoerigkeit/vorschlaege/${town.id}`, { cookie })).statusCode).toBe(404);
});
