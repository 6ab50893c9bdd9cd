import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent } from '../support/make.ts';

let test: TestApp;
let url: string;
beforeAll(async () => {
  test = await startTestApp();
  url = `/veranstaltungen/${(await makeEvent(test)).slug}`;
});
afterAll(() => test.close());

/** How many queries an answer cost. */
async function ask(headers: Record<string, string> = {}) {
  test.queries.length = 0;
  const answer = await test.app.inject({ url, headers });
  return { answer, queries: test.queries.length };
}

/** Waits until the announcements of what a test wrote have arrived: from then on the page is served from memory. */
const settled = () => expect.poll(async () => (await ask()).queries, { timeout: 5_000 }).toBe(0);

it('makes a page once, then serves it from memory, plain and compressed', async () => {
  await settled();
  test.deps.changes.bump();
  const first = await ask({ 'accept-encoding': 'gzip' });
  expect(first.queries).toBeGreaterThan(0);
  expect(first.answer.headers['content-encoding']).toBe('gzip');
  const second = await ask();
  expect(second.queries).toBe(0);
  expect(second.answer.headers['content-encoding']).toBeUndefined();
  expect(gunzipSync(first.answer.rawPayload).toString()).toBe(second.answer.body);
  expect(first.answer.headers['vary']).toContain('accept-encoding');
  const third = await ask({ 'accept-encoding': 'br, gzip' });
  expect([third.queries, gunzipSync(third.answer.rawPayload).toString()]).toEqual([0, second.answer.body]);
});

it('answers with nothing but 304 to who has the page already', async () => {
  const { answer } = await ask();
  const again = await ask({ 'if-none-match': String(answer.headers['etag']) });
  expect([again.answer.statusCode, again.answer.body]).toEqual([304, '']);
  expect(again.answer.headers['content-security-policy']).toContain("default-src 'none'");
});

it('keeps languages apart, and never serves or keeps what somebody signed in sees', async () => {
  const cookie = await signInAs(test, (await makeAccount(test, { name: 'Person im Kopf der Seite' })).accountId);
  await test.db.updateTable('event').set({ updatedAt: test.clock.now() }).execute();
  await settled();
  const mine = await ask({ cookie });
  expect(mine.queries).toBeGreaterThan(0);
  expect(mine.answer.body).toContain('Person im Kopf der Seite');
  expect((await ask()).answer.body).not.toContain('Person im Kopf der Seite');
  const english = await test.app.inject({ url: `/en${url}` });
  expect(english.body).toContain('<html lang="en"');
  expect((await ask()).answer.body).toContain('<html lang="de"');
});

it('is out of date at the next request after a commit of this process', async () => {
  await settled();
  test.deps.changes.bump();
  expect((await ask()).queries).toBeGreaterThan(0);
});

it('is not emptied by made-up queries', async () => {
  await settled();
  for (let n = 0; n < 600; n += 1) await test.app.inject({ url: `${url}?x=${n}` });
  expect((await ask()).queries).toBe(0);
});
