/** The one list of checks, the same here and in CI. Prints a line for each, and what it says when it fails. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../src/platform/project-root.ts';

type Check = { name: string; script: string; args: string[]; only?: string };

const checks: Check[] = [
  { name: 'types of TypeScript', script: 'node_modules/typescript/bin/tsc', args: ['--noEmit'] },
  {
    name: 'imports go down only', script: 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', only: '.dependency-cruiser.cjs',
    args: ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', 'src'],
  },
  {
    name: 'lint, with the rules that need types', script: 'node_modules/oxlint/bin/oxlint', only: '.oxlintrc.json',
    args: ['--deny-warnings', 'src', 'test', 'scripts', 'bench'],
  },
  { name: 'db/tables.ts fits the migrations', script: 'scripts/types.ts', args: ['--check'], only: 'db/tables.ts' },
];

/** Runs all checks, also after one has failed. */
export function runChecks(): { passed: number; failed: number } {
  const count = { passed: 0, failed: 0 };
  for (const check of checks) {
    if (check.only !== undefined && !existsSync(join(projectRoot, check.only))) continue;
    const started = performance.now();
    const args = [join(projectRoot, check.script), ...check.args];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8', input: '' });
    const ok = status === 0;
    count[ok ? 'passed' : 'failed'] += 1;
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${check.name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
    if (!ok) console.log(`${stdout}${stderr}`.trimEnd());
  }
  return count;
}

if (import.meta.main) {
  const { failed } = runChecks();
  process.exitCode = failed ? 1 : 0;
}
