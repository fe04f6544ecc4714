import type { BookingRequest, FieldError } from '../../contract/bookings.ts';
import { OPTIONAL_FIELDS, type OptionalField, type Page } from '../../contract/page.ts';

const NOT_TAKEN: Record<OptionalField, string> = {
  project: 'This form takes no project.',
  notes: 'This form takes no notes.',
  purchase_order_number: 'This form takes no PO number.',
  external_id: 'This form takes no reference.',
};

/** Refuses the optional fields that the visitor's page does not show: `shown` is the page's `fields`. */
export function checkOptionalFields(request: Pick<BookingRequest, OptionalField>, shown: Page['fields']): FieldError[] {
  return OPTIONAL_FIELDS.filter((field) => request[field] !== undefined && shown[field] === undefined).map((field) => ({
    field,
    message: NOT_TAKEN[field],
  }));
}
