import { sql } from 'kysely';
import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import type { Db, Tx } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from '../accounts/actor.ts';
import { foldName } from '../organisations/organisation.ts';
import { listTopics } from '../topics/queries.ts';
import { createProjectIn } from './commands.ts';
import { recordProject } from './commands-write.ts';
import { readImport, type ReadImport } from './import/rows.ts';
import { actsFor } from './visibility.ts';

/** Folded titles of the projects that an organisation leads, also of those that the reader does not see: nothing may come twice. */
async function knownTitles(db: Db | Tx, organisationId: string): Promise<Set<string>> {
  const rows = await db.selectFrom('project').select('titleDe').where('organisationId', '=', organisationId).limit(5_000).execute();
  return new Set(rows.map(({ titleDe }) => foldName(titleDe)));
}

/** What an import would do, without doing it: for those who act for the organisation (NotFound for others). */
export async function previewImport(db: Db | Tx, actor: Member, organisationId: string, text: string): Promise<ReadImport> {
  if (!actsFor(actor, organisationId)) throw new NotFound('organisation');
  return readImport(text, await listTopics(db as Db), await knownTitles(db, organisationId));
}

/**
 * Makes a project of every row in which nothing is wrong, in one transaction; the others are left. The same table again makes nothing twice, also at
 * the same moment. Returns how many were made and the rows as they were read.
 */
export async function importProjects(
  deps: CommandDeps, actor: Member, organisationId: string, text: string,
): Promise<{ made: number; read: ReadImport }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`import ${organisationId}`}))`.execute(tx);
    const read = await previewImport(tx, actor, organisationId, text);
    if (!read.ok) return { made: 0, read };
    let made = 0;
    for (const { content } of read.rows) {
      if (!content) continue;
      await createProjectIn(tx, actor, organisationId, content, now, 'import');
      made += 1;
    }
    await recordProject(tx, actor, 'imported', organisationId, now, { count: made });
    return { made, read };
  });
}
