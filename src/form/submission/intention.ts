import * as z from 'zod/mini';
import { bookingKeySchema, bookingRequestSchema, bookingSchema } from '../../contract/bookings.ts';
import { jobCreatedSchema } from '../../contract/jobs.ts';
import { idSchema } from '../../contract/lookups.ts';
import { changeRequestSchema, operationSchema, seenValuesSchema } from '../../contract/operations.ts';
import { siteCreateSchema } from '../../contract/sites.ts';

/** A booking that a person wants: what is sent, under the key it is always sent with. */
export const intentionSchema = z.object({ key: bookingKeySchema, request: bookingRequestSchema });
export type Intention = z.infer<typeof intentionSchema>;

/**
 * What else a person can want of the gateway: src/contract/operations.ts. `job_id` is the gateway's. `seen`: what a change is
 * held against, where somebody else may have changed the job meanwhile.
 */
export const orderSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('change'),
    job_id: idSchema,
    change: changeRequestSchema,
    seen: z.optional(seenValuesSchema),
  }),
  z.object({ kind: z.literal('cancel'), job_id: idSchema, reason: z.optional(z.string()) }),
  z.object({ kind: z.literal('new-site'), site: siteCreateSchema }),
]);
export type Order = z.infer<typeof orderSchema>;

/** A change, a cancellation or a new site, under its key. */
export const orderIntentionSchema = z.object({ key: bookingKeySchema, order: orderSchema });
export type OrderIntention = z.infer<typeof orderIntentionSchema>;

/** One thing a person wants, of any kind. A device may hold some of several kinds. */
export const anyIntentionSchema = z.union([orderIntentionSchema, intentionSchema]);
export type AnyIntention = z.infer<typeof anyIntentionSchema>;

/** The relay's answer to a booking: the job itself, or the booking that will become one. */
export const answerSchema = z.union([z.object({ booking: bookingSchema }), z.object({ job: jobCreatedSchema })]);
export type Answer = z.infer<typeof answerSchema>;

/** The relay's answer to an order: that it is done, with a new site's ID; or the operation that will carry it out. */
export const orderAnswerSchema = z.union([
  z.object({ operation: operationSchema }),
  z.object({ done: z.object({ site_id: z.optional(idSchema) }) }),
]);
export type OrderAnswer = z.infer<typeof orderAnswerSchema>;

/** The relay's answer to an intention of any kind. */
export const anyAnswerSchema = z.union([answerSchema, orderAnswerSchema]);
export type AnyAnswer = z.infer<typeof anyAnswerSchema>;
