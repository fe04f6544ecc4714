import type { RelayProblem } from '../../contract/bookings.ts';
import type { LookupName } from '../../contract/lookups.ts';
import { relayProblem } from '../problem.ts';
import type { Refusal } from './classify.ts';

interface Meaning {
  type: 'invalid-booking' | 'stale-lookup';
  detail: string;
  /** What the refusal shows to be out of date, or may. */
  lookups: readonly LookupName[];
}

const MEANINGS: Record<Refusal, Meaning> = {
  // The reference has no type of its own for a site or job type that is gone: it can only be this one.
  'invalid-body': {
    type: 'invalid-booking',
    detail:
      'The booking system did not accept these details, and nothing was booked. Check the site, the job type and the times, then request the visit again.',
    lookups: ['sites', 'job-types'],
  },
  'unknown-custom-field': {
    type: 'stale-lookup',
    detail:
      'The job details have changed since this page was opened, and nothing was booked. Check the job details, then request the visit again.',
    lookups: ['custom-fields'],
  },
  'project-not-in-scope': {
    type: 'stale-lookup',
    detail:
      'This project can no longer be used, and nothing was booked. Choose another project or none, then request the visit again.',
    lookups: ['projects'],
  },
  'customer-not-in-scope': {
    type: 'stale-lookup',
    detail:
      'This site can no longer be used, and nothing was booked. Choose another site, then request the visit again.',
    lookups: ['customers', 'sites'],
  },
  'field-not-writable': {
    type: 'invalid-booking',
    detail:
      'The booking system does not take one of the details you filled in, and nothing was booked. Clear the optional details, then request the visit again.',
    lookups: ['custom-fields'],
  },
  'not-found': {
    type: 'stale-lookup',
    detail:
      'This site or job type no longer exists, and nothing was booked. Choose again, then request the visit again.',
    lookups: ['sites', 'job-types', 'projects'],
  },
  'editing-locked': {
    type: 'invalid-booking',
    detail:
      'The booking system did not accept this request, and nothing was booked. Call the office to book this visit.',
    lookups: [],
  },
  'cancellation-locked': {
    type: 'invalid-booking',
    detail:
      'The booking system did not accept this request, and nothing was booked. Call the office to book this visit.',
    lookups: [],
  },
};

/** The lookups to read again after this refusal. */
export function lookupsInDoubt(refusal: Refusal): readonly LookupName[] {
  return MEANINGS[refusal].lookups;
}

/** The relay's problem for a refused booking, in our words: the gateway's never reach the visitor. */
export function refusalProblem(refusal: Refusal, requestId: string | undefined): RelayProblem {
  const { type, detail, lookups } = MEANINGS[refusal];
  return relayProblem(type, {
    detail,
    ...(lookups.length > 0 && { lookups: [...lookups] }),
    ...(requestId !== undefined && { instance: requestId }),
  });
}
