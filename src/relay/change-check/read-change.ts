import * as z from 'zod';
import type { FieldError } from '../../contract/bookings.ts';
import {
  type ChangeRequest,
  changeRequestSchema,
  type SeenValues,
  seenValuesSchema,
} from '../../contract/operations.ts';
import { tidyLine, tidyLines } from '../../contract/text.ts';
import { errorsIn } from '../booking-check/read-booking.ts';

const untidySchema = z.strictObject({
  title: z.string().optional(),
  notes: z.string().optional(),
  start_time: z.string().optional(),
  end_time: z.string().optional(),
  purchase_order_number: z.string().optional(),
  external_id: z.string().optional(),
  custom_fields: z.record(z.string(), z.string()).optional(),
  time_zone: z.string().optional(),
  seen: z.unknown().optional(),
});

const SEEN_WORDS = 'Send what was seen of the job, by the fields of a change.';

export type ReadChange =
  | { ok: true; change: ChangeRequest; seen: SeenValues | undefined }
  | { ok: false; errors: FieldError[] };

const FIXED = new Set(['site', 'job_type', 'project']);
const FIXED_WORDS = 'This cannot be changed here. Call the office, or cancel this visit and request another.';

/** Reads the body of `PATCH /v1/jobs/:id`: tidied first, then held against the contract, every mistake in words. */
export function readChange(body: unknown): ReadChange {
  const untidy = untidySchema.safeParse(body);
  if (!untidy.success) return { ok: false, errors: inWords(errorsIn(untidy.error.issues, body)) };
  const { seen: asSeen, ...rest } = untidy.data;
  const seen = z.optional(seenValuesSchema).safeParse(asSeen);
  if (!seen.success) return { ok: false, errors: [{ field: 'seen', message: SEEN_WORDS }] };
  const tidied = tidyChange(rest);
  const change = changeRequestSchema.safeParse(tidied);
  if (!change.success) return { ok: false, errors: errorsIn(change.error.issues, tidied) };
  const { start_time, end_time } = change.data;
  if ((start_time === undefined) === (end_time === undefined))
    return { ok: true, change: change.data, seen: seen.data };
  const field = start_time === undefined ? 'start_time' : 'end_time';
  return { ok: false, errors: [{ field, message: 'Send both times of a changed window.' }] };
}

function inWords(errors: FieldError[]): FieldError[] {
  return errors.map((error) => (FIXED.has(error.field) ? { ...error, message: FIXED_WORDS } : error));
}

/** Unlike a booking's, an empty value stays: it clears what is there (CONTRACT.md, "PATCH /v1/jobs/:id"). */
function tidyChange(change: Omit<z.infer<typeof untidySchema>, 'seen'>) {
  const { custom_fields: fields, notes } = change;
  const lines = (['title', 'purchase_order_number', 'external_id'] as const).flatMap((name) => {
    const value = change[name];
    return value === undefined ? [] : [[name, tidyLine(value)] as const];
  });
  return {
    ...change,
    ...Object.fromEntries(lines),
    ...(notes !== undefined && { notes: tidyLines(notes) }),
    ...(fields && {
      custom_fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, tidyLines(value)])),
    }),
  };
}
