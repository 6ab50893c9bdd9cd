/** A value as it stands in the file and on the page; an instant is an ISO text. */
export type Value = string | number | boolean | null | readonly string[];

/**
 * What is stored about a person, section by section: the same for the page, the print and the file. The columns stand in the order in which
 * they are shown; those that end the list under `fileOnly` are too long for a page and come with the file.
 */
export const sections = {
  account: { columns: ['email', 'name', 'jobTitle', 'lang', 'isAdmin', 'createdAt', 'lastSignedInAt', 'bouncedAt'], fileOnly: ['id'] },
  memberships: { columns: ['organisation', 'state', 'role', 'verifiedHow', 'askedAt', 'decidedAt', 'reason'], fileOnly: [] },
  organises: { columns: ['series', 'since'], fileOnly: [] },
  consents: { columns: ['purpose', 'series', 'givenAt', 'revokedAt'], fileOnly: [] },
  sharing: { columns: ['event', 'fields', 'inSearch', 'givenAt', 'endedAt'], fileOnly: [] },
  identities: { columns: ['issuer', 'identity', 'createdAt', 'lastUsedAt'], fileOnly: [] },
  sessions: { columns: ['device', 'createdAt', 'lastSeenAt'], fileOnly: [] },
  secondFactors: { columns: ['kind', 'label', 'createdAt', 'lastUsedAt'], fileOnly: [] },
  registrations: {
    columns: ['event', 'startsAt', 'state', 'seat', 'organisation', 'question', 'organiserNote', 'topics'],
    fileOnly: ['id', 'wish', 'coming', 'cancelReason', 'cancelNote', 'certificateNumber', 'feedbackGiven', 'createdAt', 'updatedAt'],
  },
  invitations: { columns: ['event', 'state', 'colleague', 'createdAt'], fileOnly: [] },
  programme: { columns: ['event', 'item'], fileOnly: [] },
  mails: { columns: ['createdAt', 'kind', 'subject', 'state', 'sentAt'], fileOnly: ['toEmail', 'event', 'text'] },
  groupMessages: { columns: ['createdAt', 'event', 'subject', 'state'], fileOnly: ['text'] },
  projects: { columns: ['project', 'kind', 'createdAt'], fileOnly: [] },
  savedSearches: { columns: ['query', 'createdAt'], fileOnly: [] },
  digestOff: { columns: ['since'], fileOnly: [] },
  digestTold: { columns: ['at', 'project', 'state'], fileOnly: [] },
  silent: { columns: ['project', 'kind', 'answer', 'at'], fileOnly: [] },
  newAddresses: { columns: ['email', 'createdAt'], fileOnly: [] },
  siteFeedback: { columns: ['createdAt', 'kind', 'message', 'doneAt'], fileOnly: ['page'] },
  access: { columns: ['at', 'who', 'event', 'kind', 'columns', 'reason'], fileOnly: [] },
  activity: { columns: ['at', 'verb', 'object'], fileOnly: ['objectId', 'eventId'] },
} as const satisfies Record<string, { columns: readonly string[]; fileOnly: readonly string[] }>;

export type SectionName = keyof typeof sections;
export const sectionNames = Object.keys(sections) as SectionName[];
export type ColumnName = (typeof sections)[SectionName]['columns' | 'fileOnly'][number];

export type Row = Readonly<Partial<Record<ColumnName, Value>>>;
export type MyData = Readonly<Record<SectionName, readonly Row[]>>;
