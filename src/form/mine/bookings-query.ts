import { queryOptions } from '@tanstack/react-query';
import { type BookingList, bookingListSchema } from '../../contract/bookings.ts';
import { request } from '../api/request.ts';
import { shareBookings } from './share-bookings.ts';

const queryKey = ['bookings'] as const;

/** The visitor's own bookings, the newest first; read again each time the list is opened or looked at. */
export const bookingsQueryOptions = queryOptions({
  queryKey,
  queryFn: async ({ signal, client }) => {
    const { body } = await request({ path: '/v1/bookings', schema: bookingListSchema, signal });
    return shareBookings(client.getQueryData<BookingList>(queryKey), body);
  },
  // Which compares by place, so that one new booking would make all others new.
  structuralSharing: false,
});
