import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { confirmProject, createProject, restoreVersion, saveProject } from '../../src/modules/projects/commands.ts';
import { setLevels, takeContact } from '../../src/modules/projects/commands-levels.ts';
import { contentOf, getEditable, listVersions } from '../../src/modules/projects/queries-edit.ts';
import { emptyContent, type Levels } from '../../src/modules/projects/project.ts';
import { getProfile } from '../../src/modules/projects/queries.ts';
import { visitor } from '../../src/modules/accounts/actor.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeTopic } from '../support/make.ts';

let test: TestApp;
let home: { id: string };
let editor: Member;
let colleague: Member;
let topicId: string;
beforeAll(async () => {
  test = await startTestApp();
  home = await makeOrganisation(test, { name: 'Stadt Heimat' });
  editor = await makeAccount(test, { memberships: [{ organisationId: home.id, adminSlot: 1 }], name: 'Erste Person' });
  colleague = await makeAccount(test, { memberships: [home.id], name: 'Zweite Person' });
  topicId = (await makeTopic(test)).id;
});
afterAll(() => test.close());

const content = (title = 'Parkplätze mit Sensoren') => emptyContent({ titleDe: title, status: 'running', sentenceDe: 'Wer parken will, sieht es vorher.', topics: [topicId], openness: ['talk'] });
const made = async (title?: string) => createProject(test.deps, editor, home.id, content(title));
const audit = async (id: string) => (await test.db.selectFrom('activity').select(['verb', 'data']).where('objectId', '=', id).orderBy('id').execute());

describe('entering a project', () => {
  it('is for verified members of the organisation, and begins with members as readers', async () => {
    const { id, slug } = await made();
    expect(slug).toBe('parkplaetze-mit-sensoren');
    const profile = await getProfile(test.db, colleague, slug);
    expect(profile.levels).toEqual({ basics: 'green', experience: 'green', figures: 'green', technology: 'green', contact: 'green', documents: 'green' });
    expect(contentOf(profile)).toEqual(content());
    await expect(getProfile(test.db, visitor, slug)).rejects.toThrow('project');
    expect(await audit(id)).toEqual([{ verb: 'created', data: { organisationId: home.id } }]);
    const pending = await makeAccount(test, { memberships: [{ organisationId: home.id, state: 'pending' }] });
    const admin = await makeAccount(test, { admin: true });
    for (const actor of [pending, admin, await makeAccount(test, { memberships: [(await makeOrganisation(test)).id] })]) {
      await expect(createProject(test.deps, actor, home.id, content())).rejects.toThrow('organisation');
      await expect(saveProject(test.deps, actor, id, { figures: { months: 3 } }, 1)).rejects.toThrow('project');
    }
  });

  it('asks the database whether the membership still holds', async () => {
    const gone = await makeAccount(test, { memberships: [home.id] });
    await test.db.updateTable('membership').set({ state: 'ended', verifiedHow: null }).where('accountId', '=', gone.accountId).execute();
    await expect(createProject(test.deps, gone, home.id, content())).rejects.toThrow('organisation');
  });

  it('gives two of the same title two addresses, also at once', async () => {
    const slugs = (await Promise.all([1, 2, 3].map(() => made('Gleicher Titel')))).map(({ slug }) => slug).sort();
    expect(slugs).toEqual(['gleicher-titel', 'gleicher-titel-2', 'gleicher-titel-3']);
  });
});

describe('saving', () => {
  it('keeps every save as a version with what changed, and counts as a confirmation', async () => {
    const { id, slug } = await made('Mit Fassungen');
    test.clock.advance({ hours: 24 });
    expect(await saveProject(test.deps, colleague, id, { experience: { notWorked: 'Die Batterien.' }, figures: { personDays: 12 } }, 1)).toEqual({ ok: true, version: 2 });
    const project = await getEditable(test.db, editor, slug);
    expect([project.version, project.confirmedAt.toString()]).toEqual([2, test.clock.now().toString()]);
    const versions = await listVersions(test.db, editor, project);
    expect(versions.map(({ version, savedBy }) => [version, savedBy])).toEqual([[2, 'Zweite Person'], [1, 'Erste Person']]);
    expect(versions[1]!.content).toEqual(content('Mit Fassungen'));
    expect((await audit(id)).at(-1)).toEqual({ verb: 'changed', data: { fields: ['notWorked', 'personDays'] } });
  });

  it('makes no version of what is stored already', async () => {
    const { id } = await made('Unverändert');
    expect(await saveProject(test.deps, editor, id, { basics: { topics: [topicId], unit: '' } }, 1)).toEqual({ ok: true, version: 1 });
  });

  it('loses nothing that somebody else saved in other fields meanwhile', async () => {
    const { id, slug } = await made('Zu zweit');
    expect(await saveProject(test.deps, editor, id, { figures: { months: 5 } }, 1)).toEqual({ ok: true, version: 2 });
    expect(await saveProject(test.deps, colleague, id, { experience: { differently: 'Früher fragen.' } }, 1)).toEqual({ ok: true, version: 3 });
    const stored = contentOf(await getEditable(test.db, editor, slug));
    expect([stored.figures.months, stored.experience.differently]).toEqual([5, 'Früher fragen.']);
  });

  it('refuses to overwrite the same field and says both texts', async () => {
    const { id, slug } = await made('Im Streit');
    await saveProject(test.deps, editor, id, { experience: { notWorked: 'Meins' } }, 1);
    expect(await saveProject(test.deps, colleague, id, { experience: { notWorked: 'Deins', differently: 'Neu' } }, 1)).toEqual({
      ok: false, reason: 'conflict', version: 2, differences: [{ group: 'experience', field: 'notWorked', before: 'Meins', after: 'Deins' }],
    });
    expect(contentOf(await getEditable(test.db, editor, slug)).experience.differently).toBe('');
    // Having seen it, saving again is a decision.
    expect(await saveProject(test.deps, colleague, id, { experience: { notWorked: 'Deins' } }, 2)).toEqual({ ok: true, version: 3 });
  });

  it('lets one of two at the same moment through, never both', async () => {
    const { id } = await made('Gleichzeitig');
    const results = await Promise.all([editor, colleague].map((actor, n) => saveProject(test.deps, actor, id, { basics: { unit: `Stelle ${n}` } }, 1)));
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  it('writes and reads back every field', async () => {
    const { id, slug } = await made('Mit allem');
    await test.db.insertInto('ozgService').values({ ozgId: '10513', name: 'Parkausweis', field: 'Mobilität', searchName: 'parkausweis' }).onConflict((c) => c.doNothing()).execute();
    const all = {
      basics: {
        ...content('Mit allem').basics, unit: 'Tiefbau', startingPoint: 'Suchverkehr', tags: ['LoRaWAN', 'Parken'], steps: ['Erst messen', 'Dann bauen'], openness: ['talk' as const, 'visit' as const],
        phases: [{ phase: 'idea' as const, month: '2023-02', estimated: true }, { phase: 'running' as const, month: '2024-05', estimated: false }], services: [{ ozgId: '10513', leikaId: null }],
      },
      experience: { results: [{ what: 'Fahrten', unit: 'km', before: 8000, after: 12.5, source: 'Zählung' }], notWorked: 'a', differently: 'b', prerequisites: 'c', transferability: 'd' },
      figures: { oneOff: 'to_25k' as const, yearly: 'none' as const, personDays: 40, months: 9, funding: 'Land' },
      technology: { products: [{ kind: 'hardware' as const, name: 'Sensor', vendor: 'Hersteller' }], standards: ['LoRaWAN'], operation: 'own' as const, procurement: 'tender' as const, legalForm: 'keine' },
    };
    expect(await saveProject(test.deps, editor, id, all, 1)).toEqual({ ok: true, version: 2 });
    expect(contentOf(await getEditable(test.db, editor, slug))).toEqual(all);
    expect(await saveProject(test.deps, editor, id, all, 2)).toEqual({ ok: true, version: 2 });
    expect(await restoreVersion(test.deps, editor, id, 1, 1)).toEqual({ ok: false, reason: 'conflict' });
    expect(await restoreVersion(test.deps, editor, id, 1, 2)).toEqual({ ok: true, version: 3 });
    const back = await getEditable(test.db, editor, slug);
    expect(contentOf(back)).toEqual(content('Mit allem'));
    expect((await listVersions(test.db, editor, back))[0]).toMatchObject({ version: 3, via: 'restored', restoredFrom: 1 });
  });

  it('confirms what still holds', async () => {
    const { id, slug } = await made('Bestätigt');
    test.clock.advance({ hours: 24 * 200 });
    await confirmProject(test.deps, colleague, id);
    expect((await getEditable(test.db, editor, slug)).confirmedAt.toString()).toBe(test.clock.now().toString());
  });
});

describe('who sees it', () => {
  const green: Levels = { basics: 'green', experience: 'green', figures: 'green', technology: 'green', contact: 'green', documents: 'green' };

  it('opens up only when that was confirmed, with the levels in the audit', async () => {
    const { id, slug } = await made('Wird geöffnet');
    const open: Levels = { ...green, basics: 'clear', experience: 'clear' };
    expect(await setLevels(test.deps, editor, id, open, [], green, false)).toEqual({
      ok: false, reason: 'opens', openings: [{ group: 'basics', level: 'clear' }, { group: 'experience', level: 'clear' }],
    });
    await expect(getProfile(test.db, visitor, slug)).rejects.toThrow();
    expect(await setLevels(test.deps, editor, id, open, [], green, true)).toEqual({ ok: true });
    const seen = await getProfile(test.db, visitor, slug);
    expect([seen.experience !== undefined, seen.figures, seen.contact]).toEqual([true, undefined, undefined]);
    expect((await audit(id)).at(-1)).toMatchObject({ verb: 'opened', data: { before: { basics: 'green' }, after: { basics: 'clear' } } });
    expect(await setLevels(test.deps, colleague, id, green, [], green, true)).toEqual({ ok: false, reason: 'conflict' });
  });

  it('narrows without a question, and a contact is never public', async () => {
    const { id, slug } = await made('Wird verengt');
    await takeContact(test.deps, editor, id, 'contact');
    expect(await setLevels(test.deps, editor, id, { ...green, contact: 'clear', figures: 'amber_strict' }, [], green, true)).toEqual({ ok: true });
    const outside = await makeAccount(test, { memberships: [(await makeOrganisation(test)).id] });
    const seen = await getProfile(test.db, outside, slug);
    expect([seen.levels.contact, seen.figures, seen.contact?.people.map(({ name }) => name)]).toEqual(['green', undefined, ['Erste Person']]);
  });

  it('reaches named colleagues only, and the municipality admin when none of them is left', async () => {
    const { id, slug } = await createProject(test.deps, colleague, home.id, content('Für Benannte'));
    const outsider = await makeAccount(test, { memberships: [(await makeOrganisation(test)).id] });
    const red: Levels = { ...green, basics: 'red' };
    expect(await setLevels(test.deps, colleague, id, red, [outsider.accountId], green, false)).toEqual({ ok: true });
    expect((await getProfile(test.db, colleague, slug)).slug).toBe(slug);
    for (const actor of [editor, outsider]) await expect(getProfile(test.db, actor, slug)).rejects.toThrow('project');
    // Who does not know the colleagues names nobody but themselves.
    expect(await setLevels(test.deps, colleague, id, red, [editor.accountId], red, true)).toEqual({ ok: true });
    await expect(getProfile(test.db, editor, slug)).rejects.toThrow('project');
    await test.db.updateTable('membership').set({ state: 'ended', verifiedHow: null }).where('accountId', '=', colleague.accountId).execute();
    expect((await getProfile(test.db, editor, slug)).slug).toBe(slug);
    await test.db.updateTable('membership').set({ state: 'verified', verifiedHow: 'organiser' }).where('accountId', '=', colleague.accountId).execute();
  });

  it('asks before a further colleague may read what is for named persons', async () => {
    const { id, slug } = await made('Noch jemand');
    const red: Levels = { ...green, basics: 'red' };
    expect(await setLevels(test.deps, editor, id, red, [], green, false)).toEqual({ ok: true });
    expect(await setLevels(test.deps, editor, id, red, [colleague.accountId], red, false)).toMatchObject({ ok: false, reason: 'opens' });
    await expect(getProfile(test.db, colleague, slug)).rejects.toThrow('project');
    expect(await setLevels(test.deps, editor, id, red, [colleague.accountId], red, true)).toEqual({ ok: true });
    expect((await getProfile(test.db, colleague, slug)).slug).toBe(slug);
  });

  it('lets nobody open for themselves what they do not see', async () => {
    const { id, slug } = await made('Nicht für alle');
    const hidden: Levels = { ...green, figures: 'red' };
    await setLevels(test.deps, editor, id, hidden, [], green, false);
    await expect(setLevels(test.deps, colleague, id, green, [], hidden, true)).rejects.toThrow('group');
    const narrowed: Levels = { ...hidden, technology: 'red' };
    expect(await setLevels(test.deps, colleague, id, narrowed, [colleague.accountId], hidden, true)).toEqual({ ok: true });
    expect((await getProfile(test.db, colleague, slug)).figures).toBeUndefined();
    expect((await getProfile(test.db, editor, slug)).figures).toBeDefined();
  });

  it('lets nobody change a part that they do not see', async () => {
    const { id } = await made('Halb verborgen');
    expect(await setLevels(test.deps, editor, id, { ...green, figures: 'red' }, [], green, false)).toEqual({ ok: true });
    await expect(saveProject(test.deps, colleague, id, { figures: { months: 1 } }, 1)).rejects.toThrow('project');
    expect(await saveProject(test.deps, colleague, id, { basics: { unit: 'Amt' } }, 1)).toMatchObject({ ok: true });
    expect(await saveProject(test.deps, editor, id, { figures: { months: 1 } }, 2)).toMatchObject({ ok: true });
    // Nor bring it back, nor see it in a version.
    const seen = await getEditable(test.db, colleague, (await test.db.selectFrom('project').select('slug').where('id', '=', id).executeTakeFirstOrThrow()).slug);
    expect((await listVersions(test.db, colleague, seen))[0]!.content.figures.months).toBe(null);
    expect(await restoreVersion(test.deps, colleague, id, 1, 3)).toMatchObject({ ok: true });
    expect((await test.db.selectFrom('project').select('months').where('id', '=', id).executeTakeFirstOrThrow()).months).toBe(1);
  });
});
