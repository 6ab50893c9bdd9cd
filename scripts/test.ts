/**
 * Runs the checks, the build and the tests, and ends with one line `N passed, N failed`. Arguments are handed to vitest, which
 * takes them as parts of file names; then the checks are left out.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../src/platform/project-root.ts';
import { runChecks } from './check.ts';
import { checkQueries } from './queries.ts';

type Count = { passed: number; failed: number; skipped: number };

// The part of vitest's JSON report that is counted; it has the shape of Jest's.
type Report = {
  numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

const filters = process.argv.slice(2);
const total: Count = { passed: 0, failed: 0, skipped: 0 };

if (!filters.length) add(runChecks());
if (run('scripts/build.ts') !== 0) {
  console.log('FAILED build');
  add({ failed: 1 });
} else {
  add(runTests());
}
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed ? 1 : 0;

function runTests(): Partial<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'initiative-k-report-'));
  const file = join(folder, 'report.json');
  const queries = join(folder, 'queries');
  mkdirSync(queries);
  if (!filters.length) process.env['RECORD_QUERIES'] = queries;
  try {
    const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const status = run('node_modules/vitest/vitest.mjs', 'run', ...reports, ...filters);
    const counted = count(file, status);
    if (!filters.length) add(compareQueries(queries, counted));
    return counted;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every query that the product sends stands in db/queries.sql, where it can be read. */
function compareQueries(folder: string, { failed }: Partial<Count>): Partial<Count> {
  // A test that broke off has not sent everything.
  if (failed) return {};
  const { lacks, drift } = checkQueries(folder);
  console.log(`${lacks ? 'FAILED' : 'ok    '} db/queries.sql has every query that was sent${drift === undefined ? '' : `\n${drift}`}`);
  return lacks ? { failed: 1 } : { passed: 1 };
}

function count(file: string, status: number): Partial<Count> {
  let report: Report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    // Vitest itself broke down, or found no file.
    return { failed: 1 };
  }
  // A file that fails before its first test (an import, a hook) has no test that could count as failed.
  const broken = report.testResults.filter((result) => result.status === 'failed' && !result.assertionResults.length).length;
  const failed = report.numFailedTests + broken;
  // Errors outside of tests (an unhandled rejection) show in the exit code only.
  const unexplained = status !== 0 && failed === 0 ? 1 : 0;
  return { passed: report.numPassedTests, failed: failed + unexplained, skipped: report.numPendingTests + report.numTodoTests };
}

function run(script: string, ...args: string[]): number {
  const command = [join(projectRoot, script), ...args];
  return spawnSync(process.execPath, command, { cwd: projectRoot, stdio: ['ignore', 'inherit', 'inherit'] }).status ?? 1;
}

function add(count: Partial<Count>): void {
  for (const key of ['passed', 'failed', 'skipped'] as const) total[key] += count[key] ?? 0;
}
