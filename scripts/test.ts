/**
 * Runs the checks, the build and the tests, and ends with one line `N passed, N failed`. Arguments are handed to vitest, which
 * takes them as parts of file names; then the checks are left out.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../src/platform/project-root.ts';
import { runChecks } from './check.ts';
import { compareQueries } from './queries.ts';

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
  if (!filters.length) process.env['SENT_QUERIES_DIR'] = queries;
  try {
    const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const status = run('node_modules/vitest/vitest.mjs', 'run', ...reports, ...filters);
    const counted = count(file, status);
    // Tests that failed or were skipped for want of a browser have not sent everything, but they have sent nothing else.
    if (!filters.length && existsSync(queries)) add(checkQueries(queries));
    return counted;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every query of the product stands in db/queries.sql, where it can be read and reviewed. */
function checkQueries(folder: string): Partial<Count> {
  const { missing, unsent } = compareQueries(folder);
  if (unsent.length) console.log(`note   db/queries.sql holds ${unsent.length} queries that were not sent in this run (bin/db queries --anew leaves them out)`);
  if (!missing.length) {
    console.log('ok     db/queries.sql holds every query that was sent');
    return { passed: 1 };
  }
  console.log(`FAILED db/queries.sql lacks ${missing.length} queries that were sent; write them down with bin/db queries:`);
  for (const query of missing.slice(0, 5)) console.log(`       ${query.slice(0, 200)}`);
  return { failed: 1 };
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
