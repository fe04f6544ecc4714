import type { Clock } from './ports.ts';
import { rarely } from './rarely.ts';

/** A booking in the queue, with its turn: 1 for a visitor's first, one more for each of theirs before it (`store/queue.ts`). */
export interface Queued {
  key: string;
  visitor: string;
  turn: number;
}

/** Where bookings stand in the queue, for telling people how long they wait. */
export interface QueueOrder {
  /** How many go before this one, which is in the queue. */
  ahead(booking: { key: string; visitor: string }): Promise<number>;
}

/**
 * Putting the whole queue in order costs the more the longer it is, and is asked for with each booking: so it is done once in so
 * long, in ms, whoever asks.
 */
const FRESH_MS = 1_000;

/** @param read the queue as it is now, in its order */
export function createQueueOrder(read: () => Promise<readonly Queued[]>, clock: Pick<Clock, 'now'>): QueueOrder {
  const latest = rarely(async () => standingOf(await read()), FRESH_MS, clock);
  return { ahead: async ({ key, visitor }) => (await latest())(key, visitor) };
}

/** Says of each how many go before it. What has come since the queue was read takes its visitor's next turn. */
function standingOf(queue: readonly Queued[]): (key: string, visitor: string) => number {
  const ahead = new Map(queue.map(({ key }, index) => [key, index]));
  const lastTurns = new Map<string, number>();
  const inTurn = new Map<number, number>();
  for (const { visitor, turn } of queue) take(visitor, turn);

  function take(visitor: string, turn: number): void {
    lastTurns.set(visitor, Math.max(turn, lastTurns.get(visitor) ?? 0));
    inTurn.set(turn, (inTurn.get(turn) ?? 0) + 1);
  }

  return function aheadOf(key, visitor) {
    const known = ahead.get(key);
    if (known !== undefined) return known;
    const turn = (lastTurns.get(visitor) ?? 0) + 1;
    let before = 0;
    for (let earlier = 1; earlier <= turn; earlier += 1) before += inTurn.get(earlier) ?? 0;
    take(visitor, turn);
    ahead.set(key, before);
    return before;
  };
}
