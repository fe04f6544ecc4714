import { type Booking, bookingSchema } from '../../contract/bookings.ts';
import { failureOf, request } from './request.ts';

/** What became of one intention; null when the relay has never heard of the key. Never sends anything on. */
export async function findBooking(key: string, signal?: AbortSignal): Promise<Booking | null> {
  try {
    return (await request({ path: `/v1/bookings/${encodeURIComponent(key)}`, schema: bookingSchema, signal })).body;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.kind === 'problem' && failure.type === 'not-found') return null;
    throw error;
  }
}
