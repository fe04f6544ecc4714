import type { Booking, BookingRequest } from '../../contract/bookings.ts';
import type { JobCreated } from '../../contract/jobs.ts';
import type { RelayProblemType } from '../../contract/problems.ts';
import type { Failure } from '../api/request.ts';
import type { Answer, Intention } from './intention.ts';

/** Where the page's intention stands. Everything that is shown and allowed follows from this. */
export type Submission =
  /** Nothing is on its way: the form is the person's. */
  | { kind: 'editing' }
  /** There is no line. The browser keeps the intention and sends it when there is; `attempted` once it may have arrived. */
  | { kind: 'offline'; attempted: boolean }
  /** On its way to the relay; `lost` once an answer has gone missing. */
  | { kind: 'sending'; lost: boolean }
  /** The relay said no before it kept anything: the form is the person's again. */
  | { kind: 'rejected'; failure: Failure }
  /** The relay has it and its outcome is not known yet. */
  | { kind: 'underway'; booking: Booking }
  | { kind: 'booked'; key: string; job: JobCreated; request: BookingRequest; booking: Booking | undefined }
  /** The gateway said no: to be mended and sent as a new intention. */
  | { kind: 'refused'; booking: Booking }
  /** Nobody can tell what became of it; the office has to look. */
  | { kind: 'unresolved'; booking: Booking };

/** What the page has seen of its intention. */
export interface Seen {
  online: boolean;
  attempt:
    | {
        status: 'pending' | 'success' | 'error';
        /** Failed tries of this attempt so far. */
        failures: number;
        intention: Intention;
        answer: Answer | undefined;
        failure: Failure | undefined;
      }
    | undefined;
  /** The booking as last read from the relay, newer than the answer. */
  booking: Booking | undefined;
}

/** Reduces what was seen to one state. */
export function submissionOf({ online, attempt, booking }: Seen): Submission {
  if (attempt === undefined) return { kind: 'editing' };
  if (booking !== undefined) return standingOf(booking);
  switch (attempt.status) {
    case 'pending':
      return online
        ? { kind: 'sending', lost: attempt.failures > 0 }
        : { kind: 'offline', attempted: attempt.failures > 0 };
    case 'error':
      return attempt.failure ? { kind: 'rejected', failure: attempt.failure } : { kind: 'editing' };
    case 'success':
      return attempt.answer ? answered(attempt.answer, attempt.intention) : { kind: 'editing' };
    default:
      return attempt.status satisfies never;
  }
}

function answered(answer: Answer, { key, request }: Intention): Submission {
  if ('booking' in answer) return standingOf(answer.booking);
  return { kind: 'booked', key, job: answer.job, request, booking: undefined };
}

/** Where a booking stands that the relay has. */
export function standingOf(
  booking: Booking,
): Extract<Submission, { kind: 'underway' | 'booked' | 'refused' | 'unresolved' }> {
  const { state, key, job, request } = booking;
  switch (state) {
    case 'received':
    case 'sending':
    case 'waiting':
    case 'unanswered':
      return { kind: 'underway', booking };
    case 'booked':
      // A booked booking always has its job; without one it is not known yet.
      return job ? { kind: 'booked', key, job, request, booking } : { kind: 'underway', booking };
    case 'refused':
      return { kind: 'refused', booking };
    case 'unresolved':
      return { kind: 'unresolved', booking };
    default:
      return state satisfies never;
  }
}

/** True while the fields must not change: an intention is out and its outcome is not known. */
export function isLocked({ kind }: Submission): boolean {
  return kind === 'sending' || kind === 'offline';
}

/**
 * The key the next attempt goes out under: a new one once this one was answered with a plain no, since the corrected booking
 * is another; the same while it may have been kept; none at all while an outcome is open, so that a second press or an edit
 * can never make a second job.
 */
export function keyForNextAttempt(submission: Submission, draftKey: string, makeKey: () => string): string | undefined {
  switch (submission.kind) {
    case 'editing':
      return draftKey;
    case 'rejected':
      return isPlainNo(submission.failure) ? makeKey() : draftKey;
    case 'refused':
      return makeKey();
    case 'offline':
    case 'sending':
    case 'underway':
    case 'booked':
    case 'unresolved':
      return undefined;
    default:
      return submission satisfies never;
  }
}

/** The person's to mend, and certainly no job was made. The relay may remember the no under its key. */
const PLAIN_NOES: readonly RelayProblemType[] = [
  'invalid-booking',
  'stale-lookup',
  'clock-rules-differ',
  'body-too-large',
  'idempotency-key-reused',
];

function isPlainNo(failure: Failure): boolean {
  return failure.kind === 'problem' && PLAIN_NOES.includes(failure.type);
}
