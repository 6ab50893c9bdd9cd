import type { Level } from '../accounts/visibility.ts';

export const projectStatuses = ['idea', 'planned', 'running', 'operating', 'ended', 'superseded'] as const;
export type ProjectStatus = (typeof projectStatuses)[number];

/** What a Kommune is open to: share ideas, talk, a visit, a partner, co-funding; or none of it, information only. */
export const opennesses = ['ideas', 'talk', 'visit', 'partner', 'funding', 'information'] as const;
export type Openness = (typeof opennesses)[number];

export const oneOffBands = ['none', 'to_5k', 'to_25k', 'to_100k', 'to_500k', 'over_500k'] as const;
export type OneOffBand = (typeof oneOffBands)[number];
export const yearlyBands = ['none', 'to_1k', 'to_5k', 'to_25k', 'to_100k', 'over_100k'] as const;
export type YearlyBand = (typeof yearlyBands)[number];

export const operations = ['own', 'it_provider', 'vendor_cloud', 'shared', 'mixed'] as const;
export type Operation = (typeof operations)[number];
export const procurements = ['none', 'in_house', 'direct', 'tender', 'framework', 'cooperation', 'open_source'] as const;
export type Procurement = (typeof procurements)[number];
export const productKinds = ['application', 'software', 'hardware', 'service'] as const;
export type ProductKind = (typeof productKinds)[number];

/** The month in which a phase began, as "2024-05". */
export interface Phase {
  phase: ProjectStatus;
  month: string;
  estimated: boolean;
}

export interface Service {
  ozgId: string;
  leikaId: string | null;
}

export interface Basics {
  status: ProjectStatus;
  titleDe: string;
  titleEn: string;
  sentenceDe: string;
  sentenceEn: string;
  unit: string;
  startingPoint: string;
  /** Ids of fields of action. */
  topics: string[];
  openness: Openness[];
  phases: Phase[];
  services: Service[];
  steps: string[];
  tags: string[];
}

/** A result with its evidence; where there is a number, before and after, in a unit. */
export interface Result {
  what: string;
  unit: string;
  before: number | null;
  after: number | null;
  source: string;
}

export interface Experience {
  results: Result[];
  notWorked: string;
  differently: string;
  prerequisites: string;
  transferability: string;
}

export interface Figures {
  oneOff: OneOffBand | null;
  yearly: YearlyBand | null;
  personDays: number | null;
  months: number | null;
  funding: string;
}

export interface Product {
  kind: ProductKind;
  name: string;
  vendor: string;
}

export interface Technology {
  products: Product[];
  standards: string[];
  operation: Operation | null;
  procurement: Procurement | null;
  legalForm: string;
}

/** What a version keeps: the same document that `project_content` of the database makes. */
export interface ProjectContent {
  basics: Basics;
  experience: Experience;
  figures: Figures;
  technology: Technology;
}

/** Groups of a profile that have a level of their own; that of the basics is the level of the profile. */
export const groups = ['basics', 'experience', 'figures', 'technology', 'contact', 'documents'] as const;
export type Group = (typeof groups)[number];
export type Levels = Record<Group, Level>;

/** A content with nothing in it but what is given. */
export function emptyContent(given: Partial<Basics> & Pick<Basics, 'titleDe' | 'status'>): ProjectContent {
  return {
    basics: {
      titleEn: '', sentenceDe: '', sentenceEn: '', unit: '', startingPoint: '', topics: [], openness: [], phases: [], services: [], steps: [], tags: [],
      ...given,
    },
    experience: { results: [], notWorked: '', differently: '', prerequisites: '', transferability: '' },
    figures: { oneOff: null, yearly: null, personDays: null, months: null, funding: '' },
    technology: { products: [], standards: [], operation: null, procurement: null, legalForm: '' },
  };
}

/** Whether the project is far enough for its owner to be asked what did not work. */
export function hasExperience(status: ProjectStatus): boolean {
  return status === 'operating' || status === 'ended' || status === 'superseded';
}

/** How long a confirmation counts: after half a year the owner is reminded, after a whole one the profile is shown as old. */
export const REMIND_AFTER_MONTHS = 6;
export const STALE_AFTER_MONTHS = 12;

export type Freshness = 'fresh' | 'due' | 'stale';

/** By calendar months of Europe/Berlin, so that "a year ago today" is a year. */
export function freshness(confirmedAt: Temporal.Instant, now: Temporal.Instant): Freshness {
  const confirmed = confirmedAt.toZonedDateTimeISO('Europe/Berlin');
  const past = (months: number): boolean => Temporal.Instant.compare(confirmed.add({ months }).toInstant(), now) <= 0;
  return past(STALE_AFTER_MONTHS) ? 'stale' : past(REMIND_AFTER_MONTHS) ? 'due' : 'fresh';
}
