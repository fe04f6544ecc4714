import * as z from 'zod/mini';
import { bookingKeySchema, holdReasonSchema, relayProblemSchema, saidSchema, timeZoneName } from './bookings.ts';
import { jobUpdateFields } from './jobs.ts';
import { idSchema } from './lookups.ts';

/**
 * Writes to the gateway other than a booking: each one intention under one `Idempotency-Key`, journaled before it is sent,
 * carried out once. `PATCH /v1/jobs/:id` is a `change`, `POST /v1/jobs/:id/cancel` a `cancel`, `POST /v1/sites` a `new-site`.
 */
export const OPERATION_KINDS = ['change', 'cancel', 'new-site'] as const;
export const operationKindSchema = z.enum(OPERATION_KINDS);
export type OperationKind = z.infer<typeof operationKindSchema>;

/** The states of a booking's life, with `done` for `booked`. */
export const OPERATION_STATES = [
  'received',
  'sending',
  'waiting',
  'unanswered',
  'done',
  'refused',
  'unresolved',
] as const;
export const operationStateSchema = z.enum(OPERATION_STATES);
export type OperationState = z.infer<typeof operationStateSchema>;

/**
 * `PATCH /v1/jobs/:id` at the relay: the gateway's shape, plus the zone of a changed window, which is checked and never sent
 * on. A changed window has both its times.
 */
export const changeRequestSchema = z.strictObject({ ...jobUpdateFields, time_zone: z.optional(timeZoneName) });
export type ChangeRequest = z.infer<typeof changeRequestSchema>;

/**
 * What the editor of a change saw of the job in the fields that they change, `seen` in the body of `PATCH /v1/jobs/:id`: where
 * the job is no longer so, the change is refused as `job-changed`. Without it, the later change is the one that stands. Texts
 * as the gateway showed them, times by their instants.
 */
export const seenValuesSchema = z.strictObject({
  title: z.optional(z.string()),
  notes: z.optional(z.string()),
  start_time: z.optional(z.string()),
  end_time: z.optional(z.string()),
  custom_fields: z.optional(z.record(z.string(), z.string())),
});
export type SeenValues = z.infer<typeof seenValuesSchema>;

/** Longest reason for a cancellation, in characters: it goes into an email (CONTRACT.md names no limit). */
export const CANCEL_REASON_MAX = 500;

/**
 * `GET /v1/operations/<key>`, and the body of a 202: what became of one change, cancellation or new site. A change or
 * cancellation that is `done` at once is answered 204, a new site 201 `{ id }`, a refused one with its problem.
 */
export const operationSchema = z.object({
  key: bookingKeySchema,
  kind: operationKindSchema,
  state: operationStateSchema,
  /** A sentence for the person, in plain English. */
  detail: z.string(),
  ...saidSchema,
  /** When the relay stored it: ISO 8601 UTC. */
  received_at: z.string(),
  /** The job that is changed or cancelled. */
  job_id: z.optional(idSchema),
  /** What a `change` sends. */
  change: z.optional(changeRequestSchema),
  /** The new site, once it is there. */
  site: z.optional(z.object({ id: idSchema, name: z.string() })),
  hold: z.optional(holdReasonSchema),
  problem: z.optional(relayProblemSchema),
  /** When to ask again; absent in a final state. */
  retryAfterMs: z.optional(z.number()),
  request_id: z.optional(z.string()),
});
export type Operation = z.infer<typeof operationSchema>;

/** States in which nothing more will happen by itself. */
export function isOperationSettled(state: OperationState): boolean {
  return state === 'done' || state === 'refused' || state === 'unresolved';
}
