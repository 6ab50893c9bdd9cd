import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { foldName } from '../../organisations/organisation.ts';
import { columnKey, ownColumn, type ImportColumn } from './columns.ts';
import { cellsOf } from './sheet-text.ts';
import { columnWords } from './words.ts';

export const MAX_IMPORT_ROWS = 200;

/** A line of a table: its cells by column, as they were typed. */
export interface TableRow {
  line: number;
  cells: readonly string[];
  /** The text of a cell, empty where there is no such column. */
  value(column: ImportColumn): string;
  /** Stands for exactly these cells: what somebody chose for a line holds for nothing else. */
  key: string;
  /** Whether the fields of action stand under a word of another list. */
  foreignTopics: boolean;
}

export interface ProjectTable {
  ok: true;
  columns: readonly (ImportColumn | undefined)[];
  rows: readonly TableRow[];
  /** Titles of columns that are not read. */
  ignored: readonly string[];
  /** The table with these lines only, as text that is read again. */
  textOf(rows: readonly { cells: readonly string[] }[]): string;
}
export type ReadTable = ProjectTable | { ok: false; reason: 'empty' | 'no_title' | 'too_many' };

/** Finds lines and columns in the text of a table; columns by our own titles in German or English, or by those of other lists, in any order. */
export function readTable(text: string): ReadTable {
  const all = cellsOf(text);
  // Lists of offices have a heading and a date above the titles of their columns.
  const start = Math.max(0, all.slice(0, MAX_ABOVE).findIndex(({ cells }) => isHead(cells)));
  const [head, ...lines] = all.slice(start);
  if (!head || lines.length === 0) return { ok: false, reason: 'empty' };
  if (lines.length > MAX_IMPORT_ROWS) return { ok: false, reason: 'too_many' };
  const columns = columnsOf(head.cells, lines.map(({ cells }) => cells));
  if (!columns.some((column) => column?.field === 'titleDe')) return { ok: false, reason: 'no_title' };
  const places = new Map(columns.flatMap((column, index) => (column ? [[columnKey(column), index] as const] : [])));
  return {
    ok: true, columns, ignored: head.cells.filter((title, index) => title !== '' && columns[index] === undefined),
    rows: lines.map(({ line, cells }) => ({
      line, cells, foreignTopics: columns.some((column) => column?.field === 'topics' && column.foreign), value: (column) => cells[places.get(columnKey(column)) ?? -1]?.trim() ?? '',
      key: createHash('sha256').update(JSON.stringify(columns.map((column, index) => [column ? columnKey(column) : '', cells[index] ?? '']))).digest('hex').slice(0, 16),
    })),
    textOf: (rows) => (rows.length === 0 ? '' : tabbed([head.cells, ...rows.map(({ cells }) => cells)])),
  };
}

const MAX_ABOVE = 10;

/** Whether a line names columns: the one for the title, and another one. */
function isHead(cells: readonly string[]): boolean {
  const columns = columnsOf(cells, []).filter((column) => column !== undefined);
  return columns.length >= 2 && columns.some(({ field }) => field === 'titleDe');
}

/** Cells as the text of a table that is pasted: `cellsOf` reads the same cells again. */
export function tabbed(rows: readonly (readonly string[])[]): string {
  const [first = [], ...others] = rows;
  // A form drops white space at its beginning, and with it a column without a title.
  const head = first[0] === '' ? ['–', ...first.slice(1)] : first;
  return stringify([head, ...others].map((cells) => [...cells]), { delimiter: '\t', record_delimiter: '\n', quoted_match: /["\n\r\t]/ });
}

/** Our own words go before those of others ("Projekt;Titel"); a second column for the same is not read and said to be so. */
function columnsOf(titles: readonly string[], rows: readonly (readonly string[])[]): (ImportColumn | undefined)[] {
  const taken = new Set<string>();
  const take = (column: ImportColumn | undefined, index: number): ImportColumn | undefined => {
    if (!column || taken.has(columnKey(column)) || (column.field === 'address' && !rows.some((cells) => slugIn(cells[index] ?? '')))) return undefined;
    taken.add(columnKey(column));
    return column;
  };
  const columns = titles.map((title, index) => take(ownColumn(title), index));
  const all = columns.map((column, index) => column ?? take(columnWords[foldName(titles[index]!)], index));
  // "Quelle" or "Anbieter" in somebody's list are those of a result or a product only where there is one.
  const heads = new Set(all.filter((column) => column?.part === 'what' || column?.part === 'name').map((column) => column!.field));
  return all.map((column) => (column?.foreign && column.part !== undefined && !heads.has(column.field) ? undefined : column));
}

/** The last part of the address of a profile; undefined where a text is none. Other addresses in a column of links are left alone. */
export function slugIn(text: string): string | undefined {
  return /\/praxiswissen\/([a-z0-9-]{1,120})(?:[/?#]|$)/.exec(text.trim())?.[1];
}
