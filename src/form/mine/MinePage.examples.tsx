import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { BookingList } from '../../contract/bookings.ts';
import { CONFIRMED_BOOKING, EXAMPLE_BOOKING, EXAMPLE_PAGE, exampleBooking, LONG_TEXT } from '../examples/answers.ts';
import { bookingsQueryOptions } from './bookings-query.ts';
import MinePage from './MinePage.tsx';

const BOOKINGS = [
  CONFIRMED_BOOKING,
  exampleBooking({ key: '3f2b8c14-6d0a-4f6e-9d51-7a1c0e5b2a91', state: 'unanswered' }),
  exampleBooking({ key: '3f2b8c14-6d0a-4f6e-9d51-7a1c0e5b2a92', state: 'refused' }),
  exampleBooking({
    key: '3f2b8c14-6d0a-4f6e-9d51-7a1c0e5b2a93',
    request: { ...EXAMPLE_BOOKING.request, title: LONG_TEXT },
  }),
];

function Mine({ list }: { list?: BookingList }) {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
  });
  if (list) client.setQueryData(bookingsQueryOptions.queryKey, list);
  return (
    <QueryClientProvider client={client}>
      <MinePage page={EXAMPLE_PAGE} />
    </QueryClientProvider>
  );
}

export const examples = {
  some: () => <Mine list={{ bookings: BOOKINGS, more: true }} />,
  none: () => <Mine list={{ bookings: [], more: false }} />,
};
