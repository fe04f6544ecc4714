import type { BookingRequest } from '../../contract/bookings.ts';
import { checkFieldValue } from '../../contract/field-faults.ts';
import { fieldsOfJobType, fieldsThatApply } from '../../contract/fields-that-apply.ts';
import type { PresentedField } from '../../contract/presented-fields.ts';
import { saying } from '../../contract/saying.ts';
import type { Saying } from '../../contract/sayings.ts';
import type { FieldFault } from '../problem.ts';

/** What of a booking the custom fields are about. */
export type FieldsToCheck = Pick<BookingRequest, 'custom_fields' | 'job_type'>;

/**
 * Holds the values of custom fields against what the visitor's page asks for: the same definitions, of the visitor's role, and
 * the same rules of the contract. Names that are not among the job type's fields are not judged here.
 */
export function checkFields(
  { custom_fields = {}, job_type }: FieldsToCheck,
  fields: readonly PresentedField[],
): FieldFault[] {
  const shown = new Set(fieldsThatApply(fields, job_type, custom_fields));
  return fieldsOfJobType(fields, job_type).flatMap((field) => {
    const name = field.external_name;
    const value = Object.hasOwn(custom_fields, name) ? custom_fields[name] : undefined;
    const wrong = shown.has(field) ? wrongWith(field, value ?? '') : value ? notAsked(field) : undefined;
    return wrong ? [{ field: `custom_fields.${name}`, ...wrong }] : [];
  });
}

function wrongWith(field: PresentedField, value: string): Saying | undefined {
  if (field.read_only && value !== field.default) {
    return saying('detail-is-always', { value: field.default ?? '' });
  }
  return checkFieldValue(field, value);
}

function notAsked({ label }: PresentedField): Saying {
  return saying('detail-not-asked-now', { label });
}
