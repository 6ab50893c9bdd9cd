import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publiccodeText, readPubliccode } from '../../src/modules/projects/import/publiccode.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation } from '../support/make.ts';

const file = (more = '', status = 'stable') => `publiccodeYmlVersion: "0.4"\nname: Medusa\ndevelopmentStatus: ${status}\n${more}`;
const reasonOf = (text: string) => { const read = readPubliccode(text); return read.ok ? 'ok' : read.reason; };

describe('a publiccode.yml', () => {
  it.each([['concept', 'idea'], ['development', 'running'], ['beta', 'running'], ['stable', 'operating'], ['obsolete', 'ended'], ['alpha', undefined], ['7', undefined],
    ['constructor', undefined]])('is read with its state %s', (status, expected) => {
    const read = readPubliccode(file('', status));
    expect(read.ok && read.draft.status).toBe(expected);
  });

  it('is read in German first and passes on nobody\'s name', () => {
    const read = readPubliccode(file([
      'description:', '  en: {localisedName: Medusa EN, shortDescription: English}', '  de-DE:', '    localisedName: Meduse', `    shortDescription: ${'ä'.repeat(160)}`,
      'maintenance:', '  contacts:', '    - name: Jemand Besonderes', '      email: jemand@kommune.example', 'roadmap: https://x.example',
    ].join('\n')));
    expect(read.ok && [read.draft.titleDe, read.draft.sentenceDe.length]).toEqual(['Meduse', 150]);
    expect(read.ok && read.left).toEqual([
      { key: 'maintenance.contacts', reason: 'persons' }, { key: 'roadmap', reason: 'other' }, { key: 'shortDescription', reason: 'shortened' },
    ]);
    expect(JSON.stringify(read)).not.toMatch(/Jemand|jemand@/);
  });

  it('never throws at values of the wrong kind', () => {
    for (const more of ['description: 7', 'description: [a]', 'description: {de: [1]}', 'legal: x', 'maintenance: null', 'dependsOn: {open: {a: 1}}', 'dependsOn: {open: [null, 3]}', '__proto__: {a: 1}']) {
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
  beforeAll(async () => {
    test = await startTestApp();
    cookie = await signInAs(test, (await makeAccount(test, { memberships: [(await makeOrganisation(test)).id] })).accountId);
  });
  afterAll(() => test.close());

  const upload = (bytes: Buffer, session = cookie) => test.app.inject({
    method: 'POST', url: `${url}/datei`, headers: { cookie: session, 'sec-fetch-site': 'same-origin', 'content-type': 'multipart/form-data; boundary=grenze' },
    payload: Buffer.concat([Buffer.from('--grenze\r\ncontent-disposition: form-data; name="datei"; filename="publiccode.yml"\r\n\r\n'), bytes, Buffer.from('\r\n--grenze--\r\n')]),
  });
  const hostile = file('description: {de: {shortDescription: "<script>alert(1)</script>", longDescription: "<b>lang"}}\n"<i>k": 1');

  it('fills the form for a new project and stores nothing', async () => {
    for (const answer of [await post(test, url, { text: hostile }, { cookie }), await upload(Buffer.from(hostile))]) {
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain('value="Medusa"');
      expect(answer.body).not.toMatch(/<script>alert|<b>lang|<i>k/);
    }
    expect(await test.db.selectFrom('project').selectAll().execute()).toEqual([]);
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
    }
  });
});
