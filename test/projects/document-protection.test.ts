import { sql } from 'kysely';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { visitor, type Actor, type Member } from '../../src/modules/accounts/actor.ts';
import type { Level } from '../../src/modules/accounts/visibility.ts';
import { addDocument, changeDocument, removeDocument, standOf } from '../../src/modules/projects/documents/commands.ts';
import type { DocumentFields } from '../../src/modules/projects/documents/document.ts';
import { openDocumentFile, readQuotas } from '../../src/modules/projects/documents/queries.ts';
import { getProfile } from '../../src/modules/projects/queries.ts';
import { get, signInAs, startTestApp, type TestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeProject } from '../support/make.ts';

let test: TestApp;
let [home, away] = [{ id: '' }, { id: '' }];
let [editor, colleague, partner, stranger] = [] as unknown as [Member, Member, Member, Member];
let project: { id: string; slug: string };
beforeAll(async () => {
  test = await startTestApp();
  return () => test.close();
});
beforeEach(async () => {
  [home, away] = [await makeOrganisation(test), await makeOrganisation(test)];
  editor = await makeAccount(test, { memberships: [home.id] });
  colleague = await makeAccount(test, { memberships: [home.id] });
  partner = await makeAccount(test, { memberships: [away.id] });
  stranger = await makeAccount(test, { memberships: [(await makeOrganisation(test)).id] });
  project = await makeProject(test, { organisationId: home.id });
});

const fields: DocumentFields = { kind: 'report', title: 'Bericht', licence: 'dl-de-by-2', level: 'clear' };
let counter = 0;
const textFile = (bytes = 20) => ({ name: 'bericht.txt', type: 'text/plain' as const, bytes: Buffer.alloc(bytes, `${counter += 1} Bericht\n`) });
const add = async (given: Partial<DocumentFields> = {}, bytes = 20, to = project) => addDocument(test.deps, editor, to.id, { ...fields, ...given }, textFile(bytes));
async function added(given: Partial<DocumentFields> = {}, bytes = 20): Promise<string> {
  const result = await add(given, bytes);
  if (!result.ok) throw new Error(result.reason);
  return result.id;
}
async function withSetting<T>(key: string, value: string, work: () => Promise<T>): Promise<T> {
  await test.db.insertInto('setting').values({ key, value }).execute();
  try {
    return await work();
  } finally {
    await test.db.deleteFrom('setting').where('key', '=', key).execute();
  }
}

describe('space', () => {
  it('of a file is counted by the command, too, whoever has read it', async () => {
    await withSetting('documents.fileMegabytes', '1', async () => {
      expect(await add({}, 1_000_001)).toEqual({ ok: false, reason: 'too_large' });
      expect(await add({}, 1_000_000)).toMatchObject({ ok: true });
    });
  });

  it('of an organisation is counted over all its projects, also for uploads to several at once, and not over others', async () => {
    const others = await Promise.all(Array.from({ length: 4 }, () => makeProject(test, { organisationId: home.id })));
    await withSetting('documents.organisationMegabytes', '1', async () => {
      const results = await Promise.all([project, ...others].map(async (one) => add({}, 400_000, one)));
      expect(results.filter(({ ok }) => ok)).toHaveLength(2);
      expect(results.filter((result) => !result.ok && result.reason === 'organisation_full')).toHaveLength(3);
      const foreign = await makeProject(test, { organisationId: away.id });
      expect(await addDocument(test.deps, partner, foreign.id, fields, textFile(400_000))).toMatchObject({ ok: true });
    });
  });

  it('of a project is a hundred documents at most, however small', async () => {
    await added();
    await sql`insert into project_document (project_id, kind, title, licence, level, file_name, hash, size, created_at)
      select project_id, kind, title || n, licence, level, file_name, hash, size, created_at from project_document, generate_series(1, 98) n where project_id = ${project.id}`.execute(test.db);
    expect(await add()).toMatchObject({ ok: true });
    expect(await add()).toEqual({ ok: false, reason: 'too_many' });
  });

  it('that is set to what no machine could hold counts as not set', async () => {
    for (const value of ['0', '-5', '51', '1.5', '"viel"', '""', 'null', '{}']) {
      expect([value, await withSetting('documents.fileMegabytes', value, async () => (await readQuotas(test.db)).file)]).toEqual([value, 20_000_000]);
    }
  });
});

describe('what may be said of a document', () => {
  it('never lets everybody read what nobody may use, nor hides it from whoever says it', async () => {
    expect(await add({ level: 'clear', licence: 'internal' })).toEqual({ ok: false, reason: 'licence' });
    await test.db.updateTable('project').set({ levelDocuments: 'green' }).where('id', '=', project.id).execute();
    expect(await add({ level: 'red' })).toEqual({ ok: false, reason: 'unseen' });
    const id = await added();
    expect(await changeDocument(test.deps, editor, project.id, id, { ...fields, level: 'red' }, standOf(fields), true)).toEqual({ ok: false, reason: 'unseen' });
    expect(await changeDocument(test.deps, editor, project.id, id, { ...fields, licence: 'internal' }, standOf(fields), true)).toEqual({ ok: false, reason: 'licence' });
  });

  it('is for those who see the documents of the project, not for all who edit it', async () => {
    const id = await added();
    await test.db.insertInto('projectReader').values({ projectId: project.id, accountId: colleague.accountId, createdAt: test.clock.now() }).execute();
    await test.db.updateTable('project').set({ levelDocuments: 'red' }).where('id', '=', project.id).execute();
    await expect(add()).rejects.toThrow('documents');
    await expect(changeDocument(test.deps, editor, project.id, id, { ...fields, title: 'Neu' }, standOf(fields), true)).rejects.toThrow('documents');
    await expect(removeDocument(test.deps, editor, project.id, id)).rejects.toThrow('documents');
    expect(await changeDocument(test.deps, colleague, project.id, id, { ...fields, title: 'Neu' }, standOf(fields), true)).toEqual({ ok: true });
  });

  it('is not changed through another project', async () => {
    const id = await added();
    const other = await makeProject(test, { organisationId: home.id });
    await expect(removeDocument(test.deps, editor, other.id, id)).rejects.toThrow('document');
    await expect(changeDocument(test.deps, editor, other.id, id, { ...fields, title: 'Neu' }, standOf(fields), true)).rejects.toThrow('document');
  });
});

describe('the file of a project that is narrowed', () => {
  const levelOf = async (level: Level): Promise<void> => { await test.db.updateTable('project').set({ level }).where('id', '=', project.id).execute(); };

  it('is no longer delivered at once by the link from before, also to a browser that kept it', async () => {
    const id = await added();
    await test.db.insertInto('projectRole').values({ projectId: project.id, organisationId: away.id, role: 'taking_part', createdAt: test.clock.now() }).execute();
    await test.db.insertInto('projectReader').values({ projectId: project.id, accountId: colleague.accountId, createdAt: test.clock.now() }).execute();
    const link = `/praxiswissen/${project.slug}/dokumente/${id}/datei`;
    const readers: Record<string, string | undefined> = {
      visitor: undefined, stranger: await signInAs(test, stranger.accountId), partner: await signInAs(test, partner.accountId),
      editor: await signInAs(test, editor.accountId), colleague: await signInAs(test, colleague.accountId),
    };
    const kept = { 'if-none-match': '*', 'if-modified-since': new Date(8.64e14).toUTCString(), range: 'bytes=0-3' };
    const who = async (headers: Record<string, string> = {}): Promise<string[]> => {
      const open: string[] = [];
      for (const [name, cookie] of Object.entries(readers)) {
        const answer = await get(test, link, { ...headers, ...(cookie === undefined ? {} : { cookie }) });
        if (answer.statusCode === 200) open.push(name);
        else expect([name, answer.statusCode, answer.body.includes('Bericht')]).toEqual([name, 404, false]);
      }
      return open;
    };
    // Asked before each time, so that whatever could keep an answer has one.
    for (const [level, expected] of [
      ['clear', ['visitor', 'stranger', 'partner', 'editor', 'colleague']], ['amber', ['partner', 'editor', 'colleague']], ['clear', ['visitor', 'stranger', 'partner', 'editor', 'colleague']],
      ['red', ['colleague']], ['green', ['stranger', 'partner', 'editor', 'colleague']], ['amber_strict', ['editor', 'colleague']],
    ] as const) {
      await levelOf(level);
      expect([level, await who(), await who(kept)]).toEqual([level, expected, expected]);
    }
  });

  it('is kept by nothing on the way, whatever its level is', async () => {
    const id = await added();
    const cookie = await signInAs(test, colleague.accountId);
    for (const headers of [{}, { cookie }]) {
      const answer = await get(test, `/praxiswissen/${project.slug}/dokumente/${id}/datei`, headers);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect([answer.headers.etag, answer.headers['last-modified'], answer.headers.expires]).toEqual([undefined, undefined, undefined]);
      expect(answer.headers['content-disposition']).toMatch(/^attachment/);
      expect(answer.headers['content-security-policy']).toContain('sandbox');
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('breaks off in the middle when it is withdrawn meanwhile', async () => {
    const id = await added({}, 1_200_000);
    const parts = await openDocumentFile(test.db, stranger, { id, size: 1_200_000 });
    const read = parts![Symbol.asyncIterator]();
    expect((await read.next()).value).toHaveLength(512 * 1024);
    await levelOf('amber_strict');
    await expect(read.next()).rejects.toThrow('no longer there');
  });

  it('is refused by the database alone, for every reader and level, with either role', async () => {
    const id = await added();
    for (const level of ['clear', 'green', 'amber', 'amber_strict', 'red'] as const) {
      await test.db.updateTable('projectDocument').set({ level }).where('id', '=', id).execute();
      for (const actor of [visitor, stranger, partner, editor, colleague] as Actor[]) {
        const profile = await getProfile(test.db, actor, project.slug);
        const may = profile.documents.some((one) => one.id === id);
        for (const db of [test.db, test.deps.publicDb]) expect([level, actor.kind, await openDocumentFile(db, actor, { id, size: 20 }) !== undefined]).toEqual([level, actor.kind, may]);
      }
    }
  });
});
