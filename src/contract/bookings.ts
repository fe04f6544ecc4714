import * as z from 'zod/mini';
import { currentJobSchema, type JobCreate, jobCreatedSchema, jobCreateSchema } from './jobs.ts';
import { problemSchema } from './problem-document.ts';
import { wireTimeSchema } from './wire-time.ts';

/** The header that carries one intention's key, a UUID made in the browser before the first attempt. */
export const IDEMPOTENCY_KEY = 'Idempotency-Key';
export const bookingKeySchema = z.uuid();

/** An IANA time zone's name by its form; whether there is such a zone, place-time knows. */
export const timeZoneName = z.string().check(z.minLength(1), z.maxLength(64), z.regex(/^[A-Za-z0-9_+\-/]+$/));

/**
 * `POST /v1/jobs` at the relay: the gateway's shape, plus the zone the window was read in, which the relay
 * checks, keeps for the receipt and never sends on.
 */
export const bookingRequestSchema = z.strictObject({ ...jobCreateSchema.shape, time_zone: z.optional(timeZoneName) });
export type BookingRequest = z.infer<typeof bookingRequestSchema>;

/** A booking's life in the journal: DESIGN.md, "A booking's life". */
export const BOOKING_STATES = [
  'received',
  'sending',
  'waiting',
  'unanswered',
  'booked',
  'refused',
  'unresolved',
] as const;
export const bookingStateSchema = z.enum(BOOKING_STATES);
export type BookingState = z.infer<typeof bookingStateSchema>;

/** Why a booking is held in `waiting`: who has to act before it is sent. */
export const HOLD_REASONS = ['busy', 'unreachable', 'misconfigured'] as const;
export const holdReasonSchema = z.enum(HOLD_REASONS);
export type HoldReason = z.infer<typeof holdReasonSchema>;

/** What is said in English beside it, for a page in another language: a code of `sayings.ts` and its parameters. */
export const saidSchema = {
  code: z.optional(z.string()),
  params: z.optional(z.record(z.string(), z.unknown())),
};

/** One problem at one field: `field` is the request's own key, `custom_fields.<name>` for a custom field. */
export const fieldErrorSchema = z.object({ field: z.string(), message: z.string(), ...saidSchema });
export type FieldError = z.infer<typeof fieldErrorSchema>;

/** How the operator can be reached, as far as configured. */
export const contactSchema = z.object({
  business_name: z.optional(z.string()),
  phone: z.optional(z.string()),
  email: z.optional(z.string()),
});
export type Contact = z.infer<typeof contactSchema>;

/** The relay's problem document. */
export const relayProblemSchema = z.looseObject({
  ...problemSchema.shape,
  errors: z.optional(z.array(fieldErrorSchema)),
  lookups: z.optional(z.array(z.string())),
  window: z.optional(z.object({ start_time: wireTimeSchema, end_time: wireTimeSchema })),
  /** Whom to ask for a new link; with every 401. */
  contact: z.optional(contactSchema),
  /** Where the desk signs in, a path of ours; with a 401 that signing in mends. */
  sign_in: z.optional(z.string()),
  /** The job as it is now; with `job-changed`. */
  current: z.optional(currentJobSchema),
});
export type RelayProblem = z.infer<typeof relayProblemSchema>;

/** `GET /v1/bookings/<key>`, and the body of a 202: what became of one intention. */
export const bookingSchema = z.object({
  key: bookingKeySchema,
  state: bookingStateSchema,
  /** A sentence for the person, in plain English. */
  detail: z.string(),
  ...saidSchema,
  request: bookingRequestSchema,
  /** Names as the lookups had them when the booking was made. */
  site_name: z.optional(z.string()),
  job_type_name: z.optional(z.string()),
  project_name: z.optional(z.string()),
  /** The name of the rep who took it: for the operator's own desk alone. */
  taken_by: z.optional(z.string()),
  /** When the relay stored it: ISO 8601 UTC. */
  received_at: z.string(),
  job: z.optional(jobCreatedSchema),
  /** The job's status as last heard, by webhook or by asking. */
  job_status: z.optional(z.string()),
  /** The job as the gateway last showed it; absent while it has not been asked. */
  current: z.optional(currentJobSchema),
  hold: z.optional(holdReasonSchema),
  problem: z.optional(relayProblemSchema),
  /** When to ask again, or how long until the next attempt; absent in a final state. */
  retryAfterMs: z.optional(z.number()),
  /** The gateway's request ID of the last attempt: what support asks for. */
  request_id: z.optional(z.string()),
});
export type Booking = z.infer<typeof bookingSchema>;

/** `GET /v1/bookings`: the visitor's own bookings, the newest first. `more`: there are older ones than these. */
export const bookingListSchema = z.object({ bookings: z.array(bookingSchema), more: z.boolean() });
export type BookingList = z.infer<typeof bookingListSchema>;

/** The problem that answers `POST /v1/jobs` once the gateway has refused the booking: its key is spent. */
export const refusedProblemSchema = z.looseObject({ ...relayProblemSchema.shape, booking: bookingSchema });

/** The part of a booking request that the gateway knows. */
export function jobOf({ time_zone: _, ...job }: BookingRequest): JobCreate {
  return job;
}
