import type { Actor } from './actor.ts';

/**
 * How far something goes (Traffic Light Protocol, as the field uses it).
 * clear: everybody · green: all members · amber: a circle · amber_strict: the own organisation · red: named persons.
 */
export const levels = ['clear', 'green', 'amber', 'amber_strict', 'red'] as const;
export type Level = (typeof levels)[number];

/** What holds for everything that nobody has said anything about. */
export const DEFAULT_LEVEL: Level = 'green';

/** What the policy has to know of something to decide who sees it. What is left out reaches nobody. */
export interface Guarded {
  level: Level;
  /** AMBER: the circle it is for, by its key. */
  circle?: string | null | undefined;
  /** AMBER+STRICT: the organisation it belongs to. */
  organisationId?: string | null | undefined;
  /** RED: accounts. */
  named?: readonly string[] | undefined;
  /** Whose it is: that person sees it at every level. */
  ownerId?: string | null | undefined;
  /** Its series: those who look after it see it at every level. */
  seriesId?: string | null | undefined;
}

/** Who reads, with the circles that person is in. Circles are facts about the moment, so they are looked up for each question. */
export interface Reader {
  actor: Actor;
  circles: readonly string[];
}

/** Somebody who is in no circle, or of whom none matters here. */
export function readerOf(actor: Actor, circles: readonly string[] = []): Reader {
  return { actor, circles };
}

/** The circle of those who hold a seat at an event. */
export function seatCircle(eventId: string): string {
  return `seat:${eventId}`;
}

/** A person who acts for an organisation, proven. Whoever has only signed in has shown a mailbox and nothing more. */
export function isVerifiedMember(actor: Actor): boolean {
  return actor.kind === 'member' && actor.memberships.some((m) => m.state === 'verified');
}

/** Organisers of the series, and admins. */
export function looksAfter(actor: Actor, seriesId: string | null | undefined): boolean {
  return actor.kind === 'member' && seriesId != null && (actor.isAdmin || actor.organises.includes(seriesId));
}

const reaches: Record<Level, (reader: Reader, object: Guarded) => boolean> = {
  clear: () => true,
  green: ({ actor }) => isVerifiedMember(actor),
  amber: ({ actor, circles }, { circle }) => actor.kind === 'member' && circle != null && circles.includes(circle),
  amber_strict: ({ actor }, { organisationId }) => actor.kind === 'member' && organisationId != null
    && actor.memberships.some((m) => m.state === 'verified' && m.organisationId === organisationId),
  red: ({ actor }, { named = [] }) => actor.kind === 'member' && named.includes(actor.accountId),
};

/**
 * The one decision about who sees what. Visitors see what is CLEAR and nothing else, whatever circle is claimed for them. Pure: the same
 * question has the same answer on a page, in a list, a search, a count, a suggestion, a feed, an export, a file and a mail.
 */
export function sees(reader: Reader, object: Guarded): boolean {
  const { actor } = reader;
  if (actor.kind === 'member' && object.ownerId === actor.accountId) return true;
  return looksAfter(actor, object.seriesId) || reaches[object.level](reader, object);
}
