import { wallClock } from '../../../platform/time/time.ts';
import type { Actor, Member } from '../actor.ts';

export type MembershipState = 'pending' | 'verified' | 'declined' | 'ended';
/** Why a membership ended: the person, a municipality admin, no answer to the yearly question, a new address, an organiser. */
export type EndReason = 'left' | 'admin' | 'recheck' | 'address' | 'organiser';
export type AdminSlot = 1 | 2;

/** What happened to a membership, as others hear of it. */
export type MembershipHappening =
  | 'asked' | 'verified' | 'declined' | 'ended' | 'admin_asked' | 'admin_appointed' | 'admin_withdrawn' | 'admin_declined';

/** Requests of one person that may be open at once: more is no person looking for their organisation. */
export const MAX_OPEN_REQUESTS = 5;
/** After this without an answer to the yearly question a membership ends; half of it later the question is asked again. */
export const RECHECK_DAYS = 30;
export const RECHECK_AGAIN_DAYS = 14;
/** Organisers are reminded so long before their deadline, counted without moving it past a weekend: then they are reminded before that. */
export const REMIND_HOURS = 48;

export interface MembershipRules {
  /** Days organisers have to decide. */
  deadlineDays: number;
  /** The first person of an organisation is approved by two organisers. */
  secondCheck: boolean;
  /** Months after which a membership is to be shown again. */
  recheckMonths: number;
}

export const defaultRules: MembershipRules = { deadlineDays: 5, secondCheck: false, recheckMonths: 12 };

/** Municipality admins see and tend the memberships of their organisation; admins of the site those of all. */
export function canManageMembers(actor: Actor, organisationId: string): actor is Member {
  return actor.kind === 'member' && (actor.isAdmin || isMunicipalityAdmin(actor, organisationId));
}

export function isMunicipalityAdmin(actor: Actor, organisationId: string): boolean {
  return actor.kind === 'member'
    && actor.memberships.some((m) => m.organisationId === organisationId && m.state === 'verified' && m.role === 'admin');
}

/** Until when a request should be decided; never on a Saturday or Sunday, but on the Monday after. */
export function deadlineOf(askedAt: Temporal.Instant, rules: Pick<MembershipRules, 'deadlineDays'>): Temporal.Instant {
  const day = wallClock(askedAt).add({ days: rules.deadlineDays });
  return day.add({ days: day.dayOfWeek < 6 ? 0 : 8 - day.dayOfWeek }).toInstant();
}
