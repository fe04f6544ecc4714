import type { PresentedField } from './presented-fields.ts';

/** Values in the wire format by `external_name`; one that is left out is empty. */
export type FieldValues = Readonly<Record<string, string | undefined>>;

/**
 * The custom fields for a job type, shown or not: those for every type and those for this one, in the list's order. A name is
 * one field, for it has one value: of two, the first.
 */
export function fieldsOfJobType(fields: readonly PresentedField[], jobType: string): PresentedField[] {
  const names = new Set<string>();
  return fields.filter(({ job_type_id, external_name }) => {
    if ((job_type_id !== null && job_type_id !== jobType) || names.has(external_name)) return false;
    names.add(external_name);
    return true;
  });
}

/**
 * The custom fields that are shown and sent, in the list's order: those of the job type whose `shown_when` holds. A field
 * whose condition is about a field that is itself not shown, or not there, is not shown. Fields whose conditions go round in
 * a circle would hide each other for ever: their conditions are void.
 */
export function fieldsThatApply(
  fields: readonly PresentedField[],
  jobType: string,
  values: FieldValues,
): PresentedField[] {
  const ofType = fieldsOfJobType(fields, jobType);
  const byName = new Map(ofType.map((field) => [field.external_name, field]));
  const shown = new Map<PresentedField, boolean>();

  const isShown = (field: PresentedField): boolean => {
    const known = shown.get(field);
    if (known !== undefined) return known;
    const { shown_when: condition } = field;
    const other = condition && byName.get(condition.field);
    const answer =
      condition === undefined ||
      isInCircle(field, byName) ||
      (other !== undefined && condition.is.includes(ownValue(values, condition.field)) && isShown(other));
    shown.set(field, answer);
    return answer;
  };
  return ofType.filter(isShown);
}

/** Whether a field's chain of conditions comes back to it. */
function isInCircle(field: PresentedField, byName: ReadonlyMap<string, PresentedField>): boolean {
  const passed = new Set<PresentedField>();
  let next = follow(field, byName);
  while (next !== undefined && next !== field && !passed.has(next)) {
    passed.add(next);
    next = follow(next, byName);
  }
  return next === field;
}

function follow({ shown_when }: PresentedField, byName: ReadonlyMap<string, PresentedField>) {
  return shown_when && byName.get(shown_when.field);
}

/** A field may be called `constructor`: only what the record itself holds is a value. */
function ownValue(values: FieldValues, name: string): string {
  return (Object.hasOwn(values, name) ? values[name] : undefined) ?? '';
}
