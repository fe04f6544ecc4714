import type { DeskJob } from '../../contract/desk.ts';
import type { ChangeRequest } from '../../contract/operations.ts';
import { saying } from '../../contract/saying.ts';
import { instantOf } from '../../contract/wire-time.ts';
import { relayProblem } from '../problem.ts';
import { changedSince } from './changed-since.ts';
import { type CheckedChange, NOTHING_CHANGES } from './check-change.ts';

const NEEDS_A_CHANGE = saying('change-needs-change');

/**
 * Holds a well-formed change of a job that was not booked here against what is known of it. Its job type is not among that, so
 * the rules that hang on one are left to the gateway.
 */
export function checkChangeElsewhere(change: ChangeRequest, job: DeskJob): CheckedChange {
  const { start_time, end_time, purchase_order_number, external_id } = change;
  if (start_time !== undefined && end_time !== undefined && instantOf(end_time) <= instantOf(start_time)) {
    const faults = [{ field: 'end_time', ...saying('end-not-after-start') }];
    return { ok: false, problem: relayProblem('invalid-booking', { says: NEEDS_A_CHANGE, faults }) };
  }
  const { title, notes, custom_fields } = change;
  const wanted = {
    ...(title !== undefined && { title }),
    ...(notes !== undefined && { notes }),
    ...(start_time !== undefined && { start_time }),
    ...(end_time !== undefined && { end_time }),
    ...(custom_fields && { custom_fields }),
  };
  // The list does not show the other two.
  const isHidden = purchase_order_number !== undefined || external_id !== undefined;
  if (isHidden || changedSince(wanted, { ...job, notes: job.notes ?? '' }).length > 0) return { ok: true, change };
  return { ok: false, problem: relayProblem('invalid-booking', { says: NOTHING_CHANGES }) };
}
