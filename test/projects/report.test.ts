import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { get, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeProject } from '../support/make.ts';

let test: TestApp;
let home: Awaited<ReturnType<typeof makeOrganisation>>;
let cookie: string;
beforeAll(async () => {
  test = await startTestApp();
  home = await makeOrganisation(test, { name: 'Stadt Bericht', slug: 'bericht' });
  cookie = await signInAs(test, (await makeAccount(test, { memberships: [home.id] })).accountId);
  const open = await makeProject(test, {
    organisationId: home.id, slug: 'offen', titleDe: '=cmd|A1', status: 'operating', levelFigures: 'green', oneOff: 'to_5k', notWorked: 'Zu spät gefragt.', yearly: 'none',
  });
  await makeProject(test, { organisationId: home.id, slug: 'intern', titleDe: 'Nur für das Haus', level: 'amber_strict' });
  await test.db.insertInto('projectResult').values({ projectId: open.id, position: 0, what: 'Besuche', unit: 'im Jahr', before: 8000, after: 0, source: 'Statistik' }).execute();
});
afterAll(() => test.close());

describe('the report for the council', () => {
  it('holds for each reader what that reader may see, as a page and as a file', async () => {
    const page = (await get(test, '/kommunen/bericht/praxiswissen/bericht')).body;
    for (const words of ['Stadt Bericht', '=cmd|A1', 'Zu spät gefragt.', 'Besuche, 8.000 → 0 im Jahr, Statistik']) expect(page).toContain(words);
    for (const words of ['Nur für das Haus', 'bis 5.000 €']) expect(page).not.toContain(words);
    const inside = (await get(test, '/kommunen/bericht/praxiswissen/bericht', { cookie })).body;
    for (const words of ['Nur für das Haus', 'bis 5.000 €']) expect(inside).toContain(words);
    const csv = await get(test, '/kommunen/bericht/praxiswissen/bericht.csv', { cookie });
    expect(csv.headers['content-disposition']).toBe('attachment; filename="projekte-bericht.csv"');
    expect(csv.body).toContain("'=cmd|A1");
    expect(csv.body.split('\r\n').filter(Boolean)).toHaveLength(3);
    const xlsx = await get(test, '/kommunen/bericht/praxiswissen/bericht.xlsx');
    expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK');
  });
});

describe('what everybody may take away', () => {
  it('is the public part, whoever asks', async () => {
    const { projects, total, next } = JSON.parse((await get(test, '/praxiswissen/daten.json', { cookie })).body) as { projects: Record<string, unknown>[]; total: number; next: null };
    expect([total, next, projects.map(({ title }) => title)]).toEqual([1, null, ['=cmd|A1']]);
    expect(projects[0]!['figures']).toBeUndefined();
    expect(projects[0]!['experience']).toMatchObject({ notWorked: 'Zu spät gefragt.' });
    const dcat = JSON.parse((await get(test, '/praxiswissen/katalog.jsonld')).body) as { 'dcat:dataset': { '@id': string; 'dct:publisher': { 'foaf:name': string } }[] };
    expect(dcat['dcat:dataset'].map((set) => [set['@id'], set['dct:publisher']['foaf:name']])).toEqual([['http://localhost:3000/praxiswissen/offen', 'Stadt Bericht']]);
    const feed = await get(test, '/praxiswissen/feed.atom', { cookie });
    const one = await get(test, '/praxiswissen/offen/daten.json', { cookie });
    expect(JSON.parse(one.body)).toEqual(projects[0]);
    expect((await get(test, '/praxiswissen/offen')).body).toContain('href="/praxiswissen/offen/daten.json"');
    for (const headers of [{}, { cookie }]) expect((await get(test, '/praxiswissen/intern/daten.json', headers)).statusCode).toBe(404);
    expect((await get(test, '/praxiswissen/intern', { cookie })).body).not.toContain('daten.json');
    expect(feed.body.match(/<entry>/g)).toHaveLength(1);
  });

  it('says by the lists of the EU and of GovData what it is about and how documents may be used, and names none that is not public', async () => {
    const topic = await test.db.insertInto('topic').values({ key: 'klima-gebaeude', nameDe: 'Klima', nameEn: 'Climate', position: 1 }).returning('id').executeTakeFirstOrThrow();
    const project = await makeProject(test, { organisationId: home.id, slug: 'mit-dokumenten', titleDe: 'Mit Dokumenten', level: 'clear' });
    await test.db.insertInto('projectTopic').values({ projectId: project.id, topicId: topic.id }).execute();
    await test.db.updateTable('project').set({ levelDocuments: 'clear' }).where('id', '=', project.id).execute();
    const content = Buffer.from('x');
    const hash = createHash('sha256').update(content).digest();
    await test.db.insertInto('projectFile').values({ hash, type: 'text/plain', content }).execute();
    const document = { projectId: project.id, kind: 'report', fileName: 'a.txt', hash, size: 1, createdAt: test.clock.now() } as const;
    await test.db.insertInto('projectDocument').values([
      { ...document, title: 'Offen', licence: 'cc0', level: 'clear' }, { ...document, title: 'Nur für Mitglieder', licence: 'internal', level: 'green' },
    ]).execute();
    const { body } = await get(test, '/praxiswissen/katalog.jsonld', { cookie });
    expect(body).not.toContain('Nur für Mitglieder');
    const sets = (JSON.parse(body) as { 'dcat:dataset': Record<string, unknown>[] })['dcat:dataset'];
    expect(sets.find((set) => set['dct:identifier'] === project.id)).toMatchObject({
      'dcat:theme': ['GOVE', 'ENVI', 'ENER'].map((theme) => ({ '@id': `http://publications.europa.eu/resource/authority/data-theme/${theme}` })),
      'dcat:distribution': [
        { 'dcat:accessURL': { '@id': 'http://localhost:3000/praxiswissen/mit-dokumenten/daten.json' } },
        { 'dct:title': 'Offen', 'dct:license': { '@id': 'http://dcat-ap.de/def/licenses/cc-zero' }, 'dcat:byteSize': 1 },
      ],
    });
  });
});
