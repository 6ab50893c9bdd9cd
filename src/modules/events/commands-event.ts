import { randomUUID } from 'node:crypto';
import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import type { Tx } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from '../accounts/actor.ts';
import type { Mode } from './event.ts';
import { canOrganise } from './policy.ts';
import { laterThanBefore, publishSeriesIn } from './commands-series.ts';
import { freeSlug } from './commands-slug.ts';
import { releaseFirst } from './programme/commands-release.ts';
import { listDraftItems } from './programme/queries.ts';
import { checkReadiness, isReady, type CheckedPoint } from './readiness.ts';
import { cancelAllOf } from './registrations/commands-organiser.ts';
import { reevaluateWaitingList } from './registrations/commands-waiting-list.ts';
import { lockEvent } from './registrations/event-lock.ts';
import { likeEarlier, ninetyMinutes, type Template, type TemplateItem } from './template.ts';

export interface NewEventInput {
  titleDe: string;
  startsAt: Temporal.Instant | null;
  endsAt: Temporal.Instant | null;
  hostId: string | null;
  mode: Mode;
  venue: string;
  roomCapacity: number | null;
  onlineCapacity: number | null;
  meetingUrl: string | null;
}

/**
 * Makes an event as a draft with the programme of a template; it ends with that programme. Returns its slug. NotFound for
 * people who do not organise the series, and for a template event of another series.
 */
export async function createEvent(
  deps: CommandDeps, actor: Member, seriesId: string, input: NewEventInput, template: Template,
): Promise<string> {
  if (!canOrganise(actor, seriesId)) throw new NotFound('series');
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const items = await templateItems(tx, seriesId, template, input.startsAt);
    const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
    const endsAt = input.startsAt && minutes > 0 ? input.startsAt.add({ minutes }) : input.endsAt;
    const slug = await freeSlug(tx, 'event', input.titleDe);
    const { id } = await tx.insertInto('event')
      .values({ ...input, endsAt, seriesId, slug, uid: randomUUID(), createdAt: now, updatedAt: now })
      .returning('id').executeTakeFirstOrThrow();
    if (items.length > 0) {
      await tx.insertInto('programmeItem').values(items.map(({ title, abstract, ...item }, position) => ({
        ...item, eventId: id, position, titleDe: title.de, titleEn: title.en, abstractDe: abstract.de, abstractEn: abstract.en,
      }))).execute();
    }
    await record(tx, actor, 'created', id, now);
    return slug;
  });
}

async function templateItems(
  tx: Tx, seriesId: string, template: Template, startsAt: Temporal.Instant | null,
): Promise<readonly TemplateItem[]> {
  if (template.kind === 'empty') return [];
  if (template.kind === 'ninety') return ninetyMinutes;
  const earlier = await tx.selectFrom('event').select(['id', 'startsAt']).where('seriesId', '=', seriesId)
    .where((eb) => eb.cast<string>('id', 'text'), '=', template.eventId).executeTakeFirst();
  if (!earlier) throw new NotFound('event');
  return likeEarlier(await listDraftItems(tx, earlier.id), earlier.startsAt, startsAt);
}

export type PublishResult = { ok: true } | { ok: false; reason: 'cancelled' } | { ok: false; reason: 'incomplete'; points: CheckedPoint[] };

/**
 * Shows an event to everybody and opens its registration. Releases the programme if none is, and publishes its series if that is
 * still a draft: an event of a draft would be invisible. Publishing twice is fine. `incomplete`: a required point is missing.
 */
export async function publishEvent(deps: CommandDeps, actor: Member, eventId: string): Promise<PublishResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const { state, seriesId } = await lockOrganised(tx, actor, eventId);
    if (state === 'cancelled') return { ok: false, reason: 'cancelled' };
    if (state === 'published') return { ok: true };
    const event = await tx.selectFrom('event').innerJoin('series', 'series.id', 'event.seriesId')
      .selectAll('event').select('series.state as seriesState')
      .where('event.id', '=', eventId).executeTakeFirstOrThrow();
    const points = checkReadiness(
      { ...event, mode: event.mode as Mode, seriesState: event.seriesState as 'draft' }, await listDraftItems(tx, eventId), now,
    );
    if (!isReady(points)) return { ok: false, reason: 'incomplete', points };
    await releaseFirst(tx, event, actor.accountId, now);
    await tx.updateTable('event')
      .set({ state: 'published', publishedAt: now, updatedAt: laterThanBefore(now) }).where('id', '=', eventId).execute();
    await publishSeriesIn(tx, actor, seriesId, now);
    await record(tx, actor, 'published', eventId, now);
    return { ok: true };
  });
}

export type CancelResult = { ok: true; told: number } | { ok: false; reason: 'draft' | 'past' };

/**
 * Cancels a published event for good: every open registration ends and is told with the reason, calendars get a CANCEL.
 * Cancelling twice changes nothing. A draft is discarded instead, and what is over cannot be cancelled.
 */
export async function cancelEvent(deps: CommandDeps, actor: Member, eventId: string, reason: string): Promise<CancelResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const event = await lockOrganised(tx, actor, eventId);
    if (event.state === 'draft') return { ok: false, reason: 'draft' };
    if (event.state === 'cancelled') return { ok: true, told: 0 };
    if (event.endsAt && Temporal.Instant.compare(event.endsAt, now) <= 0) return { ok: false, reason: 'past' };
    await tx.updateTable('event').set((eb) => ({
      state: 'cancelled', cancelledAt: now, cancelReason: reason, sequence: eb('sequence', '+', 1), updatedAt: laterThanBefore(now),
    })).where('id', '=', eventId).execute();
    const told = await cancelAllOf(tx, eventId, actor.accountId, now);
    await record(tx, actor, 'cancelled', eventId, now, { told });
    return { ok: true, told };
  });
}

/** Stops or resumes the offering of free seats; resuming offers those that became free meanwhile. */
export async function setWaitingListPaused(deps: CommandDeps, actor: Member, eventId: string, paused: boolean): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    const event = await lockOrganised(tx, actor, eventId);
    if (event.waitingListPaused === paused) return;
    await tx.updateTable('event').set({ waitingListPaused: paused, updatedAt: laterThanBefore(now) }).where('id', '=', eventId).execute();
    await record(tx, actor, paused ? 'paused_waiting_list' : 'resumed_waiting_list', eventId, now);
    await reevaluateWaitingList(tx, eventId, actor.accountId, now);
  });
}

/** Deletes a draft that was never shown to anybody, with its programme. `published`: it is none (any more). */
export async function discardEvent(
  deps: CommandDeps, actor: Member, eventId: string,
): Promise<{ ok: true } | { ok: false; reason: 'published' }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const event = await lockOrganised(tx, actor, eventId);
    if (event.state !== 'draft') return { ok: false, reason: 'published' };
    await tx.deleteFrom('event').where('id', '=', eventId).execute();
    await record(tx, actor, 'discarded', eventId, now);
    return { ok: true };
  });
}

/** Locks an event for a change, for organisers of its series only; for others there is none. */
export async function lockOrganised(tx: Tx, actor: Member, eventId: string) {
  const event = await lockEvent(tx, eventId);
  if (!canOrganise(actor, event.seriesId)) throw new NotFound('event');
  return event;
}

async function record(
  tx: Tx, actor: Member, verb: string, eventId: string, now: Temporal.Instant, data: Record<string, number> = {},
): Promise<void> {
  await tx.insertInto('activity').values({
    at: now, actorId: actor.accountId, verb, object: 'event', objectId: eventId, eventId, data: JSON.stringify(data),
  }).execute();
}
