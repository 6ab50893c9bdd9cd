/**
 * `bin/db queries`: writes `db/queries.sql` from what the product sent in the last complete run of the tests. The run compares by itself
 * (scripts/test.ts) and leaves what it has seen in `var/queries.sql`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../src/platform/project-root.ts';
import type { SentQuery } from '../test/support/record-queries.ts';
import { formOfSql, layOutSql, normaliseSql } from './sql-text.ts';

const catalogueFile = join(projectRoot, 'db', 'queries.sql');
const lastRunFile = join(projectRoot, 'var', 'queries.sql');

const HEAD = `-- SQL of every query that the product sends while the tests run, by the file it stands in. Written by bin/db queries.
-- $1, $2 are parameters; /* , … */ says that there may be more of what stands before it. Of texts that differ in a number only one is
-- here.
`;

/**
 * Keeps what the processes of a complete run wrote into `folder`, and says in a sentence how the committed catalogue differs from it.
 * `lacks`: something was sent that nobody has read in a diff. Otherwise some of it was not sent, as happens to what two people
 * send only when they meet in a race.
 */
export function checkQueries(folder: string): { lacks: boolean; drift: string | undefined } {
  const sent = writeCatalogue(readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean)
    .map((line) => JSON.parse(line) as SentQuery)));
  mkdirSync(dirname(lastRunFile), { recursive: true });
  writeFileSync(lastRunFile, sent);
  const committed = readCommittedCatalogue();
  const old = formsOf(committed);
  return { lacks: [...formsOf(sent)].some((form) => !old.has(form)), drift: describeDrift(committed, sent) };
}

/** The text of the catalogue: the same for the same set of queries, in whatever order and however often they were sent. */
export function writeCatalogue(sent: readonly SentQuery[]): string {
  const files = new Map<string, Map<string, string>>();
  for (const { file, sql } of sent) {
    const statements = files.get(file) ?? new Map<string, string>();
    files.set(file, statements);
    const statement = normaliseSql(sql);
    const form = formOfSql(statement);
    statements.set(form, fuller(statements.get(form), statement));
  }
  const sections = [...files].sort(byText(([file]) => file)).map(([file, statements]) => [
    `-- ${file}`, ...[...statements.values()].sort(byText((statement) => statement)).map((statement) => `${layOutSql(statement)};`),
  ].join('\n\n'));
  return `${[HEAD.trimEnd(), ...sections].join('\n\n')}\n`;
}

/** Of two statements of one form the one that says more: there may be several values. */
function fuller(a: string | undefined, b: string): string {
  if (a === undefined || b.length > a.length) return b;
  return a.length > b.length || a < b ? a : b;
}

/** The statements of a catalogue, each with the file it stands in. */
export function readCatalogue(text: string): SentQuery[] {
  let file = '';
  return text.split(/\n\n+/).slice(1).flatMap((block) => {
    const heading = /^-- (\S+)$/.exec(block.trim())?.[1];
    if (heading !== undefined) file = heading;
    return heading === undefined && block.trim() !== '' ? [{ file, sql: block.trim().replace(/;$/, '') }] : [];
  });
}

/** The committed catalogue; empty where there is none. */
export function readCommittedCatalogue(): string {
  return existsSync(catalogueFile) ? readFileSync(catalogueFile, 'utf8') : '';
}

/** One sentence that says how the committed catalogue differs from what was sent, and what to do; undefined when it does not. */
export function describeDrift(committed: string, sent: string): string | undefined {
  if (committed === sent) return undefined;
  const [old, now] = [keysOf(committed), keysOf(sent)];
  const lacks = [...now].filter(([key]) => !old.has(key)).map(([, file]) => file);
  const holds = [...old].filter(([key]) => !now.has(key)).map(([, file]) => file);
  const parts = [
    ...(lacks.length ? [`lacks ${count(lacks)} that the tests send (${distinct(lacks)})`] : []),
    ...(holds.length ? [`holds ${count(holds)} that no test sent (${distinct(holds)})`] : []),
  ];
  const command = `bin/db queries${holds.length ? ' --anew' : ''}`;
  return `db/queries.sql ${parts.join(' and ') || 'is not as it is written'}; run ${command} and read what it changes.`;
}

const formsOf = (text: string): Set<string> => new Set(readCatalogue(text).map(({ file, sql }) => `${file} ${formOfSql(sql)}`));
const keysOf = (text: string): Map<string, string> => new Map(readCatalogue(text).map(({ file, sql }) => [`${file} ${sql}`, file]));
const count = ({ length }: readonly string[]): string => (length === 1 ? '1 query' : `${length} queries`);

function distinct(files: readonly string[]): string {
  const names = [...new Set(files)];
  return names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
}

/** By code units: the order does not depend on the language of the machine. */
function byText<T>(text: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0);
}

if (import.meta.main) {
  if (existsSync(lastRunFile)) {
    const sent = readFileSync(lastRunFile, 'utf8');
    // What was there stays: not every run sends what only a race sends. --anew leaves it out.
    const kept = process.argv.includes('--anew') ? [] : readCatalogue(readCommittedCatalogue());
    const text = writeCatalogue([...kept, ...readCatalogue(sent)]);
    writeFileSync(catalogueFile, text);
    const when = statSync(lastRunFile).mtime.toLocaleString('de-DE');
    console.log(`db/queries.sql holds the ${readCatalogue(text).length} queries that the tests sent in the run of ${when}`);
  } else {
    console.error('There was no complete run of the tests here yet whose tests passed; run bin/test first.');
    process.exitCode = 1;
  }
}
