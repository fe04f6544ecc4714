import * as z from 'zod/mini';
import { bookingKeySchema, bookingSchema, bookingStateSchema } from './bookings.ts';
import { jobCreatedSchema, jobSchema } from './jobs.ts';

const { id, number, title, start_time, end_time, site, custom_fields } = jobSchema.shape;

/**
 * A job as the desk sees it, made here or elsewhere: the gateway's shape, narrowed. `open`: whether it is among the gateway's
 * open jobs, as far as can be told. `seen_at`: ISO 8601 UTC.
 */
export const deskJobSchema = z.object({
  id,
  number,
  title,
  status: z.object({ name: z.string(), state: z.string() }),
  start_time,
  end_time,
  site,
  notes: z.optional(z.string()),
  custom_fields,
  open: z.boolean(),
  seen_at: z.string(),
});
export type DeskJob = z.infer<typeof deskJobSchema>;

/**
 * `GET /v1/jobs` at the relay, the latest start first. `as_of`: when the list was last read to its end (ISO 8601 UTC), absent
 * while it never was. `complete`: every open job of the gateway's was listed then. `more`: more of them fit than `limit`.
 */
export const deskJobListSchema = z.object({
  jobs: z.array(deskJobSchema),
  as_of: z.optional(z.string()),
  complete: z.boolean(),
  more: z.boolean(),
});
export type DeskJobList = z.infer<typeof deskJobListSchema>;

/** How far a likely duplicate starts from the visit, before or after. */
export const LIKELY_DUPLICATE_DAYS = 7;

/**
 * A visit that may be the same one: information, never a block. `same-site`: its job type is not known, for the gateway's
 * list shows none. `key` and `state`: it was booked here, by this channel. `status`: the job's, as last heard.
 */
export const likelyDuplicateSchema = z.object({
  kind: z.enum(['same-job-type', 'same-site']),
  title: z.string(),
  start_time: z.string(),
  end_time: z.string(),
  key: z.optional(bookingKeySchema),
  state: z.optional(bookingStateSchema),
  job: z.optional(jobCreatedSchema),
  status: z.optional(z.string()),
});
export type LikelyDuplicate = z.infer<typeof likelyDuplicateSchema>;

/** `GET /v1/likely-duplicates`: those of the same job type first, then by how near they start. */
export const likelyDuplicatesSchema = z.object({ duplicates: z.array(likelyDuplicateSchema) });

/**
 * What `GET /v1/events` (server-sent events) tells, by event name. A stream that is cut is resumed with `Last-Event-ID`; what
 * came shortly before may then be told again. Each tells how things are, so that to be told twice does no harm.
 */
export const DESK_EVENTS = {
  /** The stream has begun: what is shown may be from before, and is to be read now. */
  ready: z.object({}),
  /** A booking of the channel's moved on. */
  booking: bookingSchema,
  /** The job list has changed. */
  jobs: z.object({}),
  /** A lookup was read anew. */
  lookup: z.object({ name: z.string() }),
} as const;
export type DeskEventName = keyof typeof DESK_EVENTS;
