import { readDomain, type DomainProblem } from './domain.ts';

/** A line of an imported list: a domain and the key of the organisation it stands for. */
export interface DomainLine {
  line: number;
  domain: string;
  key: { kind: 'ars' | 'ags' | 'name'; value: string };
}

export type LineProblem = DomainProblem | 'columns' | 'key';

export type DomainFile =
  | { ok: true; lines: DomainLine[]; problems: { line: number; text: string; problem: LineProblem }[] }
  | { ok: false; reason: 'empty' | 'header' | 'too_many' | 'no_lines' };

/** A list of 25,000 lines has room to spare. */
export const MAX_LIST_BYTES = 4 * 1024 * 1024;

/** The text of a list: UTF-8, or what older spreadsheets write. */
export function decodeList(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replaceAll('\0', '');
  } catch {
    return new TextDecoder('windows-1252').decode(bytes).replaceAll('\0', '');
  }
}

/** More lines than there are municipalities and their providers would be a mistake. */
export const MAX_DOMAIN_LINES = 25_000;

/**
 * Reads a list of domains as CSV: a header with the column `domain` and one of `ars` (12 digits), `ags` (8, a Kreis 5) or `name`, or
 * several of them: the first in this order that a line has counts; semicolon, comma or tab between them, quotes allowed. A line that cannot be taken is named with its number and left out; the others
 * count. `no_lines`: there is nothing below the header.
 */
export function readDomainFile(text: string): DomainFile {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) return { ok: false, reason: 'empty' };
  const sign = [';', '\t', ','].find((s) => lines[first]!.includes(s)) ?? ';';
  const header = cells(lines[first]!, sign).map((cell) => cell.toLowerCase());
  const domainAt = header.indexOf('domain');
  const kinds = (['ars', 'ags', 'name'] as const).filter((name) => header.includes(name));
  if (domainAt < 0 || !kinds[0]) return { ok: false, reason: 'header' };
  if (lines.length - first > MAX_DOMAIN_LINES + 1) return { ok: false, reason: 'too_many' };
  const needed = Math.max(domainAt, header.indexOf(kinds[0]));
  const result: Extract<DomainFile, { ok: true }> = { ok: true, lines: [], problems: [] };
  for (const [index, raw] of lines.entries()) {
    if (index <= first || raw.trim() === '') continue;
    const row = cells(raw, sign);
    const domain = row.length <= needed ? undefined : readDomain(row[domainAt]!);
    // A key that is there counts, also a wrong one: only where a line has none, the next column says whom it means.
    const kind = kinds.find((name) => row[header.indexOf(name)]) ?? kinds[0];
    const value = row[header.indexOf(kind)]?.replace(kind === 'name' ? /\s+/g : /\s/g, kind === 'name' ? ' ' : '') ?? '';
    const problem = domain === undefined ? 'columns' : !domain.ok ? domain.reason : !isKey(kind, value) ? 'key' : undefined;
    if (domain?.ok && !problem) result.lines.push({ line: index + 1, domain: domain.domain, key: { kind, value } });
    else result.problems.push({ line: index + 1, text: raw.trim().slice(0, 120), problem: problem ?? 'columns' });
  }
  return result.lines.length + result.problems.length === 0 ? { ok: false, reason: 'no_lines' } : result;
}

function isKey(kind: 'ars' | 'ags' | 'name', value: string): boolean {
  return kind === 'ars' ? /^\d{12}$/.test(value) : kind === 'ags' ? /^\d{5}(\d{3})?$/.test(value) : value.length >= 2
    && value.length <= 200;
}

function cells(line: string, sign: string): string[] {
  const found: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < line.length; i++) {
    const letter = line[i]!;
    if (letter === '"' && quoted && line[i + 1] === '"') { cell += '"'; i += 1; }
    else if (letter === '"') quoted = !quoted;
    else if (letter === sign && !quoted) { found.push(cell.trim()); cell = ''; }
    else cell += letter;
  }
  return [...found, cell.trim()];
}
