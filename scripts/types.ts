/**
 * Writes `db/tables.ts` from the schema of a freshly migrated database; with --check only says whether the file is up to date.
 * Settings of the generator, such as which type becomes what, are in `.kysely-codegenrc.json`.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../src/platform/project-root.ts';
import { leaveTestCluster, testDatabase } from '../test/support/cluster.ts';

const check = process.argv.includes('--check');
const database = await testDatabase();
try {
  const generator = join(projectRoot, 'node_modules', 'kysely-codegen', 'dist', 'cli', 'bin.js');
  // The product never looks at the list of migrations, the tables of the job queue are its library's, and the views are named like their tables.
  const settings = ['--log-level', 'error', '--exclude-pattern', '{pgboss.*,reading.*,schema_migration}'];
  const args = [generator, '--url', database.connectionString, ...settings, ...(check ? ['--verify'] : [])];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8' });
  if (status === 0) {
    console.log(check ? 'db/tables.ts fits the migrations' : 'wrote db/tables.ts');
  } else {
    if (!check || !/not up-to-date/.test(stdout + stderr)) console.error((stdout + stderr).trim());
    if (check) console.error('db/tables.ts does not fit the migrations; run bin/db types.');
    process.exitCode = 1;
  }
} finally {
  await database.close();
  await leaveTestCluster();
}
