/** Wakes those who wait in this process for news of a booking. */
export interface Wakeups {
  /** A signal that aborts at the next news of `key`. Release it when done. */
  next(key: string): { signal: AbortSignal; release(): void };
  tell(key: string): void;
}

export function createWakeups(): Wakeups {
  const waiting = new Map<string, Set<AbortController>>();
  return {
    next(key) {
      const controller = new AbortController();
      const others = waiting.get(key) ?? new Set();
      waiting.set(key, others.add(controller));
      return {
        signal: controller.signal,
        release() {
          others.delete(controller);
          if (others.size === 0 && waiting.get(key) === others) waiting.delete(key);
        },
      };
    },
    tell(key) {
      for (const controller of waiting.get(key) ?? []) controller.abort();
    },
  };
}
