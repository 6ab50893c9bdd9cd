import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor, type Actor } from '../../src/modules/accounts/actor.ts';
import { dbFor } from '../../src/modules/accounts/public-db.ts';
import { find, type Results } from '../../src/modules/search/catalogue/find.ts';
import { liveIndexOf } from '../../src/modules/search/catalogue/live-index.ts';
import { parseSearchQuery, searchPathOf } from '../../src/modules/search/catalogue/question.ts';
import { get, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeProject } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(async () => { await test.close(); });

const ask = async (address: string, actor: Actor = visitor): Promise<Results> => find(
  await liveIndexOf(test.deps.db).current(), dbFor(test.deps, actor), actor, parseSearchQuery(Object.fromEntries(new URLSearchParams(address))), 'project', test.clock.now());
const titles = (results: Results): string[] => results.found.flatMap((one) => (one.kind === 'project' ? [one.project.titleDe] : [])).sort();

describe('what is near', () => {
  it('is counted from the own or a named Kommune: in its Kreis, the Kreise beside it, its region, its Land, with what the Kreis and its enterprises do', async () => {
    const kreis = await makeOrganisation(test, { name: 'Landkreis Ries', kind: 'kreis', ars: '097790000000', land: '09' });
    const home = await makeOrganisation(test, { name: 'Stadt Riesburg', ars: '097790194194', land: '09' });
    const works = await makeOrganisation(test, { name: 'Stadtwerke Riesburg', kind: 'enterprise', parentId: home.id, ars: null, land: '09', bodyKind: 'stadtwerke' });
    const region = await makeOrganisation(test, { name: 'Stadt Schwabenau', ars: '097710130130', land: '09' });
    const land = await makeOrganisation(test, { name: 'Stadt Frankenau', ars: '095640000000', land: '09' });
    const beside = await makeOrganisation(test, { name: 'Stadt Nebenan', ars: '081360088088', land: '08' });
    const far = await makeOrganisation(test, { name: 'Stadt Fern', ars: '053150000000', land: '05' });
    for (const [organisation, title] of [[kreis, 'des Kreises'], [home, 'der Stadt'], [works, 'der Werke'], [region, 'der Region'], [land, 'des Landes'], [beside, 'von nebenan'], [far, 'von fern']] as const) {
      await makeProject(test, { organisationId: organisation.id, titleDe: `Storchenkamera ${title}` });
    }
    await makeProject(test, { organisationId: home.id, titleDe: 'Storchenkamera intern', level: 'amber_strict' });
    const member = await makeAccount(test, { memberships: [region.id] });
    const asked = await ask('q=Storchenkamera&von=Stadt+Riesburg');
    expect(asked.origin?.areas).toMatchObject({ kreis: { name: 'Landkreis Ries' }, bezirk: { name: 'Schwaben' }, land: { name: 'Bayern' } });
    expect([asked.total, asked.counts['near']]).toEqual([7, { kreis: 3, nachbarn: 5, bezirk: 4, land: 5 }]);
    expect(titles(await ask('q=Storchenkamera&von=Stadt+Riesburg&nahe=kreis'))).toEqual(['Storchenkamera der Stadt', 'Storchenkamera der Werke', 'Storchenkamera des Kreises']);
    // What lies across the border of the Land is beside all the same.
    expect(titles(await ask('q=Storchenkamera&von=Stadt+Riesburg&nahe=nachbarn'))).toEqual([
      'Storchenkamera der Region', 'Storchenkamera der Stadt', 'Storchenkamera der Werke', 'Storchenkamera des Kreises', 'Storchenkamera von nebenan']);
    // From the own Kommune without naming it; a facet counts without its own filter.
    const own = await ask('q=Storchenkamera&nahe=kreis', member);
    expect([titles(own), own.counts['near']]).toEqual([['Storchenkamera der Region'], { kreis: 1, nachbarn: 4, bezirk: 4, land: 5 }]);
    // Without a place to measure from nothing is narrowed.
    expect((await ask('q=Storchenkamera&nahe=kreis')).total).toBe(7);
    expect((await ask('q=Storchenkamera&nahe=kreis&von=Qwrtzplk')).origin).toBeUndefined();
    expect((await ask(`q=Storchenkamera&kreis=097790000000`)).total).toBe(3);
  });
});

describe('services', () => {
  it('narrow by OZG topic, by bundle and by a single LeiKa service', async () => {
    await test.db.insertInto('ozgService').values({ ozgId: '10888', name: 'Hundesteuer', field: 'Steuern & Zoll', searchName: 'hundesteuer' }).execute();
    await test.db.insertInto('leikaService').values({ leikaId: '99102001001000', ozgId: '10888', name: 'Hundesteuermarke', searchName: 'hundesteuermarke' }).execute();
    const one = await makeProject(test, { titleDe: 'Marken für Hunde' });
    const two = await makeProject(test, { titleDe: 'Steuer für Hunde' });
    await test.db.insertInto('projectService').values([{ projectId: one.id, position: 0, ozgId: '10888', leikaId: '99102001001000' }, { projectId: two.id, position: 0, ozgId: '10888' }]).execute();
    expect(titles(await ask('themenfeld=Steuern+%26+Zoll'))).toEqual(['Marken für Hunde', 'Steuer für Hunde']);
    const single = await ask('leika=99102001001000');
    expect([titles(single), single.counts['field'], single.counts['leika']]).toEqual([['Marken für Hunde'], { 'Steuern & Zoll': 1 }, { '99102001001000': 1 }]);
    const page = await get(test, '/praxiswissen?leika=99102001001000');
    expect(page.body).toContain('Hundesteuermarke');
    expect(page.body).toContain('Weitere Filter');
  });
});

describe('choices', () => {
  it('stand on top, each with an address without it', async () => {
    const page = await get(test, '/praxiswissen?stand=idea&land=09&q=Storchenkamera&von=Stadt+Riesburg&nahe=land');
    const chips = [...page.body.matchAll(/<a class="k-chip" href="([^"]*)"/g)].map(([, address]) => address!.replaceAll('&amp;', '&'));
    expect(chips).toEqual([
      '/praxiswissen?q=Storchenkamera&nahe=land&land=09&von=Stadt+Riesburg', '/praxiswissen?q=Storchenkamera&stand=idea&land=09&von=Stadt+Riesburg',
      '/praxiswissen?q=Storchenkamera&stand=idea&nahe=land&von=Stadt+Riesburg',
    ]);
  });

  it('are kept by the address, whatever is chosen', () => {
    const query = parseSearchQuery({ q: 'a', stand: ['idea', 'operating'], nahe: 'kreis', von: 'Kiel', vonId: '0b6f2f0e-8d0f-4b1e-9d0a-2f6a3f0d9a11', themenfeld: 'Bauen & Wohnen', leika: '99102001001000' });
    const address = new URLSearchParams(searchPathOf('', query));
    expect(parseSearchQuery(Object.fromEntries([...new Set(address.keys())].map((key) => [key, address.getAll(key).length > 1 ? address.getAll(key) : address.get(key)])))).toEqual(query);
  });
});
