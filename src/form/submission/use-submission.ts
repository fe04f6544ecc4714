import { onlineManager, useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useSyncExternalStore } from 'react';
import type { BookingRequest } from '../../contract/bookings.ts';
import { bookingQueryOptions } from '../api/booking.ts';
import { useAnswer } from '../api/use-answer.ts';
import { restHere } from '../rest/rest.ts';
import type { Answer, Intention } from './intention.ts';
import { BOOKING_MUTATION } from './kept-names.ts';
import { keyAfter, makeKey } from './make-key.ts';
import { isSameRequest } from './same-request.ts';
import { isWithdrawable, keyForNextAttempt } from './standing.ts';
import { type Submission, submissionOf } from './submission.ts';
import { type AttemptKind, useAttempt } from './use-attempt.ts';

/** There is no attempt before there is what makes one. */
const BOOKING_ATTEMPT: AttemptKind<Intention, Answer> = {
  mutationKey: BOOKING_MUTATION,
  read: (state) => restHere()?.readBookingAttempt(state),
};

// Each the same throughout: another would be taken up anew after each draw.
const onLine = (onChange: () => void) => onlineManager.subscribe(onChange);
const isOnline = () => onlineManager.isOnline();
const BOOKING_OPTIONS = { mutationKey: BOOKING_MUTATION };

/** True while the browser has a line. */
export function useOnline(): boolean {
  return useSyncExternalStore(onLine, isOnline);
}

/** What the relay says of a booking, asked for as long as it is to be followed. */
export function useBooking(key: string, isFollowed: boolean) {
  return useAnswer(useMemo(() => ({ ...bookingQueryOptions(key), enabled: isFollowed }), [key, isFollowed])).data;
}

/** Where the intention of `draftKey` stands, and the ways to move it on. `onKey` is told when an attempt needs a new key. */
export function useSubmission(draftKey: string, onKey: (key: string) => void) {
  const client = useQueryClient();
  const online = useOnline();
  const attempt = useAttempt(BOOKING_ATTEMPT, ({ key }) => key === draftKey);
  const answer = attempt?.answer;
  const answered = answer && 'booking' in answer ? answer.booking : undefined;
  // The same question for all that are not followed: another key would ask anew.
  const latest = useBooking(answered ? draftKey : '', answered !== undefined);
  const submission = submissionOf({ online, attempt, booking: answered && (latest ?? answered) });
  const { mutate } = useMutation<Answer, Error, Intention>(BOOKING_OPTIONS);

  const forget = () => restHere()?.forgetAttempt(client, draftKey);

  return {
    submission,
    /** What the latest attempt sends or sent. */
    sent: attempt?.intention.request,
    /** The outcome is of a request with other details than this page tried to send: another tab was first with the key. */
    isEarlier: attempt !== undefined && isOther(submission, attempt.intention.request),
    /** Sends `request` as one intention; does nothing while an outcome is open, though it may not be drawn yet. */
    submit: (request: BookingRequest) => {
      const key = keyForNextAttempt(submission, draftKey, () => keyAfter(draftKey));
      if (key === undefined || restHere()?.hasMovedOn(client, draftKey, attempt?.status)) return;
      forget();
      if (key !== draftKey) onKey(key);
      mutate({ key, request });
    },
    /** Takes back an intention that waits for a line or a link and has certainly not arrived. */
    withdraw: () => {
      if (isWithdrawable(submission)) forget();
    },
    /** Lets go of the outcome: the next booking is a new intention. */
    startAnew: () => {
      forget();
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
