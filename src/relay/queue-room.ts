import type { SharedBudget } from './budget/budget.ts';
import type { Log } from './ports.ts';

export interface QueueRoomDeps {
  budget: Pick<SharedBudget, 'waitFor'>;
  /** How many may be on their way. Looked at anew each time. */
  most: () => number;
  /** Counts one that was refused. */
  refused(): void;
  log: Pick<Log, 'warn'>;
}

/** How much may be on its way to the gateway, and what is said once that much is. */
export interface QueueRoom {
  most(): number;
  /** There was no room for one more: when to try again, in ms. Never rejects. */
  full(key: { booking: string } | { operation: string }): Promise<{ kind: 'queue-full'; retryAfterMs: number }>;
}

/** In this time the default budget makes room for some fifteen. Pages come back later still, each after a time of its own. */
const ROOM_MS = 30_000;

export function createQueueRoom({ budget, most, refused, log }: QueueRoomDeps): QueueRoom {
  return {
    most,
    async full(key) {
      refused();
      log.warn({ ...key, most: most() }, 'the queue is full: nothing more was taken');
      // While the gateway has us pause, no room is made.
      const pauseMs = await budget.waitFor(0).catch(() => 0);
      return { kind: 'queue-full', retryAfterMs: Math.max(ROOM_MS, pauseMs) };
    },
  };
}
