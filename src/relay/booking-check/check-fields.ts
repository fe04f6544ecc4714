import type { BookingRequest, FieldError } from '../../contract/bookings.ts';
import { checkFieldValue } from '../../contract/field-values.ts';
import { fieldsOfJobType, fieldsThatApply } from '../../contract/fields-that-apply.ts';
import type { PresentedField } from '../../contract/presented-fields.ts';

/** What of a booking the custom fields are about. */
export type FieldsToCheck = Pick<BookingRequest, 'custom_fields' | 'job_type'>;

/**
 * Holds the values of custom fields against what the visitor's page asks for: the same definitions, of the visitor's role, and
 * the same rules of the contract. Names that are not among the job type's fields are not judged here.
 */
export function checkFields(
  { custom_fields = {}, job_type }: FieldsToCheck,
  fields: readonly PresentedField[],
): FieldError[] {
  const shown = new Set(fieldsThatApply(fields, job_type, custom_fields));
  return fieldsOfJobType(fields, job_type).flatMap((field) => {
    const name = field.external_name;
    const value = Object.hasOwn(custom_fields, name) ? custom_fields[name] : undefined;
    const message = shown.has(field) ? wrongWith(field, value ?? '') : value && notAsked(field);
    return message ? [{ field: `custom_fields.${name}`, message }] : [];
  });
}

function wrongWith(field: PresentedField, value: string): string | undefined {
  if (field.read_only && value !== field.default) return `This is always “${field.default}” and cannot be changed.`;
  return checkFieldValue(field, value);
}

function notAsked({ label }: PresentedField): string {
  return `“${label}” is not asked for with these answers. Leave it empty.`;
}
