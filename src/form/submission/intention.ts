import * as z from 'zod/mini';
import { bookingKeySchema, bookingRequestSchema, bookingSchema } from '../../contract/bookings.ts';
import { jobCreatedSchema } from '../../contract/jobs.ts';

/** One thing a person wants: what is sent, under the key it is always sent with. */
export const intentionSchema = z.object({ key: bookingKeySchema, request: bookingRequestSchema });
export type Intention = z.infer<typeof intentionSchema>;

/** The relay's answer to an intention: the job itself, or the booking that will become one. */
export const answerSchema = z.union([z.object({ booking: bookingSchema }), z.object({ job: jobCreatedSchema })]);
export type Answer = z.infer<typeof answerSchema>;
