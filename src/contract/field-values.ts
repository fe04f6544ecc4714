import * as z from 'zod/mini';
import { FIELD_PATTERNS } from './field-patterns.ts';
import type { PresentedField } from './presented-fields.ts';
import { isCalendarDate } from './wire-time.ts';
import { yesNoOf } from './yes-no.ts';

/**
 * Whether a custom field takes a value in its wire format (`FIELD_KINDS`). An empty value is an unanswered field: good unless
 * it is required. Whether a read-only value is the one it has to be is the relay's to know.
 */
export function takesValue(field: PresentedField, value: string): boolean {
  if (value === '') return !field.required;
  switch (field.kind) {
    case 'multiline':
      return true;
    case 'text':
      return !FIELD_PATTERNS.lineBreak.test(value);
    case 'number':
      return FIELD_PATTERNS.number.test(value) && isInRange(field, Number(value));
    case 'date':
      return FIELD_PATTERNS.date.test(value) && isCalendarDate(value);
    case 'time':
      return FIELD_PATTERNS.time.test(value);
    case 'choice':
      return field.options?.some((option) => option.value === value) === true;
    case 'yes-no':
      return Object.values(yesNoOf(field)).includes(value);
    case 'phone':
      return FIELD_PATTERNS.phone.test(value);
    case 'email':
      return z.email().safeParse(value).success;
    case 'url':
      return isWebAddress(value);
    default:
      return field.kind satisfies never;
  }
}

function isInRange({ min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: PresentedField, value: number) {
  return value >= min && value <= max;
}

/** `http` and `https` only, with a host: nothing that a browser would run, and no relative address. */
function isWebAddress(value: string): boolean {
  return FIELD_PATTERNS.webAddress.test(value) && z.url().safeParse(value).success;
}
