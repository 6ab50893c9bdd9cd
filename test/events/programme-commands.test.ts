import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import {
  addItem, changeItem, duplicateItem, MAX_ITEMS, moveItem, purgeRemovedItems, removeItem, restoreItem, saveTimes, type ItemInput,
} from '../../src/modules/events/programme/commands-items.ts';
import { MAX_MATERIAL } from '../../src/modules/events/programme/material.ts';
import { addMaterial, changeMaterial, removeMaterial } from '../../src/modules/events/programme/commands-material.ts';
import { releaseProgramme } from '../../src/modules/events/programme/commands-release.ts';
import { draftStamp, itemStamp } from '../../src/modules/events/programme/item-stamp.ts';
import { findRemovedItem, getDraftItem, getReleasedProgramme, listDraftItems, listReleases } from '../../src/modules/events/programme/queries.ts';
import { NotFound } from '../../src/platform/http/errors.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeEvent, makeOrganisation, makeSeries } from '../support/make.ts';

let test: TestApp;
let actor: Member;
let eventId: string;
let ids: string[];
beforeAll(async () => { test = await startTestApp(); });
afterAll(() => test.close());

function input(title: string, given: Partial<ItemInput> = {}): ItemInput {
  return {
    kind: 'impulse', titleDe: title, titleEn: '', abstractDe: '', abstractEn: '', minutes: 10, pinnedAt: null, publicNote: '', backstageNote: '', people: [], ...given,
  };
}
async function add(title: string, given: Partial<ItemInput> = {}, after?: string): Promise<string> {
  const result = await addItem(test.deps, actor, eventId, after, input(title, given));
  if (!result.ok) throw new Error(result.reason);
  return result.itemId;
}
const titles = async () => (await listDraftItems(test.db, eventId)).map((item) => item.title.de);
const item = (id: string) => getDraftItem(test.db, eventId, id);

beforeEach(async () => {
  const event = await makeEvent(test);
  eventId = event.id;
  actor = await makeAccount(test, { organises: [event.seriesId] });
  ids = [await add('A'), await add('B'), await add('C')];
});

describe('items', () => {
  it('are added at the end or after another one', async () => {
    await add('nach A', {}, ids[0]);
    await add('Ende', {}, '00000000-0000-4000-8000-000000000000');
    expect(await titles()).toEqual(['A', 'nach A', 'B', 'C', 'Ende']);
    expect((await listDraftItems(test.db, eventId)).map(({ position }) => position)).toEqual([0, 1, 2, 3, 4]);
  });

  it('keep all that was typed, people in order', async () => {
    const organisation = await makeOrganisation(test, { name: 'Stadt Beispielhausen' });
    const id = await add('Alles', {
      kind: 'welcome', titleEn: 'All', abstractDe: 'Worum es geht.', abstractEn: 'What it is about.', minutes: 7, pinnedAt: '14:05', publicNote: 'Bitte pünktlich',
      backstageNote: 'Wasser hinstellen',
      people: [{ name: 'Testperson', jobTitle: 'CDO', organisationId: organisation.id, affiliation: '' }, { name: '', jobTitle: 'Moderation', organisationId: null, affiliation: 'Agentur' }],
    });
    expect(await item(id)).toEqual({
      id, position: 3, kind: 'welcome', title: { de: 'Alles', en: 'All' }, abstract: { de: 'Worum es geht.', en: 'What it is about.' }, minutes: 7, pinnedAt: '14:05',
      publicNote: 'Bitte pünktlich', backstageNote: 'Wasser hinstellen',
      people: [
        { name: 'Testperson', jobTitle: 'CDO', organisationId: organisation.id, organisation: 'Stadt Beispielhausen' },
        { name: '', jobTitle: 'Moderation', organisationId: null, organisation: 'Agentur' },
      ],
    });
  });

  it('are changed only by whoever saw what is stored', async () => {
    const stamp = itemStamp(await item(ids[0]!));
    expect(await changeItem(test.deps, actor, eventId, ids[0]!, input('A1', { people: [{ name: 'X', jobTitle: '', organisationId: null, affiliation: '' }] }), stamp)).toEqual({ ok: true });
    const stored = await item(ids[0]!);
    expect(await changeItem(test.deps, actor, eventId, ids[0]!, input('A2'), stamp)).toEqual({ ok: false, reason: 'conflict', stored });
    expect((await item(ids[0]!)).title.de).toBe('A1');
    expect(await changeItem(test.deps, actor, eventId, ids[0]!, input('A2'), itemStamp(stored))).toEqual({ ok: true });
    expect((await item(ids[0]!)).people).toEqual([]);
    // A move changes the place only; whoever edits meanwhile is not disturbed.
    const before = itemStamp(await item(ids[1]!));
    await moveItem(test.deps, actor, eventId, ids[1]!, 'up');
    expect(await changeItem(test.deps, actor, eventId, ids[1]!, input('B1'), before)).toEqual({ ok: true });
  });

  it('are duplicated right after, without the pinned start', async () => {
    const id = await add('D', { pinnedAt: '15:00', backstageNote: 'Notiz', people: [{ name: 'X', jobTitle: '', organisationId: null, affiliation: 'Y' }] }, ids[0]);
    const copy = await duplicateItem(test.deps, actor, eventId, id);
    expect(await titles()).toEqual(['A', 'D', 'D', 'B', 'C']);
    const original = await item(id);
    expect(copy.ok && await item(copy.itemId)).toEqual({ ...original, id: copy.ok && copy.itemId, position: 2, pinnedAt: null });
    expect(await duplicateItem(test.deps, actor, eventId, '00000000-0000-4000-8000-000000000000')).toEqual({ ok: false, reason: 'gone' });
  });

  it.each([
    ['up', 1, 'up' as const, ['B', 'A', 'C']],
    ['down', 1, 'down' as const, ['A', 'C', 'B']],
    ['up at the top', 0, 'up' as const, ['A', 'B', 'C']],
    ['down at the end', 2, 'down' as const, ['A', 'B', 'C']],
    ['to the end', 0, { to: 'end' as const }, ['B', 'C', 'A']],
  ])('move %s', async (_what, index, move, expected) => {
    expect(await moveItem(test.deps, actor, eventId, ids[index]!, move)).toEqual({ ok: true });
    expect(await titles()).toEqual(expected);
  });

  it('move before another one, and say when that is gone', async () => {
    expect(await moveItem(test.deps, actor, eventId, ids[2]!, { before: ids[0]! })).toEqual({ ok: true });
    expect(await titles()).toEqual(['C', 'A', 'B']);
    await removeItem(test.deps, actor, eventId, ids[0]!);
    expect(await moveItem(test.deps, actor, eventId, ids[1]!, { before: ids[0]! })).toEqual({ ok: false, reason: 'gone' });
    expect(await moveItem(test.deps, actor, eventId, ids[0]!, 'up')).toEqual({ ok: false, reason: 'gone' });
  });

  it('lose nothing when two people move at once', async () => {
    for (let n = 0; n < 5; n += 1) await add(`Z${n}`);
    await Promise.all([
      ...Array.from({ length: 5 }, () => moveItem(test.deps, actor, eventId, ids[2]!, 'up')),
      ...Array.from({ length: 5 }, () => moveItem(test.deps, actor, eventId, ids[0]!, 'down')),
      add('neu'), removeItem(test.deps, actor, eventId, ids[1]!),
    ]);
    expect((await titles()).toSorted()).toEqual(['A', 'C', 'Z0', 'Z1', 'Z2', 'Z3', 'Z4', 'neu']);
    expect((await listDraftItems(test.db, eventId)).map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('have a limit', async () => {
    for (let n = 3; n < MAX_ITEMS; n += 1) await add(`${n}`);
    expect(await addItem(test.deps, actor, eventId, undefined, input('zu viel'))).toEqual({ ok: false, reason: 'too_many' });
    expect(await duplicateItem(test.deps, actor, eventId, ids[0]!)).toEqual({ ok: false, reason: 'too_many' });
  });
});

describe('removing', () => {
  it('can be undone for a day, to the same place, with people and links', async () => {
    const id = await add('D', { people: [{ name: 'X', jobTitle: '', organisationId: null, affiliation: '' }] }, ids[0]);
    await addMaterial(test.deps, actor, eventId, { itemId: id, kind: 'link', audience: 'public', title: 'Seite', url: 'https://x.example' });
    const before = await item(id);
    expect(await removeItem(test.deps, actor, eventId, id)).toEqual({ ok: true, place: 1 });
    expect(await removeItem(test.deps, actor, eventId, id)).toEqual({ ok: false, reason: 'gone' });
    expect(await titles()).toEqual(['A', 'B', 'C']);
    expect(await findRemovedItem(test.db, eventId, id)).toEqual({ id, titleDe: 'D', titleEn: '' });
    expect(await removeItem(test.deps, actor, eventId, ids[0]!)).toEqual({ ok: true, place: 0 });
    expect(await restoreItem(test.deps, actor, eventId, ids[0]!, 0)).toEqual({ ok: true });
    expect(await restoreItem(test.deps, actor, eventId, id, 1)).toEqual({ ok: true });
    expect(await restoreItem(test.deps, actor, eventId, id, 1)).toEqual({ ok: true });
    expect(await titles()).toEqual(['A', 'D', 'B', 'C']);
    expect(await item(id)).toEqual(before);
    expect(await test.db.selectFrom('material').select('itemId').where('eventId', '=', eventId).execute()).toEqual([{ itemId: id }]);
  });

  it('is final after a day, or with the next release', async () => {
    const purge = () => test.db.transaction().execute((tx) => purgeRemovedItems(tx, test.clock.now()));
    await removeItem(test.deps, actor, eventId, ids[0]!);
    test.clock.advance({ hours: 23 });
    await purge();
    expect(await findRemovedItem(test.db, eventId, ids[0]!)).toBeDefined();
    test.clock.advance({ hours: 1 });
    expect(await purge()).toBeGreaterThan(0n);
    expect(await restoreItem(test.deps, actor, eventId, ids[0]!, 0)).toEqual({ ok: false, reason: 'gone' });
    await removeItem(test.deps, actor, eventId, ids[1]!);
    await releaseProgramme(test.deps, actor, eventId, undefined);
    expect(await restoreItem(test.deps, actor, eventId, ids[1]!, 0)).toEqual({ ok: false, reason: 'gone' });
    expect(await test.db.selectFrom('programmeItem').select('id').where('eventId', '=', eventId).execute()).toEqual([{ id: ids[2] }]);
  });

  it('does not bring items of other events over', async () => {
    const other = await makeEvent(test);
    const otherActor = await makeAccount(test, { organises: [other.seriesId] });
    await removeItem(test.deps, actor, eventId, ids[0]!);
    expect(await restoreItem(test.deps, otherActor, other.id, ids[0]!, 0)).toEqual({ ok: false, reason: 'gone' });
    expect(await findRemovedItem(test.db, other.id, ids[0]!)).toBeUndefined();
  });
});

describe('times in the list', () => {
  const seen = { minutes: 10, pinnedAt: null };
  it('are saved where they were typed, beside what others save', async () => {
    await Promise.all([
      saveTimes(test.deps, actor, eventId, [{ itemId: ids[0]!, seen, typed: { minutes: 15, pinnedAt: null } }, { itemId: ids[1]!, seen, typed: seen }]),
      saveTimes(test.deps, actor, eventId, [{ itemId: ids[0]!, seen, typed: seen }, { itemId: ids[1]!, seen, typed: { minutes: 10, pinnedAt: '14:30' } }]),
    ]);
    expect((await listDraftItems(test.db, eventId)).map(({ minutes, pinnedAt }) => [minutes, pinnedAt])).toEqual([[15, null], [10, '14:30'], [10, null]]);
  });

  it('name what somebody else changed in between, and save the rest', async () => {
    await saveTimes(test.deps, actor, eventId, [{ itemId: ids[0]!, seen, typed: { minutes: 20, pinnedAt: null } }]);
    await removeItem(test.deps, actor, eventId, ids[2]!);
    const late = [{ itemId: ids[0]!, seen, typed: { minutes: 5, pinnedAt: null } }, { itemId: ids[1]!, seen, typed: { minutes: 6, pinnedAt: null } },
      { itemId: ids[2]!, seen, typed: { minutes: 7, pinnedAt: null } }];
    expect(await saveTimes(test.deps, actor, eventId, late)).toEqual({
      ok: false, reason: 'conflict', stored: [{ itemId: ids[0], timing: { minutes: 20, pinnedAt: null } }, { itemId: ids[2], timing: 'gone' }],
    });
    expect((await listDraftItems(test.db, eventId)).map(({ minutes }) => minutes)).toEqual([20, 6]);
    // Both typed the same: nothing to argue about.
    expect(await saveTimes(test.deps, actor, eventId, [{ itemId: ids[0]!, seen, typed: { minutes: 20, pinnedAt: null } }])).toEqual({ ok: true });
  });
});

describe('releasing', () => {
  it('shows the draft of that moment, without backstage notes', async () => {
    const secret = await item(await add('Geheim', { backstageNote: 'KULISSE-4711', publicNote: 'Für alle' }));
    expect(await releaseProgramme(test.deps, actor, eventId, undefined)).toEqual({ ok: true, version: 1 });
    const { position: _p, backstageNote: _b, ...publicPart } = secret;
    const released = await getReleasedProgramme(test.db, eventId);
    expect(released.items.at(-1)).toEqual(publicPart);
    const row = await test.db.selectFrom('programmeRelease').selectAll().where('eventId', '=', eventId).executeTakeFirst();
    expect(JSON.stringify(row)).not.toContain('KULISSE');
    await changeItem(test.deps, actor, eventId, secret.id, input('Anders', { backstageNote: 'KULISSE-4711' }), itemStamp(secret));
    expect((await getReleasedProgramme(test.db, eventId)).items).toEqual(released.items);
  });

  it('keeps versions with what changed and who released', async () => {
    await releaseProgramme(test.deps, actor, eventId, undefined);
    await moveItem(test.deps, actor, eventId, ids[0]!, 'down');
    test.clock.advance({ minutes: 5 });
    await releaseProgramme(test.deps, actor, eventId, undefined);
    const [second, first] = await listReleases(test.db, eventId);
    expect(first).toMatchObject({ version: 1, by: actor.name, changes: [] });
    expect(first!.items.map((i) => i.title.de)).toEqual(['A', 'B', 'C']);
    expect(second).toMatchObject({ version: 2, by: actor.name, releasedAt: test.clock.now() });
    expect(second!.items.map((i) => i.title.de)).toEqual(['B', 'A', 'C']);
    expect(second!.changes.map((c) => [c.kind, c.kind === 'moved' ? c.by : undefined])).toEqual([['moved', -10], ['moved', 10]]);
  });

  it('gives parallel releases numbers one after the other', async () => {
    const results = await Promise.all([releaseProgramme(test.deps, actor, eventId, undefined), releaseProgramme(test.deps, actor, eventId, undefined)]);
    expect(results.map((r) => (r.ok ? r.version : 0)).toSorted()).toEqual([1, 2]);
    expect((await listReleases(test.db, eventId)).map(({ version }) => version)).toEqual([2, 1]);
  });

  it('releases only what was read, and pressing twice is releasing once', async () => {
    const seen = { draft: draftStamp(await listDraftItems(test.db, eventId)), version: 0 };
    const results = await Promise.all([releaseProgramme(test.deps, actor, eventId, seen), releaseProgramme(test.deps, actor, eventId, seen)]);
    expect(results).toEqual([{ ok: true, version: 1 }, { ok: true, version: 1 }]);
    await moveItem(test.deps, actor, eventId, ids[0]!, 'down');
    expect(await releaseProgramme(test.deps, actor, eventId, { ...seen, version: 1 })).toEqual({ ok: false, reason: 'changed_meanwhile' });
    expect((await listReleases(test.db, eventId)).map(({ version }) => version)).toEqual([1]);
  });

  it('does not release nothing', async () => {
    for (const id of ids) await removeItem(test.deps, actor, eventId, id);
    expect(await releaseProgramme(test.deps, actor, eventId, undefined)).toEqual({ ok: false, reason: 'empty' });
  });
});

describe('material', () => {
  const slides = { kind: 'slides' as const, audience: 'participants' as const, title: 'Folien', url: 'https://x.example/folien.pdf' };
  const list = () => test.db.selectFrom('material').select(['id', 'itemId', 'title', 'position']).where('eventId', '=', eventId).orderBy('position').execute();

  it('is bounded, whoever adds the last of it', async () => {
    const rows = Array.from({ length: MAX_MATERIAL - 1 }, (_, position) => ({ ...slides, eventId, position, createdAt: test.clock.now() }));
    await test.db.insertInto('material').values(rows).execute();
    const add = () => addMaterial(test.deps, actor, eventId, { ...slides, itemId: null });
    const results = await Promise.all([add(), add(), add()]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'full' }, { ok: false, reason: 'full' }]);
    expect(await list()).toHaveLength(MAX_MATERIAL);
  });

  it('is added, changed and removed', async () => {
    await addMaterial(test.deps, actor, eventId, { ...slides, itemId: ids[0]! });
    await addMaterial(test.deps, actor, eventId, { ...slides, itemId: null, title: 'Aufzeichnung' });
    const [first, second] = await list();
    expect([first, second]).toMatchObject([{ itemId: ids[0], title: 'Folien', position: 0 }, { itemId: null, title: 'Aufzeichnung', position: 1 }]);
    await changeMaterial(test.deps, actor, eventId, first!.id, { ...slides, itemId: null, title: 'Folien, Stand 2' });
    await removeMaterial(test.deps, actor, eventId, second!.id);
    await removeMaterial(test.deps, actor, eventId, second!.id);
    expect(await list()).toEqual([{ id: first!.id, itemId: null, title: 'Folien, Stand 2', position: 0 }]);
  });

  it('belongs to items of its event only', async () => {
    const other = await makeEvent(test);
    const otherActor = await makeAccount(test, { organises: [other.seriesId] });
    await addMaterial(test.deps, actor, eventId, { ...slides, itemId: null });
    const [mine] = await list();
    await expect(addMaterial(test.deps, otherActor, other.id, { ...slides, itemId: ids[0]! })).rejects.toThrow(NotFound);
    await expect(changeMaterial(test.deps, otherActor, other.id, mine!.id, { ...slides, itemId: null, title: 'fremd' })).rejects.toThrow(NotFound);
    await removeMaterial(test.deps, otherActor, other.id, mine!.id);
    expect(await list()).toEqual([mine]);
  });
});

it('is nothing for organisers of other series', async () => {
  const foreign = await makeAccount(test, { organises: [(await makeSeries(test)).id] });
  const before = await listDraftItems(test.db, eventId);
  const stamp = itemStamp(before[0]!);
  const attempts = [
    () => addItem(test.deps, foreign, eventId, undefined, input('fremd')), () => changeItem(test.deps, foreign, eventId, ids[0]!, input('fremd'), stamp),
    () => duplicateItem(test.deps, foreign, eventId, ids[0]!), () => moveItem(test.deps, foreign, eventId, ids[0]!, 'down'),
    () => removeItem(test.deps, foreign, eventId, ids[0]!), () => restoreItem(test.deps, foreign, eventId, ids[0]!, 0),
    () => saveTimes(test.deps, foreign, eventId, [{ itemId: ids[0]!, seen: { minutes: 10, pinnedAt: null }, typed: { minutes: 1, pinnedAt: null } }]),
    () => releaseProgramme(test.deps, foreign, eventId, undefined),
    () => addMaterial(test.deps, foreign, eventId, { itemId: null, kind: 'link', audience: 'public', title: 'fremd', url: 'https://x.example' }),
  ];
  for (const attempt of attempts) await expect(attempt()).rejects.toThrow(NotFound);
  expect(await listDraftItems(test.db, eventId)).toEqual(before);
  expect((await getReleasedProgramme(test.db, eventId)).version).toBe(0);
});
