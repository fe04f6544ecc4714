import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { fieldsThatApply } from '../../../contract/fields-that-apply.ts';
import type { PresentedField } from '../../../contract/presented-fields.ts';
import { useRest } from '../../rest/rest.ts';
import { fieldKey } from '../../rules/field-key.ts';
import type { VisitForm } from '../../visit-form.ts';
import type { FieldReading } from '../kinds/read-field-value.ts';

/**
 * The custom fields that apply, of a job type's (`fields`) and, for comparison, of any others (`show`). Watches the fields that
 * conditions are about, and no others: typing elsewhere costs the section nothing.
 */
export function useShownFields(fields: readonly PresentedField[], jobType: string, reading: FieldReading) {
  const keys = useMemo(
    () => [...new Set(fields.flatMap(({ shown_when }) => (shown_when ? [fieldKey(shown_when.field)] : [])))],
    [fields],
  );
  const names = useMemo(() => keys.map((key) => `custom_fields.${key}` as const), [keys]);
  const values = useWatch<VisitForm, `custom_fields.${string}`[]>({ name: names, exact: true });
  const here = useRest();
  return useMemo(() => {
    const typed = Object.fromEntries(keys.map((key, index) => [key, values[index]]));
    // What cannot be read yet meets no condition.
    const show = (some: readonly PresentedField[]) =>
      here?.shownFields(some, jobType, typed, reading) ?? fieldsThatApply(some, jobType, {});
    return { shown: show(fields), show };
  }, [here, fields, keys, values, jobType, reading]);
}
