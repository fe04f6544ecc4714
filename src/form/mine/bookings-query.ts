import { queryOptions } from '@tanstack/react-query';
import { bookingListSchema } from '../../contract/bookings.ts';
import { request } from '../api/request.ts';

/** The visitor's own bookings, the newest first; read again each time the list is opened or looked at. */
export const bookingsQueryOptions = queryOptions({
  queryKey: ['bookings'],
  queryFn: async ({ signal }) => (await request({ path: '/v1/bookings', schema: bookingListSchema, signal })).body,
});
