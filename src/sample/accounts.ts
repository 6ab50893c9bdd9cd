/** Somebody a visitor of the demo can sign in as. A role, no person; the mail arrives in the demo's own mailbox. */
export interface SampleAccount {
  readonly email: string;
  /** Shown in place of a name. */
  readonly name: string;
  readonly jobTitle: string;
}

/** Organises all series of the sample. */
export const organiser = {
  email: 'organisation@initiative-k.example', name: 'Geschäftsstelle (Beispiel)', jobTitle: 'Organisation der Reihe',
} as const satisfies SampleAccount;

/** The organisation of the sample member. */
export const memberOrganisationKey = 'noerdlingen';

/** Belongs to a town, proven by the domain of the address. */
export const member = {
  email: `mitglied@${memberOrganisationKey}.example`, name: 'Digitalisierungsbeauftragte Person', jobTitle: 'Digitalisierung und IT',
} as const satisfies SampleAccount;

/** May do everything an operator may. */
export const admin = {
  email: 'admin@initiative-k.example', name: 'Betrieb (Beispiel)', jobTitle: 'Betrieb der Software',
} as const satisfies SampleAccount;
