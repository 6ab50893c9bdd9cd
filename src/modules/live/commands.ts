import { sql } from 'kysely';
import type { Tx } from '../../platform/db/database.ts';
import { transact, type CommandDeps } from '../../platform/db/transact.ts';
import { NotFound } from '../../platform/http/errors.ts';
import type { Member } from '../accounts/actor.ts';
import type { EventState } from '../events/event.ts';
import { canOrganise } from '../events/policy.ts';
import { expireOffers } from '../events/registrations/commands-waiting-list.ts';
import { lockEvent } from '../events/registrations/event-lock.ts';
import { holdsSeat, type RegistrationState } from '../events/registrations/registration.ts';
import { newCertificateNumber } from './certificate.ts';
import { accessState, isOver } from './live.ts';

export type EnterRefusal = 'room_seat' | 'early' | 'closed' | 'cancelled' | 'no_link';
export type EnterResult = { ok: true } | { ok: false; reason: EnterRefusal | 'no_seat' };

/** The actor's seat at an event, locked until the end of the transaction, with what decides about it. */
async function lockSeat(tx: Tx, actor: Member, slug: string) {
  const row = await tx.selectFrom('registration')
    .innerJoin('event', 'event.id', 'registration.eventId').innerJoin('series', 'series.id', 'event.seriesId')
    .select([
      'registration.id', 'registration.eventId', 'registration.state', 'registration.seat', 'registration.offerSeat',
      'registration.certificateNumber', 'event.state as eventState', 'event.startsAt', 'event.endsAt', 'event.delayMinutes',
      (eb) => eb('event.meetingUrl', 'is not', null).as('hasLink'),
    ])
    .where('event.slug', '=', slug).where('event.state', '<>', 'draft').where('series.state', '<>', 'draft')
    .where('registration.accountId', '=', actor.accountId).where('registration.state', '<>', 'cancelled')
    .forNoKeyUpdate('registration').executeTakeFirst();
  if (!row || !holdsSeat(row.state as RegistrationState)) return undefined;
  const { eventState, startsAt, endsAt, delayMinutes } = row;
  return { ...row, event: { state: eventState as EventState, startsAt, endsAt, delayMinutes } };
}

async function audit(
  tx: Tx, actor: Member, verb: 'attended' | 'certified', seat: { id: string; eventId: string }, now: Temporal.Instant,
): Promise<void> {
  await tx.insertInto('activity')
    .values({ at: now, actorId: actor.accountId, verb, object: 'registration', objectId: seat.id, eventId: seat.eventId }).execute();
}

/**
 * Opens the access to the stage, which counts as having attended: once, however often it is opened. Nothing but the audit
 * keeps a time. The link itself is handed out by `findStage`.
 */
export async function enterStage(deps: CommandDeps, actor: Member, slug: string): Promise<EnterResult> {
  const result = await enterOnce(deps, actor, slug);
  if (result !== 'offer_open') return result;
  // Offers of a room seat lapse an hour before the start; one still open means that the worker is behind. Nobody waits at the door for it.
  await expireOffers(deps);
  const again = await enterOnce(deps, actor, slug);
  if (again === 'offer_open') throw new Error('an offer outlives the last moment to answer it');
  return again;
}

async function enterOnce(deps: CommandDeps, actor: Member, slug: string): Promise<EnterResult | 'offer_open'> {
  const now = deps.clock();
  return transact(deps, async (tx): Promise<EnterResult | 'offer_open'> => {
    const seat = await lockSeat(tx, actor, slug);
    if (!seat) return { ok: false, reason: 'no_seat' };
    const access = accessState(seat.event, now);
    if (access !== 'open') return { ok: false, reason: access === 'undated' ? 'early' : access };
    if (seat.seat !== 'online') return { ok: false, reason: 'room_seat' };
    if (!seat.hasLink) return { ok: false, reason: 'no_link' };
    if (seat.state === 'attended') return { ok: true };
    if (seat.offerSeat) return 'offer_open';
    await tx.updateTable('registration').set({ state: 'attended' }).where('id', '=', seat.id).execute();
    await audit(tx, actor, 'attended', seat, now);
    return { ok: true };
  });
}

export type FeedbackRefusal = 'already_given' | 'not_over';
export type FeedbackResult = { ok: true } | { ok: false; reason: FeedbackRefusal | 'no_seat' };

/**
 * Keeps an answer without its person; the registration only remembers that one was given. No audit entry is written, and
 * all answers of the event are written anew in random order: otherwise the number of the transaction, which PostgreSQL
 * keeps with every row, or the order of the rows would tell whose answer is whose.
 */
export async function giveFeedback(
  deps: CommandDeps, actor: Member, slug: string, answer: { useful: number; comment: string },
): Promise<FeedbackResult> {
  const now = deps.clock();
  return transact(deps, async (tx): Promise<FeedbackResult> => {
    const seat = await lockSeat(tx, actor, slug);
    if (!seat) return { ok: false, reason: 'no_seat' };
    if (!isOver(seat.event, now)) return { ok: false, reason: 'not_over' };
    const first = await tx.updateTable('registration').set({ feedbackGiven: true })
      .where('id', '=', seat.id).where('feedbackGiven', '=', false).returning('id').executeTakeFirst();
    if (!first) return { ok: false, reason: 'already_given' };
    // One after the other per event, because each writes the answers of all.
    await sql`select pg_advisory_xact_lock(hashtext(${`feedback ${seat.eventId}`}))`.execute(tx);
    const others = await tx.deleteFrom('feedback').where('eventId', '=', seat.eventId).returning(['useful', 'comment']).execute();
    await sql`
      insert into feedback (event_id, useful, comment) select ${seat.eventId}, useful, comment
      from jsonb_to_recordset(${JSON.stringify([...others, answer])}::jsonb) as t(useful smallint, comment text)
      order by random()`.execute(tx);
    return { ok: true };
  });
}

export type CertificateResult = { ok: true; number: string } | { ok: false; reason: 'no_seat' | 'not_attended' };

/**
 * Gives the actor's attendance a number that can be verified; asked again, it is the same. Only after the event, only for
 * those who were there.
 */
export async function issueCertificate(deps: CommandDeps, actor: Member, slug: string): Promise<CertificateResult> {
  const now = deps.clock();
  return transact(deps, async (tx): Promise<CertificateResult> => {
    const seat = await lockSeat(tx, actor, slug);
    if (!seat) return { ok: false, reason: 'no_seat' };
    if (seat.state !== 'attended' || !isOver(seat.event, now)) return { ok: false, reason: 'not_attended' };
    if (seat.certificateNumber) return { ok: true, number: seat.certificateNumber };
    const number = newCertificateNumber(seat.startsAt!);
    await tx.updateTable('registration').set({ certificateNumber: number }).where('id', '=', seat.id).execute();
    await audit(tx, actor, 'certified', seat, now);
    return { ok: true, number };
  });
}

/** What those who run the event say during it. */
export type RunningChange = { delayMinutes: number } | { liveNote: string };

const verbOf = { delayMinutes: 'set_delay', liveNote: 'set_live_note' } as const;

/** Sets the minutes late or the note of an event, for its organisers; NotFound for everybody else. */
export async function changeRunning(deps: CommandDeps, actor: Member, slug: string, change: RunningChange): Promise<void> {
  const now = deps.clock();
  await transact(deps, async (tx) => {
    const found = await tx.selectFrom('event').select(['id', 'seriesId']).where('slug', '=', slug).executeTakeFirst();
    if (!found || !canOrganise(actor, found.seriesId)) throw new NotFound('event');
    await lockEvent(tx, found.id);
    await tx.updateTable('event').set(change).where('id', '=', found.id).execute();
    const [field] = Object.keys(change) as (keyof typeof verbOf)[];
    await tx.insertInto('activity').values({
      at: now, actorId: actor.accountId, verb: verbOf[field!], object: 'event', objectId: found.id, eventId: found.id,
      // Figures only: the audit holds no content.
      data: 'delayMinutes' in change ? { minutes: change.delayMinutes } : {},
    }).execute();
  });
}
