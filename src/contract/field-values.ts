import * as z from 'zod/mini';
import { FIELD_PATTERNS } from './field-patterns.ts';
import type { PresentedField } from './presented-fields.ts';
import { saying } from './saying.ts';
import type { Saying } from './sayings.ts';
import { isCalendarDate } from './wire-time.ts';

/**
 * What is wrong with a custom field's value in its wire format (`FIELD_KINDS`), as a saying that tells how to mend it;
 * undefined when it is good. An empty value is an unanswered field: good unless it is required. The field's label is not
 * in it: it stands beside it. Whether a read-only value is the one it has to be is the relay's to know.
 */
export function checkFieldValue(field: PresentedField, value: string): Saying | undefined {
  if (value === '') return field.required ? askFor(field) : undefined;
  switch (field.kind) {
    case 'multiline':
      return undefined;
    case 'text':
      return FIELD_PATTERNS.lineBreak.test(value) ? saying('write-on-one-line') : undefined;
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

/** Asks for a value of the field's kind, with an example of the wire format. */
function askFor(field: PresentedField): Saying {
  switch (field.kind) {
    case 'multiline':
    case 'text':
      return saying('enter-answer');
    case 'choice':
      return saying('choose-option');
    case 'yes-no':
      return saying('choose-yes-or-no', yesNoOf(field));
    case 'url':
      return saying('enter-web-address');
    case 'number':
    case 'date':
    case 'time':
    case 'phone':
    case 'email':
      return saying(`enter-${field.kind}`);
    default:
      return field.kind satisfies never;
  }
}

/** The words that a `yes-no` field sends, which are also what people read. */
export function yesNoOf({ yes_no }: PresentedField): { yes: string; no: string } {
  return yes_no ?? { yes: 'Yes', no: 'No' };
}

function checkRange({ min, max, unit }: PresentedField, value: number): Saying | undefined {
  if (value >= (min ?? Number.NEGATIVE_INFINITY) && value <= (max ?? Number.POSITIVE_INFINITY)) return undefined;
  const of = unit === undefined ? {} : { unit };
  if (min === undefined) return max === undefined ? undefined : saying('number-at-most', { max, ...of });
  return max === undefined ? saying('number-at-least', { min, ...of }) : saying('number-between', { min, max, ...of });
}

/** `http` and `https` only, with a host: nothing that a browser would run, and no relative address. */
function isWebAddress(value: string): boolean {
  return FIELD_PATTERNS.webAddress.test(value) && z.url().safeParse(value).success;
}
