import type * as z from 'zod/mini';
import { answerSchema, intentionSchema, orderAnswerSchema, orderIntentionSchema } from './intention.ts';

/** What of a mutation's state is to be read. */
export interface AttemptState {
  variables: unknown;
  data: unknown;
}

function readAttempt<Intention, Answer>(
  { variables, data }: AttemptState,
  intentionOfKind: z.ZodMiniType<Intention>,
  answerOfKind: z.ZodMiniType<Answer>,
): { intention: Intention; answer: Answer | undefined } | undefined {
  const intention = intentionOfKind.safeParse(variables);
  return intention.success ? { intention: intention.data, answer: answerOfKind.safeParse(data).data } : undefined;
}

/** What a booking's attempt sends, and what came back. */
export function readBookingAttempt(state: AttemptState) {
  return readAttempt(state, intentionSchema, answerSchema);
}

/** What an order's attempt sends, and what came back. */
export function readOrderAttempt(state: AttemptState) {
  return readAttempt(state, orderIntentionSchema, orderAnswerSchema);
}
