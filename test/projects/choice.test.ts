import { beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { meantProject, type TypedProject } from '../../src/modules/projects/choice/meant.ts';
import { listChoices } from '../../src/modules/projects/choice/queries.ts';
import { getAround } from '../../src/modules/projects/queries-around.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeProject } from '../support/make.ts';

let test: TestApp;
let [home, away] = [{ id: '', name: '' }, { id: '', name: '' }];
let [editor, stranger] = [] as unknown as [Member, Member];
beforeAll(async () => {
  test = await startTestApp();
  [home, away] = [await makeOrganisation(test, { name: 'Stadt Heimat', shortName: 'Heimat' }), await makeOrganisation(test, { name: 'Stadt Überlingen', shortName: 'Überlingen' })];
  [editor, stranger] = [await makeAccount(test, { memberships: [home.id] }), await makeAccount(test)];
  return () => test.close();
});
const titles = async (actor: Member, text: string): Promise<string[]> => (await listChoices(test.db, actor, text)).map(({ titleDe }) => titleDe);
const typed = (given: Partial<TypedProject>): TypedProject => ({ text: '', id: '', choice: '', shown: '', ...given });

describe('projects to choose from', () => {
  it('are found by words of title and Kommune in any order, by the English title and by the address', async () => {
    const { slug } = await makeProject(test, { organisationId: away.id, titleDe: 'Straßenlaternen mit Gefühl', titleEn: 'Street lamps that feel' });
    for (const text of ['strassenlaternen', 'Gefühl Überlingen', 'ueberlingen strassen', 'lamps', slug, `https://beispiel.example/praxiswissen/${slug}/`]) expect([text, await titles(editor, text)]).toEqual([text, ['Straßenlaternen mit Gefühl']]);
    for (const text of ['', 's', '   ', 'straßenlaternen heimat', '%%']) expect([text, await titles(editor, text)]).toEqual([text, []]);
  });

  it('begin with the text first, and are ten at most', async () => {
    for (let n = 0; n < 11; n += 1) await makeProject(test, { titleDe: `Das Zwiebelmuster ${n}` });
    await makeProject(test, { titleDe: 'Zwiebelmuster zuerst', confirmedAt: test.clock.now().subtract({ hours: 9_999 }) });
    const found = await titles(editor, 'zwiebelmuster');
    expect([found.length, found[0]]).toEqual([10, 'Zwiebelmuster zuerst']);
  });

  it('are only those that the reader may see, however many others there are', async () => {
    for (let n = 0; n < 12; n += 1) await makeProject(test, { organisationId: away.id, titleDe: `Geheimplan ${n}`, level: (['amber', 'amber_strict', 'red'] as const)[n % 3]! });
    const own = await makeProject(test, { organisationId: home.id, titleDe: 'Unser Geheimplan', level: 'amber_strict', confirmedAt: test.clock.now().subtract({ hours: 99 }) });
    const green = await makeProject(test, { organisationId: away.id, titleDe: 'Offener Geheimplan', level: 'green', confirmedAt: test.clock.now().subtract({ hours: 100 }) });
    expect(await titles(editor, 'geheimplan')).toEqual(['Unser Geheimplan', 'Offener Geheimplan']);
    expect(await titles(stranger, 'geheimplan')).toEqual([]);
    const hidden = await test.db.selectFrom('project').select(['id', 'slug', 'titleDe']).where('titleDe', '=', 'Geheimplan 0').executeTakeFirstOrThrow();
    for (const one of [typed({ text: hidden.titleDe, id: hidden.id }), typed({ text: hidden.titleDe, choice: hidden.id, shown: hidden.titleDe }), typed({ text: hidden.slug })]) {
      expect(await meantProject(test.db, editor, one)).toEqual({ ok: false, choices: [] });
    }
    expect(await meantProject(test.db, editor, typed({ text: 'Offener Geheimplan' }))).toEqual({ ok: true, id: green.id });
    expect((await meantProject(test.db, editor, typed({ text: 'Unser Geheimplan' }), own.id)).ok).toBe(false);
  });

  it('are taken as chosen only while the text is the one they were chosen for', async () => {
    const [one, other] = [await makeProject(test, { titleDe: 'Kranbuch' }), await makeProject(test, { titleDe: 'Kranbuch' })];
    expect(await meantProject(test.db, editor, typed({ text: 'Kranbuch' }))).toMatchObject({ ok: false, choices: [{}, {}] });
    expect(await meantProject(test.db, editor, typed({ text: 'Kranbuch', id: other.id }))).toEqual({ ok: true, id: other.id });
    expect(await meantProject(test.db, editor, typed({ text: 'kran', choice: one.id, shown: 'kran' }))).toEqual({ ok: true, id: one.id });
    expect((await meantProject(test.db, editor, typed({ text: 'anderes', id: other.id, choice: one.id, shown: 'kran' }))).ok).toBe(false);
  });
});

describe('relating a project', () => {
  it('takes what was picked from the list, without scripts, and says what it may be', async () => {
    const { slug, id } = await makeProject(test, { organisationId: home.id, titleDe: 'Der Nachfolger' });
    const old = await makeProject(test, { organisationId: away.id, titleDe: 'Bojenmelder', status: 'ended' });
    await makeProject(test, { organisationId: away.id, titleDe: 'Bojenmelder für den Hafen' });
    const cookie = await signInAs(test, editor.accountId);
    const path = `/praxiswissen/${slug}/kommunen`;
    const nothing = await post(test, path, { was: 'verbinden', art: 'follows', projekt: 'gibt es nirgends' }, { cookie });
    expect([nothing.statusCode, nothing.body.includes('Wir finden kein Projekt mit diesen Wörtern')]).toEqual([422, true]);
    const first = await post(test, path, { was: 'verbinden', art: 'derived_from', projekt: 'boje' }, { cookie });
    expect(first.statusCode).toBe(422);
    for (const words of ['Welches Projekt meinen Sie?', 'Diese 2 Projekte passen', 'Bojenmelder für den Hafen', 'Stadt Überlingen · ', 'value="boje"']) expect(first.body).toContain(words);
    const second = await post(test, path, { was: 'verbinden', art: 'derived_from', projekt: 'boje', projektListe: 'boje', projektWahl: old.id }, { cookie });
    expect(second.headers.location).toBe(`${path}?hinweis=verbunden`);
    expect((await getAround(test.db, editor, id)).relations.map(({ kind, titleDe }) => [kind, titleDe])).toEqual([['derived_from', 'Bojenmelder']]);
  });

  it('suggests while typing what the reader may see, and nothing to visitors', async () => {
    await makeProject(test, { organisationId: away.id, titleDe: 'Deichwacht', titleEn: 'Dyke watch', level: 'green', status: 'operating' });
    await makeProject(test, { organisationId: away.id, titleDe: 'Deichwacht geheim', level: 'red' });
    const cookie = await signInAs(test, editor.accountId);
    const answer = await get(test, '/en/praxiswissen/auswahl.json?q=deich', { cookie });
    expect([answer.headers['cache-control'], answer.json()]).toEqual(['no-store', [{ id: expect.any(String), label: 'Dyke watch', detail: 'Stadt Überlingen · in operation' }]]);
    expect((await get(test, '/praxiswissen/auswahl.json?q=deich')).statusCode).toBe(303);
  });
});
