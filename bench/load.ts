import autocannon from 'autocannon';
import type { Server } from './process.ts';
import { median } from './figure.ts';

export interface Load {
  requestsPerSecond: number;
  cpuMs: number;
  p99: number;
  errors: number;
}

export const CONNECTIONS = 50;

/**
 * Loads one URL over loopback for a few seconds with 50 connections that ask again as soon as they are answered; with cookies,
 * each request comes from the next person.
 */
export async function load(server: Server, path: string, seconds: number, cookies: readonly string[] = []): Promise<Load> {
  const before = server.cpuMs();
  const requests = cookies.map((cookie) => ({ path, headers: { cookie } }));
  const result = await autocannon({ url: server.url + path, connections: CONNECTIONS, duration: seconds, ...(requests.length > 0 ? { requests } : {}) });
  const done = result.requests.total;
  return {
    requestsPerSecond: result.requests.average,
    cpuMs: (server.cpuMs() - before) / Math.max(1, done),
    p99: result.latency.p99,
    errors: result.errors + result.timeouts + result.non2xx,
  };
}

/** Loads two servers in turns, so that a machine that slows down slows both; medians of the rounds. */
export async function inTurns(rounds: number, ours: () => Promise<Load>, baseline: () => Promise<Load>): Promise<{ ours: Load; baseline: Load }> {
  const a: Load[] = [];
  const b: Load[] = [];
  for (let round = 0; round < rounds; round += 1) {
    a.push(await ours());
    b.push(await baseline());
  }
  return { ours: middle(a), baseline: middle(b) };
}

function middle(loads: readonly Load[]): Load {
  return {
    requestsPerSecond: median(loads.map((l) => l.requestsPerSecond)),
    cpuMs: median(loads.map((l) => l.cpuMs)),
    p99: median(loads.map((l) => l.p99)),
    errors: loads.reduce((sum, l) => sum + l.errors, 0),
  };
}
