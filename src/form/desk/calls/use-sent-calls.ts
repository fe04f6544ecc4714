import { type MutationStatus, useMutationState } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { BookingRequest } from '../../../contract/bookings.ts';
import { usePassRefusal } from '../../pass/use-pass-refusal.ts';
import { type Answer, answerSchema, type Intention, intentionSchema } from '../../submission/intention.ts';
import { BOOKING_MUTATION } from '../../submission/kept-names.ts';
import { standingOf } from '../../submission/submission.ts';
import { useOnline } from '../../submission/use-submission.ts';

/** A call that was sent and left before its outcome was known. */
export type SentCall =
  /** It is this browser's still: on its way, or answered with a no and to be mended. */
  | { kind: 'sending' | 'offline' | 'held' | 'rejected' | 'refused' }
  /** The relay has it: it goes on in Recent bookings. */
  | { kind: 'taken'; request: BookingRequest; number: string | undefined };

/** Where every call stands that this page has sent, by key. */
export function useSentCalls(): ReadonlyMap<string, SentCall> {
  const online = useOnline();
  const refusal = usePassRefusal();
  const attempts = useMutationState({
    filters: { mutationKey: BOOKING_MUTATION },
    select: ({ state }) => ({
      status: state.status,
      intention: intentionSchema.safeParse(state.variables).data,
      answer: answerSchema.safeParse(state.data).data,
    }),
  });
  const pending = !online ? 'offline' : refusal ? 'held' : 'sending';
  return useMemo(() => new Map(attempts.flatMap((attempt) => standingOfCall(attempt, pending))), [attempts, pending]);
}

interface CallAttempt {
  status: MutationStatus;
  intention: Intention | undefined;
  answer: Answer | undefined;
}

/** The call of an attempt and where it stands; nothing of one that was not begun. */
function standingOfCall(
  { status, intention, answer }: CallAttempt,
  pending: 'offline' | 'held' | 'sending',
): [key: string, SentCall][] {
  if (intention === undefined || status === 'idle') return [];
  const { key, request } = intention;
  if (status === 'pending') return [[key, { kind: pending }]];
  if (answer === undefined) return [[key, { kind: 'rejected' }]];
  if ('job' in answer) return [[key, { kind: 'taken', request, number: answer.job.number }]];
  const refused = standingOf(answer.booking).kind === 'refused';
  return [[key, refused ? { kind: 'refused' } : { kind: 'taken', request, number: answer.booking.job?.number }]];
}
