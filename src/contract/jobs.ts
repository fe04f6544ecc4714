import * as z from 'zod/mini';
import { text } from './limited-text.ts';
import { LIMITS } from './limits.ts';
import { customerSchema, idSchema, jobStatusSchema } from './lookups.ts';
import { wireTimeSchema } from './wire-time.ts';

const customFieldValues = z.record(z.string(), z.string());

/** `POST /v1/jobs`, exactly as it crosses the wire. Keys the contract does not name are refused. */
export const jobCreateSchema = z.strictObject({
  site: idSchema,
  job_type: idSchema,
  title: text(LIMITS.title, 1),
  start_time: wireTimeSchema,
  end_time: wireTimeSchema,
  notes: z.optional(text(LIMITS.notes)),
  purchase_order_number: z.optional(text(LIMITS.purchaseOrderNumber)),
  external_id: z.optional(text(LIMITS.externalId)),
  project: z.optional(idSchema),
  custom_fields: z.optional(customFieldValues),
});
export type JobCreate = z.infer<typeof jobCreateSchema>;

/** What the gateway answers to a create. `number` is what people quote. */
export const jobCreatedSchema = z.object({ id: idSchema, number: z.string().check(z.minLength(1)) });
export type JobCreated = z.infer<typeof jobCreatedSchema>;

/** What of a job can be changed, until it is scheduled. */
export const jobUpdateFields = {
  title: z.optional(text(LIMITS.title, 1)),
  notes: z.optional(text(LIMITS.notes)),
  start_time: z.optional(wireTimeSchema),
  end_time: z.optional(wireTimeSchema),
  purchase_order_number: z.optional(text(LIMITS.purchaseOrderNumber)),
  external_id: z.optional(text(LIMITS.externalId)),
  custom_fields: z.optional(customFieldValues),
};

/** `PATCH /v1/jobs/:id`: only what changes, at least one thing. */
export const jobUpdateSchema = z
  .strictObject(jobUpdateFields)
  .check(z.refine((update) => Object.keys(update).length > 0));

/** `POST /v1/jobs/:id/cancel`. The reason reaches the scheduling team's email. */
export const jobCancelSchema = z.strictObject({ reason: z.optional(z.string()) });

/** One job of the list. `external_id` and `purchase_order_number` may or may not be echoed: unknown. */
export const jobSchema = z.object({
  id: idSchema,
  number: z.string(),
  series_number: z.number(),
  is_primary: z.boolean(),
  title: z.string(),
  status: z.object({ ...jobStatusSchema.shape, state: z.string() }),
  start_time: z.string(),
  end_time: z.string(),
  customer: customerSchema,
  site: z.object({ id: idSchema, address: z.string() }),
  notes: z.string(),
  custom_fields: customFieldValues,
  external_id: z.optional(z.nullable(z.string())),
  purchase_order_number: z.optional(z.nullable(z.string())),
});
export type Job = z.infer<typeof jobSchema>;

/**
 * A job as it was last seen in the list: what a receipt tells of it. `seen_at`: when, and `changed_at`: since when its times,
 * or whether it is over, are other than before; both ISO 8601 UTC.
 */
export const currentJobSchema = z.object({
  title: z.string(),
  status: z.object({ name: z.string(), state: z.string() }),
  start_time: z.string(),
  end_time: z.string(),
  /** The office's own log: whoever is not the office reads here what they wrote themselves, or nothing. */
  notes: z.optional(z.string()),
  custom_fields: customFieldValues,
  /** Where the list echoes them. */
  purchase_order_number: z.optional(z.string()),
  external_id: z.optional(z.string()),
  seen_at: z.string(),
  changed_at: z.optional(z.string()),
});
export type CurrentJob = z.infer<typeof currentJobSchema>;

/** `GET /v1/jobs`, newest-updated first. The last page's cursor is absent or null: unknown which. */
export const jobListSchema = z.object({ jobs: z.array(jobSchema), next_cursor: z.optional(z.nullable(z.string())) });
export type JobList = z.infer<typeof jobListSchema>;

const instantText = z.string().check(z.refine((value) => !Number.isNaN(Date.parse(value))));
/** ISO 8601 in UTC, as `updated_at_from` and `updated_at_to` ask for. */
const utcText = instantText.check(z.regex(/Z$|[+-]00:00$/));

/** The parameters of `GET /v1/jobs`, as they stand in the query string. */
export const jobListQuerySchema = z.strictObject({
  state: z._default(z.enum(['open', 'closed', 'all']), 'open'),
  status: z.optional(idSchema),
  updated_at_from: z.optional(utcText),
  updated_at_to: z.optional(utcText),
  start_time_from: z.optional(instantText),
  start_time_to: z.optional(instantText),
  number: z.optional(z.string()),
  page_size: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(LIMITS.pageSize.max)),
    LIMITS.pageSize.default,
  ),
  cursor: z.optional(z.string()),
});
export type JobListQuery = z.infer<typeof jobListQuerySchema>;
