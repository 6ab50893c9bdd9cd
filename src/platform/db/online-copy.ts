import { copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

// Belongs to the running server or is made anew by the next one (PostgreSQL manual, "Making a Base Backup").
const left = new Set([
  'postmaster.pid', 'postmaster.opts', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans',
]);

/**
 * Copies the data folder of a running server to `into`, which must not exist. The copy is consistent as of the end of the call
 * and starts like a server after a crash; people may work on meanwhile.
 */
export async function copyRunningServer(connectionString: string, dataDir: string, into: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    // The slot belongs to this connection and keeps the log since the start of the copy from being recycled.
    await client.query("select pg_create_physical_replication_slot('copy_' || pg_backend_pid(), true, true)");
    await client.query("select pg_backup_start('initiative-k', true)");
    mkdirSync(into, { mode: 0o700 });
    copyTree(dataDir, into, (path) => path === 'pg_wal' || path === join('global', 'pg_control'));
    // Last, as it names the point up to which the copy must be recovered.
    copyFileSync(join(dataDir, 'global', 'pg_control'), join(into, 'global', 'pg_control'));
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
    writeFileSync(join(into, 'backup_label'), rows[0]?.labelfile ?? '', { mode: 0o600 });
    mkdirSync(join(into, 'pg_wal'), { mode: 0o700 });
    copyTree(dataDir, into, () => false, 'pg_wal');
  } finally {
    await client.end();
  }
}

function copyTree(from: string, to: string, skip: (path: string) => boolean, path = ''): void {
  for (const entry of readdirSync(join(from, path), { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (skip(inner) || entry.name.startsWith('pgsql_tmp')) continue;
    if (entry.isDirectory()) {
      mkdirSync(join(to, inner), { mode: 0o700 });
      if (!left.has(entry.name)) copyTree(from, to, skip, inner);
    } else if (!left.has(entry.name)) {
      copyIfThere(join(from, inner), join(to, inner));
    }
  }
}

/** A file that disappears meanwhile belongs to something dropped, as the log says too, or is an older part of the log itself. */
function copyIfThere(from: string, to: string): void {
  try {
    copyFileSync(from, to);
  } catch (error) {
    if (statSync(from, { throwIfNoEntry: false })) throw error;
  }
}
