import { sql } from 'kysely';
import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import type { Tx } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from '../accounts/actor.ts';
import type { Levels, ProjectContent } from './project.ts';
import { columnsOf, enterContact, freeProjectSlug, lockEditable, readContent, recordProject, writeLists } from './commands-write.ts';
import { differences, groupsOf, overwritten, patched, type ContentDifference, type ContentPatch } from './content.ts';
import { actsFor, canSeeGroup } from './visibility.ts';

type Via = 'form' | 'restored' | 'import';

/**
 * Makes a project of an organisation the actor acts for (NotFound for others), visible to all members until somebody says otherwise. With
 * `asContact` the profile names the actor as its contact, else nobody. Returns its id and slug.
 */
export async function createProject(
  deps: CommandDeps, actor: Member, organisationId: string, content: ProjectContent, { asContact = false }: { asContact?: boolean } = {},
): Promise<{ id: string; slug: string }> {
  if (!actsFor(actor, organisationId)) throw new NotFound('organisation');
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const made = await createProjectIn(tx, actor, organisationId, content, now, 'form');
    if (asContact) await enterContact(tx, actor, made.id, 'contact', now);
    return made;
  });
}

/** The same inside another command, such as an import. The caller has asked whether the actor may. */
export async function createProjectIn(
  tx: Tx, actor: Member, organisationId: string, content: ProjectContent, now: Temporal.Instant, via: Via, levels: Partial<Levels> = {},
): Promise<{ id: string; slug: string }> {
  // Under a lock on the membership: who has just been ended there makes nothing any more.
  const membership = await tx.selectFrom('membership').select('id').where('accountId', '=', actor.accountId).where('organisationId', '=', organisationId)
    .where('state', '=', 'verified').forShare().executeTakeFirst();
  if (!membership) throw new NotFound('organisation');
  const slug = await freeProjectSlug(tx, content.basics.titleDe);
  const { id } = await tx.insertInto('project').values({
    ...columnsOf(content), slug, organisationId, level: levels.basics ?? 'green', createdAt: now, updatedAt: now, createdBy: actor.accountId, confirmedAt: now,
    confirmedBy: actor.accountId,
  }).returning('id').executeTakeFirstOrThrow();
  await writeLists(tx, id, content);
  await keepVersion(tx, actor, id, now, { via });
  await recordProject(tx, actor, 'created', id, now, { organisationId });
  return { id, slug };
}

export type SaveResult =
  | { ok: true; version: number }
  /** Somebody changed the same fields in between: `differences` has what they saved as `before` and what would replace it as `after`. */
  | { ok: false; reason: 'conflict'; version: number; differences: ContentDifference[] };

/**
 * Saves fields of a project as a new version; `stand` is the version the editor saw. What others saved meanwhile in other fields stays; in
 * the same ones it is a conflict, and nothing is saved. A save is also a confirmation that the profile holds. Saving what is stored makes no version.
 * NotFound for those who may not edit, or not see a group they would change.
 */
export async function saveProject(deps: CommandDeps, actor: Member, projectId: string, patch: ContentPatch, stand: number): Promise<SaveResult> {
  return transact(deps, (tx) => saveProjectIn(tx, actor, projectId, patch, stand, deps.clock(), 'form'));
}

/** The same inside another command, such as an import. */
export async function saveProjectIn(
  tx: Tx, actor: Member, projectId: string, patch: ContentPatch, stand: number, now: Temporal.Instant, via: Via,
): Promise<SaveResult> {
  const profile = await lockEditable(tx, actor, projectId);
  if (groupsOf(patch).some((group) => !canSeeGroup(actor, profile, group))) throw new NotFound('project');
  const stored = await readContent(tx, projectId);
  const wanted = patched(stored, patch);
  if (stand !== profile.version) {
    const seen = await tx.selectFrom('projectVersion').select('content').where('projectId', '=', projectId).where('version', '=', stand).executeTakeFirst();
    const lost = seen ? overwritten(seen.content as unknown as ProjectContent, stored, patch) : differences(stored, wanted);
    if (lost.length > 0) return { ok: false, reason: 'conflict', version: profile.version, differences: inConflict(lost, stored, wanted) };
  }
  return saveContent(tx, actor, profile, stored, wanted, now, { via });
}

const inConflict = (lost: readonly ContentDifference[], stored: ProjectContent, wanted: ProjectContent): ContentDifference[] =>
  differences(stored, wanted).filter(({ group, field }) => lost.some((one) => one.group === group && one.field === field));

/**
 * Saves what an earlier version held as a new one; only groups the actor sees now, the others stay as they are. `stand` as in saveProject:
 * whoever has not seen the newest version is asked again (`conflict`).
 */
export async function restoreVersion(
  deps: CommandDeps, actor: Member, projectId: string, version: number, stand: number,
): Promise<{ ok: true; version: number } | { ok: false; reason: 'conflict' }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const profile = await lockEditable(tx, actor, projectId);
    const old = await tx.selectFrom('projectVersion').select('content').where('projectId', '=', projectId).where('version', '=', version).executeTakeFirst();
    if (!old) throw new NotFound('version');
    if (stand !== profile.version) return { ok: false, reason: 'conflict' };
    const stored = await readContent(tx, projectId);
    const patch = Object.fromEntries(Object.entries(old.content as object).filter(([group]) => canSeeGroup(actor, profile, group as 'basics'))) as ContentPatch;
    return saveContent(tx, actor, profile, stored, await withoutGone(tx, patched(stored, patch)), now, { via: 'restored', restoredFrom: version });
  });
}

/** Fields of action that no longer exist cannot come back. */
async function withoutGone(tx: Tx, content: ProjectContent): Promise<ProjectContent> {
  const { topics } = content.basics;
  if (topics.length === 0) return content;
  const there = await tx.selectFrom('topic').select('id').where('id', 'in', topics).execute();
  return { ...content, basics: { ...content.basics, topics: topics.filter((id) => there.some((topic) => topic.id === id)) } };
}

async function saveContent(
  tx: Tx, actor: Member, { id, version }: { id: string; version: number }, stored: ProjectContent, wanted: ProjectContent, now: Temporal.Instant,
  how: { via: Via; restoredFrom?: number },
): Promise<{ ok: true; version: number }> {
  const changed = differences(stored, wanted);
  await confirmIn(tx, actor, id, now);
  if (changed.length === 0) return { ok: true, version };
  await tx.updateTable('project').set((eb) => ({
    ...columnsOf(wanted), version: eb('version', '+', 1), updatedAt: sql<Temporal.Instant>`greatest(${now}::timestamptz, updated_at + interval '1 microsecond')`,
  })).where('id', '=', id).execute();
  await writeLists(tx, id, wanted);
  await keepVersion(tx, actor, id, now, how);
  await recordProject(tx, actor, how.via === 'restored' ? 'restored' : 'changed', id, now, { fields: changed.map(({ field }) => field) });
  return { ok: true, version: version + 1 };
}

async function keepVersion(tx: Tx, actor: Member, projectId: string, now: Temporal.Instant, how: { via: Via; restoredFrom?: number }): Promise<void> {
  await sql`insert into project_version (project_id, version, saved_at, saved_by, via, restored_from, content)
    select id, version, ${now}, ${actor.accountId}::uuid, ${how.via}, ${how.restoredFrom ?? null}::integer, project_content(id) from project where id = ${projectId}`.execute(tx);
}

/** "Stimmt noch": somebody of the leading organisation says that the profile holds. */
export async function confirmProject(deps: CommandDeps, actor: Member, projectId: string): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    await lockEditable(tx, actor, projectId);
    await confirmIn(tx, actor, projectId, now);
    await recordProject(tx, actor, 'confirmed_project', projectId, now);
  });
}

async function confirmIn(tx: Tx, actor: Member, projectId: string, now: Temporal.Instant): Promise<void> {
  await tx.updateTable('project').set({ confirmedAt: now, confirmedBy: actor.accountId, remindedAt: null }).where('id', '=', projectId).execute();
}
