/** What a member may show to those who hold a seat at the same event, in the order in which it is asked. Never the e-mail address. */
export const sharedFields = ['name', 'function', 'organisation', 'topics'] as const;
export type SharedField = (typeof sharedFields)[number];

/** The fields among what a form sent, each once, in their order; everything else is passed over. */
export function readSharedFields(sent: readonly string[]): SharedField[] {
  return sharedFields.filter((field) => sent.includes(field));
}

/** A choice that holds, with the day it was made. */
export interface Sharing {
  fields: readonly SharedField[];
  givenAt: Temporal.Instant;
  /** Whether members may find the person in the search, and see there what `fields` allows; of the general choice only. */
  inSearch?: boolean;
}

/** What was said in general and for one event. */
export interface SharingChoices {
  general: Sharing | undefined;
  ofEvent: Sharing | undefined;
}

/** What holds at the event: what was said for it, else in general, else nothing. */
export function sharedAt({ general, ofEvent }: SharingChoices): readonly SharedField[] {
  return (ofEvent ?? general)?.fields ?? [];
}
