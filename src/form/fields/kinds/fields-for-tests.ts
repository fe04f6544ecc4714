import type { FieldKind, PresentedField } from '../../../contract/presented-fields.ts';
import { readPhone } from './phones.ts';
import type { FieldReading } from './read-field-value.ts';

/** A custom field of a kind, with what the kind needs; for tests. */
export function fieldOf(kind: FieldKind, more: Partial<PresentedField> = {}): PresentedField {
  return {
    external_name: 'it',
    fi_field_id: '1',
    job_type_id: null,
    label: 'It',
    kind,
    required: false,
    read_only: false,
    ...(kind === 'choice' && {
      options: [
        { value: 'tin', label: 'Tin roof' },
        { value: 'tile', label: 'Tiles' },
      ],
    }),
    ...more,
  };
}

/** An Australian reader on Wednesday 1 July 2026, with the phone library loaded; for tests. */
export const READING: FieldReading = { locale: 'en-AU', country: 'AU', today: '2026-07-01', readPhone };
