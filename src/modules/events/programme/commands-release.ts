import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../../accounts/actor.ts';
import { canOrganise } from '../policy.ts';
import { lockEvent } from '../registrations/event-lock.ts';
import { changesBetween } from './changes.ts';
import { purgeRemovedOf } from './commands-items.ts';
import { draftStamp } from './item-stamp.ts';
import type { DraftItem, ProgrammeItem } from './programme.ts';
import { getReleasedProgramme, listDraftItems } from './queries.ts';

export type ReleaseResult =
  | { ok: true; version: number }
  | { ok: false; reason: 'empty' }
  /** the draft is not the one whose changes the organiser read */
  | { ok: false; reason: 'changed_meanwhile' };

/** What an organiser had before their eyes: the draft (draftStamp), and the version it was compared with. */
export interface Seen {
  draft: string;
  version: number;
}

/**
 * Makes the draft the programme that everybody sees. A version never changes afterwards; parallel releases get numbers one
 * after the other. With `seen` only what was read is released, and pressing twice is releasing once.
 */
export async function releaseProgramme(deps: CommandDeps, actor: Member, eventId: string, seen: Seen | undefined): Promise<ReleaseResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const event = await lockEvent(tx, eventId);
    if (!canOrganise(actor, event.seriesId)) throw new NotFound('event');
    const draft = await listDraftItems(tx, eventId);
    if (draft.length === 0) return { ok: false, reason: 'empty' };
    const released = await getReleasedProgramme(tx, eventId);
    if (seen && seen.draft !== draftStamp(draft)) return { ok: false, reason: 'changed_meanwhile' };
    if (seen && seen.version !== released.version) {
      const same = changesBetween(released.items, draft, event.startsAt).length === 0;
      return same ? { ok: true, version: released.version } : { ok: false, reason: 'changed_meanwhile' };
    }
    return { ok: true, version: await writeRelease(tx, event, draft, released, actor.accountId, now) };
  });
}

/** Releases the draft of a locked event if nothing was released yet; inside the command that publishes the event. */
export async function releaseFirst(
  tx: Tx, event: { id: string; startsAt: Temporal.Instant | null }, actorId: string, now: Temporal.Instant,
): Promise<void> {
  const released = await getReleasedProgramme(tx, event.id);
  if (released.version === 0) await writeRelease(tx, event, await listDraftItems(tx, event.id), released, actorId, now);
}

async function writeRelease(
  tx: Tx, event: { id: string; startsAt: Temporal.Instant | null }, draft: readonly DraftItem[],
  released: { version: number; items: readonly ProgrammeItem[] }, actorId: string, now: Temporal.Instant,
): Promise<number> {
  const version = released.version + 1;
  const changes = version === 1 ? [] : changesBetween(released.items, draft, event.startsAt);
  await tx.insertInto('programmeRelease').values({
    eventId: event.id, version, releasedAt: now, releasedBy: actorId,
    items: JSON.stringify(draft.map(publicPart)), changes: JSON.stringify(changes),
  }).execute();
  await purgeRemovedOf(tx, event.id, now);
  await tx.insertInto('activity').values({
    at: now, actorId, verb: 'released', object: 'programme', objectId: event.id, eventId: event.id, data: JSON.stringify({ version }),
  }).execute();
  return version;
}

/** What the public may see of an item, named field by field: what is added to drafts later stays backstage until somebody decides. */
function publicPart({ id, kind, title, abstract, minutes, pinnedAt, publicNote, people }: DraftItem): ProgrammeItem {
  return { id, kind, title, abstract, minutes, pinnedAt, publicNote, people };
}
