import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publiccodeText, readPubliccode } from '../../src/modules/projects/import/publiccode.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { importOzg } from '../../src/modules/topics/commands-ozg.ts';
import { readOzgFile } from '../../src/modules/topics/ozg-file.ts';
import { htmlProblems } from '../support/html.ts';
import { makeAccount, makeOrganisation, makeTopic } from '../support/make.ts';

const file = (more = '', status = 'stable') => `publiccodeYmlVersion: "0.4"\nname: Medusa\ndevelopmentStatus: ${status}\n${more}`;
const reasonOf = (text: string) => { const read = readPubliccode(text); return read.ok ? 'ok' : read.reason; };

describe('a publiccode.yml', () => {
  it.each([['concept', 'idea'], ['development', 'running'], ['beta', 'running'], ['stable', 'operating'], ['obsolete', 'ended'], ['alpha', undefined], ['7', undefined],
    ['constructor', undefined]])('is read with its state %s', (status, expected) => {
    const read = readPubliccode(file('', status));
    expect(read.ok && read.draft.status).toBe(expected);
  });

  it('is read in German first, and persons are in no field', () => {
    const read = readPubliccode(file([
      'description:', '  en: {localisedName: Medusa EN, shortDescription: English, longDescription: Long}', '  de-DE:', '    localisedName: Meduse', `    shortDescription: ${'ä'.repeat(160)}`,
      'maintenance:', '  type: community', '  contacts:', '    - name: Jemand Besonderes', '      email: jemand@kommune.example', 'roadmap: https://x.example', 'releaseDate: "2024-05-01"',
    ].join('\n')));
    if (!read.ok) throw new Error(read.reason);
    const { content, left } = read.draft;
    expect([content.basics.titleDe, content.basics.sentenceDe.length, content.basics.titleEn, content.basics.sentenceEn]).toEqual(['Meduse', 150, 'Medusa EN', 'English']);
    expect(left.map(({ key, reason }) => `${key} ${reason}`)).toEqual([
      'shortDescription shortened', 'description.en.longDescription other', 'maintenance.contacts persons', 'roadmap other', 'releaseDate version',
    ]);
    expect(left.find(({ reason }) => reason === 'persons')!.text).toContain('jemand@kommune.example');
    expect(JSON.stringify(content)).not.toMatch(/Jemand|jemand@/);
  });

  it('goes into the fields that mean the same, and into no others', () => {
    const read = readPubliccode(file([
      'url: https://git.example/medusa', 'landingURL: https://medusa.example', 'softwareVersion: "1.2"', 'platforms: [web, linux]', 'categories: [resource-management, x]', 'usedBy: [Stadt A, Kreis B]',
      'softwareType: standalone/web', 'isBasedOn: https://git.example/old', 'intendedAudience: {scope: [mobility], countries: [de]}', 'legal: {license: EUPL-1.2, repoOwner: Stadt A}',
      'description: {de: {shortDescription: Ein Satz zum Reichen, longDescription: "Lang\\n\\nund breit", features: [Karte, Liste], documentation: "https://doku.example", awards: [Preis]}}',
      'dependsOn: {open: [{name: PostgreSQL, versionMin: "12"}, {name: Redis, optional: true}], proprietary: [{name: Oracle, version: 19}], hardware: [{name: NFC-Leser}]}',
      'de: {countryExtensionVersion: "1.0", leika: [{ozg-id: "10110", leika-id: "77000000000316"}, {ozg-id: 7}, {themenfeld: Umwelt}, 3], fim: [1]}', 'it: {spid: yes}', 'localisation: {localisationReady: true}',
    ].join('\n')));
    if (!read.ok) throw new Error(read.reason);
    const { content: { basics, experience, technology, figures }, services, left } = read.draft;
    expect(basics).toMatchObject({ startingPoint: 'Lang\n\nund breit', tags: ['resource management', 'mobility'], phases: [], openness: [], topics: [] });
    expect(experience.transferability).toBe([
      'Funktionen:', '- Karte', '- Liste', '', 'Quelltext: https://git.example/medusa', 'Seite der Software: https://medusa.example', 'Lizenz: EUPL-1.2', 'Anleitung: https://doku.example',
      'Beruht auf: https://git.example/old', 'Auch genutzt von: Stadt A, Kreis B',
    ].join('\n'));
    expect(experience.prerequisites).toBe('Läuft auf: web, linux\nSetzt voraus (offen): PostgreSQL ab 12, Redis (wahlweise)\nSetzt voraus (mit Lizenz): Oracle 19\nGeräte: NFC-Leser');
    expect([technology.products, figures.funding, technology.procurement]).toEqual([[{ kind: 'software', name: 'Medusa', vendor: '' }], '', null]);
    expect(services.map(({ word }) => word)).toEqual(['LeiKa 77000000000316', 'OZG 7']);
    expect(left.map(({ key, reason }) => `${key} ${reason}`)).toEqual([
      'description.de.awards other', 'intendedAudience.countries other', 'de.fim other', 'legal.repoOwner persons', 'softwareVersion version', 'it other', 'localisation other',
    ]);
  });

  it('never throws at values of the wrong kind', () => {
    for (const more of ['description: 7', 'description: [a]', 'description: {de: [1]}', 'legal: x', 'maintenance: null', 'dependsOn: {open: {a: 1}}', 'dependsOn: {open: [null, 3]}', '__proto__: {a: 1}', 'x: &a [*a]', 'de: {leika: x}', 'de: 3', 'usedBy: {a: 1}']) {
      expect.soft(reasonOf(file(more)), more).toBe('ok');
    }
    for (const text of ['7', '- a', 'null', 'name: x', 'publiccodeYmlVersion: 0\nname: [x]']) expect.soft(reasonOf(text), text).toBe('not_publiccode');
  });

  it('is bounded', () => {
    expect(reasonOf(' ')).toBe('empty');
    expect(reasonOf(file(`x: ${'a'.repeat(257 * 1024)}`))).toBe('too_large');
    expect(reasonOf(file(`x: ${'['.repeat(100_000)}`))).toBe('too_deep');
    expect(reasonOf(file(`x:\n${'- '.repeat(50_000)}a`))).toBe('too_deep');
    expect(reasonOf(file(Array.from({ length: 2_000 }, (_, n) => `${' '.repeat(n)}k:`).join('\n')))).not.toBe('ok');
    expect(reasonOf(file(`a: &a [x, x]\nb: &b [${'*a,'.repeat(9)}]\nc: [${'*b,'.repeat(9)}]`))).toBe('aliases');
    expect(readPubliccode(file('description:\n\tde: x'))).toEqual({ ok: false, reason: 'syntax', line: 5 });
    expect(readPubliccode(file('x: !!js/function "y"'))).toEqual({ ok: false, reason: 'tag', line: 4 });
    expect(publiccodeText(Buffer.from([0xff, 0xfe, 0, 1]))).toBeUndefined();
  });
});

describe('the page for a publiccode.yml', () => {
  const url = '/meine-projekte/einlesen/publiccode';
  let test: TestApp;
  let cookie: string;
  let organisation: string;
  beforeAll(async () => {
    test = await startTestApp();
    organisation = (await makeOrganisation(test)).id;
    cookie = await signInAs(test, (await makeAccount(test, { memberships: [organisation] })).accountId);
  });
  afterAll(() => test.close());

  const upload = (bytes: Buffer, session = cookie) => test.app.inject({
    method: 'POST', url: `${url}/datei`, headers: { cookie: session, 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=grenze' },
    payload: Buffer.concat([Buffer.from('--grenze\r\ncontent-disposition: form-data; name="datei"; filename="publiccode.yml"\r\n\r\n'), bytes, Buffer.from('\r\n--grenze--\r\n')]),
  });
  const hostile = file('description: {de: {shortDescription: "<script>alert(1)</script>", longDescription: "<b>lang"}}\n"<i>k": 1');

  it('fills the fields of a new project and stores nothing', async () => {
    for (const answer of [await post(test, url, { text: hostile }, { cookie }), await upload(Buffer.from(hostile))]) {
      expect([answer.statusCode, await htmlProblems(answer.body)]).toEqual([200, []]);
      expect(answer.body).toContain('value="Medusa"');
      expect(answer.body).not.toMatch(/<script>alert|<b>lang|<i>k/);
    }
    expect(await test.db.selectFrom('project').selectAll().execute()).toEqual([]);
  });

  it('stores what its reader left in the fields, and says what is missing without losing anything', async () => {
    const catalogue = readOzgFile(JSON.stringify({
      leistungen: [{ ozgId: '10110', name: 'Abfall', lage: '', themenfeld: 'Bauen' }], leika: [{ leikaId: '77000000000316', name: 'Behälter anmelden', ozgId: '10110' }],
    }));
    if (!catalogue.ok) throw new Error(catalogue.at);
    await importOzg(test.deps, catalogue.catalogue);
    const topic = await makeTopic(test, { nameDe: 'Umwelt' });
    const source = file('description: {de: {shortDescription: Ein Satz zum Reichen}}\nde: {leika: [{leika-id: "77000000000316"}, {leika-id: "99999999999999"}]}\nmaintenance: {contacts: [{name: Jemand Besonderes}]}');
    const shown = await post(test, url, { text: source }, { cookie });
    for (const words of ['value="Behälter anmelden"', 'LeiKa 99999999999999', 'Jemand Besonderes']) expect.soft(shown.body).toContain(words);
    const form = {
      quelle: source, organisation, titleDe: 'Anders genannt', sentenceDe: 'Ein Satz zum Reichen', status: 'running', topics: topic.id, openness: 'talk', startingPoint: 'Selbst geschrieben', 'leistung-0': 'Behälter anmelden',
      'leistung-0-id': '10110/77000000000316', 'name-0': 'Medusa', 'art-0': 'software', prerequisites: 'Läuft auf: web', 'phase-running': '05/2024',
    };
    const wrong = await post(test, `${url}/eintragen`, { ...form, titleDe: '', 'leistung-0': 'Nicht da', gesehen: 'ja' }, { cookie });
    expect(wrong.statusCode).toBe(422);
    for (const words of ['Geben Sie dem Projekt einen Titel.', 'Diese Leistung steht nicht im Katalog', 'Selbst geschrieben', 'Jemand Besonderes']) expect.soft(wrong.body).toContain(words);
    const other = await makeOrganisation(test);
    expect((await post(test, `${url}/eintragen`, { ...form, organisation: other.id, gesehen: 'ja' }, { cookie })).statusCode).toBe(404);
    expect(await test.db.selectFrom('project').selectAll().execute()).toEqual([]);
    const saved = await post(test, `${url}/eintragen`, { ...form, gesehen: 'ja' }, { cookie });
    expect([saved.statusCode, saved.headers.location]).toEqual([303, expect.stringContaining('/praxiswissen/anders-genannt/bearbeiten')]);
    const { content } = await test.db.selectFrom('projectVersion').select('content').executeTakeFirstOrThrow();
    expect(content).toMatchObject({
      basics: { titleDe: 'Anders genannt', startingPoint: 'Selbst geschrieben', services: [{ ozgId: '10110', leikaId: '77000000000316' }], phases: [{ phase: 'running', month: '2024-05', estimated: false }] },
      experience: { prerequisites: 'Läuft auf: web' }, technology: { products: [{ kind: 'software', name: 'Medusa', vendor: '' }] },
    });
    expect(JSON.stringify(content)).not.toContain('Besonderes');
  });

  it('says what is wrong with a text', async () => {
    for (const [answer, sentence] of [
      [await post(test, url, { text: file('a:\n\tb: 1') }, { cookie }), 'Zeile 5'], [await post(test, url, { text: 'name: x' }, { cookie }), 'keine publiccode.yml'],
      [await upload(Buffer.alloc(257 * 1024, 'a')), '256 KB'], [await upload(Buffer.from([0, 255])), 'UTF-8'],
    ] as const) {
      expect.soft(answer.statusCode, sentence).toBe(422);
      expect.soft(answer.body, sentence).toContain(sentence);
    }
  });

  it('is for nobody but those who may enter projects', async () => {
    const without = await signInAs(test, (await makeAccount(test)).accountId);
    for (const [session, status] of [[without, 404], ['', 303]] as const) {
      expect.soft((await get(test, url, { cookie: session })).statusCode).toBe(status);
      expect.soft((await post(test, url, { text: hostile }, { cookie: session })).statusCode).toBe(status);
      expect.soft((await upload(Buffer.from(hostile), session)).statusCode).toBe(status);
      expect.soft((await post(test, `${url}/eintragen`, { organisation, titleDe: 'x' }, { cookie: session })).statusCode).toBe(status);
    }
  });
});
