import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dropImport, finishImport, importDirectory, readImport } from '../../src/modules/organisations/commands-import.ts';
import { countChanges, listDoneChanges, listPlannedChanges } from '../../src/modules/organisations/queries-import.ts';
import { searchOrganisations } from '../../src/modules/organisations/queries.ts';
import { NotFound } from '../../src/platform/http/errors.ts';
import { forgetEverything } from '../live/day.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation } from '../support/make.ts';
import { leaveOutOfCatalogue } from '../support/record-queries.ts';
import { readDirectoryFile } from '../../src/modules/organisations/directory-file.ts';
import { LAND_AREAS, scantLaender } from '../../src/modules/organisations/land-areas.ts';
import { association, fileOf, municipality, readOfficialFile, smallDirectory, type Line } from './directory-lines.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
beforeEach(() => forgetEverything(test));
afterAll(() => test.close());

const file = fileOf(smallDirectory());
const without = (lines: readonly Line[], ...keys: string[]): Line[] => lines.filter((line) => !keys.includes(line.key + (line.type === '50' ? line.association : '')));
const organisations = () => test.db.selectFrom('organisation').select(['ars', 'name', 'state', 'slug']).orderBy('ars').execute();
const byKey = async (ars: string) => test.db.selectFrom('organisation').selectAll().where('ars', '=', ars).executeTakeFirstOrThrow();

describe('the first import', () => {
  it('makes one organisation of each body', async () => {
    expect(await importDirectory(test.deps, file)).toMatchObject({ ok: true, asOf: '2024-01-31', counts: { added: 13, changed: 0, ended: 0, unchanged: 0 } });
    expect(await byKey('091715103123')).toMatchObject({
      kind: 'gemeinde', state: 'active', slug: 'marktl', ags: '09171123', officialType: 'Markt', officialName: 'Marktl, M', name: 'Markt Marktl', shortName: 'Marktl',
      seat: 'Marktl', postcode: '84533', population: 2_800, areaHa: 1_000, land: '09', kreisArs: '091710000000', verbandArs: '091715103000',
    });
  });

  it('keeps id, address and members of bodies that were there by hand, and leaves enterprises and proposals alone', async () => {
    const made = await makeOrganisation(test, { ars: '091715103123', slug: 'unser-markt', name: 'Marktl am Inn', shortName: 'Marktl am Inn', population: 1 });
    const other = await makeOrganisation(test, { ars: '099990000001', slug: 'stammham-alt', name: 'Stammham (alt)' });
    const member = await makeAccount(test, { memberships: [made.id] });
    const taken = await makeOrganisation(test, { kind: 'enterprise', ars: null, ags: null, slug: 'altoetting', name: 'Altöttinger Werke' });
    const proposed = await makeOrganisation(test, { kind: 'enterprise', state: 'proposed', ars: null, ags: null, slug: 'vorschlag', name: 'Markt Marktl' });
    expect(await importDirectory(test.deps, file)).toMatchObject({ ok: true, counts: { added: 12, changed: 1, ended: 1, unchanged: 0 } });
    expect(await byKey('091715103123')).toMatchObject({ id: made.id, slug: 'unser-markt', name: 'Markt Marktl', population: 2_800, state: 'active' });
    expect(await test.db.selectFrom('membership').select('organisationId').where('accountId', '=', member.accountId).execute()).toEqual([{ organisationId: made.id }]);
    expect((await byKey('091710111111')).slug).toBe('altoetting-091710111111');
    const left = await test.db.selectFrom('organisation').selectAll().where('id', 'in', [other.id, taken.id, proposed.id]).orderBy('slug').execute();
    expect(left.map(({ slug, state }) => [slug, state])).toEqual([['altoetting', 'active'], ['stammham-alt', 'ended'], ['vorschlag', 'proposed']]);
  });
});

describe('a newer file', () => {
  beforeEach(async () => { await importDirectory(test.deps, file); });

  it('imported again changes nothing', async () => {
    const before = await test.db.selectFrom('organisation').selectAll().orderBy('id').execute();
    expect(await importDirectory(test.deps, file)).toMatchObject({ ok: true, counts: { added: 0, changed: 0, ended: 0, unchanged: 13 } });
    expect(await test.db.selectFrom('organisation').selectAll().orderBy('id').execute()).toEqual(before);
  });

  it('changes names and figures, ends what is gone with its members intact, and adds what is new', async () => {
    const marktl = await byKey('091715103123');
    const stammham = await byKey('091715103132');
    const member = await makeAccount(test, { memberships: [stammham.id] });
    const newer = [
      ...without(smallDirectory(), '09171132').map((line) => (line.name === 'Marktl, M' ? { ...line, name: 'Marktl a.Inn, M', population: 3_900 } : line)),
    ];
    newer.splice(newer.findIndex((line) => line.name === 'Öder Forst'), 0, municipality('09171133', '5103', 'Neudorf', '64', 700, '84533'));
    const result = await importDirectory(test.deps, fileOf(newer, '20250131'));
    // The Kreis, the Verwaltungsgemeinschaft and the Markt have other figures.
    expect(result).toMatchObject({ ok: true, asOf: '2025-01-31', counts: { added: 1, changed: 3, ended: 1, unchanged: 9 } });
    expect(await byKey('091715103123')).toMatchObject({ id: marktl.id, slug: 'marktl', name: 'Markt Marktl am Inn', population: 3_900 });
    expect(await byKey('091715103132')).toMatchObject({ id: stammham.id, state: 'ended', name: 'Gemeinde Stammham', endedAsOf: '2025-01-31' });
    expect(await test.db.selectFrom('membership').select(['state', 'organisationId']).where('accountId', '=', member.accountId).execute()).toEqual([{ state: 'verified', organisationId: stammham.id }]);
    const { id } = result as { id: string };
    const changed = await listDoneChanges(test.db, id, 'changed', 1);
    expect(changed.map(({ name, was, now }) => [name, was?.name, was?.population, now?.population])).toEqual([
      ['Landkreis Altötting', 'Landkreis Altötting', 16_800, 17_600], ['Verwaltungsgemeinschaft Marktl', 'Verwaltungsgemeinschaft Marktl', 3_800, 4_600],
      ['Markt Marktl am Inn', 'Markt Marktl', 2_800, 3_900],
    ]);
    expect((await listDoneChanges(test.db, id, 'ended', 1)).map(({ name, members }) => [name, members])).toEqual([['Gemeinde Stammham', 1]]);
    expect((await searchOrganisations(test.db, 'stammham'))).toEqual([]);
    expect((await searchOrganisations(test.db, 'neudorf')).map((o) => o.name)).toEqual(['Gemeinde Neudorf']);
  });

  it('brings back what had ended', async () => {
    await importDirectory(test.deps, fileOf(without(smallDirectory(), '09171132'), '20250131'));
    expect(await importDirectory(test.deps, fileOf(smallDirectory(), '20260131'))).toMatchObject({ ok: true, counts: { added: 0, changed: 3, ended: 0 } });
    expect(await byKey('091715103132')).toMatchObject({ state: 'active', endedAt: null, endedAsOf: null });
  });

  it('knows a Gemeinde that joins another Verband by its AGS, and one with a wholly new key by name and seat', async () => {
    const marktl = await byKey('091715103123');
    const flensburg = await byKey('010010000000');
    const moved = smallDirectory().map((line) => (line.name === 'Marktl, M' ? { ...line, association: '0111' } : line))
      .map((line) => (line.name === 'Flensburg, Stadt' ? { ...line, key: line.key.replace('01001', '01009') } : line));
    expect(await importDirectory(test.deps, fileOf(moved, '20250131'))).toMatchObject({ ok: true, counts: { added: 0, changed: 3, ended: 0, unchanged: 10 } });
    expect(await byKey('091710111123')).toMatchObject({ id: marktl.id, slug: 'marktl', verbandArs: '091710111000' });
    expect(await byKey('010090000000')).toMatchObject({ id: flensburg.id, ags: '01009000' });
  });

  it('does not take a namesake for the same body', async () => {
    const both = without(smallDirectory(), '09373151', '093730151', '09373167');
    both.push();
    const at = both.findLastIndex((line) => line.key === '09373147');
    both.splice(at + 1, 0, municipality('09373168', '5301', 'Neustadt', '64', 500, '92360'), municipality('09373169', '5301', 'Neustadt', '64', 600, '92360'));
    expect(await importDirectory(test.deps, fileOf(both, '20250131'), { missing: true })).toMatchObject({ ok: true, counts: { added: 2, ended: 2 } });
  });
});

describe('a file that is refused', () => {
  beforeEach(async () => { await importDirectory(test.deps, file); });
  const unchanged = async (work: () => Promise<unknown>, expected: unknown): Promise<void> => {
    const before = await organisations();
    const imports = await test.db.selectFrom('directoryImport').selectAll().execute();
    expect(await work()).toEqual(expected);
    expect(await organisations()).toEqual(before);
    expect(await test.db.selectFrom('directoryImport').selectAll().execute()).toEqual(imports);
  };

  it('changes nothing when it is wrong', async () => {
    await unchanged(() => importDirectory(test.deps, file.subarray(0, 3_000)), { ok: false, reason: 'bad_file', line: 14, fault: 'length' });
  });

  it('changes nothing when it is older, unless that is wanted', async () => {
    const older = fileOf(smallDirectory(), '20230131');
    await unchanged(() => importDirectory(test.deps, older), { ok: false, reason: 'older', newest: '2024-01-31' });
    expect(await importDirectory(test.deps, older, { older: true })).toMatchObject({ ok: true });
  });

  it('changes nothing when its last lines are missing, unless that is right', async () => {
    // A Gemeinde at the end of all: what a file cut off between two lines looks like.
    const lines: Line[] = [...smallDirectory(), { type: '40', key: '16077', name: 'Altenburger Land', seat: 'Altenburg', code: '44' }, association('160770001', 'Altenburg, Stadt', '50'),
      association('160770002', 'Gößnitz, Stadt', '50'), municipality('16077001', '0001', 'Altenburg, Stadt', '63', 30_000, '04600'), municipality('16077002', '0002', 'Gößnitz, Stadt', '63', 3_000, '04639')];
    await importDirectory(test.deps, fileOf(lines));
    const cut = without(lines, '16077002', '160770002');
    await unchanged(() => importDirectory(test.deps, fileOf(cut)), { ok: false, reason: 'missing', missing: { behind: 1, laender: [], scant: [] }, lines: cut.length });
    expect(await importDirectory(test.deps, fileOf(cut), { missing: true })).toMatchObject({ ok: true, counts: { ended: 1 } });
  });

  it('changes nothing when it was cut between two lines of the last Land, with nothing yet to compare it with', async () => {
    const cut = smallDirectory().slice(0, -3);
    const land = { land: '16', areaHa: 0, expectedHa: LAND_AREAS['16'] };
    await unchanged(() => importDirectory(test.deps, fileOf(cut)), { ok: false, reason: 'missing', missing: { behind: 0, laender: [], scant: [land] }, lines: cut.length });
    expect(await importDirectory(test.deps, fileOf(cut), { missing: true })).toMatchObject({ ok: true, counts: { ended: 0 } });
  });
});

describe('an import with a preview', () => {
  it('is for admins', async () => {
    const member = await makeAccount(test);
    await expect(readImport(test.deps, member, file)).rejects.toThrow(NotFound);
    await expect(finishImport(test.deps, member, crypto.randomUUID(), { added: 0, changed: 0, ended: 0 })).rejects.toThrow(NotFound);
    await expect(dropImport(test.deps, member, crypto.randomUUID())).rejects.toThrow(NotFound);
  });

  it('says what it would do, does just that, once, and writes down who', async () => {
    const admin = await makeAccount(test, { admin: true });
    const read = await readImport(test.deps, admin, file) as { ok: true; id: string };
    expect(await organisations()).toEqual([]);
    const counts = await countChanges(test.db, read.id);
    expect(counts).toEqual({ added: 13, changed: 0, ended: 0, unchanged: 0 });
    expect((await listPlannedChanges(test.db, read.id, 'added', 1)).slice(0, 2).map(({ name, kreis }) => [name, kreis])).toEqual([
      ['Landkreis Altötting', null], ['Stadt Altötting', 'Landkreis Altötting'],
    ]);
    const [first, second] = await Promise.all([finishImport(test.deps, admin, read.id, counts), finishImport(test.deps, admin, read.id, counts)]);
    expect([first, second]).toContainEqual({ ok: true, counts });
    expect([first, second]).toContainEqual({ ok: false, reason: 'gone' });
    expect((await organisations()).length).toBe(13);
    expect(await test.db.selectFrom('directoryImport').select(['state', 'via', 'createdBy', 'finishedBy', 'added', 'bodies']).execute()).toEqual([
      { state: 'done', via: 'page', createdBy: admin.accountId, finishedBy: admin.accountId, added: 13, bodies: 13 },
    ]);
    expect(await test.db.selectFrom('directoryImportBody').select('ars').execute()).toEqual([]);
    expect(await test.db.selectFrom('activity').select(['verb', 'object', 'actorId']).orderBy('id').execute()).toEqual([
      { verb: 'read', object: 'directory_import', actorId: admin.accountId }, { verb: 'imported', object: 'directory_import', actorId: admin.accountId },
    ]);
  });

  it('refuses when the numbers are others by now, and gives way to a newer upload', async () => {
    const admin = await makeAccount(test, { admin: true });
    const read = await readImport(test.deps, admin, file) as { ok: true; id: string };
    await makeOrganisation(test, { ars: '091715103123', slug: 'marktl' });
    expect(await finishImport(test.deps, admin, read.id, { added: 13, changed: 0, ended: 0 })).toEqual({
      ok: false, reason: 'changed_meanwhile', counts: { added: 12, changed: 1, ended: 0, unchanged: 0 },
    });
    const again = await readImport(test.deps, admin, file) as { ok: true; id: string };
    expect(await finishImport(test.deps, admin, read.id, { added: 12, changed: 1, ended: 0 })).toEqual({ ok: false, reason: 'gone' });
    await dropImport(test.deps, admin, again.id);
    expect(await test.db.selectFrom('directoryImportBody').select('ars').execute()).toEqual([]);
  });
});

describe.skipIf(!readOfficialFile())('the official file', () => {
  leaveOutOfCatalogue();
  it('is imported, and again without a change', async () => {
    const bytes = readOfficialFile()!;
    expect(await importDirectory(test.deps, bytes)).toMatchObject({ ok: true, counts: { added: 12_235, changed: 0, ended: 0, unchanged: 0 } });
    expect(await importDirectory(test.deps, bytes)).toMatchObject({ ok: true, counts: { added: 0, changed: 0, ended: 0, unchanged: 12_235 } });
    const { rows } = await sql<{ differs: number }>`select count(*) as differs from organisation where fold_name(name) <> search_name`.execute(test.db);
    expect(rows[0]!.differs).toBe(0);
  }, 60_000);

  it('is never believed when it was cut between two lines inside the last Land, wherever that was', async () => {
    const lines = readOfficialFile()!.toString('utf8').split(/\r?\n/).filter(Boolean);
    const begins = lines.findIndex((line) => line.startsWith('10') && line.slice(10, 12) === '16');
    // Each of the last lines, where the least is missing, and some before.
    const cuts = Array.from({ length: lines.length - begins - 1 }, (_, n) => lines.length - 1 - n).filter((_, i) => i < 25 || i % 100 === 0);
    for (const cut of cuts) {
      const read = readDirectoryFile(Buffer.from(`${lines.slice(0, cut).join('\r\n')}\r\n`));
      const noticed = read.ok ? scantLaender(read.file.areas).map(({ land }) => land) : read.line >= cut ? [read.fault] : [];
      expect([cut, noticed]).toEqual([cut, [read.ok ? '16' : 'without_municipality']]);
    }
    const refused = await importDirectory(test.deps, Buffer.from(`${lines.slice(0, -1).join('\r\n')}\r\n`));
    expect(refused).toMatchObject({ ok: false, reason: 'missing', lines: lines.length - 1, missing: { scant: [{ land: '16' }] } });
    expect(await organisations()).toEqual([]);
  }, 60_000);
});
