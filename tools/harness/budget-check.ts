/** A token bucket's promise. */
export interface BudgetRule {
  perMinute: number;
  burst: number;
  /**
   * How long a request may take from its token to the log that it is read from, in ms: by so much two requests may come
   * closer together than their tokens did.
   */
  slackMs: number;
}

export interface BudgetFinding {
  ok: boolean;
  /** By how many requests the worst of all windows exceeds burst + rate × window; 0 when none does. */
  worst: number;
  /** How many of those the slack explains. */
  tolerated: number;
  /** How many tokens were left in the tightest moment: a run that is far from its budget proves little about it. */
  left: number;
}

/**
 * Checks over every window that requests at these times (ms, in any order) stay within burst + rate × window: a bucket
 * that may go below zero, whose lowest level is the worst window.
 */
export function checkBudget(times: readonly number[], { perMinute, burst, slackMs }: BudgetRule): BudgetFinding {
  const perMs = perMinute / 60_000;
  let tokens = burst;
  let lowest = burst;
  let last = Number.NEGATIVE_INFINITY;
  for (const at of [...times].sort((a, b) => a - b)) {
    tokens = Math.min(burst, tokens + (at - last) * perMs) - 1;
    last = at;
    lowest = Math.min(lowest, tokens);
  }
  const worst = Math.max(0, -lowest);
  const tolerated = slackMs * perMs;
  return { ok: worst <= tolerated, worst, tolerated, left: Math.max(0, lowest) };
}
