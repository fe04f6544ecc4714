import type { RelayProblem } from '../../contract/bookings.ts';
import type { LookupName } from '../../contract/lookups.ts';
import { saying } from '../../contract/saying.ts';
import type { Saying } from '../../contract/sayings.ts';
import { relayProblem } from '../problem.ts';
import type { Refusal } from './classify.ts';

interface Meaning {
  type: 'invalid-booking' | 'stale-lookup';
  says: Saying;
  /** What the refusal shows to be out of date, or may. */
  lookups: readonly LookupName[];
}

const MEANINGS: Record<Refusal, Meaning> = {
  // The reference has no type of its own for a site or job type that is gone: it can only be this one.
  'invalid-body': {
    type: 'invalid-booking',
    says: saying('booking-refused'),
    lookups: ['sites', 'job-types'],
  },
  'unknown-custom-field': {
    type: 'stale-lookup',
    says: saying('booking-refused-details'),
    lookups: ['custom-fields'],
  },
  'project-not-in-scope': {
    type: 'stale-lookup',
    says: saying('booking-refused-project'),
    lookups: ['projects'],
  },
  'customer-not-in-scope': {
    type: 'stale-lookup',
    says: saying('booking-refused-site'),
    lookups: ['customers', 'sites'],
  },
  'field-not-writable': {
    type: 'invalid-booking',
    says: saying('booking-refused-field'),
    lookups: ['custom-fields'],
  },
  'not-found': {
    type: 'stale-lookup',
    says: saying('booking-refused-gone'),
    lookups: ['sites', 'job-types', 'projects'],
  },
  'editing-locked': {
    type: 'invalid-booking',
    says: saying('booking-refused-locked'),
    lookups: [],
  },
  'cancellation-locked': {
    type: 'invalid-booking',
    says: saying('booking-refused-locked'),
    lookups: [],
  },
};

/** The lookups to read again after this refusal. */
export function lookupsInDoubt(refusal: Refusal): readonly LookupName[] {
  return MEANINGS[refusal].lookups;
}

/** Why a booking was refused, in our words: the gateway's never reach the visitor. */
export function sayingOf(refusal: Refusal): Saying {
  return MEANINGS[refusal].says;
}

/** The relay's problem for a refused booking. */
export function refusalProblem(refusal: Refusal, requestId: string | undefined): RelayProblem {
  const { type, says, lookups } = MEANINGS[refusal];
  return relayProblem(type, {
    says,
    ...(lookups.length > 0 && { lookups: [...lookups] }),
    ...(requestId !== undefined && { instance: requestId }),
  });
}
