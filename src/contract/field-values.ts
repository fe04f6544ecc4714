import * as z from 'zod/mini';
import { FIELD_PATTERNS } from './field-patterns.ts';
import type { PresentedField } from './presented-fields.ts';
import { isCalendarDate } from './wire-time.ts';

/**
 * What is wrong with a custom field's value in its wire format (`FIELD_KINDS`), as a sentence that says how to mend it;
 * undefined when it is good. An empty value is an unanswered field: good unless it is required. The field's label is not
 * in the sentence: it stands beside it. Whether a read-only value is the one it has to be is the relay's to know.
 */
export function checkFieldValue(field: PresentedField, value: string): string | undefined {
  if (value === '') return field.required ? askFor(field) : undefined;
  switch (field.kind) {
    case 'multiline':
      return undefined;
    case 'text':
      return FIELD_PATTERNS.lineBreak.test(value) ? 'Write this on one line.' : undefined;
    case 'number':
      return FIELD_PATTERNS.number.test(value) ? checkRange(field, Number(value)) : askFor(field);
    case 'date':
      return FIELD_PATTERNS.date.test(value) && isCalendarDate(value) ? undefined : askFor(field);
    case 'time':
      return FIELD_PATTERNS.time.test(value) ? undefined : askFor(field);
    case 'choice':
      return field.options?.some((option) => option.value === value) ? undefined : askFor(field);
    case 'yes-no':
      return Object.values(yesNoOf(field)).includes(value) ? undefined : askFor(field);
    case 'phone':
      return FIELD_PATTERNS.phone.test(value) ? undefined : askFor(field);
    case 'email':
      return z.email().safeParse(value).success ? undefined : askFor(field);
    case 'url':
      return isWebAddress(value) ? undefined : askFor(field);
    default:
      return field.kind satisfies never;
  }
}

/** Asks for a value of the field's kind, with an example of the wire format: `Enter a date, such as 2026-07-01.` */
function askFor(field: PresentedField): string {
  switch (field.kind) {
    case 'multiline':
    case 'text':
      return 'Enter an answer.';
    case 'number':
      return 'Enter a number in plain digits, such as 12 or 12.5.';
    case 'date':
      return 'Enter a date, such as 2026-07-01.';
    case 'time':
      return 'Enter a time on the 24-hour clock, such as 09:30.';
    case 'choice':
      return 'Choose one of the options.';
    case 'yes-no': {
      const { yes, no } = yesNoOf(field);
      return `Choose ${yes} or ${no}.`;
    }
    case 'phone':
      return 'Enter a phone number with its country code, such as +61298765432.';
    case 'email':
      return 'Enter an email address, such as name@example.com.';
    case 'url':
      return 'Enter a web address, such as https://example.com.';
    default:
      return field.kind satisfies never;
  }
}

/** The words that a `yes-no` field sends, which are also what people read. */
export function yesNoOf({ yes_no }: PresentedField): { yes: string; no: string } {
  return yes_no ?? { yes: 'Yes', no: 'No' };
}

/** The range of a `number` in words, `1 to 40 m`, `at least 1 m`; undefined when it has none. `inWords` writes a number. */
export function rangeInWords({ min, max, unit }: PresentedField, inWords: (value: number) => string = String) {
  const of = (value: number) => (unit ? `${inWords(value)} ${unit}` : inWords(value));
  if (min !== undefined && max !== undefined) return `${inWords(min)} to ${of(max)}`;
  if (min !== undefined) return `at least ${of(min)}`;
  return max === undefined ? undefined : `at most ${of(max)}`;
}

function checkRange(field: PresentedField, value: number): string | undefined {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = field;
  return value >= min && value <= max ? undefined : `Enter a number: ${rangeInWords(field)}.`;
}

/** `http` and `https` only, with a host: nothing that a browser would run, and no relative address. */
function isWebAddress(value: string): boolean {
  return FIELD_PATTERNS.webAddress.test(value) && z.url().safeParse(value).success;
}
