import { equalJitter } from './backoff.ts';
import type { Attempt } from './life.ts';
import type { Timings } from './timings.ts';

/** Doubts of the past: how many attempts went unanswered so far, and when the first of them did (ms since the epoch). */
export interface Doubts {
  doubts: number;
  doubtSince: number | undefined;
}

/** What a life takes along from state to state. */
export function doubtsOf({ doubts, doubtSince }: Doubts): Doubts {
  return { doubts, doubtSince };
}

/** When a doubt has lasted so long that an operator has to decide (ms since the epoch). */
export function windowEnd(life: Doubts & { attempt: Attempt }, timings: Timings): number {
  return (life.doubtSince ?? life.attempt.startedAt) + timings.reconcileWindowMs;
}

/** How long to wait before what surely did not happen is sent again (ms): not at all after a first doubt, ever longer while they repeat. */
export function resendWait({ doubts }: Doubts, timings: Timings): number {
  return doubts > 1 ? Math.min(timings.resendCapMs, 5 * timings.backoffBaseMs * 2 ** (doubts - 2)) : 0;
}

/** The same life, to be looked for again later, and later still after each look that told nothing. */
export function lookAgain<Sought extends { tries: number; dueAt: number }>(
  life: Sought,
  at: number,
  chance: number,
  timings: Timings,
): Sought {
  const tries = life.tries + 1;
  return { ...life, tries, dueAt: at + equalJitter(tries, chance, timings.backoffBaseMs, timings.backoffCapMs) };
}
