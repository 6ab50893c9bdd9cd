import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../../accounts/actor.ts';
import { problemsOf, type Group, type Problem, type SynonymKind } from './group.ts';
import { canKeepSearch } from './policy.ts';
import { listGroups, MOST_GROUPS } from './queries.ts';

export interface GroupInput {
  kind: SynonymKind;
  terms: readonly string[];
  /** Terms that another group has already shall stand in both. */
  both: boolean;
}

export type GroupResult = { ok: true; id: string }
  | { ok: false; reason: 'refused'; problems: Problem[] }
  | { ok: false; reason: 'changed_meanwhile' };

/** Adds a group for those who keep the search (others: NotFound). The next question, in every process, goes by it. */
export async function addGroup(deps: CommandDeps, actor: Member, input: GroupInput): Promise<GroupResult> {
  return decide(deps, actor, async (tx, groups, now) => {
    const living = groups.filter(({ endedAt }) => endedAt === null);
    if (living.length >= MOST_GROUPS) return { ok: false, reason: 'refused', problems: [{ reason: 'full' }] };
    const problems = problemsOf(input.terms, input.kind, undefined, living).filter(({ reason }) => !(input.both && reason === 'elsewhere'));
    if (problems.length > 0) return { ok: false, reason: 'refused', problems };
    const { id } = await tx.insertInto('synonymGroup').values({ kind: input.kind, terms: [...input.terms], updatedAt: now, updatedBy: actor.accountId })
      .returning('id').executeTakeFirstOrThrow();
    await record(tx, actor, 'created', id, 1, now);
    return { ok: true, id };
  });
}

/**
 * Changes a group that holds. `version` is the one the editor saw: whoever saved or ended it in between is not overwritten. Saving what is there
 * changes nothing.
 */
export async function changeGroup(deps: CommandDeps, actor: Member, id: string, input: GroupInput, version: number): Promise<GroupResult> {
  return decide(deps, actor, async (tx, groups, now) => {
    const group = find(groups, id);
    if (group.version !== version || group.endedAt !== null) return { ok: false, reason: 'changed_meanwhile' };
    const others = groups.filter((one) => one.id !== id && one.endedAt === null);
    const problems = problemsOf(input.terms, input.kind, group, others).filter(({ reason }) => !(input.both && reason === 'elsewhere'));
    if (problems.length > 0) return { ok: false, reason: 'refused', problems };
    if (group.kind === input.kind && group.terms.join('\n') === input.terms.join('\n')) return { ok: true, id };
    await save(tx, actor, group, { kind: input.kind, terms: [...input.terms] }, 'changed', now);
    return { ok: true, id };
  });
}

/** Ends a group: the search no longer goes by it, and no update brings it back. Ending what has ended is fine. */
export async function endGroup(deps: CommandDeps, actor: Member, id: string, version: number): Promise<GroupResult> {
  return decide(deps, actor, async (tx, groups, now) => {
    const group = find(groups, id);
    if (group.endedAt !== null) return { ok: true, id };
    if (group.version !== version) return { ok: false, reason: 'changed_meanwhile' };
    await save(tx, actor, group, { endedAt: now }, 'synonyms_ended', now);
    return { ok: true, id };
  });
}

/** Takes a group that has ended back in. Terms that stand in another group by now are refused, unless they shall stand in both. */
export async function restoreGroup(deps: CommandDeps, actor: Member, id: string, version: number, both: boolean): Promise<GroupResult> {
  return decide(deps, actor, async (tx, groups, now) => {
    const group = find(groups, id);
    if (group.endedAt === null) return { ok: true, id };
    if (group.version !== version) return { ok: false, reason: 'changed_meanwhile' };
    const living = groups.filter(({ endedAt }) => endedAt === null);
    const problems = both ? [] : problemsOf(group.terms, group.kind, undefined, living).filter(({ reason }) => reason === 'elsewhere');
    if (problems.length > 0) return { ok: false, reason: 'refused', problems };
    await save(tx, actor, group, { endedAt: null }, 'synonyms_restored', now);
    return { ok: true, id };
  });
}

/** One change after the other: a term goes into two groups only where somebody wants it to. */
async function decide(deps: CommandDeps, actor: Member, work: (tx: Tx, groups: readonly Group[], now: Temporal.Instant) => Promise<GroupResult>): Promise<GroupResult> {
  if (!canKeepSearch(actor)) throw new NotFound('synonyms');
  const now = deps.clock();
  return transact(deps, async (tx) => {
    await lockSynonyms(tx);
    return work(tx, await listGroups(tx, actor), now);
  });
}

/** Waits until nobody else changes groups, until the end of the transaction. */
export async function lockSynonyms(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('synonym_group'))`.execute(tx);
}

function find(groups: readonly Group[], id: string): Group {
  const group = isUuid(id) ? groups.find((one) => one.id === id) : undefined;
  if (!group) throw new NotFound('synonyms');
  return group;
}

async function save(tx: Tx, actor: Member, group: Group, next: { kind?: SynonymKind; terms?: string[]; endedAt?: Temporal.Instant | null }, verb: string,
  now: Temporal.Instant): Promise<void> {
  const version = group.version + 1;
  await sql`insert into synonym_version (group_id, version, kind, terms, ended, saved_at, saved_by)
    select id, version, kind, terms, ended_at is not null, updated_at, updated_by from synonym_group where id = ${group.id}`.execute(tx);
  await tx.updateTable('synonymGroup').set({ ...next, version, updatedAt: now, updatedBy: actor.accountId }).where('id', '=', group.id).execute();
  await record(tx, actor, verb, group.id, version, now);
}

async function record(tx: Tx, actor: Member, verb: string, objectId: string, version: number, now: Temporal.Instant): Promise<void> {
  await tx.insertInto('activity').values({ at: now, actorId: actor.accountId, verb, object: 'synonyms', objectId, data: JSON.stringify({ version }) }).execute();
}
