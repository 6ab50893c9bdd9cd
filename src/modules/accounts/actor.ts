declare const brand: unique symbol;
export type AccountId = string & { readonly [brand]: 'account' };

/** Somebody who is signed in, as every policy and command sees them. */
export interface Member {
  kind: 'member';
  accountId: AccountId;
  email: string;
  name: string;
  jobTitle: string;
  lang: 'de' | 'en';
  isAdmin: boolean;
  /** Series this person organises. */
  organises: readonly string[];
  /** The one they act for unless they say otherwise comes first. */
  memberships: readonly { organisationId: string; name: string; state: 'pending' | 'verified'; role: 'member' | 'admin' }[];
}

export interface Visitor {
  kind: 'visitor';
}

/** Who acts or reads. */
export type Actor = Visitor | Member;

export const visitor: Visitor = { kind: 'visitor' };

/** Organisers and admins: shorter sessions, a way into the organisers' pages. */
export function isPrivileged(actor: Actor): boolean {
  return actor.kind === 'member' && (actor.isAdmin || actor.organises.length > 0);
}

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor;
  }
}
