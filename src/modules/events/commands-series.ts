import { sql } from 'kysely';
import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import type { Tx } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from '../accounts/actor.ts';
import { isFunctionMailbox } from '../accounts/function-mailbox.ts';
import { canCreateSeries, canOrganise } from './policy.ts';
import { freeSlug } from './commands-slug.ts';

export interface SeriesInput {
  titleDe: string;
  titleEn: string;
  summaryDe: string;
  summaryEn: string;
  goalsDe: string[];
  goalsEn: string[];
  /** Two digits, or null for a series of several Länder. */
  land: string | null;
  organiserName: string;
  acknowledgementDe: string;
  acknowledgementEn: string;
}

/** Makes a series as a draft; who makes it becomes its organiser. Throws NotFound for people who may not. Returns its slug. */
export async function createSeries(deps: CommandDeps, actor: Member, input: SeriesInput): Promise<string> {
  if (!canCreateSeries(actor)) throw new NotFound('series');
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const slug = await freeSlug(tx, 'series', input.titleDe);
    const { id } = await tx.insertInto('series').values({ ...input, slug, createdAt: now, updatedAt: now })
      .returning('id').executeTakeFirstOrThrow();
    await tx.insertInto('seriesOrganiser').values({ seriesId: id, accountId: actor.accountId, createdAt: now }).execute();
    await record(tx, actor, 'created', id, now);
    return slug;
  });
}

/**
 * Changes a series. `stand` is the `updatedAt` the editor saw: whoever saved in between is not overwritten (`conflict`).
 * The slug stays, so that links stay.
 */
export async function changeSeries(
  deps: CommandDeps, actor: Member, seriesId: string, input: SeriesInput, stand: string,
): Promise<{ ok: true } | { ok: false; reason: 'conflict' }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const series = await lockSeries(tx, actor, seriesId);
    if (series.updatedAt.toString() !== stand) return { ok: false, reason: 'conflict' };
    await tx.updateTable('series').set({ ...input, updatedAt: laterThanBefore(now) }).where('id', '=', seriesId).execute();
    await record(tx, actor, 'changed', seriesId, now);
    return { ok: true };
  });
}

/** Shows a draft, or an archived series again, to everybody. Publishing twice is fine. */
export async function publishSeries(deps: CommandDeps, actor: Member, seriesId: string): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    const series = await lockSeries(tx, actor, seriesId);
    if (series.state !== 'published') await setState(tx, actor, seriesId, 'published', now);
  });
}

/** Publishes the draft of a series inside another command, such as the publishing of its first event. */
export async function publishSeriesIn(tx: Tx, actor: Member, seriesId: string, now: Temporal.Instant): Promise<void> {
  const series = await lockSeries(tx, actor, seriesId);
  if (series.state === 'draft') await setState(tx, actor, seriesId, 'published', now);
}

/** Moves a published series to the archive; it stays readable. Not while it has a published event that is not over (`upcoming`). */
export async function archiveSeries(
  deps: CommandDeps, actor: Member, seriesId: string,
): Promise<{ ok: true } | { ok: false; reason: 'upcoming' | 'draft' }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const series = await lockSeries(tx, actor, seriesId);
    if (series.state === 'archived') return { ok: true };
    if (series.state === 'draft') return { ok: false, reason: 'draft' };
    const upcoming = await tx.selectFrom('event').select('id').where('seriesId', '=', seriesId).where('state', '=', 'published')
      .where('endsAt', '>', now).limit(1).executeTakeFirst();
    if (upcoming) return { ok: false, reason: 'upcoming' };
    await setState(tx, actor, seriesId, 'archived', now);
    return { ok: true };
  });
}

/**
 * Lets the owner of an existing account organise the series. Their open sessions end: what they may do has changed, so
 * they prove who they are once more. `no_account`: nobody has signed in with this address yet. `function_mailbox`: nobody can say who
 * reads it.
 */
export async function addOrganiser(
  deps: CommandDeps, actor: Member, seriesId: string, email: string,
): Promise<{ ok: true } | { ok: false; reason: 'no_account' | 'already' | 'function_mailbox' }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    await lockSeries(tx, actor, seriesId);
    if (isFunctionMailbox(email)) return { ok: false, reason: 'function_mailbox' };
    const account = await tx.selectFrom('account').select('id').where('email', '=', email).where('disabledAt', 'is', null).executeTakeFirst();
    if (!account) return { ok: false, reason: 'no_account' };
    const { numInsertedOrUpdatedRows } = await tx.insertInto('seriesOrganiser').values({ seriesId, accountId: account.id, createdAt: now })
      .onConflict((c) => c.doNothing()).executeTakeFirst();
    if (!numInsertedOrUpdatedRows) return { ok: false, reason: 'already' };
    if (account.id !== actor.accountId) await tx.deleteFrom('session').where('accountId', '=', account.id).execute();
    await record(tx, actor, 'added_organiser', seriesId, now, { accountId: account.id });
    return { ok: true };
  });
}

/** Ends that somebody organises the series. A series always keeps one organiser (`last`); ending what has ended is fine. */
export async function removeOrganiser(
  deps: CommandDeps, actor: Member, seriesId: string, accountId: string,
): Promise<{ ok: true } | { ok: false; reason: 'last' }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    await lockSeries(tx, actor, seriesId);
    const organisers = await tx.selectFrom('seriesOrganiser').select('accountId').where('seriesId', '=', seriesId).execute();
    if (!organisers.some((o) => o.accountId === accountId)) return { ok: true };
    if (organisers.length === 1) return { ok: false, reason: 'last' };
    await tx.deleteFrom('seriesOrganiser').where('seriesId', '=', seriesId).where('accountId', '=', accountId).execute();
    await record(tx, actor, 'removed_organiser', seriesId, now, { accountId });
    return { ok: true };
  });
}

async function lockSeries(tx: Tx, actor: Member, seriesId: string) {
  const series = await tx.selectFrom('series').selectAll().where('id', '=', seriesId).forNoKeyUpdate().executeTakeFirst();
  if (!series || !canOrganise(actor, series.id)) throw new NotFound('series');
  return series;
}

async function setState(tx: Tx, actor: Member, seriesId: string, state: 'published' | 'archived', now: Temporal.Instant): Promise<void> {
  await tx.updateTable('series').set({ state, updatedAt: laterThanBefore(now) }).where('id', '=', seriesId).execute();
  await record(tx, actor, state, seriesId, now);
}

/** For `updatedAt`, which is also the token of what an editor saw: it grows with every change, even when the clock does not. */
export function laterThanBefore(now: Temporal.Instant) {
  return sql<Temporal.Instant>`greatest(${now}::timestamptz, updated_at + interval '1 microsecond')`;
}

async function record(
  tx: Tx, actor: Member, verb: string, seriesId: string, now: Temporal.Instant, data: Record<string, string> = {},
): Promise<void> {
  await tx.insertInto('activity').values({
    at: now, actorId: actor.accountId, verb, object: 'series', objectId: seriesId, data: JSON.stringify(data),
  }).execute();
}
