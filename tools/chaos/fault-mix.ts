import { GATEWAY_PROBLEMS } from '../../src/contract/problems.ts';
import { FAULT_NAMES } from '../../src/sandbox/faults/fault-names.ts';

/** How long the relays under test wait for an answer, in ms: the shortest the operator's config allows. */
export const ATTEMPT_TIMEOUT_MS = 1000;
/** How long after that a write may still land, in ms. The slowest fault keeps well within it, as a gateway must. */
export const LANDING_GRACE_MS = 4000;

/** Answered late, but in time. In ms. */
const SLOW_MS = [150, ATTEMPT_TIMEOUT_MS - 100];
/** So slow that the write lands after the relay has given up and looked for it. In ms. */
const LANDS_LATE_MS = ATTEMPT_TIMEOUT_MS + LANDING_GRACE_MS / 2;

/** The longest that a request can be on its way to a write, in ms. */
export const SLOWEST_MS = LANDS_LATE_MS;

/**
 * Every fault the sandbox knows, by name: each problem type, and the slow ones at times that matter here. What is named
 * more than once is drawn more often: a late landing is the hardest to get right.
 */
export const FAULT_MIX: readonly string[] = [
  ...FAULT_NAMES,
  ...Object.keys(GATEWAY_PROBLEMS).map((type) => `problem:${type}`),
  ...SLOW_MS.flatMap((ms) => [`slow:${ms}`, `slow-answer:${ms}`]),
  ...Array.from({ length: 4 }, () => `slow:${LANDS_LATE_MS}`),
  `slow-answer:${LANDS_LATE_MS}`,
];
