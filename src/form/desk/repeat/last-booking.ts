import * as z from 'zod/mini';
import { bookingKeySchema, bookingRequestSchema } from '../../../contract/bookings.ts';

/** What this browser booked last: to be repeated, and to be read out once more. */
export const lastBookingSchema = z.object({
  key: bookingKeySchema,
  request: bookingRequestSchema,
  /** The job's number, once there is one. */
  number: z.optional(z.string()),
});
export type LastBooking = z.infer<typeof lastBookingSchema>;
