import { sql } from 'kysely';
import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../../accounts/actor.ts';
import { writeSharing } from '../../accounts/sharing/commands.ts';
import type { SharedField } from '../../accounts/sharing/sharing.ts';
import { ensureMembership } from '../../accounts/membership/commands.ts';
import { proposeBody, type ProposedBody } from '../../organisations/commands-proposal.ts';
import { findOrganisation } from '../../organisations/queries.ts';
import { whyClosed, type RegistrationClosed, type SeatKind } from '../event.ts';
import { fillSeats } from './commands-waiting-list.ts';
import { lockEvent, type LockedEvent } from './event-lock.ts';
import { newCheckInCode, tell } from './record.ts';
import { isOwn, type CancelReason, type Happening, type RegistrationState } from './registration.ts';
import { offeredKind, place, type Placement } from './seating.ts';

export interface RegisterInput {
  eventId: string;
  name: string;
  jobTitle: string;
  /** Either one of the directory … */
  organisationId: string | undefined;
  /** … or a body that is not in it and becomes a proposal. */
  proposedOrganisation: ProposedBody | undefined;
  wish: SeatKind;
  question: string;
  seekTopicIds: readonly string[];
  offerTopicIds: readonly string[];
  consents: readonly ('series_news' | 'photos')[];
  /** What other participants of this event may see; left out or empty: what the person has said in general, else nothing. */
  shares?: readonly SharedField[] | undefined;
}

export type RegisterResult =
  | { ok: true; registrationId: string; state: RegistrationState; existing: boolean }
  | { ok: false; reason: RegistrationClosed | 'organisation_unknown' | 'membership_declined' | 'too_many_proposals' };

/**
 * Registers the actor for an event. Whoever is registered already gets that registration back, unchanged, even when
 * nobody new can register any more; an open invitation by a colleague is taken up, also after the closing time.
 * Confirmed, queued or (organisation or address not verified yet) requested. A refusal leaves nothing behind.
 */
export async function register(deps: CommandDeps, actor: Member, input: RegisterInput): Promise<RegisterResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    // The event is locked before anything is written: rows are locked in the same order everywhere, so that an approval at
    // the same moment cannot deadlock.
    const event = await lockEvent(tx, input.eventId);
    if (event.seriesState === 'draft') throw new NotFound('event');
    // Somebody verified is registered at once: the statement itself looks for an open registration, under the same lock.
    const own = whyClosed(event, now) ? undefined : verifiedFor(actor, input);
    const fresh = own && await insertRegistration(tx, event, actor, settle(event, input, own), true, now);
    if (fresh) {
      await writePerson(tx, actor, input);
      await writeConsents(tx, actor, event, input, now);
      return fresh;
    }
    const existing = await findOpen(tx, input.eventId, actor);
    if (existing?.accountId) return { ok: true, registrationId: existing.id, state: existing.state as RegistrationState, existing: true };
    const closed = whyClosed(existing ? { ...event, registrationClosesAt: null } : event, now);
    if (closed) return { ok: false, reason: closed };
    const belonging = await belongingOf(tx, actor, input, now);
    if (!belonging.ok) return belonging;
    const { organisationId, verified } = belonging;
    await writePerson(tx, actor, input);
    const settled = settle(event, input, organisationId);
    const result = existing
      ? await takeUpInvitation(tx, existing, actor, settled, verified, now)
      : await insertRegistration(tx, event, actor, settled, verified, now);
    if (!result) throw new Error('an open registration appeared under the lock of its event');
    await writeConsents(tx, actor, event, input, now);
    return result;
  });
}

function settle(event: LockedEvent, input: RegisterInput, organisationId: string): Settled {
  return { ...input, organisationId, wish: offeredKind(event.mode, input.wish) };
}

async function writePerson(tx: Tx, actor: Member, input: RegisterInput): Promise<void> {
  if (actor.name === input.name && actor.jobTitle === input.jobTitle) return;
  await tx.updateTable('account').set({ name: input.name, jobTitle: input.jobTitle }).where('id', '=', actor.accountId).execute();
}

/** The organisation of the input when the actor is verified for it already; no query is needed to know. */
function verifiedFor(actor: Member, input: RegisterInput): string | undefined {
  if (input.proposedOrganisation) return undefined;
  return actor.memberships.find((m) => m.organisationId === input.organisationId && m.state === 'verified')?.organisationId;
}

type Belonging =
  | { ok: true; organisationId: string; verified: boolean }
  | { ok: false; reason: 'organisation_unknown' | 'membership_declined' | 'too_many_proposals' };

/** For whom the actor registers, and whether that is proven. */
async function belongingOf(tx: Tx, actor: Member, input: RegisterInput, now: Temporal.Instant): Promise<Belonging> {
  const own = verifiedFor(actor, input);
  if (own) return { ok: true, organisationId: own, verified: true };
  const proposed = input.proposedOrganisation && await proposeBody(tx, actor, input.proposedOrganisation, now);
  // Somebody who proposes what the directory has meant that.
  if (proposed && !proposed.ok && proposed.reason !== 'known') {
    return { ok: false, reason: proposed.reason === 'too_many' ? 'too_many_proposals' : 'organisation_unknown' };
  }
  const organisationId = proposed ? proposed.organisationId : await findLiving(tx, input.organisationId);
  if (!organisationId) return { ok: false, reason: 'organisation_unknown' };
  const membership = await ensureMembership(tx, actor, organisationId, now);
  if (membership === 'declined') return { ok: false, reason: 'membership_declined' };
  return { ok: true, organisationId, verified: membership === 'verified' };
}

async function findLiving(tx: Tx, organisationId: string | undefined): Promise<string | undefined> {
  const found = organisationId ? await findOrganisation(tx, organisationId) : undefined;
  return found && found.state !== 'ended' ? found.id : undefined;
}

async function findOpen(tx: Tx, eventId: string, actor: Member) {
  return tx.selectFrom('registration').select(['id', 'accountId', 'state', 'offerSeat', 'queueNumber'])
    .where('eventId', '=', eventId).where('state', '<>', 'cancelled')
    .where((eb) => eb.or([eb('accountId', '=', actor.accountId), eb('invitedEmail', '=', actor.email)]))
    .orderBy((eb) => eb('accountId', 'is', null)).limit(1).executeTakeFirst();
}

type Settled = RegisterInput & { organisationId: string };

/** The columns a placement stands for. */
function columnsOf(placement: Placement | undefined) {
  if (!placement) return { state: 'requested' as const, seat: null, queues: false };
  return placement.state === 'confirmed'
    ? { state: 'confirmed' as const, seat: placement.seat, queues: placement.queue }
    : { state: 'queued' as const, seat: null, queues: true };
}

/** Undefined when the actor has an open registration or invitation for the event. The caller holds the event's lock. */
async function insertRegistration(
  tx: Tx, event: LockedEvent, actor: Member, input: Settled, verified: boolean, now: Temporal.Instant,
): Promise<RegisterResult | undefined> {
  const { state, seat, queues } = columnsOf(verified ? place(event, input.wish) : undefined);
  const { rows } = await sql<{ id: string }>`
    with new as (
      insert into registration
        (event_id, account_id, organisation_id, state, wish, seat, queue_number, question, check_in_code, created_at, updated_at)
      select ${event.id}::uuid, ${actor.accountId}::uuid, ${input.organisationId}::uuid, ${state}, ${input.wish}, ${seat},
        ${queues ? sql`nextval('registration_queue_number')` : sql`null::bigint`}, ${input.question}, ${newCheckInCode()}, ${now}::timestamptz, ${now}::timestamptz
      where not exists (select 1 from registration where event_id = ${event.id} and state <> 'cancelled'
        and (account_id = ${actor.accountId} or invited_email = ${actor.email}))
      returning id
    ), topics as (
      insert into registration_topic (registration_id, topic_id, side)
        select distinct new.id, t.id, t.side from new, jsonb_to_recordset(${topicsOf(input)}::jsonb) as t(id uuid, side text)
        where exists (select 1 from topic where topic.id = t.id)
    ), audited as (
      insert into activity (at, actor_id, verb, object, object_id, event_id)
        select ${now}::timestamptz, ${actor.accountId}::uuid, ${state}, 'registration', id, ${event.id}::uuid from new
    ), told as (
      insert into outbox (topic, payload, created_at)
        select 'registration', jsonb_build_object('registrationId', id, 'eventId', ${event.id}::text, 'what', ${state}::text, 'note', ''),
          ${now}::timestamptz from new
    )
    select id from new`.execute(tx);
  return rows[0] && { ok: true, registrationId: rows[0].id, state, existing: false };
}

async function takeUpInvitation(
  tx: Tx, invited: { id: string; state: string; offerSeat: string | null; queueNumber: number | null },
  actor: Member, input: Settled, verified: boolean, now: Temporal.Instant,
): Promise<RegisterResult> {
  const takesSeat = verified && invited.offerSeat !== null;
  // The colleague who invited vouches for the person, not for the organisation: unverified ones still wait for an organiser.
  const state = !verified ? 'requested' : takesSeat ? 'confirmed' : 'queued';
  await tx.updateTable('registration').set({
    accountId: actor.accountId, invitedEmail: null, organisationId: input.organisationId, question: input.question, state,
    seat: takesSeat ? invited.offerSeat : null,
    queueNumber: state === 'queued' ? invited.queueNumber : null,
    offerSeat: null, offerExpiresAt: null, updatedAt: now,
  }).where('id', '=', invited.id).execute();
  await writeTopics(tx, invited.id, input);
  await tell(tx, [{ registrationId: invited.id, eventId: input.eventId, what: state, actorId: actor.accountId }], now);
  if (!takesSeat) await fillSeats(tx, input.eventId, actor.accountId, now);
  return { ok: true, registrationId: invited.id, state, existing: false };
}

export type ChosenTopics = Pick<RegisterInput, 'seekTopicIds' | 'offerTopicIds'>;

function topicsOf({ seekTopicIds, offerTopicIds }: ChosenTopics): string {
  return JSON.stringify([...seekTopicIds.map((id) => ({ id, side: 'seek' })), ...offerTopicIds.map((id) => ({ id, side: 'offer' }))]);
}

/** Writes the topics of a registration that has none; those that do not exist and repeated ones are passed over. */
export async function writeTopics(tx: Tx, registrationId: string, chosen: ChosenTopics): Promise<void> {
  if (chosen.seekTopicIds.length + chosen.offerTopicIds.length === 0) return;
  await sql`
    insert into registration_topic (registration_id, topic_id, side)
      select distinct ${registrationId}::uuid, t.id, t.side from jsonb_to_recordset(${topicsOf(chosen)}::jsonb) as t(id uuid, side text)
      where exists (select 1 from topic where topic.id = t.id)`.execute(tx);
}

async function writeConsents(
  tx: Tx, actor: Member, event: LockedEvent, { consents, shares = [] }: RegisterInput, now: Temporal.Instant,
): Promise<void> {
  if (shares.length > 0) await writeSharing(tx, actor, event.id, shares, now);
  for (const purpose of consents) {
    await tx.insertInto('consent').values({ accountId: actor.accountId, purpose, seriesId: event.seriesId, givenAt: now })
      .onConflict((c) => c.doNothing()).execute();
  }
}

/**
 * Locks the event of a registration and reads the registration under that lock. Other people's are not found; an
 * invitation counts as one's own once the address is proven. The order is always event first, so commands never deadlock.
 */
export async function lockOwn(tx: Tx, actor: Member, registrationId: string) {
  const hint = await tx.selectFrom('registration').select('eventId').where('id', '=', registrationId).executeTakeFirst();
  if (!hint) throw new NotFound('registration');
  const event = await lockEvent(tx, hint.eventId);
  const registration = await tx.selectFrom('registration').selectAll().where('id', '=', registrationId).executeTakeFirstOrThrow();
  if (!isOwn(actor, registration)) throw new NotFound('registration');
  return { event, registration };
}

/** Pressing a button twice gives the same answer twice: what is so already is `ok`. */
export type ChangeResult = { ok: true } | { ok: false; reason: 'not_open' | 'past' };

/** Cancels one's own registration; the seat goes to the next in line. Cancelling twice is fine. */
export async function cancelRegistration(
  deps: CommandDeps, actor: Member, registrationId: string, reason: CancelReason = 'self',
): Promise<ChangeResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const { event, registration } = await lockOwn(tx, actor, registrationId);
    if (registration.state === 'cancelled') return { ok: true };
    if (event.endsAt && Temporal.Instant.compare(now, event.endsAt) >= 0) return { ok: false, reason: 'past' };
    await release(tx, { id: registrationId, eventId: event.id }, reason, actor.accountId, now);
    return { ok: true };
  });
}

/** Ends a registration inside a transaction that holds the event's lock, and offers the freed seat. */
export async function release(
  tx: Tx, registration: { id: string; eventId: string }, reason: CancelReason, actorId: string | null, now: Temporal.Instant, note = '',
): Promise<void> {
  await tx.updateTable('registration').set({
    state: 'cancelled', cancelReason: reason, cancelNote: note, seat: null, queueNumber: null, offerSeat: null, offerExpiresAt: null,
    coming: null, updatedAt: now,
  }).where('id', '=', registration.id).execute();
  const what: Happening = reason === 'declined' ? 'declined' : reason === 'handed_over' ? 'handed_over' : 'cancelled';
  await tell(tx, [{ registrationId: registration.id, eventId: registration.eventId, what, actorId, note }], now);
  await fillSeats(tx, registration.eventId, actorId, now);
}
