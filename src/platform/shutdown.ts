type Step = { name: string; run: () => Promise<unknown> };

const PATIENCE_MS = 10_000;

/**
 * Collects what must be closed and closes it in the reverse order, once, on Ctrl-C, SIGTERM or a call. A second signal ends the
 * process at once. A step that hangs or fails is named and does not keep the others from running.
 */
export function createShutdown(log: { warn(message: string): void }): {
  add(name: string, run: () => Promise<unknown>): void;
  run(exitCode: number): Promise<never>;
} {
  const steps: Step[] = [];
  let running: Promise<never> | undefined;

  const run = (exitCode: number): Promise<never> => (running ??= close(steps, exitCode, log));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (running) process.exit(130);
      void run(0);
    });
  }
  return { add: (name, step) => void steps.push({ name, run: step }), run };
}

async function close(steps: Step[], exitCode: number, log: { warn(message: string): void }): Promise<never> {
  for (const step of steps.reverse()) {
    try {
      await within(PATIENCE_MS, step.run());
    } catch (error) {
      log.warn(`While stopping, ${step.name}: ${(error as Error).message}`);
    }
  }
  process.exit(exitCode);
}

async function within(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => reject(new Error(`not done after ${ms / 1000} seconds`)), ms); });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
