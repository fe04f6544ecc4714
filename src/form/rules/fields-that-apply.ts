import type { PresentedField } from '../../contract/presented-fields.ts';
import { fieldKey } from './field-key.ts';

/** The custom fields for a job type: those for every type and those for this one, in the lookup's order. */
export function fieldsThatApply(fields: readonly PresentedField[], jobType: string): PresentedField[] {
  return fields.filter((field) => field.job_type_id === null || field.job_type_id === jobType);
}

/**
 * The typed values that are sent for a job type, from the form's keys to the gateway's names; what was typed for another
 * type stays in the form, unsent.
 */
export function valuesThatApply(
  values: Record<string, string>,
  fields: readonly PresentedField[],
  jobType: string,
): Record<string, string> {
  return Object.fromEntries(
    fieldsThatApply(fields, jobType).flatMap(({ external_name: name }) => {
      const value = values[fieldKey(name)];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
