import { sql } from 'kysely';
import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import type { Tx } from '../../platform/db/database.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import type { Member } from '../accounts/actor.ts';
import { ensureMembership } from '../accounts/membership/commands.ts';
import type { BodyKind } from './body.ts';
import { foldName, slugOf } from './organisation.ts';

export interface ProposedBody {
  name: string;
  kind: BodyKind;
  /** The municipality it belongs to; active, and no body itself. */
  parentId: string;
}

/** Proposals of one person that may be open at once. */
export const MAX_OPEN_PROPOSALS = 5;

export type ProposeResult =
  | { ok: true; organisationId: string; existing: boolean }
  | { ok: false; reason: 'known'; organisationId: string }
  | { ok: false; reason: 'parent_unknown' | 'too_many' };

/**
 * Proposes a body that the directory does not have, with its kind and the municipality it belongs to; inside a transaction. It stays
 * `proposed`, visible to organisers only, until one of them decides. The same name under the same municipality is one proposal, however
 * often and by however many it is made; `known`: it is in the directory already.
 */
export async function proposeBody(
  tx: Tx, proposer: { accountId: string }, body: ProposedBody, now: Temporal.Instant,
): Promise<ProposeResult> {
  const folded = foldName(body.name);
  // The person before the name, always: their proposals are counted one after the other, and so are two of one name.
  await sql`select pg_advisory_xact_lock(hashtext(${`proposer ${proposer.accountId}`}))`.execute(tx);
  await sql`select pg_advisory_xact_lock(hashtext(${`propose ${folded}`}))`.execute(tx);
  const parent = isUuid(body.parentId)
    ? await tx.selectFrom('organisation').select(['id', 'land']).where('id', '=', body.parentId).where('state', '=', 'active')
      .where('kind', '<>', 'enterprise').executeTakeFirst() : undefined;
  if (!parent) return { ok: false, reason: 'parent_unknown' };
  const same = await tx.selectFrom('organisation').select(['id', 'state']).where('searchName', '=', folded)
    .where('parentId', '=', parent.id)
    .where('state', 'in', ['proposed', 'active']).where('declinedAt', 'is', null).orderBy('state').executeTakeFirst();
  if (same?.state === 'active') return { ok: false, reason: 'known', organisationId: same.id };
  if (same) return { ok: true, organisationId: same.id, existing: true };
  const open = await tx.selectFrom('organisation').select('id').where('proposedBy', '=', proposer.accountId).where('state', '=', 'proposed')
    .where('declinedAt', 'is', null).limit(MAX_OPEN_PROPOSALS).execute();
  if (open.length >= MAX_OPEN_PROPOSALS) return { ok: false, reason: 'too_many' };
  const { id } = await tx.insertInto('organisation').values({
    kind: 'enterprise', bodyKind: body.kind, state: 'proposed', slug: `${slugOf(body.name)}-${crypto.randomUUID().slice(0, 8)}`,
    name: body.name,
    shortName: body.name, searchName: folded, parentId: parent.id, land: parent.land, proposedBy: proposer.accountId, createdAt: now,
  }).returning('id').executeTakeFirstOrThrow();
  await tx.insertInto('activity').values({ at: now, actorId: proposer.accountId, verb: 'proposed', object: 'organisation', objectId: id })
    .execute();
  return { ok: true, organisationId: id, existing: false };
}

/**
 * The same as a command of its own; whoever belongs to the body asks for that in one go. Whoever decides should see a name: where the account
 * has none, `name` becomes it, and without one nothing is proposed.
 */
export async function proposeAsMember(
  deps: CommandDeps, actor: Member, body: ProposedBody, belongs: boolean, name = '',
): Promise<ProposeResult | { ok: false; reason: 'name_missing' }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const account = await tx.selectFrom('account').select('name').where('id', '=', actor.accountId).executeTakeFirstOrThrow();
    if (account.name === '' && name === '') return { ok: false, reason: 'name_missing' };
    if (account.name === '') {
      await tx.updateTable('account').set({ name }).where('id', '=', actor.accountId).execute();
      await tx.insertInto('activity').values({ at: now, actorId: actor.accountId, verb: 'changed_profile', object: 'account', objectId: actor.accountId })
        .execute();
    }
    const result = await proposeBody(tx, actor, body, now);
    if (result.ok && belongs) await ensureMembership(tx, actor, result.organisationId, now);
    return result;
  });
}
