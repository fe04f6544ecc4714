import { type MutationKey, useMutationState } from '@tanstack/react-query';
import { failureOf } from '../api/request.ts';
import { tabPass } from '../pass/tab-pass.ts';
import { usePassRefusal } from '../pass/use-pass-refusal.ts';
import type { AttemptState } from './read-attempt.ts';
import { waitedFor } from './retry.ts';
import type { Attempt } from './standing.ts';

/** How one kind of intention is told among the page's mutations. */
export interface AttemptKind<Intention, Answer> {
  mutationKey: MutationKey;
  /** Undefined for what is none of its kind. */
  read: (state: AttemptState) => { intention: Intention; answer: Answer | undefined } | undefined;
}

/** The page's latest attempt at an intention that is meant; undefined while there is none. */
export function useAttempt<Intention, Answer>(
  kind: AttemptKind<Intention, Answer>,
  isMeant: (intention: Intention) => boolean,
): Attempt<Intention, Answer> | undefined {
  const refusal = usePassRefusal();
  const attempts = useMutationState({
    filters: { mutationKey: kind.mutationKey },
    select: ({ state }): Attempt<Intention, Answer> | undefined => {
      const { status, failureCount, failureReason, error } = state;
      const read = kind.read(state);
      if (!read || status === 'idle') return undefined;
      return {
        status,
        failures: failureCount,
        ...read,
        failure: error ? failureOf(error) : undefined,
        heldBy: failureReason ? waitedFor(failureOf(failureReason)) : undefined,
      };
    },
  });
  const attempt = attempts.findLast((one) => one !== undefined && isMeant(one.intention));
  return attempt && refusal && tabPass.current() !== undefined ? { ...attempt, heldBy: 'pass' } : attempt;
}
