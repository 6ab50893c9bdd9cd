import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvertedIndex } from '../../src/modules/search/index/inverted-index.ts';
import { completions } from '../../src/modules/search/index/completions.ts';
import { get, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeProject, makeTopic } from '../support/make.ts';

let test: TestApp;
beforeAll(async () => { test = await startTestApp(); });
afterAll(async () => { await test.close(); });

const suggested = async (typed: string, options: { cookie?: string; lang?: string } = {}): Promise<{ id: string; label: string; detail: string }[]> =>
  (await get(test, `${options.lang ?? ''}/suche/vorschlaege.json?q=${encodeURIComponent(typed)}`, options)).json();

describe('while somebody types', () => {
  it('projects, events, Kommunen and fields of action are suggested with what they are and where they lead', async () => {
    const home = await makeOrganisation(test, { name: 'Stadt Quittenau', shortName: 'Quittenau' });
    const topic = await makeTopic(test, { nameDe: 'Quittenanbau und Obst', nameEn: 'Quince growing' });
    const project = await makeProject(test, { organisationId: home.id, titleDe: 'Quittenkataster mit Drohnen' });
    await test.db.insertInto('projectTopic').values({ projectId: project.id, topicId: topic.id }).execute();
    await makeTopic(test, { nameDe: 'Quittenforschung' });
    const event = await makeEvent(test, { titleDe: 'Quittentag', hostId: home.id });
    expect(await suggested('quitt')).toEqual([
      { id: `/praxiswissen?feld=${topic.id}`, label: 'Quittenanbau und Obst', detail: 'Handlungsfeld · 1 Projekt' },
      { id: `/praxiswissen/${project.slug}`, label: 'Quittenkataster mit Drohnen', detail: 'Projekt · Stadt Quittenau' },
      { id: `/veranstaltungen/${event.slug}`, label: 'Quittentag', detail: 'Veranstaltung' },
      { id: `/kommunen/${home.slug}`, label: 'Stadt Quittenau', detail: 'Kommune · Bayern' },
    ]);
    expect((await suggested('quittenkataster dro')).map(({ label }) => label)).toEqual(['Quittenkataster mit Drohnen']);
    expect((await suggested('Drohnen Quittenk')).map(({ label }) => label)).toEqual(['Quittenkataster mit Drohnen']);
    expect((await suggested('quinc', { lang: '/en' }))[0]).toMatchObject({ id: `/en/praxiswissen?feld=${topic.id}`, detail: 'Field of action · 1 project' });
    expect(await suggested('q')).toEqual([]);
    expect(await suggested('')).toEqual([]);
    expect((await get(test, '/suche/vorschlaege.json?q=quitt')).headers['cache-control']).toBe('no-store');
  });

  it('nothing is suggested that is not for the reader, and no field of action for its sake', async () => {
    const home = await makeOrganisation(test, { name: 'Stadt Reusenbach' });
    const topic = await makeTopic(test, { nameDe: 'Reusenfischerei' });
    const hidden = await makeProject(test, { organisationId: home.id, titleDe: 'Reusenplan', level: 'amber_strict' });
    await test.db.insertInto('projectTopic').values({ projectId: hidden.id, topicId: topic.id }).execute();
    await makeEvent(test, { titleDe: 'Reusenabend', state: 'draft' });
    expect(await suggested('reusen')).toEqual([]);
    const colleague = await signInAs(test, (await makeAccount(test, { memberships: [home.id] })).accountId);
    expect((await suggested('reusen', { cookie: colleague })).map(({ label }) => label)).toEqual(['Reusenfischerei', 'Reusenplan']);
    const stranger = await signInAs(test, (await makeAccount(test, { memberships: [(await makeOrganisation(test)).id] })).accountId);
    expect(await suggested('reusen', { cookie: stranger })).toEqual([]);
  });
});

it('among ten thousand titles stays quick', () => {
  const index = new InvertedIndex([{ name: 'title', weight: 1, lengthNorm: 0 }, { name: 'text', weight: 1, lengthNorm: 0 }]);
  const words = Array.from({ length: 3000 }, (_, n) => `${['park', 'bau', 'strom', 'kita', 'akte', 'wasser'][n % 6]}${(n * 7919).toString(36).replace(/\d/g, 'x')}`);
  index.build(Array.from({ length: 10_000 }, (_, n) => ({ id: `project:${n}`, parts: [{ audience: n % 3 === 0 ? 'green' : 'clear',
    fields: { title: [`${words[n % 3000]} ${words[(n * 31) % 3000]}`], text: [Array.from({ length: 80 }, (_x, k) => words[(n * k) % 3000]).join(' ')] } }] })));
  const times = ['pa', 'bau', 'strom', 'parkx', 'wa', 'kita a', 'akte', 'ba'].map((typed) => {
    const from = performance.now();
    const found = completions(index, typed, (audience) => audience === 'clear', 40);
    expect(found.every((id) => Number(id.slice(8)) % 3 !== 0)).toBe(true);
    return performance.now() - from;
  }).sort((a, b) => a - b);
  expect(times.at(-1)).toBeLessThan(150);
});
