import * as z from 'zod';
import {
  type ChangeRequest,
  changeRequestSchema,
  type SeenValues,
  seenValuesSchema,
} from '../../contract/operations.ts';
import { saying } from '../../contract/saying.ts';
import { tidyLine, tidyLines } from '../../contract/text.ts';
import { faultsIn } from '../booking-check/read-booking.ts';
import type { FieldFault } from '../problem.ts';

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

export type ReadChange =
  | { ok: true; change: ChangeRequest; seen: SeenValues | undefined }
  | { ok: false; faults: FieldFault[] };

const FIXED = new Set(['site', 'job_type', 'project']);

/** Reads the body of `PATCH /v1/jobs/:id`: tidied first, then held against the contract, every mistake as a fault of its field. */
export function readChange(body: unknown): ReadChange {
  const untidy = untidySchema.safeParse(body);
  if (!untidy.success) return { ok: false, faults: orFixed(faultsIn(untidy.error.issues, body)) };
  const { seen: asSeen, ...rest } = untidy.data;
  const seen = z.optional(seenValuesSchema).safeParse(asSeen);
  if (!seen.success) return { ok: false, faults: [{ field: 'seen', ...saying('send-what-was-seen') }] };
  const tidied = tidyChange(rest);
  const change = changeRequestSchema.safeParse(tidied);
  if (!change.success) return { ok: false, faults: faultsIn(change.error.issues, tidied) };
  const { start_time, end_time } = change.data;
  if ((start_time === undefined) === (end_time === undefined))
    return { ok: true, change: change.data, seen: seen.data };
  const field = start_time === undefined ? 'start_time' : 'end_time';
  return { ok: false, faults: [{ field, ...saying('send-both-times') }] };
}

function orFixed(faults: readonly FieldFault[]): FieldFault[] {
  return faults.map((fault) =>
    FIXED.has(fault.field) ? { field: fault.field, ...saying('fixed-once-booked') } : fault,
  );
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
