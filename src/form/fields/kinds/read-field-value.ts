import { takesValue } from '../../../contract/field-values.ts';
import type { PresentedField } from '../../../contract/presented-fields.ts';
import { tidyLine, tidyLines } from '../../../contract/text.ts';
import { currentLocale } from '../../language/language.ts';
import { readDate, readTime } from '../../language/place-time.ts';
import { words } from '../../words.ts';
import { numberInWords } from './number-marks.ts';
import { rangeInWords } from './range-in-words.ts';
import { readNumber } from './read-number.ts';
import { type ReadPhone, readInternationalPhone } from './read-phone.ts';
import { readWebAddress } from './read-web-address.ts';

/** Who reads, and where: what a typed value is read by. */
export interface FieldReading {
  /** BCP 47: the order of dates, the marks of numbers. */
  locale: string;
  /** ISO 3166: the country of phone numbers without a code. */
  country: string;
  /** The place's day, `YYYY-MM-DD`: what "tomorrow" is after. The reader's while the place is not known. */
  today: string;
  /** Whether the place is known by now: `today` is its own. Asked, so that nothing is drawn for it. */
  isOfPlace?: () => boolean;
  /** Undefined while the phone library is not loaded: then only numbers with their country code are read. */
  readPhone?: ReadPhone | undefined;
}

/** What was typed in the wire format of the field's kind (empty when nothing was), or a sentence on how to mend it. */
export type ReadField = { ok: true; value: string } | { ok: false; message: string };

/** Plant and buildings are older than any visit. */
export const FIRST_YEAR = 1800;

/** Reads what was typed or chosen in a custom field: one pure function for every kind, by the contract's own formats. */
export function readFieldValue(field: PresentedField, typed: string, reading: FieldReading): ReadField {
  if (typed.trim() === '' && !field.required) return { ok: true, value: '' };
  const read = readKind(field, typed, reading);
  if (!read.ok) return read;
  // The contract has the last word: what it refuses, the relay would.
  return takesValue(field, read.value) ? read : { ok: false, message: inTheirWords(field, reading) };
}

function readKind(field: PresentedField, typed: string, reading: FieldReading): ReadField {
  switch (field.kind) {
    case 'text':
      return valueOr(tidyLine(typed), words.kinds.answer);
    case 'multiline':
      return valueOr(tidyLines(typed), words.kinds.answer);
    case 'number':
      return readNumberField(field, typed, reading);
    case 'date': {
      const read = readDate(typed, { ...reading, firstYear: FIRST_YEAR });
      return read.ok ? { ok: true, value: read.date } : read;
    }
    case 'time': {
      const read = readTime(typed);
      return read.ok ? { ok: true, value: read.time } : read;
    }
    case 'choice':
    case 'yes-no':
      return valueOr(typed, words.kinds.choose);
    case 'phone': {
      const { country, readPhone = readInternationalPhone } = reading;
      return valueOr(readPhone(typed, country)?.e164, askForPhone(country));
    }
    case 'email':
      // A hyphen that does not break looks the same, and no address has one.
      return valueOr(typed.trim().replace(/[\u2010\u2011]/g, '-'), words.kinds.email);
    case 'url':
      return valueOr(readWebAddress(typed), words.kinds.webAddress);
    default:
      return field.kind satisfies never;
  }
}

function valueOr(value: string | undefined, message: string): ReadField {
  return value === undefined || value === '' ? { ok: false, message } : { ok: true, value };
}

function readNumberField(field: PresentedField, typed: string, { locale }: FieldReading): ReadField {
  const text = withoutUnit(typed.trim(), field.unit);
  const read = readNumber(text, locale);
  if (read.ok) return { ok: true, value: read.plain };
  const write = (plain: string) => numberInWords(plain, locale);
  if (read.reason === 'not-understood') return { ok: false, message: words.kinds.number({ example: write('12.5') }) };
  const [one, other] = read.either;
  return { ok: false, message: words.kinds.eitherNumber({ typed: text, one: write(one), other: write(other) }) };
}

/** People type the unit that stands beside the field: `12 m`. */
function withoutUnit(text: string, unit = ''): string {
  const typesUnit = unit !== '' && text.toLowerCase().endsWith(unit.toLowerCase());
  return typesUnit ? text.slice(0, -unit.length).trim() : text;
}

/** What the contract refuses, said for people: its own sayings give examples of the wire format. */
function inTheirWords(field: PresentedField, { locale, country }: FieldReading): string {
  switch (field.kind) {
    case 'number': {
      const range = rangeInWords(field, locale);
      return range === undefined ? words.kinds.answer : words.kinds.range({ range });
    }
    case 'text':
      return words.kinds.oneLine;
    case 'choice':
    case 'yes-no':
      return words.kinds.noLongerOffered;
    case 'email':
      return words.kinds.email;
    case 'url':
      return words.kinds.webAddress;
    case 'phone':
      return askForPhone(country);
    default:
      return words.kinds.answer;
  }
}

/** For a number without its country's code, in the operator's own country. */
function askForPhone(code: string): string {
  const country = countryName(code);
  return country === undefined ? words.kinds.phone : words.kinds.phoneOf({ country });
}

/** In the language of the sentences it stands in. Undefined for what is no country. */
function countryName(country: string): string | undefined {
  if (!/^[A-Z]{2}$/i.test(country)) return undefined;
  return new Intl.DisplayNames([currentLocale()], { type: 'region', fallback: 'none' }).of(country.toUpperCase());
}
