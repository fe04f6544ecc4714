import type { RelayProblem } from '../../contract/bookings.ts';
import type { RelayProblemType } from '../../contract/problems.ts';

/** The relay's 401s: what is wrong with the visitor's pass or session. */
export type PassProblemType = Extract<RelayProblemType, `pass-${string}` | 'session-ended'>;

/** A pass or a session that the relay did not take: why, and whom to ask for another or where to sign in. */
export interface PassRefusal {
  type: PassProblemType;
  problem: RelayProblem;
}

/** Whether a problem is about the pass or the session itself, so that another mends it and nothing was kept. */
export function isPassProblem(type: RelayProblemType): type is PassProblemType {
  return type.startsWith('pass-') || type === 'session-ended';
}
