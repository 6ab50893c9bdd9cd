import type { Topic } from '../../topics/queries.ts';
import type { ContentGroup, FieldName } from '../content.ts';
import {
  opennesses, operations, procurements, productKinds, projectStatuses, type Phase, type ProjectContent, type Result, type Service,
} from '../project.ts';
import { isNamed, isNothing, listOf, monthCell, oneOffCell, wholeCell, withCommas, yearlyCell } from './cells.ts';
import type { ImportColumn } from './columns.ts';
import { foldName } from '../../organisations/organisation.ts';
import { phasesIn, productsIn, resultsIn } from './combined.ts';
import { readProducts, readResults } from './row-lists.ts';
import type { TableRow } from './table.ts';
import { kindWords, opennessWords, statusWords } from './words.ts';

export type FaultCode =
  | 'required' | 'too_short' | 'too_long' | 'entry_too_long' | 'entry_too_short' | 'too_many' | 'unknown' | 'number' | 'whole' | 'range' | 'month' | 'amount'
  | 'incomplete' | 'service' | 'not_ours' | 'twice' | 'example';

export interface RowFault {
  column: ImportColumn;
  code: FaultCode;
  /** The word that is not understood. */
  word?: string;
  /** What may have been meant. */
  likely?: readonly string[];
  max?: number;
}

/** What a line says of a field. Lists whose entries have columns of their own are put into what is stored; the others replace it. */
export interface Given {
  group: ContentGroup;
  field: FieldName;
  /** The cell, where the field has a single one. */
  raw?: string;
  into(stored: ProjectContent): unknown;
  /** What has to be stored for cells that say nothing by themselves, such as a number without its sentence. */
  needs?: { column: ImportColumn; has(stored: ProjectContent): boolean };
}

export interface ReadRow {
  given: Given[];
  faults: RowFault[];
}

/** What names in a table stand for. */
export interface Lists {
  topics: readonly Topic[];
  /** By the folded word of the table. */
  services: ReadonlyMap<string, Service>;
  /** Of services that are not found, what sounds like them, by the folded word. */
  likely?: ReadonlyMap<string, readonly string[]>;
}

/** Reads the cells of a line. An empty cell says nothing, a dash says that there is nothing. What a new project needs is asked for by `missing`. */
export function readRow(row: TableRow, lists: Lists): ReadRow {
  const [given, faults]: [Given[], RowFault[]] = [[], []];
  const fail = (column: ImportColumn, code: FaultCode, more: Omit<RowFault, 'column' | 'code'> = {}): undefined => {
    faults.push({ column, code, ...more });
    return undefined;
  };
  /** A field with one cell: `read` makes its value of the text, undefined where that failed. */
  const field = (group: ContentGroup, name: FieldName, empty: unknown, read: (text: string, column: ImportColumn) => unknown): void => {
    const column: ImportColumn = { field: name };
    const raw = row.value(column);
    if (raw === '') return;
    const value = isNothing(raw) ? empty : read(raw, column);
    // What could not be read changes nothing; the line is not entered, unless the cell says what is stored.
    given.push({ group, field: name, raw, into: (stored) => (value === undefined ? (stored[group] as unknown as Record<string, unknown>)[name] : value) });
  };
  const text = (max: number, min = 0) => (value: string, column: ImportColumn): string => {
    if (value.length > max) fail(column, 'too_long', { max });
    else if (value.length < min) fail(column, 'too_short', { max: min });
    return value;
  };
  const line = (max: number, min = 0) => (value: string, column: ImportColumn): string => text(max, min)(value.replace(/\s+/g, ' '), column);
  const entries = (max: number, separators: RegExp, min = 1) => (value: string, column: ImportColumn): string[] => {
    const list = listOf(value, separators);
    const short = list.find((one) => one.length < min);
    if (list.length > 30) fail(column, 'too_many', { max: 30 });
    if (list.some((one) => one.length > max)) fail(column, 'entry_too_long', { max });
    if (short !== undefined) fail(column, 'entry_too_short', { word: short });
    return list;
  };
  /** Words of a list whose names are ours. */
  const chosen = <T,>(find: (word: string) => T | undefined) => (value: string, column: ImportColumn): T[] =>
    listOf(value, withCommas).flatMap((word) => find(word) ?? fail(column, 'unknown', { word }) ?? []);
  const one = <T,>(find: (word: string) => T | undefined, code: FaultCode = 'unknown') => (value: string, column: ImportColumn): T | undefined =>
    find(value) ?? fail(column, code, { word: value });
  const whole = (max: number) => (value: string, column: ImportColumn): number | undefined => {
    const number = wholeCell(value);
    if (number === undefined) return fail(column, 'whole', { word: value });
    return number > max ? fail(column, 'range', { max }) : number;
  };
  const required = (column: ImportColumn): undefined => fail(column, 'required');

  field('basics', 'titleDe', undefined, line(100, 3));
  field('basics', 'sentenceDe', undefined, line(150, 10));
  field('basics', 'status', undefined, one((word) => projectStatuses.find((status) => isNamed('status', status, word)) ?? statusWords[foldName(word)]));
  for (const name of ['titleDe', 'sentenceDe', 'status'] as const) if (isNothing(row.value({ field: name }))) required({ field: name });
  field('basics', 'topics', [], (value, column) => {
    const find = topicOf(lists);
    const ids = [...new Set(row.foreignTopics ? listOf(value, withCommas).flatMap((word) => find(word) ?? []) : chosen(find)(value, column))];
    if (row.foreignTopics && ids.length === 0) return undefined;
    return ids.length > 5 ? fail(column, 'too_many', { max: 5 }) : ids;
  });
  field('basics', 'openness', ['information'], (value, column) => {
    const open = chosen((word) => opennesses.find((key) => isNamed('openness', key, word)) ?? opennessWords[foldName(word)])(value, column);
    return open.length === 0 ? undefined : opennesses.filter((key) => open.includes(key));
  });
  field('basics', 'unit', '', line(200));
  field('basics', 'startingPoint', '', text(4_000));
  field('basics', 'steps', [], entries(500, /;/));
  field('basics', 'phases', [], (value, column) => phasesIn(value) ?? fail(column, 'month', { word: value }));
  readPhases(row, fail, given);
  field('basics', 'services', [], (value, column) => {
    const services = listOf(value).flatMap((word) =>
      lists.services.get(foldName(word)) ?? fail(column, 'service', { word, likely: lists.likely?.get(foldName(word)) ?? [] }) ?? []);
    return services.length > 12 ? fail(column, 'too_many', { max: 12 }) : services.filter((service, index) => services.indexOf(service) === index);
  });
  field('basics', 'tags', [], entries(40, withCommas, 2));
  if (row.foreignTopics) readForeignTopics(row, lists, given);
  field('basics', 'titleEn', '', line(120));
  field('basics', 'sentenceEn', '', line(200));

  field('experience', 'results', [], (value, column) => checkedResults(resultsIn(value), column, fail));
  readResults(row, fail, given);
  for (const name of ['notWorked', 'differently', 'prerequisites', 'transferability'] as const) field('experience', name, '', text(4_000));

  field('figures', 'oneOff', null, one(oneOffCell, 'amount'));
  field('figures', 'yearly', null, one(yearlyCell, 'amount'));
  field('figures', 'personDays', null, whole(100_000));
  field('figures', 'months', null, whole(600));
  field('figures', 'funding', '', text(1_000));

  field('technology', 'products', [], (value, column) => {
    const products = productsIn(value);
    return products.some(({ name, vendor }) => name.length > 120 || vendor.length > 120) ? fail(column, 'entry_too_long', { max: 120 }) : products;
  });
  readProducts(row, (word) => productKinds.find((kind) => isNamed('productKind', kind, word)) ?? kindWords[foldName(word)], fail, given);
  field('technology', 'standards', [], entries(60, withCommas));
  field('technology', 'operation', null, one((word) => operations.find((key) => isNamed('operation', key, word))));
  field('technology', 'procurement', null, one((word) => procurements.find((key) => isNamed('procurement', key, word))));
  field('technology', 'legalForm', '', line(300));
  return { given, faults };
}

export type Fail = (column: ImportColumn, code: FaultCode, more?: Omit<RowFault, 'column' | 'code'>) => undefined;

function checkedResults(results: Result[], column: ImportColumn, fail: Fail): Result[] | undefined {
  if (results.length > 12) return fail(column, 'too_many', { max: 12 });
  return results.some(({ what }) => what.length > 200) ? fail(column, 'entry_too_long', { max: 200 }) : results;
}

const topicOf = ({ topics }: Lists) => (word: string): string | undefined =>
  topics.find(({ name }) => [name.de, name.en].some((title) => foldName(title) === foldName(word)))?.id;

/** Other lists have categories of their own: those that are no field of action of ours become tags. */
function readForeignTopics(row: TableRow, lists: Lists, given: Given[]): void {
  const words = listOf(row.value({ field: 'topics' }), withCommas).filter((word) => topicOf(lists)(word) === undefined && word.length >= 2 && word.length <= 40);
  if (words.length > 0) given.push({ group: 'basics', field: 'tags', into: ({ basics }) => [...new Set([...basics.tags, ...words])].slice(0, 30) });
}

/** A month for each phase that has a column; phases without one stay as they are. */
function readPhases(row: TableRow, fail: Fail, given: Given[]): void {
  const typed = projectStatuses.flatMap((phase): { phase: Phase['phase']; month: ReturnType<typeof monthCell> | null }[] => {
    const column: ImportColumn = { field: 'phases', phase };
    const word = row.value(column);
    if (word === '') return [];
    if (isNothing(word)) return [{ phase, month: null }];
    const month = monthCell(word);
    return month ? [{ phase, month }] : fail(column, 'month', { word }) ?? [];
  });
  if (typed.length === 0) return;
  given.push({ group: 'basics', field: 'phases', into: ({ basics }) => projectStatuses.flatMap((phase) => {
    const cell = typed.find((one) => one.phase === phase);
    if (cell) return cell.month ? [{ phase, ...cell.month }] : [];
    return basics.phases.filter((one) => one.phase === phase);
  }) });
}

/** What a new project cannot be without. */
export function missing(row: TableRow): RowFault[] {
  return (['titleDe', 'sentenceDe', 'status'] as const).filter((field) => row.value({ field }) === '').map((field) => ({ column: { field }, code: 'required' }));
}

