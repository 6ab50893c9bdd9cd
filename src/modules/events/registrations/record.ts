import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/database.ts';
import type { Happening } from './registration.ts';

/** A state change as it is told to others: written in the transaction of the change. */
export interface Told {
  registrationId: string;
  eventId: string;
  what: Happening;
  actorId: string | null;
  /** For the mail: a reason the organiser gave, the person who handed over. */
  note?: string;
}

/**
 * Writes the audit entry and the outbox entry of a registration's state change in one statement. The note goes to the
 * outbox only: the audit holds no content.
 */
export async function tell(tx: Tx, told: readonly Told[], now: Temporal.Instant): Promise<void> {
  if (told.length === 0) return;
  const rows = JSON.stringify(told.map((t) => ({ registration_id: t.registrationId, event_id: t.eventId, what: t.what, actor_id: t.actorId, note: t.note ?? '' })));
  await sql`
    with told as (
      select * from jsonb_to_recordset(${rows}::jsonb) as t(registration_id uuid, event_id uuid, what text, actor_id uuid, note text)
    ), audited as (
      insert into activity (at, actor_id, verb, object, object_id, event_id) select ${now}::timestamptz, actor_id, what, 'registration', registration_id, event_id from told
    )
    insert into outbox (topic, payload, created_at)
      select 'registration', jsonb_build_object('registrationId', registration_id, 'eventId', event_id, 'what', what, 'note', note), ${now}::timestamptz from told`.execute(tx);
}

// No 0/O, 1/I/L: the code is also typed by hand at the door.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** 10 characters, 49 random bits: unguessable at the door, short enough to be typed. */
export function newCheckInCode(): string {
  return Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
