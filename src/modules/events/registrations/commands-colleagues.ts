import { sql } from 'kysely';
import { transact, type CommandDeps } from '../../../platform/db/transact.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { Member } from '../../accounts/actor.ts';
import { domainOf, isFreeMail } from '../../accounts/email-address.ts';
import { whyClosed, type RegistrationClosed, type SeatKind } from '../event.ts';
import { lockOwn, release } from './commands.ts';
import type { LockedEvent } from './event-lock.ts';
import { newCheckInCode, tell } from './record.ts';
import { MAX_COLLEAGUES } from './registration.ts';
import { offerDeadline, offeredKind, place } from './seating.ts';

export type InviteResult =
  | { ok: true; invited: number; alreadyRegistered: string[] }
  | { ok: false; reason: RegistrationClosed | 'not_open' | 'too_many' | 'too_late' | 'foreign_address' };

/**
 * Registers up to five colleagues of one's own organisation by their addresses. Each gets a held seat (an open offer) or
 * a place in the queue, and a mail; only they can confirm it, with their own data. Whoever is registered already, and not
 * by the actor, is named. Addresses of other domains than the organisation's are refused: nobody's seats go to strangers.
 */
export async function inviteColleagues(
  deps: CommandDeps, actor: Member, registrationId: string, input: { emails: readonly string[]; wish: SeatKind },
): Promise<InviteResult> {
  const now = deps.clock();
  return transact(deps, async (tx) => {
    const { event, registration } = await lockOwn(tx, actor, registrationId);
    const closed = whyClosed(event, now);
    if (closed) return { ok: false, reason: closed };
    if (registration.state !== 'confirmed' && registration.state !== 'queued') return { ok: false, reason: 'not_open' };
    const emails = [...new Set(input.emails)].filter((email) => email !== actor.email);
    if (!(await areColleagues(tx, actor, registration.organisationId, emails))) return { ok: false, reason: 'foreign_address' };
    const known = await registeredWith(tx, event.id, emails);
    const fresh = emails.filter((email) => !known.has(email));
    const { count } = await tx.selectFrom('registration').select((eb) => eb.fn.countAll<number>().as('count'))
      .where('eventId', '=', event.id).where('invitedBy', '=', actor.accountId).where('state', '<>', 'cancelled').executeTakeFirstOrThrow();
    if (fresh.length > 0 && count + fresh.length > MAX_COLLEAGUES) return { ok: false, reason: 'too_many' };
    const deadline = offerDeadline(event.startsAt!, event.offerHours, now);
    if (!deadline) return { ok: false, reason: 'too_late' };
    let seats = event;
    for (const email of fresh) {
      await insertInvitation(tx, seats, { email, wish: input.wish, organisationId: registration.organisationId, invitedBy: actor.accountId, deadline, now });
      seats = await lockedAgain(tx, event);
    }
    const alreadyRegistered = emails.filter((email) => known.has(email) && known.get(email) !== actor.accountId);
    return { ok: true, invited: emails.length - alreadyRegistered.length, alreadyRegistered };
  });
}

/** Whether all addresses are of the actor's own domain or of one known for the organisation; a free mailer's proves nothing. */
async function areColleagues(tx: Tx, actor: Member, organisationId: string | null, emails: readonly string[]): Promise<boolean> {
  const own = domainOf(actor.email);
  const foreign = [...new Set(emails.map(domainOf))].filter((domain) => domain !== own || isFreeMail(domain));
  if (foreign.length === 0) return true;
  if (organisationId === null) return false;
  const known = await tx.selectFrom('organisationDomain').select('domain').where('organisationId', '=', organisationId).where('domain', 'in', foreign).execute();
  return known.length === foreign.length;
}

/** Who of these addresses is registered or invited already, and by whom (null: by themselves). */
async function registeredWith(tx: Tx, eventId: string, emails: readonly string[]): Promise<Map<string, string | null>> {
  if (emails.length === 0) return new Map();
  const rows = await tx.selectFrom('registration').leftJoin('account', 'account.id', 'registration.accountId')
    .select(['registration.invitedBy', (eb) => eb.fn.coalesce('account.email', 'registration.invitedEmail').as('email')])
    .where('registration.eventId', '=', eventId).where('registration.state', '<>', 'cancelled')
    .where((eb) => eb.or([eb('account.email', 'in', emails), eb('registration.invitedEmail', 'in', emails)])).execute();
  return new Map(rows.map((row) => [row.email!, row.invitedBy]));
}

// The counts of the locked row changed by our own insert: read them again, the lock is ours already.
async function lockedAgain(tx: Tx, event: LockedEvent): Promise<LockedEvent> {
  const counts = await tx.selectFrom('event').select(['roomTaken', 'onlineTaken', 'roomWaiting', 'onlineWaiting']).where('id', '=', event.id).executeTakeFirstOrThrow();
  return { ...event, ...counts };
}

async function insertInvitation(
  tx: Tx, event: LockedEvent,
  input: { email: string; wish: SeatKind; organisationId: string | null; invitedBy: string; deadline: Temporal.Instant; now: Temporal.Instant },
): Promise<void> {
  const placement = place(event, input.wish);
  const held = placement.state === 'confirmed';
  const { id } = await tx.insertInto('registration').values({
    eventId: event.id, invitedEmail: input.email, invitedBy: input.invitedBy, organisationId: input.organisationId,
    state: held ? 'offered' : 'queued', wish: held ? placement.seat : offeredKind(event.mode, input.wish),
    queueNumber: held ? null : sql<number>`nextval('registration_queue_number')`,
    offerSeat: held ? placement.seat : null, offerExpiresAt: held ? input.deadline : null,
    checkInCode: newCheckInCode(), createdAt: input.now, updatedAt: input.now,
  }).returning('id').executeTakeFirstOrThrow();
  await tell(tx, [{ registrationId: id, eventId: event.id, what: 'invited', actorId: input.invitedBy }], input.now);
}

export type HandOverResult = { ok: true } | { ok: false; reason: RegistrationClosed | 'not_open' | 'too_late' | 'already_registered' | 'foreign_address' | 'own_address' };

/**
 * Hands one's own seat to a colleague: mine ends, theirs is held for them as an open offer and told by mail. Nobody in
 * the queue is passed over, because no seat becomes free. Only to an address of one's own organisation.
 */
export async function handOver(deps: CommandDeps, actor: Member, registrationId: string, email: string): Promise<HandOverResult> {
  const now = deps.clock();
  return transact(deps, async (tx): Promise<HandOverResult> => {
    const { event, registration: r } = await lockOwn(tx, actor, registrationId);
    const known = await registeredWith(tx, event.id, [email]);
    if (r.cancelReason === 'handed_over' && known.get(email) === actor.accountId) return { ok: true };
    if (r.state !== 'confirmed' || !r.seat) return { ok: false, reason: 'not_open' };
    if (email === actor.email) return { ok: false, reason: 'own_address' };
    const closed = whyClosed({ ...event, registrationClosesAt: null }, now);
    if (closed) return { ok: false, reason: closed };
    const deadline = offerDeadline(event.startsAt!, event.offerHours, now);
    if (!deadline) return { ok: false, reason: 'too_late' };
    if (known.has(email)) return { ok: false, reason: 'already_registered' };
    if (!(await areColleagues(tx, actor, r.organisationId, [email]))) return { ok: false, reason: 'foreign_address' };
    const { id } = await tx.insertInto('registration').values({
      eventId: event.id, invitedEmail: email, invitedBy: actor.accountId, organisationId: r.organisationId, state: 'offered', wish: r.seat,
      offerSeat: r.seat, offerExpiresAt: deadline, checkInCode: newCheckInCode(), createdAt: now, updatedAt: now,
    }).returning('id').executeTakeFirstOrThrow();
    await tell(tx, [{ registrationId: id, eventId: event.id, what: 'invited', actorId: actor.accountId }], now);
    // Released after the colleague's seat is held, so that the count never shows a free one in between.
    await release(tx, { id: r.id, eventId: event.id }, 'handed_over', actor.accountId, now);
    return { ok: true };
  });
}
