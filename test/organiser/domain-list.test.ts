import { beforeAll, beforeEach, expect, it } from 'vitest';
import { runRetention } from '../../src/modules/notifications/retention.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation } from '../support/make.ts';

let test: TestApp;
let admin: Awaited<ReturnType<typeof makeAccount>>;
let cookie: string;
beforeAll(async () => {
  test = await startTestApp();
  admin = await makeAccount(test, { admin: true });
  return () => test.close();
});
beforeEach(async () => {
  cookie = await signInAs(test, admin.accountId);
  await test.db.deleteFrom('domainList').execute();
});

const path = '/organisation/domains/liste';
function upload(bytes: Uint8Array | string, as = cookie) {
  const payload = Buffer.concat([
    Buffer.from('--grenze\r\nContent-Disposition: form-data; name="datei"; filename="domains.csv"\r\nContent-Type: text/csv\r\n\r\n'), Buffer.from(bytes), Buffer.from('\r\n--grenze--\r\n'),
  ]);
  return test.app.inject({ method: 'POST', url: path, payload, headers: { 'content-type': 'multipart/form-data; boundary=grenze', 'sec-fetch-site': 'same-origin', cookie: as } });
}
const domains = async (): Promise<number> => (await test.db.selectFrom('organisationDomain').select('domain').execute()).length;
const standIn = (body: string): string => /name="stand" value="([0-9a-f]+)"/.exec(body)?.[1] ?? '';

it('takes a list of the whole country, shows what would happen and every line that is left out, and then does it', async () => {
  const organisations = Array.from({ length: 10_775 }, (_, n) => ({
    kind: 'gemeinde', state: 'active', slug: `ort-${n}`, ars: `0977${String(n).padStart(8, '0')}`, name: `Ort ${n}`, shortName: `Ort ${n}`, searchName: `ort ${n}`, land: '09', createdAt: test.clock.now(),
  }));
  for (let at = 0; at < organisations.length; at += 2_000) await test.db.insertInto('organisation').values(organisations.slice(at, at + 2_000)).execute();
  const person = await makeAccount(test, { email: 'amt@ort-77.example', memberships: [{ organisationId: (await test.db.selectFrom('organisation').select('id').where('slug', '=', 'ort-77').executeTakeFirstOrThrow()).id, state: 'pending' }] });
  const lines = organisations.map(({ ars, slug }) => `${slug}.example;${ars};Bürgermeisteramt ${'x'.repeat(30)}`);
  lines[500] = 'gmail.com;097700000500;Post';
  lines[700] = 'ort-700.example;099999999999;Weg';
  lines[9_000] = 'nicht eine domain;097700009000;Text';
  const csv = `domain;ars;amt\r\n${lines.join('\r\n')}\r\n`;
  expect(Buffer.byteLength(csv)).toBeGreaterThan(256 * 1024);

  const sent = await upload(csv);
  expect([sent.statusCode, sent.headers.location]).toEqual([303, path]);
  expect(await domains()).toBe(0);
  const { body } = await get(test, path, { cookie });
  expect(body).toContain('10.772 Domains einlesen');
  for (const [line, text, why] of [['502', 'gmail.com;097700000500;Post', 'ein Anbieter'], ['702', 'ort-700.example, 099999999999', 'keine Organisation mit diesem'], ['9.002', 'nicht eine domain', 'keine gültige Domain']]) {
    expect(new RegExp(`${line}[\\s\\S]{0,200}${text}[\\s\\S]{0,200}${why}`).test(body), line).toBe(true);
  }

  const foreign = await makeAccount(test, { admin: true });
  const other = await signInAs(test, foreign.accountId);
  expect((await post(test, `${path}/einlesen`, { stand: standIn(body) }, { cookie: other })).statusCode).toBe(409);
  expect((await post(test, `${path}/einlesen`, { stand: 'eine andere' }, { cookie })).statusCode).toBe(409);
  expect(await domains()).toBe(0);

  const begun = performance.now();
  const done = await post(test, `${path}/einlesen`, { stand: standIn(body) }, { cookie });
  expect([done.statusCode, done.headers.location]).toEqual([303, '/organisation/domains?hinweis=liste&neu=10772&bekannt=0']);
  expect(performance.now() - begun).toBeLessThan(20_000);
  expect(await domains()).toBe(10_772);
  expect((await get(test, String(done.headers.location), { cookie })).body).toContain('Eingelesen: 10.772 neu, 0 schon bekannt.');
  expect(await test.db.selectFrom('membership').select(['state', 'verifiedHow']).where('accountId', '=', person.accountId).executeTakeFirstOrThrow()).toEqual({ state: 'verified', verifiedHow: 'domain' });
  // Once more: nothing is new, and the list does not wait any longer.
  expect((await post(test, `${path}/einlesen`, { stand: standIn(body) }, { cookie })).statusCode).toBe(409);
  await upload(csv);
  const again = (await get(test, path, { cookie })).body;
  expect(again).toContain('sind schon bekannt. Es gibt nichts einzulesen.');
  expect([standIn(again), again.includes('0 Domains einlesen')]).toEqual(['', false]);
}, 60_000);

it('offers no button where there is nothing to read, and says so', async () => {
  for (const empty of ['domain;ars', '\uFEFFdomain;ars\r\n\r\n']) {
    const answer = await upload(empty);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('keine Domain. Es gibt nichts einzulesen.');
    expect(standIn(answer.body)).toBe('');
  }
  await upload('domain;ars\ngmail.com;091620000000');
  const { body } = await get(test, path, { cookie });
  expect(body).toContain('Aus dieser Datei lässt sich keine Domain übernehmen. Es gibt nichts einzulesen.');
  expect(body).toContain('Datei verwerfen');
  expect([standIn(body), body.includes('0 Domains einlesen')]).toEqual(['', false]);
});

it('reads what older spreadsheets write, and refuses what is no list, with a sentence', async () => {
  await makeOrganisation(test, { name: 'Stadt Grünwörth', searchName: 'stadt gruenwoerth' });
  await upload(Buffer.from('domain;name\ngruenwoerth.example;Stadt Grünwörth', 'latin1'));
  expect((await get(test, path, { cookie })).body).toContain('Eine Domain einlesen');
  for (const [bytes, words] of [['', 'Wählen Sie eine Datei aus.'], ['\n\n', 'Die Datei ist leer.'], ['a;b\n1;2', 'Die erste Zeile muss'],
    [`domain;ars\n${'a.de;1\n'.repeat(25_001)}`, 'mehr als 25.000 Zeilen'], ['x'.repeat(4 * 1024 * 1024 + 1), 'größer als 4 MB']] as const) {
    const answer = await upload(bytes);
    expect([answer.statusCode, answer.body.includes(words), words]).toEqual([422, true, words]);
  }
});

it('is for admins only, and a list that nobody decided about is gone a day later', async () => {
  const member = await signInAs(test, (await makeAccount(test)).accountId);
  expect((await upload('domain;ars\na.example;091620000000', member)).statusCode).toBe(404);
  expect(await test.db.selectFrom('domainList').selectAll().execute()).toEqual([]);
  await upload('domain;ars\na.example;091620000000');
  test.clock.advance({ hours: 23 });
  expect((await runRetention(test.deps, test.connectionString))['domainLists']).toBe(0);
  test.clock.advance({ hours: 2 });
  expect((await runRetention(test.deps, test.connectionString))['domainLists']).toBe(1);
});
