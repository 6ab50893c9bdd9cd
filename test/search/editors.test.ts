import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visitor, type Member } from '../../src/modules/accounts/actor.ts';
import { dbFor } from '../../src/modules/accounts/public-db.ts';
import { NotFound } from '../../src/platform/http/errors.ts';
import { find } from '../../src/modules/search/catalogue/find.ts';
import { LiveIndex, liveIndexOf, synonymsOf } from '../../src/modules/search/catalogue/live-index.ts';
import { parseSearchQuery } from '../../src/modules/search/catalogue/question.ts';
import { bringStartingSynonyms } from '../../src/modules/search/editors/commands-start.ts';
import { addGroup, changeGroup, endGroup, restoreGroup, type GroupInput } from '../../src/modules/search/editors/commands-synonyms.ts';
import { getGroup, listGroups } from '../../src/modules/search/editors/queries.ts';
import { understand } from '../../src/modules/search/editors/try-out.ts';
import { startingSynonyms } from '../../src/modules/search/synonym-start.ts';
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

const path = '/organisation/suche/synonyme';
const group = (terms: string[], more: Partial<GroupInput> = {}): GroupInput => ({ kind: 'synonym', terms, both: false, ...more });
const add = async (terms: string[], more: Partial<GroupInput> = {}): Promise<string> => {
  const result = await addGroup(test.deps, editor, group(terms, more));
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.id;
};
const finds = async (text: string): Promise<number> => (await find(await liveIndexOf(test.deps.db).current(), dbFor(test.deps, visitor), visitor,
  parseSearchQuery({ q: text }), undefined, test.clock.now())).total;
const refusal = async (terms: string[], more: Partial<GroupInput> = {}) => {
  const result = await addGroup(test.deps, editor, group(terms, more));
  return result.ok ? 'saved' : result.reason === 'refused' ? result.problems : result.reason;
};
const idOf = async (startTerm: string): Promise<string> => (await test.db.selectFrom('synonymGroup').select('id').where('startTerm', '=', startTerm).executeTakeFirstOrThrow()).id;

describe('who keeps the search', () => {
  it('are organisers and admins, in the commands as on the pages', async () => {
    const member = await makeAccount(test);
    const id = await idOf('E-Akte');
    for (const work of [() => addGroup(test.deps, member, group(['Feldhase', 'Mümmelmann'])), () => changeGroup(test.deps, member, id, group(['Feldhase', 'Mümmelmann']), 1),
      () => endGroup(test.deps, member, id, 1), () => restoreGroup(test.deps, member, id, 1, true), () => listGroups(test.db, member), () => getGroup(test.db, member, id)]) {
      await expect(work()).rejects.toThrow(NotFound);
    }
    const theirs = await signInAs(test, member.accountId);
    for (const url of [path, `${path}/neu`, `${path}/${id}`, '/organisation/suche/ohne-treffer']) expect((await get(test, url, { cookie: theirs })).statusCode).toBe(404);
    expect((await post(test, `${path}/${id}/ende`, { stand: '1' }, { cookie: theirs })).statusCode).toBe(404);
    expect((await getGroup(test.db, editor, id)).group).toMatchObject({ version: 1, endedAt: null });
  });
});

describe('a group', () => {
  it('leads the next search, in every process, and no longer once it has ended', async () => {
    const other = new LiveIndex(test.deps.db);
    const table = synonymsOf(await other.current());
    expect(await finds('Marienwurmzüchterei')).toBe(0);
    const id = await add(['Marienwurmzüchterei', 'Glückskäferzucht']);
    expect(await finds('Marienwurmzüchterei')).toBe(1);
    const elsewhere = await other.current();
    expect(synonymsOf(elsewhere)).not.toBe(table);
    expect(synonymsOf(elsewhere)!.find(['marienwurmzuchterei'])).toHaveLength(1);
    expect(await endGroup(test.deps, editor, id, 1)).toEqual({ ok: true, id });
    expect(await finds('Marienwurmzüchterei')).toBe(0);
    expect(await restoreGroup(test.deps, editor, id, 2, false)).toEqual({ ok: true, id });
    expect(await finds('Marienwurmzüchterei')).toBe(1);
  });

  it('keeps who changed it when, and the audit says so without its words', async () => {
    const id = await add(['Tauschregal', 'Bücherzelle']);
    test.clock.advance({ hours: 1 });
    const second = await makeAccount(test, { admin: true, name: 'Zweite Person' });
    expect(await changeGroup(test.deps, second, id, group(['Tauschregal', 'Bücherzelle', 'Büchertausch'], { kind: 'one_way' }), 1)).toEqual({ ok: true, id });
    const { group: now, versions } = await getGroup(test.db, editor, id);
    expect(now).toMatchObject({ version: 2, kind: 'one_way', updatedBy: 'Zweite Person', updatedAt: test.clock.now() });
    expect(versions).toEqual([{ version: 1, kind: 'synonym', terms: ['Tauschregal', 'Bücherzelle'], ended: false, savedAt: test.clock.now().subtract({ hours: 1 }), savedBy: editor.name }]);
    const audit = await test.db.selectFrom('activity').select(['verb', 'actorId', 'data']).where('objectId', '=', id).orderBy('id').execute();
    expect(audit).toEqual([{ verb: 'created', actorId: editor.accountId, data: { version: 1 } }, { verb: 'changed', actorId: second.accountId, data: { version: 2 } }]);
  });

  it('is not overwritten by who began earlier, and saving nothing new is no version', async () => {
    const id = await add(['Laubsauger', 'Laubbläser']);
    expect(await changeGroup(test.deps, editor, id, group(['Laubsauger', 'Laubbläser']), 1)).toEqual({ ok: true, id });
    expect((await getGroup(test.db, editor, id)).group.version).toBe(1);
    const answers = await Promise.all(['Laubgebläse', 'Blaslaub', 'Laubwind'].map((term) => changeGroup(test.deps, editor, id, group(['Laubsauger', 'Laubbläser', term]), 1)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((one) => !one.ok && one.reason === 'changed_meanwhile')).toHaveLength(2);
    expect(await endGroup(test.deps, editor, id, 1)).toEqual({ ok: false, reason: 'changed_meanwhile' });
    expect(await endGroup(test.deps, editor, id, 2)).toMatchObject({ ok: true });
    expect(await changeGroup(test.deps, editor, id, group(['Laubsauger', 'Laub']), 3)).toEqual({ ok: false, reason: 'changed_meanwhile' });
  });

  it.each([
    [[], [{ reason: 'required' }]],
    [['Wichtelweg'], [{ reason: 'single' }]],
    [Array.from({ length: 21 }, (_, n) => `Wichtel${'abcdefghijklmnopqrstuvw'[n]}weg`), [{ reason: 'too_many' }]],
    [['Wichtelweg', 'x'.repeat(61)], [{ reason: 'too_long', term: 'x'.repeat(61) }]],
    [['Wichtelweg', 'a > b'], [{ reason: 'characters', term: 'a > b' }]],
    [['Wichtelweg', 'Weg | Pfad'], [{ reason: 'characters', term: 'Weg | Pfad' }]],
    [['Wichtelweg', '„Pfad“'], [{ reason: 'characters', term: '„Pfad“' }]],
    [['Wichtelweg', 'für alle'], [{ reason: 'stop_words', term: 'für alle' }]],
    [['Wichtelweg', 'rote grüne blaue gelbe weiße Wege'], [{ reason: 'too_many_words', term: 'rote grüne blaue gelbe weiße Wege' }]],
    [['Wichtelweg', 'wichtel-weg'], [{ reason: 'twice', term: 'wichtel-weg' }]],
    [['x'.repeat(5_000)], [{ reason: 'single' }, { reason: 'too_long', term: 'x'.repeat(5_000) }]],
    [['!!!', '???'], [{ reason: 'characters', term: '!!!' }, { reason: 'characters', term: '???' }]],
  ])('is refused with a reason: %j', async (terms, problems) => expect(await refusal(terms)).toEqual(problems));

  it('does not take a term that another has, unless it shall stand in both; two who try it at once are not both served', async () => {
    const id = await add(['Rollsteig', 'Fahrsteig']);
    const taken = [{ reason: 'elsewhere', term: 'Rollsteige', other: { id, first: 'Rollsteig' } }];
    expect(await refusal(['Laufband', 'Rollsteige'])).toEqual(taken);
    expect(await refusal(['Gehband', 'Rollsteige'], { kind: 'abbreviation' })).toEqual(taken);
    // What a one-way group leads to may stand anywhere; what it leads from may not.
    expect(await refusal(['Gehband', 'Rollsteig'], { kind: 'one_way' })).toBe('saved');
    expect(await refusal(['Rollsteige', 'Gehband'], { kind: 'one_way' })).toEqual(taken);
    expect(await refusal(['Laufband', 'Rollsteige'], { both: true })).toBe('saved');
    const both = await Promise.all([refusal(['Schwebebahn', 'Seilbahn']), refusal(['Schwebebahnen', 'Gondel'])]);
    expect(both.filter((one) => one === 'saved')).toHaveLength(1);
  });

  it('that ended gives its terms free, and comes back only if somebody wants them twice', async () => {
    const id = await add(['Eisstock', 'Asphaltstock']);
    await endGroup(test.deps, editor, id, 1);
    const other = await add(['Eisstock', 'Curling']);
    expect(await restoreGroup(test.deps, editor, id, 2, false)).toEqual({ ok: false, reason: 'refused', problems: [{ reason: 'elsewhere', term: 'Eisstock', other: { id: other, first: 'Eisstock' } }] });
    expect(await restoreGroup(test.deps, editor, id, 2, true)).toEqual({ ok: true, id });
  });

  it('of the list can be saved although its terms of old would be refused today', async () => {
    const id = await idOf('EfA');
    const { group: { terms } } = await getGroup(test.db, editor, id);
    expect(terms).toContain('Einer für Alle');
    expect(await changeGroup(test.deps, editor, id, { kind: 'abbreviation', terms: [...terms, 'Nachnutzungsdienst'], both: false }, 1)).toEqual({ ok: true, id });
  });
});

describe('the list of the product', () => {
  const bring = (more: string[][] = [], without: string[] = []): Promise<number> => bringStartingSynonyms(test.deps.db,
    [...startingSynonyms().filter(({ terms }) => !without.includes(terms[0]!)), ...more.map((terms) => ({ terms }))], test.clock.now());

  it('is there from the beginning, and a start that brings nothing new changes nothing', async () => {
    const held = new Set((await listGroups(test.db, editor)).filter(({ started }) => started).map(({ terms }) => terms[0]));
    expect(held.size).toBe(startingSynonyms().length);
    expect(await bring()).toBe(0);
  });

  it('never undoes what editors did: ended stays ended, changed stays changed, the rest follows', async () => {
    const [ended, changed] = [await idOf('Kita'), await idOf('LoRaWAN')];
    await endGroup(test.deps, editor, ended, 1);
    const { group: { terms } } = await getGroup(test.db, editor, changed);
    await changeGroup(test.deps, editor, changed, group([...terms, 'Sensorfunk']), 1);
    expect(await bring([['Wanderdüne', 'Sandwehe']])).toBe(1);
    expect((await getGroup(test.db, editor, ended)).group.endedAt).not.toBeNull();
    expect((await getGroup(test.db, editor, changed)).group.terms).toContain('Sensorfunk');
    // A later list says more of one group, and no longer knows another and those two.
    expect(await bring([['Wanderdüne', 'Sandwehe', 'Flugsand']], ['Kita', 'LoRaWAN', 'Lkw'])).toBe(2);
    expect((await getGroup(test.db, editor, await idOf('Wanderdüne'))).group.terms).toContain('Flugsand');
    expect((await listGroups(test.db, editor)).filter(({ id }) => [ended, changed].includes(id))).toHaveLength(2);
    expect(await test.db.selectFrom('synonymGroup').select('id').where('startTerm', '=', 'Lkw').execute()).toEqual([]);
    await bring();
  });

  it('is brought once by processes that start at the same moment', async () => {
    const counts = await Promise.all([1, 2, 3].map(() => bring([['Zeitzeichen', 'Uhrzeitsender']])));
    expect(counts.sort()).toEqual([0, 0, 1]);
    await bring();
  });
});

describe('trying out', () => {
  it('says what is looked for, what is passed over, which synonyms lead where, and what a change would bring', async () => {
    const index = await liveIndexOf(test.deps.db).current();
    const groups = await listGroups(test.db, editor);
    const shown = understand(index, editor, 'Dokumentenmanagement für die Schulverwaltung', groups);
    expect(shown.words.map(({ asked }) => asked)).toEqual(['Dokumentenmanagement', 'Schulverwaltung']);
    expect(shown.words[1]!.parts).toEqual(expect.arrayContaining(['schul']));
    expect(shown.passed).toEqual(['für', 'die']);
    expect(shown.synonyms.find(({ asked }) => asked === 'Dokumentenmanagement')!.terms).toContain('E-Akte');
    const draft = { kind: 'synonym' as const, terms: ['Siebenpunktaufzucht', 'Glückskäferzucht'] };
    expect(understand(index, editor, 'Siebenpunktaufzucht', groups, draft)).toMatchObject({ without: 0, held: 0, changed: 1 });
    expect(await finds('Siebenpunktaufzucht')).toBe(0);
  });
});

describe('the pages', () => {
  beforeAll(async () => { cookie = await signInAs(test, editor.accountId); });

  it('make, change, end and restore a group by forms, in both languages', async () => {
    const made = await post(test, path, { kind: 'synonym', terms: 'Wetterfrosch\r\n  Regenfrosch \r\n', aktion: 'speichern' }, { cookie });
    expect([made.statusCode, made.headers.location]).toEqual([303, `${path}?suche=Wetterfrosch&hinweis=angelegt`]);
    const list = (await get(test, `${path}?suche=wetterfrosch&hinweis=angelegt`, { cookie })).body;
    expect(list).toContain('Die Gruppe ist angelegt');
    const id = /synonyme\/([0-9a-f-]{36})"/.exec(list)![1]!;
    const tried = await post(test, `${path}/${id}`, { kind: 'one_way', terms: 'Wetterfrosch\nLaubfrosch', stand: '1', probe: 'Wetterfrosch', aktion: 'probe' }, { cookie });
    expect([tried.statusCode, (await getGroup(test.db, editor, id)).group.version]).toEqual([200, 1]);
    expect(tried.body).toContain('Wetterfrosch findet auch Laubfrosch');
    expect(await htmlProblems(tried.body)).toEqual([]);
    expect((await post(test, `${path}/${id}`, { kind: 'one_way', terms: 'Wetterfrosch\nLaubfrosch', stand: '1' }, { cookie })).statusCode).toBe(303);
    const late = await post(test, `/en${path}/${id}`, { kind: 'synonym', terms: 'Wetterfrosch\nUnke', stand: '1' }, { cookie });
    expect(late.statusCode).toBe(409);
    for (const words of ['Somebody else has changed this group meanwhile', 'Wetterfrosch, Laubfrosch', 'Unke', 'name="stand" value="2"']) expect(late.body).toContain(words);
    expect((await post(test, `${path}/${id}/ende`, { stand: '2' }, { cookie })).headers.location).toBe(`${path}?hinweis=beendet`);
    const ended = await get(test, `/en${path}/${id}`, { cookie });
    expect(ended.body).toContain('no update brings it back');
    expect(await htmlProblems(ended.body)).toEqual([]);
    expect((await get(test, `${path}?stand=beendet`, { cookie })).body).toContain('Wetterfrosch');
    expect((await post(test, `${path}/${id}/wiederherstellung`, { stand: '3' }, { cookie })).headers.location).toBe(`${path}?hinweis=wieder`);
  });

  it('say in sentences what is wrong, keep what was typed, and offer to keep a term in both groups', async () => {
    const wrong = await post(test, path, { kind: 'synonym', terms: 'Fundbüro\n<script>alert(1)</script>', aktion: 'speichern' }, { cookie });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toMatch(/<title>Fehler: /);
    expect(wrong.body).not.toContain('<script>alert');
    expect(wrong.body).toContain('„Fundbüro“ steht schon in der Gruppe „Fundbüro“');
    expect(wrong.body).toContain('name="both"');
    expect(await htmlProblems(wrong.body)).toEqual([]);
    expect((await post(test, path, { terms: 'Eins\nZwei' }, { cookie })).body).toContain('Wählen Sie die Art der Gruppe.');
    const choosing = await get(test, `${path}?begriff=eaktte`, { cookie });
    expect(choosing.body.indexOf('E-Akte</a>')).toBeGreaterThan(0);
    expect(choosing.body.indexOf('E-Akte</a>')).toBeLessThan(choosing.body.indexOf('Abholstation</a>') === -1 ? Infinity : choosing.body.indexOf('Abholstation</a>'));
    expect(await htmlProblems(choosing.body)).toEqual([]);
    expect((await get(test, `${path}/${await idOf('E-Akte')}?begriff=eaktte`, { cookie })).body).toMatch(/DMS[^<]*\neaktte<\/textarea>|eaktte<\/textarea>/);
  });
});
