import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { visitor } from '../../src/modules/accounts/actor.ts';
import { findProfiles, getProfile, listProjectCards } from '../../src/modules/projects/queries.ts';
import { startTestApp } from '../support/app.ts';
import { makeAccount, makeOrganisation, makeProject } from '../support/make.ts';

it('a database that gave out everything would show nobody more than the policy allows', async () => {
  const test = await startTestApp();
  try {
    await sql`create or replace function project_reaches(level text, of_project uuid, organisation uuid, reader uuid, organisations uuid[])
      returns boolean language sql stable as $$ select true $$`.execute(test.owner);
    const home = await makeOrganisation(test);
    const member = await makeAccount(test, { memberships: [(await makeOrganisation(test)).id] });
    const parts = { notWorked: 'Erfahrung', funding: 'Förderung', functionMailbox: 'stelle@testdorf.example', organisationId: home.id };
    const open = await makeProject(test, { ...parts, levelExperience: 'green', levelFigures: 'red' });
    const hidden = await Promise.all((['green', 'amber', 'amber_strict', 'red'] as const).map((level) => makeProject(test, { ...parts, level })));
    await test.db.updateTable('project').set({ levelDocuments: 'clear' }).where('id', '=', open.id).execute();
    const hash = createHash('sha256').update('x').digest();
    await test.db.insertInto('projectFile').values({ hash, type: 'text/plain', content: Buffer.from('x') }).execute();
    for (const level of ['clear', 'green', 'amber_strict'] as const) {
      await test.db.insertInto('projectDocument')
        .values({ projectId: open.id, kind: 'report', title: level, licence: 'cc0', level, fileName: 'x.txt', hash, size: 1, createdAt: test.clock.now() }).execute();
    }
    const ids = [open, ...hidden].map(({ id }) => id);
    const seen = await findProfiles(test.db, visitor, ids);
    expect(seen.map(({ id, experience, figures, contact, technology }) => [id, experience, figures, contact, technology !== undefined])).toEqual([[open.id, undefined, undefined, undefined, true]]);
    expect((await listProjectCards(test.db, visitor, { ids })).map(({ id }) => id)).toEqual([open.id]);
    for (const { slug } of hidden) await expect(getProfile(test.db, visitor, slug)).rejects.toThrow('project');
    expect(seen[0]!.documents.map(({ title }) => title)).toEqual(['clear']);
    const theirs = await findProfiles(test.db, member, ids);
    expect(theirs.map(({ id }) => id).sort()).toEqual([open.id, hidden[0]!.id].sort());
    expect(theirs.find(({ id }) => id === open.id)).toMatchObject({ experience: { notWorked: 'Erfahrung' } });
    expect(theirs.find(({ id }) => id === open.id)!.figures).toBeUndefined();
    expect(theirs.find(({ id }) => id === open.id)!.documents.map(({ title }) => title).sort()).toEqual(['clear', 'green']);
  } finally {
    await test.close();
  }
});
