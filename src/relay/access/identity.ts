import type { RelayProblem } from '../../contract/bookings.ts';
import type { RelayProblemType } from '../../contract/problems.ts';
import type { Visitor } from '../ports.ts';

/** Why a request comes from nobody that the relay knows. */
export type PassProblem = Extract<RelayProblemType, `pass-${string}` | 'channel-off'>;

/**
 * Who a request is from; for a stranger, the problem that whatever needs a visitor answers, and what of a pass is to blame, which the
 * log alone is told.
 */
export type Identity =
  | { kind: 'visitor'; visitor: Visitor }
  | { kind: 'stranger'; problem: RelayProblem; passFault?: string };
