import type { Outage } from '../outage.ts';
import type { Clock } from '../ports.ts';

/** Rounds of work, one after another, until it is stopped. */
export interface Loop {
  /** Aborts when the loop is to end. */
  readonly stopping: AbortSignal;
  start(): void;
  /** There may be something to do: begin the next round now. */
  nudge(): void;
  /** Begins no more rounds, and waits until what is under way is over, `withinMs` at the longest. */
  stop(withinMs: number): Promise<void>;
}

/** A loop as its owner and the tests drive it. */
export interface Worker extends Omit<Loop, 'stopping'> {
  /** One round, for tests: how long until the next is worthwhile, in ms. */
  round(): Promise<number>;
  /** Resolves when nothing that a round began is in flight. */
  idle(): Promise<void>;
}

interface Neighbours {
  /** One round; resolves to how long until the next is worthwhile, in ms. */
  round(): Promise<number>;
  /** Resolves when nothing that a round began is under way. */
  idle(): Promise<void>;
  /** Told whether a round worked. */
  outage: Outage;
  /** How long to rest after a round that failed, in ms. */
  restMs: number;
  clock: Clock;
}

export function createLoop({ round, idle, outage, restMs, clock }: Neighbours): Loop {
  const stopping = new AbortController();
  let wake = new AbortController();
  let running: Promise<void> | undefined;

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      wake = new AbortController();
      const rest = await tryRound();
      if (stopping.signal.aborted) return;
      await clock.sleep(rest, wake.signal);
    }
  }

  async function tryRound(): Promise<number> {
    try {
      const rest = await round();
      outage.worked();
      return rest;
    } catch (error) {
      outage.failed(error);
      return restMs;
    }
  }

  return {
    stopping: stopping.signal,
    start() {
      running ??= run();
    },
    nudge() {
      wake.abort();
    },
    async stop(withinMs) {
      stopping.abort();
      wake.abort();
      const done = new AbortController();
      await Promise.race([Promise.all([running, idle()]), clock.sleep(withinMs, done.signal)]);
      done.abort();
    },
  };
}
