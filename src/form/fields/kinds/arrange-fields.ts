import type { PresentedField } from '../../../contract/presented-fields.ts';

/** What stands in **Job details**, one after the other: a field, or a group of fields under its name. */
export type Arranged =
  | { kind: 'field'; field: PresentedField }
  | { kind: 'group'; name: string; fields: PresentedField[] };

/** Fields in the order of the list, those of one group together where the first of them stands. */
export function arrangeFields(fields: readonly PresentedField[]): Arranged[] {
  const groups = new Map<string, PresentedField[]>();
  return fields.flatMap((field): Arranged[] => {
    if (field.group === undefined) return [{ kind: 'field', field }];
    const group = groups.get(field.group);
    if (group) {
      group.push(field);
      return [];
    }
    const started = [field];
    groups.set(field.group, started);
    return [{ kind: 'group', name: field.group, fields: started }];
  });
}

/** The same fields in the order they stand on the page. */
export function inPageOrder(fields: readonly PresentedField[]): PresentedField[] {
  return arrangeFields(fields).flatMap((one) => (one.kind === 'field' ? [one.field] : one.fields));
}
