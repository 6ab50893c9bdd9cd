import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../../accounts/actor.ts';
import { tellOrganisation } from '../../organisations/commands-news.ts';

/** Somebody who belonged to the ended body, and whether they were its municipality admin. */
interface Moved {
  accountId: string;
  wasAdmin: boolean;
}

export type HandoverResult = { ok: true; members: number } | { ok: false; reason: 'not_ended' | 'not_active' };

/**
 * Hands an ended body over to its successor: living memberships, domains, projects, enterprises, and events it would have been host of from
 * now on. Registrations, past events and memberships that had ended stay as they were: they are history. Who belongs to both keeps the
 * membership of the successor; admins stay admins where the successor has a free place. Members and the admins of the successor are told. For admins (NotFound for everybody else).
 */
export async function handOver(deps: CommandDeps, actor: Member, fromId: string, toId: string): Promise<HandoverResult> {
  if (!actor.isAdmin) throw new NotFound('handover');
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const locked = await tx.selectFrom('organisation').select(['id', 'state', 'kind']).where('id', 'in', [fromId, toId])
      .orderBy('id').forUpdate().execute();
    if (locked.find(({ id }) => id === fromId)?.state !== 'ended') return { ok: false, reason: 'not_ended' };
    if (locked.find(({ id }) => id === toId)?.state !== 'active') return { ok: false, reason: 'not_active' };
    const here = await tx.selectFrom('membership').select('accountId').where('organisationId', '=', toId).where('adminSlot', 'is not', null).execute();
    const { moved, both } = await moveMembers(tx, fromId, toId, now, actor.accountId);
    const members = moved.length;
    await tx.insertInto('organisationDomain').columns(['organisationId', 'domain', 'createdAt', 'source', 'addedBy'])
      .expression((eb) => eb.selectFrom('organisationDomain').where('organisationId', '=', fromId)
        .select([eb.val(toId).$castTo<string>().as('organisationId'), 'domain', 'createdAt', 'source', 'addedBy']))
      .onConflict((conflict) => conflict.doNothing()).execute();
    await tx.deleteFrom('organisationDomain').where('organisationId', '=', fromId).execute();
    await tx.updateTable('project').set({ organisationId: toId }).where('organisationId', '=', fromId).execute();
    await sql`update project_role r set organisation_id = ${toId} where organisation_id = ${fromId} and not exists (select from project_role t
      where t.project_id = r.project_id and t.role = r.role and t.organisation_id = ${toId})
      and not exists (select from project p where p.id = r.project_id and p.organisation_id = ${toId})`.execute(tx);
    await tx.updateTable('organisation').set({ parentId: toId }).where('parentId', '=', fromId).execute();
    await tx.updateTable('event').set({ hostId: toId, updatedAt: now }).where('hostId', '=', fromId).where('state', '<>', 'cancelled')
      .where((eb) => eb.or([eb('startsAt', '>', now), eb.and([eb('startsAt', 'is', null), eb('state', '=', 'draft')])])).execute();
    await tx.updateTable('organisation').set({ successorId: toId }).where('id', '=', fromId).execute();
    await tx.insertInto('activity').values({
      at: now, actorId: actor.accountId, verb: 'handed_over', object: 'organisation', objectId: fromId,
      data: JSON.stringify({ to: toId, members }),
    }).execute();
    const what = { organisationId: fromId, otherId: toId };
    await tellOrganisation(tx, [
      ...[...moved, ...both].map((one) => ({ ...one, ...what, what: 'handed_over' as const })),
      ...here.filter(({ accountId }) => !both.some((one) => one.accountId === accountId))
        .map(({ accountId }) => ({ accountId, ...what, what: 'handed_over_here' as const, people: members })),
    ], now);
    return { ok: true, members };
  });
}

/** Moves living memberships; says who came, and who belonged to both and keeps the membership of the successor. */
async function moveMembers(
  tx: Tx, fromId: string, toId: string, now: Temporal.Instant, actorId: string,
): Promise<{ moved: Moved[]; both: Moved[] }> {
  const admins = new Set((await tx.selectFrom('membership').select('accountId').where('organisationId', '=', fromId)
    .where('adminSlot', 'is not', null).execute()).map(({ accountId }) => accountId));
  const asMoved = (rows: readonly { accountId: string }[]): Moved[] => rows.map(({ accountId }) => ({ accountId, wasAdmin: admins.has(accountId) }));
  // Somebody who left the successor once and belongs here now comes back with the membership they have.
  await sql`delete from membership t using membership f
    where t.organisation_id = ${toId} and f.organisation_id = ${fromId} and t.account_id = f.account_id
    and t.state in ('declined', 'ended') and f.state in ('pending', 'verified')`.execute(tx);
  await sql`delete from membership t using membership f
    where t.organisation_id = ${toId} and f.organisation_id = ${fromId} and t.account_id = f.account_id
    and t.state = 'pending' and f.state = 'verified'`.execute(tx);
  const { rows } = await sql<{ accountId: string }>`
    update membership f set organisation_id = ${toId}, recheck_asked_at = null,
      admin_slot = case when exists (select from membership t
        where t.organisation_id = ${toId} and t.admin_slot = f.admin_slot) then null else f.admin_slot end
    where f.organisation_id = ${fromId} and f.state in ('pending', 'verified')
      and not exists (select from membership t
        where t.organisation_id = ${toId} and t.account_id = f.account_id) returning f.account_id`.execute(tx);
  const { rows: both } = await sql<{ accountId: string }>`update membership set state = 'ended', end_reason = 'organiser', decided_at = ${now}::timestamptz, decided_by = ${actorId}
    where organisation_id = ${fromId} and state in ('pending', 'verified') returning account_id`.execute(tx);
  return { moved: asMoved(rows), both: asMoved(both) };
}
