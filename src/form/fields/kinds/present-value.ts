import { takesValue } from '../../../contract/field-values.ts';
import type { PresentedField } from '../../../contract/presented-fields.ts';
import { dateInWords, timeInWords } from '../../../place-time/in-words.ts';
import { numberInWords } from './number-marks.ts';
import { type ReadPhone, readInternationalPhone } from './read-phone.ts';

/** A wire value in words, by the field it belongs to: an option's label, a date written out, a number with its unit. */
export function presentValue(
  field: PresentedField,
  value: string,
  { locale, readPhone = readInternationalPhone }: { locale: string; readPhone?: ReadPhone | undefined },
): string {
  // A value from before the field had this kind is shown as it stands.
  if (value === '' || !takesValue({ ...field, required: false }, value)) return value;
  switch (field.kind) {
    case 'number': {
      const number = numberInWords(value, locale);
      return field.unit ? `${number} ${field.unit}` : number;
    }
    case 'date':
      return dateInWords(value, locale);
    case 'time':
      return timeInWords(value, locale);
    case 'choice':
      return field.options?.find((option) => option.value === value)?.label ?? value;
    case 'phone':
      return readPhone(value, '')?.international ?? value;
    case 'text':
    case 'multiline':
    case 'yes-no':
    case 'email':
    case 'url':
      return value;
    default:
      return field.kind satisfies never;
  }
}
