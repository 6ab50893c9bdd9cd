import type { Localised } from '../../platform/i18n/localised.ts';
import type { Reader } from '../accounts/visibility.ts';
import type { SharedField } from '../accounts/sharing/sharing.ts';
import { canSee, type EventFacts } from '../events/visibility.ts';

/** Somebody on the list of participants as the database gave it out. */
export interface ParticipantRow {
  /** Whether it is the reader. */
  isReader: boolean;
  fields: readonly SharedField[];
  name: string | null;
  jobTitle: string | null;
  organisation: string | null;
  organisationSlug: string | null;
  seeks: readonly Localised[] | null;
  offers: readonly Localised[] | null;
}

declare const shut: unique symbol;
/** A row about somebody else that the policy has not been asked about. Only `revealParticipant` opens it. */
export type SealedParticipant = { readonly [shut]: true };

export function seal(row: ParticipantRow): SealedParticipant {
  return row as unknown as SealedParticipant;
}

/** What a reader may see of a participant; fields that are not shown are empty. */
export interface ShownParticipant {
  isReader: boolean;
  name: string;
  jobTitle: string;
  organisation: string;
  organisationSlug: string | null;
  seeks: readonly Localised[];
  offers: readonly Localised[];
}

/** Asks the policy for each field. Undefined for somebody of whom nothing is left: a part of the number of others. */
export function revealParticipant(reader: Reader, event: EventFacts, sealed: SealedParticipant): ShownParticipant | undefined {
  const row = sealed as unknown as ParticipantRow;
  const facts = { event, accountId: null, shows: row.fields };
  const sees = (field: SharedField): boolean => canSee(reader, 'participant', facts, field);
  const shown: ShownParticipant = {
    isReader: row.isReader,
    name: sees('name') ? row.name ?? '' : '',
    jobTitle: sees('function') ? row.jobTitle ?? '' : '',
    organisation: sees('organisation') ? row.organisation ?? '' : '',
    organisationSlug: sees('organisation') ? row.organisationSlug : null,
    seeks: sees('topics') ? row.seeks ?? [] : [],
    offers: sees('topics') ? row.offers ?? [] : [],
  };
  return shown.name || shown.jobTitle || shown.organisation || shown.seeks.length + shown.offers.length > 0 ? shown : undefined;
}
