import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { NotFound } from '../../src/platform/http/errors.ts';
import { deleteOwnAccount } from '../../src/modules/notifications/commands-deletion.ts';
import { rehearseRetention, defaultPeriods, runRetention } from '../../src/modules/notifications/retention.ts';
import { MOST_NEW_MISSES, setMissDone, writeMisses } from '../../src/modules/search/editors/commands-misses.ts';
import { missOf } from '../../src/modules/search/editors/miss.ts';
import { listMisses } from '../../src/modules/search/editors/queries-misses.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { htmlProblems } from '../support/html.ts';
import { makeAccount, makeProject, makeSeries } from '../support/make.ts';

let test: TestApp;
let editor: Member;
let cookie: string;
beforeAll(async () => {
  test = await startTestApp();
  editor = await makeAccount(test, { organises: [(await makeSeries(test)).id] });
  cookie = await signInAs(test, editor.accountId);
  await makeProject(test, { titleDe: 'Glückskäferzucht', sentenceDe: 'Kinder züchten Käfer.' });
});
afterAll(async () => { await test.close(); });
beforeEach(async () => { await test.db.deleteFrom('searchMiss').execute(); });

const path = '/organisation/suche/ohne-treffer';
const stored = () => test.db.selectFrom('searchMiss').select(['fold', 'words', 'times', 'firstOn', 'lastOn']).orderBy('fold').execute();
const search = async (query: string): Promise<void> => { expect((await get(test, `/suche?${query}`)).statusCode).toBe(200); };

describe('what may be written down', () => {
  it.each([
    ['Bürgerbüro-App', { fold: 'burgerburoapp', words: 'bürgerbüro-app' }], ['  „eAktte“   einführen!', { fold: 'eaktte einfuhren', words: 'eaktte einführen' }],
    ['OZG 2.0', { fold: 'ozg 2 0', words: 'ozg 2 0' }], ['Drohnen für die Feuerwehr', { fold: 'drohnen fur die feuerwehr', words: 'drohnen für die feuerwehr' }],
  ])('%s', (text, miss) => expect(missOf(text)).toEqual(miss));

  it.each(['ab', '', '  ', 'für die', 'post@kommune.de', 'jemand (at) kommune.de', 'https://kommune.de/akte', 'www.kommune.de', '089 123456', '+49 171 2345', 'Aktenzeichen 12-345-6',
    'Herr Beispiel', 'beispiel, frau', 'Dr. Muster', 'Hauptstraße 12', 'Am Ring 4', 'x'.repeat(121), 'ein wort '.repeat(13)])('not: %s', (text) => expect(missOf(text)).toBeUndefined());
});

it('takes two or three words that nobody has used for a name', () => {
  const isKnown = (word: string): boolean => ['feuerwehr', 'drohne'].includes(word);
  for (const name of ['Quirina Zwetschgenbaum', 'zwetschgenbaum quirina maria', 'Quirina von Zwetschgenbaum']) expect(missOf(name, isKnown)).toBeUndefined();
  for (const words of ['Zwetschgenbaum', 'Drohne Zwetschgenbaum', 'Feuerwehr', 'eins zwei drei vier']) expect(missOf(words, isKnown)).toBeDefined();
});

describe('a search without a hit', () => {
  it('is counted by its words, later, and with nothing about who asked', async () => {
    await search('q=Quallenz%C3%BCchterei');
    await search('q=quallenzuechterei');
    await get(test, '/praxiswissen?q=Quallenz%C3%BCchterei', { cookie });
    expect(await stored()).toEqual([]);
    await test.app.searchMisses.write();
    expect(await stored()).toEqual([{ fold: 'quallenzuchterei', words: 'quallenzüchterei', times: 3, firstOn: '2027-01-12', lastOn: '2027-01-12' }]);
    const columns = Object.keys((await test.db.selectFrom('searchMiss').selectAll().executeTakeFirstOrThrow())).sort();
    expect(columns).toEqual(['doneAt', 'firstOn', 'fold', 'id', 'lastOn', 'times', 'words']);
    test.clock.advance({ hours: 48 });
    await search('q=quallenz%C3%BCchterei');
    await test.app.searchMisses.write();
    expect(await stored()).toMatchObject([{ times: 4, firstOn: '2027-01-12', lastOn: '2027-01-14' }]);
  });

  it('is not counted where something was found, filters narrowed it, or it names somebody', async () => {
    await makeAccount(test, { name: 'Quirina Zwetschgenbaum' });
    for (const query of ['q=Gl%C3%BCcksk%C3%A4ferzucht', 'q=Quallenz%C3%BCchterei&land=09', 'q=Quallenz%C3%BCchterei&art=kommunen', 'q=zwetschgenbaum', 'q=Zwetschgenbaum+quirina', 'q=quallen%40zucht.de']) await search(query);
    await test.app.searchMisses.write();
    expect(await stored()).toEqual([]);
  });

  it('goes with the account whose name it holds, where it was looked for before there was one', async () => {
    for (const query of ['q=Quirin+Mispelgarten', 'q=Mispelgarten']) await search(query);
    await test.app.searchMisses.write();
    const person = await makeAccount(test, { name: 'Quirin Mispelgarten' });
    expect(await deleteOwnAccount(test.deps, person, { keepsProgrammeName: false })).toMatchObject({ ok: true });
    expect((await stored()).map(({ fold }) => fold)).toEqual(['mispelgarten']);
  });

  it('does not wait for the database, and is lost rather than failed where there is none', async () => {
    let go = (): void => undefined;
    const held = new Promise<void>((resolve) => { go = resolve; });
    let locked = (): void => undefined;
    const isLocked = new Promise<void>((resolve) => { locked = resolve; });
    const lock = test.db.transaction().execute(async (tx) => {
      await tx.deleteFrom('searchMiss').execute();
      await (await import('kysely')).sql`lock table search_miss in access exclusive mode`.execute(tx);
      locked();
      await held;
    });
    await isLocked;
    await search('q=Quallenz%C3%BCchterei');
    const writing = test.app.searchMisses.write();
    await search('q=Quallenz%C3%BCchterei');
    go();
    await Promise.all([lock, writing, test.app.searchMisses.write()]);
    expect(await stored()).toMatchObject([{ times: 2 }]);
  });

  it('fills no table: so many new ones a day, from all processes together, and more are counted on only where they are known', async () => {
    const words = (n: number, prefix: string) => Array.from({ length: n }, (_, i) => `${prefix}${[...String(i)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`);
    const rows = (list: string[], day = '2027-02-01') => list.map((fold) => ({ fold, words: fold, day, times: 1 }));
    await Promise.all([writeMisses(test.db, rows(words(MOST_NEW_MISSES, 'quall'))), writeMisses(test.db, rows(words(MOST_NEW_MISSES, 'zwirb')))]);
    expect(await stored()).toHaveLength(MOST_NEW_MISSES);
    const [known] = await stored();
    await writeMisses(test.db, rows([known!.fold, 'nochwas']));
    expect(await stored()).toHaveLength(MOST_NEW_MISSES);
    expect((await stored())[0]!.times).toBe(2);
    await writeMisses(test.db, rows(['nochwas'], '2027-02-02'));
    expect(await stored()).toHaveLength(MOST_NEW_MISSES + 1);
  });

  it('is deleted when nobody has asked for it for so long as the setting says', async () => {
    const day = (back: number) => test.clock.now().subtract({ hours: 24 * back }).toString().slice(0, 10);
    await writeMisses(test.db, [{ fold: 'altesding', words: 'altesding', day: day(181), times: 5 }, { fold: 'neuesding', words: 'neuesding', day: day(179), times: 1 }]);
    expect(await rehearseRetention(test.deps, { ...defaultPeriods, searchMisses: 30 })).toMatchObject({ searchMisses: 2 });
    expect(await runRetention(test.deps, test.connectionString)).toMatchObject({ searchMisses: 1 });
    expect((await stored()).map(({ fold }) => fold)).toEqual(['neuesding']);
  });
});

describe('the list', () => {
  beforeAll(async () => { cookie = await signInAs(test, editor.accountId); });

  it('is for those who keep the search, shows the most asked first with what is close, and sets aside', async () => {
    await writeMisses(test.db, [{ fold: 'gluckskaferzwinger', words: 'glückskäferzwinger', day: '2027-01-12', times: 7 }, { fold: 'quallenzuchterei', words: 'quallenzüchterei', day: '2027-01-12', times: 2 }]);
    const member = await makeAccount(test);
    await expect(listMisses(test.db, member, false, 1)).rejects.toThrow(NotFound);
    const { rows } = await listMisses(test.db, editor, false, 1);
    expect(rows.map(({ words }) => words)).toEqual(['glückskäferzwinger', 'quallenzüchterei']);
    await expect(setMissDone(test.deps, member, rows[0]!.id, true)).rejects.toThrow(NotFound);
    const { body } = await get(test, path, { cookie });
    expect(await htmlProblems(body)).toEqual([]);
    expect(body).toMatch(/Im Katalog: [^§]*gluckskaferzucht/);
    expect(body).toContain(`/organisation/suche/synonyme?begriff=${encodeURIComponent('quallenzüchterei')}`);
    expect((await post(test, `${path}/${rows[0]!.id}`, { aktion: 'erledigt' }, { cookie })).statusCode).toBe(303);
    expect((await listMisses(test.db, editor, false, 1)).rows.map(({ words }) => words)).toEqual(['quallenzüchterei']);
    expect((await get(test, `/en${path}?stand=erledigt`, { cookie })).body).toContain('glückskäferzwinger');
    expect((await post(test, `${path}/${rows[0]!.id}`, { aktion: 'offen' }, { cookie })).statusCode).toBe(303);
    const audit = await test.db.selectFrom('activity').select(['verb', 'data']).where('objectId', '=', rows[0]!.id).orderBy('id').execute();
    expect(audit).toEqual([{ verb: 'search_miss_done', data: {} }, { verb: 'search_miss_reopened', data: {} }]);
  });
});
