/** Work that runs when woken and every now and then by itself, never twice at once. */
export interface Loop {
  /** Runs the work soon; many calls in a short time are one run. */
  wake(): void;
  /** Ends the loop after the run that is under way. */
  stop(): Promise<void>;
}

export interface LoopOptions {
  work: () => Promise<unknown>;
  /** By itself at least this often: for what other processes have left, and what has become due. */
  everySeconds: number;
  /** The loop goes on after an error. */
  onError: (error: unknown) => void;
}

// Long enough to collect the wakes of a burst, short enough that nobody waits for a code.
const SETTLE_MS = 20;

/** Starts a loop; its first run is at once. */
export function startLoop({ work, everySeconds, onError }: LoopOptions): Loop {
  let stopped = false;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;

  function runIn(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = run();
    }, ms);
  }

  async function run(): Promise<void> {
    again = false;
    try {
      await work();
    } catch (error) {
      onError(error);
    }
    running = undefined;
    // Woken during the run: what woke it may have come too late for it.
    if (!stopped) runIn(again ? SETTLE_MS : everySeconds * 1000);
  }

  runIn(0);
  return {
    wake() {
      if (stopped) return;
      if (running) again = true;
      else runIn(SETTLE_MS);
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
