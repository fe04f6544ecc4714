import { rangeInWords } from '../../../contract/field-values.ts';
import type { PresentedField } from '../../../contract/presented-fields.ts';
import { exampleDate } from '../../../place-time/typed-date.ts';
import { kindWords } from './kind-words.ts';
import { numberInWords } from './number-marks.ts';
import type { FieldReading } from './read-field-value.ts';

/** What stands under a custom field's label: the operator's help, then what its kind takes; undefined for neither. */
export function hintOf(field: PresentedField, reading: FieldReading): string | undefined {
  const { help = '' } = field;
  const hint = field.read_only ? undefined : kindHint(field, reading);
  if (hint === undefined) return help.trim() || undefined;
  return help.trim() === '' ? hint : `${ended(help.trim())} ${hint}`;
}

function kindHint(field: PresentedField, reading: FieldReading): string | undefined {
  switch (field.kind) {
    case 'number': {
      const range = rangeInWords(field, (value) => numberInWords(String(value), reading.locale));
      return range && kindWords.hints.range(range);
    }
    case 'date': {
      const { digits, words } = exampleDate(reading);
      return kindWords.hints.date(digits, words);
    }
    case 'time':
      return kindWords.hints.time;
    case 'text':
    case 'multiline':
    case 'choice':
    case 'yes-no':
    case 'phone':
    case 'email':
    case 'url':
      return undefined;
    default:
      return field.kind satisfies never;
  }
}

function ended(sentence: string): string {
  return /[.!?…:]$/.test(sentence) ? sentence : `${sentence}.`;
}
