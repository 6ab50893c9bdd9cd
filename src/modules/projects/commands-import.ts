import { sql } from 'kysely';
import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import type { Db, Tx } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from '../accounts/actor.ts';
import { foldName } from '../organisations/organisation.ts';
import { searchServices } from '../topics/queries-ozg.ts';
import { listTopics } from '../topics/queries.ts';
import { createProjectIn, saveProjectIn } from './commands.ts';
import { recordProject } from './commands-write.ts';
import { listOf, serviceName } from './import/cells.ts';
import { planOf, projectOf, type Choice, type Plan, type PlannedRow } from './import/plan.ts';
import { findServicesByWord, listKnownProjects } from './import/queries.ts';
import { readTable, type ReadTable } from './import/table.ts';
import { findProfiles } from './queries.ts';
import { readNames } from './queries-around.ts';
import { actsFor, canEditProject } from './visibility.ts';

export type PreviewedImport = Plan | (ReadTable & { ok: false });

/** What an import would do, without doing it: for those who act for the organisation (NotFound for others). */
export async function previewImport(db: Db | Tx, actor: Member, organisationId: string, text: string): Promise<PreviewedImport> {
  if (!actsFor(actor, organisationId)) throw new NotFound('organisation');
  const table = readTable(text);
  if (!table.ok) return table;
  const words = table.rows.flatMap((row) => listOf(row.value({ field: 'services' })));
  const [topics, services, known] = [await listTopics(db as Db), await findServicesByWord(db, words), await listKnownProjects(db, organisationId)];
  const likely = await likelyServices(db, words.filter((word) => !services.has(foldName(word))));
  const ids = new Set(table.rows.map((row) => projectOf(row, known)).flatMap((project) => (typeof project === 'object' ? [project.id] : [])));
  const profiles = ids.size === 0 ? [] : (await findProfiles(db, actor, [...ids])).filter((profile) => canEditProject(actor, profile));
  const names = await readNames(db as Db, profiles.flatMap(({ basics }) => basics.services));
  return planOf(table, { lists: { topics, services, likely }, known, editable: new Map(profiles.map((profile) => [profile.id, profile])), names });
}

/** More words than that are no slips: a column of something else. */
const MAX_LIKELY = 20;

/** What sounds like a service that the catalogue does not have, written so that it is read. */
async function likelyServices(db: Db | Tx, words: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const likely = new Map<string, readonly string[]>();
  for (const word of [...new Set(words)].slice(0, MAX_LIKELY)) likely.set(foldName(word), (await searchServices(db, word, 3)).map(serviceName));
  return likely;
}

/** What somebody chose in the preview, by the key of the line; `seen` is what the preview showed of the project. */
export interface Decisions {
  /** For all lines whose project is there already. */
  all?: Choice | undefined;
  of(key: string): { choice: Choice | undefined; seen: string };
}

export interface Imported {
  made: number;
  updated: number;
  /** Lines that were left out as chosen. */
  skipped: number;
  /** Lines in which something is wrong, or whose project is no longer what the preview showed. */
  left: PlannedRow[];
  /** The table with the lines that are left. */
  rest: string;
}

/**
 * Makes a project of every new line in which nothing is wrong, and does with the lines whose project is there already what was chosen: nothing unless
 * somebody said otherwise. An update is an ordinary edit with a version of its own, by the same policy. All in one transaction; the same table again makes
 * nothing twice, also at the same moment, and a choice counts only for what its author saw. Lines that are left come back.
 */
export async function importProjects(
  deps: CommandDeps, actor: Member, organisationId: string, text: string, decisions: Decisions = { of: () => ({ choice: undefined, seen: '' }) },
): Promise<{ ok: true; result: Imported } | (ReadTable & { ok: false })> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`import ${organisationId}`}))`.execute(tx);
    const plan = await previewImport(tx, actor, organisationId, text);
    if (!plan.ok) return plan;
    const result: Imported = { made: 0, updated: 0, skipped: 0, left: [], rest: '' };
    for (const row of plan.rows) {
      const done = await enter(tx, actor, organisationId, row, decisions, now);
      if (done === 'left') result.left.push(row);
      else result[done] += 1;
    }
    const table = readTable(text);
    if (table.ok) result.rest = table.textOf(result.left);
    await recordProject(tx, actor, 'imported', organisationId, now, { count: result.made + result.updated });
    return { ok: true, result };
  });
}

async function enter(
  tx: Tx, actor: Member, organisationId: string, row: PlannedRow, decisions: Decisions, now: Temporal.Instant,
): Promise<'made' | 'updated' | 'skipped' | 'left'> {
  const { match, content, faults, key } = row;
  if (faults.length > 0) return 'left';
  if (match) {
    const { choice: own, seen } = decisions.of(key);
    const choice = decisions.all ?? own ?? 'skip';
    if (choice === 'skip') return 'skipped';
    if (seen !== match.seen) return 'left';
    if (choice === 'update') {
      if (match.id === undefined || match.changes.length === 0) return 'skipped';
      return (await saveProjectIn(tx, actor, match.id, match.patch, match.version, now, 'import')).ok ? 'updated' : 'left';
    }
  }
  if (!content) return 'left';
  await createProjectIn(tx, actor, organisationId, content, now, 'import');
  return 'made';
}
