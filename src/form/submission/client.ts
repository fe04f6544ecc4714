import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query';
import { findBooking } from '../api/find-booking.ts';
import { postJob } from '../api/post-job.ts';
import { failureOf } from '../api/request.ts';
import { BOOKING_MUTATION } from './outbox.ts';
import { retryDelay, shouldRetry } from './retry.ts';
import { createSendBooking } from './send-booking.ts';

/** A lookup or the page's settings is asked for again this often before the person is offered to. */
const QUERY_RETRIES = 1;

/** The page's one query client, which knows how a booking is sent. `attempted`: see `createSendBooking`. */
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
  client.setMutationDefaults(BOOKING_MUTATION, {
    mutationFn: createSendBooking({ postJob, findBooking }, attempted),
    retry: shouldRetry,
    retryDelay: (failures) => retryDelay(failures),
    gcTime: Number.POSITIVE_INFINITY,
  });
  return client;
}
