import { type MutationKey, type QueryClient, useMutationState } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { failureOf } from '../api/request.ts';
import { tabPass } from '../pass/tab-pass.ts';
import { usePassRefusal } from '../pass/use-pass-refusal.ts';
import { findAttempt } from './outbox.ts';
import { waitedFor } from './retry.ts';
import type { Attempt } from './standing.ts';

/** How one kind of intention is told among the page's mutations. */
export interface AttemptKind<Intention, Answer> {
  mutationKey: MutationKey;
  intention: z.ZodMiniType<Intention>;
  answer: z.ZodMiniType<Answer>;
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
      const intention = kind.intention.safeParse(state.variables);
      if (!intention.success || status === 'idle') return undefined;
      return {
        status,
        failures: failureCount,
        intention: intention.data,
        answer: kind.answer.safeParse(state.data).data,
        failure: error ? failureOf(error) : undefined,
        heldBy: failureReason ? waitedFor(failureOf(failureReason)) : undefined,
      };
    },
  });
  const attempt = attempts.findLast((one) => one !== undefined && isMeant(one.intention));
  return attempt && refusal && tabPass.current() !== undefined ? { ...attempt, heldBy: 'pass' } : attempt;
}

/** Lets go of the page's attempt at `key`, and of what is kept of it. */
export function forgetAttempt(client: QueryClient, key: string): void {
  const attempt = findAttempt(client, key);
  if (attempt) client.getMutationCache().remove(attempt);
}
