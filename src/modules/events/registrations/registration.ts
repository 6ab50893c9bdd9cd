import type { Member } from '../../accounts/actor.ts';
import type { SeatKind } from '../event.ts';

declare const brand: unique symbol;
export type RegistrationId = string & { readonly [brand]: 'registration' };

export type RegistrationState = 'requested' | 'confirmed' | 'queued' | 'offered' | 'cancelled' | 'attended' | 'no_show';
export type CancelReason = 'self' | 'declined' | 'event_cancelled' | 'handed_over' | 'offer_expired' | 'deleted';

/** The part of a registration that the rules of seating decide on. */
export interface Seating {
  state: RegistrationState;
  wish: SeatKind;
  seat: SeatKind | null;
  queueNumber: number | null;
  offerSeat: SeatKind | null;
  offerExpiresAt: Temporal.Instant | null;
}

/** What people hear about; each has a sentence on the page and a mail. */
export type Happening =
  | 'confirmed' | 'queued' | 'requested' | 'offered' | 'declined' | 'cancelled' | 'offer_expired'
  | 'switched' | 'handed_over' | 'invited' | 'event_cancelled' | 'room_queued';

export const MAX_COLLEAGUES = 5;

/** Whether this is a person's own registration. The only people besides organisers who may see it. */
export function isOwn(actor: Member, registration: { accountId: string | null; invitedEmail: string | null }): boolean {
  return registration.accountId === actor.accountId || (registration.invitedEmail !== null && registration.invitedEmail === actor.email);
}

/** Stands on the list of participants now or once a seat is free; what is shown there can be chosen. */
export function mayBeShown(state: RegistrationState): boolean {
  return holdsSeat(state) || state === 'requested' || state === 'queued' || state === 'offered';
}

/** Holds a seat that lets its owner in. */
export function holdsSeat(state: RegistrationState): boolean {
  return state === 'confirmed' || state === 'attended';
}
