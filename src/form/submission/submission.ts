import type { Booking, BookingRequest } from '../../contract/bookings.ts';
import type { JobCreated } from '../../contract/jobs.ts';
import type { Answer, Intention } from './intention.ts';
import { type Attempt, attemptStanding, type Open } from './standing.ts';

/** Where the page's booking stands. Everything that is shown and allowed follows from this. */
export type Submission =
  | Open
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
  attempt: Attempt<Intention, Answer> | undefined;
  /** The booking as last read from the relay, newer than the answer. */
  booking: Booking | undefined;
}

/** Reduces what was seen to one state. */
export function submissionOf({ online, attempt, booking }: Seen): Submission {
  if (attempt !== undefined && booking !== undefined) return standingOf(booking);
  return attemptStanding(attempt, online, answered);
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
