export type Queue = 'outbox' | 'mail';

/**
 * Connects those who wake a queue after a commit with the loop that works on it. Commands are there before any worker is,
 * and some processes have none: waking nobody is fine, the loops also look by themselves.
 */
export interface Waker {
  wake(queue: Queue): void;
  /** From now on `wake(queue)` calls this. */
  on(queue: Queue, listener: () => void): void;
}

export function createWaker(): Waker {
  const listeners = new Map<Queue, () => void>();
  return {
    wake: (queue) => listeners.get(queue)?.(),
    on: (queue, listener) => void listeners.set(queue, listener),
  };
}
