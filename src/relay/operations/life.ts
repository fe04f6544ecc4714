import type { HoldReason } from '../../contract/bookings.ts';
import type { OperationState } from '../../contract/operations.ts';
import type { Refusal } from '../journal/classify.ts';
import type { Doubts } from '../journal/doubts.ts';
import type { Attempt, Lease } from '../journal/life.ts';
import type { OperationOutcome } from './classify-operation.ts';

/**
 * Why an operation is not carried out: the gateway's reasons, and one of ours, that the office's notes have no room left. A
 * cancellation that the gateway does not take at all is final, not held.
 */
export type OperationRefusal = Refusal | 'cancel-not-configured' | 'notes-full';

/** How it is known that an operation was carried out: by its answer, by what the gateway's list shows, or an operator's word. */
export const DONE_SOURCES = ['answer', 'list', 'operator'] as const;
export type DoneSource = (typeof DONE_SOURCES)[number];

/**
 * An operation's state with what belongs to it: the booking's life (src/relay/journal/life.ts) with two differences. The
 * result of a new site is its ID; and a refusal that comes after a doubt waits in `unanswered`, because an earlier attempt
 * may be why there is nothing left to do.
 */
export type OperationLife = Doubts &
  (
    | { state: 'received'; attempt: undefined; dueAt: number }
    | { state: 'sending'; attempt: Attempt; lease: Lease; tries: number }
    | { state: 'waiting'; attempt: Attempt; dueAt: number; hold: HoldReason; tries: number }
    | {
        state: 'unanswered';
        attempt: Attempt;
        dueAt: number;
        tries: number;
        /** What the latest attempt was answered, to be told unless the list shows that an earlier one was carried out. */
        refusal: OperationRefusal | undefined;
      }
    | { state: 'done'; attempt: Attempt | undefined; siteId: string | undefined; source: DoneSource }
    | { state: 'refused'; attempt: Attempt | undefined; refusal: OperationRefusal | 'dropped' }
    | { state: 'unresolved'; attempt: Attempt }
  );
export type OperationLifeIn<State extends OperationState> = Extract<OperationLife, { state: State }>;

/** What a look at the gateway's lists says of one operation. */
export type OperationVerdict =
  /** It shows what was wanted. */
  | { kind: 'done'; siteId: string | undefined }
  /** It shows otherwise. */
  | { kind: 'not-done'; seen: string }
  /** It does not show what was to be changed, so it can never tell; doing it again does no harm. */
  | { kind: 'hidden'; seen: string }
  /** Several things may be it, or the list is cut off. */
  | { kind: 'ambiguous'; seen: string }
  /** The list could not be read. */
  | { kind: 'unfinished'; seen: string };

/** What an operator decided by `npm run bookings -- settle`. */
export type OperationDecision = { kind: 'done'; siteId: string | undefined } | { kind: 'resend' } | { kind: 'drop' };

/** What can happen to an operation. `at` is when, `chance` a number in [0, 1) for jitter. */
export type OperationEvent = { at: number } & (
  | { kind: 'attempt-begun'; attempt: Attempt; lease: Lease }
  /** `at`: when the exchange ended. */
  | { kind: 'answered'; attempt: number; outcome: OperationOutcome; chance: number }
  | { kind: 'lease-expired' }
  /** Somebody looks for it until `until`; nobody else does meanwhile. */
  | { kind: 'look-begun'; until: number }
  | { kind: 'looked'; began: number; verdict: OperationVerdict; chance: number }
  | { kind: 'decided'; decision: OperationDecision }
);

export type OperationAlarm = 'unresolved' | 'may-be-doubled' | 'misconfigured';

/** What to do once the transition is durable. */
export type OperationEffect =
  | { kind: 'send' }
  | { kind: 'slow-down' }
  /** It was carried out: what is known of the job or the sites is out of date. */
  | { kind: 'refresh' }
  | { kind: 'alarm'; alarm: OperationAlarm };

/** The life of an operation that has just been stored. */
export function newOperationLife(at: number): OperationLife {
  return { state: 'received', attempt: undefined, dueAt: at, doubts: 0, doubtSince: undefined };
}
