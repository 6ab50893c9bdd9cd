// npm run -s protections              takes out one protection after the other, in a copy, and expects the test that guards it to fail
// npm run -s protections -- T2 T9     only those of these threats
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../src/platform/project-root.ts';
import { protections, type Protection } from '../test/security/protections.ts';

interface Outcome { passed: number; failed: number }

const wanted = process.argv.slice(2);
const chosen = protections.filter(({ threat }) => wanted.length === 0 || wanted.includes(threat));
const copy = mkdtempSync(join(tmpdir(), 'initiative-k-protections-'));
let wrong = 0;
try {
  copyProject();
  for (const protection of chosen) {
    const problem = check(protection);
    if (problem !== undefined) wrong += 1;
    console.log(`${problem === undefined ? 'ok    ' : 'FAILED'} ${protection.threat.padEnd(8)}${protection.what}${problem === undefined ? '' : `\n       ${problem}`}`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${chosen.length - wrong} protections are guarded by a test, ${wrong} are not`);
process.exitCode = wrong > 0 ? 1 : 0;

/** What git knows of the project, as it lies here; and what is installed. */
function copyProject(): void {
  for (const file of execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: projectRoot, encoding: 'utf8' }).split('\n').filter(Boolean)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(projectRoot, file), join(copy, file));
  }
  symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'));
}

/** Undefined where the test passes with the protection and fails without it; a file that cannot be read any more is no failure of a test. */
function check({ file, remove, instead, test, named }: Protection): string | undefined {
  const before = run(test, named);
  if (before.failed > 0 || before.passed === 0) return `with the protection ${before.passed} tests of ${test} pass and ${before.failed} fail`;
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, source.replace(remove, () => instead));
  try {
    const { passed, failed } = run(test, named);
    if (failed === 0) return `without it ${passed} tests of ${test} still pass`;
    return undefined;
  } finally {
    writeFileSync(path, source);
  }
}

function run(test: string, named: string): Outcome {
  const report = join(copy, 'report.json');
  rmSync(report, { force: true });
  const { stdout, stderr } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--reporter=json', `--outputFile=${report}`,
    test, ...(named === '' ? [] : ['-t', named])], { cwd: copy, encoding: 'utf8' });
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
    return { passed, failed };
  } catch {
    throw new Error(`${test} gave no report:\n${stdout}${stderr}`);
  }
}
