/** Runs at most `working` pieces of work at once and lets `waiting` more wait; what comes beyond that gets 'busy' at once. */
export function createLine({ working, waiting }: { working: number; waiting: number }): <T>(work: () => Promise<T>) => Promise<T | 'busy'> {
  let running = 0;
  const queue: (() => void)[] = [];
  return async (work) => {
    if (running >= working) {
      if (queue.length >= waiting) return 'busy';
      // Whoever ends hands its place on, so that nobody slips in between.
      await new Promise<void>((resolve) => queue.push(resolve));
    } else {
      running += 1;
    }
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
