import * as z from 'zod';
import { type BookingRequest, bookingRequestSchema } from '../../contract/bookings.ts';
import { tidyBooking } from '../../contract/tidy-booking.ts';
import type { FieldFault } from '../problem.ts';
import { faultOf } from './field-messages.ts';

/** A field that must be there: left out, it is empty, and the contract's own rule then says what is missing. */
const required = z.string().catch('');

/** What can be tidied. Lengths and forms are judged afterwards, as the text will be sent. */
const untidySchema = z.strictObject({
  site: required,
  job_type: required,
  title: required,
  start_time: required,
  end_time: required,
  notes: z.string().optional(),
  purchase_order_number: z.string().optional(),
  external_id: z.string().optional(),
  project: z.string().optional(),
  custom_fields: z.record(z.string(), z.string()).optional(),
  time_zone: z.string().optional(),
}) satisfies z.ZodType<BookingRequest>;

export type ReadBooking = { ok: true; request: BookingRequest } | { ok: false; faults: FieldFault[] };

/** Reads the body of `POST /v1/jobs`: tidied first, then held against the contract, every mistake as a fault of its field. */
export function readBooking(body: unknown): ReadBooking {
  const untidy = untidySchema.safeParse(body);
  if (!untidy.success) return { ok: false, faults: faultsIn(untidy.error.issues, body) };
  const tidied = tidyBooking(untidy.data);
  const request = bookingRequestSchema.safeParse(tidied);
  if (!request.success) return { ok: false, faults: faultsIn(request.error.issues, tidied) };
  return { ok: true, request: request.data };
}

/** One fault for each field of a booking: the first thing wrong with it. */
export function faultsIn(issues: readonly z.core.$ZodIssue[], body: unknown): FieldFault[] {
  const faults = new Map<string, FieldFault>();
  for (const issue of issues) {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    for (const path of paths) {
      const field = path.map(String).join('.');
      if (!faults.has(field)) faults.set(field, { field, ...faultOf(path, issue.code, valueAt(body, path)) });
    }
  }
  return [...faults.values()];
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined),
    body,
  );
}
