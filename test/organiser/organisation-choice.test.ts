import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { proposeAsMember } from '../../src/modules/organisations/commands-proposal.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { htmlProblems } from '../support/html.ts';
import { makeAccount, makeOrganisation } from '../support/make.ts';

let test: TestApp;
let cookie: string;
let member: Member;
const towns: string[] = [];
beforeAll(async () => {
  test = await startTestApp();
  cookie = await signInAs(test, (await makeAccount(test, { admin: true })).accountId);
  for (let n = 0; n < 12; n++) {
    towns.push((await makeOrganisation(test, { name: 'Stadt Neustadt', shortName: 'Neustadt', officialType: 'Stadt', land: n === 3 ? '16' : '07' })).id);
  }
  member = await makeAccount(test);
});
afterAll(() => test.close());

/** What a browser without scripts sends: every hidden field of the page beside what was typed. */
const shownIn = (body: string, name: string): string => new RegExp(`name="${name}Shown" value="([^"]*)"`).exec(body)?.[1] ?? '';
const offered = (body: string, name: string): string[] =>
  [...body.matchAll(new RegExp(`name="${name}Choice" value="([^"]*)"`, 'g'))].map(([, id]) => id!);

it('lets a domain be entered for one of several namesakes without scripts', async () => {
  const typed = { domain: 'neustadt.example', organisation: 'Neustadt' };
  const asked = await post(test, '/organisation/domains', typed, { cookie });
  expect(asked.statusCode).toBe(422);
  for (const words of ['12 Organisationen passen. Hier stehen die ersten 8.', 'Mehrere Organisationen passen. Wählen Sie eine aus.', 'Stadt · Rheinland-Pfalz', 'Alle 12 zeigen']) {
    expect(asked.body).toContain(words);
  }
  expect(await htmlProblems(asked.body)).toEqual([]);
  expect(offered(asked.body, 'organisation')).toHaveLength(8);
  expect(offered((await post(test, '/organisation/domains', { ...typed, organisationAll: 'ja' }, { cookie })).body, 'organisation')).toHaveLength(12);
  const narrowed = await post(test, '/organisation/domains', { ...typed, organisationNear: 'Thüringen' }, { cookie });
  expect(offered(narrowed.body, 'organisation')).toEqual([towns[3]]);
  const done = await post(test, '/organisation/domains', {
    ...typed, organisationNear: 'Thüringen', organisationShown: shownIn(narrowed.body, 'organisation'), organisationChoice: towns[3]!,
  }, { cookie });
  expect(done.headers.location).toBe('/organisation/domains?hinweis=eingetragen');
  expect(await test.db.selectFrom('organisationDomain').select('organisationId').where('domain', '=', 'neustadt.example').execute())
    .toEqual([{ organisationId: towns[3] }]);
});

it('lets a proposed body be taken in, or matched, by one of several namesakes without scripts', async () => {
  const made = async (name: string) => {
    const result = await proposeAsMember(test.deps, member, { name, kind: 'stadtwerke', parentId: towns[0]! }, false);
    if (!result.ok) throw new Error(result.reason);
    return result.organisationId;
  };
  const [take, merge] = [await made('Stadtwerke Neustadt an der Probe'), await made('Werke Doppelt')];
  const path = `/organisation/zugehoerigkeit/vorschlaege/${take}`;
  const form = { name: 'Stadtwerke Neustadt', kind: 'stadtwerke', parent: 'Neustadt' };
  const asked = await post(test, path, form, { cookie });
  expect([asked.statusCode, offered(asked.body, 'parent').length]).toEqual([422, 8]);
  expect((await post(test, path, { ...form, parentShown: shownIn(asked.body, 'parent'), parentChoice: towns[5]! }, { cookie })).statusCode).toBe(303);
  expect((await test.db.selectFrom('organisation').select('parentId').where('id', '=', take).executeTakeFirstOrThrow()).parentId).toBe(towns[5]);

  const matching = `/organisation/zugehoerigkeit/vorschlaege/${merge}/zuordnung`;
  const several = await post(test, matching, { target: 'Neustadt' }, { cookie });
  expect([several.statusCode, offered(several.body, 'target').length]).toEqual([422, 8]);
  for (const { body } of [asked, several]) expect(await htmlProblems(body)).toEqual([]);
  expect((await post(test, matching, { target: 'Neustadt', targetShown: shownIn(several.body, 'target'), targetChoice: towns[1]! }, { cookie }))
    .headers.location).toContain('hinweis=zugeordnet');
});

it('has the form to enter a domain above the list', async () => {
  const { body } = await get(test, '/organisation/domains', { cookie });
  expect(body.indexOf('Domain eintragen')).toBeLessThan(body.indexOf('<table'));
  expect(body.indexOf('Domain eintragen')).toBeGreaterThan(0);
});

it('points at nearly the same name of the same municipality, in the queue and on the page of a proposal', async () => {
  const town = await makeOrganisation(test, { name: 'Stadt Doppelstadt' });
  const elsewhere = await makeOrganisation(test, { name: 'Stadt Woanders' });
  const made = async (name: string, parentId = town.id) => {
    const result = await proposeAsMember(test.deps, await makeAccount(test), { name, kind: 'stadtwerke', parentId }, false);
    if (!result.ok) throw new Error(result.reason);
    return result.organisationId;
  };
  const first = await made('Stadtwerke Doppelstadt');
  await made('Stadtwerke Doppelstadt', elsewhere.id);
  const queue = async () => (await get(test, '/organisation/zugehoerigkeit/vorschlaege', { cookie })).body;
  expect(await queue()).not.toContain('Fast derselbe Name');
  const second = await made('Stadtwerke Doppelstadt GmbH');
  expect(await queue()).toContain('Fast derselbe Name ist auch vorgeschlagen: Stadtwerke Doppelstadt GmbH');
  const page = (await get(test, `/organisation/zugehoerigkeit/vorschlaege/${second}`, { cookie })).body;
  for (const words of ['Für dieselbe Kommune gibt es fast denselben Namen', `/organisation/zugehoerigkeit/vorschlaege/${first}"`, 'nehmen Sie einen der Vorschläge auf']) {
    expect(page).toContain(words);
  }
  expect(await htmlProblems(page)).toEqual([]);
  await post(test, `/organisation/zugehoerigkeit/vorschlaege/${first}`, { name: 'Stadtwerke Doppelstadt', kind: 'stadtwerke', parent: town.name }, { cookie });
  expect((await get(test, `/organisation/zugehoerigkeit/vorschlaege/${second}`, { cookie })).body).toContain('href="/kommunen/stadtwerke-doppelstadt"');
  expect(await queue()).toContain('Fast derselbe Name steht schon im Verzeichnis: Stadtwerke Doppelstadt');
});
