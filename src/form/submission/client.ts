import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query';
import { findBooking } from '../api/find-booking.ts';
import { postJob } from '../api/post-job.ts';
import { findOrder, postOrder } from '../api/post-order.ts';
import { failureOf } from '../api/request.ts';
import type { Answer, Intention } from './intention.ts';
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
        retry: (failures, error) => failures < QUERY_RETRIES && failureOf(error).kind === 'no-answer',
        retryDelay: (failures) => retryDelay(failures),
      },
    },
  });
  const careful = {
    retry: shouldRetry,
    retryDelay: (failures: number) => retryDelay(failures),
    gcTime: Number.POSITIVE_INFINITY,
  };
  client.setMutationDefaults(BOOKING_MUTATION, {
    mutationFn: createSend<Intention, Answer>({ post: postJob, find: findBookingAnswer }, attempted),
    ...careful,
  });
  client.setMutationDefaults(ORDER_MUTATION, {
    mutationFn: createSend({ post: postOrder, find: findOrder }, attempted),
    ...careful,
  });
  return client;
}

async function findBookingAnswer(key: string): Promise<Answer | null> {
  const booking = await findBooking(key);
  return booking && { booking };
}
