import type { Tx } from '../platform/db/database.ts';
import { seatKinds, type SeatKind } from '../modules/events/event.ts';
import { newCheckInCode } from '../modules/events/registrations/record.ts';
import type { Loaded } from './load.ts';

const BAYERN = '09';

/**
 * Takes seats with registrations of organisations, without anybody's name: there are no invented persons. Every second one
 * names a topic it seeks, every fourth one it can offer, so that figures and topics have something to show.
 */
export async function loadRegistrations(
  tx: Tx, loaded: Loaded, event: { eventId: string; fill: Readonly<Record<SeatKind, number>>; from: Temporal.Instant },
): Promise<void> {
  const organisationIds = [...loaded.organisations.values()].filter((o) => o.land === BAYERN).map((o) => o.id);
  const seats = interleave(seatKinds.flatMap((kind) => Array.from({ length: event.fill[kind] }, () => kind)));
  const spanMs = loaded.now.epochMilliseconds - event.from.epochMilliseconds;
  const rows = seats.map((seat, n) => {
    // Many in the days after the announcement, then fewer and fewer.
    const at = event.from.add({ milliseconds: Math.round(spanMs * (n / seats.length) ** 1.6) });
    return {
      id: crypto.randomUUID() as string, eventId: event.eventId, organisationId: pick(organisationIds, n * 5), state: 'confirmed',
      wish: seat, seat,
      checkInCode: newCheckInCode(), createdAt: at, updatedAt: at,
    };
  });
  if (rows.length === 0) return;
  await tx.insertInto('registration').values(rows).execute();
  const wanted = rows.flatMap(({ id }, n) => [
    ...(n % 2 === 0 ? [{ registrationId: id, topicId: pick(loaded.topicIds, n * 3), side: 'seek' }] : []),
    ...(n % 4 === 1 ? [{ registrationId: id, topicId: pick(loaded.topicIds, n * 7), side: 'offer' }] : []),
  ]);
  if (wanted.length > 0) await tx.insertInto('registrationTopic').values(wanted).execute();
}

/** Room and online in turn rather than one after the other. */
function interleave(kinds: readonly SeatKind[]): SeatKind[] {
  const half = Math.ceil(kinds.length / 2);
  return kinds.slice(0, half).flatMap((kind, n) => [kind, ...kinds.slice(half + n, half + n + 1)]);
}

function pick(list: readonly string[], n: number): string {
  return list[n % list.length]!;
}
