import type { Tx } from '../../platform/db/database.ts';

/** What is said between organisations about a project, as those hear of it who have not said it. */
export const roleHappenings = ['invited', 'accepted', 'declined', 'interested', 'reuses'] as const;
export type RoleHappening = (typeof roleHappenings)[number];

export interface ToldRole {
  what: RoleHappening;
  projectId: string;
  /** The organisation that is invited or speaks; not the leading one. */
  organisationId: string;
  /** Who did it, and need not be told. */
  actorId: string;
  /** Who had invited, for the answer. */
  invitedBy?: string | null | undefined;
}

/** Has those concerned told what was said about a project: one row of the outbox, inside the transaction that says it. */
export async function tellRole(tx: Tx, told: ToldRole, now: Temporal.Instant): Promise<void> {
  await tx.insertInto('outbox').values({ topic: 'project_role', payload: JSON.stringify(told), createdAt: now }).execute();
}
