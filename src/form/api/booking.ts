import { queryOptions } from '@tanstack/react-query';
import type { Booking } from '../../contract/bookings.ts';
import { isSettled } from '../../contract/settled.ts';
import { inWords } from '../language/said.ts';
import { failureOf, isPassFailure } from './request.ts';

/** When the relay names no time to ask again, and the bounds of the times it names. In ms. */
const POLL = { usual: 3000, least: 1000, most: 30_000 };

/** One booking, asked for again until nothing more will happen to it by itself. Null for an unknown key. */
export const bookingQueryOptions = (key: string) =>
  queryOptions({
    queryKey: ['booking', key],
    queryFn: async ({ signal }) => (await import('./find-booking.ts')).findBooking(key, signal),
    refetchInterval: ({ state }) =>
      !isPassFailure(state.error) && erasedWords(state.error) === undefined && pollAfter(state.data),
    refetchIntervalInBackground: true,
    staleTime: POLL.least,
  });

/** What the relay says of a booking whose details it has erased; undefined for any other failure, and for none. */
export function erasedWords(error: unknown): string | undefined {
  const failure = error === null ? undefined : failureOf(error);
  return failure?.kind === 'problem' && failure.type === 'erased'
    ? inWords(failure.problem, failure.problem.detail ?? '')
    : undefined;
}

/** How long to wait before asking again (ms); false when there is nothing to wait for. */
export function pollAfter(booking: Booking | null | undefined): number | false {
  if (booking === null || (booking && isSettled(booking.state))) return false;
  return pollDelay(booking?.retryAfterMs);
}

/** The relay's time to ask again (ms), within bounds. */
export function pollDelay(retryAfterMs: number | undefined): number {
  return Math.min(Math.max(retryAfterMs ?? POLL.usual, POLL.least), POLL.most);
}
