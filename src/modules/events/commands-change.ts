import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import type { Tx } from '../../platform/db/database.ts';
import type { Member } from '../accounts/actor.ts';
import { announcedChanges, type AnnouncedChanges } from './announcement.ts';
import { lockOrganised } from './commands-event.ts';
import { laterThanBefore } from './commands-series.ts';
import { offersSeat, type EventState, type Mode } from './event.ts';
import { countConcerned } from './queries-organiser.ts';
import { forgetAnswers, moveRoomOnline } from './registrations/commands-mode.ts';
import { reevaluateWaitingList } from './registrations/commands-waiting-list.ts';

export interface EventInput {
  titleDe: string;
  titleEn: string;
  summaryDe: string;
  summaryEn: string;
  hostId: string | null;
  startsAt: Temporal.Instant | null;
  endsAt: Temporal.Instant | null;
  dateNoteDe: string;
  dateNoteEn: string;
  mode: Mode;
  venue: string;
  address: string;
  /** How to find the room; for those with a seat there. */
  directions: string;
  meetingUrl: string | null;
  roomCapacity: number | null;
  onlineCapacity: number | null;
  registrationClosesAt: Temporal.Instant | null;
  offerHours: number;
}

export type ChangeRefusal =
  /** somebody saved since `stand` */
  | 'conflict'
  /** a new start that lies before now */
  | 'date_past'
  /** a published event needs a date, or a note about it */
  | 'date_needed'
  /** a published event with a room needs a place */
  | 'venue_needed'
  /** people sit or wait online; a room cannot simply take them */
  | 'online_seats_held'
  /** the event has taken place and cannot be moved to a day that is to come */
  | 'past';

/** What a change does to people: to be read before it is saved. */
export interface Consequences {
  changes: AnnouncedChanges;
  /** People who are told, each address once; 0 when nothing is announced. */
  told: number;
  /** Open registrations that no mail reaches; 0 when nothing is announced. */
  unreachable: number;
  /** Seats that stay although the new capacity is smaller. */
  overCapacity: { room: number; online: number };
  /** People who move from the room to a seat online. */
  movedOnline: number;
}

export type ChangeEventResult = { ok: true; consequences: Consequences } | { ok: false; reason: ChangeRefusal };

/**
 * Changes an event. `stand` is the `updatedAt` the editor saw. Another date, place or mode of a published event is announced
 * to everybody whose registration is open (outbox 'event_changed') and raises the sequence of its calendar entry, in the same
 * transaction; capacities, date and mode re-evaluate the waiting list. Nobody loses a seat. Nothing of an event that is
 * over is announced.
 */
export async function changeEvent(
  deps: CommandDeps, actor: Member, eventId: string, input: EventInput, stand: string,
): Promise<ChangeEventResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const weighed = await weigh(tx, actor, eventId, input, stand, now);
    if (!weighed.ok) return weighed;
    const { consequences, before } = weighed;
    const { changes } = consequences;
    const announced = Object.keys(changes).length > 0;
    await tx.updateTable('event').set((eb) => ({
      ...input, sequence: announced ? eb('sequence', '+', 1) : eb.ref('sequence'), updatedAt: laterThanBefore(now),
    })).where('id', '=', eventId).execute();
    if (offersSeat(before.mode, 'room') && !offersSeat(input.mode, 'room')) await moveRoomOnline(tx, eventId, actor.accountId, now);
    if (changes.startsAt) await forgetAnswers(tx, eventId, now);
    await tx.insertInto('activity').values({
      at: now, actorId: actor.accountId, verb: 'changed', object: 'event', objectId: eventId, eventId,
      data: JSON.stringify({ announced: Object.keys(changes) }),
    }).execute();
    if (announced) {
      await tx.insertInto('outbox').values({ topic: 'event_changed', payload: JSON.stringify({ eventId, changes }), createdAt: now }).execute();
    }
    await reevaluateWaitingList(tx, eventId, actor.accountId, now);
    return { ok: true, consequences };
  });
}

/** What `changeEvent` would answer now, without changing anything: for the page that asks before people are told. */
export async function previewChange(
  deps: CommandDeps, actor: Member, eventId: string, input: EventInput, stand: string,
): Promise<ChangeEventResult> {
  return deps.db.transaction().execute(async (tx): Promise<ChangeEventResult> => {
    const weighed = await weigh(tx, actor, eventId, input, stand, deps.clock());
    return weighed.ok ? { ok: true, consequences: weighed.consequences } : weighed;
  });
}

type Weighed = { ok: true; consequences: Consequences; before: { mode: Mode; state: EventState } } | { ok: false; reason: ChangeRefusal };

async function weigh(tx: Tx, actor: Member, eventId: string, input: EventInput, stand: string, now: Temporal.Instant): Promise<Weighed> {
  const locked = await lockOrganised(tx, actor, eventId);
  const before = await tx.selectFrom('event').select(['venue', 'address', 'updatedAt']).where('id', '=', eventId).executeTakeFirstOrThrow();
  if (before.updatedAt.toString() !== stand) return { ok: false, reason: 'conflict' };
  const isOver = locked.state !== 'draft' && liesBefore(locked.endsAt, now);
  const startMoved = (locked.startsAt?.toString() ?? null) !== (input.startsAt?.toString() ?? null);
  // The record of what has been may be corrected; it is neither announced nor turned into something that is to come.
  const isRecord = isOver || locked.seriesState === 'archived';
  if (isOver && startMoved && !liesBefore(input.startsAt, now)) return { ok: false, reason: 'past' };
  if (!isRecord && startMoved && liesBefore(input.startsAt, now)) return { ok: false, reason: 'date_past' };
  if (locked.state !== 'draft') {
    if (!input.startsAt && input.dateNoteDe === '') return { ok: false, reason: 'date_needed' };
    if (input.mode !== 'online' && input.venue === '') return { ok: false, reason: 'venue_needed' };
  }
  if (offersSeat(locked.mode, 'online') && !offersSeat(input.mode, 'online') && locked.onlineTaken + locked.onlineWaiting > 0) {
    return { ok: false, reason: 'online_seats_held' };
  }
  const changes = locked.state === 'published' && !isRecord ? announcedChanges({ ...before, ...locked }, input) : {};
  const { told, unreachable } = Object.keys(changes).length > 0 ? await countConcerned(tx, eventId) : { told: 0, unreachable: 0 };
  const leavesRoom = offersSeat(locked.mode, 'room') && !offersSeat(input.mode, 'room');
  const over = (taken: number, capacity: number | null): number => Math.max(0, taken - (capacity ?? Infinity));
  const online = locked.onlineTaken + (leavesRoom ? locked.roomTaken : 0);
  return {
    ok: true, before: locked,
    consequences: {
      changes, told, unreachable, movedOnline: leavesRoom ? locked.roomTaken : 0,
      overCapacity: { room: leavesRoom ? 0 : over(locked.roomTaken, input.roomCapacity), online: over(online, input.onlineCapacity) },
    },
  };
}

function liesBefore(instant: Temporal.Instant | null, now: Temporal.Instant): boolean {
  return instant !== null && Temporal.Instant.compare(instant, now) <= 0;
}
