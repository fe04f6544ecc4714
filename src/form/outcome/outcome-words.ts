import type { Booking, BookingRequest } from '../../contract/bookings.ts';
import type { JobCreated } from '../../contract/jobs.ts';
import { inWords, type Said } from '../language/said.ts';
import { moreWords } from '../more-words.ts';
import type { Submission } from '../submission/submission.ts';

/** An outcome as it is shown, for one that the relay has. */
export interface OutcomeWords {
  tone: 'good' | 'waiting' | 'bad';
  heading: string;
  /** Sentences, in the order they are read. */
  text: string[];
  job: JobCreated | undefined;
  request: BookingRequest;
  /** What to quote, and the permalink's last part. */
  key: string;
  requestId: string | undefined;
  /** How long until something may have changed (ms), from when the booking was read. */
  waitMs: number | undefined;
}

/** Submissions that replace the form. */
export type Outcome = Extract<Submission, { kind: 'underway' | 'booked' | 'unresolved' | 'refused' }>;

/** What a person is told of an outcome. `phone`: the operator's, where configured. */
export function outcomeWords(outcome: Outcome, phone: string | undefined): OutcomeWords {
  switch (outcome.kind) {
    case 'booked': {
      const status = outcome.booking?.job_status;
      return {
        tone: 'good',
        heading: moreWords().outcome.booked,
        text: [status ? moreWords().receipt.jobStatus({ status }) : moreWords().outcome.bookedText],
        job: outcome.job,
        request: outcome.request,
        key: outcome.key,
        requestId: undefined,
        waitMs: undefined,
      };
    }
    case 'underway':
      return { ...of(outcome.booking), ...underway(outcome.booking, phone) };
    case 'unresolved':
      return {
        ...of(outcome.booking),
        tone: 'bad',
        heading: moreWords().outcome.unresolved,
        text: [moreWords().outcome.unresolvedText({ phone })],
      };
    case 'refused':
      return {
        ...of(outcome.booking),
        tone: 'bad',
        heading: moreWords().outcome.refused,
        text: refusalText(outcome.booking.detail, outcome.booking),
      };
    default:
      return outcome satisfies never;
  }
}

/** Why a booking was refused, and that nothing was booked unless the reason says so itself. The reason is `said`, in English. */
export function refusalText(english: string, said: Said = {}): string[] {
  const reason = inWords(said, english);
  return /nothing was booked|no visit was booked/i.test(english)
    ? [reason]
    : [reason, moreWords().outcome.refusedClosed];
}

function of({ job, request, key, request_id, retryAfterMs }: Booking) {
  return { job, request, key, requestId: request_id, waitMs: retryAfterMs };
}

function underway(
  { state, hold, key }: Booking,
  phone: string | undefined,
): Pick<OutcomeWords, 'tone' | 'heading' | 'text'> {
  if (state === 'waiting' && hold === 'misconfigured') {
    return {
      tone: 'bad',
      heading: moreWords().outcome.misconfigured,
      text: [moreWords().outcome.misconfiguredText({ phone })],
    };
  }
  const heading = moreWords().outcome.confirming;
  if (state === 'waiting' && hold === 'unreachable') {
    return { tone: 'waiting', heading, text: [moreWords().outcome.heldText({ key })] };
  }
  if (state === 'unanswered' || state === 'booked') {
    return { tone: 'waiting', heading, text: [moreWords().outcome.confirmingText] };
  }
  return { tone: 'waiting', heading, text: [moreWords().outcome.sendingMore] };
}

/** Whether the wait is for the booking's turn to be sent, which can be told in seconds. */
export function isSending(outcome: Outcome): boolean {
  if (outcome.kind !== 'underway') return false;
  const { state, hold } = outcome.booking;
  return (
    state === 'received' || state === 'sending' || (state === 'waiting' && (hold === 'busy' || hold === undefined))
  );
}
