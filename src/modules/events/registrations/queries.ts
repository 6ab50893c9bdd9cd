import type { Db } from '../../../platform/db/database.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { NotFound } from '../../../platform/http/errors.ts';
import type { Member } from '../../accounts/actor.ts';
import type { EventState, Mode, SeatKind, SeriesState } from '../event.ts';
import type { CancelReason, RegistrationState } from './registration.ts';

const columns = [
  'registration.id', 'registration.state', 'registration.wish', 'registration.seat', 'registration.queueNumber', 'registration.offerSeat',
  'registration.offerExpiresAt', 'registration.cancelReason', 'registration.cancelNote', 'registration.question', 'registration.coming',
  'registration.accountId', 'registration.invitedEmail', 'registration.feedbackGiven', 'registration.certificateNumber', 'registration.createdAt',
  'event.id as eventId', 'event.slug', 'event.titleDe', 'event.titleEn', 'event.startsAt', 'event.endsAt', 'event.mode', 'event.venue', 'event.address',
  'event.state as eventState', 'event.cancelReason as eventCancelReason', 'event.registrationClosesAt',
  'event.roomCapacity', 'event.onlineCapacity', 'event.roomTaken', 'event.onlineTaken', 'event.roomWaiting', 'event.onlineWaiting',
  'series.titleDe as seriesTitleDe', 'series.titleEn as seriesTitleEn', 'series.slug as seriesSlug', 'series.state as seriesState', 'series.isExample',
  'organisation.name as organisationName', 'organisation.state as organisationState',
] as const;

function selectOwn(db: Db, actor: Member) {
  return db.selectFrom('registration')
    .innerJoin('event', 'event.id', 'registration.eventId')
    .innerJoin('series', 'series.id', 'event.seriesId')
    .leftJoin('organisation', 'organisation.id', 'registration.organisationId')
    .select(columns)
    .where((eb) => eb.or([eb('registration.accountId', '=', actor.accountId), eb('registration.invitedEmail', '=', actor.email)]));
}

function typed<T extends { state: string; wish: string; seat: string | null; offerSeat: string | null; cancelReason: string | null; mode: string; eventState: string; seriesState: string }>(row: T) {
  return row as Omit<T, 'state' | 'wish' | 'seat' | 'offerSeat' | 'cancelReason' | 'mode' | 'eventState' | 'seriesState'> & {
    state: RegistrationState; wish: SeatKind; seat: SeatKind | null; offerSeat: SeatKind | null; cancelReason: CancelReason | null;
    mode: Mode; eventState: EventState; seriesState: SeriesState;
  };
}

/** One's own registration or an invitation to one's own address; NotFound for everybody else's. */
export async function getOwnRegistration(db: Db, actor: Member, id: string) {
  const row = isUuid(id) ? await selectOwn(db, actor).where('registration.id', '=', id).executeTakeFirst() : undefined;
  if (!row) throw new NotFound('registration');
  return typed(row);
}

export type OwnRegistration = Awaited<ReturnType<typeof getOwnRegistration>>;

/** The open registration of the actor for an event, own before invited. */
export async function findOwnRegistrationFor(db: Db, actor: Member, eventId: string): Promise<OwnRegistration | undefined> {
  const row = await selectOwn(db, actor).where('registration.eventId', '=', eventId).where('registration.state', '<>', 'cancelled')
    .orderBy((eb) => eb('registration.accountId', 'is', null)).limit(1).executeTakeFirst();
  return row && typed(row);
}

export const OWN_PAGE_SIZE = 30;

/** One's own registrations and invitations: what is to come first, then what is past; cancelled ones only while the event is ahead. */
export async function listOwnRegistrations(db: Db, actor: Member, now: Temporal.Instant, page = 1): Promise<{ rows: OwnRegistration[]; more: boolean }> {
  const rows = await selectOwn(db, actor)
    .where((eb) => eb.or([eb('registration.state', '<>', 'cancelled'), eb('event.endsAt', '>', now)]))
    .orderBy((eb) => eb('event.endsAt', '<', now)).orderBy('event.startsAt').orderBy('registration.createdAt', 'desc').orderBy('registration.id')
    .limit(OWN_PAGE_SIZE + 1).offset((page - 1) * OWN_PAGE_SIZE).execute();
  return { rows: rows.slice(0, OWN_PAGE_SIZE).map(typed), more: rows.length > OWN_PAGE_SIZE };
}

/** How many wait before this one for the same seats, plus one; undefined when it is not in a queue or has an open offer. */
export async function queuePosition(db: Db, registration: Pick<OwnRegistration, 'eventId' | 'wish' | 'queueNumber' | 'offerSeat'>): Promise<number | undefined> {
  if (registration.queueNumber === null || registration.offerSeat !== null) return undefined;
  const { count } = await db.selectFrom('registration').select((eb) => eb.fn.countAll<number>().as('count'))
    .where('eventId', '=', registration.eventId).where('wish', '=', registration.wish)
    .where('queueNumber', '<', registration.queueNumber).where('offerSeat', 'is', null).executeTakeFirstOrThrow();
  return count + 1;
}

/** Ids of the topics of a registration by side. */
export async function listRegistrationTopics(db: Db, registrationId: string): Promise<{ seek: string[]; offer: string[] }> {
  const rows = await db.selectFrom('registrationTopic').select(['topicId', 'side']).where('registrationId', '=', registrationId).limit(400).execute();
  return { seek: rows.filter((r) => r.side === 'seek').map((r) => r.topicId), offer: rows.filter((r) => r.side === 'offer').map((r) => r.topicId) };
}

/** Colleagues the actor has invited to an event and who have not cancelled, with the state of each. */
export async function listInvitedBy(db: Db, actor: Member, eventId: string) {
  return db.selectFrom('registration').leftJoin('account', 'account.id', 'registration.accountId')
    .select(['registration.id', 'registration.state', 'registration.invitedEmail', 'account.email', 'account.name'])
    .where('registration.eventId', '=', eventId).where('registration.invitedBy', '=', actor.accountId).where('registration.state', '<>', 'cancelled')
    .orderBy('registration.createdAt').limit(20).execute();
}
