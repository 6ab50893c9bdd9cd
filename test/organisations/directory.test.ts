import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor } from '../../src/modules/accounts/actor.ts';
import { listOrganisations, ORGANISATIONS_PER_PAGE } from '../../src/modules/organisations/queries-directory.ts';
import { listOrganisationEvents } from '../../src/modules/events/queries.ts';
import { get, startTestApp, type TestApp } from '../support/app.ts';
import { makeEvent, makeOrganisation } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
  await makeOrganisation(test, { kind: 'kreis', officialType: 'Landkreis', slug: 'kreis-muehldorf', name: 'Landkreis Mühldorf a.Inn', shortName: 'Mühldorf a.Inn', ars: '091830000000', ags: '09183', population: 118_000 });
  await makeOrganisation(test, { officialType: 'Stadt', slug: 'neumarkt-veit', name: 'Stadt Neumarkt-Sankt Veit', shortName: 'Neumarkt-Sankt Veit', ars: '091830129129', ags: '09183129', postcode: '84494', population: 6_249 });
  await makeOrganisation(test, { officialType: 'Große Kreisstadt', slug: 'neumarkt-opf', name: 'Stadt Neumarkt i.d.OPf.', shortName: 'Neumarkt i.d.OPf.', ars: '093730147147', ags: '09373147', postcode: '92318', population: 41_000 });
  const werke = await makeOrganisation(test, { kind: 'gemeinde', officialType: 'Stadt', slug: 'muenster', name: 'Stadt Münster', shortName: 'Münster', ars: '055150000000', ags: '05515000', land: '05', postcode: '48143', population: 320_000 });
  await makeOrganisation(test, { kind: 'enterprise', officialType: '', slug: 'stadtwerke-muenster', name: 'Stadtwerke Münster GmbH', shortName: 'Stadtwerke Münster', ars: null, land: '05', postcode: null, population: null, parentId: werke.id });
  await makeOrganisation(test, { state: 'proposed', slug: 'vorschlag-1', name: 'Stadt Vorgeschlagen', ars: null });
  await makeOrganisation(test, { state: 'ended', slug: 'aufgeloest', name: 'Gemeinde Aufgelöst' });
});
afterAll(() => test.close());

const suggestions = async (q: string) => JSON.parse((await get(test, `/kommunen/suche.json?q=${encodeURIComponent(q)}`)).body) as { id: string; label: string; detail: string }[];

describe('suggestions', () => {
  it('tell namesakes apart by type and Kreis, parent or Land', async () => {
    expect((await suggestions('neumarkt')).map(({ label, detail }) => [label, detail])).toEqual([
      ['Stadt Neumarkt i.d.OPf.', 'Große Kreisstadt · Bayern'], ['Stadt Neumarkt-Sankt Veit', 'Stadt · Landkreis Mühldorf a.Inn'],
    ]);
    expect((await suggestions('stadtwerke mün')).map(({ label, detail }) => [label, detail])).toEqual([['Stadtwerke Münster GmbH', 'Stadt Münster']]);
  });

  it('find folded names, words in any order and postcodes, and nothing of one letter', async () => {
    const labels = async (q: string) => (await suggestions(q)).map((s) => s.label);
    expect(await labels('muenster')).toEqual(['Stadt Münster', 'Stadtwerke Münster GmbH']);
    expect(await labels('veit neumarkt')).toEqual(['Stadt Neumarkt-Sankt Veit']);
    expect(await labels('923')).toEqual(['Stadt Neumarkt i.d.OPf.']);
    for (const q of ['', 'n', '%%', '__', "'; drop table organisation; --", 'gibtesnicht']) expect(await labels(q), q).toEqual([]);
  });

  it('leave out what is proposed or ended, and answer JSON that no cache keeps', async () => {
    expect(await suggestions('vorgeschlagen')).toEqual([]);
    expect(await suggestions('aufgelöst')).toEqual([]);
    const answer = await get(test, '/kommunen/suche.json?q=neumarkt');
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
    for (const url of ['/kommunen/suche.json', '/kommunen/suche.json?q=a&q=b', '/en/kommunen/suche.json?q=%00']) expect((await get(test, url)).body, url).toBe('[]');
  });
});

describe('the directory', () => {
  it('lists active organisations by name, and finds by the same rules', async () => {
    const everything = await listOrganisations(test.db, '');
    expect(everything.rows.map((o) => o.slug)).toEqual(['kreis-muehldorf', 'muenster', 'neumarkt-opf', 'neumarkt-veit', 'stadtwerke-muenster']);
    expect(everything.total).toBe(5);
    expect((await listOrganisations(test.db, 'muenster')).rows).toEqual([
      { slug: 'muenster', name: 'Stadt Münster', kind: 'gemeinde', officialType: 'Stadt', land: '05', parentName: null, population: 320_000 },
      { slug: 'stadtwerke-muenster', name: 'Stadtwerke Münster GmbH', kind: 'enterprise', officialType: '', land: '05', parentName: 'Stadt Münster', population: null },
    ]);
    expect((await listOrganisations(test.db, 'x')).total).toBe(5);
    expect(ORGANISATIONS_PER_PAGE).toBeLessThanOrEqual(50);
  });

  it('shows them with type, Kreis or Land and population', async () => {
    const { body } = await get(test, '/kommunen');
    expect(body).toContain('href="/kommunen/neumarkt-veit"');
    expect(body).toContain('41.000');
    expect(body).toContain('Kommunales Unternehmen');
    expect(body).not.toContain('Vorgeschlagen');
    expect((await get(test, '/en/kommunen')).body).toContain('41,000');
  });
});

describe("an organisation's page", () => {
  it('says who it is and where it took part', async () => {
    const host = await test.db.selectFrom('organisation').select('id').where('slug', '=', 'neumarkt-veit').executeTakeFirstOrThrow();
    const hosted = await makeEvent(test, { hostId: host.id, titleDe: 'War Gastgeber' });
    const spoken = await makeEvent(test, { titleDe: 'Hat gesprochen' });
    await test.db.insertInto('programmeRelease').values({
      eventId: spoken.id, version: 1, releasedAt: test.clock.now(), changes: '[]',
      items: JSON.stringify([{ id: crypto.randomUUID(), kind: 'impulse', title: { de: 'I', en: '' }, abstract: { de: '', en: '' }, minutes: 5, pinnedAt: null, publicNote: '', people: [{ name: 'A', jobTitle: '', organisationId: host.id, organisation: '' }] }]),
    }).execute();
    test.deps.changes.bump();
    const { body, statusCode } = await get(test, '/kommunen/neumarkt-veit');
    expect(statusCode).toBe(200);
    for (const words of ['Stadt · Bayern', '6.249', 'href="/kommunen/kreis-muehldorf"', '091830129129', 'Als Gastgeber', 'War Gastgeber', 'Mit Impuls oder in der Diskussion', 'Hat gesprochen']) expect(body).toContain(words);
    expect((await listOrganisationEvents(test.db, visitor, host.id)).map((e) => e.slug).sort()).toEqual([hosted.slug, spoken.slug].sort());
  });

  it('invites where nothing happened yet', async () => {
    expect((await get(test, '/kommunen/neumarkt-opf')).body).toContain('Stadt Neumarkt i.d.OPf. hat noch keinen Beitrag geleistet');
  });

  it('stays for those that ended, and does not exist for proposed ones', async () => {
    expect((await get(test, '/kommunen/aufgeloest')).body).toContain('Diese Organisation besteht nicht mehr.');
    for (const slug of ['vorschlag-1', 'gibt-es-nicht', 'A'.repeat(150)]) expect((await get(test, `/kommunen/${slug}`)).statusCode, slug).toBe(404);
  });
});
