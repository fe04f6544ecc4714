import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query';
import { findBooking } from '../api/find-booking.ts';
import { postJob } from '../api/post-job.ts';
import { findOrder, postOrder } from '../api/post-order.ts';
import { failureOf } from '../api/request.ts';
import { tabPass } from '../pass/tab-pass.ts';
import { holdForPass } from './hold-for-pass.ts';
import type { Answer, AnyIntention, Intention } from './intention.ts';
import { BOOKING_MUTATION, ORDER_MUTATION } from './outbox.ts';
import { retryDelay, shouldRetry } from './retry.ts';
import { createSend } from './send-intention.ts';

/** A lookup or the page's settings is asked for again this often before the person is offered to. */
const QUERY_RETRIES = 1;

/** The page's one query client, which knows how each kind of intention is sent. `attempted`: see `createSend`. */
export function createClient(attempted: Set<string>): QueryClient {
  // A page opened without a line starts paused rather than failing first.
  onlineManager.setOnline(navigator.onLine);
  // A booking on its way goes on while the person looks at another tab.
  focusManager.setFocused(true);

  const client = new QueryClient({
    defaultOptions: {
      queries: {
        retry: (failures, error) => failures < QUERY_RETRIES && mayAnswerLater(error),
        retryDelay: (failures, error) => retryDelay(failures, error),
      },
    },
  });
  const careful = {
    retry: shouldRetry,
    retryDelay: (failures: number, error: Error) => retryDelay(failures, error),
    gcTime: Number.POSITIVE_INFINITY,
  };
  const hold = {
    pass: tabPass,
    isWanted: (intention: AnyIntention) =>
      client
        .getMutationCache()
        .getAll()
        .some(({ state }) => state.variables === intention),
  };
  client.setMutationDefaults(BOOKING_MUTATION, {
    mutationFn: holdForPass(createSend<Intention, Answer>({ post: postJob, find: findBookingAnswer }, attempted), hold),
    ...careful,
  });
  client.setMutationDefaults(ORDER_MUTATION, {
    mutationFn: holdForPass(createSend({ post: postOrder, find: findOrder }, attempted), hold),
    ...careful,
  });
  return client;
}

/** A crowded relay that asks for longer than this (ms) is told to the person instead of being waited for. */
const SHORT_WAIT_MS = 5000;

/** No answer, or one that asks for a little time. */
function mayAnswerLater(error: Error): boolean {
  const failure = failureOf(error);
  if (failure.kind === 'no-answer') return true;
  return failure.type === 'too-many-requests' && (failure.retryAfterMs ?? 0) <= SHORT_WAIT_MS;
}

async function findBookingAnswer(key: string): Promise<Answer | null> {
  const booking = await findBooking(key);
  return booking && { booking };
}
