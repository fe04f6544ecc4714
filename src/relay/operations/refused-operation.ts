import type { FieldError, RelayProblem } from '../../contract/bookings.ts';
import type { LookupName } from '../../contract/lookups.ts';
import type { OperationKind } from '../../contract/operations.ts';
import type { RelayProblemType } from '../../contract/problems.ts';
import { relayProblem } from '../problem.ts';
import type { OperationRefusal } from './life.ts';

interface Meaning {
  type: RelayProblemType;
  detail: string;
  /** What the refusal shows to be out of date, or may. */
  lookups?: readonly LookupName[];
  /** The one field that is at fault. */
  field?: FieldError;
}

const LOCKED: Meaning = {
  type: 'editing-locked',
  detail:
    'The office has already planned this visit, so it can no longer be changed here. Nothing was changed. Call the office to change it.',
};
const CANCEL_LOCKED: Meaning = {
  type: 'cancellation-locked',
  detail:
    'This visit can no longer be cancelled here: the office has already planned, closed or cancelled it. Call the office if it still needs to be cancelled.',
};
const NOT_CONFIGURED: Meaning = {
  type: 'cancel-not-configured',
  detail: 'Visits cannot be cancelled here, so this one still stands. Call the office to cancel it.',
};
const GONE: Meaning = {
  type: 'not-found',
  detail: 'The office no longer has this visit under this number, so nothing was done. Call the office.',
};
const FIELDS_CHANGED: Meaning = {
  type: 'stale-lookup',
  detail:
    'The job details have changed since this page was opened, and nothing was changed. Check the job details, then send the change again.',
  lookups: ['custom-fields'],
};
const CHANGE_NOT_TAKEN: Meaning = {
  type: 'invalid-booking',
  detail:
    'The booking system did not accept this change, and nothing was changed. Check what you changed, or call the office.',
};
const FIELD_NOT_TAKEN: Meaning = {
  type: 'invalid-booking',
  detail:
    'The booking system does not let one of these details be changed here, and nothing was changed. Call the office to change it.',
};
const NOTES_FULL: Meaning = {
  type: 'invalid-booking',
  detail:
    'There is no room left for more notes at this visit, and nothing was changed. Shorten your notes, or call the office and tell them.',
  field: { field: 'notes', message: 'Shorten this, or call the office and tell them.' },
};
const CANCEL_NOT_TAKEN: Meaning = {
  type: 'invalid-request',
  detail:
    'The booking system did not accept this cancellation, so the visit still stands. Call the office to cancel it.',
};
const SITE_NOT_TAKEN: Meaning = {
  type: 'invalid-site',
  detail: 'The booking system did not accept these details, and no site was made. Check them, or call the office.',
};
const CUSTOMER_GONE: Meaning = {
  type: 'invalid-site',
  detail: 'This customer can no longer be used, and no site was made. Choose another customer.',
  lookups: ['customers'],
  field: { field: 'customer', message: 'Choose another customer from the list.' },
};

/** By what was refused, then by why. A reason that makes no sense for it has the meaning nearest to the truth. */
const MEANINGS: Record<OperationKind, Record<OperationRefusal, Meaning>> = {
  change: {
    'invalid-body': CHANGE_NOT_TAKEN,
    'unknown-custom-field': FIELDS_CHANGED,
    'field-not-writable': FIELD_NOT_TAKEN,
    'not-found': GONE,
    'editing-locked': LOCKED,
    'cancellation-locked': LOCKED,
    'project-not-in-scope': CHANGE_NOT_TAKEN,
    'customer-not-in-scope': CHANGE_NOT_TAKEN,
    'cancel-not-configured': CHANGE_NOT_TAKEN,
    'notes-full': NOTES_FULL,
  },
  cancel: {
    'invalid-body': CANCEL_NOT_TAKEN,
    'unknown-custom-field': CANCEL_NOT_TAKEN,
    'field-not-writable': CANCEL_NOT_TAKEN,
    'not-found': GONE,
    'editing-locked': CANCEL_LOCKED,
    'cancellation-locked': CANCEL_LOCKED,
    'project-not-in-scope': CANCEL_NOT_TAKEN,
    'customer-not-in-scope': CANCEL_NOT_TAKEN,
    'cancel-not-configured': NOT_CONFIGURED,
    'notes-full': CANCEL_NOT_TAKEN,
  },
  'new-site': {
    'invalid-body': SITE_NOT_TAKEN,
    'unknown-custom-field': SITE_NOT_TAKEN,
    'field-not-writable': SITE_NOT_TAKEN,
    'not-found': CUSTOMER_GONE,
    'editing-locked': SITE_NOT_TAKEN,
    'cancellation-locked': SITE_NOT_TAKEN,
    'project-not-in-scope': SITE_NOT_TAKEN,
    'customer-not-in-scope': CUSTOMER_GONE,
    'cancel-not-configured': SITE_NOT_TAKEN,
    'notes-full': SITE_NOT_TAKEN,
  },
};

/** The lookups to read again after this refusal. */
export function lookupsInDoubtAfter(kind: OperationKind, refusal: OperationRefusal): readonly LookupName[] {
  return MEANINGS[kind][refusal].lookups ?? [];
}

/** The relay's problem for a refused operation, in our words: the gateway's never reach the visitor. */
export function operationProblem(
  kind: OperationKind,
  refusal: OperationRefusal,
  requestId: string | undefined,
): RelayProblem {
  const { type, detail, lookups, field } = MEANINGS[kind][refusal];
  return relayProblem(type, {
    detail,
    ...(field && { errors: [field] }),
    ...(lookups && { lookups: [...lookups] }),
    ...(requestId !== undefined && { instance: requestId }),
  });
}
