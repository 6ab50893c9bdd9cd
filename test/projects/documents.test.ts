import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { visitor, type Actor, type Member } from '../../src/modules/accounts/actor.ts';
import { levels, type Level } from '../../src/modules/accounts/visibility.ts';
import { getProfile } from '../../src/modules/projects/queries.ts';
import { canSeeDocument } from '../../src/modules/projects/visibility.ts';
import { eicar, openXml, pdf, png, polyglot, svg } from '../media/hostile.ts';
import { signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeProject } from '../support/make.ts';

let test: TestApp;
let home: { id: string };
let editor: Member;
let stranger: Member;
let cookie: string;
let project: { id: string; slug: string };
beforeAll(async () => {
  test = await startTestApp();
  home = await makeOrganisation(test, { name: 'Stadt Heimat' });
  editor = await makeAccount(test, { memberships: [{ organisationId: home.id, adminSlot: 1 }] });
  stranger = await makeAccount(test, { memberships: [(await makeOrganisation(test)).id] });
  cookie = await signInAs(test, editor.accountId);
});
afterAll(() => test.close());
beforeEach(async () => {
  project = await makeProject(test, { organisationId: home.id });
});

const fields = { titel: 'Ratsbeschluss', art: 'resolution', lizenz: 'dl-de-by-2', sichtbar: 'green' };
interface Sent { name: string; content: Buffer | string }
const BOUNDARY = '----test';

function body(files: Sent[], values: Record<string, string> = fields): Buffer {
  const texts = Object.entries(values).map(([name, value]) => Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`));
  const parts = files.map(({ name, content }) => Buffer.concat([
    Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="datei"; filename="${name}"\r\nContent-Type: image/png\r\n\r\n`), Buffer.from(content), Buffer.from('\r\n'),
  ]));
  return Buffer.concat([...texts, ...parts, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

const path = (end = ''): string => `/praxiswissen/${project.slug}/dokumente${end}`;
const send = async (payload: Buffer, headers: Record<string, string> = { cookie }) => test.app.inject({
  method: 'POST', url: path(), payload, headers: { origin: 'http://localhost:3000', 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, ...headers },
});
const upload = async (file: Sent, values = {}) => send(body([file], { ...fields, ...values }));
const stored = async () => test.db.selectFrom('projectDocument').selectAll().where('projectId', '=', project.id).orderBy('createdAt').execute();
const files = async (): Promise<number> => Number((await test.db.selectFrom('projectFile').select((eb) => eb.fn.countAll().as('n')).executeTakeFirstOrThrow()).n);
const post = async (url: string, form: Record<string, string>) => test.app.inject({
  method: 'POST', url, payload: new URLSearchParams(form).toString(), headers: { cookie, origin: 'http://localhost:3000', 'content-type': 'application/x-www-form-urlencoded' },
});
const audit = async () => test.db.selectFrom('activity').select(['verb', 'data']).where('objectId', '=', project.id).orderBy('id').execute();

describe('uploading', () => {
  it('stores the file and what was said of it, in the audit, and gives the same bytes back to be saved', async () => {
    const content = pdf();
    const answer = await upload({ name: 'Beschluss Grüße.pdf', content });
    expect([answer.statusCode, answer.headers.location]).toEqual([303, `${path()}?hinweis=hochgeladen`]);
    const [document] = await stored();
    expect(document).toMatchObject({ title: 'Ratsbeschluss', kind: 'resolution', licence: 'dl-de-by-2', level: 'green', fileName: 'Beschluss Grüße.pdf', size: content.length, createdBy: editor.accountId });
    expect((await audit()).at(-1)).toEqual({ verb: 'added_document', data: { documentId: document!.id, level: 'green', licence: 'dl-de-by-2', kind: 'resolution' } });
    const file = await test.app.inject({ url: path(`/${document!.id}/datei`), headers: { cookie } });
    expect(file.rawPayload.equals(content)).toBe(true);
    expect(file.headers).toMatchObject({
      'content-type': 'application/pdf', 'content-length': String(content.length), 'x-content-type-options': 'nosniff', 'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    });
    expect(file.headers['content-disposition']).toBe("attachment; filename=\"Beschluss Grue.pdf\"; filename*=UTF-8''Beschluss%20Gr%C3%BC%C3%9Fe.pdf");
    const page = (await test.app.inject({ url: path(), headers: { cookie } })).body;
    expect(page).toContain(`dokumente/${document!.id}/datei`);
  });

  it('gives a file of several parts back whole', async () => {
    const content = Buffer.concat([Buffer.from('Anfang\n'), Buffer.alloc(1_500_000, 'Zeile mit Text\n'), Buffer.from('Ende\n')]);
    await upload({ name: 'lang.txt', content });
    const file = await test.app.inject({ url: path(`/${(await stored())[0]!.id}/datei`), headers: { cookie } });
    expect(file.rawPayload.equals(content)).toBe(true);
  });

  it.each<[string, Sent, string]>([
    ['SVG', { name: 'bild.svg', content: svg }, 'Dateien dieser Art'], ['HTML as PNG', { name: 'seite.png', content: '<html><script>alert(1)</script>' }, 'Dateien dieser Art'],
    ['polyglot', { name: 'bild.gif', content: polyglot }, 'Dateien dieser Art'], ['polyglot as text', { name: 'bild.txt', content: polyglot }, 'beschädigt'],
    ['30,000 pixels', { name: 'riesig.png', content: png(30_000, 30_000) }, 'Dateien dieser Art'], ['a picture as PDF', { name: 'riesig.pdf', content: png(30_000, 30_000) }, 'beschädigt'],
    ['zip bomb', { name: 'a.docx', content: openXml('docx', Array.from({ length: 40 }, (_, n) => ({ name: `w/${n}`, content: Buffer.alloc(4_000_000) }))) }, 'ausgepackt zu umfangreich'],
    ['EICAR', { name: 'a.txt', content: eicar }, 'Schadsoftware'], ['macro', { name: 'a.docx', content: openXml('docx', [{ name: 'word/vbaProject.bin', content: 'x' }]) }, 'enthält Makros'],
    ['a way out of the archive', { name: 'a.docx', content: openXml('docx', [{ name: '../../x', content: 'x' }]) }, 'beschädigt'],
    ['script', { name: 'a.pdf', content: pdf('4 0 obj << /S /JavaScript >> endobj') }, 'Skripte'], ['0 bytes', { name: 'a.pdf', content: '' }, 'Datei ist leer'],
    ['wrong ending', { name: 'a.docx', content: pdf() }, 'beschädigt'], ['no file', { name: '', content: '' }, 'Wählen Sie eine Datei'],
  ])('refuses %s with a sentence, keeps what was typed and stores nothing', async (_, file, sentence) => {
    const before = await files();
    const answer = await upload(file, { titel: 'Mein Titel "x"', sichtbar: 'amber' });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toMatch(/value="Mein Titel &quot;x&quot;"/);
    expect(answer.body).toMatch(/value="amber" checked/);
    expect([await stored(), await files()]).toEqual([[], before]);
  }, 20_000);

  it.each([['../../x.pdf', 'x.pdf'], ['a\u202efdp.exe.pdf', 'afdp.exe.pdf'], [`${'n'.repeat(300)}.pdf`, `${'n'.repeat(116)}.pdf`], ['C:\\Temp\\x.pdf', 'x.pdf']])('shows the name %j as %j', async (name, shown) => {
    expect((await upload({ name, content: pdf() })).statusCode).toBe(303);
    expect((await stored())[0]!.fileName).toBe(shown);
  });

  it('says what is wrong in every field at once', async () => {
    const answer = await send(body([{ name: 'a.exe', content: 'MZ' }], { titel: ' ', art: 'x', lizenz: '', sichtbar: 'all' }));
    expect(answer.statusCode).toBe(422);
    for (const sentence of ['Geben Sie dem Dokument einen Titel', 'Wählen Sie die Art', 'wie andere das Dokument verwenden', 'wer das Dokument sieht', 'Dateien dieser Art']) expect(answer.body).toContain(sentence);
  });

  it('refuses two files, one too large, one that breaks off, and a form that is none', async () => {
    const one = { name: 'a.pdf', content: pdf() };
    expect((await send(body([one, one]))).body).toContain('nur eine Datei');
    expect((await send(body([one, one, one]))).body).toContain('nur eine Datei');
    const large = await upload({ name: 'gross.txt', content: Buffer.alloc(20_000_001, 'a') }, { titel: 'Großer Bericht' });
    expect(large.body).toContain('zu groß');
    expect(large.body).toContain('Großer Bericht');
    const whole = body([one]);
    expect((await send(whole.subarray(0, whole.length - 30))).statusCode).toBe(422);
    expect((await post(path(), fields)).statusCode).toBe(422);
    expect(await stored()).toEqual([]);
  });

  it('is for those who keep the project; a foreign page cannot send it', async () => {
    const whole = body([{ name: 'a.pdf', content: pdf() }]);
    expect((await send(whole, { cookie: await signInAs(test, stranger.accountId) })).statusCode).toBe(404);
    expect((await send(whole, {})).statusCode).not.toBe(200);
    expect((await send(whole, { cookie, origin: 'https://evil.example' })).statusCode).toBe(403);
    expect(await stored()).toEqual([]);
  });

  it('keeps to the space of project and organisation, also many at once', async () => {
    const size = 400_000;
    await test.db.insertInto('setting').values({ key: 'documents.projectMegabytes', value: '1' }).execute();
    try {
      const answers = await Promise.all(Array.from({ length: 5 }, (_, n) => upload({ name: `${n}.txt`, content: Buffer.alloc(size, `${n} Text\n`) })));
      expect(answers.filter(({ statusCode }) => statusCode === 303)).toHaveLength(2);
      expect(answers.filter(({ body: text }) => text.includes('Platz für Dokumente dieses Projekts ist voll'))).toHaveLength(3);
      for (const refused of answers.filter(({ statusCode }) => statusCode !== 303)) expect(refused.body).toContain('value="Ratsbeschluss"');
    } finally {
      await test.db.deleteFrom('setting').where('key', '=', 'documents.projectMegabytes').execute();
    }
  });
});

describe('changing and taking out', () => {
  const own = pdf('4 0 obj << /Type /Font >> endobj');
  const added = async (level: Level = 'amber'): Promise<string> => {
    await upload({ name: 'a.pdf', content: own }, { sichtbar: level });
    return (await stored())[0]!.id;
  };
  const stand = async (id: string): Promise<string> => {
    const { body: page } = await test.app.inject({ url: path(`/${id}`), headers: { cookie } });
    return /name="stand" value="([^"]*)"/.exec(page)![1]!.replaceAll('&quot;', '"');
  };

  it('opening asks once more, and is logged with both levels', async () => {
    const id = await added();
    const form = { ...fields, sichtbar: 'clear', stand: await stand(id) };
    const asked = await post(path(`/${id}`), form);
    expect([asked.statusCode, asked.body.includes('Wirklich weiter öffnen?')]).toEqual([422, true]);
    expect((await stored())[0]!.level).toBe('amber');
    expect((await post(path(`/${id}`), { ...form, oeffnen: 'ja' })).statusCode).toBe(303);
    expect((await audit()).at(-1)).toEqual({ verb: 'opened_document', data: { documentId: id, before: 'amber', after: 'clear', counts: 'clear', fields: [] } });
  });

  it('narrows at once, refuses what contradicts itself, and nobody overwrites anybody', async () => {
    const id = await added();
    const old = await stand(id);
    expect((await post(path(`/${id}`), { ...fields, sichtbar: 'amber_strict', titel: 'Neu', stand: old })).statusCode).toBe(303);
    expect((await stored())[0]).toMatchObject({ level: 'amber_strict', title: 'Neu' });
    expect((await post(path(`/${id}`), { ...fields, sichtbar: 'amber', titel: 'Anders', stand: old })).statusCode).toBe(409);
    expect((await post(path(`/${id}`), { ...fields, sichtbar: 'clear', lizenz: 'internal', stand: await stand(id), oeffnen: 'ja' })).body).toContain('freie Lizenz');
    expect((await stored())[0]).toMatchObject({ level: 'amber_strict', title: 'Neu' });
  });

  it('takes the file away with the last document that has it, and its address is dead', async () => {
    await test.db.deleteFrom('projectDocument').execute();
    const before = await files();
    const id = await added('green');
    expect((await upload({ name: 'b.pdf', content: own })).body).toContain('schon hochgeladen');
    const first = project;
    project = await makeProject(test, { organisationId: home.id });
    const second = await added('green');
    expect(await files()).toBe(before + 1);
    expect((await post(path(`/${second}/ende`), {})).statusCode).toBe(303);
    expect((await test.app.inject({ url: path(`/${second}/datei`), headers: { cookie } })).statusCode).toBe(404);
    project = first;
    expect([(await test.app.inject({ url: path(`/${id}/datei`), headers: { cookie } })).statusCode, await files()]).toEqual([200, before + 1]);
    await test.db.deleteFrom('project').where('id', '=', first.id).execute();
    expect(await files()).toBe(before);
  });

  it('of a foreign project is not found, also through the address of an own one', async () => {
    const id = await added('green');
    const foreign = project;
    project = await makeProject(test, { organisationId: home.id });
    for (const end of ['', '/datei']) expect((await test.app.inject({ url: path(`/${id}${end}`), headers: { cookie } })).statusCode).toBe(404);
    expect((await post(path(`/${id}/ende`), {})).statusCode).toBe(404);
    project = foreign;
    expect(await stored()).toHaveLength(1);
    const other = await signInAs(test, stranger.accountId);
    expect((await test.app.inject({ url: path(`/${id}`), headers: { cookie: other } })).statusCode).toBe(404);
  });
});

describe('who may read a file', () => {
  it('is decided by the strictest of document, documents and profile, for page, list and file alike', async () => {
    const part = await makeOrganisation(test);
    const colleague = await makeAccount(test, { memberships: [home.id] });
    const partner = await makeAccount(test, { memberships: [part.id] });
    const pending = await makeAccount(test, { memberships: [{ organisationId: home.id, state: 'pending' }] });
    const people: Actor[] = [visitor, stranger, colleague, partner, pending, await makeAccount(test, { admin: true }), editor];
    const cookies = await Promise.all(people.map(async (one) => (one.kind === 'member' ? signInAs(test, one.accountId) : undefined)));
    await upload({ name: 'geheim.txt', content: 'Qgeheim' }, { titel: 'Qtitel' });
    const [document] = await stored();
    await test.db.insertInto('projectRole').values({ projectId: project.id, organisationId: part.id, role: 'taking_part', createdAt: test.clock.now() }).execute();
    await test.db.insertInto('projectReader').values({ projectId: project.id, accountId: colleague.accountId, createdAt: test.clock.now() }).execute();
    let [open, closed] = [0, 0];
    for (const whole of ['clear', 'green', 'amber_strict'] as const) for (const group of ['clear', 'amber', 'red'] as const) for (const level of levels) {
      await test.db.updateTable('project').set({ level: whole, levelDocuments: group }).where('id', '=', project.id).execute();
      await test.db.updateTable('projectDocument').set({ level }).where('id', '=', document!.id).execute();
      for (const [n, actor] of people.entries()) {
        const facts = await getProfile(test.db, actor, project.slug).catch(() => undefined);
        const may = facts !== undefined && canSeeDocument(actor, { project: facts, level });
        const headers = cookies[n] === undefined ? {} : { cookie: cookies[n] };
        const file = await test.app.inject({ url: path(`/${document!.id}/datei`), headers });
        expect([file.statusCode, file.body.includes('Qgeheim')], `${n} ${whole} ${group} ${level}`).toEqual(may ? [200, true] : [404, false]);
        const list = await test.app.inject({ url: path(), headers });
        expect(list.body.includes('Qtitel'), `list ${n} ${whole} ${group} ${level}`).toBe(may);
        if (may) open += 1;
        else closed += 1;
      }
    }
    expect([open > 60, closed > 100]).toEqual([true, true]);
  }, 60_000);

  it('the role of public pages reads no file but through the function that asks', async () => {
    await upload({ name: 'a.txt', content: 'Text' });
    await expect(test.deps.publicDb.selectFrom('projectFile').selectAll().execute()).rejects.toThrow();
  });
});

describe('with a virus scanner', () => {
  it('stores nothing when it does not answer', async () => {
    test.deps.scanner = { path: '/nowhere/clamd.ctl' };
    try {
      const answer = await upload({ name: 'a.pdf', content: pdf() });
      expect([answer.statusCode, answer.body.includes('Die Prüfung auf Schadsoftware antwortet nicht')]).toEqual([422, true]);
      expect(await stored()).toEqual([]);
    } finally {
      delete test.deps.scanner;
    }
  });
});
