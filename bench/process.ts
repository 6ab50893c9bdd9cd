import { spawn, type ChildProcess } from 'node:child_process';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';

const TICKS_PER_SECOND = 100;
const START_LIMIT_MS = 60_000;

/** A server of the benchmark in a process of its own, so that its CPU time and memory can be told from ours. */
export interface Server {
  url: string;
  pid: number;
  /** Seconds from spawning to the first answer. */
  startSeconds: number;
  /** CPU time used so far, user and system, in milliseconds. */
  cpuMs(): number;
  /** Resident memory in megabytes. */
  memoryMb(): number;
  stop(): Promise<void>;
}

/** Starts a Node script and waits until `path` answers. */
export async function startServer(script: string, options: { env?: Record<string, string>; args?: string[]; path?: string } = {}): Promise<Server> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const startedAt = performance.now();
  const child = spawn(process.execPath, [script, ...(options.args ?? [])], {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'silent', ...options.env, PORT: String(port) }, stdio: ['ignore', 'ignore', 'inherit'],
  });
  await firstAnswer(child, url + (options.path ?? '/'), startedAt + START_LIMIT_MS);
  const startSeconds = (performance.now() - startedAt) / 1000;
  const pid = child.pid!;
  return { url, pid, startSeconds, cpuMs: () => cpuMsOf(pid), memoryMb: () => memoryMbOf(pid), stop: () => stop(child) };
}

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function firstAnswer(child: ChildProcess, url: string, until: number): Promise<void> {
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode} before it answered`);
    try {
      const answer = await fetch(url, { redirect: 'manual' });
      await answer.arrayBuffer();
      return;
    } catch {
      await new Promise((resolve) => { setTimeout(resolve, 20); });
    }
  }
  child.kill('SIGKILL');
  throw new Error(`no answer from ${url}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

function cpuMsOf(pid: number): number {
  try {
    // Fields 14 and 15 (utime, stime) of proc_pid_stat(5), counted after the command name in brackets.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return ((Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND) * 1000;
  } catch {
    const [minutes, seconds] = execFileSync('ps', ['-o', 'cputime=', '-p', String(pid)], { encoding: 'utf8' }).trim().split(':').slice(-2);
    return (Number(minutes) * 60 + Number(seconds)) * 1000;
  }
}

function memoryMbOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}
