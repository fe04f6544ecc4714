import type { RelayProblem } from '../contract/bookings.ts';
import { RELAY_PROBLEMS, type RelayProblemType, relayProblemUri } from '../contract/problems.ts';

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

/** What a problem says beyond its type: a sentence for the person, and data for the page. */
export type ProblemDetails = Partial<
  Pick<RelayProblem, 'detail' | 'instance' | 'errors' | 'lookups' | 'window' | 'contact' | 'sign_in' | 'current'>
>;

/** A problem document of the relay's own; `type` decides its status and title. */
export function relayProblem(type: RelayProblemType, details: ProblemDetails = {}): RelayProblem {
  return { type: relayProblemUri(type), title: TITLES[type], status: RELAY_PROBLEMS[type], ...details };
}
