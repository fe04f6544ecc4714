import type { RelayProblemType } from '../../contract/problems.ts';
import type { Failure } from '../api/request.ts';
import type { WaitedFor } from './retry.ts';

/** Where an intention of any kind stands while the relay has not taken it over. */
export type Open =
  /** Nothing is on its way: the form is the person's. */
  | { kind: 'editing' }
  /** There is no line. The browser keeps the intention and sends it when there is; `attempted` once it may have arrived. */
  | { kind: 'offline'; attempted: boolean }
  /** The visitor's link has run out. It is sent once a fresh one is opened; `attempted` once it may have arrived. */
  | { kind: 'held'; attempted: boolean }
  /** On its way to the relay; `lost` once an answer has gone missing, `waitsFor` while the relay asks for time. */
  | { kind: 'sending'; lost: boolean; waitsFor?: WaitedFor }
  /** The relay said no before it kept anything: the form is the person's again. */
  | { kind: 'rejected'; failure: Failure };

/** One attempt as the page sees it. */
export interface Attempt<Intention, Answer> {
  status: 'pending' | 'success' | 'error';
  /** Failed tries of this attempt so far. */
  failures: number;
  intention: Intention;
  answer: Answer | undefined;
  failure: Failure | undefined;
  /** What holds it up, where nothing was lost: the visitor's pass, too many requests at once, or a full queue. */
  heldBy?: 'pass' | WaitedFor | undefined;
}

/** Reduces an attempt to where it stands; `answered` reads the relay's answer when there is one. */
export function attemptStanding<Intention, Answer, Answered>(
  attempt: Attempt<Intention, Answer> | undefined,
  online: boolean,
  answered: (answer: Answer, intention: Intention) => Answered,
): Open | Answered {
  if (attempt === undefined) return { kind: 'editing' };
  switch (attempt.status) {
    case 'pending':
      return pendingStanding(attempt, online);
    case 'error':
      return attempt.failure ? { kind: 'rejected', failure: attempt.failure } : { kind: 'editing' };
    case 'success':
      return attempt.answer ? answered(attempt.answer, attempt.intention) : { kind: 'editing' };
    default:
      return attempt.status satisfies never;
  }
}

function pendingStanding(
  { failures, heldBy }: Pick<Attempt<unknown, unknown>, 'failures' | 'heldBy'>,
  online: boolean,
): Open {
  if (!online) return { kind: 'offline', attempted: failures > 0 };
  if (heldBy === 'pass') return { kind: 'held', attempted: failures > 0 };
  if (heldBy !== undefined) return { kind: 'sending', lost: false, waitsFor: heldBy };
  return { kind: 'sending', lost: failures > 0 };
}

/** True while the fields must not change: an intention is out and its outcome is not known. */
export function isLocked<Standing extends { kind: string }>({ kind }: Standing): boolean {
  return kind === 'sending' || kind === 'offline' || kind === 'held';
}

/** True for what waits for a line or a link and has certainly not arrived: it can be taken back. */
export function isWithdrawable(standing: { kind: string; attempted?: boolean }): boolean {
  return (standing.kind === 'offline' || standing.kind === 'held') && standing.attempted === false;
}

/** Every kind of standing that an intention can come to. */
export type AnyStanding = Open | { kind: 'underway' | 'booked' | 'done' | 'refused' | 'unresolved' };

/**
 * The key the next attempt goes out under: a new one once this one was answered with a plain no, since the corrected intention
 * is another; the same while it may have been kept; none at all while an outcome is open, so that a second press or an edit
 * can never do it twice.
 */
export function keyForNextAttempt(standing: AnyStanding, draftKey: string, makeKey: () => string): string | undefined {
  switch (standing.kind) {
    case 'editing':
      return draftKey;
    case 'rejected':
      return isPlainNo(standing.failure) ? makeKey() : draftKey;
    case 'refused':
      return makeKey();
    case 'offline':
    case 'held':
    case 'sending':
    case 'underway':
    case 'booked':
    case 'done':
    case 'unresolved':
      return undefined;
    default:
      return standing satisfies never;
  }
}

/** The person's to mend or the office's to decide, and certainly nothing was done. The relay may remember it under its key. */
const PLAIN_NOES: readonly RelayProblemType[] = [
  'invalid-booking',
  'invalid-site',
  'stale-lookup',
  'clock-rules-differ',
  'body-too-large',
  'idempotency-key-reused',
  'editing-locked',
  'cancellation-locked',
  'job-changed',
  'cancel-not-configured',
  'not-found',
  'erased',
];

/** Whether the relay has said no for good, so that another try is another intention. */
export function isPlainNo(failure: Failure): boolean {
  return failure.kind === 'problem' && PLAIN_NOES.includes(failure.type);
}
