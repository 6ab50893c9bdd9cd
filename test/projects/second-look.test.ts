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
    const ids = [open, ...hidden].map(({ id }) => id);
    const seen = await findProfiles(test.db, visitor, ids);
    expect(seen.map(({ id, experience, figures, contact, technology }) => [id, experience, figures, contact, technology !== undefined])).toEqual([[open.id, undefined, undefined, undefined, true]]);
    expect((await listProjectCards(test.db, visitor, { ids })).map(({ id }) => id)).toEqual([open.id]);
    for (const { slug } of hidden) await expect(getProfile(test.db, visitor, slug)).rejects.toThrow('project');
    const theirs = await findProfiles(test.db, member, ids);
    expect(theirs.map(({ id }) => id).sort()).toEqual([open.id, hidden[0]!.id].sort());
    expect(theirs.find(({ id }) => id === open.id)).toMatchObject({ experience: { notWorked: 'Erfahrung' } });
    expect(theirs.find(({ id }) => id === open.id)!.figures).toBeUndefined();
  } finally {
    await test.close();
  }
});
