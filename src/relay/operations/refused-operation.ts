import type { RelayProblem } from '../../contract/bookings.ts';
import type { LookupName } from '../../contract/lookups.ts';
import type { OperationKind } from '../../contract/operations.ts';
import type { RelayProblemType } from '../../contract/problems.ts';
import { saying } from '../../contract/saying.ts';
import type { Saying } from '../../contract/sayings.ts';
import { type FieldFault, relayProblem } from '../problem.ts';
import type { OperationRefusal } from './life.ts';

interface Meaning {
  type: RelayProblemType;
  says: Saying;
  /** What the refusal shows to be out of date, or may. */
  lookups?: readonly LookupName[];
  /** The one field that is at fault. */
  fault?: FieldFault;
}

const LOCKED: Meaning = {
  type: 'editing-locked',
  says: saying('change-refused-locked'),
};
const CANCEL_LOCKED: Meaning = {
  type: 'cancellation-locked',
  says: saying('cancel-refused-locked'),
};
const NOT_CONFIGURED: Meaning = {
  type: 'cancel-not-configured',
  says: saying('cancel-not-configured'),
};
const GONE: Meaning = {
  type: 'not-found',
  says: saying('job-gone'),
};
const FIELDS_CHANGED: Meaning = {
  type: 'stale-lookup',
  says: saying('change-refused-details'),
  lookups: ['custom-fields'],
};
const CHANGE_NOT_TAKEN: Meaning = {
  type: 'invalid-booking',
  says: saying('change-refused'),
};
const FIELD_NOT_TAKEN: Meaning = {
  type: 'invalid-booking',
  says: saying('change-refused-field'),
};
const NOTES_FULL: Meaning = {
  type: 'invalid-booking',
  says: saying('change-refused-notes'),
  fault: { field: 'notes', ...saying('notes-full') },
};
const CANCEL_NOT_TAKEN: Meaning = {
  type: 'invalid-request',
  says: saying('cancel-refused'),
};
const SITE_NOT_TAKEN: Meaning = {
  type: 'invalid-site',
  says: saying('new-site-refused'),
};
const CUSTOMER_GONE: Meaning = {
  type: 'invalid-site',
  says: saying('new-site-refused-customer'),
  lookups: ['customers'],
  fault: { field: 'customer', ...saying('choose-other-customer') },
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

/** Why an operation was refused, in our words: the gateway's never reach the visitor. */
export function sayingOf(kind: OperationKind, refusal: OperationRefusal): Saying {
  return MEANINGS[kind][refusal].says;
}

/** The relay's problem for a refused operation. */
export function operationProblem(
  kind: OperationKind,
  refusal: OperationRefusal,
  requestId: string | undefined,
): RelayProblem {
  const { type, says, lookups, fault } = MEANINGS[kind][refusal];
  return relayProblem(type, {
    says,
    ...(fault && { faults: [fault] }),
    ...(lookups && { lookups: [...lookups] }),
    ...(requestId !== undefined && { instance: requestId }),
  });
}
