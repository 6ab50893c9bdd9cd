import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Member } from '../../src/modules/accounts/actor.ts';
import { answerInvitation, endPart, inviteOrganisation, offerImpulse, relateProjects, setInterest, setReuse } from '../../src/modules/projects/commands-roles.ts';
import { getAround } from '../../src/modules/projects/queries-around.ts';
import { getProfile } from '../../src/modules/projects/queries.ts';
import { get, post, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeProject } from '../support/make.ts';

let test: TestApp;
let [home, away, third] = [{ id: '', name: '' }, { id: '', name: '' }, { id: '', name: '' }];
let [editor, neighbour, outsider] = [] as unknown as [Member, Member, Member];
beforeAll(async () => {
  test = await startTestApp();
  [home, away, third] = [await makeOrganisation(test, { name: 'Stadt Heimat' }), await makeOrganisation(test, { name: 'Stadt Nachbar' }), await makeOrganisation(test, { name: 'Stadt Dritte' })];
  editor = await makeAccount(test, { memberships: [home.id] });
  neighbour = await makeAccount(test, { memberships: [away.id] });
  outsider = await makeAccount(test, { memberships: [third.id] });
});
afterAll(() => test.close());

const roles = async (id: string, actor = editor) => (await getAround(test.db, actor, id)).roles.map(({ name, role, state }) => [name, role, state]);

describe('taking part', () => {
  it('is invited by the one side, confirmed by the other, and then reaches what is AMBER', async () => {
    const { id, slug } = await makeProject(test, { organisationId: home.id, level: 'amber' });
    await expect(inviteOrganisation(test.deps, neighbour, id, away.id)).rejects.toThrow('project');
    expect(await inviteOrganisation(test.deps, editor, id, home.id)).toEqual({ ok: false, reason: 'own' });
    expect(await inviteOrganisation(test.deps, editor, id, 'x')).toEqual({ ok: false, reason: 'unknown' });
    expect(await inviteOrganisation(test.deps, editor, id, away.id)).toEqual({ ok: true });
    expect(await inviteOrganisation(test.deps, editor, id, away.id)).toEqual({ ok: false, reason: 'already' });
    // Not before the answer.
    await expect(getProfile(test.db, neighbour, slug)).rejects.toThrow('project');
    await expect(answerInvitation(test.deps, outsider, id, away.id, true)).rejects.toThrow('organisation');
    const cookie = await signInAs(test, neighbour.accountId);
    expect((await get(test, '/meine-projekte', { cookie })).body).toContain('Sie sind eingeladen mitzumachen');
    expect((await post(test, `/praxiswissen/${slug}/einladung`, { organisation: third.id, antwort: 'ja' }, { cookie })).statusCode).toBe(404);
    expect((await post(test, `/praxiswissen/${slug}/einladung`, { organisation: away.id, antwort: 'ja' }, { cookie })).headers.location).toBe(`/praxiswissen/${slug}?hinweis=zugesagt`);
    expect((await get(test, `/praxiswissen/${slug}`, { cookie })).statusCode).toBe(200);
    expect(await roles(id)).toEqual([['Stadt Nachbar', 'taking_part', 'confirmed']]);
    await endPart(test.deps, neighbour, id, away.id);
    expect((await get(test, `/praxiswissen/${slug}`, { cookie })).statusCode).toBe(404);
  });

  it('is asked back which one was meant where a name does not say enough, without scripts', async () => {
    const { id, slug } = await makeProject(test, { organisationId: home.id });
    const cookie = await signInAs(test, editor.accountId);
    const invite = (more: Record<string, string>) => post(test, `/praxiswissen/${slug}/kommunen`, { was: 'einladen', kommune: 'Nachbar', ...more }, { cookie });
    const asked = await invite({});
    expect(asked.statusCode).toBe(422);
    expect(asked.body).toContain(`name="kommuneChoice" value="${away.id}"`);
    expect((await invite({ kommuneShown: 'Nachbar|', kommuneChoice: away.id })).headers.location).toContain('hinweis=eingeladen');
    expect(await roles(id, neighbour)).toEqual([['Stadt Nachbar', 'taking_part', 'invited']]);
  });

  it('is known to nobody else while it is only an invitation', async () => {
    const { id } = await makeProject(test, { organisationId: home.id });
    await inviteOrganisation(test.deps, editor, id, away.id);
    expect(await roles(id, outsider)).toEqual([]);
    expect(await roles(id, neighbour)).toEqual([['Stadt Nachbar', 'taking_part', 'invited']]);
    expect(await answerInvitation(test.deps, neighbour, id, away.id, false)).toBe(true);
    expect(await answerInvitation(test.deps, neighbour, id, away.id, true)).toBe(false);
    expect(await roles(id)).toEqual([]);
  });
});

describe('what another Kommune says', () => {
  it('is "wir auch" with one press, once, by a verified member for the own organisation', async () => {
    const { id, slug } = await makeProject(test, { organisationId: home.id });
    const cookie = await signInAs(test, neighbour.accountId);
    expect((await get(test, `/praxiswissen/${slug}`, { cookie })).body).toContain('Wir auch');
    const said = await post(test, `/praxiswissen/${slug}/interesse`, { organisation: away.id, wir: 'ja' }, { cookie });
    expect((await get(test, said.headers.location!, { cookie })).body).toContain('Ihr Interesse steht jetzt im Profil.');
    for (let n = 0; n < 2; n += 1) expect((await post(test, `/praxiswissen/${slug}/interesse`, { organisation: away.id, wir: 'ja' }, { cookie })).statusCode).toBe(303);
    expect(await roles(id)).toEqual([['Stadt Nachbar', 'interested', 'confirmed']]);
    for (const organisation of [third.id, home.id, 'x']) expect((await post(test, `/praxiswissen/${slug}/interesse`, { organisation }, { cookie })).statusCode).toBe(404);
    const pending = await makeAccount(test, { memberships: [{ organisationId: third.id, state: 'pending' }] });
    await expect(setInterest(test.deps, pending, id, third.id, true)).rejects.toThrow('organisation');
    expect(await setInterest(test.deps, editor, id, home.id, true)).toEqual({ ok: false, reason: 'leading' });
    await setInterest(test.deps, neighbour, id, away.id, false);
    expect(await roles(id)).toEqual([]);
  });

  it('is re-use, which only the re-using Kommune can say, with since when and whether again', async () => {
    const { id, slug } = await makeProject(test, { organisationId: home.id });
    await expect(setReuse(test.deps, editor, id, away.id, { since: null, again: null, note: '' })).rejects.toThrow('organisation');
    const cookie = await signInAs(test, neighbour.accountId);
    const answer = await post(test, `/praxiswissen/${slug}/nachnutzung`, { organisation: away.id, seit: 'gestern', wieder: 'yes' }, { cookie });
    expect([answer.statusCode, answer.body.includes('Schreiben Sie Monat und Jahr')]).toEqual([422, true]);
    await setInterest(test.deps, neighbour, id, away.id, true);
    await post(test, `/praxiswissen/${slug}/nachnutzung`, { organisation: away.id, seit: '05/2025', wieder: 'with_changes', notiz: 'Andere Sensoren.' }, { cookie });
    expect((await getAround(test.db, outsider, id)).roles).toEqual([{
      organisationId: away.id, name: 'Stadt Nachbar', slug: expect.any(String), role: 'reusing', state: 'confirmed', since: '2025-05', again: 'with_changes', note: 'Andere Sensoren.',
    }]);
    const page = (await get(test, `/praxiswissen/${slug}`)).body;
    for (const words of ['nutzt nach', 'seit Mai 2025', 'würde es mit Änderungen wieder tun', 'Andere Sensoren.']) expect(page).toContain(words);
    await setReuse(test.deps, neighbour, id, away.id, null);
    expect(await roles(id)).toEqual([]);
  });
});

describe('beside the content', () => {
  it('a project is offered only when at least all members may read it', async () => {
    const { id } = await makeProject(test, { organisationId: home.id, level: 'amber_strict' });
    expect(await offerImpulse(test.deps, editor, id, 'Gern')).toEqual({ ok: false, reason: 'hidden' });
    await test.db.updateTable('project').set({ level: 'green' }).where('id', '=', id).execute();
    expect(await offerImpulse(test.deps, editor, id, 'Gern')).toEqual({ ok: true });
  });

  it('relations are read from both sides and never tell of a project that the reader does not see', async () => {
    const [old, young] = [await makeProject(test, { organisationId: home.id, level: 'amber_strict', titleDe: 'Das alte' }), await makeProject(test, { organisationId: home.id, titleDe: 'Das neue' })];
    expect(await relateProjects(test.deps, editor, young.id, 'follows', old.id)).toEqual({ ok: true });
    const related = async (id: string, actor: Member) => (await getAround(test.db, actor, id)).relations.map(({ kind, titleDe }) => [kind, titleDe]);
    expect(await related(young.id, editor)).toEqual([['follows', 'Das alte']]);
    expect(await related(old.id, editor)).toEqual([['followed_by', 'Das neue']]);
    expect(await related(young.id, outsider)).toEqual([]);
    expect(await relateProjects(test.deps, neighbour, young.id, 'follows', old.id).catch((e: Error) => e.message)).toContain('project');
    const theirs = await makeProject(test, { organisationId: third.id, level: 'amber_strict' });
    expect(await relateProjects(test.deps, editor, young.id, 'follows', theirs.id)).toEqual({ ok: false, reason: 'unknown' });
  });
});
