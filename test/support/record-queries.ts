/**
 * Writes down which SQL the code of the product sends and in which file it stands, while all tests run (RECORD_QUERIES names the folder).
 * What tests themselves send to prepare or look at rows is left out: the nearest caller that is no library decides whose a query is.
 */
import { appendFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DefaultQueryCompiler } from 'kysely';
import { afterAll, beforeAll } from 'vitest';
import { projectRoot } from '../../src/platform/project-root.ts';

/** A query as it was sent, and the file that sent it, as a path from the folder of the project. */
export interface SentQuery {
  file: string;
  sql: string;
}

const folder = process.env['RECORD_QUERIES'];
const state: { installed?: true; recording: boolean } = Reflect.get(globalThis, Symbol.for('initiative-k.queries')) ?? { recording: true };
Reflect.set(globalThis, Symbol.for('initiative-k.queries'), state);
// Libraries stand between the compiler and whoever called `execute`; ten frames have been seen.
const FRAMES = 25;

if (folder !== undefined && !state.installed) record(folder);

/** Leaves out what the tests around this call send: tests that need something which is not on every machine, and so do not always run. */
export function leaveOutOfCatalogue(): void {
  beforeAll(() => { state.recording = false; });
  afterAll(() => { state.recording = true; });
}

function record(into: string): void {
  const { compileQuery } = DefaultQueryCompiler.prototype;
  const file = join(into, `${process.pid}.jsonl`);
  const seen = new Set<string>();
  state.installed = true;
  Object.assign(DefaultQueryCompiler.prototype, {
    // A query is compiled in the turn in which it is executed, so its caller is still on the stack.
    compileQuery(this: DefaultQueryCompiler, ...args: Parameters<typeof compileQuery>) {
      const compiled = compileQuery.apply(this, args);
      if (!state.recording) return compiled;
      const caller = callerInProject();
      if (caller?.startsWith('src/') && !seen.has(`${caller} ${compiled.sql}`)) {
        seen.add(`${caller} ${compiled.sql}`);
        appendFileSync(file, `${JSON.stringify({ file: caller, sql: compiled.sql } satisfies SentQuery)}\n`);
      }
      return compiled;
    },
  });
}

function callerInProject(): string | undefined {
  const { prepareStackTrace, stackTraceLimit } = Error;
  const here: { stack?: unknown } = {};
  // The places alone, without the text of the trace and its source maps: this runs for every query.
  Error.prepareStackTrace = (_error, places) => places;
  Error.stackTraceLimit = FRAMES;
  Error.captureStackTrace(here, callerInProject);
  const places = here.stack as NodeJS.CallSite[];
  Error.prepareStackTrace = prepareStackTrace;
  Error.stackTraceLimit = stackTraceLimit;
  for (const place of places) {
    const name = place.getFileName();
    if (!name || name.startsWith('node:') || name.includes('/node_modules/')) continue;
    const path = relative(projectRoot, name.startsWith('file:') ? fileURLToPath(name) : name);
    if (path !== 'test/support/record-queries.ts') return path;
  }
  return undefined;
}
