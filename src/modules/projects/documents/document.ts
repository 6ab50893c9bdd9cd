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
