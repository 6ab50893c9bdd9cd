import { sql } from 'kysely';
import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../../accounts/actor.ts';
import { canOrganise } from '../policy.ts';
import { lockEvent } from '../registrations/event-lock.ts';
import { itemStamp } from './item-stamp.ts';
import type { DraftItem, ItemKind } from './programme.ts';
import { listDraftItems } from './queries.ts';

export interface ItemInput {
  kind: ItemKind;
  titleDe: string;
  titleEn: string;
  abstractDe: string;
  abstractEn: string;
  minutes: number;
  pinnedAt: string | null;
  publicNote: string;
  backstageNote: string;
  people: readonly PersonInput[];
}

export interface PersonInput {
  name: string;
  jobTitle: string;
  organisationId: string | null;
  /** Only for people whose organisation is not in the directory. */
  affiliation: string;
}

export const MAX_ITEMS = 60;
/** A removal can be undone for this long. */
export const UNDO_HOURS = 24;

/** The event locked and its draft, for organisers of the series only; editors of one programme come one after the other. */
async function lockDraft(tx: Tx, actor: Member, eventId: string): Promise<DraftItem[]> {
  const event = await lockEvent(tx, eventId);
  if (!canOrganise(actor, event.seriesId)) throw new NotFound('event');
  return listDraftItems(tx, eventId);
}

export type AddResult = { ok: true; itemId: string } | { ok: false; reason: 'too_many' };

/** Adds an item after another one; at the end when that one is not given or gone. */
export async function addItem(
  deps: CommandDeps, actor: Member, eventId: string, afterId: string | undefined, input: ItemInput,
): Promise<AddResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const items = await lockDraft(tx, actor, eventId);
    if (items.length >= MAX_ITEMS) return { ok: false, reason: 'too_many' };
    return { ok: true, itemId: await insertAfter(tx, actor, eventId, items, afterId, input, now) };
  });
}

/** Adds a copy right after the item, without its pinned start: two items cannot begin at once. */
export async function duplicateItem(
  deps: CommandDeps, actor: Member, eventId: string, itemId: string,
): Promise<AddResult | { ok: false; reason: 'gone' }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const items = await lockDraft(tx, actor, eventId);
    const item = items.find(({ id }) => id === itemId);
    if (!item) return { ok: false, reason: 'gone' };
    if (items.length >= MAX_ITEMS) return { ok: false, reason: 'too_many' };
    return { ok: true, itemId: await insertAfter(tx, actor, eventId, items, itemId, { ...inputOf(item), pinnedAt: null }, now) };
  });
}

function inputOf(item: DraftItem): ItemInput {
  const { kind, minutes, pinnedAt, publicNote, backstageNote, title, abstract } = item;
  const people = item.people.map(({ name, jobTitle, organisationId, organisation }) => ({
    name, jobTitle, organisationId, affiliation: organisationId ? '' : organisation,
  }));
  return {
    kind, minutes, pinnedAt, publicNote, backstageNote, titleDe: title.de, titleEn: title.en, abstractDe: abstract.de,
    abstractEn: abstract.en, people,
  };
}

async function insertAfter(
  tx: Tx, actor: Member, eventId: string, items: readonly DraftItem[], afterId: string | undefined, input: ItemInput, now: Temporal.Instant,
): Promise<string> {
  const { people, ...columns } = input;
  const { id } = await tx.insertInto('programmeItem').values({ ...columns, eventId, position: items.length })
    .returning('id').executeTakeFirstOrThrow();
  await writePeople(tx, id, people);
  const ids = items.map((item) => item.id);
  const after = afterId === undefined ? -1 : ids.indexOf(afterId);
  await writeOrder(tx, after < 0 ? [...ids, id] : ids.toSpliced(after + 1, 0, id));
  await record(tx, actor, 'added', eventId, id, now);
  return id;
}

export type ChangeItemResult =
  | { ok: true }
  /** somebody saved it since `stamp`: what is stored now, so that nothing is lost */
  | { ok: false; reason: 'conflict'; stored: DraftItem }
  | { ok: false; reason: 'gone' };

/** Changes all of an item. `stamp` is the item the editor saw (itemStamp). */
export async function changeItem(
  deps: CommandDeps, actor: Member, eventId: string, itemId: string, input: ItemInput, stamp: string,
): Promise<ChangeItemResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const stored = (await lockDraft(tx, actor, eventId)).find(({ id }) => id === itemId);
    if (!stored) return { ok: false, reason: 'gone' };
    if (itemStamp(stored) !== stamp) return { ok: false, reason: 'conflict', stored };
    const { people, ...columns } = input;
    await tx.updateTable('programmeItem').set(columns).where('id', '=', itemId).execute();
    await tx.deleteFrom('programmePerson').where('itemId', '=', itemId).execute();
    await writePeople(tx, itemId, people);
    await record(tx, actor, 'changed', eventId, itemId, now);
    return { ok: true };
  });
}

export interface Timing {
  minutes: number;
  /** 'HH:MM' or null: follows the item before. */
  pinnedAt: string | null;
}

/** Times typed into the list: what the editor saw, and what they want. */
export interface TypedTiming {
  itemId: string;
  seen: Timing;
  typed: Timing;
}

export type SaveTimesResult =
  | { ok: true }
  /** items that somebody else changed in between, with what is stored now; all others are saved */
  | { ok: false; reason: 'conflict'; stored: { itemId: string; timing: Timing | 'gone' }[] };

/** Saves the times that were changed in the list, whatever else happened to the programme meanwhile. */
export async function saveTimes(
  deps: CommandDeps, actor: Member, eventId: string, timings: readonly TypedTiming[],
): Promise<SaveTimesResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const items = await lockDraft(tx, actor, eventId);
    const stored: { itemId: string; timing: Timing | 'gone' }[] = [];
    for (const { itemId, seen, typed } of timings) {
      if (sameTiming(seen, typed)) continue;
      const item = items.find(({ id }) => id === itemId);
      if (!item) stored.push({ itemId, timing: 'gone' });
      else if (sameTiming(item, typed)) continue;
      else if (!sameTiming(item, seen)) stored.push({ itemId, timing: { minutes: item.minutes, pinnedAt: item.pinnedAt } });
      else {
        await tx.updateTable('programmeItem').set({ minutes: typed.minutes, pinnedAt: typed.pinnedAt }).where('id', '=', itemId).execute();
        await record(tx, actor, 'changed', eventId, itemId, now);
      }
    }
    return stored.length > 0 ? { ok: false, reason: 'conflict', stored } : { ok: true };
  });
}

function sameTiming(a: Timing, b: Timing): boolean {
  return a.minutes === b.minutes && a.pinnedAt === b.pinnedAt;
}

export type Move = 'up' | 'down' | { before: string } | { to: 'end' };

/** Moves an item by one place, before another one, or to the end. At the edge nothing happens. */
export async function moveItem(
  deps: CommandDeps, actor: Member, eventId: string, itemId: string, move: Move,
): Promise<{ ok: true } | { ok: false; reason: 'gone' }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const ids = (await lockDraft(tx, actor, eventId)).map(({ id }) => id);
    const from = ids.indexOf(itemId);
    if (from < 0) return { ok: false, reason: 'gone' };
    const rest = ids.toSpliced(from, 1);
    const to = move === 'up' ? Math.max(0, from - 1) : move === 'down' ? from + 1 : 'to' in move ? rest.length : rest.indexOf(move.before);
    if (to < 0) return { ok: false, reason: 'gone' };
    await writeOrder(tx, rest.toSpliced(to, 0, itemId));
    await record(tx, actor, 'moved', eventId, itemId, now);
    return { ok: true };
  });
}

/** Takes an item out of the programme; for a day it can be brought back with all that hangs on it. Returns the place it had, from 0. */
export async function removeItem(
  deps: CommandDeps, actor: Member, eventId: string, itemId: string,
): Promise<{ ok: true; place: number } | { ok: false; reason: 'gone' }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const ids = (await lockDraft(tx, actor, eventId)).map(({ id }) => id);
    const place = ids.indexOf(itemId);
    if (place < 0) return { ok: false, reason: 'gone' };
    await purgeRemovedOf(tx, eventId, now.subtract({ hours: UNDO_HOURS }));
    await sql`update programme_item set removed_at = ${now},
      position = (select least(min(position), 0) - 1 from programme_item where event_id = ${eventId})
      where id = ${itemId}`.execute(tx);
    await writeOrder(tx, ids.toSpliced(place, 1));
    await record(tx, actor, 'removed', eventId, itemId, now);
    return { ok: true, place };
  });
}

/** Brings a removed item back to a place (from 0; beyond the end is the end). */
export async function restoreItem(
  deps: CommandDeps, actor: Member, eventId: string, itemId: string, place: number,
): Promise<{ ok: true } | { ok: false; reason: 'gone' }> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const ids = (await lockDraft(tx, actor, eventId)).map(({ id }) => id);
    if (ids.includes(itemId)) return { ok: true };
    const back = await tx.updateTable('programmeItem').set({ removedAt: null, position: ids.length })
      .where('id', '=', itemId).where('eventId', '=', eventId).where('removedAt', 'is not', null).returning('id').executeTakeFirst();
    if (!back) return { ok: false, reason: 'gone' };
    await writeOrder(tx, ids.toSpliced(Math.max(0, place), 0, itemId));
    await record(tx, actor, 'restored', eventId, itemId, now);
    return { ok: true };
  });
}

/** Deletes for good what was removed from an event's programme before an instant. */
export async function purgeRemovedOf(tx: Tx, eventId: string, before: Temporal.Instant): Promise<void> {
  await tx.deleteFrom('programmeItem').where('eventId', '=', eventId).where('removedAt', '<=', before).execute();
}

/** Deletes for good what was removed from any programme more than a day ago; for the schedule of deletions. Returns how many. */
export async function purgeRemovedItems(tx: Tx, now: Temporal.Instant): Promise<bigint> {
  return (await tx.deleteFrom('programmeItem').where('removedAt', '<=', now.subtract({ hours: UNDO_HOURS }))
    .executeTakeFirst()).numDeletedRows;
}

async function writePeople(tx: Tx, itemId: string, people: readonly PersonInput[]): Promise<void> {
  if (people.length > 0) {
    await tx.insertInto('programmePerson').values(people.map((person, position) => ({ ...person, itemId, position }))).execute();
  }
}

async function writeOrder(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`update programme_item set position = o.place - 1 from unnest(${[...ids]}::uuid[]) with ordinality as o(id, place)
    where programme_item.id = o.id and programme_item.position <> o.place - 1`.execute(tx);
}

async function record(tx: Tx, actor: Member, verb: string, eventId: string, itemId: string, now: Temporal.Instant): Promise<void> {
  await tx.insertInto('activity').values({
    at: now, actorId: actor.accountId, verb, object: 'programme_item', objectId: itemId, eventId,
  }).execute();
}
