import type { LabelledField } from '../../contract/page.ts';

/** The custom fields for a job type: those for every type and those for this one, in the lookup's order. */
export function fieldsThatApply(fields: readonly LabelledField[], jobType: string): LabelledField[] {
  return fields.filter((field) => field.job_type_id === null || field.job_type_id === jobType);
}

/** The typed values that are sent for a job type; what was typed for another stays in the form, unsent. */
export function valuesThatApply(
  values: Record<string, string>,
  fields: readonly LabelledField[],
  jobType: string,
): Record<string, string> {
  const names = new Set(fieldsThatApply(fields, jobType).map((field) => field.external_name));
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.has(name)));
}
