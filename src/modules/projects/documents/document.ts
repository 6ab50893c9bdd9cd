import type { ProjectDocument } from '../queries.ts';

export const documentKinds = ['concept', 'contract', 'specification', 'resolution', 'presentation', 'report', 'other'] as const satisfies readonly ProjectDocument['kind'][];
export const licences = ['dl-de-by-2', 'dl-de-zero-2', 'cc-by-4', 'cc0', 'internal'] as const satisfies readonly ProjectDocument['licence'][];

/** What is entered about a document. */
export type DocumentFields = Pick<ProjectDocument, 'kind' | 'title' | 'licence' | 'level'>;

/** How much may be stored, in bytes. */
export interface Quotas {
  file: number;
  project: number;
  organisation: number;
}

export const MEGABYTE = 1_000_000;
/** Megabytes where nothing is set, and what may be set for a file at most: so much is held in memory while it is looked at. */
export const defaultQuotas = { file: 20, project: 200, organisation: 1_000 };
export const MAX_FILE_MEGABYTES = 50;
/** What may be set, in megabytes: from and to. */
export const quotaBounds = { file: [1, MAX_FILE_MEGABYTES], project: [1, 10_000], organisation: [1, 100_000] } as const satisfies Record<keyof Quotas, readonly [number, number]>;
/** The rows in the table `setting`; their values are texts, as they are typed. */
export const quotaSettings = {
  file: 'documents.fileMegabytes', project: 'documents.projectMegabytes', organisation: 'documents.organisationMegabytes',
} as const satisfies Record<keyof Quotas, string>;
