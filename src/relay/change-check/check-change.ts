import type { Booking, BookingRequest, RelayProblem } from '../../contract/bookings.ts';
import type { ChangeRequest, Operation } from '../../contract/operations.ts';
import { problemType } from '../../contract/problems.ts';
import { saying } from '../../contract/saying.ts';
import { tidyBooking } from '../../contract/tidy-booking.ts';
import { type CheckDeps, checkBooking } from '../booking-check/check-booking.ts';
import type { Visitor } from '../ports.ts';
import { type ProblemDetails, relayProblem } from '../problem.ts';
import { narrowChange, touchedFields } from './narrow-change.ts';

export type CheckedChange = { ok: true; change: ChangeRequest } | { ok: false; problem: RelayProblem };

const NEEDS_A_CHANGE = saying('change-needs-change');
const CHOICES_CHANGED = saying('change-choices-changed');
const CLOCKS_DIFFER = saying('change-clocks-differ');
export const NOTHING_CHANGES = saying('change-is-nothing');

/**
 * Holds a well-formed change against what is known of the job and against every rule of a booking. What was wrong with the
 * booking already and is not touched stands in nobody's way.
 *
 * @param others the job's operations so far
 */
export async function checkChange(
  asked: ChangeRequest,
  booking: Booking,
  others: readonly Operation[],
  visitor: Visitor,
  deps: CheckDeps,
): Promise<CheckedChange> {
  const change = narrowChange(asked, booking, others);
  if (!change) return refuse('invalid-booking', { says: NOTHING_CHANGES });
  const before = requestNow(booking);
  const problem = await problemWith(changed(before, change), visitor, deps);
  if (!problem) return { ok: true, change };
  if (problemType(problem) === 'clock-rules-differ') {
    if (change.start_time === undefined || !problem.window) return { ok: true, change };
    return refuse('clock-rules-differ', { says: CLOCKS_DIFFER, window: problem.window });
  }
  const standing = new Set((await problemWith(before, visitor, deps))?.errors?.map(({ field }) => field));
  const touched = touchedFields(change);
  const errors = problem.errors?.filter(({ field }) => touched.has(field) || !standing.has(field)) ?? [];
  if (errors.length === 0) return { ok: true, change };
  const { lookups } = problem;
  return problemType(problem) === 'stale-lookup'
    ? refuse('stale-lookup', { says: CHOICES_CHANGED, ...(lookups && { lookups }) }, errors)
    : refuse('invalid-booking', { says: NEEDS_A_CHANGE, ...(lookups && { lookups }) }, errors);
}

function refuse(
  type: Parameters<typeof relayProblem>[0],
  details: ProblemDetails,
  errors?: RelayProblem['errors'],
): CheckedChange {
  return { ok: false, problem: { ...relayProblem(type, details), ...(errors && { errors }) } };
}

async function problemWith(
  request: BookingRequest,
  visitor: Visitor,
  deps: CheckDeps,
): Promise<RelayProblem | undefined> {
  const checked = await checkBooking(request, visitor, deps);
  return checked.ok ? undefined : checked.problem;
}

/** The booking as if it were requested now, as the job is. Its times are those that were asked for: they are known to be well formed. */
function requestNow({ request, current }: Booking): BookingRequest {
  if (!current) return request;
  const { title, notes, custom_fields } = current;
  return { ...request, title, ...(notes !== undefined && { notes }), custom_fields };
}

function changed(request: BookingRequest, change: ChangeRequest): BookingRequest {
  const { title = request.title, start_time = request.start_time, end_time = request.end_time } = change;
  const custom_fields = { ...request.custom_fields, ...change.custom_fields };
  return tidyBooking({ ...request, ...change, title, start_time, end_time, custom_fields });
}
