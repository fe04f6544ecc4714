import { checkFieldValue } from '../../contract/field-faults.ts';
import { presentedField } from '../lookups/present-field.ts';
import { inEnglish } from '../words.ts';
import type { FieldOverlay } from './custom-fields.ts';
import { found } from './parts.ts';

/** What in one field's overlay does not go together: where it stands, and what was expected there. */
export interface Contradiction {
  path: (string | number)[];
  message: string;
}

/** Everything in one field's overlay that contradicts the rest of it. */
export function contradictions(overlay: FieldOverlay): Contradiction[] {
  return [
    ...foreignKeys(overlay),
    ...ofOptions(overlay),
    ...ofNumbers(overlay),
    ...ofYesNo(overlay),
    ...ofDefault(overlay),
  ];
}

/** Keys that say something of one kind only. */
const KIND_OF_KEY = { options: 'choice', unit: 'number', min: 'number', max: 'number', yesNo: 'yes-no' } as const;

function foreignKeys(overlay: FieldOverlay): Contradiction[] {
  return Object.entries(KIND_OF_KEY).flatMap(([key, kind]) =>
    overlay[isKeyOfKind(key) ? key : 'options'] === undefined || overlay.kind === kind
      ? []
      : [{ path: [key], message: `expected only with "kind": "${kind}", found it with ${overlay.kind}` }],
  );
}

function isKeyOfKind(key: string): key is keyof typeof KIND_OF_KEY {
  return Object.hasOwn(KIND_OF_KEY, key);
}

function ofOptions({ kind, options }: FieldOverlay): Contradiction[] {
  if (kind === 'choice' && options === undefined) {
    return [{ path: ['options'], message: 'expected a list of options for a choice' }];
  }
  const values = (options ?? []).map((option) => (typeof option === 'string' ? option : option.value));
  return values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [{ path: ['options', index], message: `expected each option once${found(value)} again` }],
  );
}

function ofNumbers({ min, max }: FieldOverlay): Contradiction[] {
  if (min === undefined || max === undefined || min <= max) return [];
  return [{ path: ['max'], message: `expected a number from "min" (${min}) on${found(max)}` }];
}

function ofYesNo({ yesNo }: FieldOverlay): Contradiction[] {
  if (yesNo === undefined || yesNo.yes !== yesNo.no) return [];
  return [{ path: ['yesNo', 'no'], message: `expected another word than for yes${found(yesNo.no)}` }];
}

/** Only a field whose kind stands can say whether its default is one of its values. */
function ofDefault(overlay: FieldOverlay): Contradiction[] {
  const { default: value, readOnly, kind, options } = overlay;
  if (value === undefined) {
    return readOnly
      ? [{ path: ['default'], message: 'expected a default, for nobody can fill in a read-only field' }]
      : [];
  }
  if (kind === 'choice' && options === undefined) return [];
  const wrong = checkFieldValue(presentedField(ANY_FIELD, overlay), value);
  if (wrong === undefined) return [];
  return [{ path: ['default'], message: `expected a value that the field takes${found(value)} (${inEnglish(wrong)})` }];
}

const ANY_FIELD = { external_name: 'any', fi_field_id: '', job_type_id: null };
