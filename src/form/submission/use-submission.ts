import { onlineManager, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { BookingRequest } from '../../contract/bookings.ts';
import { bookingQueryOptions } from '../api/booking.ts';
import { type Answer, answerSchema, type Intention, intentionSchema } from './intention.ts';
import { makeKey } from './make-key.ts';
import { BOOKING_MUTATION } from './outbox.ts';
import { isSameRequest } from './same-request.ts';
import { isWithdrawable, keyForNextAttempt } from './standing.ts';
import { type Submission, submissionOf } from './submission.ts';
import { forgetAttempt, useAttempt } from './use-attempt.ts';

const BOOKING_ATTEMPT = { mutationKey: BOOKING_MUTATION, intention: intentionSchema, answer: answerSchema };

/** True while the browser has a line. */
export function useOnline(): boolean {
  return useSyncExternalStore(
    (onChange) => onlineManager.subscribe(onChange),
    () => onlineManager.isOnline(),
  );
}

/** Where the intention of `draftKey` stands, and the ways to move it on. `onKey` is told when an attempt needs a new key. */
export function useSubmission(draftKey: string, onKey: (key: string) => void) {
  const client = useQueryClient();
  const online = useOnline();
  const attempt = useAttempt(BOOKING_ATTEMPT, ({ key }) => key === draftKey);
  const answer = attempt?.answer;
  const answered = answer && 'booking' in answer ? answer.booking : undefined;
  const { data: latest } = useQuery({ ...bookingQueryOptions(draftKey), enabled: answered !== undefined });
  const submission = submissionOf({ online, attempt, booking: answered && (latest ?? answered) });
  const { mutate } = useMutation<Answer, Error, Intention>({ mutationKey: BOOKING_MUTATION });

  return {
    submission,
    /** What the latest attempt sends or sent. */
    sent: attempt?.intention.request,
    /** The outcome is of a request with other details than this page tried to send: another tab was first with the key. */
    isEarlier: attempt !== undefined && isOther(submission, attempt.intention.request),
    /** Sends `request` as one intention; does nothing while an outcome is open. */
    submit: (request: BookingRequest) => {
      const key = keyForNextAttempt(submission, draftKey, makeKey);
      if (key === undefined) return;
      forgetAttempt(client, draftKey);
      if (key !== draftKey) onKey(key);
      mutate({ key, request });
    },
    /** Takes back an intention that waits for a line or a link and has certainly not arrived. */
    withdraw: () => {
      if (isWithdrawable(submission)) forgetAttempt(client, draftKey);
    },
    /** Lets go of the outcome: the next booking is a new intention. */
    startAnew: () => {
      forgetAttempt(client, draftKey);
      onKey(makeKey());
    },
  };
}

function isOther(submission: Submission, request: BookingRequest): boolean {
  if (submission.kind === 'booked') return !isSameRequest(submission.request, request);
  return (
    'booking' in submission && submission.booking !== undefined && !isSameRequest(submission.booking.request, request)
  );
}
