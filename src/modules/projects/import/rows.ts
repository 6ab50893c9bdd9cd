import { foldName } from '../../organisations/organisation.ts';
import type { Topic } from '../../topics/queries.ts';
import { projectMessages } from '../messages.ts';
import { emptyContent, opennesses, projectStatuses, type Openness, type ProjectContent, type ProjectStatus } from '../project.ts';
import { cellsOf } from './sheet-text.ts';
import { columnWords, opennessWords, statusWords } from './words.ts';

/** Columns that are read; the others of a file are left alone. */
export const importColumns = [
  'titleDe', 'sentenceDe', 'status', 'topics', 'openness', 'unit', 'startingPoint', 'steps', 'tags', 'notWorked', 'differently', 'prerequisites', 'transferability',
  'funding', 'titleEn', 'sentenceEn',
] as const;
export type ImportColumn = (typeof importColumns)[number];

export const MAX_IMPORT_ROWS = 200;

export interface RowFault {
  column: ImportColumn;
  code: 'required' | 'too_short' | 'too_long' | 'unknown' | 'exists' | 'twice' | 'example';
  /** The word that is not known. */
  word?: string;
  max?: number;
}

export interface ImportRow {
  line: number;
  title: string;
  faults: RowFault[];
  /** There where nothing is wrong. */
  content: ProjectContent | undefined;
}

export type ReadImport = { ok: true; rows: ImportRow[]; ignored: string[] } | { ok: false; reason: 'empty' | 'no_title' | 'too_many' };

const longest: Partial<Record<ImportColumn, number>> = { titleDe: 100, sentenceDe: 150, titleEn: 120, sentenceEn: 200, unit: 200, funding: 1_000 };

/**
 * Reads projects from a table with a line of titles: those that our own forms and files use, in German or English, in any order. `known` are folded
 * titles that the organisation has already: nothing comes twice, so the same table can be read again after its faults were mended.
 */
export function readImport(text: string, topics: readonly Topic[], known: ReadonlySet<string>): ReadImport {
  const [head, ...lines] = cellsOf(text);
  if (!head || lines.length === 0) return { ok: false, reason: 'empty' };
  if (lines.length > MAX_IMPORT_ROWS) return { ok: false, reason: 'too_many' };
  const columns = columnsOf(head.cells);
  if (!columns.includes('titleDe')) return { ok: false, reason: 'no_title' };
  const seen = new Set<string>();
  const rows = lines.map(({ line, cells }) => {
    const value = (column: ImportColumn): string => cells[columns.indexOf(column)]?.trim() ?? '';
    const row = readRow(line, (column) => (columns.includes(column) ? value(column) : ''), topics);
    const folded = foldName(row.title);
    if (folded !== '' && (known.has(folded) || seen.has(folded))) row.faults.push({ column: 'titleDe', code: known.has(folded) ? 'exists' : 'twice' });
    // The line of our own template that shows how it is done.
    if (/^(beispiel|example):/i.test(row.title)) row.faults.push({ column: 'titleDe', code: 'example' });
    seen.add(folded);
    return { ...row, content: row.faults.length === 0 ? row.content : undefined };
  });
  return { ok: true, rows, ignored: head.cells.filter((title, index) => title !== '' && columns[index] === undefined) };
}

/** Our own words go before those of others ("Projekt;Titel"); a second column for the same is not read and said to be so. */
function columnsOf(titles: readonly string[]): (ImportColumn | undefined)[] {
  const folded = titles.map(foldName);
  const columns = folded.map((title, index) => (folded.indexOf(title) === index ? ownColumn(title) : undefined));
  folded.forEach((title, index) => {
    const column = columnWords[title];
    if (columns[index] === undefined && column !== undefined && !columns.includes(column)) columns[index] = column;
  });
  return columns;
}

function ownColumn(folded: string): ImportColumn | undefined {
  return importColumns.find((column) => (['de', 'en'] as const).some((lang) => foldName(projectMessages[lang].field[column]) === folded));
}

function readRow(line: number, value: (column: ImportColumn) => string, topics: readonly Topic[]): ImportRow {
  const faults: RowFault[] = [];
  const text = (column: ImportColumn, min = 0): string => {
    const typed = value(column);
    const max = longest[column] ?? 4_000;
    if (typed.length > max) faults.push({ column, code: 'too_long', max });
    if (min > 0 && typed.length < min) faults.push({ column, code: typed === '' ? 'required' : 'too_short', max: min });
    return typed;
  };
  const words = (column: ImportColumn): string[] => [...new Set(value(column).split(/[;|\n]|,\s/).map((word) => word.trim()).filter(Boolean))];
  /** Words of a list whose names are ours. */
  const chosen = <T>(column: ImportColumn, find: (folded: string) => T | undefined): T[] => words(column).flatMap((word) => {
    const found = find(foldName(word));
    if (found === undefined) faults.push({ column, code: 'unknown', word });
    return found === undefined ? [] : [found];
  });
  const statuses = chosen('status', (folded) => projectStatuses.find((status) => named('status', status, folded)) ?? statusWords[folded]);
  if (statuses.length === 0 && value('status') === '') faults.push({ column: 'status', code: 'required' });
  const ids = chosen('topics', (folded) => topics.find(({ name }) => foldName(name.de) === folded || foldName(name.en) === folded)?.id);
  const open = chosen('openness', (folded) => opennesses.find((one) => named('openness', one, folded)) ?? opennessWords[folded]);
  const content = emptyContent({
    titleDe: text('titleDe', 3), sentenceDe: text('sentenceDe', 10), status: statuses[0] ?? 'idea', topics: ids.slice(0, 5), openness: open.length > 0 ? open : ['information'],
    unit: text('unit'), startingPoint: text('startingPoint'), titleEn: text('titleEn'), sentenceEn: text('sentenceEn'),
    steps: value('steps').split(/[\n;]/).map((step) => step.trim().slice(0, 500)).filter(Boolean).slice(0, 30),
    tags: words('tags').filter((tag) => tag.length >= 2 && tag.length <= 40).slice(0, 30),
  });
  content.experience = {
    ...content.experience, notWorked: text('notWorked'), differently: text('differently'), prerequisites: text('prerequisites'), transferability: text('transferability'),
  };
  content.figures.funding = text('funding');
  return { line, title: value('titleDe'), faults, content };
}

function named(group: 'status' | 'openness', key: ProjectStatus | Openness, folded: string): boolean {
  return key === folded || (['de', 'en'] as const).some((lang) => foldName((projectMessages[lang][group] as Record<string, string>)[key]!) === folded);
}
