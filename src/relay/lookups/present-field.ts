import type { CustomField } from '../../contract/lookups.ts';
import type { FieldOption, PresentedField } from '../../contract/presented-fields.ts';
import type { FieldOverlay } from '../config/custom-fields.ts';
import { labelOf } from './label.ts';

/** A custom field as people see it. Of a bare key nothing is known: any text may be wanted, of any length. */
export function presentedField(field: CustomField, overlay?: FieldOverlay): PresentedField {
  const label = overlay?.label ?? labelOf(field.external_name);
  if (overlay === undefined) return { ...field, label, kind: 'multiline', required: false, read_only: false };
  const { help, kind, options, unit, min, max, yesNo, required, default: value, readOnly, group, shownWhen } = overlay;
  return {
    ...field,
    label,
    kind,
    required,
    read_only: readOnly,
    ...(help !== undefined && { help }),
    ...(options !== undefined && { options: options.map(presentedOption) }),
    ...(unit !== undefined && { unit }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(yesNo !== undefined && { yes_no: yesNo }),
    ...(value !== undefined && { default: value }),
    ...(group !== undefined && { group }),
    ...(shownWhen !== undefined && { shown_when: { field: shownWhen.field, is: [shownWhen.is].flat() } }),
  };
}

function presentedOption(option: string | FieldOption): FieldOption {
  return typeof option === 'string' ? { value: option, label: option } : option;
}
