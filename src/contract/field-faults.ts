import { FIELD_PATTERNS } from './field-patterns.ts';
import { takesValue } from './field-values.ts';
import type { PresentedField } from './presented-fields.ts';
import { saying } from './saying.ts';
import type { Saying } from './sayings.ts';
import { yesNoOf } from './yes-no.ts';

/**
 * What is wrong with a custom field's value in its wire format, as a saying that tells how to mend it; undefined when the field
 * takes it. The field's label is not in it: it stands beside it. The page has words of its own, for what people type.
 */
export function checkFieldValue(field: PresentedField, value: string): Saying | undefined {
  if (takesValue(field, value)) return undefined;
  if (value === '') return askFor(field);
  if (field.kind === 'text') return saying('write-on-one-line');
  return (
    (field.kind === 'number' && FIELD_PATTERNS.number.test(value) ? askInRange(field) : undefined) ?? askFor(field)
  );
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

function askInRange({ min, max, unit }: PresentedField): Saying | undefined {
  const of = unit === undefined ? {} : { unit };
  if (min === undefined) return max === undefined ? undefined : saying('number-at-most', { max, ...of });
  return max === undefined ? saying('number-at-least', { min, ...of }) : saying('number-between', { min, max, ...of });
}
