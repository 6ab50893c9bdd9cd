import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importDirectory } from '../../src/modules/organisations/commands-import.ts';
import { findParticipationOfKreis, listParticipation } from '../../src/modules/pages/queries-participation.ts';
import { fileOf, readOfficialFile, smallDirectory } from '../organisations/directory-lines.ts';
import { get, startTestApp, type TestApp } from '../support/app.ts';
import { makeEvent, makeRegistration, makeSeries } from '../support/make.ts';
import { leaveOutOfCatalogue } from '../support/record-queries.ts';

let test: TestApp;
let ids: Record<string, string>;
beforeAll(async () => {
  test = await startTestApp();
  await importDirectory(test.deps, fileOf(smallDirectory()));
  ids = Object.fromEntries((await test.db.selectFrom('organisation').select(['id', 'slug']).execute()).map(({ id, slug }) => [slug, id]));
  const past = await makeEvent(test, { startsAt: test.clock.now().subtract({ hours: 100 }), hostId: ids['marktl']! });
  const coming = await makeEvent(test, { hostId: ids['muenster']! });
  const cancelled = await makeEvent(test, { state: 'cancelled', startsAt: test.clock.now().subtract({ hours: 100 }), hostId: ids['muenster']! });
  for (const [eventId, slug, state] of [
    [past.id, 'flensburg', 'attended'], [past.id, 'flensburg', 'confirmed'], [past.id, 'altoetting', 'confirmed'], [past.id, 'stammham', 'no_show'], [past.id, 'stammham', 'queued'],
    [coming.id, 'muenster', 'confirmed'], [cancelled.id, 'muenster', 'confirmed'],
  ] as const) await makeRegistration(test, { eventId, organisationId: ids[slug]!, state });
  await test.db.insertInto('programmeRelease').values({
    eventId: past.id, version: 1, releasedAt: test.clock.now(), changes: '[]',
    items: JSON.stringify([{ people: [{ name: 'A', organisationId: ids['neumarkt-in-der-oberpfalz'] }, { name: 'B', organisationId: null }, { name: 'C' }] }, { kind: 'break' }]),
  }).execute();
  await makeSeries(test, { state: 'archived', land: '08', pastMunicipalities: 65 });
  await makeSeries(test, { state: 'archived', land: '09', pastMunicipalities: 2 });
  test.deps.changes.bump();
});
afterAll(() => test.close());

describe('figures of taking part', () => {
  it('count each organisation once that attended, was confirmed, was host or spoke, in what is over', async () => {
    const figures = Object.fromEntries((await listParticipation(test.db, test.clock.now())).map(({ land, ...figure }) => [land, figure]));
    expect(Object.keys(figures).length).toBe(16);
    expect(figures['01']).toEqual({ organisations: 1, known: 1, archived: 0 });
    expect(figures['05']).toEqual({ organisations: 1, known: 0, archived: 0 });
    expect(figures['09']).toEqual({ organisations: 11, known: 3, archived: 2 });
    expect(figures['08']).toEqual({ organisations: 0, known: 0, archived: 65 });
    expect(await findParticipationOfKreis(test.db, test.clock.now(), '091710000000')).toEqual({ organisations: 4, known: 2 });
  });
});

describe('the directory', () => {
  it('shows the map with a table of the same numbers, on its first page only', async () => {
    const { body } = await get(test, '/kommunen');
    expect(body).toContain('Mindestens 69 Kommunen aus 3 Ländern');
    expect(body).toMatch(/<svg class="k-map__tiles"[^>]*role="img"[^>]*aria-label="Die 16 Länder als Kacheln/);
    expect(body.match(/class="k-map__land/g)?.length).toBe(16);
    expect(body).toMatch(/href="\/kommunen\/land\/baden-wuerttemberg">Baden-Württemberg<\/a><\/th><td>65<\/td>/);
    expect(body).toContain('Stand 31.1.2024.');
    expect((await get(test, '/kommunen?q=marktl')).body).not.toContain('k-map');
    expect((await get(test, '/en/kommunen')).body).toContain('At least 69 municipalities of 3 Länder');
  });
});

describe('the page of a Land', () => {
  it('lists what lies in it, with its Kreise and figures, and searches inside', async () => {
    const { body } = await get(test, '/kommunen/land/bayern');
    for (const words of ['Kommunen in Bayern', '11 Organisationen', 'href="/kommunen/kreis/landkreis-altoetting"', 'Markt Marktl']) expect(body).toContain(words);
    expect(body).not.toContain('Flensburg');
    const found = (await get(test, '/kommunen/land/bayern?q=neust')).body;
    expect(found).toContain('2 Treffer');
    expect((await get(test, '/kommunen/land/bayern?q=flensburg')).body).toContain('keine Kommune gefunden');
    expect((await get(test, '/kommunen/land/saarland')).body).toContain('Kommunen im Saarland');
  });

  it('is there for the 16 Länder only', async () => {
    for (const url of ['/kommunen/land/atlantis', '/kommunen/land/09', '/kommunen/land/bayern?seite=2', '/kommunen/land/%00']) expect((await get(test, url)).statusCode, url).toBe(404);
  });
});

describe('the page of a Kreis', () => {
  it('lists what lies in it', async () => {
    const { body } = await get(test, '/kommunen/kreis/landkreis-altoetting');
    for (const words of ['Kommunen: Landkreis Altötting', '4 Organisationen', 'Verwaltungsgemeinschaft Marktl', 'href="/kommunen/landkreis-altoetting"', '16.800']) expect(body).toContain(words);
    expect(body).not.toContain('Neustadt');
    expect((await get(test, '/kommunen/kreis/landkreis-altoetting?q=marktl')).body).toContain('2 Treffer');
    for (const url of ['/kommunen/kreis/marktl', '/kommunen/kreis/gibt-es-nicht']) expect((await get(test, url)).statusCode, url).toBe(404);
  });

  it('is found from its municipalities and from the Kreis itself', async () => {
    const marktl = (await get(test, '/kommunen/marktl')).body;
    for (const words of ['href="/kommunen/landkreis-altoetting"', 'Verwaltungsgemeinschaft Marktl', 'href="/kommunen/land/bayern"']) expect(marktl).toContain(words);
    expect(marktl).not.toContain('Amtlicher Name');
    expect((await get(test, '/kommunen/neumarkt-in-der-oberpfalz')).body).toMatch(/Amtlicher Name[^]*Neumarkt i\.d\.OPf\., GKSt/);
    expect((await get(test, '/kommunen/landkreis-altoetting')).body).toContain('href="/kommunen/kreis/landkreis-altoetting"');
  });
});

const official = readOfficialFile();
describe.skipIf(!official)('lists of the real directory', () => {
  leaveOutOfCatalogue();
  it('stay small', async () => {
    await importDirectory(test.deps, official!, { older: true, missing: true });
    for (const url of ['/kommunen', '/kommunen?seite=300', '/kommunen?q=neu', '/kommunen/land/bayern', '/kommunen/land/rheinland-pfalz?seite=50', '/kommunen/kreis/eifelkreis-bitburg-pruem', '/kommunen/rosenheim']) {
      const answer = await get(test, url);
      expect(answer.statusCode, url).toBe(200);
      expect(gzipSync(answer.body).length, url).toBeLessThanOrEqual(15_000);
    }
  }, 60_000);
});
