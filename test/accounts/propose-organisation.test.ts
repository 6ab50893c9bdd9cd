import { domainToASCII } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { approveMembership } from '../../src/modules/accounts/membership/commands.ts';
import { proposeAsMember } from '../../src/modules/organisations/commands-proposal.ts';
import { transact } from '../../src/platform/db/transact.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

const path = '/konto/organisationen/vorschlag';
const bodies = async () => (await test.db.selectFrom('organisation').select(['id', 'name', 'parentId']).where('kind', '=', 'enterprise').execute());

it('lets a member pick the municipality among its namesakes without scripts', async () => {
  const towns = [];
  for (let n = 0; n < 10; n++) towns.push(await makeOrganisation(test, { name: 'Stadt Neustadt', shortName: 'Neustadt', land: n === 4 ? '16' : '07' }));
  const cookie = await signInAs(test, (await makeAccount(test)).accountId);
  const form = { name: 'Stadtwerke Neustadt', kind: 'stadtwerke', parent: 'Neustadt' };
  const asked = await post(test, path, form, { cookie });
  expect(asked.statusCode).toBe(422);
  expect(asked.body).toContain('10 Organisationen passen. Hier stehen die ersten 8.');
  const narrowed = await post(test, path, { ...form, parentNear: 'Thüringen' }, { cookie });
  expect([...narrowed.body.matchAll(/name="parentChoice" value="([^"]*)"/g)].map(([, id]) => id)).toEqual([towns[4]!.id]);
  const parentShown = /name="parentShown" value="([^"]*)"/.exec(narrowed.body)![1]!;
  const done = await post(test, path, { ...form, parentNear: 'Thüringen', parentShown, parentChoice: towns[4]!.id }, { cookie });
  expect(done.headers.location).toBe('/konto/organisationen?hinweis=vorschlag');
  expect((await bodies()).find(({ name }) => name === 'Stadtwerke Neustadt')?.parentId).toBe(towns[4]!.id);
});

it('asks whether nearly the same name is the same, joins it or takes another one, and reads out no proposal of others', async () => {
  const town = await makeOrganisation(test, { name: 'Stadt Beinahe' });
  const proposer = await makeAccount(test);
  const first = await proposeAsMember(test.deps, proposer, { name: 'Geheimwerke Beinahe', kind: 'stadtwerke', parentId: town.id }, false);
  if (!first.ok) throw new Error(first.reason);
  const member = await makeAccount(test);
  const cookie = await signInAs(test, member.accountId);
  const form = { name: 'Geheimwerk Beinahe GmbH', kind: 'stadtwerke', parent: 'Stadt Beinahe', belongs: 'ja' };
  const count = (await bodies()).length;
  const asked = await post(test, path, form, { cookie });
  expect(asked.statusCode).toBe(422);
  expect(asked.body).toContain('Ist es dieselbe Organisation?');
  expect(asked.body).not.toContain('Geheimwerke');
  expect((await bodies()).length).toBe(count);
  expect((await post(test, path, { ...form, near: 'same' }, { cookie })).headers.location).toBe('/konto/organisationen?hinweis=vorschlag');
  expect([(await bodies()).length, await test.db.selectFrom('membership').select('organisationId').where('accountId', '=', member.accountId).execute()])
    .toEqual([count, [{ organisationId: first.organisationId }]]);
  expect((await post(test, path, { ...form, belongs: '', near: 'other' }, { cookie })).statusCode).toBe(303);
  expect((await bodies()).length).toBe(count + 1);
});

it('names one of the directory, and asks to belong to it', async () => {
  const town = await makeOrganisation(test, { name: 'Stadt Fastgleich' });
  const works = await makeOrganisation(test, { kind: 'enterprise', bodyKind: 'stadtwerke', ars: null, slug: 'werke-f', name: 'Stadtwerke Fastgleich', parentId: town.id });
  const member = await makeAccount(test);
  const cookie = await signInAs(test, member.accountId);
  const form = { name: 'Stadtwerke Fastgleich AG', kind: 'stadtwerke', parent: 'Stadt Fastgleich' };
  expect((await post(test, path, form, { cookie })).body).toContain('Ja, Stadtwerke Fastgleich. Sie steht schon im Verzeichnis');
  expect((await post(test, path, { ...form, near: 'same' }, { cookie })).headers.location).toBe('/kommunen/werke-f');
  expect((await post(test, path, { ...form, near: 'same', belongs: 'ja' }, { cookie })).headers.location).toBe('/konto/organisationen?hinweis=angefragt');
  expect(await test.db.selectFrom('membership').select(['organisationId', 'state']).where('accountId', '=', member.accountId).execute())
    .toEqual([{ organisationId: works.id, state: 'pending' }]);
  expect((await get(test, path, { cookie })).statusCode).toBe(200);
});

it('never remembers a domain of another script, whoever approves', async () => {
  const town = await makeOrganisation(test, { name: 'Stadt Bonnheim', domains: ['bonnheim.example'] });
  const admin = await makeAccount(test, { admin: true });
  const stranger = await makeAccount(test, { email: `p@${domainToASCII('b\u043ennheim.example')}`, memberships: [{ organisationId: town.id, state: 'pending' }] });
  const { id } = await test.db.selectFrom('membership').select('id').where('accountId', '=', stranger.accountId).executeTakeFirstOrThrow();
  await transact(test.deps, (tx) => approveMembership(tx, admin, id, 'organiser', { rememberDomain: true, asked: true }, test.clock.now()));
  expect(await test.db.selectFrom('organisationDomain').select('domain').where('organisationId', '=', town.id).execute()).toEqual([{ domain: 'bonnheim.example' }]);
});

it('asks for the name of who proposes, and proposes nothing without', async () => {
  const town = await makeOrganisation(test);
  const nameless = await makeAccount(test, { name: '', email: 'neu@ohne-namen.example' });
  const body = { name: 'Werke Ohnenamen', kind: 'stadtwerke' as const, parentId: town.id };
  expect(await proposeAsMember(test.deps, nameless, body, true)).toEqual({ ok: false, reason: 'name_missing' });
  const cookie = await signInAs(test, nameless.accountId);
  expect((await get(test, path, { cookie })).body).toContain('Ihr Vor- und Nachname');
  const typed = { name: body.name, kind: body.kind, parent: town.name, parentId: town.id, belongs: 'ja' };
  const refused = await post(test, path, typed, { cookie });
  expect([refused.statusCode, refused.body.includes('Geben Sie Ihren Namen ein.'), refused.body.includes('value="Werke Ohnenamen"')]).toEqual([422, true, true]);
  expect(await test.db.selectFrom('organisation').select('id').where('name', '=', body.name).execute()).toEqual([]);
  expect((await post(test, path, { ...typed, person: 'Bauamt Leitung' }, { cookie })).statusCode).toBe(303);
  expect(await test.db.selectFrom('account').select('name').where('id', '=', nameless.accountId).execute()).toEqual([{ name: 'Bauamt Leitung' }]);
  expect((await get(test, path, { cookie })).body).not.toContain('Ihr Vor- und Nachname');
});
