import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import type { BookingList } from '../../../contract/bookings.ts';
import { bookingsQueryOptions } from '../../mine/bookings-query.ts';
import { take } from './desk-live.ts';
import { aBooking } from './for-tests.ts';

const EMPTY: BookingList = { bookings: [], more: false };

/** A list that is looked at, whose readings are answered one by one. */
function aList() {
  const client = new QueryClient();
  const answers: ((list: BookingList) => void)[] = [];
  const { queryKey } = bookingsQueryOptions;
  const queryFn = ({ signal: _ }: { signal: AbortSignal }) =>
    new Promise<BookingList>((resolve) => {
      answers.push(resolve);
    });
  const observer = new QueryObserver(client, { queryKey, queryFn });
  observer.subscribe(() => undefined);
  return { client, answers, shown: () => client.getQueryData<BookingList>(queryKey)?.bookings };
}

describe('what happens while the list is read', () => {
  it('is not lost to an answer from before, not even to the first', async () => {
    const { client, answers, shown } = aList();
    take(client, { name: 'booking', booking: aBooking() });
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[0]?.(EMPTY);
    answers[1]?.({ bookings: [aBooking()], more: false });
    await vi.waitFor(() => expect(shown()).toHaveLength(1));
  });

  it('is put into a list that is there, with nothing read again', async () => {
    const { client, answers, shown } = aList();
    answers[0]?.(EMPTY);
    await vi.waitFor(() => expect(shown()).toEqual([]));
    take(client, { name: 'booking', booking: aBooking({ state: 'sending' }) });
    take(client, { name: 'booking', booking: aBooking() });
    expect(shown()).toEqual([aBooking()]);
    expect(answers).toHaveLength(1);
  });

  it('is read anew when the line is there again', async () => {
    const { client, answers, shown } = aList();
    answers[0]?.(EMPTY);
    await vi.waitFor(() => expect(shown()).toEqual([]));
    take(client, { name: 'ready' });
    await vi.waitFor(() => expect(answers).toHaveLength(2));
  });
});
