import type { PresentedField } from '../../../contract/presented-fields.ts';
import { exampleDate } from '../../../place-time/example-date.ts';
import { words } from '../../words.ts';
import { rangeInWords } from './range-in-words.ts';
import type { FieldReading } from './read-field-value.ts';

/** What stands under a custom field's label, each where there is any. */
export interface Hint {
  /** The operator's own text, a whole sentence where `kind` follows it. */
  help: string | undefined;
  /** What the field's kind takes, in the page's words. */
  kind: string | undefined;
}

export function hintOf(field: PresentedField, reading: FieldReading): Hint {
  const help = field.help?.trim() || undefined;
  const kind = field.read_only ? undefined : kindHint(field, reading);
  return { help: help !== undefined && kind !== undefined ? ended(help) : help, kind };
}

function kindHint(field: PresentedField, reading: FieldReading): string | undefined {
  switch (field.kind) {
    case 'number': {
      const range = rangeInWords(field, reading.locale);
      return range && words.kinds.rangeHint({ range: range.charAt(0).toUpperCase() + range.slice(1) });
    }
    case 'date': {
      return words.kinds.dateHint(exampleDate(reading));
    }
    case 'time':
      return words.kinds.timeHint;
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
