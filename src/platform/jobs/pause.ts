import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

/** Above this share of time spent computing, people's requests are waiting for this process. */
const BUSY = 0.7;
const PAUSE_MS = 15;
/** Shorter spans say too little. */
const SPAN_MS = 30;

/**
 * Makes a pause for work in the background: it costs nothing while the process is idle, and gives way to requests while it is busy.
 * Called between two pieces of work.
 */
export function createPause(): () => Promise<void> {
  let since = performance.eventLoopUtilization();
  let busy = false;
  return async () => {
    const used = performance.eventLoopUtilization(since);
    if (used.idle + used.active >= SPAN_MS) {
      busy = used.utilization > BUSY;
      since = performance.eventLoopUtilization();
    }
    if (busy) await sleep(PAUSE_MS);
  };
}
