/** How long things take. All in ms. The first three come from the operator's config (`sending`). */
export interface Timings {
  /** From the recorded start of an attempt to its end. */
  attemptTimeoutMs: number;
  /** How long after its deadline an attempt's write may still land at the gateway. */
  landingGraceMs: number;
  /** How long a doubt may last before an operator has to decide. */
  reconcileWindowMs: number;
  /** A lease outlives the attempt's deadline by this, so that a live sender can record the outcome. */
  leaseMarginMs: number;
  /** From losing an answer to the first look for the job. */
  firstLookMs: number;
  /** How long two explanations of what the list shows may stand before it is an operator's question. */
  ambiguityMs: number;
  /** The base of every backoff. */
  backoffBaseMs: number;
  /** The longest wait between tries that are certainly not written, and between looks at the list. */
  backoffCapMs: number;
  /** The longest wait before sending again what was sent and surely did not land. */
  resendCapMs: number;
  /** Other relays' work and the operator's decisions are seen at the latest after this. */
  pollMs: number;
}

export const DEFAULT_TIMINGS: Timings = {
  attemptTimeoutMs: 15_000,
  landingGraceMs: 30_000,
  reconcileWindowMs: 24 * 60 * 60_000,
  leaseMarginMs: 5_000,
  firstLookMs: 1_000,
  ambiguityMs: 5 * 60_000,
  backoffBaseMs: 1_000,
  backoffCapMs: 60_000,
  resendCapMs: 5 * 60_000,
  pollMs: 2_000,
};

/** The defaults with what differs; a lease's margin goes with the length of an attempt. */
export function timingsWith(different: Partial<Timings> = {}): Timings {
  const { attemptTimeoutMs = DEFAULT_TIMINGS.attemptTimeoutMs } = different;
  // Whole: the journal keeps instants as integers.
  const leaseMarginMs = Math.ceil(attemptTimeoutMs / 3);
  return { ...DEFAULT_TIMINGS, leaseMarginMs, ...different };
}

/** From when on a list that lacks the booking proves that the attempt wrote nothing. */
export function landBy(attempt: { deadline: number }, timings: Timings): number {
  return attempt.deadline + timings.landingGraceMs;
}
