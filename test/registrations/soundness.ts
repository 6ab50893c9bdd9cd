/** What must hold of an event's seats at any time, by counting again from the registrations themselves. */
import { expect } from 'vitest';
import { seatKinds, type SeatKind } from '../../src/modules/events/event.ts';
import { LAST_OFFER_MINUTES } from '../../src/modules/events/registrations/seating.ts';
import type { TestApp } from '../support/app.ts';

export async function lookAt(test: TestApp, eventId: string) {
  const event = await test.db.selectFrom('event').selectAll().where('id', '=', eventId).executeTakeFirstOrThrow();
  const registrations = await test.db.selectFrom('registration').selectAll().where('eventId', '=', eventId).execute();
  return { event, registrations };
}

type Look = Awaited<ReturnType<typeof lookAt>>;
type Row = Look['registrations'][number];

const holds = (row: Row, kind: SeatKind): boolean => row.seat === kind || row.offerSeat === kind;
const waits = (row: Row, kind: SeatKind): boolean => row.queueNumber !== null && row.offerSeat === null && row.wish === kind;
const capacityOf = ({ event }: Look, kind: SeatKind): number => (kind === 'room' ? event.roomCapacity : event.onlineCapacity) ?? Infinity;
const takenOf = ({ registrations }: Look, kind: SeatKind): number => registrations.filter((row) => holds(row, kind)).length;

/**
 * Counts are what counting again gives; nothing is above capacity (unless it may be, because it was lowered); nobody waits
 * for a seat that is free; offers go to those who wait longest; nobody has two open registrations; places are distinct.
 */
export async function expectSound(test: TestApp, eventId: string, options: { mayExceed?: boolean; note?: string } = {}): Promise<void> {
  const look = await lookAt(test, eventId);
  const { event, registrations } = look;
  const note = options.note ?? '';
  const recounted = Object.fromEntries(seatKinds.map((kind) => [kind, {
    taken: takenOf(look, kind), waiting: registrations.filter((row) => waits(row, kind)).length,
  }]));
  expect({ room: { taken: event.roomTaken, waiting: event.roomWaiting },
    online: { taken: event.onlineTaken, waiting: event.onlineWaiting } }, note).toEqual(recounted);
  const canOffer = !event.waitingListPaused
    && Temporal.Instant.compare(test.clock.now().add({ minutes: LAST_OFFER_MINUTES }), event.startsAt!) < 0;
  for (const kind of seatKinds) {
    const free = capacityOf(look, kind) - takenOf(look, kind);
    if (!options.mayExceed) expect(free, `${note}: ${kind} above capacity`).toBeGreaterThanOrEqual(0);
    const waiting = registrations.filter((row) => waits(row, kind));
    if (canOffer && free > 0) expect(waiting.map((row) => row.id), `${note}: waiting for a free seat (${kind})`).toEqual([]);
    const lastOffered = Math.max(0,
      ...registrations.filter((row) => row.offerSeat === kind && row.queueNumber !== null).map((row) => row.queueNumber!));
    expect(waiting.every((row) => row.queueNumber! > lastOffered), `${note}: an offer went past somebody (${kind})`).toBe(true);
  }
  const open = registrations.filter((row) => row.state !== 'cancelled' && row.accountId !== null).map((row) => row.accountId);
  expect(new Set(open).size, `${note}: two open registrations of one person`).toBe(open.length);
  const places = registrations.flatMap((row) => (row.queueNumber === null ? [] : [row.queueNumber]));
  expect(new Set(places).size, `${note}: two people at one place`).toBe(places.length);
}

/** Besides being sound now: this one step gave nobody a seat past somebody who waited for it longer, nor one above capacity. */
export async function expectSoundStep(test: TestApp, before: Look, done: readonly string[]): Promise<void> {
  const note = `step ${done.length}, ${done.at(-1)}`;
  await expectSound(test, before.event.id, { mayExceed: true, note });
  const after = await lookAt(test, before.event.id);
  const was = new Map(before.registrations.map((row) => [row.id, row]));
  for (const kind of seatKinds) {
    const [takenBefore, takenNow] = [takenOf(before, kind), takenOf(after, kind)];
    expect(takenNow, `${note}: ${kind} above capacity`).toBeLessThanOrEqual(Math.max(capacityOf(after, kind), takenBefore));
    const newcomers = after.registrations.filter((row) => holds(row, kind) && !(was.has(row.id) && holds(was.get(row.id)!, kind)));
    const stillWaiting = after.registrations.filter((row) => waits(row, kind) && was.has(row.id) && waits(was.get(row.id)!, kind));
    for (const newcomer of newcomers) {
      const place = was.get(newcomer.id)?.wish === kind ? (was.get(newcomer.id)!.queueNumber ?? Infinity) : Infinity;
      expect(stillWaiting.filter((row) => row.queueNumber! < place).map((row) => row.id), `${note}: passed over for ${kind}`).toEqual([]);
    }
  }
}
