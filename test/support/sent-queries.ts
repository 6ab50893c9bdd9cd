import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a complete run collects the SQL that the application sends; unset in a run of single files. */
const folder = process.env['SENT_QUERIES_DIR'];
const sent = new Set<string>();
let written = 0;

/**
 * Notes a query if code of the product asked for it; what a test sends to set something up is none of its queries. The
 * stack tells the two apart, and is only looked at for texts that are not known yet.
 */
export function noteQuery(text: string): void {
  if (folder === undefined) return;
  const query = oneForm(text);
  if (sent.has(query) || !isOfProduct()) return;
  sent.add(query);
}

/** Leaves what was noted so far for the end of the run. */
export function leaveQueries(): void {
  if (folder === undefined || sent.size === written) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify([...sent]));
  written = sent.size;
}

const FRAMES = 60;

function isOfProduct(): boolean {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = FRAMES;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = limit;
  // The innermost frame that is ours says who asked.
  const frame = stack.split('\n').find((line) => /\/(src|test)\/[^:]+:\d/.test(line) && !/\/test\/support\/|\/src\/platform\/db\/(database|gather|transact)\.ts/.test(line));
  return frame !== undefined && frame.includes('/src/');
}

/** Texts that differ in the number of values only are one query. */
export function oneForm(text: string): string {
  return text.replace(/--.*$/gm, '').replace(/\s+/g, ' ').trim().replace(/\$\d+/g, '?')
    .replace(/\(\?(?:, \?)+\)/g, '(?, …)')
    .replace(/(\((?:\?|\?, …)\))(?:, \((?:\?|\?, …)\))+/g, '$1, …');
}
