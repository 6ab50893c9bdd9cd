import { spawnSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** The process that holds a lock. `born` tells it from a later process that was given the same number. */
export type Holder = { pid: number; born: string };

/**
 * Takes the lock file at `path` for this process, or says who holds it. A lock whose process has ended is taken over, so a
 * `kill -9` leaves nothing behind that a person would have to delete.
 */
export function tryLock(path: string): { release: () => void } | { holder: Holder } {
  const mine = JSON.stringify({ pid: process.pid, born: birth(process.pid) });
  const draft = `${path}.${process.pid}`;
  for (;;) {
    writeFileSync(draft, mine);
    try {
      // A hard link appears with its content in one step; a file opened with O_EXCL could be read while still empty.
      linkSync(draft, path);
      return { release: () => release(path, mine) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    const found = read(path);
    if (found === undefined) continue;
    const holder = parse(found);
    if (holder && isAlive(holder)) return { holder };
    removeStale(path, found);
  }
}

/** Runs `work` while holding the lock at `path`; waits for other processes up to `timeoutMs`. */
export async function withLock<T>(path: string, work: () => Promise<T>, timeoutMs = 60_000): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const result = tryLock(path);
    if ('release' in result) {
      try {
        return await work();
      } finally {
        result.release();
      }
    }
    if (Date.now() > deadline) throw new Error(`Process ${result.holder.pid} has held ${path} for too long`);
    await sleep(30);
  }
}

/** Whether this very process still runs (not another one with the same number). */
export function isAlive(holder: Holder): boolean {
  return birth(holder.pid) === holder.born;
}

/** A text that no other process with the same number has, or undefined when no such process runs. */
export function birth(pid: number): string | undefined {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || undefined;
  }
  try {
    // The name in brackets may hold blanks and brackets, so fields are counted after the last bracket (proc_pid_stat(5)).
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ');
    if (fields[0] === 'Z') return undefined;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`;
  } catch {
    return undefined;
  }
}

function release(path: string, mine: string): void {
  if (read(path) === mine) rmSync(path, { force: true });
}

function removeStale(path: string, expected: string): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  // Between reading and renaming another process may have taken the lock over: then it gets it back.
  if (read(aside) !== expected) {
    try {
      linkSync(aside, path);
    } catch {
      // A third process was quicker; it has seen the path free and holds the lock rightly.
    }
  }
  rmSync(aside, { force: true });
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function parse(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}
