import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Member } from '../accounts/actor.ts';
import type { Level } from '../accounts/visibility.ts';
import { NotFound } from '../../platform/http/errors.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { enterContact, lockEditable, recordProject } from './commands-write.ts';
import { groups, type Group, type Levels } from './project.ts';
import { canSeeGroup, knowsColleagues, opensUp, stricter } from './visibility.ts';

/** A part that more people than before would read, with the level that would then count for it. */
export interface Opening {
  group: Group;
  level: Level;
}

export type LevelsResult =
  | { ok: true }
  /** More people would read these parts: to be confirmed. */
  | { ok: false; reason: 'opens'; openings: Opening[] }
  /** Somebody changed the levels since the editor saw them. */
  | { ok: false; reason: 'conflict' };

/** The level that counts for a part: no part goes further than the profile. */
export function effective(levels: Levels, group: Group): Level {
  return stricter(levels.basics, levels[group]);
}

/** Parts that go further with the new levels than with the old ones. */
export function openingsOf(before: Levels, after: Levels): Opening[] {
  return groups.filter((group) => opensUp(effective(before, group), effective(after, group))).map((group) => ({ group, level: effective(after, group) }));
}

/**
 * Says who sees which part. `seen` is what the editor saw. Opening up needs `confirmed` and is in the audit with the levels before and
 * after. Levels and readers of a part that the actor does not see stay as they are (NotFound). Whoever narrows to named persons is one of them; named are colleagues only. Contacts go no further than members, whatever is asked.
 */
export async function setLevels(
  deps: CommandDeps, actor: Member, projectId: string, wanted: Levels, readers: readonly string[], seen: Levels, confirmed: boolean,
): Promise<LevelsResult> {
  const now = deps.clock();
  return transact(deps, async (tx): Promise<LevelsResult> => {
    const profile = await lockEditable(tx, actor, projectId);
    const { levels: before, organisationId } = profile;
    if (groups.some((group) => before[group] !== seen[group])) return { ok: false, reason: 'conflict' };
    const after: Levels = { ...wanted, contact: stricter('green', wanted.contact) };
    // What somebody does not see they cannot open for themselves, neither by its level nor by naming themselves.
    const hidden = groups.filter((group) => !canSeeGroup(actor, profile, group));
    if (hidden.some((group) => after[group] !== before[group])) throw new NotFound('group');
    const openings = openingsOf(before, after);
    const { named, added } = await weighReaders(tx, actor, projectId, organisationId, after, readers);
    // More readers of what stays for named persons is opening up, too.
    const widened = added > 0 && hidden.length === 0 ? groups.filter((group) => effective(before, group) === 'red' && effective(after, group) === 'red') : [];
    openings.push(...widened.map((group): Opening => ({ group, level: 'red' })));
    if (openings.length > 0 && !confirmed) return { ok: false, reason: 'opens', openings };
    if (hidden.length === 0) await tx.deleteFrom('projectReader').where('projectId', '=', projectId).execute();
    if (hidden.length === 0 && named.length > 0) await tx.insertInto('projectReader').values(named.map((accountId) => ({ projectId, accountId, createdAt: now }))).execute();
    await tx.updateTable('project').set({
      level: after.basics, levelExperience: after.experience, levelFigures: after.figures, levelTechnology: after.technology, levelContact: after.contact,
      levelDocuments: after.documents,
    }).where('id', '=', projectId).execute();
    await recordProject(tx, actor, openings.length > 0 ? 'opened' : 'narrowed', projectId, now, { before, after, readers: added });
    return { ok: true };
  });
}

/** Colleagues who would be named, if something is for named persons, and how many of them besides the actor were not before. */
async function weighReaders(
  tx: Tx, actor: Member, projectId: string, organisationId: string, after: Levels, readers: readonly string[],
): Promise<{ named: string[]; added: number }> {
  if (groups.every((group) => effective(after, group) !== 'red')) return { named: [], added: 0 };
  const stored = (await tx.selectFrom('projectReader').select('accountId').where('projectId', '=', projectId).execute()).map((r) => r.accountId);
  // Only who knows the colleagues chooses among them; others keep who is named, and add themselves.
  const chosen = knowsColleagues(actor, organisationId) ? readers.filter(isUuid) : stored;
  const colleagues = await tx.selectFrom('membership').select('accountId').where('organisationId', '=', organisationId)
    .where('state', '=', 'verified').where('accountId', 'in', [...new Set([actor.accountId as string, ...chosen])]).execute();
  const named = colleagues.map(({ accountId }) => accountId);
  return { named, added: named.filter((id) => !stored.includes(id) && id !== actor.accountId).length };
}

/** Enters the actor as contact or deputy of a project; somebody else who is it stays (`taken`). Nobody is both. */
export async function takeContact(
  deps: CommandDeps, actor: Member, projectId: string, slot: 'contact' | 'deputy',
): Promise<{ ok: true } | { ok: false; reason: 'taken' }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    await lockEditable(tx, actor, projectId);
    const holder = await tx.selectFrom('projectContact').select('accountId').where('projectId', '=', projectId).where('slot', '=', slot).executeTakeFirst();
    if (holder) return holder.accountId === actor.accountId ? { ok: true } : { ok: false, reason: 'taken' };
    await tx.deleteFrom('projectContact').where('projectId', '=', projectId).where('accountId', '=', actor.accountId).execute();
    await tx.updateTable('project').set({ contactLostAt: null }).where('id', '=', projectId).execute();
    await enterContact(tx, actor, projectId, slot, now);
    return { ok: true };
  });
}

/** Takes a contact out, oneself or a colleague. */
export async function leaveContact(deps: CommandDeps, actor: Member, projectId: string, slot: 'contact' | 'deputy'): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    await lockEditable(tx, actor, projectId);
    await tx.deleteFrom('projectContact').where('projectId', '=', projectId).where('slot', '=', slot).execute();
    // Taken out by a colleague, who knows it: nobody has to be told.
    await tx.updateTable('project').set({ contactLostAt: null }).where('id', '=', projectId).execute();
    await recordProject(tx, actor, 'contact_left', projectId, now, { slot });
  });
}

/** Sets the mailbox of the unit in charge; `before` is what the editor saw. What is not one address is refused (`mailbox`). */
export async function setMailbox(
  deps: CommandDeps, actor: Member, projectId: string, mailbox: string, before: string,
): Promise<{ ok: true } | { ok: false; reason: 'mailbox' | 'conflict' }> {
  const now = deps.clock();
  if (mailbox !== '' && !isMailbox(mailbox)) return { ok: false, reason: 'mailbox' };
  return transact(deps, async (tx) => {
    await lockEditable(tx, actor, projectId);
    const stored = await tx.selectFrom('project').select('functionMailbox').where('id', '=', projectId).executeTakeFirstOrThrow();
    if (stored.functionMailbox !== before && stored.functionMailbox !== mailbox) return { ok: false, reason: 'conflict' };
    await tx.updateTable('project').set({ functionMailbox: mailbox }).where('id', '=', projectId).execute();
    await recordProject(tx, actor, 'changed', projectId, now, { fields: ['functionMailbox'] });
    return { ok: true };
  });
}

/** One address and nothing else. */
function isMailbox(text: string): boolean {
  return text.length <= 254 && /^[a-z0-9._+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text);
}
