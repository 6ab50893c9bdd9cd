import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Figure } from '../figure.ts';
import { median, round } from '../figure.ts';
import { MAIN, startBare, startInstallation } from '../installation.ts';
import { load } from '../load.ts';
import { startServer } from '../process.ts';

const SETTLE_MS = 3_000;
const LOAD_SECONDS = 3;
const STARTS = 3;

const settle = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, SETTLE_MS); });

async function memory(): Promise<Figure[]> {
  const installation = await startInstallation();
  const bare = await startBare('ok');
  try {
    await settle();
    const idle = { ours: installation.server.memoryMb(), bare: bare.memoryMb() };
    await load(installation.server, '/veranstaltungen', LOAD_SECONDS);
    await load(installation.server, '/anmelden', LOAD_SECONDS);
    await load(bare, '/', LOAD_SECONDS);
    const busy = { ours: installation.server.memoryMb(), bare: bare.memoryMb() };
    return [
      { name: 'memory-idle', value: round(idle.ours), unit: 'MB', baseline: round(idle.bare), ratio: round(idle.ours / idle.bare), goal: 'none set', ok: true },
      { name: 'memory-load', value: round(busy.ours), unit: 'MB', baseline: round(busy.bare), ratio: round(busy.ours / busy.bare), goal: 'none set', ok: true },
    ];
  } finally {
    await bare.stop();
    await installation.close();
  }
}

/** Starting again with everything present: the embedded PostgreSQL included, since it is part of every start of a small installation. */
async function start(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'initiative-k-start-'));
  const ours: number[] = [];
  const bare: number[] = [];
  try {
    for (let n = 0; n < STARTS; n += 1) {
      const again = await startServer(MAIN, { env: { VAR_DIR: folder, DATABASE_URL: '' }, path: '/anmelden' });
      // The first start makes the database; it is not the one measured.
      if (n > 0) ours.push(again.startSeconds);
      await again.stop();
      const other = await startBare('ok');
      bare.push(other.startSeconds);
      await other.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const [value, baseline] = [median(ours), median(bare)];
  return [{ name: 'start', value: round(value), unit: 's', baseline: round(baseline), ratio: round(value / baseline), goal: '<= 5 s', ok: value <= 5 }];
}

export const footprintBenchmarks: readonly Benchmark[] = [{ name: 'memory', run: memory }, { name: 'start', run: start }];
