import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { importDirectory } from '../../src/modules/organisations/commands-import.ts';
import { MAX_FILE_BYTES } from '../../src/modules/organisations/directory-file.ts';
import { handOver } from '../../src/modules/pages/directory/commands-handover.ts';
import { NotFound } from '../../src/platform/http/errors.ts';
import { fileOf, municipality, smallDirectory, type Line } from '../organisations/directory-lines.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeRegistration } from '../support/make.ts';

let test: TestApp;
let admin: Awaited<ReturnType<typeof makeAccount>>;
let cookie: string;
beforeEach(async () => {
  await test?.close();
  test = await startTestApp();
  admin = await makeAccount(test, { admin: true });
  cookie = await signInAs(test, admin.accountId);
});
afterAll(() => test.close());

/** Sends a file as a browser does. */
function upload(bytes: Uint8Array | string, as = cookie, field = 'datei') {
  const boundary = '----test';
  const payload = Buffer.concat([
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="../../GV100AD.txt"\r\nContent-Type: text/plain\r\n\r\n`),
    Buffer.from(bytes), Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return test.app.inject({
    method: 'POST', url: '/organisation/verzeichnis', payload,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'sec-fetch-site': 'same-origin', cookie: as },
  });
}
const file = fileOf(smallDirectory());
const count = async (): Promise<number> => (await test.db.selectFrom('organisation').select('id').execute()).length;
const hidden = (body: string): Record<string, string> =>
  Object.fromEntries([...body.matchAll(/name="(added|changed|ended)" value="(\d+)"/g)].map(([, name, value]) => [name!, value!]));

describe('reading a file on the page', () => {
  it('shows a preview, changes nothing, and then everything at once', async () => {
    const sent = await upload(file);
    expect(sent.statusCode).toBe(303);
    const path = String(sent.headers.location);
    expect(await count()).toBe(0);
    const preview = await get(test, path, { cookie });
    for (const words of ['Vorschau: Stand 31. Januar 2024', 'Es ist noch nichts geändert', 'Markt Marktl', 'Landkreis Altötting']) expect(preview.body).toContain(words);
    expect((await get(test, '/organisation/verzeichnis', { cookie })).body).toContain('Eine Datei wartet auf Ihre Entscheidung');
    const done = await post(test, path, hidden(preview.body), { cookie });
    expect([done.statusCode, done.headers.location]).toEqual([303, `${path}?hinweis=uebernommen`]);
    expect(await count()).toBe(13);
    expect((await get(test, `${path}?hinweis=uebernommen`, { cookie })).body).toContain('Das Verzeichnis hat jetzt den Stand der Datei.');
    expect((await get(test, '/organisation/verzeichnis', { cookie })).body).toContain('13 neu, 0 geändert, 0 beendet');
    expect((await post(test, path, hidden(preview.body), { cookie })).statusCode).toBe(409);
  });

  it('asks for a word when the first file is too small for a country, naming the line and how much there should be', async () => {
    const cut = smallDirectory().slice(0, -3);
    const path = String((await upload(fileOf(cut))).headers.location);
    const preview = (await get(test, path, { cookie })).body;
    for (const words of [`Die Datei endet nach Zeile ${cut.length}`, 'Thüringen: 0 von rund 16.200 km²', 'rund 10.800 Gemeinden, 294 Kreise']) expect(preview).toContain(words);
    expect((await post(test, path, hidden(preview), { cookie })).statusCode).toBe(422);
    expect(await count()).toBe(0);
    expect((await post(test, path, { ...hidden(preview), geprueft: 'ja' }, { cookie })).statusCode).toBe(303);
    expect(await count()).toBe(13);
  });

  it('lists changes before and after', async () => {
    await importDirectory(test.deps, file);
    const newer = smallDirectory().map((line) => (line.name === 'Marktl, M' ? { ...line, population: 3_000 } : line));
    const path = String((await upload(fileOf(newer, '20250131'))).headers.location);
    expect((await get(test, `${path}?art=geaendert`, { cookie })).body).toContain('Einwohner: 2.800 → 3.000');
    expect((await get(test, `${path}?art=neu`, { cookie })).body).toContain('Keine Organisation ist neu.');
    expect((await get(test, `${path}?seite=2`, { cookie })).statusCode).toBe(404);
    expect((await post(test, `${path}/verwerfen`, {}, { cookie })).statusCode).toBe(303);
    expect((await get(test, path, { cookie })).body).toContain('Diese Datei hat nichts geändert.');
  });

  it('says what is wrong, with the line, and changes nothing', async () => {
    await importDirectory(test.deps, fileOf(smallDirectory(), '20250131'));
    const before = await count();
    for (const [bytes, words] of [
      [file.subarray(0, 4_000), 'Zeile 19: Die Zeile hat nicht 220 Zeichen'], ['', 'Wählen Sie eine Datei aus.'], ['<script>alert(1)</script>', 'Zeile 1: Die Zeile hat nicht 220 Zeichen'],
      [file, 'Diese Datei ist älter als das Verzeichnis, das den Stand vom 31. Januar 2025 hat.'], [Buffer.alloc(MAX_FILE_BYTES + 1, 'a'), 'Die Datei ist größer als 6 MB.'],
      [Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe]), 'Zeichen, die kein UTF-8 sind'],
    ] as const) {
      const answer = await upload(bytes);
      expect(answer.statusCode, words).toBe(422);
      expect(answer.body).toContain(words);
      expect(answer.body).toContain('<title>Fehler:');
      expect(answer.body).not.toContain('alert(1)');
    }
    expect(await count()).toBe(before);
    expect((await test.db.selectFrom('directoryImport').select('id').where('state', '=', 'waiting').execute())).toEqual([]);
  });

  it('asks twice where lines seem to be missing', async () => {
    const lines: Line[] = smallDirectory();
    const all = [...lines, { type: '40', key: '16077', name: 'Altenburger Land', seat: 'Altenburg', code: '44' } as const, { type: '50', key: '16077', association: '0001', name: 'Altenburg, Stadt', code: '50' } as const,
      municipality('16077001', '0001', 'Altenburg, Stadt', '63', 30_000, '04600')];
    await importDirectory(test.deps, fileOf(all));
    const path = String((await upload(fileOf(lines))).headers.location);
    const preview = await get(test, path, { cookie });
    expect(preview.body).toContain('In der Datei scheinen Zeilen zu fehlen');
    expect(preview.body).toContain(`Die Datei endet nach Zeile ${lines.length}, aber wir kennen 2 Organisationen`);
    const refused = await post(test, path, hidden(preview.body), { cookie });
    expect(refused.statusCode).toBe(422);
    expect(refused.body).toContain('Bestätigen Sie');
    expect((await post(test, path, { ...hidden(preview.body), geprueft: 'ja' }, { cookie })).statusCode).toBe(303);
    expect((await test.db.selectFrom('organisation').select('id').where('state', '=', 'ended').execute()).length).toBe(2);
  });

  it('is for admins only, and reads no byte of anybody else', async () => {
    const member = await makeAccount(test);
    expect((await upload(file, await signInAs(test, member.accountId))).statusCode).toBe(404);
    expect((await upload(file, '')).statusCode).toBe(303);
    expect(await test.db.selectFrom('directoryImport').select('id').execute()).toEqual([]);
  });
});

describe('handing an ended body over', () => {
  async function ended() {
    const from = await makeOrganisation(test, { state: 'ended', slug: 'alt', name: 'Gemeinde Alt', endedAt: test.clock.now(), endedAsOf: '2024-03-31', domains: ['alt.example'] });
    const to = await makeOrganisation(test, { slug: 'neu', name: 'Stadt Neu' });
    return { from, to };
  }

  it('moves members, domains, projects, enterprises and coming events, and leaves history', async () => {
    const { from, to } = await ended();
    const [one, both, gone] = [await makeAccount(test, { memberships: [from.id] }), await makeAccount(test, { memberships: [from.id, to.id] }),
      await makeAccount(test, { memberships: [{ organisationId: from.id, state: 'ended' }] })];
    await test.db.updateTable('membership').set({ adminSlot: 1 }).where('accountId', '=', one.accountId).execute();
    const past = await makeEvent(test, { hostId: from.id, startsAt: test.clock.now().subtract({ hours: 50 }) });
    const coming = await makeEvent(test, { hostId: from.id });
    const registration = await makeRegistration(test, { eventId: past.id, accountId: one.accountId, organisationId: from.id, state: 'attended' });
    const werke = await makeOrganisation(test, { kind: 'enterprise', ars: null, slug: 'werke', name: 'Werke Alt', parentId: from.id });
    const project = await test.db.insertInto('project').values({ slug: 'p', organisationId: from.id, status: 'running', titleDe: 'Projekt' }).returning('id').executeTakeFirstOrThrow();
    expect(await handOver(test.deps, admin, from.id, to.id)).toEqual({ ok: true, members: 1 });
    const memberships = await test.db.selectFrom('membership').select(['accountId', 'organisationId', 'state', 'adminSlot']).execute();
    const of = (account: { accountId: string }) => memberships.filter((m) => m.accountId === account.accountId).map(({ accountId: _, ...m }) => m).sort((a, b) => a.state.localeCompare(b.state));
    expect(of(one)).toEqual([{ organisationId: to.id, state: 'verified', adminSlot: 1 }]);
    expect(of(both)).toEqual([{ organisationId: from.id, state: 'ended', adminSlot: null }, { organisationId: to.id, state: 'verified', adminSlot: null }]);
    expect(of(gone)).toEqual([{ organisationId: from.id, state: 'ended', adminSlot: null }]);
    expect(await test.db.selectFrom('organisationDomain').select(['organisationId', 'domain']).execute()).toEqual([{ organisationId: to.id, domain: 'alt.example' }]);
    const hostOf = async (id: string) => (await test.db.selectFrom('event').select('hostId').where('id', '=', id).executeTakeFirstOrThrow()).hostId;
    expect([await hostOf(past.id), await hostOf(coming.id)]).toEqual([from.id, to.id]);
    expect((await test.db.selectFrom('registration').select('organisationId').where('id', '=', registration.id).executeTakeFirstOrThrow()).organisationId).toBe(from.id);
    expect((await test.db.selectFrom('organisation').select('parentId').where('id', '=', werke.id).executeTakeFirstOrThrow()).parentId).toBe(to.id);
    expect((await test.db.selectFrom('project').select('organisationId').where('id', '=', project.id).executeTakeFirstOrThrow()).organisationId).toBe(to.id);
    expect(await test.db.selectFrom('activity').select(['verb', 'objectId', 'actorId', 'data']).execute()).toEqual([
      { verb: 'handed_over', objectId: from.id, actorId: admin.accountId, data: { to: to.id, members: 1 } },
    ]);
    expect((await get(test, '/kommunen/alt')).body).toMatch(/Ihre Nachfolgerin:[^]*href="\/kommunen\/neu"/);
  });

  it('refuses what has not ended, what no longer exists, and everybody but admins', async () => {
    const { from, to } = await ended();
    expect(await handOver(test.deps, admin, to.id, to.id)).toEqual({ ok: false, reason: 'not_ended' });
    expect(await handOver(test.deps, admin, from.id, from.id)).toEqual({ ok: false, reason: 'not_active' });
    await expect(handOver(test.deps, await makeAccount(test), from.id, to.id)).rejects.toThrow(NotFound);
  });

  const path = '/organisation/verzeichnis/beendet/alt';
  const livesIn = async (account: { accountId: string }) => (await test.db.selectFrom('membership').select('organisationId')
    .where('accountId', '=', account.accountId).executeTakeFirstOrThrow()).organisationId;

  it('finds the successor by name, asks where several fit, and works without scripts', async () => {
    const { from, to } = await ended();
    const person = await makeAccount(test, { memberships: [from.id] });
    await makeOrganisation(test, { slug: 'neuhof', name: 'Markt Neuhof', shortName: 'Neuhof' });
    const list = await get(test, '/organisation/verzeichnis/beendet', { cookie });
    expect(list.body).toContain('Gemeinde Alt übergeben');
    expect((await post(test, path, { organisation: '' }, { cookie })).body).toContain('Geben Sie die Nachfolgerin an.');
    expect((await post(test, path, { organisation: 'Gibtesnicht' }, { cookie })).body).toContain('keine bestehende Organisation');
    const several = await post(test, path, { organisation: 'neu' }, { cookie });
    expect(several.statusCode).toBe(422);
    expect(several.body).toContain('Welche meinen Sie?');
    expect(several.body).toContain(`name="organisationChoice" value="${to.id}"`);
    const shown = /name="organisationShown" value="([^"]*)"/.exec(several.body)?.[1];
    const understood = await post(test, path, { organisation: 'neu', organisationChoice: to.id, organisationShown: shown! }, { cookie });
    expect([understood.statusCode, understood.headers.location]).toEqual([303, `${path}/uebergabe?an=neu`]);
    expect(await livesIn(person)).toBe(from.id);
  });

  it('shows whom it understood and what goes over, and does it only when that is confirmed', async () => {
    const { from, to } = await ended();
    await test.db.updateTable('organisation').set({ officialType: 'Stadt', postcode: '12345' }).where('id', '=', to.id).execute();
    const person = await makeAccount(test, { memberships: [from.id] });
    await makeAccount(test, { memberships: [{ organisationId: to.id, adminSlot: 1 }] });
    await makeEvent(test, { hostId: from.id });
    const check = await get(test, `${path}/uebergabe?an=neu`, { cookie });
    for (const words of ['Gemeinde Alt an Stadt Neu übergeben?', '12345', '1 Mitglied, 1 Kommunen-Admin', 'Mitglieder: 1', 'Mail-Domains: 1', 'Praxisbeispiele: 0',
      'kommende Veranstaltungen als Gastgeber: 1', 'Das lässt sich nicht zurücknehmen', 'Jetzt übergeben']) expect(check.body).toContain(words);
    expect(await livesIn(person)).toBe(from.id);
    expect((await post(test, `${path}/uebergabe`, { an: 'neu' }, { cookie })).headers.location).toBe('/organisation/verzeichnis/beendet?uebergeben=alt');
    expect(await livesIn(person)).toBe(to.id);
    expect((await get(test, '/organisation/verzeichnis/beendet?uebergeben=alt', { cookie })).body).toContain('Gemeinde Alt ist übergeben');
  });

  it('never guesses a successor: a part of a name or a postcode is asked back even where only one fits', async () => {
    await ended();
    for (const text of ['Stadt Ne', '80000']) {
      const asked = await post(test, path, { organisation: text }, { cookie });
      expect([text, asked.statusCode]).toEqual([text, 422]);
      expect(asked.body).toContain('name="organisationChoice"');
    }
  });

  it('leaves a page that says since when it is no more and who follows, and asks nobody for a contribution', async () => {
    await ended();
    const before = (await get(test, '/kommunen/alt')).body;
    expect(before).toContain('Diese Organisation steht seit dem Stand 31. März 2024 nicht mehr im amtlichen Verzeichnis.');
    expect(before).toContain('Eine Nachfolgerin ist nicht eingetragen.');
    await post(test, `${path}/uebergabe`, { an: 'neu' }, { cookie });
    const after = (await get(test, '/kommunen/alt')).body;
    expect(after).toMatch(/Ihre Nachfolgerin:[^]*href="\/kommunen\/neu"/);
    for (const body of [before, after]) expect(body).not.toMatch(/Beitrag anbieten|noch keinen Beitrag/);
    expect((await get(test, '/kommunen/neu')).body).toContain('Beitrag anbieten');
    expect((await get(test, '/en/kommunen/alt')).body).toMatch(/edition of 31 March 2024 the official directory no longer names[^]*Its successor:/);
  });

  it('hands over to none that has ended or is only proposed, by name or by address', async () => {
    const { from } = await ended();
    const person = await makeAccount(test, { memberships: [from.id] });
    await makeOrganisation(test, { slug: 'weg', name: 'Gemeinde Weg', state: 'ended', endedAt: test.clock.now() });
    await makeOrganisation(test, { slug: 'werke', name: 'Werke', kind: 'enterprise', ars: null, state: 'proposed' });
    expect((await post(test, path, { organisation: 'Gemeinde Weg' }, { cookie })).body).toContain('besteht nicht mehr');
    expect((await get(test, `${path}/uebergabe?an=weg`, { cookie })).body).toContain('Diese Organisation besteht nicht mehr.');
    expect((await post(test, `${path}/uebergabe`, { an: 'weg' }, { cookie })).statusCode).toBe(422);
    expect((await post(test, `${path}/uebergabe`, { an: 'alt' }, { cookie })).statusCode).toBe(422);
    for (const target of ['werke', 'gibtesnicht', '']) expect((await post(test, `${path}/uebergabe`, { an: target }, { cookie })).statusCode).toBe(404);
    expect(await livesIn(person)).toBe(from.id);
  });
});
