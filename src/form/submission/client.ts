import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query';
import { failureOf, isPassFailure } from '../api/request.ts';
import { tabPass } from '../pass/tab-pass.ts';
import { rest } from '../rest/rest.ts';
import type { Intention, OrderIntention } from './intention.ts';
import { BOOKING_MUTATION, ORDER_MUTATION } from './kept-names.ts';
import { retryDelay, shouldRetry } from './retry.ts';

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
        retry: (failures, error) => isOfEarlierPass(error) || (failures < QUERY_RETRIES && mayAnswerLater(error)),
        retryDelay: (failures, error) => (isOfEarlierPass(error) ? 0 : retryDelay(failures, error)),
      },
    },
  });
  const careful = {
    retry: shouldRetry,
    retryDelay: (failures: number, error: Error) => retryDelay(failures, error),
    gcTime: Number.POSITIVE_INFINITY,
  };
  const senders = async () => (await rest.load()).createSenders(client, attempted);
  client.setMutationDefaults(BOOKING_MUTATION, {
    mutationFn: async (intention: Intention) => (await senders()).sendBooking(intention),
    ...careful,
  });
  client.setMutationDefaults(ORDER_MUTATION, {
    mutationFn: async (intention: OrderIntention) => (await senders()).sendOrder(intention),
    ...careful,
  });
  return client;
}

/** The relay's no to a pass that another has taken the place of meanwhile: a no to this one the pass's holder would know. */
function isOfEarlierPass(error: Error): boolean {
  return isPassFailure(error) && tabPass.refusal() === undefined;
}

/** A crowded relay that asks for longer than this (ms) is told to the person instead of being waited for. */
const SHORT_WAIT_MS = 5000;

/** No answer, or one that asks for a little time. */
function mayAnswerLater(error: Error): boolean {
  const failure = failureOf(error);
  if (failure.kind === 'no-answer') return true;
  return failure.type === 'too-many-requests' && (failure.retryAfterMs ?? 0) <= SHORT_WAIT_MS;
}
