import type { FieldError, RelayProblem } from '../contract/bookings.ts';
import { RELAY_PROBLEMS, type RelayProblemType, relayProblemUri } from '../contract/problems.ts';
import type { Saying } from '../contract/sayings.ts';
import { inEnglish, onWire, spoken } from './words.ts';

const TITLES: Record<RelayProblemType, string> = {
  'invalid-booking': 'The booking needs a change',
  'stale-lookup': 'The choices have changed',
  'clock-rules-differ': 'The clock rules differ',
  'invalid-request': 'The request could not be read',
  'idempotency-key-required': 'An idempotency key is required',
  'idempotency-key-reused': 'The idempotency key was used before',
  'not-found': 'Not found',
  erased: 'The details are erased',
  'method-not-allowed': 'Method not allowed',
  'body-too-large': 'The request is too large',
  'invalid-site': 'The new site needs a change',
  'editing-locked': 'The job can no longer be changed here',
  'cancellation-locked': 'The job can no longer be cancelled here',
  'job-changed': 'The job has changed',
  'cancel-not-configured': 'The job cannot be cancelled here',
  unauthorized: 'Not allowed',
  'pass-required': 'A link is needed',
  'pass-expired': 'The link has expired',
  'pass-not-yet-valid': 'The link is not valid yet',
  'pass-revoked': 'The link has been withdrawn',
  'pass-invalid': 'The link is not valid',
  'channel-off': 'Booking is switched off here',
  'session-ended': 'Signed out',
  'not-allowed': 'Not allowed',
  'too-many-requests': 'Too many requests',
  internal: 'Something failed here',
  misconfigured: 'We cannot take bookings at the moment',
  'lookup-unavailable': 'The choices cannot be shown at the moment',
  'queue-full': 'Too much is waiting to be sent',
  'storage-unavailable': 'We cannot take bookings at the moment',
};

/** What is wrong at one field of a request. */
export type FieldFault = { field: string } & Saying;

/** What a problem says beyond its type: a sentence for the person, and data for the page. */
export interface ProblemDetails
  extends Partial<Pick<RelayProblem, 'instance' | 'lookups' | 'window' | 'contact' | 'sign_in' | 'current'>> {
  /** What the page passes on to its reader. */
  says?: Saying | undefined;
  /** Instead: a sentence for whoever wrote the program that asked. Pages have words of their own for the type. */
  detail?: string | undefined;
  faults?: readonly FieldFault[] | undefined;
}

/** A problem document of the relay's own; `type` decides its status and title. */
export function relayProblem(
  type: RelayProblemType,
  { says, detail, faults, ...data }: ProblemDetails = {},
): RelayProblem {
  return {
    type: relayProblemUri(type),
    title: TITLES[type],
    status: RELAY_PROBLEMS[type],
    ...(detail !== undefined && { detail }),
    ...(says && spoken(says)),
    ...(faults && { errors: faults.map(errorOf) }),
    ...data,
  };
}

function errorOf(fault: FieldFault): FieldError {
  return { field: fault.field, message: inEnglish(fault), ...onWire(fault) };
}
