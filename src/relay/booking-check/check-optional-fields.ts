import type { BookingRequest } from '../../contract/bookings.ts';
import { OPTIONAL_FIELDS, type OptionalField } from '../../contract/optional-fields.ts';
import type { Page } from '../../contract/page.ts';
import { saying } from '../../contract/saying.ts';
import type { Saying } from '../../contract/sayings.ts';
import type { FieldFault } from '../problem.ts';

const NOT_TAKEN: Record<OptionalField, Saying> = {
  project: saying('project-not-taken'),
  notes: saying('notes-not-taken'),
  purchase_order_number: saying('po-number-not-taken'),
  external_id: saying('reference-not-taken'),
};

/** Refuses the optional fields that the visitor's page does not show: `shown` is the page's `fields`. */
export function checkOptionalFields(request: Pick<BookingRequest, OptionalField>, shown: Page['fields']): FieldFault[] {
  return OPTIONAL_FIELDS.filter((field) => request[field] !== undefined && shown[field] === undefined).map((field) => ({
    field,
    ...NOT_TAKEN[field],
  }));
}
