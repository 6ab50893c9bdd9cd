import type { Tx } from '../../platform/db/database.ts';

/**
 * What happened to an organisation, as the people concerned hear of it: a body they proposed was taken in, turned down or found in the directory;
 * an ended body was handed over (its members, and the admins of its successor); an admin's account was closed or deleted (the admins who remain).
 */
export const organisationHappenings = [
  'proposal_approved', 'proposal_declined', 'proposal_merged', 'handed_over', 'handed_over_here', 'admin_closed', 'admin_deleted',
] as const;
export type OrganisationHappening = (typeof organisationHappenings)[number];

export interface ToldOrganisation {
  /** Who is told. */
  accountId: string;
  what: OrganisationHappening;
  organisationId: string;
  /** The other organisation: the successor, or the one of the directory. */
  otherId?: string | undefined;
  /** The reason of a "no", in the language of the reader. */
  note?: string | undefined;
  /** They had been municipality admin of the ended body. */
  wasAdmin?: boolean | undefined;
  /** Whose account was closed. */
  personId?: string | undefined;
  /** People who came along. */
  people?: number | undefined;
}

/** Has people told of what happened to an organisation: a row of the outbox for each, inside the transaction of the change. */
export async function tellOrganisation(tx: Tx, told: readonly ToldOrganisation[], now: Temporal.Instant): Promise<void> {
  if (told.length === 0) return;
  await tx.insertInto('outbox').values(told.map((one) => ({ topic: 'organisation', payload: JSON.stringify(one), createdAt: now }))).execute();
}
