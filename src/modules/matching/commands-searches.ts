import type { Tx } from '../../platform/db/database.ts';
import { isUuid } from '../../platform/db/uuid.ts';
import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import type { Member } from '../accounts/actor.ts';
import { listHits } from './queries-digest.ts';
import { canonical } from './saved-query.ts';

/** Saved searches of one person: more nobody reads. */
export const MOST_SEARCHES = 20;

export type SaveSearchResult =
  | { ok: true; id: string }
  /** Nothing is looked for: the digest would name everything. */
  | { ok: false; reason: 'empty' }
  | { ok: false; reason: 'too_many' };

/**
 * Keeps a search ("q=parken&land=09") for the digest; the same one again is the one that is there. What it finds now counts as told: only what comes
 * later is news.
 */
export async function saveSearch(deps: CommandDeps, actor: Member, given: string): Promise<SaveSearchResult> {
  const now = deps.clock();
  const query = canonical(given);
  if (query === '') return { ok: false, reason: 'empty' };
  const known = await listHits(deps.db, actor, query, now);
  return transact(deps, async (tx): Promise<SaveSearchResult> => {
    await tx.selectFrom('account').select('id').where('id', '=', actor.accountId).forUpdate().execute();
    const own = await tx.selectFrom('savedSearch').select(['id', 'query']).where('accountId', '=', actor.accountId).execute();
    const same = own.find((one) => one.query === query);
    if (same) return { ok: true, id: same.id };
    if (own.length >= MOST_SEARCHES) return { ok: false, reason: 'too_many' };
    const { id } = await tx.insertInto('savedSearch').values({ accountId: actor.accountId, query, createdAt: now }).returning('id').executeTakeFirstOrThrow();
    await noteTold(tx, actor.accountId, known.map(({ project }) => project), now);
    await note(tx, actor, 'saved_search', now);
    return { ok: true, id };
  });
}

/** Takes one of the actor's saved searches away; others are not there. */
export async function removeSearch(deps: CommandDeps, actor: Member, id: string): Promise<void> {
  if (!isUuid(id)) return;
  const now = deps.clock();
  await transact(deps, async (tx) => {
    const { numDeletedRows } = await tx.deleteFrom('savedSearch').where('id', '=', id).where('accountId', '=', actor.accountId).executeTakeFirst();
    if (numDeletedRows > 0n) await note(tx, actor, 'removed_search', now);
  });
}

/** Switches the weekly digest of the actor on or off. Saved searches stay. */
export async function switchDigest(deps: CommandDeps, actor: Member, on: boolean): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    if (on) await tx.deleteFrom('digestOff').where('accountId', '=', actor.accountId).execute();
    else await tx.insertInto('digestOff').values({ accountId: actor.accountId, since: now }).onConflict((c) => c.column('accountId').doNothing()).execute();
    await note(tx, actor, on ? 'digest_on' : 'digest_off', now);
  });
}

/** Remembers that somebody was told of projects in their present state. */
export async function noteTold(tx: Tx, accountId: string, projects: readonly { id: string; status: string }[], now: Temporal.Instant): Promise<void> {
  if (projects.length === 0) return;
  await tx.insertInto('digestTold').values(projects.map(({ id, status }) => ({ accountId, projectId: id, status, toldAt: now })))
    .onConflict((c) => c.columns(['accountId', 'projectId', 'status']).doNothing()).execute();
}

async function note(tx: Tx, actor: Member, verb: string, now: Temporal.Instant): Promise<void> {
  await tx.insertInto('activity').values({ at: now, actorId: actor.accountId, verb, object: 'account', objectId: actor.accountId }).execute();
}
