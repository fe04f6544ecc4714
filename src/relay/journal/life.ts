import type { BookingState, HoldReason } from '../../contract/bookings.ts';
import type { JobCreated } from '../../contract/jobs.ts';
import type { LookupName } from '../../contract/lookups.ts';
import type { Outcome, Refusal } from './classify.ts';
import type { Doubts } from './doubts.ts';

/** One try at creating the job. Times are ms since the epoch by the relay's clock. */
export interface Attempt {
  /** 1 for the first. */
  number: number;
  startedAt: number;
  /** The exchange is over at this time, one way or the other; moved on when it is seen to have ended later. */
  deadline: number;
  requestId: string;
  /** The gateway's clock minus ours, as it was known when the attempt began. */
  skewMs: number | undefined;
}

/** Who alone may act on a booking, and until when. */
export interface Lease {
  owner: string;
  until: number;
}

/**
 * How we know that a job is the booking's: the gateway answered so, its list shows our key or the same looks, or an
 * operator said so. By looks or an operator's word, a job that another booking has is never taken.
 */
export const JOB_SOURCES = ['answer', 'key', 'looks', 'operator'] as const;
export type JobSource = (typeof JOB_SOURCES)[number];

/**
 * A booking's state with what belongs to it: DESIGN.md, "A booking's life". `tries` counts what was tried in a row without
 * success: attempts that were certainly not written, or looks at the list.
 */
export type Life = Doubts &
  (
    | { state: 'received'; attempt: undefined; dueAt: number }
    | { state: 'sending'; attempt: Attempt; lease: Lease; tries: number }
    | { state: 'waiting'; attempt: Attempt; dueAt: number; hold: HoldReason; tries: number }
    | { state: 'unanswered'; attempt: Attempt; dueAt: number; tries: number }
    | { state: 'booked'; attempt: Attempt | undefined; job: JobCreated; source: JobSource }
    | { state: 'refused'; attempt: Attempt | undefined; refusal: Refusal | 'dropped' }
    | { state: 'unresolved'; attempt: Attempt }
  );
export type LifeIn<State extends BookingState> = Extract<Life, { state: State }>;

/** What one look at the gateway's list says of one booking. */
export type Verdict =
  | { kind: 'found'; job: JobCreated; by: 'key' | 'looks' }
  /** The whole list was read and the booking is not in it. */
  | { kind: 'absent' }
  /** Something in it may be this booking's job, or another's. */
  | { kind: 'ambiguous'; seen: string }
  /** The list could not be read to its end. */
  | { kind: 'unfinished'; seen: string };

/** What an operator decided by `npm run bookings -- resolve`. */
export type Decision = { kind: 'booked'; job: JobCreated } | { kind: 'resend' } | { kind: 'drop' };

/** What can happen to a booking. `at` is when, `chance` a number in [0, 1) for jitter. */
export type JournalEvent = { at: number } & (
  | { kind: 'attempt-begun'; attempt: Attempt; lease: Lease }
  /** `at`: when the exchange ended. */
  | { kind: 'answered'; attempt: number; outcome: Outcome; chance: number }
  | { kind: 'lease-expired' }
  | { kind: 'reconciled'; began: number; verdict: Verdict; chance: number }
  /** A webhook told of a new job: it may be this one. */
  | { kind: 'job-announced' }
  | { kind: 'decided'; decision: Decision }
);

/** What is loud in the log, and why. */
export type Alarm = 'unresolved' | 'may-be-doubled' | 'misconfigured';

/** What to do once the transition is durable. */
export type Effect =
  | { kind: 'send' }
  /** The tenant's rate limit is spent: every relay on the store slows down. */
  | { kind: 'slow-down' }
  | { kind: 'refetch'; lookups: readonly LookupName[] }
  | { kind: 'alarm'; alarm: Alarm };

/** The life of a booking that has just been stored. */
export function newLife(at: number): Life {
  return { state: 'received', attempt: undefined, dueAt: at, doubts: 0, doubtSince: undefined };
}
