import type { PresentedField } from '../../../contract/presented-fields.ts';
import { presentValue } from './present-value.ts';
import { type FieldReading, readFieldValue } from './read-field-value.ts';

/** What a typed value was understood as, to be shown under its field; nothing where the text itself says it in full. */
export function echoOf(field: PresentedField, typed: string, reading: FieldReading): string | undefined {
  const text = typed.trim();
  if (text === '' || !ECHOED.includes(field.kind)) return undefined;
  const read = readFieldValue(field, typed, reading);
  if (!read.ok) return undefined;
  const words = presentValue(field, read.value, reading);
  // The unit stands beside the field already.
  const bare = field.unit ? words.slice(0, -field.unit.length).trim() : words;
  return [words, bare].includes(text) || read.value === text ? undefined : words;
}

/** The kinds that are read, rather than taken as typed. */
const ECHOED: readonly PresentedField['kind'][] = ['number', 'date', 'time', 'phone', 'url'];
