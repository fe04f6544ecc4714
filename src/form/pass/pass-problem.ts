import type { RelayProblem } from '../../contract/bookings.ts';
import type { RelayProblemType } from '../../contract/problems.ts';

/** What is wrong with the visitor's pass or session, or with the channel that the pass is of. */
export type PassProblemType = Extract<RelayProblemType, `pass-${string}` | 'channel-off' | 'session-ended'>;

/** A pass or a session that the relay did not take: why, and whom to ask for another or where to sign in. */
export interface PassRefusal {
  type: PassProblemType;
  problem: RelayProblem;
}

/** Whether a problem is about the pass or the session itself, so that another mends it and nothing was kept. */
export function isPassProblem(type: RelayProblemType): type is PassProblemType {
  return type.startsWith('pass-') || type === 'channel-off' || type === 'session-ended';
}
