import * as z from 'zod/mini';
import { bookingKeySchema } from '../../contract/bookings.ts';
import type { VisitForm } from '../visit-form.ts';

/** A form as it is kept: every field, as it was typed. */
export const visitFormSchema = z.object({
  site: z.string(),
  site_words: z.optional(z.string()),
  job_type: z.string(),
  title: z.string(),
  project: z.string(),
  date: z.string(),
  from: z.string(),
  to: z.string(),
  time_zone: z.string(),
  from_occurrence: z.string(),
  to_occurrence: z.string(),
  custom_fields: z.record(z.string(), z.string()),
  notes: z.string(),
  purchase_order_number: z.string(),
  external_id: z.string(),
  message: z.optional(z.string()),
}) satisfies z.ZodMiniType<VisitForm>;

/** A draft as it is kept. */
export const keptDraftSchema = z.object({
  key: bookingKeySchema,
  values: visitFormSchema,
  savedAt: z.number(),
  /** What links have given, by field, to tell it from what the person typed: src/form/prefill. */
  given: z.optional(z.record(z.string(), z.string())),
});
