import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import type { Tx } from '../../platform/db/database.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from '../accounts/actor.ts';
import { tellRole } from './commands-roles-news.ts';
import { lockEditable, lockVisible, recordProject } from './commands-write.ts';
import { findProfiles } from './queries.ts';
import { actsFor, canInvite } from './visibility.ts';

export type InviteRefusal = 'unknown' | 'own' | 'already' | 'closed';

/**
 * Invites another organisation to take part; it counts when somebody of that organisation has said yes. Who is interested may be invited, too.
 * `own`: the leading one takes part anyway. `closed`: the project is for nobody outside.
 */
export async function inviteOrganisation(
  deps: CommandDeps, actor: Member, projectId: string, organisationId: string,
): Promise<{ ok: true } | { ok: false; reason: InviteRefusal }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const project = await lockEditable(tx, actor, projectId);
    if (!canInvite(project.levels)) return { ok: false, reason: 'closed' };
    if (organisationId === project.organisationId) return { ok: false, reason: 'own' };
    const organisation = isUuid(organisationId)
      ? await tx.selectFrom('organisation').select('id').where('id', '=', organisationId).where('state', '=', 'active').executeTakeFirst() : undefined;
    if (!organisation) return { ok: false, reason: 'unknown' };
    const { numInsertedOrUpdatedRows } = await tx.insertInto('projectRole')
      .values({ projectId, organisationId, role: 'taking_part', state: 'invited', createdAt: now, createdBy: actor.accountId })
      .onConflict((c) => c.doNothing()).executeTakeFirst();
    if (!numInsertedOrUpdatedRows) return { ok: false, reason: 'already' };
    await tellRole(tx, { what: 'invited', projectId, organisationId, actorId: actor.accountId }, now);
    await recordProject(tx, actor, 'invited_organisation', projectId, now, { organisationId });
    return { ok: true };
  });
}

/**
 * Answers an invitation for the own organisation. Invited are also organisations that would not see the project otherwise (AMBER), so the
 * right is the invitation. Answering what is no longer open changes nothing (false).
 */
export async function answerInvitation(deps: CommandDeps, actor: Member, projectId: string, organisationId: string, yes: boolean): Promise<boolean> {
  if (!actsFor(actor, organisationId)) throw new NotFound('organisation');
  const now = deps.clock();
  return transact(deps, async (tx) => {
    await lockMembership(tx, actor, organisationId);
    const open = await tx.selectFrom('projectRole').select('createdBy').where('projectId', '=', projectId).where('organisationId', '=', organisationId)
      .where('role', '=', 'taking_part').where('state', '=', 'invited').forUpdate().executeTakeFirst();
    if (!open) return false;
    const of = { projectId, organisationId, role: 'taking_part' } as const;
    if (yes) {
      await tx.updateTable('projectRole').set({ state: 'confirmed' }).where('projectId', '=', of.projectId).where('organisationId', '=', of.organisationId)
        .where('role', '=', of.role).execute();
    } else {
      await removeRole(tx, of.projectId, of.organisationId, of.role);
    }
    await tellRole(tx, { what: yes ? 'accepted' : 'declined', projectId, organisationId, actorId: actor.accountId, invitedBy: open.createdBy }, now);
    await recordProject(tx, actor, yes ? 'takes_part' : 'declined_part', projectId, now, { organisationId });
    return true;
  });
}

/** Ends that an organisation takes part or is invited: said by either side. */
export async function endPart(deps: CommandDeps, actor: Member, projectId: string, organisationId: string): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    if (actsFor(actor, organisationId)) await lockVisible(tx, actor, projectId);
    else await lockEditable(tx, actor, projectId);
    await removeRole(tx, projectId, organisationId, 'taking_part');
    await recordProject(tx, actor, 'left_part', projectId, now, { organisationId });
  });
}

/** "Wir auch": says or takes back that the own organisation is interested. Saying it twice is saying it once. `leading`: whoever leads is. */
export async function setInterest(
  deps: CommandDeps, actor: Member, projectId: string, organisationId: string, interested: boolean,
): Promise<{ ok: true } | { ok: false; reason: 'leading' }> {
  if (!actsFor(actor, organisationId)) throw new NotFound('organisation');
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const project = await lockVisible(tx, actor, projectId);
    await lockMembership(tx, actor, organisationId);
    if (project.organisationId === organisationId) return { ok: false, reason: 'leading' };
    if (interested) {
      const { numInsertedOrUpdatedRows } = await tx.insertInto('projectRole').values({ projectId, organisationId, role: 'interested', createdAt: now, createdBy: actor.accountId })
        .onConflict((c) => c.doNothing()).executeTakeFirst();
      if (numInsertedOrUpdatedRows) await tellRole(tx, { what: 'interested', projectId, organisationId, actorId: actor.accountId }, now);
    } else {
      await removeRole(tx, projectId, organisationId, 'interested');
    }
    await recordProject(tx, actor, interested ? 'interested' : 'not_interested', projectId, now, { organisationId });
    return { ok: true };
  });
}

export interface Reuse {
  /** "2024-05", or null where it is not said. */
  since: string | null;
  again: 'yes' | 'with_changes' | 'no' | null;
  note: string;
}

/** Says that the own organisation re-uses a project, since when, and whether it would again; null takes it back. Only that organisation can say it. */
export async function setReuse(
  deps: CommandDeps, actor: Member, projectId: string, organisationId: string, reuse: Reuse | null,
): Promise<{ ok: true } | { ok: false; reason: 'leading' }> {
  if (!actsFor(actor, organisationId)) throw new NotFound('organisation');
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const project = await lockVisible(tx, actor, projectId);
    await lockMembership(tx, actor, organisationId);
    if (project.organisationId === organisationId) return { ok: false, reason: 'leading' };
    const before = await removeRole(tx, projectId, organisationId, 'reusing');
    if (reuse) {
      await removeRole(tx, projectId, organisationId, 'interested');
      await tx.insertInto('projectRole').values({
        projectId, organisationId, role: 'reusing', since: reuse.since === null ? null : `${reuse.since}-01`, again: reuse.again, note: reuse.note,
        createdAt: now, createdBy: actor.accountId,
      }).execute();
      if (!before) await tellRole(tx, { what: 'reuses', projectId, organisationId, actorId: actor.accountId }, now);
    }
    await recordProject(tx, actor, reuse ? 'reuses' : 'reuses_not', projectId, now, { organisationId });
    return { ok: true };
  });
}

/** Whether there was one. */
async function removeRole(tx: Tx, projectId: string, organisationId: string, role: 'taking_part' | 'interested' | 'reusing'): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('projectRole').where('projectId', '=', projectId).where('organisationId', '=', organisationId)
    .where('role', '=', role).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Whoever speaks for an organisation belongs to it at this moment. */
async function lockMembership(tx: Tx, actor: Member, organisationId: string): Promise<void> {
  const held = await tx.selectFrom('membership').select('id').where('accountId', '=', actor.accountId).where('organisationId', '=', organisationId)
    .where('state', '=', 'verified').forShare().executeTakeFirst();
  if (!held) throw new NotFound('organisation');
}

/** Adds a short dated note. */
export async function addNote(deps: CommandDeps, actor: Member, projectId: string, onDay: string, note: string): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    await lockEditable(tx, actor, projectId);
    await tx.insertInto('projectNote').values({ projectId, onDay, note, createdAt: now, createdBy: actor.accountId }).execute();
    await recordProject(tx, actor, 'noted_project', projectId, now);
  });
}

export async function removeNote(deps: CommandDeps, actor: Member, projectId: string, noteId: string): Promise<void> {
  const now = deps.clock();
  if (!isUuid(noteId)) throw new NotFound('note');
  await transact(deps, async (tx) => {
    await lockEditable(tx, actor, projectId);
    const { numDeletedRows } = await tx.deleteFrom('projectNote').where('id', '=', noteId).where('projectId', '=', projectId).executeTakeFirst();
    if (numDeletedRows === 0n) throw new NotFound('note');
    await recordProject(tx, actor, 'removed_note', projectId, now);
  });
}

/**
 * Offers a project as an Impuls, or takes the offer back (null). The title, sentence and Kommune of what is offered are seen by organisers, so
 * only what is for all members or everybody can be offered (`hidden`).
 */
export async function offerImpulse(
  deps: CommandDeps, actor: Member, projectId: string, note: string | null,
): Promise<{ ok: true } | { ok: false; reason: 'hidden' }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const { levels } = await lockEditable(tx, actor, projectId);
    if (note !== null && levels.basics !== 'clear' && levels.basics !== 'green') return { ok: false, reason: 'hidden' };
    await tx.updateTable('project').set({ offeredAt: note === null ? null : now, offerNote: note ?? '' }).where('id', '=', projectId).execute();
    await recordProject(tx, actor, note === null ? 'offer_ended' : 'offered_impulse', projectId, now);
    return { ok: true };
  });
}

export type RelationKind = 'follows' | 'derived_from';

/** Relates a project to another that the actor sees; twice is once. `unknown`: there is none for the actor, or it is the same. */
export async function relateProjects(
  deps: CommandDeps, actor: Member, projectId: string, kind: RelationKind, otherId: string,
): Promise<{ ok: true } | { ok: false; reason: 'unknown' }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    await lockEditable(tx, actor, projectId);
    // The other one is not changed, so it needs no lock of its own.
    if (otherId === projectId || !isUuid(otherId) || (await findProfiles(tx, actor, [otherId])).length === 0) return { ok: false, reason: 'unknown' };
    await tx.insertInto('projectRelation').values({ projectId, otherId, kind, createdAt: now }).onConflict((c) => c.doNothing()).execute();
    await recordProject(tx, actor, 'related', projectId, now, { otherId, kind });
    return { ok: true };
  });
}

export async function endRelation(deps: CommandDeps, actor: Member, projectId: string, kind: RelationKind, otherId: string): Promise<void> {
  const now = deps.clock();
  if (!isUuid(otherId)) throw new NotFound('relation');
  await transact(deps, async (tx) => {
    await lockEditable(tx, actor, projectId);
    await tx.deleteFrom('projectRelation').where('projectId', '=', projectId).where('otherId', '=', otherId).where('kind', '=', kind).execute();
    await recordProject(tx, actor, 'unrelated', projectId, now, { otherId, kind });
  });
}
