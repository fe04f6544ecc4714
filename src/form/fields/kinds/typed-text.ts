import type { PresentedField } from '../../../contract/presented-fields.ts';
import { dateText, timeText } from '../../window/time-text.ts';
import { numberInWords } from './number-marks.ts';

/**
 * A wire value as a person would have typed it in its field, which `readFieldValue` reads back to the same value: how a
 * default or a link's value comes into the form.
 */
export function typedText({ kind }: PresentedField, value: string, locale: string): string {
  if (value === '') return '';
  switch (kind) {
    case 'number':
      return numberInWords(value, locale);
    case 'date':
      return dateText(value, locale);
    case 'time':
      return timeText(value, locale);
    case 'text':
    case 'multiline':
    case 'choice':
    case 'yes-no':
    case 'phone':
    case 'email':
    case 'url':
      return value;
    default:
      return kind satisfies never;
  }
}
