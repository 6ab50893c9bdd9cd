/** A text in both languages of the interface. */
export interface Text {
  readonly de: string;
  readonly en: string;
}

/** A real organisation. Keys are strings because of their leading zeros. */
export interface SampleOrganisation {
  /** Also the slug. */
  readonly key: string;
  readonly kind: 'gemeinde' | 'kreis' | 'verband' | 'enterprise';
  /** 12 digits; a Kreis or Verband is filled with zeros on the right. Null for an enterprise. */
  readonly ars: string | null;
  /** 8 digits, 5 for a Kreis. Null for a Verband and an enterprise. */
  readonly ags: string | null;
  readonly officialType:
    | 'Gemeinde' | 'Markt' | 'Stadt' | 'Große Kreisstadt' | 'Stadtkreis' | 'kreisfreie Stadt'
    | 'Kreis' | 'Landkreis' | 'Verwaltungsgemeinschaft' | 'kommunales Unternehmen';
  /** As people say it: "Markt Marktl". */
  readonly name: string;
  /** For sorting: "Marktl". */
  readonly shortName: string;
  readonly seat: string;
  readonly postcode: string | null;
  readonly population: number | null;
  readonly areaHa: number | null;
  readonly land: string;
  /** The municipality that an enterprise belongs to. */
  readonly parentKey?: string;
  /** Mail domain that proves membership. */
  readonly domain?: string;
}

export interface SampleTopic {
  readonly key: string;
  readonly de: string;
  readonly en: string;
}

/** A person in a public role. In upcoming samples there is a role and no name. */
export interface SamplePerson<OrganisationKey extends string> {
  readonly name?: string;
  /** German, as titles of offices are not translated; empty where it is not on record. */
  readonly function: string;
  readonly organisationKey?: OrganisationKey;
  /** Only for people who do not act for an organisation of the sample. */
  readonly affiliation?: string;
}

export interface SampleProgrammeItem<OrganisationKey extends string> {
  /** Unique within the event. */
  readonly key: string;
  readonly kind: 'welcome' | 'impulse' | 'discussion' | 'networking' | 'closing' | 'break';
  /** Null where the duration is not on record. */
  readonly minutes: number | null;
  readonly title: Text;
  readonly abstract: Text;
  readonly people: readonly SamplePerson<OrganisationKey>[];
}

export interface SampleProject<OrganisationKey extends string> {
  /** Also the slug. */
  readonly key: string;
  readonly organisationKey: OrganisationKey;
  readonly status: 'idea' | 'planned' | 'running' | 'operating' | 'ended' | 'superseded';
  readonly title: Text;
  readonly sentence: Text;
  /** The programme item of the event that presented it; null where that is not on record. */
  readonly itemKey: string | null;
}

interface SampleSeries {
  /** Also the slug. */
  readonly key: string;
  readonly land: string;
  readonly title: Text;
  readonly summary: Text;
  readonly goals: readonly Text[];
  readonly organiserName: string;
  /** Thanks to partners and sponsors. */
  readonly acknowledgement: Text;
}

interface SampleEvent<OrganisationKey extends string> {
  /** Also the slug. */
  readonly key: string;
  readonly hostKey: OrganisationKey;
  readonly mode: 'online' | 'hybrid' | 'onsite';
  readonly title: Text;
  readonly summary: Text;
  readonly items: readonly SampleProgrammeItem<OrganisationKey>[];
}

export interface ArchivedEvent<OrganisationKey extends string> extends SampleEvent<OrganisationKey> {
  /** ISO day; null where the day is not on record. */
  readonly date: string | null;
  /** ISO wall clock, Europe/Berlin; null where the time is not on record. */
  readonly start: string | null;
  readonly end: string | null;
  /** What is known of the date where `start` is null. It names the day if that is known. */
  readonly dateNote: Text | null;
  /** False: the items, if any, are only a part of the programme. */
  readonly programmeKnown: boolean;
  /** What is known of the programme and what is not. */
  readonly programmeNote: Text;
  readonly participants: number | null;
  readonly projects: readonly SampleProject<OrganisationKey>[];
}

export interface ArchivedSeries<OrganisationKey extends string> extends SampleSeries {
  /** "More than" this number, as reported; null where it is not on record. */
  readonly participantsMoreThan: number | null;
  readonly municipalitiesMoreThan: number | null;
  readonly events: readonly ArchivedEvent<OrganisationKey>[];
  /** Impulses of the series whose event is not on record. */
  readonly furtherImpulses: readonly {
    readonly title: Text;
    readonly abstract: Text;
    readonly people: readonly SamplePerson<OrganisationKey>[];
    readonly project: SampleProject<OrganisationKey>;
  }[];
}

export interface UpcomingEvent<OrganisationKey extends string> extends SampleEvent<OrganisationKey> {
  /** Days from the day of loading; a Saturday or Sunday is moved to the following Monday. */
  readonly inDays: number;
  /** Wall clock, Europe/Berlin. It lasts as long as its items. */
  readonly startTime: string;
  readonly venue: string;
  readonly address: string;
  readonly meetingUrl: string;
  /** Null: unlimited. Without meaning for a seat that the mode does not have. */
  readonly roomCapacity: number | null;
  readonly onlineCapacity: number | null;
  /** How many seats the loader fills with sample registrations. */
  readonly registrations: { readonly room: number; readonly online: number };
}

export interface UpcomingSeries<OrganisationKey extends string> extends SampleSeries {
  readonly isExample: true;
  readonly events: readonly UpcomingEvent<OrganisationKey>[];
}
