import { GATEWAY_PROBLEMS } from '../../src/contract/problems.ts';
import { FAULT_NAMES } from '../../src/sandbox/faults/fault-names.ts';

/** How long the relays under test wait for an answer, in ms: the shortest the operator's config allows. */
export const ATTEMPT_TIMEOUT_MS = 1000;
/** How long after that a write may still land, in ms. The slowest fault keeps well within it, as a gateway must. */
export const LANDING_GRACE_MS = 3000;

/** Times in ms: slow but answered; slower than the relay waits, so that the write lands after it has given up. */
const SLOW_MS = [150, ATTEMPT_TIMEOUT_MS - 100, ATTEMPT_TIMEOUT_MS + 700];

/** The longest that a request can be on its way to a write, in ms. */
export const SLOWEST_MS = Math.max(...SLOW_MS);

/** Every fault the sandbox knows, by name: each problem type, and the slow ones at times that matter here. */
export const FAULT_MIX: readonly string[] = [
  ...FAULT_NAMES,
  ...Object.keys(GATEWAY_PROBLEMS).map((type) => `problem:${type}`),
  ...SLOW_MS.flatMap((ms) => [`slow:${ms}`, `slow-answer:${ms}`]),
];
