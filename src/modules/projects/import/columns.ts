import type { Lang } from '../../../platform/i18n/catalogue.ts';
import { foldName } from '../../organisations/organisation.ts';
import type { FieldName } from '../content.ts';
import { MAX_ROWS } from '../forms.ts';
import { projectMessages } from '../messages.ts';
import { projectStatuses, type ProjectStatus } from '../project.ts';
import { columnMessages } from './messages-columns.ts';

export const resultParts = ['what', 'before', 'after', 'unit', 'source'] as const;
export type ResultPart = (typeof resultParts)[number];
export const productParts = ['name', 'vendor', 'kind'] as const;
export type ProductPart = (typeof productParts)[number];

/** A column of a table of projects: a field, or a piece of one that is a list (a phase, the number before of the second result). */
export interface ImportColumn {
  /** 'address' says which profile a line is about. */
  field: FieldName | 'address';
  phase?: ProjectStatus;
  /** Which of several results or products, from 0. */
  n?: number;
  part?: ResultPart | ProductPart;
  /** Known by a word of other lists, whose values are words of their own. */
  foreign?: boolean;
}

const results = (n: number): ImportColumn[] => resultParts.map((part) => ({ field: 'results', n, part }));
const products = (n: number): ImportColumn[] => productParts.map((part) => ({ field: 'products', n, part }));
const fields = (...names: FieldName[]): ImportColumn[] => names.map((field) => ({ field }));

/** Columns of a table with room for so many results and products, in their order. What is needed comes first. */
export function columnsFor(counts: { results: number; products: number }): ImportColumn[] {
  const many = (count: number, of: (n: number) => ImportColumn[]): ImportColumn[] => Array.from({ length: Math.max(1, count) }, (_, n) => of(n)).flat();
  return [
    ...fields('titleDe', 'sentenceDe', 'status', 'topics', 'openness', 'unit', 'startingPoint', 'steps'),
    ...projectStatuses.map((phase): ImportColumn => ({ field: 'phases', phase })), ...many(counts.results, results),
    ...fields('notWorked', 'differently', 'prerequisites', 'transferability', 'oneOff', 'yearly', 'personDays', 'months', 'funding'),
    ...many(counts.products, products), ...fields('services', 'standards', 'operation', 'procurement', 'legalForm', 'tags', 'titleEn', 'sentenceEn'),
  ];
}

/** The title of a column in our own files: the label of its field in the forms, where it has one. */
export function columnTitle({ field, phase, n = 0, part }: ImportColumn, lang: Lang): string {
  const m = columnMessages[lang];
  if (field === 'address') return m.address;
  if (phase) return m.phase(projectMessages[lang].status[phase]);
  if (part === undefined) return projectMessages[lang].field[field];
  const group = field === 'results' ? m.result : m.product;
  const head = n === 0 ? group.title : `${group.title} ${n + 1}`;
  const name = (group.parts as Record<string, string>)[part];
  return name === undefined ? head : `${head}: ${name}`;
}

/** The same text for the same column. */
export function columnKey({ field, phase, n = 0, part }: ImportColumn): string {
  return [field, phase ?? '', n, part ?? ''].join(' ');
}

/** The column of our own files that has this title, in either language. */
export function ownColumn(title: string): ImportColumn | undefined {
  return ownTitles.get(foldName(title).replace(/^(ergebnis|result|software) 1\b/, '$1'));
}

const ownTitles: ReadonlyMap<string, ImportColumn> = new Map([
  ...fields('phases', 'results', 'products'), ...columnsFor({ results: MAX_ROWS, products: MAX_ROWS }), { field: 'address' as const },
].flatMap((column) => (['de', 'en'] as const).map((lang) => [foldName(columnTitle(column, lang)), column] as const)));
