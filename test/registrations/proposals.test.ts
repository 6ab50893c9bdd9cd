import { afterAll, beforeAll, expect, it } from 'vitest';
import { approveWaiting } from '../../src/modules/events/registrations/commands-belonging-queue.ts';
import { approveProposal, declineProposal, mergeProposal } from '../../src/modules/events/registrations/commands-proposal.ts';
import { register } from '../../src/modules/events/registrations/commands.ts';
import { drainOutbox } from '../../src/modules/notifications/commands-outbox.ts';
import { proposeAsMember } from '../../src/modules/organisations/commands-proposal.ts';
import { NotFound } from '../../src/platform/http/errors.ts';
import { mailDeps } from '../notifications/mail-support.ts';
import { get, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeSeries } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

const bodyOf = (id: string) => test.db.selectFrom('organisation')
  .select(['name', 'slug', 'state', 'kind', 'bodyKind', 'parentId', 'land', 'declinedAt'])
  .where('id', '=', id).executeTakeFirstOrThrow();

async function proposed(name = 'Stadtwerke Probe') {
  const town = await makeOrganisation(test, { land: '09' });
  const person = await makeAccount(test, { memberships: [town.id] });
  const result = await proposeAsMember(test.deps, person, { name: `${name} ${town.slug}`, kind: 'stadtwerke', parentId: town.id }, true);
  if (!result.ok) throw new Error(result.reason);
  const { id: membershipId } = await test.db.selectFrom('membership').select('id').where('organisationId', '=', result.organisationId)
    .executeTakeFirstOrThrow();
  return { town, person, id: result.organisationId, membershipId };
}

it('is one, however often it is made, seen by organisers of its Land only, and no page before it is decided', async () => {
  const { town, person, id } = await proposed();
  const { name, slug } = await bodyOf(id);
  expect(await proposeAsMember(test.deps, await makeAccount(test), { name: name.toUpperCase(), kind: 'other', parentId: town.id }, false))
    .toEqual({ ok: true, organisationId: id, existing: true });
  expect(await proposeAsMember(test.deps, person, { name, kind: 'other', parentId: id }, false))
    .toEqual({ ok: false, reason: 'parent_unknown' });
  expect((await get(test, `/kommunen/${slug}`)).statusCode).toBe(404);
  const elsewhere = await makeAccount(test, { organises: [(await makeSeries(test, { land: '06' })).id] });
  const input = { name, kind: 'stadtwerke' as const, parentId: town.id };
  for (const actor of [elsewhere, person]) {
    await expect(approveProposal(test.deps, actor, id, input)).rejects.toBeInstanceOf(NotFound);
    await expect(declineProposal(test.deps, actor, id, { de: 'x', en: 'x' })).rejects.toBeInstanceOf(NotFound);
    await expect(mergeProposal(test.deps, actor, id, town.id)).rejects.toBeInstanceOf(NotFound);
  }
});

it('ends at five open ones of one person', async () => {
  const { town, person } = await proposed();
  const more =
    await Promise.all(Array.from({ length: 6 },
      (_, n) => proposeAsMember(test.deps, person, { name: `Weitere ${n} ${town.slug}`, kind: 'other', parentId: town.id }, false)));
  expect(more.filter((r) => r.ok)).toHaveLength(4);
  expect(await proposeAsMember(test.deps, person, { name: `Zuviel ${town.slug}`, kind: 'other', parentId: town.id }, false))
    .toEqual({ ok: false, reason: 'too_many' });
});

it('is approved before its people, with name, kind and municipality', async () => {
  const { town, id, membershipId } = await proposed();
  const organiser = await makeAccount(test, { organises: [(await makeSeries(test, { land: '09' })).id] });
  expect(await approveWaiting(test.deps, organiser, membershipId, { rememberDomain: false })).toEqual({ ok: false, reason: 'proposed' });
  expect(await approveProposal(test.deps, organiser, id, { name: 'Werke Probe GmbH', kind: 'supply', parentId: crypto.randomUUID() }))
    .toEqual({ ok: false, reason: 'parent_unknown' });
  expect(await approveProposal(test.deps, organiser, id, { name: `Werke ${town.slug} GmbH`, kind: 'supply', parentId: town.id }))
    .toMatchObject({ ok: true });
  expect(await bodyOf(id)).toEqual({
    name: `Werke ${town.slug} GmbH`, slug: `werke-${town.slug}-gmbh`, state: 'active', kind: 'enterprise', bodyKind: 'supply',
    parentId: town.id, land: '09', declinedAt: null,
  });
  expect((await test.db.selectFrom('membership').select('state').where('id', '=', membershipId).executeTakeFirstOrThrow()).state)
    .toBe('pending');
  expect(await approveWaiting(test.deps, organiser, membershipId, { rememberDomain: false })).toEqual({ ok: true, state: 'verified' });
});

it('that is in the directory already moves people and registrations there', async () => {
  const { id, town } = await proposed();
  const target = await makeOrganisation(test, { land: '09', domains: ['ziel.example'] });
  const admin = await makeAccount(test, { admin: true });
  const event = await makeEvent(test);
  const person = await makeAccount(test, { email: 'x@ziel.example' });
  const { name } = await bodyOf(id);
  await register(test.deps, person, {
    eventId: event.id, name: 'X', jobTitle: '', organisationId: undefined,
    proposedOrganisation: { name, kind: 'stadtwerke', parentId: town.id }, wish: 'online', question: '',
    seekTopicIds: [], offerTopicIds: [], consents: [],
  });
  expect(await mergeProposal(test.deps, admin, id, id)).toEqual({ ok: false, reason: 'target_unknown' });
  expect(await mergeProposal(test.deps, admin, id, target.id)).toEqual({ ok: true });
  await drainOutbox(mailDeps(test));
  expect(await test.db.selectFrom('registration').select(['state', 'organisationId']).where('accountId', '=', person.accountId).execute())
    .toEqual([{ state: 'confirmed', organisationId: target.id }]);
  await expect(mergeProposal(test.deps, admin, id, target.id)).rejects.toBeInstanceOf(NotFound);
});

it('that is turned down takes its people with it, with the reason, and may be made again', async () => {
  const { id, membershipId, person, town } = await proposed();
  const admin = await makeAccount(test, { admin: true });
  await declineProposal(test.deps, admin, id, { de: 'Kein kommunales Unternehmen.', en: 'No municipal enterprise.' });
  expect(await test.db.selectFrom('membership').select(['state', 'reason']).where('id', '=', membershipId).executeTakeFirstOrThrow())
    .toEqual({ state: 'declined', reason: 'Kein kommunales Unternehmen.' });
  expect((await bodyOf(id)).declinedAt).not.toBeNull();
  await expect(declineProposal(test.deps, admin, id, { de: 'x', en: 'x' })).rejects.toBeInstanceOf(NotFound);
  expect(await proposeAsMember(test.deps, person, { name: (await bodyOf(id)).name, kind: 'other', parentId: town.id }, false))
    .toMatchObject({ ok: true, existing: false });
});

it('is found and decided however many wait before it', async () => {
  const town = await makeOrganisation(test, { land: '09' });
  await test.db.insertInto('organisation').values(Array.from({ length: 60 }, (_, n) => ({
    slug: `wartet-${n}`, name: `Werk ${n}`, searchName: `werk ${n}`, shortName: `Werk ${n}`, kind: 'enterprise' as const, bodyKind: 'other',
    state: 'proposed' as const, parentId: town.id, createdAt: test.clock.now().subtract({ hours: 24 }),
  }))).execute();
  const { id } = await proposed('Spätes Werk');
  const admin = await makeAccount(test, { admin: true });
  const cookie = await signInAs(test, admin.accountId);
  const [{ waiting }] = await test.db.selectFrom('organisation').select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where('state', '=', 'proposed').where('declinedAt', 'is', null).execute() as [{ waiting: number }];
  const last = `/organisation/zugehoerigkeit/vorschlaege?seite=${Math.ceil(Number(waiting) / 25)}`;
  expect((await get(test, '/organisation/zugehoerigkeit/vorschlaege', { cookie })).body).toContain('seite=2');
  expect((await get(test, last, { cookie })).body).toContain(id);
  expect((await get(test, `/organisation/zugehoerigkeit/vorschlaege/${id}`, { cookie })).statusCode).toBe(200);
  expect((await get(test, '/organisation/zugehoerigkeit/vorschlaege?seite=99', { cookie })).statusCode).toBe(404);
  expect(await declineProposal(test.deps, admin, id, { de: 'Steht schon da.', en: 'Is there.' })).toBeUndefined();
});
