import type { RelayProblem } from '../../contract/bookings.ts';
import type { RelayProblemType } from '../../contract/problems.ts';

/** The relay's 401s: what is wrong with the visitor's pass. */
export type PassProblemType = Extract<RelayProblemType, `pass-${string}`>;

/** A pass that the relay did not take: why, and whom to ask for another. */
export interface PassRefusal {
  type: PassProblemType;
  problem: RelayProblem;
}

/** Whether a problem is about the pass itself, so that another pass mends it and nothing was kept. */
export function isPassProblem(type: RelayProblemType): type is PassProblemType {
  return type.startsWith('pass-');
}
